package org.reachable.engine.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism.Accumulation;
import org.reachable.engine.policy.Rule;

final class AccumulationWalk extends PatternWalk {
    private final Accumulation accumulation;

    AccumulationWalk(Rule rule, View story, Accumulation accumulation) {
        super(rule, story, null);
        this.accumulation = accumulation;
    }

    @Override
    Match counts() {
        return accumulation.counted();
    }

    @Override
    List<Entry> counted(int known, Instant end) {
        var result = new ArrayList<Entry>();
        for (Entry entry : view.entries.subList(0, known)) {
            if (view.matches(accumulation.counted(), entry)
                    && !view.repeats(accumulation.counted(), entry)
                    && Elapsed.inWindow(entry.occurredAt(), end, accumulation.within())
                    && !isTakenOut(entry, known)
                    && new Conditions(view).stillOpens(accumulation.counted(), entry, known)
                    && !Tallied.hasValueOf(entry, result, accumulation.tally(), view, known)) {
                result.add(entry);
            }
        }
        return result;
    }

    @Override
    boolean holds(List<Entry> counted) {
        return Tallied.holds(accumulation.tally(), counted, view);
    }

    private boolean isTakenOut(Entry entry, int known) {
        String key = accumulation.tally().distinctBy();
        return !key.isEmpty()
                && view.entries.subList(0, known).stream()
                        .anyMatch(other -> view.matches(accumulation.unless(), other)
                                && (other.id().equals(entry.id())
                                        || (!other.attribute(key).isEmpty()
                                                && Tallied.values(key, entry, view, known)
                                                        .contains(other.attribute(key)))));
    }
}
