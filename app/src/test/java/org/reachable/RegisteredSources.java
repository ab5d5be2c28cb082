package org.reachable;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.sources.NewSource;
import org.reachable.records.sources.Source;
import org.reachable.records.sources.Sources;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Sources that tests send files for: registered and confirmed, as two people would have done before. */
@Component
@ConditionalOnBooleanProperty(name = "reachable.demonstration", havingValue = false, matchIfMissing = true)
public final class RegisteredSources {

    private final Sources sources;
    private final Partnership partnership;
    private final Testshire testshire;

    RegisteredSources(Sources sources, Partnership partnership, Testshire testshire) {
        this.sources = sources;
        this.partnership = partnership;
        this.testshire = testshire;
    }

    /** One of the sender's own agency, which may hold the words of these others; its code. */
    public String sentBy(Practitioner sender, String code, String... others) {
        return sentBy(sender, code, Arrays.stream(others).map(this::words));
    }

    /** A joined chronology, which may hold the words of any agency of these kinds. */
    public String joinedBy(Practitioner sender, String code, Collection<String> kinds) {
        return sentBy(sender, code, kinds.stream().map(kind -> new Source.Words(kind, "")));
    }

    private String sentBy(Practitioner sender, String code, Stream<Source.Words> words) {
        sources.setUp(
                testshire.practitioner("bea"),
                testshire.practitioner("chidi"),
                new NewSource(
                        code,
                        "The records called " + code,
                        sender.agency(),
                        List.of(),
                        words.toList(),
                        List.of(new Source.Sender(sender.id(), null))));
        return code;
    }

    private Source.Words words(String agency) {
        return new Source.Words(partnership.agency(agency).orElseThrow().kind(), agency);
    }
}
