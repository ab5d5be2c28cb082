package org.reachable.scenarios.quietness;

import java.time.Instant;
import java.util.List;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;

/**
 * One time somebody was interrupted. A finding that asks again is another alert, but not one that grows while it is open:
 * that is a line more under what they were asked. One that was raised and turned out not to hold interrupted all the same.
 *
 * @param finding the finding's id
 * @param row the entry or incident it hangs on: findings of one are one row of a desk
 * @param kind what it is called in files
 * @param family pattern, danger, moment, deadline or question
 * @param raisedAt when
 * @param children whom it is about
 */
record Alert(String finding, String row, String kind, String family, Instant raisedAt, List<String> children) {

    static List<Alert> of(Finding finding) {
        return finding.interruptions().stream().map(step -> of(finding, step)).toList();
    }

    private static Alert of(Finding finding, Step step) {
        return new Alert(
                finding.id(),
                finding.subject() + " " + finding.group(),
                step.kind(),
                finding.rule().family(),
                step.raisedAt(),
                step.children());
    }
}
