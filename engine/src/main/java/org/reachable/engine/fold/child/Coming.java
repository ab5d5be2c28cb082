package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Answered;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.policy.Answer;

/** What was told ahead does what it does when it comes, before any clock of that instant rings. */
final class Coming {
    private final Watcher watcher;
    private final Map<Instant, List<Runnable>> coming = new HashMap<>(0);

    Coming(Watcher watcher) {
        this.watcher = watcher;
    }

    /** @param matters whether it would change anything */
    void whenItComes(Entry entry, BooleanSupplier matters, Runnable then) {
        Instant at = entry.overAt();
        coming.computeIfAbsent(at, _ -> new ArrayList<>(1)).add(then);
        watcher.at(at, new Timers.Alarm() {
            @Override
            public void ring(Instant ringing) {
                come(ringing);
            }

            @Override
            public boolean matters() {
                return coming.containsKey(at) && matters.getAsBoolean();
            }
        });
    }

    /** Does what was told of this instant. */
    void come(Instant at) {
        var due = coming.remove(at);
        if (due != null) {
            due.forEach(Runnable::run);
        }
    }

    /** What leaves nothing to ask leaves nothing once it comes: a child who was found, and is to be back at nine, is back at nine. */
    void look(Entry entry) {
        // What is planned whole is no more than planned when its day comes.
        if (!entry.references().isAhead()
                || entry.occurredAt().isAfter(entry.recordedAt())
                || !Fitting.namesNothing(entry)) {
            return;
        }
        for (int way = 0; way < watcher.rule.answers().size(); way++) {
            Answer answer = watcher.rule.answers().get(way);
            int row = way;
            if (!answer.ends().isEmpty()
                    && answer.link() == Answer.Link.AFTER
                    && watcher.story.matching.willEnd(answer.by(), entry)
                    && entry.come().references().settles()) {
                whenItComes(entry, () -> true, () -> ends(entry.come(), answer, row));
            }
        }
    }

    private void ends(Entry entry, Answer answer, int way) {
        watcher.answersSoFar.note(entry, answer, way, watcher.story);
        for (Ask ask : List.copyOf(watcher.open())) {
            if (watcher.fitting.answers(ask, entry, answer, Answer.Link.AFTER)) {
                watcher.take(ask, answer.part(), Optional.of(Answered.by(entry, answer)), entry.overAt());
            }
        }
    }
}
