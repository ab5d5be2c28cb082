package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;

/** A phone call, or a door that stayed shut, is no time with an adult whom the child trusts. */
@ReachableTest
class TimeWithAnAdultTest extends JosStory {

    private static final String SAID = "time with an adult Jo trusted";

    @Test
    void itIsSaidOfNobodyWhoDidNotSeeTheChild() {
        var reader = given("lead-practitioner", "Rea Reads");
        told("trusted-adult-contact", "voluntary", "2022-06-16T09:00", "Rang him.", "", Map.of("seen", "no"));
        told("trusted-adult-contact", "voluntary", "2022-06-16T10:00", "He shut it.", "", Map.of("held", "refused"));
        assertThat(text(page(reader))).doesNotContain(SAID);
        told("trusted-adult-contact", "voluntary", "2022-06-16T11:00", "We ate.", "", Map.of("seen", "yes"));
        assertThat(text(page(reader))).contains(SAID);
    }

    /** "Asked on 17 June", of what he said of himself; and one entry as "The 2 entries behind this". */
    @Test
    void whatAChildSaidIsHeardAndNobodyIsSaidToHaveAsked() {
        var reader = given("lead-practitioner", "Rea Reads");
        told("child-voice", "school", "2022-06-16T09:00", "He said “I will run again tonight.”", "", Map.of());
        told("advocate-contact", "social-care", "2022-06-16T21:00", "He sent her away.", "", Map.of("held", "refused"));
        String page = page(reader);
        assertThat(text(page))
                .contains("I will run again tonight", "Heard on 16 June")
                .doesNotContain("Asked on");
        for (Element behind : Jsoup.parse(page).select("ul.behind")) {
            assertThat(behind.select("a").eachAttr("href")).doesNotHaveDuplicates();
        }
    }

    @Test
    void whomAnAdvocateWasSentAwayByIsHeardByNobody() {
        var reader = given("lead-practitioner", "Rea Reads");
        told("advocate-contact", "social-care", "2022-06-16T21:00", "He sent her away.", "", Map.of("held", "refused"));
        assertThat(text(page(reader))).doesNotContain("Heard on");
        told("advocate-contact", "social-care", "2022-06-16T22:00", "They spoke.", "", Map.of("held", "yes"));
        assertThat(text(page(reader))).contains("Heard on 16 June");
    }

    /** Each month's line was "a change": eleven in a year in which nothing had changed. */
    @Test
    void aLineOfAMonthIsNoChange() {
        var reader = given("lead-practitioner", "Rea Reads");
        told("school-attendance-update", "school", "2022-06-16T09:00", "92 in a hundred.", "", Map.of());
        told("school-attendance-update", "school", "2022-06-15T09:00", "92 in a hundred.", "", Map.of());
        assertThat(text(page(reader)))
                .contains("attendance at school written down")
                .doesNotContain("change in attendance");
    }

    private static String text(String page) {
        return Jsoup.parse(page).text();
    }
}
