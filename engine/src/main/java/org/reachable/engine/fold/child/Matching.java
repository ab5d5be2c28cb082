package org.reachable.engine.fold.child;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Compiled;
import org.reachable.engine.fold.Conditions;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Rule;

/** Decides whether an entry is one that a rule means, and on what else in the child's story that rests. */
final class Matching {
    private final Conditions conditions;
    private final History history;
    private final Spells spells;
    private final Vocabulary vocabulary;
    private @Nullable EntryType type;
    private Conditions.@Nullable OfType asked;

    Matching(Compiled compiled, History history, Spells spells) {
        this.conditions = compiled.conditions();
        this.vocabulary = compiled.policy().vocabulary();
        this.history = history;
        this.spells = spells;
    }

    boolean matches(Match match, Entry entry) {
        return alternative(match, entry) != null;
    }

    /** Whether an entry ends what this would end: what is only reported ends nothing. */
    boolean ends(Match match, Entry entry) {
        return entry.references().ends() && matches(match, entry);
    }

    /** Whether an entry ends what this would end once it comes: a state has a known end, a plan has none. */
    boolean willEnd(Match match, Entry entry) {
        return entry.references().isBelieved()
                && entry.references().isAhead()
                && !vocabulary.mayLieAhead(entry.type())
                && matches(match, entry);
    }

    /** The first alternative that holds whole; null where none does. */
    Match.@Nullable Alternative alternative(Match match, Entry entry) {
        for (Conditions.Left left : asked(entry).of(match)) {
            if (left.holdsOfItself(entry) && (!left.ofStory() || inItsStory(left.whole(), entry))) {
                return left.whole();
            }
        }
        return null;
    }

    /** What is asked of entries of its type; one entry is tried many times. */
    private Conditions.OfType asked(Entry entry) {
        Conditions.OfType known = asked;
        if (known == null || type != entry.type()) {
            known = conditions.about(entry.type());
            asked = known;
            type = entry.type();
        }
        return known;
    }

    /** Whose it is where this is what raised it: the first of those who respond to such, else whoever owns it. */
    String whoIsAsked(Rule rule, Entry trigger) {
        for (Rule.Responder responder : rule.responders()) {
            if (matches(responder.when(), trigger)) {
                return responder.owner();
            }
        }
        return rule.owner();
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
            var first = history.firstWithTokenOf(entry, alternative.butFor(), this);
            if (first != null) {
                result.add(first);
            }
        }
        result.remove(entry.id());
        return result;
    }

    private boolean inItsStory(Match.Alternative alternative, Entry entry) {
        if (!alternative.during().isEmpty()
                && spells.openerAt(alternative.during(), entry.occurredAt()).isEmpty()) {
            return false;
        }
        if (spells.openerAt(alternative.outside(), entry.occurredAt()).isPresent()) {
            return false;
        }
        if (!alternative.opening().isEmpty() && !spells.opened(alternative.opening(), entry)) {
            return false;
        }
        if (alternative.precededBy() != null && history.firstMatching(alternative.precededBy()) == null) {
            return false;
        }
        return !alternative.knownToken() || history.firstWithTokenOf(entry, alternative.butFor(), this) != null;
    }
}
