package org.reachable.engine.quietness;

import java.time.Instant;
import java.util.List;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Step;

/**
 * One time somebody was interrupted. A finding that asks again is another alert; one that was raised and turned out not to
 * hold interrupted all the same.
 *
 * @param finding the finding's id
 * @param kind what it is called in files
 * @param family pattern, danger, moment, deadline or question
 * @param raisedAt when
 * @param children whom it is about
 */
record Alert(String finding, String kind, String family, Instant raisedAt, List<String> children) {

    static List<Alert> of(Finding finding) {
        return finding.steps().stream()
                .filter(step -> step.level() == Level.ALERT)
                .map(step -> of(finding, step))
                .toList();
    }

    private static Alert of(Finding finding, Step step) {
        return new Alert(finding.id(), step.kind(), finding.rule().family(), step.raisedAt(), step.children());
    }
}
