package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Scope;

/**
 * Whose agency wrote of a child once reads what it wrote. What somebody writes who is nothing to the child, and whose duty is not to bring
 * their agency in, opens them that, and what is asked because of it, and nothing that others wrote; and to other agencies nothing.
 */
class OwnWordsOpenNoRecordTest extends WhoeverIsNew {

    private Actor mentor;

    @BeforeEach
    void aChildOfWhomACharityWroteOnceAndNobodyIsAskedAnything() {
        String charity = "voluntary/" + UUID.randomUUID();
        child = house.child("police", charity);
        mentor = house.somebody(charity);
        worker = house.somebody("social-care");
        assertThat(is(mentor)).isEqualTo(Relationship.OWN_RECORD);
    }

    @Test
    void theirLineOpensWhatIsAskedBecauseOfItAndNoOtherEntry() {
        String ask = house.askBecauseOf(child, worker, line(mentor, "A line of theirs."));
        assertThat(is(mentor)).isEqualTo(Relationship.OWN_RECORD);
        assertThat(read(mentor)).contains("A line of theirs.").doesNotContain(OF_THE_POLICE);
        assertThat(follows(mentor, ask)).as("what is asked because of it").isTrue();
        assertThat(follows(mentor, house.askBecauseOf(house.child("police"), worker)))
                .as("and nothing of another child")
                .isFalse();
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(mentor))) {
            assertThat(visitor.get("/children/" + child + "/timeline").body())
                    .contains("A line of theirs.")
                    .doesNotContain(OF_THE_POLICE);
        }
    }

    @Test
    void norDoesALineOfAColleagueOpenIt() {
        Actor colleague = house.somebody(mentor.agency());
        house.askBecauseOf(child, worker, line(mentor, "A line of theirs."), line(colleague, "And of a colleague."));
        assertThat(is(mentor)).isEqualTo(Relationship.OWN_RECORD);
        assertThat(is(colleague)).isEqualTo(Relationship.OWN_RECORD);
    }

    @Test
    void norDoesOneOfTheirsWhereTheyThemselvesAreAsked() {
        house.duty(mentor, "independent-reviewing-officer", Scope.team("a team of nobody"));
        lastWroteYearsAgo();
        house.askBecauseOf(child, mentor, line(mentor, "A line of theirs."));
        assertThat(is(mentor)).isEqualTo(Relationship.OWN_RECORD);
    }

    @Test
    void norDoesTheLineOfAnybodyElseWhoIsNothingToTheChild() {
        Actor officer = house.somebody("police");
        house.askBecauseOf(child, worker, line(officer, "A line of another."));
        assertThat(is(mentor)).as("of another agency").isEqualTo(Relationship.OWN_RECORD);
        house.askBecauseOf(child, worker, line(mentor, "A line of theirs."));
        assertThat(is(officer)).as("nor to those").isEqualTo(Relationship.OWN_RECORD);
        house.askBecauseOf(child, worker, line(mentor, "Another of theirs."), line(officer, "Another of another."));
        assertThat(is(mentor)).as("nor of both").isEqualTo(Relationship.OWN_RECORD);
    }

    @Test
    void theLineOfWhoeverWorksWithTheChildDoes() {
        house.ask(child, worker);
        house.superuser()
                .sql(
                        "update open_finding set closed_at = now() - interval '9 years' where finding in (select finding from finding_child where person = ?)")
                .param(child.value())
                .update();
        assertThat(is(mentor)).isEqualTo(Relationship.OWN_RECORD);
        house.askBecauseOf(child, worker, line(mentor, "A line of theirs."), line(worker, "A line of the worker's."));
        assertThat(is(mentor)).isEqualTo(Relationship.AGENCY);
    }

    @Test
    void whoseDutyIsToReceiveOpensItToTheirAgency() {
        Actor manager = house.somebody(mentor.agency());
        house.duty(manager, "custody-officer", Scope.partnership());
        house.askBecauseOf(child, worker, line(manager, "A line of theirs."));
        assertThat(is(mentor)).isEqualTo(Relationship.AGENCY);
    }

    @Test
    void theirLineMakesNothingLatelyOfWhatTheirAgencyWroteYearsAgo() {
        lastWroteYearsAgo();
        house.ask(child, worker);
        assertThat(is(mentor)).isEqualTo(Relationship.OWN_RECORD);
        line(mentor, "A line of theirs.");
        assertThat(is(mentor)).isEqualTo(Relationship.OWN_RECORD);
    }

    @Test
    void somebodyCloseIsAskedWhetherTheirAgencyIsInvolvedAndSoItIsOpened() {
        house.askBecauseOf(child, worker, line(mentor, "A line of theirs."));
        assertThat(is(mentor)).isEqualTo(Relationship.OWN_RECORD);
        try (Visitor close = Visitor.signedIn(port, testshire.signInName(worker))) {
            String path = "/children/" + child + "/involvement";
            assertThat(close.get(path).body()).contains("Is their agency involved?");
            close.post(path, Map.of("agency", mentor.agency(), "involved", "yes"));
        }
        assertThat(is(mentor)).isEqualTo(Relationship.AGENCY);
        assertThat(read(mentor)).contains(OF_THE_POLICE);
    }

    private boolean follows(Actor who, String finding) {
        return transactions.as(
                who.code(),
                () -> !sql.sql("select id from finding where id = ?")
                        .param(finding)
                        .query(String.class)
                        .list()
                        .isEmpty());
    }

    private void lastWroteYearsAgo() {
        house.superuser()
                .sql(
                        "update agency_involved set last_at = last_at - interval '3 years' where person = ? and agency = ?")
                .params(child.value(), mentor.agency())
                .update();
    }

    private String line(Actor writer, String words) {
        String local = UUID.randomUUID().toString();
        chronology.append(
                writer, null, List.of(entry("reachable", local, writer.agency(), "school-concern", words, Map.of())));
        return "reachable/" + local;
    }
}
