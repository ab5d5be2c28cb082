package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** A child who is missing is said to be missing wherever something is asked about them, whatever was answered since. */
@ReachableTest
class MissingNowTest extends JosStory {

    private static final String NOW = "Missing now, since the report, today at 7am";

    @Autowired
    Watch watch;

    @Test
    void everyRowAboutAMissingChildSaysSoUntilTheyAreBack() {
        Practitioner lead = given("lead-practitioner", "Lee Lead");
        is("missing-reported", "2022-06-17T07:00");
        is("missing-record-opened", "2022-06-17T07:30");
        assertThat(read(lead, "/now")).contains(NOW);
        assertThat(read(lead, "/children")).contains(NOW);
        is("missing-returned", "2022-06-17T08:40");
        assertThat(read(lead, "/now") + read(lead, "/children")).doesNotContain("Missing now");
    }

    /** Whoever looks begins where the child was last seen: what the report left out, whoever is on duty reads and is asked for. */
    @Test
    void whatTheReportDoesNotSayOfWhereTheyWereLastSeenIsAskedOfWhoeverIsOnDuty() {
        Practitioner duty = given("duty-manager", "Dita Duty");
        told("missing-reported", "police", "2022-06-17T07:00", "Her mother rang.", "", Map.of("episode", "1"));
        assertThat(read(duty, "/now"))
                .contains("The report leaves out when or where the child was last seen", "by whom, and wearing what?");
        told("missing-returned", "police", "2022-06-17T07:20", "Home.", "", Map.of("episode", "1"));
        told(
                "missing-reported",
                "police",
                "2022-06-17T07:40",
                "Gone again.",
                "",
                Map.of(
                        "episode",
                        "2",
                        "last_seen_at",
                        "2022-06-17T07:30",
                        "last_seen_where",
                        "The bus stop",
                        "last_seen_by",
                        "Dee Hall",
                        "wearing",
                        "A black coat"));
        assertThat(read(duty, "/now"))
                .contains("Nobody has written down who holds it")
                .doesNotContain("The report leaves out");
    }

    /** A moment in which a child may be reached is none while nobody knows where they are. */
    @Test
    void nobodyIsSaidToBeReachedNowWhoIsMissing() {
        Practitioner lead = given("lead-practitioner", "Lee Lead");
        given("missing-coordinator", "Mo Missing");
        told("child-disclosure", "voluntary", "2022-06-17T06:00", "I am afraid.", "", Map.of());
        assertThat(read(lead, "/now")).contains("Can be reached now");
        is("missing-reported", "2022-06-17T07:00");
        assertThat(read(lead, "/now")).contains("told something in trust").doesNotContain("Can be reached now");
    }

    /** The search reads where the child was found and is held, beside their name and on the row of the question that is still open. */
    @Test
    void whoLooksForTheChildReadsWhereTheyWereFoundAndAreHeld() {
        Practitioner coordinator = given("missing-coordinator", "Mo Missing");
        told(
                "missing-reported",
                "police",
                "2022-06-17T06:00",
                "Her mother rang: not home.",
                "",
                Map.of("episode", "1"));
        told("missing-record-opened", "social-care", "2022-06-17T06:30", "Opened it.", "", Map.of("episode", "1"));
        told(
                "police-arrest",
                "police",
                "2022-06-17T07:00",
                "Arrested for a bag.",
                "the station",
                Map.of("arrest", "1"));
        told("missing-located", "police", "2022-06-17T07:30", "She is in the cells.", "", Map.of("episode", "1"));
        assertThat(read(coordinator, "/now"))
                .contains(
                        "Found, and not back, since today at 7:30am · Arrested today at 7am · Missing now, since the report, today at 6am",
                        "Her mother rang: not home. · Found, and not back, since today at 7:30am: She is in the cells."
                                + " · Arrested today at 7am: Arrested for a bag.");
        told("missing-returned", "police", "2022-06-17T08:10", "Home.", "", Map.of("episode", "1"));
        assertThat(read(coordinator, "/now")).doesNotContain("Found, and not back");
    }

    @Test
    void somebodyHasItWhileTheRecordIsOpenAndTheChildIsNotBack() {
        Practitioner coordinator = given("missing-coordinator", "Mo Missing");
        String stays = "It stays yours until the child is back.";
        is("missing-reported", "2022-06-17T07:00");
        assertThat(read(coordinator, "/now")).doesNotContain(stays);
        is("missing-record-opened", "2022-06-17T07:30");
        assertThat(read(coordinator, "/now")).contains(stays);
        is("missing-returned", "2022-06-17T08:40");
        assertThat(read(coordinator, "/now")).doesNotContain(stays);
    }

    /** Nobody arranged it, and nobody reviewed it: the child came back, and that answers nothing. */
    @Test
    void whoeverIsBackWasNotAnsweredInTimeByAnybody() {
        Practitioner lead = given("lead-practitioner", "Lee Lead");
        is("missing-reported", "2022-06-16T20:00");
        is("missing-returned", "2022-06-17T07:00");
        assertThat(read(lead, "/children/" + child + "/missing"))
                .contains("ended: the child was back", "ended late, after the limit: the child was back")
                .doesNotContain("answered");
    }

    @Test
    void anAskAboutAMissingChildSaysSoBesideTheirName() {
        Practitioner lead = given("missing-coordinator", "Mo Missing");
        is("missing-reported", "2022-06-17T07:00");
        read(lead, "/now");
        String ask;
        try (Visitor visitor = Visitor.signedIn(port, lead.signInName())) {
            ask = Jsoup.parse(visitor.get("/now").body())
                    .select("a[href^=/asks/]")
                    .attr("href")
                    .replaceAll("[?#].*", "");
        }
        var page = Jsoup.parse(page(lead, ask));
        assertThat(page.select(".ask-about").text()).contains(NOW);
        assertThat(page.select(".ring").text()).contains("Wrote: ");
    }

    /** Whoever answers for a child by name, and is asked nothing: their desk is not quiet while the child is missing. */
    @Test
    void nothingNeedsYouIsNotSaidToWhoeverAnswersForAMissingChild() {
        Practitioner carer = given("childrens-home-manager", "Del Carer");
        assertThat(read(carer, "/now")).contains("Nothing needs you now.");
        is("missing-reported", "2022-06-17T07:00");
        assertThat(read(carer, "/now"))
                .contains(NOW, "not all is well", "Chidi Manager Duty manager")
                .doesNotContain("Nothing needs you now.");
    }

    /** The same of a child who was arrested, and of danger that another is asked about. */
    @Test
    void norToWhoeverAnswersForAChildWhoWasArrestedOrOfWhomDangerIsTold() {
        Practitioner carer = given("childrens-home-manager", "Del Carer");
        told("police-arrest", "police", "2022-06-17T08:00", "Arrested.", "the station", Map.of("arrest", "1"));
        assertThat(read(carer, "/now"))
                .contains("Arrested today at 8am", "not all is well")
                .doesNotContain("Nothing needs you now.", "Danger told");
        told("family-report", "family", "2022-06-17T08:30", "They will shoot him.", "", Map.of("threat", "life"));
        assertThat(read(carer, "/now")).contains("Arrested today at 8am · Danger told today at 8:40am");
    }

    /** Danger does not pass by getting old: as long as nobody has answered it, no desk of whoever answers for the child is quiet. */
    @Test
    void dangerOfLastWeekThatNobodyAnsweredStandsOnTheDeskOfWhoeverAnswersForTheChild() {
        Practitioner carer = given("childrens-home-manager", "Del Carer");
        told("family-report", "family", "2022-06-09T08:30", "They will shoot him.", "", Map.of("threat", "life"));
        assertThat(read(carer, "/now"))
                .contains("not all is well", "Danger told Thu 9 June", "days over", "Chidi Manager Duty manager")
                .doesNotContain("Nothing needs you now.", "Nothing is due from you later");
    }

    /** What is kept from them is danger all the same: that somebody is asked about it is not kept. */
    @Test
    void soDoesDangerOfWhichTheyMayReadNothing() {
        Practitioner carer = given("childrens-home-manager", "Del Carer");
        told(
                "intelligence",
                "family-report",
                "family",
                "2022-06-09T08:30",
                "They will shoot him.",
                "",
                Map.of("threat", "life"));
        assertThat(read(carer, "/now"))
                .contains("not all is well", "Danger since", "what this rests on is kept from you")
                .doesNotContain("Nothing needs you now.", "shoot");
    }

    /** It tells of a beginning alone: a day later nobody is told of it. */
    @Test
    void anArrestOfLongAgoIsNotSaidToBeSo() {
        Practitioner carer = given("childrens-home-manager", "Del Carer");
        told("police-arrest", "police", "2022-06-12T08:00", "Arrested.", "the station", Map.of("arrest", "1"));
        assertThat(read(carer, "/now")).doesNotContain("Arrested");
    }

    @Test
    void whoeverMayNotReadOfItIsNotTold() {
        Practitioner lead = given("lead-practitioner", "Lee Lead");
        told("intelligence", "missing-reported", "police", "2022-06-17T07:00", "Gone.", "", Map.of("episode", "1"));
        assertThat(read(lead, "/now") + read(lead, "/children")).contains("Jo").doesNotContain("Missing now");
    }

    @Test
    void whoeverLooksForAMissingChildIsRungByRole() {
        Practitioner lead = given("lead-practitioner", "Lee Lead");
        Practitioner team = colleagues.somebody("Pia Seeks", "police", "Testshire police");
        setUp.duty(
                testshire.id(),
                new NewDuty("police-missing-team", Scope.child(child), team.id(), 0, Testshire.START, null));
        setUp.number(team.id(), "01632 960 150");
        assertThat(Jsoup.parse(page(lead, "/children/" + child)).select(".ring").text())
                .doesNotContain("Pia Seeks");
        is("missing-reported", "2022-06-17T07:00");
        read(lead, "/now");
        assertThat(Jsoup.parse(page(lead, "/children/" + child)).select(".ring").toString())
                .contains("Pia Seeks", "Police missing persons team", "tel:01632960150");
    }

    private void is(String type, String occurred) {
        told(type, "police", occurred, "It happened.", "", Map.of("episode", "1"));
    }

    private String read(Practitioner reader, String address) {
        watch.catchUp();
        return Jsoup.parse(page(reader, address)).text();
    }

    private String page(Practitioner reader, String address) {
        try (Visitor visitor = Visitor.signedIn(port, reader.signInName())) {
            return visitor.get(address).body();
        }
    }
}
