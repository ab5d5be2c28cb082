package org.reachable.governance.retention;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.govuk.SummaryRow;

/**
 * How long one record is kept, for the few who decide it.
 *
 * @param facts until when, by which rule, and how sure that is
 */
public record RetentionPage(
        String href,
        Link child,
        List<SummaryRow> facts,
        Hold held,
        Erasure erasure,
        @Nullable String notice) {

    /**
     * What holds it.
     *
     * @param words what does, in words; null where nothing does
     * @param because why it is held; asked where nothing holds it
     * @param until until when, if a day is known
     * @param lift why the hold is lifted; null where nothing holds it, or the reader does not lift it
     * @param besides what keeps it where nothing said here holds it, in words; null where nothing does
     */
    public record Hold(
            @Nullable String words,
            @Nullable Field because,
            @Nullable DateField until,
            @Nullable Field lift,
            @Nullable String besides) {}

    /**
     * Its erasure, by two people.
     *
     * @param wished who would have it erased, in words; null where nobody would
     * @param wish why it is to be erased; null where its time has not ended, something holds it, or it is wished already
     * @param drop why it is not to be erased after all; null where nobody wishes it
     * @param agrees whether the reader may agree, as the second
     */
    public record Erasure(
            @Nullable String wished,
            @Nullable Field wish,
            @Nullable Field drop,
            boolean agrees) {}

    public List<Problem> problems() {
        return Stream.concat(
                        SentForm.problems(held.because(), held.lift(), erasure.wish(), erasure.drop()),
                        SentForm.problems(held.until()))
                .toList();
    }
}
