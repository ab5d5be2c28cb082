package org.reachable.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reachable.engine.Fold;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardKinds;
import org.reachable.engine.board.BoardRows;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.ChildState;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.watch.StateStore.Known;
import org.springframework.stereotype.Component;

/** What a fold tells of the states a child is and was in, and of what boards look for, found or in vain. */
@Component
class KnownStates {

    private final StateStore states;
    private final List<Looking> boards;

    KnownStates(StateStore states, Policy policy, Calendars calendars, BoardKinds kinds) {
        this.states = states;
        Policy bare = policy.withRules(List.of());
        this.boards = kinds.kinds().stream()
                .filter(kind -> kind.lists().having() != null
                        || kind.lists().without() != null
                        || kind.lists().newest() != null)
                .map(kind -> new Looking(
                        kind,
                        new Fold(bare.gathering(kind.gathered()), calendars),
                        new BoardRows(kind, calendars.withConvention(policy.convention()), policy)))
                .toList();
    }

    /** A board that looks for something, and how it reads a story for it. */
    private record Looking(BoardKind kind, Fold fold, BoardRows rows) {}

    /** As what is wanting is called among the states. */
    static String code(BoardKind kind) {
        return "board:" + kind.code();
    }

    /** Keeps them, beside what was known before. */
    void keep(PersonId person, String child, List<Entry> entries, ChildState state, Instant now) {
        states.keep(person, of(child, entries, state, now), now);
    }

    private List<Known> of(String child, List<Entry> entries, ChildState state, Instant now) {
        List<Known> known = new ArrayList<>();
        state.spells().forEach((code, spells) -> spells.forEach(spell -> known.addAll(of(code, spell, now))));
        for (Looking board : boards) {
            board.rows()
                    .wantingSince(board.fold().read(child, entries, now))
                    .map(since -> new Known(code(board.kind()), since, null, earlier(since, now), null))
                    .ifPresent(known::add);
        }
        return known;
    }

    /** Since when the child is in it is known from its opener; until when, from its closer. What is to come ends by itself. */
    private static List<Known> of(String code, Spell spell, Instant now) {
        Instant opened = earlier(spell.opener().recordedAt(), now);
        Entry closer = spell.closer();
        Instant closed = closer == null ? opened : earlier(closer.recordedAt(), now);
        return closed.isAfter(opened)
                ? List.of(
                        new Known(code, spell.openedAt(), null, opened, closed),
                        new Known(code, spell.openedAt(), spell.closedAt(), closed, null))
                : List.of(new Known(code, spell.openedAt(), spell.closedAt(), opened, null));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
