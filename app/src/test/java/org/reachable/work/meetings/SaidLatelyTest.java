package org.reachable.work.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.platform.partnership.Practitioner;

/** What keeps a child safe tonight is the first that whoever is rung at night reads of them. */
@ReachableTest
class SaidLatelyTest extends ChildWithAChair {

    @BeforeEach
    void aDiscussionWasHeld() {
        hold(chair);
    }

    @Test
    void itStandsAboveAllElseOnTheirPageWithTheWayToWhoSaidIt() {
        String page = page();
        assertThat(page)
                .contains(
                        "Strategy discussion, today at ",
                        "Police and health are not here. It is not a full one.",
                        "What keeps",
                        "Siobhan Doyle stays until ten.",
                        "Sleeps: Nobody has written down where they sleep.",
                        "Medical examination: No",
                        "Read the strategy discussion");
        assertThat(page.indexOf("Siobhan Doyle stays")).isLessThan(page.indexOf("Record something about"));
        try (Visitor visitor = Visitor.signedIn(port, chair.signInName())) {
            assertThat(visitor.get("/children/" + child).body())
                    .contains("href=\"" + SittingReading.href(child, kind.code()) + "/"
                            + held(chair).id() + "\"");
        }
    }

    @Test
    void twoDaysLaterThatNightIsOver() {
        changed("update sitting set received_at = received_at - interval '48 hours' where person = '%s'");
        assertThat(page()).doesNotContain("Siobhan Doyle stays");
    }

    @Test
    void whatWasTakenBackKeepsNobodySafe() {
        Entry entry = chronology.about(Actor.of(chair), child).entries().getLast();
        try (Visitor visitor = Visitor.signedIn(port, chair.signInName())) {
            String address = "/entries/"
                    + chronology
                            .stands(Actor.of(chair), entry.id())
                            .orElseThrow()
                            .id();
            assertThat(visitor.post(address + "/taken-back", Map.of("other", "no", "because", "Of another child."))
                            .statusCode())
                    .isEqualTo(302);
            Document sitting = Jsoup.parse(visitor.get(SittingReading.href(child, kind.code()) + "/"
                            + held(chair).id())
                    .body());
            assertThat(sitting.select("main").text()).contains("It was taken back.");
            assertThat(sitting.select("form[action*=voices], input[name=knows]"))
                    .isEmpty();
        }
        assertThat(page()).doesNotContain("Siobhan Doyle stays");
    }

    /** The words lie beside the entry, and were read there by whoever was no longer to read them. */
    @Test
    void whoeverMayNoLongerReadItsEntryReadsNothingOfIt() {
        Practitioner mentor = given("mentor", colleagues.somebody("Mo Mentor", "voluntary", "Bike project"));
        String sitting =
                SittingReading.href(child, kind.code()) + "/" + held(chair).id();
        try (Visitor outside = Visitor.signedIn(port, mentor.signInName())) {
            assertThat(outside.get(sitting).statusCode()).as("before").isEqualTo(200);
            assertThat(page(outside)).contains("Siobhan Doyle stays until ten.");
            toldToFewer();
            assertThat(outside.get(sitting).statusCode()).isEqualTo(404);
            assertThat(page(outside)).doesNotContain("Siobhan Doyle stays");
        }
        assertThat(page())
                .as("what stands is in its entry")
                .contains("was put right since")
                .doesNotContain("Siobhan Doyle stays");
    }

    /** As its entry reads once it was put right, and told to fewer. */
    private void toldToFewer() {
        changed(
                "update entry set handling = 'restricted', body = jsonb_set(body, '{attributes,keeps_safe}', '\"Another way.\"') where subject = '%s'");
    }

    private void changed(String statement) {
        superuser()
                .sql("set session_replication_role = replica; " + statement.formatted(child))
                .update();
    }

    private String page() {
        try (Visitor visitor = Visitor.signedIn(port, chair.signInName())) {
            return page(visitor);
        }
    }

    private String page(Visitor visitor) {
        return Jsoup.parse(visitor.get("/children/" + child + "/plan").body())
                .select("main")
                .text();
    }
}
