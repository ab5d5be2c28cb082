package org.reachable.engine.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.replay.CompositeReplay;

class StoryTextTest {
    private static final String TEXT = Written.text(Written.composite());
    private static final Instant A_FRIDAY_IN_JUNE = LondonTime.parse("2022-06-17T10:00");

    @Test
    void eachMonthTellsWhatBecameKnownThenWhatWasAskedThenWhatWasAnswered() {
        String november = TEXT.substring(TEXT.indexOf("November 2021\n---"), TEXT.indexOf("December 2021\n---"));

        assertThat(november.indexOf("What became known")).isPositive().isLessThan(november.indexOf("What was due"));
        assertThat(november.indexOf("What was due")).isLessThan(november.indexOf("What was answered"));
    }

    @Test
    void anEntrySaysWhenItHappenedAndWhenItWasWrittenDown() {
        assertThat(unwrapped())
                .contains("2 December 2021, 9:15pm. Police: Seen by police (EV021).")
                .contains("Written down 19 days later, on 21 December 2021, 8:30am.");
    }

    @Test
    void anEntryThatNamesNobodyIsNotSaidToHaveBeenKept() {
        assertThat(TEXT).contains("Not known to have reached anyone.").doesNotContain("Reached nobody");
    }

    @Test
    void whatIsOpenNamesItsOwnerAndHowItEnds() {
        assertThat(unwrapped())
                .contains("- Front door manager: Reply to whoever told us")
                .contains("It ends when this is so: A reply to the family is recorded.");
    }

    /** A director who was told on the hundredth day had not been told on the first. */
    @Test
    void whoWasAskedIsWhoWasAskedThen() {
        assertThat(unwrapped())
                .contains(
                        "school day 1 on which Rowan is on no school's roll. Asked of: Children missing education officer.")
                .contains(
                        "school day 40 on which Rowan is on no school's roll. Asked of: Director of children's services.");
    }

    @Test
    void sameAsksOfOneOwnerAreToldTogether() {
        String open = TEXT.substring(TEXT.indexOf("Rowan: still open"));

        assertThat(open.split("Custody officer: Consider whether someone exploits", -1))
                .hasSize(2);
    }

    @Test
    void linesAreNoWiderThanAPage() {
        assertThat(TEXT.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(96));
    }

    @Test
    void thereIsNoScore() {
        assertThat(TEXT.toLowerCase(java.util.Locale.UK)).doesNotContain("score", "rating", "risk level", "%");
    }

    @Test
    void factsSayWhatHasNotChangedAndWhatHas() {
        assertThat(facts("Rowan"))
                .contains("Our plan has not changed since 20 April 2022 (58 days).")
                .contains("The child's life since then:")
                .contains("10 May 2022: Time with a mentor.")
                .contains("(for the better) [EV064]")
                .contains("(for the worse) [EV068]")
                .contains("Hours late: interview after missing 1: 118 hours 20 minutes.")
                .doesNotContain("Peer S\n=");
    }

    @Test
    void factsSayWhatIsNotOnRecord() {
        assertThat(facts("Peer R"))
                .contains("Our plan has not changed: no change is on record.")
                .contains("Done about the source of harm: nothing is on record.");
    }

    private static String facts(String child) {
        var out = new StringWriter();
        FactsText.write(CompositeReplay.until(A_FRIDAY_IN_JUNE).about(child), A_FRIDAY_IN_JUNE, out);
        return out.toString().replaceAll("\\s+", " ");
    }

    private static String unwrapped() {
        return TEXT.replaceAll("\\s+", " ");
    }
}
