package org.reachable.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Pages.WhereNow;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Log;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.corrections.EntryWords;
import org.springframework.stereotype.Component;

/**
 * Whether what an entry rests on is here no more: what it answers, or what it was asked because of, was taken back or filed under another
 * record. Whose that is, and what it says, is not said: only that it is gone. So it is where an answer was written while a child counted as
 * back, and was not: whoever wrote it may have had it from that.
 */
@Component
public class RestsOn {

    private static final Comparator<LoggedEntry> AS_KNOWN = Comparator.<LoggedEntry, Instant>comparing(
                    row -> row.entry().recordedAt())
            .thenComparing(LoggedEntry::position);

    private final Chronology chronology;
    private final Watch watch;
    private final Clock clock;
    private final Set<String> endings;

    RestsOn(Chronology chronology, Watch watch, Policy policy, Clock clock) {
        this.chronology = chronology;
        this.watch = watch;
        this.clock = clock;
        this.endings = endings(policy);
    }

    /** Types that end a state which says where a child is now and stands beside their name, as that they are missing. */
    private static Set<String> endings(Policy policy) {
        Set<String> now =
                policy.pages().whereNow().stream().map(WhereNow::spell).collect(Collectors.toSet());
        now.retainAll(policy.pages().besideTheName().keySet());
        return policy.spells().stream()
                .filter(spell -> now.contains(spell.code()))
                .flatMap(spell -> spell.closes().anyOf().stream())
                .flatMap(closes -> closes.types().stream())
                .collect(Collectors.toUnmodifiableSet());
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
                .findFirst()
                .or(() -> ended(log, entry));
    }

    /** That it was written while something stood that ended a state of the child, as a return, and was none. */
    private Optional<String> ended(Log log, Entry answer) {
        return log.logged().stream()
                .filter(row -> row.entry().id().equals(answer.id()))
                .findFirst()
                .flatMap(written -> log.logged().stream()
                        .filter(row -> row.entry().child().equals(log.child()))
                        .collect(Collectors.groupingBy(LoggedEntry::named))
                        .values()
                        .stream()
                        .map(EntryWords::new)
                        .filter(words -> isKnownEnding(words.first(), written))
                        .max(Comparator.comparing(words -> words.first().entry().occurredAt()))
                        .filter(words -> isNoMore(words) && AS_KNOWN.compare(written, words.last()) < 0))
                .map(this::wasNone);
    }

    private boolean isKnownEnding(LoggedEntry first, LoggedEntry written) {
        return endings.contains(first.entry().type().code())
                && first.entry().references().isBelieved()
                && !first.entry().occurredAt().isAfter(written.entry().occurredAt())
                && AS_KNOWN.compare(first, written) < 0;
    }

    private static boolean isNoMore(EntryWords words) {
        return words.isTakenBack() || !words.last().entry().references().isBelieved();
    }

    private String wasNone(EntryWords words) {
        LoggedEntry last = words.last();
        String when = Dates.near(last.receivedAt(), clock.instant());
        return "It was written while “%s” stood, which was %s. What is written here stands: read whether it still holds."
                .formatted(
                        words.first().entry().type().name(),
                        !words.isTakenBack()
                                ? "put right %s, and ends nothing any more".formatted(when)
                                : (EntryWords.isFiledElsewhere(last) ? "filed under another record " : "taken back ")
                                        + when);
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
