package org.reachable.pages.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;
import org.reachable.pages.desk.AnswerForm.Way;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Going;

/**
 * That somebody goes to a child who can be reached now.
 *
 * @param said who goes, where and when; empty where nobody does yet
 * @param missed why it did not happen; null while that time is not over
 * @param where where they will be with the child; null where somebody goes already
 * @param when when
 * @param hours the hours that can be chosen
 */
public record GoingForm(
        String said, @Nullable Field missed, @Nullable Field where, Field when, List<Choice> hours) {

    /** @param theirs whether it is the reader's: only whoever said that they go writes that it did not happen, and anybody else goes */
    static GoingForm of(
            Going.@Nullable Said said,
            boolean theirs,
            List<LocalDateTime> hours,
            AnswerForm typed,
            boolean refused,
            Instant now) {
        boolean going = refused && typed.way() == Way.GOING;
        boolean passed = said != null && said.passed();
        return new GoingForm(
                said == null ? "" : said.words(),
                !passed || !theirs
                        ? null
                        : AnswerForms.words("missed", "Why did it not happen?", Way.MISSED, typed, refused)
                                .withHint(
                                        "What stood in the way, not what the child is like. It goes into the child’s story."),
                said != null && (theirs || !passed)
                        ? null
                        : Field.of("where", "Where will you be with the child?")
                                .withHint("As: custody suite at Harrowmere, or a café they chose.")
                                .withValue(typed.wordsFor(Way.GOING))
                                .withError(going && EmptyWords.are(typed.words()) ? "Write where you will be" : null),
                Field.of("when", "When?")
                        .withValue(typed.way() == Way.GOING ? typed.to() : "")
                        .withError(going && typed.to().isEmpty() ? "Choose when you will be there" : null),
                Stream.concat(
                                Stream.of(Choice.of("", "Choose an hour")),
                                hours.stream()
                                        .map(hour -> Choice.of(hour.toString(), Dates.near(LondonTime.at(hour), now))))
                        .toList());
    }

    /** As others read it, and as it stands in the child's story. */
    static String words(Practitioner who, String where, LocalDateTime at) {
        return "%s is going: %s. %s.".formatted(who.name(), where.strip(), Dates.full(LondonTime.at(at)));
    }

    /** What to mend, in the order of the page. */
    Stream<Problem> problems() {
        return Stream.concat(
                missed == null ? Stream.of() : Problem.of(missed),
                where == null ? Stream.of() : Problem.of(where, when));
    }
}
