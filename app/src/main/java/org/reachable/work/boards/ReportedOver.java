package org.reachable.work.boards;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.fold.ChildState;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.policy.Pages.WhereNow;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.records.chronology.Log;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.corrections.Writers;
import org.springframework.stereotype.Component;

/**
 * What would end a state and is only reported: nobody is called off, and nobody is left in ignorance of it. And where somebody saw the child
 * meanwhile: whoever looks begins there.
 */
@Component
class ReportedOver {

    private final Policy policy;
    private final Writers writers;

    ReportedOver(Policy policy, Writers writers) {
        this.policy = policy;
        this.writers = writers;
    }

    /**
     * "A return was reported today at 9am by Sia Night, Families service, not confirmed. Seen today at 9:40am, Retail park, as Tom Osei,
     * Testshire police, wrote: She got into a grey car."; empty where nothing was.
     */
    String of(BoardKind kind, ChildState state, Log log, Instant at) {
        return policy.pages().whereNow().stream()
                .filter(where -> kind.lists().spells().containsKey(where.spell()))
                .flatMap(where -> state.spells().getOrDefault(where.spell(), List.of()).stream()
                        .filter(spell -> spell.openAt(at))
                        .flatMap(spell -> Stream.concat(
                                reports(where, spell, state).stream()
                                        .max(Comparator.comparing(Entry::recordedAt))
                                        .map(entry -> reported(where, entry, log, at))
                                        .stream(),
                                where
                                        .sighting(state.entries().stream(), spell.openedAt())
                                        .map(entry -> seen(where, entry, log, at))
                                        .stream())))
                .collect(Collectors.joining(" "));
    }

    private String reported(WhereNow where, Entry entry, Log log, Instant at) {
        return "%s %s by %s, not confirmed."
                .formatted(
                        where.reported().get(entry.type().code()), Dates.near(entry.recordedAt(), at), by(entry, log));
    }

    private String seen(WhereNow where, Entry entry, Log log, Instant at) {
        String place = TokenNames.in(entry.location(), policy.vocabulary());
        return "%s %s%s, as %s wrote: %s"
                .formatted(
                        where.seen().get(entry.type().code()),
                        Dates.happened(entry.occurredAt(), at),
                        place.isEmpty() ? "" : ", " + place,
                        by(entry, log),
                        TokenNames.in(entry.summary(), policy.vocabulary()));
    }

    private List<Entry> reports(WhereNow where, Spell spell, ChildState state) {
        return state.entries().stream()
                .filter(entry -> where.reported().containsKey(entry.type().code()) && onlyReports(entry))
                .filter(entry -> !entry.recordedAt().isBefore(spell.openedAt()))
                .toList();
    }

    private boolean onlyReports(Entry entry) {
        return policy.vocabulary().references().isReport(entry.attributes());
    }

    /** Whoever told it first wrote it, whoever put it right since. */
    private String by(Entry entry, Log log) {
        return log.logged().stream()
                .filter(row -> row.named().equals(entry.id()))
                .min(Comparator.comparingLong(LoggedEntry::position))
                .map(writers::of)
                .orElse(entry.whose());
    }
}
