package org.reachable.work.meetings;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * Asks somebody whether it is so what they are written down as saying.
 *
 * @param whom the child, where the reader knows of them; else that their record is not open
 * @param told what they are written down as saying, by whom and when
 * @param words the words, for whoever reads the sitting; empty for others
 * @param about what it is about; null for whoever does not read the sitting
 * @param sitting the sitting; null for whoever does not read it
 */
public record ConfirmPage(
        String whom,
        String told,
        String words,
        @Nullable About about,
        @Nullable Link sitting,
        String href,
        Form form) {

    /**
     * What else was written down, as whoever reads the sitting reads it: nobody can say of one line whether it is so who does not read to what it
     * was said.
     *
     * @param rang what it was held about, in the words of whoever told it; null where that is not said, or not theirs to read
     * @param beside what each agency is written down as saying, and what was decided
     */
    public record About(HoldPage.@Nullable Said rang, List<String> beside) {}

    /** What is asked: is it so, and if not, what it was. */
    public record Form(Field so, List<Choice> choices, Field stance, List<Choice> stances, Field words) {}

    public List<Problem> problems() {
        return Stream.of(form.so(), form.stance(), form.words())
                .flatMap(Problem::of)
                .toList();
    }
}
