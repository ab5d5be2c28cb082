package org.reachable.exchange.files;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * Files to be brought in, and those that were.
 *
 * @param files which files
 * @param called what their source is called
 * @param open those sent and not finished
 * @param batches past imports, the latest first
 * @param notice what came of something done just now
 */
public record ImportPage(
        Field files,
        Field called,
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
        return Stream.of(files)
                .filter(field -> field.error() != null)
                .map(Problem::with)
                .toList();
    }
}
