package org.reachable.work.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.work.meetings.OpenedFrom.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What keeps a child safe tonight is the first that whoever is rung at night reads of them. */
@ReachableTest
class SaidLatelyTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Sittings sittings;

    @Autowired
    SittingStore store;

    @Autowired
    MeetingKinds kinds;

    @Autowired
    Chronology chronology;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcConnectionDetails database;

    private PersonId child;
    private Practitioner chair;
    private MeetingKind kind;

    @BeforeEach
    void aDiscussionWasHeld() {
        child = testshire.child();
        chair = colleagues.somebody("Cara Chair", "social-care", "Duty team");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), chair.id(), 0, Testshire.START, null));
        kind = kinds.kind("strategy-discussion").orElseThrow();
        sittings.hold(
                Actor.of(chair),
                child,
                kind,
                Question.NONE,
                Decided.ABOUT_TONIGHT,
                List.of(new NewVoice("social-care", chair.id(), "", How.PHONE, "", "", Stance.AGREES, "")),
                "");
    }

    @Test
    void itStandsAboveAllElseOnTheirPageWithTheWayToWhoSaidIt() {
        String page = page();
        assertThat(page)
                .contains(
                        "Safe tonight, as the strategy discussion had it today at ",
                        "Police and health are not here.",
                        "What keeps",
                        "Siobhan Doyle stays until ten.",
                        "Nobody has written down where they sleep.",
                        "Read the strategy discussion");
        assertThat(page.indexOf("Safe tonight,")).isLessThan(page.indexOf("What has changed"));
        try (Visitor visitor = Visitor.signedIn(port, chair.signInName())) {
            assertThat(visitor.get("/children/" + child).body())
                    .contains("href=\"" + SittingReading.href(child, kind.code()) + "/" + held().id() + "\"");
        }
    }

    @Test
    void twoDaysLaterThatNightIsOver() {
        JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""))
                .sql(
                        "set session_replication_role = replica; update sitting set received_at = received_at - interval '48 hours' where person = '%s'"
                                .formatted(child))
                .update();
        assertThat(page()).doesNotContain("Safe tonight");
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
            Document sitting = Jsoup.parse(visitor.get(SittingReading.href(child, kind.code()) + "/" + held().id())
                    .body());
            assertThat(sitting.select("main").text()).contains("It was taken back.");
            assertThat(sitting.select("form[action*=voices], input[name=knows]"))
                    .isEmpty();
        }
        assertThat(page()).doesNotContain("Safe tonight");
    }

    private Sitting held() {
        Actor actor = Actor.of(chair);
        return transactions.as(
                actor.code(), () -> store.sittings(actor, child, kind.code()).getFirst());
    }

    private String page() {
        try (Visitor visitor = Visitor.signedIn(port, chair.signInName())) {
            return Jsoup.parse(visitor.get("/children/" + child).body())
                    .select("main")
                    .text();
        }
    }
}
