package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody writes opens nothing to their agency before somebody who may say so said that it is involved. */
class InvolvementTest extends WhoeverIsNew {

    @Autowired
    Policy policy;

    @Test
    void aLineOpensWhatItSaysAndWhatBecameOfItAndNothingElse() {
        String line = written(stranger, "A line of theirs.", Map.of());
        assertThat(is(stranger)).isEqualTo(Relationship.PARTNERSHIP);
        assertThat(read(stranger)).containsExactly("A line of theirs.");
        written(worker, "We have seen to it.", Map.of("answers", line));
        assertThat(read(stranger)).containsExactly("A line of theirs.", "We have seen to it.");
        assertThat(read(house.mateOf(stranger)))
                .as("nor do their colleagues read it")
                .isEmpty();
        try (Visitor writer = Visitor.signedIn(port, testshire.signInName(stranger))) {
            assertThat(writer.get("/children/" + child).body())
                    .contains("What you wrote, and what became of it", "A line of theirs.", "We have seen to it.")
                    .doesNotContain(OF_THE_POLICE);
            assertThat(writer.get("/children/" + child + "/timeline").body()).doesNotContain(OF_THE_POLICE);
            assertThat(writer.get("/children/" + child + "/involvement").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void somebodyCloseToTheChildSaysYesOrNo() {
        written(stranger, "A line of theirs.", Map.of());
        try (Visitor close = Visitor.signedIn(port, testshire.signInName(worker))) {
            String path = "/children/" + child + "/involvement";
            assertThat(close.get("/children/" + child).body()).contains("has written about them", path);
            assertThat(close.get(path).body()).contains("Is their agency involved?");
            close.post(path, Map.of("agency", stranger.agency(), "involved", "no"));
            assertThat(read(stranger)).containsExactly("A line of theirs.");
            assertThat(close.get("/children/" + child).body()).doesNotContain("has written about them");
            written(stranger, "Another line.", Map.of());
            close.post(path, Map.of("agency", stranger.agency(), "involved", "yes"));
        }
        assertThat(is(stranger)).isEqualTo(Relationship.AGENCY);
        assertThat(read(stranger)).contains("A line of theirs.", OF_THE_POLICE);
        assertThat(transactions.as(
                        worker.code(),
                        () -> sql.sql("""
                        select involved::text || ' ' || actor from involvement_answer where person = ? order by id
                        """)
                                .param(child.value())
                                .query(String.class)
                                .list()))
                .containsExactly("false " + worker.code(), "true " + worker.code());
    }

    @Test
    void whoseDutyIsToReceiveAndWhoseAgencyIsInvolvedNeedNobody() {
        house.duty(stranger, "custody-officer", Scope.partnership());
        written(stranger, "A line of theirs.", Map.of());
        assertThat(is(stranger)).isEqualTo(Relationship.AGENCY);
        Actor colleague = house.mateOf(stranger);
        written(colleague, "And of theirs.", Map.of());
        assertThat(is(colleague)).isEqualTo(Relationship.AGENCY);
        Actor officer = house.somebody("police");
        written(officer, "Police wrote before.", Map.of());
        assertThat(is(officer)).isEqualTo(Relationship.AGENCY);
    }

    /** A lead of a surgery far away wrote one line about whoever they chose, and their agency read the record. */
    @Test
    void aDutyToWorkWithChildrenBringsInThoseOfTheAgencyAndOfOthersSomebodyCloseIsAsked() {
        house.duty(stranger, "agency-safeguarding-lead", new Scope(Scope.Kind.AGENCY, stranger.agency()));
        house.duty(stranger, "named-nurse", Scope.child(house.child()));
        String line = written(stranger, "housing-report", "A line of theirs.");
        assertThat(is(stranger)).isEqualTo(Relationship.PARTNERSHIP);
        assertThat(partOfTheWork(line)).isEqualTo("no");
        assertThat(read(stranger)).containsExactly("A line of theirs.");
        try (Visitor close = Visitor.signedIn(port, testshire.signInName(worker))) {
            assertThat(close.get("/children/" + child).body()).contains("has written about them");
        }
        house.superuser()
                .sql("""
            insert into belonging (id, partnership, child, scope, scope_of, from_time, until_time, actor)
            values (gen_random_uuid(), :here, :child, 'SCHOOL', :agency, partnership_now() - interval '9 days',
              partnership_now() - interval '1 day', 'test'),
              (gen_random_uuid(), :here, :another, 'SCHOOL', :agency, partnership_now() - interval '9 days', null, 'test')
            """)
                .param("here", testshire.id())
                .param("child", child.value())
                .param("another", house.child("police").value())
                .param("agency", stranger.agency())
                .update();
        written(stranger, "They went there once.", Map.of());
        assertThat(is(stranger)).isEqualTo(Relationship.PARTNERSHIP);
        house.superuser()
                .sql("update belonging set until_time = null where child = ?")
                .param(child.value())
                .update();
        written(stranger, "They go there now.", Map.of());
        assertThat(is(stranger)).as("control").isEqualTo(Relationship.AGENCY);
    }

    @Test
    void aChildOfWhomNobodyElseHasSaidAnythingIsTheirsWhoWorkWithChildren() {
        house.duty(stranger, "agency-safeguarding-lead", new Scope(Scope.Kind.AGENCY, stranger.agency()));
        child = house.child();
        written(stranger, "The first line.", Map.of());
        assertThat(is(stranger)).as("nothing is asked").isEqualTo(Relationship.OWN_RECORD);
        child = house.child();
        written(house.somebody("voluntary"), "Somebody wrote before.", Map.of());
        written(stranger, "The second line.", Map.of());
        assertThat(is(stranger)).isEqualTo(Relationship.PARTNERSHIP);
    }

    /** An analyst's “threat assessed” closed a threat to life. */
    @Test
    void whatIsWrittenByWhoeverIsNothingToTheChildClosesNothing() {
        assertThat(partOfTheWork(written(stranger, "A line of theirs.", Map.of("answers_question", "yes"))))
                .isEqualTo("no");
        assertThat(partOfTheWork(written(worker, "contact-decision", "We have seen to it.")))
                .isEmpty();
        assertThat(partOfTheWork(written(worker, "What a surgery writes.", Map.of())))
                .as("what another kind of agency writes")
                .isEqualTo("no");
        house.duty(stranger, "custody-officer", Scope.partnership());
        assertThat(partOfTheWork(written(stranger, "housing-report", "Received.")))
                .as("whose duty is to receive")
                .isEmpty();
        assertThat(policy.vocabulary().references().reports())
                .as("which the fold is told")
                .containsEntry("part_of_the_work", Set.of("no"));
    }

    /** A stranger's meeting made our plan look a day old. */
    @Test
    void whatIsOnlyReportedIsReadAndNothingChangedByIt() {
        written(stranger, "placement-ended", "They were put out.");
        try (Visitor close = Visitor.signedIn(port, testshire.signInName(worker))) {
            assertThat(close.get("/children/" + child).body())
                    .contains("Only reported: lost", "Nothing that became different is written down")
                    .doesNotContain("Lost ");
            written(worker, "placement-ended", "They were put out.");
            assertThat(close.get("/children/" + child).body()).as("control").contains("Only reported: lost", "Lost ");
        }
    }

    private String written(Actor writer, String type, String words) {
        NewEntry entry = entry("reachable", UUID.randomUUID().toString(), writer.agency(), type, words, Map.of());
        chronology.append(writer, null, List.of(entry));
        return entry.written().id().toString();
    }

    private String partOfTheWork(String entry) {
        return transactions.as(
                worker.code(),
                () -> sql.sql("select coalesce(body #>> '{attributes,part_of_the_work}', '') from entry where name = ?")
                        .param(entry)
                        .query(String.class)
                        .single());
    }

    @Test
    void aDutyThatReceivesNothingBringsNobodyIn() {
        house.duty(stranger, "data-analyst", Scope.partnership());
        written(stranger, "A line of theirs.", Map.of());
        assertThat(is(stranger)).isEqualTo(Relationship.PARTNERSHIP);
    }

    @Test
    void whoeverLooksAcrossSeesThatSomebodyWrote() {
        PersonId fresh = house.child();
        Actor front = house.somebody("social-care");
        house.duty(front, "front-door-manager", Scope.partnership());
        child = fresh;
        assertThat(is(front)).isEqualTo(Relationship.PARTNERSHIP);
        written(stranger, "A line of theirs.", Map.of());
        assertThat(is(front)).isEqualTo(Relationship.OVERSIGHT);
        assertThat(read(front)).containsExactly("A line of theirs.");
    }

    @Test
    void aLineOfTheirOwnLetsNobodyLookAcross() {
        child = house.child();
        Actor officer = house.somebody("social-care");
        house.duty(officer, "independent-reviewing-officer", Scope.partnership());
        written(officer, "A line of their own.", Map.of());
        assertThat(is(officer)).isEqualTo(Relationship.PARTNERSHIP);
        assertThat(read(officer)).containsExactly("A line of their own.");
        written(stranger, "A line of somebody else.", Map.of());
        assertThat(is(officer)).isEqualTo(Relationship.OVERSIGHT);
    }

    @Test
    void nobodySaysSoOfThemselves() {
        written(stranger, "A line of theirs.", Map.of());
        refused(stranger, stranger.agency());
        Actor mate = house.mateOf(stranger);
        house.duty(mate, "agency-safeguarding-lead", Scope.partnership());
        refused(mate, stranger.agency());
        refused(house.somebody("school"), stranger.agency());
        assertThatThrownBy(() -> transactions.as(
                        stranger.code(),
                        () -> sql.sql("""
                        insert into source_vouched (source, agency)
                        select source.id, agency.id from source, agency where agency.code = ? limit 1
                        """).param(stranger.agency()).update()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> transactions.as(
                        stranger.code(),
                        () -> sql.sql("insert into agency_involved (person, agency, last_at) values (?, ?, now())")
                                .params(child.value(), stranger.agency())
                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    private String written(Actor writer, String words, Map<String, String> attributes) {
        NewEntry entry = entry("reachable", UUID.randomUUID().toString(), writer.agency(), words, attributes);
        chronology.append(writer, null, List.of(entry));
        return entry.written().id().toString();
    }
}
