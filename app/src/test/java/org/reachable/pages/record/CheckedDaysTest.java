package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.records.people.Description;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;

/** A day that can be no answer says what is wrong, of which question, and how to mend it; and what was typed stands there. */
@ReachableTest
class CheckedDaysTest extends OfAyosChild {

    private static final String WORDS = "He is not at home.";
    private static final String BACK = "“If the child is back: when did they come back?” – ";

    @Autowired
    People people;

    @BeforeEach
    void whoWasBornInMay2007() {
        people.describe(testshire.ayo(), testshire.origin(), child, new Description(LocalDate.of(2007, 5, 14), "", ""));
    }

    @Test
    void aDayThatIsNoneSaysWhy() {
        assertThat(wrong(day("when", "31", "2", "2022")))
                .contains(
                        "“31” is no day of February 2022, which has 28. Write the day it happened, for example 17 6 2022")
                .contains("value=\"31\"", WORDS);
        assertThat(wrong(day("a-returned_at", "1", "13", "2022")))
                .contains(BACK + "“13” is no month. Write it as 17 6 2022, or leave it blank")
                .contains("value=\"13\"", WORDS);
        assertThat(wrong(day("a-returned_at", "1", "6", "22"))).contains(BACK + "“22” is no year in four figures");
        assertThat(wrong(Map.of("a-returned_at-time", "3pm"))).contains(BACK + "there is a time and no day");
    }

    @Test
    void aDayOnTheWrongSideOfNowOrOfBirthSaysWhy() {
        assertThat(wrong(day("a-returned_at", "1", "6", "2032")))
                .contains(BACK + "1 June 2032 is still to come. Change it, or leave it blank")
                .contains("value=\"2032\"", WORDS);
        assertThat(wrong(day("a-returned_at", "1", "6", "2002")))
                .contains(BACK + "1 June 2002 lies before the child was born. Change it, or leave it blank");
    }

    @Test
    void aReturnOfTheseDaysIsAskedAboutWhenAndIsNotTakenForMidnight() {
        RecordForm form = RecordForm.begun(ayo, child, "missing-returned");
        assertThat(form.page()).contains("about when?").doesNotContain("leave it blank if nobody knows");
        Map<String, String> today = day("when", "17", "6", "2022");
        assertThat(form.sent(WORDS, today)).endsWith("?mend=true");
        assertThat(form.mended()).contains("Write about when, as 3:30pm", WORDS);
        RecordForm timed = RecordForm.begun(ayo, child, "missing-returned");
        today.put("time", "8am");
        assertThat(timed.sent(WORDS, today)).endsWith("/check");
    }

    /** A slip of the pen in a return took the search from who looked for the child, who stood as missing all the same. */
    @Test
    void aReturnBeforeTheReportIsAskedAbout() {
        Map<String, String> today = day("when", "17", "6", "2022");
        today.put("time", "8am");
        RecordForm report = RecordForm.begun(ayo, child, "missing-reported");
        report.sent(WORDS, today);
        report.isKept();
        RecordForm back = RecordForm.begun(ayo, child, "missing-returned");
        today.put("time", "7am");
        assertThat(back.sent(WORDS, today)).endsWith("?mend=true");
        assertThat(back.mended())
                .contains(
                        "“Missing since the report, today at 8am” stands written down, and nothing that happened before ends it.");
        RecordForm later = RecordForm.begun(ayo, child, "missing-returned");
        today.put("time", "8:30am");
        assertThat(later.sent(WORDS, today)).endsWith("/check");
    }

    @Test
    void afterAMissingReportOneReadsWhoWasAskedWithNumbersAndThePolices() {
        setUp.number(testshire.practitioner("chidi").id(), "01632 960 100");
        RecordForm form = RecordForm.begun(ayo, child, "missing-reported");
        Map<String, String> today = day("when", "17", "6", "2022");
        today.put("time", "8am");
        form.sent(WORDS, today);
        form.isKept();
        assertThat(ayo.get(form.address() + "/done").body())
                .contains("Have the police been told?", "tel:999", "tel:101")
                .contains("Asked because of it", "Chidi Manager", "tel:01632960100");
        RecordForm other = RecordForm.begun(ayo, child, "child-voice");
        other.sent(WORDS, Map.of());
        other.isKept();
        assertThat(ayo.get(other.address() + "/done").body()).doesNotContain("Have the police been told?");
    }

    @Test
    void theCouncilsMissingRecordAsksWhoLooksAndWhoIsThereOnReturn() {
        assertThat(RecordForm.begun(ayo, child, "missing-record-opened").page())
                .contains("reference for this time missing", "Who looks for the child, and where?")
                .contains("Who is there when the child comes back?");
    }

    @Test
    void aTimeIsNotAskedOfWhatIsLongPastNorOfWhatMovesNobody() {
        assertThat(RecordForm.begun(ayo, child, "missing-returned").sent(WORDS, Map.of()))
                .endsWith("/check");
        assertThat(RecordForm.begun(ayo, child, "child-voice").sent(WORDS, day("when", "17", "6", "2022")))
                .endsWith("/check");
    }

    /** A child of one was arrested without a word. Whoever knows that the date of birth is wrong says that it is right. */
    @Test
    void noChildUnderTenIsArrestedAndTheFormSaysWhatIsWrittenDownInstead() {
        RecordForm form = RecordForm.begun(ayo, child, "police-arrest");
        assertThat(form.sent(WORDS, day("when", "1", "6", "2016"))).endsWith("?mend=true");
        assertThat(form.mended())
                .contains(
                        "A child under 10 cannot be arrested or charged: by the date of birth that is written down they were 9.")
                .contains("Taken into police protection", "Police notice that a child may be at risk");
        var right = new HashMap<>(day("when", "1", "6", "2016"));
        right.putAll(Map.of("when-right", "1 6 2016", "version", "1"));
        assertThat(form.sent(WORDS, right)).endsWith("/check");
        assertThat(RecordForm.begun(ayo, child, "police-arrest").sent(WORDS, day("when", "1", "6", "2017")))
                .as("aged ten")
                .endsWith("/check");
    }

    @Test
    void whatIsStillToComeLiesNotBeforeWhatIsWritten() {
        RecordForm form = RecordForm.begun(ayo, child, "plan-review");
        assertThat(form.sent(WORDS, day("a-review_date", "1", "5", "2022"))).endsWith("?mend=true");
        assertThat(form.mended()).contains("1 May 2022 lies before what you write down, which was on 1 June 2022");
        RecordForm far = RecordForm.begun(ayo, child, "plan-review");
        assertThat(far.sent(WORDS, day("a-review_date", "1", "1", "2099"))).endsWith("?mend=true");
        assertThat(far.mended())
                .as("nobody would ever be asked to look at it again")
                .contains("1 January 2099 is too far ahead: it lies at most 6 months ahead, by 1 December 2022");
        assertThat(RecordForm.begun(ayo, child, "plan-review").sent(WORDS, day("a-review_date", "1", "July", "2022")))
                .endsWith("/check");
    }

    @Test
    void whatCameOfItIsWhatCanComeOfTheKind() {
        RecordForm form = RecordForm.begun(ayo, child, "missing-reported");
        assertThat(form.page()).contains(">Open</option>").doesNotContain(">The plan changed</option>");
        assertThat(form.sent(WORDS, Map.of("outcome", "PLAN-CHANGED"))).endsWith("?mend=true");
        assertThat(form.mended()).contains("what you chose is not said of this kind");
    }

    @Test
    void whoMayReadItBeginsAtTheKindsOwn() {
        assertThat(RecordForm.begun(ayo, child, "worry-about-worker").page())
                .containsPattern("value=\"need-to-know\" checked");
        assertThat(RecordForm.begun(ayo, child, "cross-force-intelligence").page())
                .containsPattern("value=\"intelligence\" checked");
    }

    private String wrong(Map<String, String> typed) {
        RecordForm form = RecordForm.begun(ayo, child, "missing-reported");
        assertThat(form.sent(WORDS, typed)).endsWith("?mend=true");
        return form.mended();
    }

    private static Map<String, String> day(String name, String day, String month, String year) {
        return new HashMap<>(Map.of(name + "-day", day, name + "-month", month, name + "-year", year));
    }
}
