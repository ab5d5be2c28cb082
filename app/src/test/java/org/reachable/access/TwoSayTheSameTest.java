package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.People;
import org.reachable.records.people.SaidTheSame;
import org.reachable.records.people.TwoRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/**
 * That two records are one child's takes two people, and whoever works with either hears of it. One coordinator who only looks across
 * joined a living girl's record with a dead boy's: nine questions ended, and nobody was told.
 */
class TwoSayTheSameTest extends WhoeverIsNew {

    private static final String TITLE = "Whether two records are one child’s";

    @Autowired
    People people;

    @Autowired
    TwoRecords two;

    private PersonId other;
    private Actor coordinator;
    private Actor second;

    @BeforeEach
    void twoRecordsAndTwoWhoMaySay() {
        other = house.child("police");
        coordinator = across("police");
        second = house.somebody("health");
        house.ask(child, second);
        house.ask(other, second);
    }

    @Test
    void onePersonAloneJoinsNothingAndEverybodyWhoWorksWithEitherIsTold() {
        try (Visitor first = visitor(coordinator)) {
            assertThat(first.get(page()).body())
                    .contains("Nobody has said that they are one child.", "A death, or a return from being missing");
            assertThat(first.post(page(), said("I know it.")).statusCode()).isEqualTo(302);
            assertThat(first.get(page()).body())
                    .contains("You said", "It waits for a second person", "Take back what you said")
                    .doesNotContain("I agree", "Say that they are one child");
            assertThat(first.post(page(), said("I know it still.")).statusCode())
                    .as("a second time")
                    .isEqualTo(409);
            assertThat(first.post(page(), agreed("I know it still.")).statusCode())
                    .as("nobody is their own second")
                    .isEqualTo(409);
            assertThat(now(coordinator)).doesNotContain(TITLE);
        }
        assertThat(joined()).isFalse();
        for (Actor told : new Actor[] {worker, second}) {
            assertThat(now(told)).contains(TITLE, nameOf(coordinator), "before a second person agrees");
        }
        try (Visitor reads = visitor(worker)) {
            assertThat(reads.get(page()).body())
                    .as("why is for whoever may say it")
                    .contains(nameOf(coordinator))
                    .doesNotContain("I know it", "<textarea");
        }
    }

    @Test
    void whoReadsTheFirstReasonAndGivesTheirOwnMakesItCountAndAllAreTold() {
        say(coordinator, true);
        try (Visitor agrees = visitor(second)) {
            assertThat(agrees.get(page()).body()).contains("A test.", "I agree: they are one child");
            assertThat(agrees.post(page(), said("So they are.")).statusCode())
                    .as("who says it anew has not read it")
                    .isEqualTo(409);
            assertThat(agrees.post(page(), agreed("")).statusCode()).isEqualTo(400);
            assertThat(joined()).isFalse();
            assertThat(agrees.post(page(), agreed("Her mother told me.")).statusCode())
                    .isEqualTo(302);
            assertThat(agrees.get(page()).body())
                    .contains("Joined by " + within(coordinator) + ", and " + within(second), "Her mother told me.");
        }
        assertThat(joined()).isTrue();
        for (Actor told : new Actor[] {worker, coordinator}) {
            assertThat(now(told))
                    .contains(TITLE, nameOf(second), nameOf(coordinator), "What is asked may have changed.")
                    .doesNotContain("before a second person agrees");
        }

        say(second, false);
        assertThat(joined()).as("and two part them").isTrue();
        assertThat(now(coordinator))
                .as("who joined them hears that somebody would part them")
                .contains("two children’s after all", "Nothing is parted");
        assertThat(two.agree(coordinator, child, other, word(coordinator).id(), "They are twins."))
                .isTrue();
        assertThat(joined()).isFalse();
        assertThat(now(worker)).contains("two children’s after all");
    }

    @Test
    void bySqlNothingCountsWithoutTheOpenWordOfAnotherOfThisPairAndThisWay() {
        PersonId third = house.child("police");
        house.ask(third, second);
        refusedToJoin("nobody said so");
        assertThat(does(second, word(child, other, true))).isEqualTo(1);
        refusedToJoin("their own word");
        assertThat(does(coordinator, word(child, third, true))).isEqualTo(1);
        refusedToJoin("of another pair");
        assertThat(does(coordinator, word(child, other, false))).isEqualTo(1);
        refusedToJoin("the other way");
        assertThat(does(coordinator, word(child, other, true))).isEqualTo(1);
        two.waiting(coordinator, child, other).stream()
                .filter(word -> word.by().equals(coordinator.code()))
                .forEach(word -> assertThat(two.takeBack(coordinator, child, other, word.id()))
                        .isTrue());
        refusedToJoin("taken back");
        assertThatThrownBy(() -> does(
                        coordinator,
                        word(child, other, true)
                                .replace("(id,", "(actor, id,")
                                .replace("values (", "values ('%s', ".formatted(worker.code()))))
                .as("in another's name")
                .hasStackTraceContaining("permission denied");
        assertThat(does(coordinator, word(other, child, true))).isEqualTo(1);
        assertThat(does(second, link(child, other, true)))
                .as("control, either order")
                .isEqualTo(1);
        assertThat(two.waiting(coordinator, child, other)).as("answered").isEmpty();
    }

    @Test
    void whoseWordItIsTakesItBackAndNobodyElse() {
        say(coordinator, true);
        UUID word = word(second).id();
        assertThat(two.takeBack(second, child, other, word)).isFalse();
        assertThatThrownBy(() -> does(
                        second,
                        "insert into same_said_ended (statement, because) values ('%s', 'Not mine.')".formatted(word)))
                .hasStackTraceContaining("row-level security");
        assertThat(now(worker)).contains(TITLE);
        try (Visitor first = visitor(coordinator)) {
            assertThat(first.post(page(), Map.of("back", word.toString())).statusCode())
                    .isEqualTo(302);
            assertThat(first.post(page(), Map.of("back", word.toString())).statusCode())
                    .isEqualTo(409);
        }
        assertThat(now(worker)).doesNotContain(TITLE);
        assertThat(two.agree(second, child, other, word, "So they are.")).isFalse();
        assertThat(joined()).isFalse();
    }

    @Test
    void twoWhoOnlyLookAcrossAreNotEnoughWhereSomebodyWorksWithTheChild() {
        Actor chair = across("education");
        say(coordinator, true);
        try (Visitor agrees = visitor(chair)) {
            assertThat(agrees.get(page()).body())
                    .contains("Somebody who works with the child has to be one of the two")
                    .doesNotContain("I agree");
        }
        assertThatThrownBy(() -> does(chair, link(child, other, true))).hasStackTraceContaining("row-level security");
        assertThat(two.agree(second, child, other, word(second).id(), "I see both."))
                .as("control")
                .isTrue();

        child = house.child();
        other = house.child();
        assertThat(does(coordinator, word(child, other, true))).isEqualTo(1);
        assertThat(does(chair, link(child, other, true)))
                .as("of nobody's children, whom nothing is asked about")
                .isEqualTo(1);
    }

    @Test
    void whoeverOnlyReadsSaysNothing() {
        Actor inspector = across("inspectorate");
        assertThat(people.maySayTheSame(inspector, child, other)).isFalse();
        assertThatThrownBy(() -> does(inspector, word(child, other, true)))
                .hasStackTraceContaining("row-level security");
        say(second, true);
        assertThatThrownBy(() -> does(inspector, link(child, other, true)))
                .hasStackTraceContaining("row-level security");
        assertThat(does(coordinator, link(child, other, true))).as("control").isEqualTo(1);
    }

    /** Whoever may know of one record alone would learn by it that there is another. */
    @Test
    void whoMayNotKnowOfTheOtherRecordIsToldNothing() {
        Actor keeper = across("social-care");
        house.keepOut(other, worker, true);
        say(keeper, true);
        assertThat(now(worker)).doesNotContain(TITLE);
        assertThat(now(second)).as("control").contains(TITLE);
        try (Visitor reads = visitor(worker)) {
            assertThat(reads.get(page()).statusCode()).isEqualTo(404);
        }
    }

    /** A lock after the first word: whoever said it is no second for anybody any more. */
    @Test
    void aWordOfWhoeverMaySayItNoMoreDoesNotCount() {
        say(coordinator, true);
        UUID word = word(second).id();
        house.lockSparing(other, second);
        assertThat(two.agree(second, child, other, word, "So they are.")).isFalse();
        assertThatThrownBy(() -> people.link(second, child, other, "So they are."))
                .isInstanceOf(DataAccessException.class);
    }

    private Actor across(String agency) {
        Actor one = house.somebody(agency);
        house.duty(one, "panel-chair", Scope.partnership());
        return one;
    }

    private void say(Actor who, boolean linked) {
        assertThat(two.say(who, child, other, linked, "A test.")).isTrue();
    }

    private SaidTheSame word(Actor reader) {
        return two.waiting(reader, child, other).getFirst();
    }

    private void refusedToJoin(String why) {
        assertThatThrownBy(() -> does(second, link(child, other, true)))
                .as(why)
                .hasStackTraceContaining("row-level security");
    }

    private int does(Actor who, String statement) {
        return transactions.as(who.code(), () -> sql.sql(statement).update());
    }

    private String word(PersonId one, PersonId another, boolean linked) {
        return """
            insert into same_said (id, partnership, person, because, other, linked)
            values (gen_random_uuid(), '%s', '%s', 'A test.', '%s', %s)
            """.formatted(testshire.id(), one, another, linked);
    }

    private String link(PersonId one, PersonId another, boolean linked) {
        return """
            insert into record_link (id, kept, other, linked, because, partnership, agency, source)
            values (gen_random_uuid(), '%s', '%s', %s, 'A test.', '%s', (select code from agency join practitioner on practitioner.agency = agency.id
              where practitioner.id::text = acting()), 'reachable')
            """.formatted(one, another, linked, testshire.id());
    }

    private boolean joined() {
        return Boolean.TRUE.equals(house.superuser()
                .sql("select ?::uuid = any (records_of(?::uuid))")
                .params(other.value(), child.value())
                .query(Boolean.class)
                .single());
    }

    private String page() {
        return "/people/" + child + "/same-as/" + other;
    }

    private Map<String, String> said(String why) {
        return Map.of("linked", "true", "kept", child.toString(), "why", why);
    }

    private Map<String, String> agreed(String why) {
        return Map.of("linked", "true", "agreeing", word(coordinator).id().toString(), "why", why);
    }

    private String now(Actor who) {
        try (Visitor visitor = visitor(who)) {
            return visitor.get("/now").body();
        }
    }

    private Visitor visitor(Actor who) {
        return Visitor.signedIn(port, testshire.signInName(who));
    }

    private String nameOf(Actor who) {
        return testshire.practitioner(testshire.signInName(who)).name();
    }

    private String within(Actor who) {
        return testshire.practitioner(testshire.signInName(who)).inFull();
    }
}
