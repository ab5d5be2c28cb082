package org.reachable.exchange.files;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.foundation.govuk.Choice;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.sources.Source;
import org.reachable.records.sources.Sources;
import org.springframework.stereotype.Component;

/** For which sources of the register somebody may send files, and what they are told where it is none. */
@Component
class Senders {

    private final Sources sources;
    private final Partnership partnership;
    private final Clock clock;

    Senders(Sources sources, Partnership partnership, Clock clock) {
        this.sources = sources;
        this.partnership = partnership;
        this.clock = clock;
    }

    /** To choose from; none where they may send for none. */
    List<Choice> choices(Practitioner sender) {
        List<Choice> theirs = sources.thatMaySend(sender).stream()
                .map(source -> Choice.of(source.code(), source.name()))
                .toList();
        return theirs.size() < 2
                ? theirs
                : Stream.concat(Stream.of(Choice.of("", "Choose the source")), theirs.stream())
                        .toList();
    }

    /** The one they named, of those they may send for; the only one where they name none. */
    Optional<String> source(Practitioner sender, String called) {
        List<String> theirs =
                sources.thatMaySend(sender).stream().map(Source::code).toList();
        return called.isBlank() && theirs.size() == 1
                ? Optional.of(theirs.getFirst())
                : theirs.stream().filter(called.strip()::equals).findFirst();
    }

    /** Why what they named is none of theirs, and how to mend it. */
    String unsaid(Practitioner sender, String called) {
        return called.isBlank() && !sources.thatMaySend(sender).isEmpty()
                ? "Choose which source they come from"
                : cannot();
    }

    /** Whom to ask is said by name. */
    String cannot() {
        String whom = Partnership.KEEPERS_OF_SOURCES.stream()
                .map(duty ->
                        partnership.whoIsOnDuty(duty, null, clock.instant()).practitioner())
                .map(Practitioner::inFull)
                .distinct()
                .collect(Collectors.joining("; "));
        return "You are named for no source of files. Ask for the one you send from to be registered, and confirmed by somebody else: %s."
                .formatted(whom);
    }
}
