package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.SubjectKind;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.subjects.Subjects;
import org.reachable.records.surroundings.Surroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A place with its own page: each reader finds of it what they may know, and nothing that tells of a child they may not. */
@ReachableTest
class ThingsAreKnownTest {

    private static final Instant THEN = Instant.parse("2022-06-10T18:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Chronology chronology;

    @Autowired
    Subjects subjects;

    @Autowired
    Surroundings surroundings;

    @Autowired
    People people;

    @Autowired
    Partnership partnership;

    @Autowired
    Policy policy;

    private Actor job;
    private String token;
    private PersonId one;
    private PersonId other;
    private Actor worker;
    private Actor second;

    @BeforeEach
    void twoChildrenAtOnePlace() {
        job = Actor.job("test", testshire.id());
        token = "LOC:" + testshire.unused("L").replace(" ", "");
        one = house.child("school");
        other = house.child("school");
        worker = house.somebody("social-care");
        second = house.somebody("social-care");
        house.ask(one, worker);
        house.ask(one, second);
        house.ask(other, second);
        seen(one, "open", "Rain and a red coat at [" + token + "].");
        seen(other, "open", "A blue coat at [" + token + "].");
    }

    @Test
    void aWorkerSeesThePageWithoutTheChildTheyMayNotKnow() {
        assertThat(page(worker))
                .contains(
                        name(one),
                        "red coat",
                        "1 child is tied to this place. Other children are tied to it that you do not see. Ask ")
                .doesNotContain(name(other), other.toString(), "blue coat");
        assertThat(page(second))
                .contains(name(one), name(other), "red coat", "blue coat", "2 children are tied to this place.")
                .doesNotContain("that you do not see");
    }

    /** Whoever watched a number grow would read whom somebody else just wrote of. */
    @Test
    void howManyOthersThereAreIsToldToTheNearestFive() {
        String before = page(worker);
        seen(house.child("school"), "open", "A green coat at [" + token + "].");
        assertThat(page(worker)).isEqualTo(before);
        for (int more = 0; more < 4; more++) {
            seen(house.child("school"), "open", "A scarf at [" + token + "].");
        }
        assertThat(page(worker)).contains("About 5 other children are tied to it that you do not see.");
    }

    @Test
    void aLockedOrExcludedChildIsNeitherShownNorCounted() {
        house.lock(other, true);
        assertThat(page(worker)).contains("1 child is tied to this place.").doesNotContain("that you do not see");
        house.lock(other, false);
        house.keepOut(other, worker, true);
        assertThat(page(worker)).contains("1 child is tied to this place.").doesNotContain("that you do not see");
    }

    @Test
    void whatIsHandledMoreCloselyOrSaidInConfidenceIsNotEvenCounted() {
        PersonId third = house.child("school");
        PersonId fourth = house.child("school");
        seen(third, "intelligence", "A grey coat at [" + token + "].");
        seen(fourth, "own-confidence", "I go to [" + token + "].");
        house.ask(fourth, second);
        assertThat(page(second))
                .contains("2 children are tied to this place.")
                .doesNotContain(name(fourth), "grey coat");
    }

    @Test
    void anEntryUnderAPlaceStandsOnItsPageAndOnNoChilds() {
        SubjectId place = place();
        hand(place, token, "open", "Three dealers at the kiosk.");
        assertThat(page(worker)).contains("Three dealers at the kiosk.");
        try (Visitor visitor = visitor(worker)) {
            assertThat(visitor.get("/children/" + one + "/timeline").body())
                    .contains("red coat")
                    .doesNotContain("Three dealers");
            assertThat(visitor.get("/children/" + one + "/surroundings").body()).contains("/subjects/" + place);
            assertThat(visitor.search("/search", token).body()).contains("/subjects/" + place);
            assertThat(visitor.get("/subjects/" + one).statusCode()).isEqualTo(404);
            assertThat(visitor.get("/subjects/" + UUID.randomUUID()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(chronology.about(worker, one).entries())
                .noneMatch(entry -> entry.summary().contains("Three dealers"));
    }

    @Test
    void whatIsRestrictedUnderAPlaceIsItsAgencysAlone() {
        hand(place(), token, "restricted", "A raid on Friday.");
        assertThat(page(worker)).doesNotContain("A raid on Friday.");
        assertThat(page(house.somebody("police"))).contains("A raid on Friday.");
    }

    @Test
    void aMentionThatWasPutRightIsGone() {
        LoggedEntry seen = chronology.mentions(second, place(), 10).stream()
                .filter(entry -> entry.person().equals(other))
                .findFirst()
                .orElseThrow();
        house.takeBack(other, seen.entry());
        assertThat(page(second)).contains("1 child").doesNotContain("blue coat");
    }

    @Test
    void aMarkAndANameAreFoundByWhoeverMayReadThem() {
        String mark = testshire.unused("QX").replace(" ", "");
        var vehicle = new Token("VEH", testshire.unused("V").replace(" ", ""));
        surroundings.describe(job, said("open"), vehicle, "Grey van " + mark);
        String page = "/subjects/" + subject("vehicle", vehicle.toString());
        String cafe = testshire.unused("Cafe");
        surroundings.describe(job, said("restricted"), Token.of(token), cafe);
        try (Visitor visitor = visitor(worker)) {
            assertThat(visitor.search("/search", mark.toLowerCase(Locale.UK)).body())
                    .contains(page, "Grey van " + mark);
            assertThat(visitor.search("/search", cafe).body()).doesNotContain("/subjects/");
            assertThat(visitor.get("/subjects/" + place()).body()).doesNotContain(cafe);
        }
        try (Visitor visitor = visitor(house.somebody("police"))) {
            assertThat(visitor.search("/search", cafe).body()).contains("/subjects/" + place());
            assertThat(visitor.get("/subjects/" + place()).body()).contains(cafe);
        }
    }

    /** A kind is data: whichever stands in subject-kinds.yaml is known from its first mention, has a page and is found. */
    @Test
    void eachKindHasAPageFromItsFirstMention() {
        try (Visitor visitor = visitor(worker)) {
            assertThat(policy.vocabulary().subjectKinds()).containsKeys("place", "online-space");
            for (SubjectKind kind : policy.vocabulary().subjectKinds().values()) {
                String named = kind.token() + ":" + testshire.unused("N").replace(" ", "");
                seen(one, "open", "He was at [" + named + "] again.");
                String page = "/subjects/" + subject(kind.code(), named);
                assertThat(visitor.get(page).body()).contains(kind.name(), name(one), "1 child is tied to this");
                assertThat(visitor.search("/search", named).body()).contains(page);
            }
        }
    }

    @Test
    void eachKindTellsLessAndNeverNoneToWhoeverIsShownAPart() {
        var bare = new ArrayList<String>();
        for (SubjectKind kind : policy.vocabulary().subjectKinds().values()) {
            String named = kind.token() + ":" + testshire.unused("N").replace(" ", "");
            seen(one, "open", "He was at [" + named + "] again.");
            seen(other, "intelligence", "Seen at [" + named + "] with a bag.");
            String page = "/subjects/" + subject(kind.code(), named);
            for (Actor reader : List.of(worker, house.somebody("health-gp"))) {
                try (Visitor visitor = visitor(reader)) {
                    var answer = visitor.get(page);
                    TellsAPartTest.bare(answer)
                            .map(sentence -> kind.code() + ": " + sentence)
                            .forEach(bare::add);
                    if (reader.equals(worker)) {
                        assertThat(answer.body())
                                .contains("Last mentioned, where you may see it", ", as far as you may see");
                    }
                }
            }
        }
        assertThat(bare).isEmpty();
    }

    private Origin said(String handling) {
        return new Origin(testshire.id(), "police", handling, "police", null);
    }

    private void seen(PersonId child, String handling, String words) {
        hand(child.subject(), people.reference(job, child).orElseThrow(), handling, words);
    }

    private void hand(SubjectId home, String reference, String handling, String words) {
        chronology.append(
                job,
                null,
                List.of(new NewEntry(
                        home,
                        new WrittenEntry(
                                new EntryId("police", testshire.unused("E")),
                                reference,
                                THEN,
                                THEN.plusSeconds(60),
                                "police",
                                "police-sighting",
                                words,
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                handling,
                                Map.of()),
                        List.of())));
    }

    private SubjectId place() {
        return subject("place", token);
    }

    private SubjectId subject(String kind, String reference) {
        return subjects.called(job, List.of(new SubjectName(kind, reference)))
                .values()
                .iterator()
                .next();
    }

    private String name(PersonId child) {
        return people.name(job, child).orElseThrow();
    }

    private String page(Actor reader) {
        try (Visitor visitor = visitor(reader)) {
            return visitor.get("/subjects/" + place()).body();
        }
    }

    private Visitor visitor(Actor reader) {
        return Visitor.signedIn(
                port,
                partnership
                        .practitioner(UUID.fromString(reader.code()))
                        .orElseThrow()
                        .signInName());
    }
}
