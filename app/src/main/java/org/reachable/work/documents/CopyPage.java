package org.reachable.work.documents;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * A copy as whoever it is for reads it, and how they were given it.
 *
 * @param here where it is
 * @param now to the copies of the version that stands, where this one is no longer in force; else null
 * @param given how they were given it, a line each; empty where they were not
 * @param withheld why it is neither printed nor given any more; empty where it may be
 * @param give null for whoever may not
 * @param notice what came of something done just now
 */
public record CopyPage(
        Link document,
        CopyRead copy,
        String here,
        @Nullable Link now,
        List<String> given,
        String withheld,
        @Nullable Give give,
        @Nullable String notice) {

    /** How they are given it, and on which day. */
    public record Give(Field way, List<Choice> ways, DateField on) {}

    public List<Problem> problems() {
        Give asked = give;
        return asked == null
                ? List.of()
                : Stream.concat(Problem.of(asked.way()), Problem.of(asked.on())).toList();
    }
}
