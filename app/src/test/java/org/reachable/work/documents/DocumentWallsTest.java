package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentKinds;
import org.reachable.engine.document.DocumentSection;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Leavings;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.work.documents.Documents.Saved;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A draft is its beginner's alone; once shared it is read and written by whoever works with the child; in force, by nobody. */
@ReachableTest
class DocumentWallsTest {

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Documents documents;

    @Autowired
    DocumentKinds kinds;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Leavings leavings;

    @Autowired
    Partnership partnership;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Clock clock;

    private PersonId child;
    private Actor lead;
    private Actor officer;
    private Actor stranger;
    private DocumentKind plan;
    private DocumentSection needs;

    @BeforeEach
    void aChildWithTwoWhoWorkWithThem() {
        child = testshire.child();
        lead = closeTo("Lena Lead", "social-care", "lead-practitioner");
        officer = closeTo("Omar Officer", "police", "officer-in-case");
        stranger = Actor.of(colleagues.somebody("Sam Stranger", "housing", "Housing"));
        plan = kinds.kind("plan").orElseThrow();
        needs = plan.section("needs").orElseThrow();
    }

    @Test
    void aDraftIsItsBeginnersAlone() {
        Version draft = begun();
        kept(lead, draft, null, "Somewhere safe to sleep");
        assertThat(read(lead)).containsExactly("Somewhere safe to sleep");
        assertThat(read(officer)).isEmpty();
        assertThat(read(stranger)).isEmpty();
        assertThat(version(officer).may()).isEqualTo(new Version.May(false, false, false, false, false, false, false));
        assertThatThrownBy(() -> kept(officer, draft, null, "Mine")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> documents.share(officer, draft)).isInstanceOf(DataAccessException.class);
        assertThat(documents.begin(officer, child, plan))
                .as("who begins the next goes on with what is begun")
                .isEqualTo(1);
    }

    @Test
    void onceSharedWhoeverWorksWithTheChildReadsAndWritesItAndAStrangerNothing() {
        Version draft = begun();
        kept(lead, draft, null, "Somewhere safe to sleep");
        documents.share(lead, draft);
        kept(officer, draft, null, "The car is stopped");
        assertThat(read(lead)).containsExactly("Somewhere safe to sleep", "The car is stopped");
        assertThat(versions(stranger)).isEmpty();
        assertThat(read(stranger)).isEmpty();
        assertThatThrownBy(() -> kept(stranger, draft, null, "Mine")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> documents.position(stranger, draft, Position.Stance.AGREES, ""))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> documents.begin(stranger, child, plan)).isInstanceOf(DataAccessException.class);
        assertThat(version(officer).may()).isEqualTo(new Version.May(true, true, true, true, false, false, false));
        assertThat(version(lead).may()).isEqualTo(new Version.May(true, true, true, true, false, true, true));
    }

    @Test
    void theSecondOfTwoWhoSaveReadsWhatTheFirstWrote() {
        Version draft = begun();
        documents.share(lead, draft);
        UUID line = kept(lead, draft, null, "Somewhere to sleep");
        Part seen = transactions.as(
                lead.code(), () -> documents.standing(lead, draft).getFirst());
        Saved first = documents.save(
                officer, draft, needs, line, seen.id(), Map.of("need", "Somewhere safe to sleep"), false);
        assertThat(first).isEqualTo(new Saved.Kept(line));
        Saved second = documents.save(lead, draft, needs, line, seen.id(), Map.of("need", "A home to stay in"), false);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Saved.Other.class,
                        other -> assertThat(other.stands().answer("need")).isEqualTo("Somewhere safe to sleep"));
        assertThat(read(lead)).containsExactly("Somewhere safe to sleep");
        assertThat(refused(
                        lead,
                        "insert into document_part (id, version, section, line, content, replaces, person, partnership, agency, handling,"
                                + " source) select gen_random_uuid(), version, section, line, '{}', id, person, partnership, '"
                                + lead.agency() + "', handling, source from document_part where id = '" + seen.id()
                                + "'"))
                .as("past our pages, too")
                .contains("duplicate key");
    }

    @Test
    void aCommentIsSettledByItsAuthorOrWhoAnswersForTheVersionWithAReason() {
        Version draft = begun();
        documents.share(lead, draft);
        UUID line = kept(lead, draft, null, "Somewhere to sleep");
        documents.comment(officer, draft, line, Comment.Stance.DIFFERENTLY, "Who stops the car?");
        Actor mentor = closeTo("Mo Mentor", "voluntary", "mentor");
        Comment said = comment(mentor, draft);
        assertThat(said.mine()).isFalse();
        assertThatThrownBy(() -> documents.settle(mentor, draft, said, "No.")).isInstanceOf(DataAccessException.class);
        documents.settle(lead, draft, said, "An action about the car is in it now.");
        Comment settled = comment(mentor, draft);
        assertThat(settled.disagrees()).isFalse();
        assertThat(settled.words()).isEqualTo("Who stops the car?");
    }

    @Test
    void nobodyPutsInForceWithoutAnEntryOfTheirOwnAndNobodyButWhoAnswersForIt() {
        Version draft = begun();
        documents.share(lead, draft);
        for (Actor actor : new Actor[] {lead, officer}) {
            assertThat(refused(
                            actor,
                            "insert into document_in_force (version, entry, person, partnership, agency, handling, source) values ('"
                                    + draft.id() + "', 'reachable/none', '" + child + "', '" + actor.partnership()
                                    + "', '" + actor.agency() + "', 'open', 'reachable')"))
                    .contains("row-level security");
        }
    }

    @Test
    void aDraftOfSomebodyWhoHasLeftHoldsNobodyUp() {
        Version draft = begun();
        kept(lead, draft, null, "Somewhere safe to sleep");
        Actor next = closeTo("Nora Next", "social-care", "lead-practitioner");
        assertThat(mayBegin(next, plan)).isFalse();
        transactions.as(
                "job:set-up",
                () -> leavings.leave(
                        partnership.practitioner(UUID.fromString(lead.code())).orElseThrow(), clock.instant()));
        assertThat(mayBegin(next, plan)).isTrue();
        assertThat(documents.begin(next, child, plan)).isEqualTo(2);
        assertThat(read(next)).as("what was never shared stays theirs").isEmpty();
        assertThatThrownBy(() -> kept(lead, draft, null, "Back again")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> documents.share(lead, draft)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoOnlyOpenedTheRecordWithAReasonWritesNothingThatStays() {
        Version draft = begun();
        documents.share(lead, draft);
        UUID line = kept(lead, draft, null, "Somewhere safe to sleep");
        opened(stranger);
        assertThat(read(stranger)).as("they read it").containsExactly("Somewhere safe to sleep");
        assertThat(version(stranger).may()).isEqualTo(new Version.May(true, false, false, false, false, false, false));
        assertThatThrownBy(() -> kept(stranger, draft, null, "Mine")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> documents.comment(stranger, draft, line, Comment.Stance.DIFFERENTLY, "No."))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> documents.position(stranger, draft, Position.Stance.AGREES, ""))
                .isInstanceOf(DataAccessException.class);
        DocumentKind power = kinds.kind("power").orElseThrow();
        assertThat(mayBegin(lead, power)).isTrue();
        assertThat(mayBegin(stranger, power)).isFalse();
        assertThatThrownBy(() -> documents.begin(stranger, child, power)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aDraftOfSomebodyWhoIsCloseNoMoreHoldsNobodyUp() {
        documents.begin(officer, child, plan);
        assertThat(mayBegin(lead, plan)).isFalse();
        assertThat(version(officer).may().share()).isTrue();
        superuser().sql("""
                insert into duty_ended (id, duty, at_time, actor) select gen_random_uuid(), id, partnership_now(), 'test'
                from duty where practitioner = ?::uuid
                """).param(officer.code()).update();
        opened(officer);
        assertThat(version(officer).may().share()).as("nor shared").isFalse();
        assertThat(mayBegin(lead, plan)).isTrue();
        assertThat(documents.begin(lead, child, plan)).isEqualTo(2);
    }

    private boolean mayBegin(Actor actor, DocumentKind kind) {
        return transactions.as(actor.code(), () -> documents.mayBegin(actor, child, kind));
    }

    private void opened(Actor actor) {
        superuser()
                .sql("""
                insert into break_glass (id, partnership, person, practitioner, because, until_time, reviewer, review_by, actor)
                values (gen_random_uuid(), ?, ?, ?::uuid, 'A test.', partnership_now() + interval '30 minutes', ?::uuid,
                  partnership_now() + interval '2 days', 'test')
                """)
                .params(testshire.id(), child.value(), actor.code(), lead.code())
                .update();
    }

    private JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
    }

    private Version begun() {
        assertThat(mayBegin(lead, plan)).isTrue();
        assertThat(documents.begin(lead, child, plan)).isEqualTo(1);
        return version(lead);
    }

    private Version version(Actor actor) {
        return versions(actor).getFirst();
    }

    private List<Version> versions(Actor actor) {
        return transactions.as(actor.code(), () -> documents.versions(actor, child, plan));
    }

    private Comment comment(Actor actor, Version draft) {
        return transactions.as(
                actor.code(), () -> documents.comments(actor, draft).getFirst());
    }

    private UUID kept(Actor actor, Version draft, @Nullable UUID line, String words) {
        Saved saved = documents.save(actor, draft, needs, line, null, Map.of("need", words), false);
        return ((Saved.Kept) saved).line();
    }

    private List<String> read(Actor actor) {
        return transactions.as(
                actor.code(),
                () -> sql.sql(
                                "select content ->> 'need' from document_part part where person = ? and not exists (select from document_part"
                                        + " later where later.replaces = part.id) order by row_no")
                        .param(child.value())
                        .query(String.class)
                        .list());
    }

    private String refused(Actor actor, String statement) {
        try {
            transactions.as(actor.code(), () -> sql.sql(statement).update());
            return "";
        } catch (DataAccessException refused) {
            return String.valueOf(refused.getMostSpecificCause().getMessage());
        }
    }

    private Actor closeTo(String name, String kind, String role) {
        Practitioner one = colleagues.somebody(name, kind, name + "’s agency");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return Actor.of(one);
    }
}
