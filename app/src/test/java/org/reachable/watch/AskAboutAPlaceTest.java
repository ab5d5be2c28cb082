package org.reachable.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.NewPractitioner;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.subjects.Subjects;
import org.reachable.records.surroundings.Surroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a rule about places asks is asked about the place: it is called by its name wherever it is asked, and the way leads to
 * its page. No shipped rule is about places yet, so one about children is read as if it were.
 */
@ReachableTest
class AskAboutAPlaceTest {

    private static final String RULE = "reachable-moment";

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Partnership partnership;

    @Autowired
    Subjects subjects;

    @Autowired
    Surroundings surroundings;

    @Autowired
    Chronology chronology;

    @Autowired
    Watch watch;

    @Autowired
    Answers answers;

    @Autowired
    StoryStore stories;

    @Autowired
    SharedStore shared;

    @Autowired
    SpellStore spells;

    @Autowired
    KnownStates states;

    @Autowired
    PlaceStore places;

    @Autowired
    FindingKeeper findings;

    @Autowired
    AskAssignment asking;

    @Autowired
    UnheardDanger unheard;

    @Autowired
    RulesInForce rules;

    @Autowired
    Transactions transactions;

    @Autowired
    SharedThingStates keptThings;

    @Autowired
    Policy policy;

    @Autowired
    Calendars calendars;

    @Autowired
    Clock clock;

    private String token;
    private String name;
    private SubjectId place;
    private Practitioner owner;

    @BeforeEach
    void anArrestAtAPlace() {
        Actor job = Actor.job("test", testshire.id());
        token = "LOC:" + testshire.unused("L").replace(" ", "");
        name = testshire.unused("The arcade");
        place = subjects.sure(job, testshire.origin(), new SubjectName("place", token));
        surroundings.describe(job, testshire.origin(), Token.of(token), name);
        owner = somebodyWhoAnswersForIt();
        chronology.append(job, null, List.of(arrest()));
        watch.catchUp();
        foldAsIfAboutPlaces();
    }

    @Test
    void theDeskAndTheAskCallThePlaceByItsNameAndLeadToItsPage() {
        String link = "<a href=\"/subjects/%s\">%s</a>".formatted(place, name);
        try (Visitor visitor = Visitor.signedIn(port, owner.signInName())) {
            String desk = visitor.get("/now").body();
            assertThat(desk).contains(link).doesNotContain("A child", "/children/" + place);
            assertThat(desk).contains("due from you for 1 place or thing");
            String ask = visitor.get("/asks/" + open().finding().id()).body();
            assertThat(ask)
                    .contains(link, "Place, written as " + token, "/subjects/" + place + "#timeline")
                    .doesNotContain("A child", "/children/" + place, "the child’s timeline");
            String caseNote = visitor.get("/asks/" + open().finding().id() + "/case-note.txt")
                    .body();
            assertThat(caseNote).contains("Place: %s (%s)".formatted(name, token));
            assertThat(visitor.get("/subjects/" + place).body())
                    .contains(name, "/asks/" + open().finding().id());
            assertThat(visitor.get("/children").body()).doesNotContain(place.toString());
        }
    }

    @Test
    void anAnswerStandsInTheStoryOfThePlace() throws Exception {
        Asked asked = open();
        Answered answered = answers.done(
                Actor.of(owner),
                asked.finding().id(),
                Objects.requireNonNull(asked.ask()).version(),
                "Read in inbox.");
        assertThat(answered).as("a word answers no deed").isInstanceOf(Answered.NotFound.class);
        chronology.append(
                Actor.of(owner),
                null,
                List.of(new NewEntry(
                        place,
                        WrittenEntry.said(
                                new EntryId(Origin.OUR_OWN, UUID.randomUUID().toString()),
                                token,
                                clock.instant(),
                                Actor.of(owner).agencyKind(),
                                "trusted-adult-contact",
                                "Youth workers are there each evening.",
                                "open",
                                Map.of("seen", "yes")),
                        List.of())));
        watch.catchUp();
        foldAsIfAboutPlaces();
        assertThat(watch.openFor(Actor.of(owner), owner)).isEmpty();
    }

    @Test
    void whoeverOnlyReadsItIsToldWhoAnswersAndClosesNothing() {
        Asked asked = open();
        try (Visitor visitor = Visitor.signedIn(port, "ayo")) {
            String ask = visitor.get("/asks/" + asked.finding().id()).body();
            assertThat(ask)
                    .contains("answers it, or somebody else who is close to the work")
                    .doesNotContain("<form method=\"post\" action=\"/asks/");
        }
        assertThat(answers.done(
                        testshire.ayo(),
                        asked.finding().id(),
                        Objects.requireNonNull(asked.ask()).version(),
                        "All is quiet."))
                .isInstanceOf(Answered.NotFound.class);
        assertThat(open().finding().open()).isTrue();
    }

    private Asked open() {
        return watch.openFor(Actor.of(owner), owner).getFirst();
    }

    private Practitioner somebodyWhoAnswersForIt() {
        var agency = setUp.agency(testshire.id(), testshire.unused("agency"), "social-care", "Testshire social care");
        String signInName = testshire.unused("place").replace(" ", "");
        setUp.practitioner(new NewPractitioner(agency, null, "Ola Places", signInName, Testshire.PASSWORD_HASH));
        Practitioner somebody = testshire.practitioner(signInName);
        setUp.duty(
                testshire.id(),
                new NewDuty(
                        "youth-justice-on-call", Scope.child(place.person()), somebody.id(), 0, Testshire.START, null));
        return somebody;
    }

    private NewEntry arrest() {
        Instant now = clock.instant();
        return new NewEntry(
                place,
                new WrittenEntry(
                        new EntryId("custody", testshire.unused("A")),
                        token,
                        now.minus(Duration.ofHours(1)),
                        now,
                        "police",
                        "police-arrest",
                        "Three arrests at the arcade.",
                        "",
                        List.of(),
                        "PENDING",
                        "",
                        List.of(),
                        "open",
                        Map.of("arrest", "1")),
                List.of());
    }

    private void foldAsIfAboutPlaces() {
        Fold fold = new Fold(
                policy.withRules(policy.rules().stream()
                        .map(AskAboutAPlaceTest::aboutPlacesToo)
                        .toList()),
                calendars);
        new FoldRunner(
                        fold,
                        stories,
                        shared,
                        spells,
                        states,
                        places,
                        findings,
                        asking,
                        unheard,
                        rules,
                        chronology,
                        partnership,
                        transactions,
                        keptThings,
                        clock)
                .foldAgain(place);
    }

    private static Rule aboutPlacesToo(Rule rule) {
        return !rule.id().equals(RULE)
                ? rule
                : new Rule(
                        rule.id(),
                        rule.version(),
                        rule.kind(),
                        rule.family(),
                        rule.local(),
                        rule.sentence(),
                        rule.ask(),
                        rule.closes(),
                        rule.mechanism(),
                        rule.answers(),
                        rule.owner(),
                        rule.copied(),
                        rule.responders(),
                        rule.escalation(),
                        rule.source(),
                        rule.rulebook(),
                        rule.effectiveFrom(),
                        rule.effectiveTo(),
                        rule.needsFeed(),
                        rule.afterTheEnd(),
                        rule.urgency(),
                        Set.of("child", "place"),
                        rule.where());
    }
}
