package org.reachable.engine.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.replay.CompositeReplay;
import org.w3c.dom.Element;

class StoryPageTest {
    private static final Policy POLICY = CompositeReplay.POLICY;
    private static final String PAGE = Written.page(Written.composite());
    private static final Html HTML = new Html(PAGE);

    @Test
    void itIsOnePageThatFetchesNothingAndRunsNothing() {
        assertThat(HTML.elements("script")).isEmpty();
        assertThat(HTML.elements("link")).isEmpty();
        assertThat(HTML.elements("img")).isEmpty();
        assertThat(HTML.attributes("a", "href"))
                .allSatisfy(href -> assertThat(href).startsWith("#"));
        assertThat(PAGE).doesNotContain("url(", "@import", "javascript:");
    }

    @Test
    void everyLinkLeadsToAPlaceOnThePage() {
        assertThat(ids())
                .containsAll(HTML.attributes("a", "href").stream()
                        .map(href -> href.substring(1))
                        .toList());
    }

    @Test
    void everyPlaceIsThereOnce() {
        assertThat(ids()).doesNotHaveDuplicates();
    }

    @Test
    void everyEntryHasItsPlace() {
        assertThat(ids()).filteredOn(id -> id.startsWith("entry-")).hasSize(156);
    }

    @Test
    void everyFindingStandsOnceInTheRowOfItsIncident() {
        var shown = ids().stream().filter(id -> id.startsWith("finding-")).toList();
        var found = CompositeReplay.whole().folded().findings().stream()
                .filter(finding -> !finding.last().children().isEmpty())
                .map(finding -> "finding-" + finding.id())
                .toList();

        assertThat(shown).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void thePictureIsAnImageWithATitleAndADescription() {
        var pictures = HTML.elements("svg").stream()
                .filter(svg -> svg.getAttribute("role").equals("img"))
                .toList();

        assertThat(pictures).hasSize(3).allSatisfy(svg -> {
            assertThat(ids()).contains(svg.getAttribute("aria-labelledby").split(" "));
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .contains("The lists below tell the same");
        });
        assertThat(HTML.elements("svg"))
                .allSatisfy(svg -> assertThat(svg.getAttribute("role") + svg.getAttribute("aria-hidden"))
                        .isIn("img", "true"));
    }

    @Test
    void whatIsWiderThanAPhoneScrollsByItselfAndCanBeReachedByKeyboard() {
        assertThat(HTML.elements("table")).isNotEmpty().allSatisfy(table -> {
            var region = (Element) table.getParentNode();
            assertThat(region.getAttribute("role")).isEqualTo("region");
            assertThat(region.getAttribute("tabindex")).isEqualTo("0");
            assertThat(region.getAttribute("aria-label")).isNotBlank();
        });
    }

    @Test
    void everyColumnAndRowOfATableHasAHeading() {
        assertThat(HTML.attributes("th", "scope"))
                .hasSameSizeAs(HTML.elements("th"))
                .containsOnly("col", "row");
    }

    @Test
    void itSaysThatFiguresDescribeRecordsAndNotTheChild() {
        assertThat(words()).contains(Heading.OF_RECORDS);
    }

    @Test
    void itSaysWhatAChildsPlanDidWhileItsTroublesWentOn() {
        assertThat(wordsAt("2022-06-17T10:00"))
                .contains("Our plan has not changed since 20 April 2022 (58 days).")
                .contains("Done about the source of harm since then:");
    }

    @Test
    void itSaysWhereEachFindingComesFrom() {
        assertThat(words())
                .contains("Rule return-interview, version 1, national: Statutory guidance on children who run away")
                .contains("local setting");
    }

    @Test
    void itTellsThatAnEmptyCellIsNotATellingOfNobody() {
        assertThat(words())
                .contains("It never says that nobody was told.")
                .contains("not known to have reached anyone")
                .doesNotContain("told nobody", "shared with nobody");
    }

    @Test
    void aSchoolCalendarIsNamedAndAFallbackIsSaid() {
        assertThat(words()).contains("School calendar: calendar.");
        assertThat(new Html(Written.page(Written.rows(POLICY, row("EV1", "Seen by police.", "")))).words())
                .contains("School calendar: none was given, so weekdays that are not bank holidays were counted");
    }

    @Test
    void asKnownToOneAgencyThereIsOnlyWhatItHadAndNoMap() {
        String page = new Html(Written.page(Written.rows(
                        POLICY,
                        row("EV1", "Heard of it.", "school@2021-11-03T09:00") + row("EV2", "Kept to itself.", ""),
                        "school")))
                .words();

        assertThat(page)
                .contains("As known to: School.")
                .contains("Heard of it.", "Had 2 days later, on 3 November 2021, 9am.")
                .doesNotContain("Kept to itself.", "Who knew what");
    }

    @Test
    void whatSomebodyTypedIsShownAndNeverRun() {
        String page = Written.page(
                Written.rows(POLICY, row("<b>1</b>", "Typed <script>alert('x')</script> & \"more\".", "")));

        assertThat(page).doesNotContain("<script", "<b>1</b>");
        assertThat(new Html(page).words()).contains("Typed <script>alert('x')</script> & \"more\".");
    }

    @Test
    void aCorrectionAndWhatItPutsRightAreBothShown() {
        var telling = Written.rows(
                POLICY,
                row("EV1", "Seen in a red car.", "")
                        + "EV2,Ash,2021-11-01T10:00,2021-11-05T11:00,police,police-sighting,Seen in a grey car.,,,corrects=EV1\n");

        assertThat(new Html(Written.page(telling)).words())
                .contains("Seen in a red car.", "Seen in a grey car.", "Puts right EV1.");
    }

    @Test
    void aStoryWithoutEntriesIsTold() {
        assertThat(new Html(Written.page(Written.rows(POLICY, ""))).words()).contains("No entry was known by then.");
    }

    @Test
    void thereIsNoGapInTheWords() {
        assertThat(words()).doesNotContain("undefined", "null", "NaN", "{", "}", "[]", "some ,");
    }

    @Test
    void theSameEntriesMakeTheSamePage() {
        assertThat(Written.page(Written.composite())).isEqualTo(PAGE);
    }

    private static List<String> ids() {
        return HTML.attributes("*", "id");
    }

    private static String words() {
        return new Html(PAGE).words();
    }

    private static String wordsAt(String local) {
        return new Html(Written.page(Written.compositeAt(LondonTime.parse(local)))).words();
    }

    private static String row(String id, String summary, String reached) {
        return "%s,Ash,2021-11-01T10:00,2021-11-01T11:00,police,police-sighting,\"%s\",,%s,\n"
                .formatted(id, summary.replace("\"", "\"\""), reached);
    }
}
