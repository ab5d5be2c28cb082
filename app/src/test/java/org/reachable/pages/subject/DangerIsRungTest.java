package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is told of danger at once rings from their first page, and what cannot wait stands first on it. */
@ReachableTest
class DangerIsRungTest extends JosStory {

    @Autowired
    Watch watch;

    @Test
    void aThreatToLifeStandsBeforeWhatIsNewerWithTheNumberOfWhoeverIsAsked() {
        Practitioner asked = given("duty-manager", "Dot Duty");
        setUp.number(asked.id(), "01632 960 151");
        Practitioner sergeant = given("police-duty-sergeant", "Sal Sergeant");
        told("family-report", "family", "2022-06-17T06:00", "They will shoot him.", "", Map.of("threat", "life"));
        told("ed-attendance", "health-ed", "2022-06-17T08:00", "Cut.", "", Map.of("injury", "weapon"));
        Document now = read(sergeant, "/now");

        String first = now.select("li.ask").getFirst().text();
        assertThat(first).contains("life of Jo", "Dot Duty, Families service is asked");
        assertThat(now.select("li.ask").getFirst().select("a[href^=tel:]").eachAttr("href"))
                .contains("tel:01632960151");
        assertThat(now.text()).contains("hurt");
    }

    /** It is due tomorrow, and the child is missing now. */
    @Test
    void whatIsAskedOfAnAbsenceThatGoesOnDoesNotComeUp() {
        Practitioner team = given("police-missing-team", "Pia Seeks");
        told("missing-reported", "police", "2022-06-17T07:00", "Gone.", "", Map.of("episode", "1"));
        Document now = read(team, "/now");

        assertThat(now.select("section.card:contains(Missing now)").text()).contains("Missing now", "Tomorrow, 7am");
        assertThat(now.text()).doesNotContain("It is yours, and not late");
    }

    /** One page tells one date: when they were told, and not when they were to be. */
    @Test
    void whoWasTold() {
        Practitioner owner = given("youth-justice-on-call", "Yaz Youth");
        given("team-manager", "Tam Manager");
        told("police-arrest", "police", "2022-06-16T05:00", "Arrested.", "the station", Map.of("arrest", "1"));
        Document now = read(owner, "/now");

        assertThat(now.text()).containsPattern("The social work team manager was told too, today at 9(:\\d\\d)?am\\.");
    }

    @Test
    void whatIsNotLateIsNotSaidToBeUnanswered() {
        Practitioner lead = given("lead-practitioner", "Lee Lead");
        given("duty-manager", "Dot Duty");
        told("family-report", "family", "2022-06-16T12:30", "They will hurt him.", "", Map.of("threat", "life"));
        told("family-report", "family", "2022-06-17T08:00", "They said it again.", "", Map.of("threat", "life"));

        assertThat(read(lead, "/children/" + child).text())
                .contains("and none of them late")
                .doesNotContain("times and not answered");
    }

    /** Seven days on neither a threat nor what she had said of it stood at the top, and nobody had answered it. */
    @Test
    void dangerStaysAtTheTopUntilItIsAnswered() {
        Practitioner lead = given("lead-practitioner", "Lee Lead");
        given("duty-manager", "Dot Duty");
        told(
                "child-disclosure",
                "school",
                "2022-06-07T00:00",
                "She said: “Baz says he will stab my brother if I tell.”",
                "",
                Map.of("threat", "life"));
        Document page = read(lead, "/children/" + child);
        assertThat(page.select(".child__danger").text()).contains("Danger: A threat to the life of Jo");
        assertThat(page.select(".child__said").text()).contains("Baz says he will stab my brother");
        assertThat(page.select(".child__said + p").text())
                .as("a day without a time is the day alone")
                .endsWith("7 June");
    }

    /** “1 more that is not late”: “9 days over”; and what was due in an hour stood folded away. */
    @Test
    void whatIsLateOrDueTodayIsNotFoldedAwayAndWhatStandsThereIsCounted() {
        Practitioner team = given("police-missing-team", "Pia Seeks");
        given("duty-manager", "Dot Duty");
        told("family-report", "family", "2022-06-01T08:00", "Worried.", "", Map.of());
        told("missing-reported", "police", "2022-06-17T02:00", "Gone.", "", Map.of("episode", "1"));
        Document page = read(team, "/children/" + child);
        var open = page.select("#open");
        var folded = open.select("details:contains(not late) li.ask");
        assertThat(folded).isNotEmpty();
        assertThat(folded.text()).doesNotContain(" over", "hours left", "minutes left", "Now,");
        assertThat(open.select("li.ask").size()).isGreaterThan(folded.size());
        assertThat(page.select("p.figure:contains(waiting for an answer)").text())
                .startsWith(open.select("li.ask").size() + " waiting for an answer")
                .contains("· " + open.select("li.ask:contains(Yours)").size() + " yours");
    }

    /** Without a mark of quotation it is not nothing. */
    @Test
    void whatTheChildSaidIsCountedWhereNobodyQuotedIt() {
        Practitioner lead = given("lead-practitioner", "Lee Lead");
        told("child-disclosure", "school", "2022-06-17T06:00", "He is afraid to go home tonight.", "", Map.of());
        assertThat(read(lead, "/children/" + child).text())
                .containsPattern("What the child said is written down in 1 entry( that you may see)?, of [^,]*17 June")
                .doesNotContain("as the child said it");
    }

    /** Three of them stood there, and "3 more in danger" behind a press. */
    @Test
    void noDangerStandsBehindANumber() {
        given("duty-manager", "Dot Duty");
        Practitioner sergeant = given("police-duty-sergeant", "Sal Sergeant");
        told("family-report", "family", "2022-06-17T06:00", "They will shoot him.", "", Map.of("threat", "life"));
        told("family-report", "family", "2022-06-17T07:00", "Meet today.", "", Map.of("asks", "same-day-meeting"));
        told("child-words", "child", "2022-06-17T08:00", "They are outside.", "", Map.of("urgent", "yes"));
        Document now = read(sergeant, "/now");

        assertThat(now.select("li.ask").stream().filter(row -> row.closest("details") == null))
                .hasSizeGreaterThan(3);
        assertThat(now.select("summary").eachText())
                .filteredOn(words -> !words.startsWith("What was told"))
                .noneMatch(words -> words.contains("in danger"));
        assertThat(now.text())
                .contains("Jo wrote to us", "somebody could be hurt before tomorrow")
                .doesNotContain("Jo or Jo’s family", "Jo or Jo's family");
    }

    private Document read(Practitioner reader, String address) {
        watch.catchUp();
        try (Visitor visitor = Visitor.signedIn(port, reader.signInName())) {
            return Jsoup.parse(visitor.get(address).body());
        }
    }
}
