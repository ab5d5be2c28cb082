package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What did not reach whoever told us was not said to them: neither on their own page nor on ours. */
@ReachableTest
class NotYetReachedTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Chronology chronology;

    @Autowired
    ToldStore told;

    @Autowired
    Transactions transactions;

    @Autowired
    Clock clock;

    private FamilyMember parent;
    private Practitioner duty;
    private String report;

    @BeforeEach
    void aParentToldUsSomething() {
        var child = testshire.child();
        parent = colleagues.family(child, SpeaksAs.FAMILY, "Ngozi");
        duty = colleagues.somebody("Dita Duty", "social-care", "Out of hours");
        setUp.duty(
                testshire.id(), new NewDuty("duty-manager", Scope.child(child), duty.id(), 0, Testshire.START, null));
        try (Visitor visitor = Visitor.signedIn(port, parent.signInName())) {
            visitor.post(
                    "/told/new",
                    Map.of(
                            "sent",
                            UUID.randomUUID().toString(),
                            "kind",
                            Kind.of(parent).getFirst().name(),
                            "words",
                            "A grey car waits.",
                            "urgent",
                            "no",
                            "readers",
                            WhoMayRead.ALL.name()));
        }
        report = transactions.as(
                parent.actor(), () -> told.of(parent, 1).getFirst().report());
    }

    /** "No answer, his father picked up", read by whoever has the telephone. */
    @Test
    void aTryIsNotShownToTheFamilyAsWhatWeSaid() {
        reply("No answer, his father picked up.", "no");
        assertThat(page(parent.signInName(), "/told"))
                .contains("A grey car waits.")
                .doesNotContain("his father picked up", "What we said");
        reply("Ayo rings you on Monday.", "yes");
        assertThat(page(parent.signInName(), "/told"))
                .contains("Ayo rings you on Monday.", "What we said")
                .doesNotContain("his father picked up", "Set an action");
    }

    /** "Jerome rings you, Monday at four": on Jerome's desk stood "nothing due from you". */
    @Test
    void whoeverPromisedIsToldThatItIsOnNobodysDeskAndWhereToSetIt() {
        String child = "/children/" + parent.child() + "/actions/new";
        assertThat(page(duty.signInName(), replies())).doesNotContain(child);
        reply("Jerome rings you on Monday at four.", "yes");
        assertThat(page(duty.signInName(), replies()))
                .contains("Is what was promised somebody else’s to do?", "href=\"" + child + "\"");
    }

    /** Unless they say that it is not theirs, what they promise stands on their own desk. */
    @Test
    void whatIsPromisedStandsOnTheDeskOfWhoeverPromisesIt() {
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            assertThat(Jsoup.parse(visitor.get(replies()).body())
                            .select("input[name=mine]")
                            .hasAttr("checked"))
                    .isTrue();
            Map<String, String> reply = Colleagues.aReply("We spoke with police about the car.");
            reply.put("reached", "yes");
            reply.put("a-happens_next", "I come to see you.");
            reply.put("a-next_when", "Monday at four");
            reply.put("mine", "true");
            assertThat(visitor.post(replies(), reply).statusCode()).isEqualTo(302);
            assertThat(visitor.get(replies()).body())
                    .contains("What was promised is on your desk, to be done by Monday 20 June");
            assertThat(visitor.get("/now").body()).contains("Promised to whoever told us: I come to see you.");
        }
    }

    /** An action is read by everybody who works with the child; what was told to few, and what was promised about it, is not. */
    @Test
    void whatIsPromisedAboutWhatWasToldInTrustIsNotSaidByTheAction() {
        try (Visitor family = Visitor.signedIn(port, parent.signInName())) {
            assertThat(family.post(
                                    "/told/new",
                                    Map.of(
                                            "sent", UUID.randomUUID().toString(),
                                            "kind", Kind.of(parent).getFirst().name(),
                                            "words", "He owes them money.",
                                            "urgent", "no",
                                            "readers", WhoMayRead.FEW.name(),
                                            "people", duty.id().toString()))
                            .statusCode())
                    .isEqualTo(302);
        }
        report = transactions.as(
                parent.actor(), () -> told.of(parent, 1).getFirst().report());
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            Map<String, String> reply = Colleagues.aReply("We talked about the money.");
            reply.putAll(Map.of("reached", "yes", "mine", "true", "a-happens_next", "Ayo helps with the money."));
            assertThat(visitor.post(replies(), reply).statusCode()).isEqualTo(302);
            assertThat(visitor.get("/children/" + parent.child() + "/actions").body())
                    .contains("Keep what you promised in a reply")
                    .doesNotContain("Ayo helps with the money");
        }
    }

    @Test
    void aDecisionOfWhichTheyWereNotToldIsNotAmongWhatWasSaidToThem() {
        decide("We look at it next week.", "no");
        decide("We meet on Monday.", "yes");
        assertThat(page(duty.signInName(), replies()))
                .contains("We meet on Monday.")
                .doesNotContain("We look at it next week.");
    }

    private void decide(String words, String asked) {
        WrittenEntry written = WrittenEntry.said(
                new EntryId(Origin.OUR_OWN, UUID.randomUUID().toString()),
                parent.reference(),
                clock.instant(),
                "social-care",
                "contact-decision",
                words,
                "open",
                Map.of("answers", report, "told", asked));
        chronology.append(Actor.of(duty), null, List.of(new NewEntry(parent.child(), written, List.of())));
    }

    private void reply(String words, String reached) {
        String replies = replies();
        Map<String, String> reply = Colleagues.aReply(words);
        reply.put("reached", reached);
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            assertThat(visitor.post(replies, reply).statusCode()).isEqualTo(302);
        }
    }

    private String replies() {
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            return visitor.get("/replies/to?entry=" + report)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceFirst("^https?://[^/]+", "");
        }
    }

    private String page(String reader, String address) {
        try (Visitor visitor = Visitor.signedIn(port, reader)) {
            return visitor.get(address).body();
        }
    }
}
