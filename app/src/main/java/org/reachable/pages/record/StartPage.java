package org.reachable.pages.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.access.LookedFor.Words;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * The first page of writing something down: whom it is about, and what kind of thing it is.
 *
 * @param drafts what the reader has begun and not handed in
 * @param child whom it is about; null while that is to be found
 * @param looked what was looked for; null where nothing was
 * @param draft the draft whose kind is to be another; null for a new one
 * @param sheet the number of the sheet it was written on first; null where it was not
 * @param kind what kind of thing it is
 * @param notice what came of what was done before; null where nothing was
 */
public record StartPage(
        List<Begun> drafts,
        @Nullable Who child,
        @Nullable Looked looked,
        @Nullable String draft,
        @Nullable String sheet,
        Kind kind,
        @Nullable String notice) {

    /**
     * What was looked for.
     *
     * @param found who fits it
     */
    public record Looked(Words words, List<Who> found) {}

    /**
     * What kind of thing it is.
     *
     * @param usual the kinds offered first
     * @param other the field of the others
     * @param others every other kind, for the last of the usual ones
     */
    public record Kind(Field type, List<Choice> usual, Field other, List<Choice> others) {}

    /** A child to write about. */
    public record Who(String id, String name, String about) {}

    /** Something begun. */
    public record Begun(String href, String what, String when) {}

    public List<Problem> problems() {
        return kind.type().error() == null ? List.of() : List.of(Problem.with(kind.type()));
    }
}
