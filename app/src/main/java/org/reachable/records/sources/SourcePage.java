package org.reachable.records.sources;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.SummaryRow;

/**
 * One source.
 *
 * @param facts whose it is, who sends for it, whose words it may hold
 * @param confirms whether the reader may confirm it
 * @param waits why it may not be sent for yet, where the reader cannot change that; null otherwise
 * @param end why it is ended; null where it was
 */
public record SourcePage(
        String href,
        String name,
        String state,
        List<SummaryRow> facts,
        boolean confirms,
        @Nullable String waits,
        @Nullable Field end,
        @Nullable String notice) {

    public List<Problem> problems() {
        return Stream.ofNullable(end)
                .filter(field -> field.error() != null)
                .map(Problem::with)
                .toList();
    }
}
