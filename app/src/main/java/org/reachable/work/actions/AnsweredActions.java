package org.reachable.work.actions;

import java.util.List;
import org.reachable.engine.action.ActionStep;
import org.reachable.engine.action.ActionWords;
import org.reachable.watch.AnswerWritten;
import org.reachable.watch.Watch;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever answers the ask of a late action in a sentence says what became of the action, too. */
@Component
class AnsweredActions {

    private final Watch watch;
    private final ActionStore store;
    private final ActionFold fold;
    private final ActionEntries entries;
    private final ActionWords words;

    AnsweredActions(Watch watch, ActionStore store, ActionFold fold, ActionEntries entries, ActionWords words) {
        this.watch = watch;
        this.store = store;
        this.fold = fold;
        this.entries = entries;
        this.words = words;
    }

    /** Where they may say so; whoever may not answers the ask, and the action stays whose it is. */
    @EventListener
    void answered(AnswerWritten answer) {
        watch.one(answer.actor(), answer.finding())
                .filter(asked -> asked.finding().rule().owner().equals(words.role()))
                .ifPresent(asked -> ended(answer, asked.finding().trigger().toString()));
    }

    private void ended(AnswerWritten answer, String trigger) {
        List<Told> told = store.about(answer.actor(), answer.child());
        ActionStep step = answer.done() ? ActionStep.OVER : ActionStep.DROPPED;
        told.stream()
                .filter(one -> one.name().equals(trigger) || one.said().equals(trigger))
                .findFirst()
                .flatMap(one -> fold.actions(told).stream()
                        .filter(action ->
                                action.isOpen() && action.id().equals(one.of().action()))
                        .findFirst())
                .filter(action -> store.may(answer.actor(), action.child(), action.id(), step.code()))
                .ifPresent(action -> entries.write(
                        answer.actor(), action.child(), List.of(entries.ended(action, answer.done(), answer.words()))));
    }
}
