package org.reachable.platform.audit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.reachable.foundation.kernel.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many pages of one person are made at one time: as many as somebody opens side by side. The others of a server are not kept
 * waiting by a program that asks for the longest page a dozen times at once. Each server counts what it answers.
 */
@Component
class PagesAtOnce {

    private final int most;
    private final Map<String, Integer> made = new ConcurrentHashMap<>();

    PagesAtOnce(@Value("${reachable.pages-at-once}") int most) {
        if (most < 1) {
            throw new CannotStart(
                    "With fewer than one page at a time nobody could read anything.",
                    "Set reachable.pages-at-once to a number over 0, or leave it out.");
        }
        this.most = most;
    }

    /** Whether one more of theirs is made now; whoever begins one says when it has ended. */
    boolean begin(String signInName) {
        var begun = new boolean[1];
        made.compute(signInName, (_, now) -> {
            int before = now == null ? 0 : now;
            begun[0] = before < most;
            return begun[0] ? before + 1 : before;
        });
        return begun[0];
    }

    void end(String signInName) {
        made.computeIfPresent(signInName, (_, now) -> now == 1 ? null : now - 1);
    }
}
