package org.reachable.watch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.corrections.EntryWords;
import org.springframework.stereotype.Component;

/**
 * Whether what an entry rests on is here no more: what it answers, or what it was asked because of, was taken back or filed under another
 * record. Whose that is, and what it says, is not said: only that it is gone.
 */
@Component
public class RestsOn {

    private final Chronology chronology;
    private final Watch watch;
    private final Clock clock;

    RestsOn(Chronology chronology, Watch watch, Clock clock) {
        this.chronology = chronology;
        this.watch = watch;
        this.clock = clock;
    }

    /** What is to be known of it; empty where all of it that it rests on stands, or the reader may read none of that. */
    public Optional<String> gone(Actor actor, PersonId child, Entry entry) {
        List<EntryId> named = named(actor, entry).toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var log = chronology.about(actor, child);
        return named.stream()
                .map(name -> log.logged().stream()
                        .filter(row ->
                                row.named().equals(name) && row.entry().child().equals(log.child()))
                        .toList())
                .filter(words ->
                        !words.isEmpty() && words.getLast().entry().references().withdraws())
                .flatMap(words -> LoggedEntry.standing(words).map(said -> gone(said, words.getLast())).stream())
                .findFirst();
    }

    private String gone(LoggedEntry said, LoggedEntry withdrawal) {
        return "It rests on “%s”, which was %s %s. What is written here stands: read whether it still holds."
                .formatted(
                        said.entry().type().name(),
                        EntryWords.isFiledElsewhere(withdrawal) ? "filed under another record" : "taken back",
                        Dates.near(withdrawal.receivedAt(), clock.instant()));
    }

    private Stream<EntryId> named(Actor actor, Entry entry) {
        String finding = entry.references().answersFinding();
        return Stream.concat(
                entry.references().answers().stream(),
                finding == null
                        ? Stream.of()
                        : watch.one(actor, finding).stream()
                                .map(asked -> asked.finding().trigger()));
    }
}
