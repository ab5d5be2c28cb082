package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account is changed, and a sign-in ended, by whose it is or by whoever looks after them, by bare SQL too. */
@ReachableTest
class AccountsWallTest {

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private PersonId child;
    private Actor worker;
    private Actor mentor;
    private Actor lead;

    @BeforeEach
    void someoneOneWhoLooksAfterThemAndOneWhoDoesNot() {
        child = house.child();
        worker = house.somebody("social-care");
        house.duty(worker, "lead-practitioner", Scope.child(child));
        mentor = house.somebody("voluntary");
        lead = house.somebody("social-care");
        house.duty(lead, "agency-safeguarding-lead", Scope.agency("social-care"));
    }

    @Test
    void aPasswordIsChosenByWhoseItIsOrGivenByWhoeverLooksAfterThem() {
        String hash =
                "update practitioner set password_hash = '{noop}mine', first_password_until = null where id = '%s'"
                        .formatted(worker.code());
        refused(mentor, hash).hasStackTraceContaining("chosen by whose it is");
        refused(house.mateOf(worker), hash).hasStackTraceContaining("chosen by whose it is");
        assertThat(does(worker, hash)).isEqualTo(1);
        assertThat(does(lead, hash)).isEqualTo(1);
        for (String one : new String[] {"sign_in_name = 'mine'", "agency = agency", "team = null", "name = ''"}) {
            refused(worker, "update practitioner set " + one).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void anAccountOfAFamilyIsBegunAndGivenAPasswordByWhoeverIsCloseToTheChild() {
        FamilyMember mother = colleagues.family(child, SpeaksAs.FAMILY, testshire.unused("Lee"));
        String hash = "update family_member set password_hash = '{noop}mine' where id = '%s'".formatted(mother.id());
        refused(mentor, hash).hasStackTraceContaining("close to the child");
        assertThat(does(worker, hash)).isEqualTo(1);
        assertThat(does("family:" + mother.id(), hash)).isEqualTo(1);
        String begins = """
            insert into family_member (id, partnership, child, reference, speaks_as, name, child_called, sign_in_name,
              password_hash)
            select gen_random_uuid(), partnership, child, reference, speaks_as, name, child_called, '%s', '{noop}mine'
            from family_member where id = '%s'
            """.formatted(testshire.unused("family"), mother.id());
        refused(mentor, begins).hasStackTraceContaining("close to the child");
        assertThat(does(worker, begins)).isEqualTo(1);
    }

    @Test
    void whichReportAFamilyToldTheySayThemselves() {
        FamilyMember mother = colleagues.family(child, SpeaksAs.FAMILY, testshire.unused("Lee"));
        String tells = "insert into told_by_family (report, teller, told_at) values ('%s', '%s', now())"
                .formatted("reachable/" + UUID.randomUUID(), mother.id());
        refused(worker, tells).hasStackTraceContaining("by themselves");
        assertThat(does("family:" + mother.id(), tells)).isEqualTo(1);
    }

    @Test
    void whatAProviderCallsSomebodyIsSaidByWhoeverLooksAfterThem() {
        String called = testshire.unused("called").toLowerCase(Locale.ROOT);
        String names = "insert into named_to_provider (practitioner, agency, called) values ('%s', 'social-care', '%s')"
                .formatted(worker.code(), called);
        String binds = "insert into provider_identity (issuer, subject, practitioner) values ('test', '%s', '%s')"
                .formatted(called, worker.code());
        for (Actor one : new Actor[] {mentor, worker}) {
            refused(one, names).hasStackTraceContaining("whoever looks after");
            refused(one, binds).hasStackTraceContaining("whoever looks after");
        }
        assertThatThrownBy(() -> does("provider:test", names)).hasStackTraceContaining("whoever looks after");
        assertThat(does(lead, names)).isEqualTo(1);
        refused(mentor, "delete from named_to_provider where called = '%s'".formatted(called))
                .hasStackTraceContaining("whoever looks after");
        refused(lead, binds).as("what nobody signed").hasStackTraceContaining("whoever looks after");
        assertThat(does("provider:test", binds)).isEqualTo(1);
        refused(mentor, "delete from provider_identity where subject = '%s'".formatted(called))
                .hasStackTraceContaining("whoever looks after");
    }

    @Test
    void aSignInIsEndedByWhoseItIsOrByWhoeverLooksAfterThem() {
        String theirs = " where principal_name = '%s'".formatted(testshire.signInName(worker));
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(worker))) {
            refused(mentor, "delete from spring_session" + theirs).hasStackTraceContaining("ended by whose it is");
            refused(mentor, """
                    delete from spring_session_attributes where session_primary_id in (
                      select primary_id from spring_session%s)
                    """.formatted(theirs)).hasStackTraceContaining("ended by whose it is");
            refused(mentor, "update spring_session set principal_name = null" + theirs)
                    .hasStackTraceContaining("between two pages");
            refused(mentor, """
                    insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
                    select primary_id, 'canary', '' from spring_session%s
                    """.formatted(theirs)).hasStackTraceContaining("between two pages");
            assertThat(visitor.get("/now").statusCode()).isEqualTo(200);
            assertThat(does(lead, "delete from spring_session" + theirs)).isPositive();
        }
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(worker))) {
            assertThat(visitor.get("/now").statusCode()).isEqualTo(200);
            assertThat(does(worker, "delete from spring_session" + theirs)).isPositive();
        }
    }

    private int does(Actor who, String statement) {
        return does(who.code(), statement);
    }

    private int does(String who, String statement) {
        return transactions.as(who, () -> sql.sql(statement).update());
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Actor who, String statement) {
        return assertThatThrownBy(() -> does(who, statement));
    }
}
