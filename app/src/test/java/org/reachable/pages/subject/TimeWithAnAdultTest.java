package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
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

    private static String text(String page) {
        return Jsoup.parse(page).text();
    }
}
