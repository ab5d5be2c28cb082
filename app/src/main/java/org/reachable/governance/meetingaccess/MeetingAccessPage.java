package org.reachable.governance.meetingaccess;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * Who is in a meeting about a child, and the form that asks somebody in.
 *
 * @param notice what came of something done just now
 */
public record MeetingAccessPage(
        String href,
        Link child,
        List<Asked> asked,
        Questions asks,
        @Nullable String notice) {

    /** What is asked of whoever asks somebody in. */
    public record Questions(
            Field whom, List<Choice> people, Field meeting, List<Choice> meetings, DateField day, Field because) {}

    /**
     * Somebody who is in one.
     *
     * @param which which meeting, and when
     * @param because what they bring, or need to know
     * @param by who asked them
     * @param end where it is said that they are not
     */
    public record Asked(String who, String which, String because, String by, String end) {}

    public List<Problem> problems() {
        return Problem.of(asks.whom(), asks.meeting(), asks.day().question(), asks.because())
                .toList();
    }
}
