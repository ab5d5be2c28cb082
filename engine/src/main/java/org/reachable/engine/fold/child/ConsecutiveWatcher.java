package org.reachable.engine.fold.child;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Answered;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** The same thing so many times in a row. */
final class ConsecutiveWatcher extends PatternWatcher {
    private final Mechanism.Consecutive consecutive;
    private final List<Entry> row = new ArrayList<>();
    private @Nullable Ask current;

    ConsecutiveWatcher(Rule rule, Mechanism.Consecutive consecutive, ChildMachine story) {
        super(rule, story);
        this.consecutive = consecutive;
    }

    @Override
    void look(Entry entry) {
        boolean counts = story.matching.matches(consecutive.counted(), entry) && mayRaise(entry);
        if (story.matching.ends(consecutive.reset(), entry)) {
            for (Ask ask : List.copyOf(open())) {
                close(ask, Answered.by(entry), entry.recordedAt());
            }
            current = null;
            row.clear();
        } else if (counts) {
            row.add(entry);
            if (row.size() >= consecutive.run()) {
                var facts = Ask.facts("count", Integer.toString(row.size()));
                current = tell(current, entry, row, entry.recordedAt(), facts);
            }
        }
    }
}
