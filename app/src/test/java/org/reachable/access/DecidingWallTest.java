package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.chronology.NotWritten;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What decides who is let in - what is asked and answered, who is on duty, who opens a record, which word is the last - is written by those
 * alone whose work it is, by bare SQL too.
 */
@ReachableTest
class DecidingWallTest {

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Chronology chronology;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private PersonId child;
    private Actor worker;
    private Actor mentor;
    private String asked;

    @BeforeEach
    void oneWhoIsAskedAndOneWhoIsNot() {
        child = house.child();
        worker = house.somebody("social-care");
        mentor = house.somebody("voluntary");
        asked = house.ask(child, worker);
    }

    @Test
    void whatIsAskedIsAnsweredByWhoeverIsAskedWasToldOrIsClose() {
        for (String way : List.of("answers_finding", "about_finding")) {
            assertThatThrownBy(() -> answers(mentor, child, way, asked))
                    .isInstanceOf(NotWritten.class)
                    .hasMessageContaining("by whoever is asked or is close");
            assertThat(answers(worker, child, way, asked)).isEqualTo(1);
            assertThatThrownBy(() -> answers(worker, child, way, "asked-of-nobody"))
                    .isInstanceOf(NotWritten.class);
        }
        Actor told = house.somebody("social-care");
        house.tell(asked, told);
        assertThat(answers(told, child, "answers_finding", asked)).isEqualTo(1);
        PersonId another = house.child();
        house.ask(another, mentor);
        assertThatThrownBy(() -> answers(mentor, another, "answers_finding", asked))
                .as("nor under a child that they are close to")
                .isInstanceOf(NotWritten.class);
    }

    @Test
    void nobodyAsksAndNobodyTakesWhatTheyMayNotAnswer() {
        denied(mentor, """
            insert into ask (partnership, finding, person, practitioner, role, because, asked_at)
            values ('%s', 'made-up', '%s', '%s', 'lead', 'Mine.', now())
            """.formatted(testshire.id(), child, mentor.code()));
        denied(mentor, """
            insert into finding_child (partnership, finding, person) values ('%s', '%s', '%s')
            """.formatted(testshire.id(), asked, child));
        denied(mentor, """
            insert into chase (partnership, finding, since, role, practitioner, because, told_at)
            values ('%s', '%s', now(), 'lead', '%s', 'Mine.', now())
            """.formatted(testshire.id(), asked, mentor.code()));
        refused(mentor, take(mentor)).hasStackTraceContaining("moved by whoever it concerns");
        refused(worker, take(mentor)).hasStackTraceContaining("moved by whoever it concerns");
        denied(worker, "update ask set asked_at = now() where finding = '%s'".formatted(asked));
        house.offer(asked, mentor);
        assertThat(does(mentor, take(mentor))).as("they accept").isEqualTo(1);
    }

    @Test
    void nobodyGivesThemselvesADutyOrAChildATeam() {
        denied(mentor, """
            insert into duty (id, partnership, role, scope, scope_of, practitioner, deputy, from_time)
            values (gen_random_uuid(), '%s', 'duty-manager', 'PARTNERSHIP', '', '%s', 0, now())
            """.formatted(testshire.id(), mentor.code()));
        denied(mentor, """
            insert into belonging (id, partnership, child, scope, scope_of, from_time)
            values (gen_random_uuid(), '%s', '%s', 'AREA', 'here', now())
            """.formatted(testshire.id(), child));
        denied(
                mentor,
                "insert into role_fallback (partnership, role, falls_to) values ('%s', 'x', 'y')"
                        .formatted(testshire.id()));
        assertThat(duties()).isZero();
        house.duty(mentor, "lead-practitioner", Scope.agency("voluntary"));
        assertThat(duties()).as("set-up does").isEqualTo(1);
    }

    @Test
    void aDutyIsEndedAndAnAbsenceSaidByWhoseItIsOrWhoeverPlans() {
        house.duty(worker, "lead-practitioner", Scope.agency("social-care"));
        String ends = """
            insert into duty_ended (id, duty, at_time)
            select gen_random_uuid(), id, now() from duty where practitioner = '%s'
            """.formatted(worker.code());
        String away = """
            insert into absence (id, practitioner, from_time, until_time)
            values (gen_random_uuid(), '%s', now(), now() + interval '1 day')
            """.formatted(worker.code());
        String leaves = "insert into leaving (id, practitioner, left_at) values (gen_random_uuid(), '%s', now())"
                .formatted(house.somebody("voluntary").code());
        for (String one : List.of(ends, away, leaves)) {
            refused(mentor, one).hasStackTraceContaining("RW001");
        }
        Actor planner = house.somebody("social-care");
        house.duty(planner, "partnership-business-manager", Scope.partnership());
        house.duty(mentor, "agency-safeguarding-lead", Scope.agency("voluntary"));
        assertThat(does(planner, away)).isEqualTo(1);
        assertThat(does(worker, away)).isEqualTo(1);
        assertThat(does(worker, ends)).isEqualTo(1);
        assertThat(does(mentor, leaves)).isEqualTo(1);
    }

    @Test
    void whatSomebodyBeganToWriteIsTheirsAlone() {
        String begins = """
            insert into draft (id, practitioner, subject, typed, key, partnership, agency, source)
            values (gen_random_uuid(), '%s', '%s', '{}', gen_random_uuid(), '%s', 'social-care', 'reachable')
            """.formatted(worker.code(), child, testshire.id());
        refused(mentor, begins).hasStackTraceContaining("row-level security");
        assertThat(does(worker, begins)).isEqualTo(1);
        String changes =
                "update draft set typed = '{\"words\": \"Mine.\"}' where practitioner = '%s'".formatted(worker.code());
        assertThat(does(mentor, changes)).isZero();
        assertThat(does(worker, changes)).isEqualTo(1);
    }

    @Test
    void sinceWhenForHowLongAndWhoReviewsAnOpeningIsNotForWhoeverOpensToSay() {
        Actor reviews = house.somebody("social-care");
        house.duty(reviews, "service-manager", Scope.partnership());
        denied(mentor, """
            insert into break_glass (id, partnership, person, practitioner, because, from_time, until_time, reviewer, review_by)
            values (gen_random_uuid(), '%s', '%s', '%s', 'A test.', now() - interval '1 year', now(), '%s', now())
            """.formatted(testshire.id(), child, mentor.code(), reviews.code()));
        refused(mentor, opens("4 hours 2 minutes", reviews, "1 day")).hasStackTraceContaining("four hours at most");
        refused(mentor, opens("-1 hours", reviews, "1 day")).hasStackTraceContaining("four hours at most");
        refused(mentor, opens("1 hour", mentor, "1 day")).hasStackTraceContaining("Somebody else");
        refused(mentor, opens("1 hour", worker, "1 day")).hasStackTraceContaining("whose duty it is");
        refused(mentor, opens("1 hour", reviews, "1 year")).hasStackTraceContaining("next working day");
        assertThat(does(mentor, opens("4 hours", reviews, "1 day"))).isEqualTo(1);
    }

    @Test
    void theLastWordIsTheLastThatCameWhateverItsId() {
        PersonId other = house.child();
        house.ask(other, worker);
        Actor first = house.somebody("health");
        house.ask(child, first);
        house.ask(other, first);
        assertThat(does(first, says(other, true))).isEqualTo(1);
        assertThat(does(worker, links("ffffffff-" + anyEnd(), other, true))).isEqualTo(1);
        assertThat(same(other)).isTrue();
        assertThat(does(first, says(other, false))).isEqualTo(1);
        assertThat(does(worker, links("00000000-" + anyEnd(), other, false))).isEqualTo(1);
        assertThat(same(other)).as("a low id is as late as a high one").isFalse();
        denied(
                worker,
                links(UUID.randomUUID().toString(), other, true)
                        .replace("(id,", "(position, id,")
                        .replace("values (", "overriding system value values (1000000, "));
        denied(mentor, """
            insert into leaving (id, position, practitioner) overriding system value
            values (gen_random_uuid(), 1000000, '%s')
            """.formatted(mentor.code()));
    }

    private long duties() {
        return sql.sql("select count(*) from duty where practitioner = ?::uuid")
                .param(mentor.code())
                .query(Long.class)
                .single();
    }

    private boolean same(PersonId other) {
        return Boolean.TRUE.equals(house.superuser()
                .sql("select ?::uuid = any (records_of(?::uuid))")
                .params(other.value(), child.value())
                .query(Boolean.class)
                .single());
    }

    private String says(PersonId other, boolean linked) {
        return """
            insert into same_said (id, partnership, person, because, other, linked)
            values (gen_random_uuid(), '%s', '%s', 'A test.', '%s', %s)
            """.formatted(testshire.id(), child, other, linked);
    }

    private String links(String id, PersonId other, boolean linked) {
        return """
            insert into record_link (id, kept, other, linked, because, partnership, agency, source)
            values ('%s', '%s', '%s', %s, 'A test.', '%s', 'social-care', 'reachable')
            """.formatted(id, child, other, linked, testshire.id());
    }

    private String opens(String length, Actor reviewer, String due) {
        return """
            insert into break_glass (id, partnership, person, practitioner, because, until_time, reviewer, review_by)
            values (gen_random_uuid(), '%s', '%s', '%s', 'A test.', partnership_now() + interval '%s', '%s',
              partnership_now() + interval '%s')
            """.formatted(testshire.id(), child, mentor.code(), length, reviewer.code(), due);
    }

    private static String anyEnd() {
        return UUID.randomUUID().toString().substring(9);
    }

    private String take(Actor whose) {
        return "update ask set practitioner = '%s', taken_at = partnership_now(), handed_to = null, version = version + 1 where finding = '%s'"
                .formatted(whose.code(), asked);
    }

    private int answers(Actor who, PersonId about, String way, String finding) {
        return chronology
                .append(
                        who,
                        null,
                        List.of(new NewEntry(
                                about.subject(),
                                WrittenEntry.said(
                                        new EntryId(
                                                "reachable", UUID.randomUUID().toString()),
                                        "Canary",
                                        clock.instant().minus(Duration.ofMinutes(1)),
                                        who.agency(),
                                        "ask-answered",
                                        "Invented words.",
                                        "open",
                                        Map.of(way, finding)),
                                List.of(),
                                who.agency())))
                .added();
    }

    private int does(Actor who, String statement) {
        return transactions.as(who.code(), () -> sql.sql(statement).update());
    }

    private void denied(Actor who, String statement) {
        refused(who, statement).hasStackTraceContaining("permission denied");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Actor who, String statement) {
        return assertThatThrownBy(() -> does(who, statement));
    }
}
