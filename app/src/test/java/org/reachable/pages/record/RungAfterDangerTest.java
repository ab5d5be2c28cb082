package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** After danger was written down the page says who was told, and rings whoever is asked and the police before who reads it by day. */
@ReachableTest
class RungAfterDangerTest extends OfAyosChild {

    @Autowired
    Colleagues colleagues;

    @Autowired
    WhoReads whoReads;

    @Autowired
    Chronology chronology;

    @Autowired
    Watch watch;

    @Test
    void thePoliceAreRungAndWhoeverWasToldIsNamedStill() {
        Practitioner sergeant = holding("police-duty-sergeant", "Sal Sergeant", "police");
        holding("front-door-manager", "Nasreen Akhtar", "social-care");
        String done =
                saved("child-disclosure", Map.of("a-limits_told", "before", "a-threat", "life", "a-distress", "no"));
        assertThat(done).contains("Told at once", sergeant.name() + ", Police duty sergeant");
        String ring = done.substring(done.indexOf("id=\"ring\""));
        assertThat(ring.substring(0, ring.indexOf("</section>")))
                .contains(sergeant.name(), "Police duty sergeant; no hours are written down");
        assertThat(done.indexOf("tel:999"))
                .as("999 first, whom to ring next, and then who reads it by when")
                .isPositive()
                .isLessThan(done.indexOf("id=\"ring\""));
        assertThat(done.indexOf("id=\"ring\"")).isLessThan(done.indexOf("Asked because of it"));
        assertThat(done.indexOf("Asked because of it"))
                .as("danger before who reads it by day")
                .isPositive()
                .isLessThan(done.indexOf("reads this by"));
    }

    /** A threat that was told on a Friday evening had until Monday at five: whoever tells one says whether it could come tonight. */
    @Test
    void whetherSomebodyCouldBeHurtBeforeTomorrowIsSaidAndGivesHours() {
        holding("duty-manager", "Mina Manager", "social-care");
        RecordForm form = RecordForm.begun(ayo, child, "child-disclosure");
        assertThat(form.sent("They wait for him.", Map.of("a-limits_told", "before", "a-threat", "yes")))
                .endsWith("?mend=true");
        assertThat(form.mended()).contains("There is a threat: say whether somebody could be hurt before tomorrow");
        kept(
                RecordForm.begun(ayo, child, "child-disclosure"),
                Map.of("a-limits_told", "before", "a-threat", "yes", "a-could_be_hurt", "yes"));
        watch.catchUp();
        assertThat(ayo.get("/children/" + child).body())
                .contains("somebody could be hurt before tomorrow", "say who goes to the child tonight");
    }

    /** What is promised before it is saved is read later, too: on the page after it and on the entry's own, by whoever wrote it. */
    @Test
    void whoWroteItLooksLaterWhoWasToldWhenItIsAnsweredToo() {
        Practitioner sergeant = holding("police-duty-sergeant", "Sal Sergeant", "police");
        RecordForm form = RecordForm.begun(ayo, child, "child-disclosure");
        kept(form, Map.of("a-limits_told", "before", "a-threat", "life", "a-distress", "no"));
        watch.catchUp();
        String who = sergeant.name() + ", Police duty sergeant";
        kept(
                RecordForm.begun(ayo, child, "strategy-meeting"),
                Map.of(
                        "time",
                        "9am",
                        "a-held",
                        "yes",
                        "a-attended",
                        "police",
                        "a-keeps_safe",
                        "Ayo stays",
                        "a-tells_them",
                        "Ayo, today"));
        watch.catchUp();
        assertThat(ayo.get(form.address() + "/done").body()).contains("Told at once", who, entryOf(form));
        assertThat(ayo.get(entryOf(form)).body()).contains("Told at once that it is danger", who);
        try (Visitor other = Visitor.signedIn(port, sergeant.signInName())) {
            assertThat(other.get(entryOf(form)).body()).doesNotContain("Told at once that it is danger");
        }
    }

    /** A home is rung while somebody writes, and not only once they have saved. */
    @Test
    void whoRunsTheChildsHomeIsRungWhileSomebodyWrites() {
        Practitioner home = holding("childrens-home-manager", "Hana Home", "placement");
        setUp.number(home.id(), "01632 960 188");
        holding("front-door-manager", "Nasreen Akhtar", "social-care");
        assertThat(RecordForm.begun(ayo, child, "child-disclosure").page()).contains("Hana Home", "tel:01632960188");
    }

    @Test
    void policeWhoReportAChildMissingAreNotAskedWhetherThePoliceWereTold() {
        Practitioner sergeant = holding("police-missing-team", "Sal Sergeant", "police");
        try (Visitor police = Visitor.signedIn(port, sergeant.signInName())) {
            assertThat(kept(RecordForm.begun(police, child, "missing-reported"), Map.of()))
                    .doesNotContain("Have the police been told?");
        }
    }

    /** The front door is closed on a Sunday night: the duty manager is rung first then. */
    @ParameterizedTest
    @CsvSource({
        "2022-06-17T09:10:00Z,true",
        "2022-06-17T06:00:00Z,false",
        "2022-06-17T21:15:00Z,false",
        "2022-06-19T12:00:00Z,false"
    })
    void whoReadsByDayIsThereByDay(Instant at, boolean there) {
        assertThat(whoReads.isAtWork(at)).isEqualTo(there);
    }

    private String entryOf(RecordForm form) {
        var name = new EntryId("reachable", form.address().replaceFirst("/record/", ""));
        return "/entries/"
                + chronology
                        .one(Actor.of(testshire.practitioner("ayo")), name)
                        .orElseThrow()
                        .id();
    }

    private Practitioner holding(String role, String name, String agency) {
        Practitioner whoever = colleagues.somebody(name, agency, "Testshire " + agency);
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), whoever.id(), 0, Testshire.START, null));
        return whoever;
    }

    private String saved(String type, Map<String, String> answers) {
        return kept(RecordForm.begun(ayo, child, type), answers);
    }

    private static String kept(RecordForm form, Map<String, String> answers) {
        var all = new java.util.HashMap<>(Map.of("when-day", "17", "time", "8am", "handling", "open"));
        all.putAll(Map.of("a-traced", "Nobody", "a-child_told", "Ayo, today"));
        all.putAll(answers);
        assertThat(form.sent("He is to be hurt tonight.", all)).endsWith("/check");
        form.isKept();
        return form.writer().get(form.address() + "/done").body();
    }
}
