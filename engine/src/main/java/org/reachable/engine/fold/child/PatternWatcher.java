package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Answered;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Why;
import org.reachable.engine.policy.Rule;

/** What counts entries of a child's story: it is told unless what answers it came after the last of them, and is known. */
abstract class PatternWatcher extends Watcher {
    PatternWatcher(Rule rule, ChildMachine story) {
        super(rule, story);
    }

    /**
     * Tells a pattern, for the first time or again.
     *
     * @param again what it is one more of; null for a new one
     * @return what stands then; null where a new one was answered before it was told
     */
    final @Nullable Ask tell(
            @Nullable Ask again, Entry trigger, List<Entry> counted, Instant now, Map<String, String> facts) {
        Instant last = counted.stream()
                .map(Entry::occurredAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (again != null) {
            again.alsoHappened(last);
        }
        var parts = again == null ? known(trigger, last) : known(again);
        var answered = Answered.of(rule, parts);
        if (answered.isEmpty()) {
            Ask ask = again == null ? ask(trigger) : again;
            ask.alsoHappened(last);
            ask.evidence.clear();
            ask.evidence.addAll(Tallying.ids(counted));
            ask.cited(story.knownLast());
            reopened(ask);
            ask.step(now, Level.ALERT, again == null ? Why.RAISED : Why.AGAIN, facts);
            ask.answeredParts.clear();
            ask.answeredParts.putAll(parts);
            return ask;
        }
        if (again != null && again.open) {
            close(again, answered.get(), now);
        }
        return again;
    }
}
