package org.reachable.governance.emergencyaccess;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * The form by which a child's record is opened with a reason; or, where it is open, the way to end that.
 *
 * @param href where this page is
 * @param child the child's page
 * @param name as the child says it
 * @param told who will be told, and who asks afterwards
 * @param again what is told to whoever signs in again at their agency; null for whoever gives a password of ours
 * @param until until when it is open; null where it is not
 */
public record OpeningPage(
        String href,
        String child,
        String name,
        String told,
        Questions asks,
        @Nullable String again,
        @Nullable String until) {

    /**
     * What is asked of whoever opens it.
     *
     * @param password for whoever has one of ours
     */
    public record Questions(
            Field purpose, List<Choice> purposes, Field why, Field length, List<Choice> lengths, Field password) {}

    public List<Problem> problems() {
        return Problem.of(asks.purpose(), asks.why(), asks.length(), asks.password())
                .toList();
    }
}
