package org.reachable.governance.retention;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.SummaryRow;

/**
 * How long one record is kept, for the few who decide it.
 *
 * @param facts until when, by which rule, and how sure that is
 * @param held what holds it, in words; null where nothing does
 * @param wished who would have it erased, in words; null where nobody would
 * @param hold why it is held; asked where nothing holds it
 * @param until until when, if a day is known
 * @param lift why the hold is lifted; null where nothing holds it
 * @param wish why it is to be erased; null where its time has not ended, something holds it, or it is wished already
 * @param drop why it is not to be erased after all; null where nobody wishes it
 * @param erases whether the reader may agree, as the second
 */
public record RetentionPage(
        String href,
        Link child,
        List<SummaryRow> facts,
        @Nullable String held,
        @Nullable String wished,
        @Nullable Field hold,
        @Nullable DateField until,
        @Nullable Field lift,
        @Nullable Field wish,
        @Nullable Field drop,
        boolean erases,
        @Nullable String notice) {

    public List<Problem> problems() {
        Stream<Problem> fields = Stream.of(hold, lift, wish, drop)
                .filter(Objects::nonNull)
                .filter(field -> field.error() != null)
                .map(Problem::with);
        Stream<Problem> day = until == null ? Stream.of() : Problem.of(until);
        return Stream.concat(fields, day).toList();
    }
}
