package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.records.people.Home;
import org.springframework.beans.factory.annotation.Autowired;

/** The first line of a child's page: where the child is, since when, until when and from whom it is known. */
@ReachableTest
class WhereaboutsTest extends JosStory {

    private static final Pattern LINE = Pattern.compile("<p class=\"child__where\">(.*?)</p>", Pattern.DOTALL);
    private static final String STATION = "Harrowmere police station";

    @Autowired
    Clock clock;

    @Test
    void custodyIsSaidWithItsLimitAndUntilSomebodyWritesThatItEnded() {
        is("police-custody-began", "police", "2022-06-17T01:15", STATION, "arrest=1");
        assertThat(first())
                .isEqualTo("In police custody at Harrowmere police station since today at 1:15am, until tomorrow at"
                        + " 1:15am at the latest. Known from Testshire police, today at 1:25am. Read it");
        is("detention-extended", "police", "2022-06-17T08:00", STATION, "arrest=1");
        assertThat(first()).contains("until tomorrow at 1:15pm at the latest.");
        is("police-custody-ended", "police", "2022-06-17T08:30", STATION, "arrest=1");
        assertThat(first()).doesNotContain("custody at");
    }

    @Test
    void aDayWithoutATimeIsSaidAlone() {
        is("hospital-admission", "health-ed", "2022-06-17T00:00", "Harrowmere General", "");
        assertThat(first()).startsWith("In hospital at Harrowmere General since today.");
    }

    @Test
    void custodyThatShouldBeOverIsNotSaidToGoOn() {
        is("police-custody-began", "police", "2022-06-15T20:00", STATION, "arrest=1");
        assertThat(first())
                .startsWith("Where Jo is now is not known. In police custody at Harrowmere police station from Wed 15"
                        + " June at 8pm, until yesterday at 8pm at the latest; nobody has written down that it ended.");
    }

    @Test
    void anArrestSaysThatAReleaseIsNotWrittenDownAndNoMore() {
        is("police-arrest", "police", "2022-06-16T22:00", "the bus station", "arrest=1");
        assertThat(first())
                .startsWith("Arrested at the bus station yesterday at 10pm. No release is written down. Known from");
        is("police-nfa-decision", "police", "2022-06-17T07:00", "", "arrest=1");
        assertThat(first()).doesNotContain("Arrested");
    }

    /** The arrival that was typed with the arrest says until when. */
    @Test
    void anArrestSaysUntilWhenTheChildIsHeldAtTheLatestWhereItSaysWhenTheyArrived() {
        told(
                "police-arrest",
                "police",
                "2022-06-16T21:50",
                "It happened.",
                "the bus station",
                Map.of("arrest", "1", "custody_at", "2022-06-16T22:10"));
        assertThat(first())
                .startsWith(
                        "Arrested at the bus station yesterday at 9:50pm. Held by police since yesterday at 10:10pm,"
                                + " until today at 10:10pm at the latest. No release is written down. Known from");
    }

    @Test
    void whatBeganLastIsSaidFirst() {
        is("missing-reported", "family", "2022-06-15T22:00", "his gran’s", "episode=1");
        is("hospital-admission", "health-ed", "2022-06-16T23:00", "Harrowmere General", "");
        assertThat(lines())
                .satisfiesExactly(
                        hospital -> assertThat(hospital)
                                .startsWith("In hospital at Harrowmere General since yesterday at 11pm. Known from"),
                        missing -> assertThat(missing)
                                .startsWith(
                                        "Missing from his gran’s since the report, Wed 15 June at 10pm. Known from "),
                        home -> assertThat(home).startsWith("It is not known where Jo lives."));
        is("hospital-discharge", "health-ed", "2022-06-17T07:00", "", "");
        assertThat(first()).startsWith("Missing");
        is("missing-returned", "police", "2022-06-17T08:00", "", "episode=1");
        assertThat(first()).startsWith("It is not known where Jo lives.");
    }

    /** A carer rang at eight in the morning of a child whom nobody had seen since six the evening before. */
    @Test
    void whenTheChildWasLastSeenStandsBesideWhenTheyWereReportedMissing() {
        is("missing-reported", "placement", "2022-06-17T08:00", "Larch House", "last_seen_at=2022-06-16T18:00");
        assertThat(first())
                .startsWith("Missing from Larch House, last seen yesterday at 6pm, reported today at 8am. Known");
    }

    @Test
    void homeFollowsTheNewestOfWhatSaysIt() {
        home("Mill Road", "2021-01-01");
        assertThat(first())
                .startsWith("Lives at Mill Road, since 1 January 2021. Known from")
                .endsWith("No report of being missing, held or in hospital stands open.");
        is("placement-start", "placement", "2022-05-01T10:00", "a foster home in Stanbrook", "");
        assertThat(first())
                .startsWith("Lives at a foster home in Stanbrook, since 1 May. Known from ")
                .contains("Sun 1 May at 10:10am.");
        is("placement-ended", "placement", "2022-06-10T10:00", "", "");
        assertThat(first())
                .startsWith(
                        "It is not known where Jo lives since 10 June. Placement ended, and no later home is written");
        assertThat(page()).contains("Where Jo lives");
        home("Gran’s", "2022-06-12");
        assertThat(first()).startsWith("Lives at Gran’s, since 12 June. Known from");
    }

    /** A mentor's line is said, and does not stand before where the child was placed. */
    @Test
    void whatAnotherWritesOfAHomeStandsAfterThePlacement() {
        is("placement-start", "placement", "2022-05-01T10:00", "a foster home in Stanbrook", "");
        home("12 Nowhere", "2022-06-16");
        assertThat(first())
                .startsWith("Lives at a foster home in Stanbrook, since 1 May. Known from ")
                .contains("Written down too: 12 Nowhere, since 16 June (known from ");
        home("A foster home in Stanbrook", "2022-06-15");
        assertThat(first())
                .as("what is the same is not said twice")
                .containsOnlyOnce("oster home in Stanbrook")
                .contains("Written down too: 12 Nowhere");
    }

    @Test
    void careAndLegalStatusFollowTheEntriesThatSayThem() {
        is("care-episode-start", "social-care", "2022-04-20T12:00", "", "");
        assertThat(page()).contains("in care since 20 April · legal status not written down");
        is("legal-status-changed", "social-care", "2022-05-03T12:00", "", "legal_status=interim-care-order");
        assertThat(page()).contains("in care since 20 April · legal status: interim care order since 3 May");
        is("care-episode-end", "social-care", "2022-06-10T12:00", "", "");
        assertThat(page()).doesNotContain("in care since", "legal status");
        is("emergency-protection-order", "court", "2022-06-14T12:00", "", "");
        assertThat(page()).contains("under an emergency protection order since 14 June");
    }

    private void home(String place, String from) {
        people.house(job(), testshire.origin(), child, new Home(place, "", LocalDate.parse(from), null), null);
    }

    private void is(String type, String agency, String occurred, String where, String attribute) {
        String[] said = attribute.split("=", 2);
        told(type, agency, occurred, "It happened.", where, said.length == 2 ? Map.of(said[0], said[1]) : Map.of());
    }

    private String first() {
        return lines().getFirst();
    }

    private List<String> lines() {
        return LINE.matcher(page())
                .results()
                .map(line -> line.group(1).replaceAll("<[^>]*>", " ").strip().replaceAll("\\s+", " "))
                .toList();
    }

    private String page() {
        return page(given("lead-practitioner", "Lee Lead"));
    }
}
