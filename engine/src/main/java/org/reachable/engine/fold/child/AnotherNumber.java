package org.reachable.engine.fold.child;

import java.util.List;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.policy.Answer;

/** A further record of something tells another number of it: what was known under that one may answer. */
final class AnotherNumber {
    private AnotherNumber() {}

    static void isBorneBy(Entry entry, Watcher watcher) {
        for (int way = 0; way < watcher.rule.answers().size(); way++) {
            Answer answer = watcher.rule.answers().get(way);
            if (answer.isForGood() && answer.link() == Answer.Link.SAME && answer.same() != null) {
                for (Ask ask : List.copyOf(watcher.open())) {
                    boolean isOfIt = watcher.story
                            .history
                            .alsoTelling(ask.trigger(), answer.same())
                            .anyMatch(told -> told.id().equals(entry.id()));
                    if (ask.open && isOfIt) {
                        var found = watcher.answersSoFar.ofTheSame(ask, way, watcher.story);
                        watcher.take(ask, answer.part(), found, entry.recordedAt());
                    }
                }
            }
        }
    }
}
