package org.reachable.work.documents;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * Puts a version in force.
 *
 * @param open what is left blank in it, and what stands against it: it is said, and holds nothing up
 * @param bare what holds it up; null where nothing does
 * @param different null for the first version
 * @param changed null where nothing was added or altered
 */
public record InForcePage(
        Link document,
        String title,
        List<String> open,
        @Nullable Bare bare,
        String href,
        @Nullable Different different,
        @Nullable Field changed) {

    /**
     * What is a sentence and no action.
     *
     * @param asked of which one must be said
     * @param rows each, with where it is made one
     * @param now where what is urgent is set by itself; null for whoever may not
     */
    public record Bare(
            String asked, List<Link> rows, @Nullable Link now) {}

    /**
     * What is different for the child.
     *
     * @param before what the version before said; may be empty
     */
    public record Different(Field isAnything, List<Choice> choices, Field what, String before) {}

    public List<Problem> problems() {
        Different asked = different;
        Field what = changed;
        return Stream.concat(
                        asked == null ? Stream.of() : Problem.of(asked.isAnything(), asked.what()),
                        what == null ? Stream.of() : Problem.of(what))
                .toList();
    }
}
