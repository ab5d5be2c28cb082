package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Routes;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever tells us something sees that and what was said back, and nothing else of any record. */
@ReachableTest
class FamilyIsKeptApartTest {

    private static final String ELSEWHERE = "https://www.bbc.co.uk/weather";

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Routes routes;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Clock clock;

    @Autowired
    Voices voices;

    @Autowired
    ToldStore told;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private PersonId who;
    private FamilyMember child;
    private FamilyMember parent;

    @BeforeEach
    void aChildAndAParentOfAChildWithARecord() {
        who = testshire.child();
        String reference = people.reference(testshire.ayo(), who).orElseThrow();
        chronology.append(
                testshire.ayo(),
                null,
                List.of(new NewEntry(
                        who,
                        Testshire.written(
                                testshire.unused("E"),
                                reference,
                                "police-sighting",
                                "2022-06-01T10:00",
                                "In a grey car."),
                        List.of())));
        child = colleagues.family(who, SpeaksAs.CHILD, "Amara");
        parent = colleagues.family(who, SpeaksAs.FAMILY, "Ngozi");
    }

    @Test
    void aFamilyFindsNoPageOfThoseWhoWorkWithChildren() {
        try (Visitor visitor = new Visitor(port).signIn(parent.signInName(), Testshire.PASSWORD)) {
            assertThat(routes.all().stream()
                            .filter(route -> route.method().equals("GET") && !route.isPublic())
                            .filter(route -> !route.pattern().startsWith("/told"))
                            // Their own password is theirs to change.
                            .filter(route -> !route.pattern().equals("/password"))
                            .filter(route -> visitor.get(route.nowhere()).statusCode() != 404)
                            .map(Object::toString))
                    .isEmpty();
            assertThat(visitor.get("/children/" + who).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void thoseWhoWorkWithChildrenFindNoPageOfAFamily() {
        Practitioner bea = testshire.practitioner("bea");
        try (Visitor visitor = new Visitor(port).signIn(bea.signInName(), Testshire.PASSWORD)) {
            assertThat(visitor.get("/told").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aFamilySeesTheirOwnWordsAndNoOthersOfTheSameChild() {
        told(parent, "He is scared.");
        told(child, "I am not going back there.");
        assertThat(seenBy(parent)).containsExactly("He is scared.");
        assertThat(seenBy(child)).containsExactly("I am not going back there.");
        assertThat(people.person(Actor.of(parent), who)).isEmpty();
        assertThat(chronology.about(Actor.of(parent), who).entries()).isEmpty();
    }

    @Test
    void theSecondWallShowsAFamilyNothingElseEither() {
        told(parent, "He is scared.");
        assertThat(transactions.as(
                        parent.actor(),
                        () -> sql.sql("select body ->> 'summary' from entry")
                                .query(String.class)
                                .list()))
                .containsExactly("He is scared.");
    }

    @Test
    void aReplyThatCameInAFileIsHeardToo() {
        told(parent, "He is scared.");
        String report = transactions.as(
                parent.actor(), () -> told.of(parent, 1).getFirst().report());
        Actor file = Actor.job("import", parent.partnership());
        chronology.append(
                file,
                null,
                List.of(new NewEntry(
                        who,
                        WrittenEntry.said(
                                new EntryId("council", testshire.unused("R")),
                                parent.reference(),
                                clock.instant(),
                                "social-care",
                                "family-reply",
                                "Sam rings you tonight.",
                                "open",
                                Map.of("answers", report)),
                        List.of())));
        try (Visitor visitor = new Visitor(port).signIn(parent.signInName(), Testshire.PASSWORD)) {
            assertThat(visitor.get("/told").body()).contains("Sam rings you tonight.", "Somebody who works with you");
        }
    }

    @Test
    void theSameFormSentTwiceIsToldOnce() {
        UUID sent = UUID.randomUUID();
        transactions.as(parent.actor(), () -> voices.tell(parent, sent, toAll(Kind.WORRY, "He is scared.")));
        transactions.as(parent.actor(), () -> voices.tell(parent, sent, toAll(Kind.WORRY, "He is scared.")));
        assertThat(seenBy(parent)).hasSize(1);
    }

    @Test
    void whoeverSaysWhatWouldHelpReportsNoDangerAndIsOwedAReply() {
        EntryType wish = vocabulary.type(Kind.HELP.type());
        assertThat(wish.classes()).contains("worry").doesNotContain("risk-event");
        assertThat(Kind.values()).allMatch(kind -> vocabulary.types().containsKey(kind.type()));
    }

    @Test
    void everyKindIsOwedAReply() {
        assertThat(Kind.values())
                .allMatch(kind -> vocabulary.type(kind.type()).classes().contains("worry"));
    }

    @Test
    void whoeverLeavesIsSignedOutAndSomewhereElse() {
        try (Visitor visitor = new Visitor(port).signIn(parent.signInName(), Testshire.PASSWORD)) {
            assertThat(visitor.get("/told/leave").headers().firstValue("Location"))
                    .contains(ELSEWHERE);
            assertThat(visitor.get("/told").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void everythingAFamilyDoesIsInTheAudit() {
        try (Visitor visitor = new Visitor(port).signIn(parent.signInName(), Testshire.PASSWORD)) {
            visitor.get("/told");
        }
        assertThat(sql.sql("select action || ' ' || route from audit_entry where actor = ? order by position")
                        .param(parent.actor())
                        .query(String.class)
                        .list())
                .containsExactly("SIGN_IN /sign-in", "READ /told");
    }

    private void told(FamilyMember teller, String words) {
        Kind kind = Kind.of(teller).getFirst();
        transactions.as(teller.actor(), () -> voices.tell(teller, UUID.randomUUID(), toAll(kind, words)));
    }

    private static Voices.Telling toAll(Kind kind, String words) {
        return new Voices.Telling(kind, words, "no", Voices.Ring.NONE, WhoMayRead.ALL, List.of(), "");
    }

    private List<String> seenBy(FamilyMember reader) {
        return transactions.as(
                reader.actor(),
                () -> told.of(reader, 10).stream().map(ToldStore.Report::words).toList());
    }
}
