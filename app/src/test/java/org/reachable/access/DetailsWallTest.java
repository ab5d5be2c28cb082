package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.Description;
import org.reachable.records.people.Home;
import org.reachable.records.people.Identifier;
import org.reachable.records.people.Kept;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When a child was born, where they live and who is around them is put right by the agency that wrote it, or by whoever works with the child,
 * and whoever answers for it is told. A youth worker whose charity once wrote of a child made them thirty-one, and their record over.
 */
@ReachableTest
class DetailsWallTest {

    private static final LocalDate BORN = LocalDate.of(2008, 11, 16);
    private static final String NOT_THEIRS_TO_SAY = "is written by those who work with them";
    private static final String NOT_THEIRS = "or by somebody who works with the child";
    private static final String NOT_TO_SAY_WHOM = "Whom a child trusts, and how they are reached";

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    People people;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private PersonId child;
    private Actor worker;
    private Actor youthWorker;

    @BeforeEach
    void aChildOfWhomTwoAgenciesWrote() {
        child = house.child("voluntary", "social-care");
        worker = house.somebody("health");
        youthWorker = house.somebody("voluntary");
        house.ask(child, worker);
        Actor feed = Actor.job("test", testshire.id());
        people.describe(feed, said(), child, new Description(BORN, "", "Likes boats."));
    }

    private Origin said() {
        return new Origin(testshire.id(), "social-care", "open", "test", null);
    }

    @Test
    void whoseAgencyOnceWroteMakesNobodyOlder() {
        for (LocalDate other : List.of(LocalDate.of(1990, 11, 16), LocalDate.of(2029, 11, 16))) {
            refused(youthWorker, new Description(other, "", "")).hasStackTraceContaining(NOT_THEIRS);
        }
        refused(youthWorker, new Description(null, "", "")).hasStackTraceContaining(NOT_THEIRS);
        describe(youthWorker, new Description(BORN, "", "Likes boats."));
        refused(youthWorker, new Description(LocalDate.of(1990, 11, 16), "", ""))
                .hasStackTraceContaining(NOT_THEIRS);
        Actor colleague = house.somebody("social-care");
        describe(colleague, new Description(BORN.minusDays(1), "", ""));
        describe(worker, new Description(BORN.plusDays(1), "", ""));
        assertThat(bornOn()).isEqualTo(BORN.plusDays(1));
    }

    @Test
    void norIsWhereTheyLiveOrWhoIsAroundThemForThemToPutRight() {
        Actor feed = Actor.job("test", testshire.id());
        people.relate(feed, said(), child, mother("Mary", null), null);
        Kept<Home> stands = people.person(worker, child).orElseThrow().homes().stream()
                .filter(home -> home.agency().equals("social-care"))
                .findFirst()
                .orElseThrow();
        UUID around = people.person(worker, child)
                .orElseThrow()
                .relations()
                .getFirst()
                .id();
        var nowhere = new Home("12 Nowhere", "", null, null);
        assertThatThrownBy(() -> people.house(youthWorker, Origin.of(youthWorker), child, nowhere, stands.id()))
                .hasStackTraceContaining(NOT_THEIRS);
        people.house(worker, Origin.of(worker), child, nowhere, stands.id());
        assertThatThrownBy(() -> people.relate(youthWorker, Origin.of(youthWorker), child, mother("Kay", null), around))
                .hasStackTraceContaining(NOT_THEIRS);
        var trusted = mother("Mary", new Relation.Trusted("At home.", "The child", null, null, null));
        assertThatThrownBy(() -> people.relate(youthWorker, Origin.of(youthWorker), child, trusted, around))
                .hasStackTraceContaining(NOT_TO_SAY_WHOM);
        house.ask(child, youthWorker);
        people.relate(youthWorker, Origin.of(youthWorker), child, trusted, around);
    }

    /** The newest is shown first: a charity that once wrote of a child renamed her for everybody, and nobody heard. */
    @Test
    void whatIsSaidAnewIsSaidByWhoWorksWithThemAndToldToWhoAnswersForThem() {
        var nowhere = new Home("12 Nowhere", "", null, null);
        Origin theirs = Origin.of(youthWorker);
        for (ThrowingCallable door : List.<ThrowingCallable>of(
                () -> people.house(youthWorker, theirs, child, nowhere, null),
                () -> people.name(youthWorker, theirs, child, PersonName.said("Evil"), null),
                () -> people.relate(youthWorker, theirs, child, mother("Bad", null), null),
                () -> people.identify(youthWorker, theirs, child, new Identifier(Identifier.Kind.LOCAL, "1"), null))) {
            assertThatThrownBy(door).hasStackTraceContaining(NOT_THEIRS_TO_SAY);
        }
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(youthWorker))) {
            assertThat(visitor.get("/people/" + child).body())
                    .contains("Record what you know instead")
                    .doesNotContain("/homes/new");
            assertThat(visitor.get("/people/" + child + "/homes/new").statusCode())
                    .as("led to where it says so")
                    .isEqualTo(302);
        }
        Actor answers = house.somebody("social-care");
        house.duty(answers, "lead-practitioner", Scope.child(child));
        people.name(worker, Origin.of(worker), child, PersonName.said("Kay"), null);
        assertThat(toldAs(answers)).containsExactly("child");
    }

    @Test
    void whatCameWithAFeedIsToldToWhoAnswersForItAndForTheChild() {
        Actor lead = house.somebody("social-care");
        house.duty(lead, "agency-safeguarding-lead", Scope.agency("social-care"));
        Actor ofAnother = house.somebody("police");
        house.duty(ofAnother, "agency-safeguarding-lead", Scope.agency("police"));
        Actor theirs = house.somebody("voluntary");
        house.duty(theirs, "lead-practitioner", Scope.child(child));
        describe(worker, new Description(BORN.plusDays(1), "", ""));
        assertThat(toldAs(lead)).containsExactly("agency");
        assertThat(toldAs(theirs)).containsExactly("child");
        assertThat(toldAs(ofAnother)).isEmpty();
        assertThat(toldAs(worker)).isEmpty();
        describe(theirs, new Description(BORN.plusDays(2), "", ""));
        assertThat(toldAs(worker)).containsExactly("author");
    }

    @Test
    void aDayThatCanHardlyBeIsAskedAboutWhenItIsChangedToo() {
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(worker))) {
            String page = "/people/" + child + "/description";
            String seen = people.described(worker, child).orElseThrow().id().toString();
            Map<String, String> born = Map.of("born-day", "16", "born-month", "11", "born-year", "1990", "seen", seen);
            assertThat(visitor.post(page, born)).satisfies(asked -> {
                assertThat(asked.statusCode()).isEqualTo(400);
                assertThat(asked.body()).contains("they would be 31 years old now", "Is that day right?");
            });
            assertThat(bornOn()).isEqualTo(BORN);
        }
    }

    /** What a child says and wants is shown as theirs: whoever once wrote a line put words into a girl's mouth. */
    @Test
    void whatAChildSaysAndWantsIsSaidByWhoWorksWithThem() {
        for (Description words : List.of(
                new Description(BORN, "it/its", "Likes boats."),
                new Description(BORN, "", "Call me Evil."),
                new Description(null, "Call me Evil", "", "Likes boats."))) {
            refused(youthWorker, words).hasStackTraceContaining("by those who work with them");
        }
        refused(youthWorker, new Description(BORN, "", "")).hasStackTraceContaining(NOT_THEIRS);
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(youthWorker))) {
            assertThat(visitor.get("/people/" + child).body()).doesNotContain("/description", "Put right");
            assertThat(visitor.get("/people/" + child + "/description").statusCode())
                    .isEqualTo(302);
        }
        describe(worker, new Description(BORN, "they/them", "Likes ships."));
    }

    /** A custody officer wrote one line about a girl: her home and an adult to ring were on her worker's desk. */
    @Test
    void whoeverOnlyReceivesSaysNotWhomTheyTrustAndIsHeardOf() {
        Actor officer = house.somebody("police");
        house.duty(officer, "custody-officer", Scope.partnership());
        house.write(child, "police", "open");
        Actor answers = house.somebody("health");
        house.duty(answers, "lead-practitioner", Scope.child(child));
        Origin theirs = Origin.of(officer);
        var trusted = mother("Bad", new Relation.Trusted("07777", "The child", null, null, null));
        assertThatThrownBy(() -> people.relate(officer, theirs, child, trusted, null))
                .hasStackTraceContaining(NOT_TO_SAY_WHOM);
        people.relate(officer, theirs, child, mother("Mary", null), null);
        assertThat(toldAs(answers)).as("nobody was around before").containsExactly("child");
        UUID around = people.person(worker, child)
                .orElseThrow()
                .relations()
                .getFirst()
                .id();
        people.relate(worker, Origin.of(worker), child, mother("Mary", trusted.trusted()), around);
        assertThat(toldAs(answers)).containsExactly("child", "child");
        UUID then = people.person(worker, child)
                .orElseThrow()
                .relations()
                .getFirst()
                .id();
        assertThatThrownBy(() -> people.relate(officer, theirs, child, mother("Mary", null), then))
                .as("that they are trusted no more")
                .hasStackTraceContaining(NOT_TO_SAY_WHOM);
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(officer))) {
            assertThat(visitor.get("/people/" + child).body())
                    .contains("/homes/new")
                    .doesNotContain("/trusted/");
        }
    }

    /** Whoever looks across is close to the work and does not do it; nor does whoever shares an employer with who wrote it. */
    @Test
    void whoeverLooksAcrossOrIsOfTheSameAgencyRenamesAndMovesNobody() {
        Actor across = house.somebody("social-care");
        house.duty(across, "auditor", Scope.partnership());
        Actor colleague = house.somebody("social-care");
        Kept<Home> stands = people.person(worker, child).orElseThrow().homes().stream()
                .filter(home -> home.agency().equals("social-care"))
                .findFirst()
                .orElseThrow();
        var nowhere = new Home("13 Nowhere", "", null, null);
        for (Actor one : List.of(across, colleague)) {
            assertThatThrownBy(() -> people.name(one, Origin.of(one), child, PersonName.said("Evil"), null))
                    .hasStackTraceContaining(NOT_THEIRS_TO_SAY);
            assertThatThrownBy(() -> people.house(one, Origin.of(one), child, nowhere, stands.id()))
                    .hasStackTraceContaining(NOT_THEIRS);
            try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(one))) {
                assertThat(visitor.get("/people/" + child).body()).doesNotContain("Put right", "/homes/new");
                assertThat(visitor.get("/people/" + child + "/homes/" + stands.id())
                                .statusCode())
                        .isEqualTo(302);
            }
        }
        Actor lead = house.somebody("social-care");
        house.duty(lead, "agency-safeguarding-lead", Scope.agency("social-care"));
        people.house(lead, Origin.of(lead), child, nowhere, stands.id());
    }

    @Test
    void whereNobodyAnswersByNameWhoeverLooksAfterTheAgencysWordsIsTold() {
        Actor lead = house.somebody("voluntary");
        house.duty(lead, "agency-safeguarding-lead", Scope.agency("voluntary"));
        house.ask(child, youthWorker);
        people.relate(youthWorker, Origin.of(youthWorker), child, mother("Mary", null), null);
        assertThat(toldAs(lead)).isEmpty();
        people.relate(worker, Origin.of(worker), child, mother("Kay", null), null);
        assertThat(toldAs(youthWorker)).containsExactly("author");
        assertThat(toldAs(lead)).containsExactly("child");
        assertThat(toldAs(worker)).isEmpty();
    }

    private static Relation mother(String name, Relation.@Nullable Trusted trusted) {
        return new Relation(null, name, "mother", ParentalResponsibility.YES, null, null, trusted);
    }

    private void describe(Actor who, Description as) {
        people.describe(who, Origin.of(who), child, as);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Actor who, Description as) {
        return assertThatThrownBy(() -> describe(who, as));
    }

    private @Nullable LocalDate bornOn() {
        return people.bornOn(worker, List.of(child)).get(child);
    }

    private List<String> toldAs(Actor who) {
        return transactions.as(
                who.code(),
                () -> sql.sql("select told_as from details_changed where person = ?")
                        .param(child.value())
                        .query(String.class)
                        .list());
    }
}
