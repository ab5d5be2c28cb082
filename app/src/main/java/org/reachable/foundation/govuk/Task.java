package org.reachable.foundation.govuk;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a task list.
 *
 * @param title what is to be done
 * @param href where, or null if it cannot be done yet
 * @param hint what it needs
 * @param status how it stands. One that is {@link Tone#DONE}, or {@link Tone#QUIET} as it cannot be begun, is plain
 *     words, so that what is left stands out
 */
public record Task(
        String title, @Nullable String href, @Nullable String hint, Tag status) {

    /** Whether its status is shown as a tag. */
    public boolean standsOut() {
        return status.tone() != Tone.DONE && status.tone() != Tone.QUIET;
    }

    public String describedBy(String id) {
        return Stream.of(hint == null ? null : id + "-hint", id + "-status")
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }
}
