package org.reachable.demonstration;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.engine.csv.CsvRow;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.sources.NewSource;
import org.reachable.records.sources.Source;
import org.reachable.records.sources.Sources;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The register of sources of Wealdshire, as two who look after it left it; each agency vouched for what joined chronologies say of it. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class Registered {

    private static final String REGISTERED_BY = "ruth.silverman";
    private static final String CONFIRMED_BY = "ingrid.holm";
    private static final String ANY = "any:";

    private final Sources sources;
    private final Partnership partnership;

    Registered(Sources sources, Partnership partnership) {
        this.sources = sources;
        this.partnership = partnership;
    }

    void add() {
        Practitioner by = partnership.signedInAs(REGISTERED_BY);
        Practitioner other = partnership.signedInAs(CONFIRMED_BY);
        List<String> all = partnership.agencies().stream().map(Agency::code).toList();
        StoryFiles.forEachRow("wealdshire/sources.csv", row -> {
            UUID id = sources.setUp(by, other, source(row));
            if (!row.get("words").isEmpty()) {
                sources.vouchedBy(id, all);
            }
        });
    }

    private NewSource source(CsvRow row) {
        return new NewSource(
                row.get("code"),
                row.get("name"),
                row.get("owner"),
                parts(row, "types"),
                parts(row, "words").stream().map(this::words).toList(),
                senders(row));
    }

    private List<Source.Sender> senders(CsvRow row) {
        return Stream.concat(
                        parts(row, "duty").stream().map(duty -> new Source.Sender(null, duty)),
                        parts(row, "sign_in_names").stream()
                                .map(name -> new Source.Sender(
                                        partnership.signedInAs(name).id(), null)))
                .toList();
    }

    private Source.Words words(String written) {
        return written.startsWith(ANY)
                ? new Source.Words(written.substring(ANY.length()), "")
                : new Source.Words(partnership.agency(written).orElseThrow().kind(), written);
    }

    private static List<String> parts(CsvRow row, String column) {
        return Arrays.stream(row.get(column).split(";"))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
