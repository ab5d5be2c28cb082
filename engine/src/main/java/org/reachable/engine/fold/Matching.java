package org.reachable.engine.fold;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Match;

/** Decides whether an entry is one that a rule means, and on what else in the child's story that rests. */
final class Matching {
    private final History history;
    private final Spells spells;

    Matching(History history, Spells spells) {
        this.history = history;
        this.spells = spells;
    }

    boolean matches(Match match, Entry entry) {
        return alternative(match, entry) != null;
    }

    /** The first alternative that holds whole; null where none does. */
    Match.@Nullable Alternative alternative(Match match, Entry entry) {
        for (Match.Alternative alternative : match.anyOf()) {
            if (itself(alternative, entry) && inItsStory(alternative, entry)) {
                return alternative;
            }
        }
        return null;
    }

    /** The other entries that made the alternative hold, as evidence. */
    Set<EntryId> grounds(Match.Alternative alternative, Entry entry) {
        var result = new LinkedHashSet<EntryId>(2);
        if (!alternative.during().isEmpty()) {
            spells.openerAt(alternative.during(), entry.occurredAt()).ifPresent(opener -> result.add(opener.id()));
        }
        if (alternative.precededBy() != null) {
            var first = history.firstMatching(alternative.precededBy());
            if (first != null) {
                result.add(first);
            }
        }
        if (alternative.knownToken()) {
            var first = history.firstWithTokenOf(entry);
            if (first != null) {
                result.add(first);
            }
        }
        result.remove(entry.id());
        return result;
    }

    /** What the entry says of itself; the same in every story. */
    static boolean itself(Match.Alternative alternative, Entry entry) {
        return accepts(alternative.types(), entry.type().code())
                && (alternative.classes().isEmpty()
                        || !Collections.disjoint(
                                alternative.classes(), entry.type().classes()))
                && accepts(alternative.agencies(), entry.agency())
                && accepts(alternative.outcomes(), entry.outcome())
                && !alternative.notOutcomes().contains(entry.outcome())
                && holds(alternative, entry);
    }

    private static boolean accepts(Set<String> allowed, String value) {
        return allowed.isEmpty() || allowed.contains(value);
    }

    private static boolean holds(Match.Alternative alternative, Entry entry) {
        for (var each : alternative.with().entrySet()) {
            if (!each.getValue().accept(entry.attribute(each.getKey()))) {
                return false;
            }
        }
        for (var each : alternative.without().entrySet()) {
            if (each.getValue().accept(entry.attribute(each.getKey()))) {
                return false;
            }
        }
        for (var each : alternative.atLeast().entrySet()) {
            if (Attributes.decimal(entry, each.getKey())
                    .filter(value -> value >= each.getValue())
                    .isEmpty()) {
                return false;
            }
        }
        for (var each : alternative.covers().entrySet()) {
            var has = Attributes.decimal(entry, each.getKey());
            var needs = Attributes.decimal(entry, each.getValue());
            if (has.isEmpty() || needs.isEmpty() || has.get() < needs.get()) {
                return false;
            }
        }
        return true;
    }

    private boolean inItsStory(Match.Alternative alternative, Entry entry) {
        if (!alternative.during().isEmpty()
                && spells.openerAt(alternative.during(), entry.occurredAt()).isEmpty()) {
            return false;
        }
        if (spells.openerAt(alternative.outside(), entry.occurredAt()).isPresent()) {
            return false;
        }
        if (alternative.precededBy() != null && history.firstMatching(alternative.precededBy()) == null) {
            return false;
        }
        return !alternative.knownToken() || history.firstWithTokenOf(entry) != null;
    }
}
