package org.reachable.exchange.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * Files to be brought in, and those that were.
 *
 * @param files which files
 * @param called which source they come from, of those that the reader may send for
 * @param sources those, to choose from; none where they may send for none
 * @param cannot why they can bring nothing in, and who changes that; null where they can
 * @param open those sent and not finished
 * @param batches past imports, the latest first
 * @param notice what came of something done just now
 */
public record ImportPage(
        Field files,
        Field called,
        List<Choice> sources,
        @Nullable String cannot,
        List<Link> open,
        List<Batch> batches,
        @Nullable String notice) {

    /**
     * A past import.
     *
     * @param undo the way to take it back; null where it was, or brought nothing
     */
    public record Batch(
            String file,
            String when,
            String who,
            String rows,
            @Nullable String undo,
            boolean undone) {}

    public List<Problem> problems() {
        if (cannot != null) {
            return called.error() == null ? List.of() : List.of(new Problem(cannot, null));
        }
        return Problem.of(files, called).toList();
    }
}
