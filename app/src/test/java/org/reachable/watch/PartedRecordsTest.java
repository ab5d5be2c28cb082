package org.reachable.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two records that were taken for one child’s are parted: whoever was asked meanwhile is nothing to the other child any more. */
@ReachableTest
class PartedRecordsTest {

    @Autowired
    Watch watch;

    @Autowired
    FoldRunner folds;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Partnership partnership;

    @Autowired
    Relationships relationships;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Clock clock;

    @Autowired
    Testshire testshire;

    private Actor job;
    private Actor bea;
    private PersonId kept;
    private PersonId other;

    @BeforeEach
    void twoRecordsThatAreTakenForOneChilds() {
        job = Actor.job("test", testshire.id());
        bea = Actor.of(testshire.practitioner("bea"));
        kept = testshire.child();
        other = testshire.child();
        people.link(job, kept, other, "The same date of birth.");
    }

    @Test
    void whoeverWasAskedIsInvolvedWithTheChildOfWhomItIsAndNotWithTheOther() {
        tell(other, "police-arrest", "", Map.of("arrest", "1"));
        foldBoth();
        Actor owner = owner(kept);
        assertThat(to(owner, kept)).as("control").isEqualTo(Relationship.INVOLVED);
        assertThat(to(owner, other)).isEqualTo(Relationship.INVOLVED);
        people.unlink(job, kept, other, "Another date of birth after all.");
        foldBoth();
        assertThat(to(owner, kept)).isNotEqualTo(Relationship.INVOLVED);
        assertThat(to(owner(other), other)).as("control").isEqualTo(Relationship.INVOLVED);
    }

    @Test
    void whatChildrenShareNamesTheOneWhoWasPartedNoMore() {
        PersonId third = testshire.child();
        String car = "[VEH:" + testshire.unused("car").replace(" ", "-") + "]";
        tell(third, "police-sighting", car, Map.of(), Duration.ofHours(4));
        tell(other, "police-sighting", car, Map.of(), Duration.ofHours(2));
        foldBoth();
        folds.foldAgain(third);
        String link = shared(third);
        assertThat(named(link)).contains(third, kept);
        Actor owner = owner(link);
        assertThat(to(owner, kept)).as("control").isEqualTo(Relationship.INVOLVED);
        people.unlink(job, kept, other, "Another date of birth after all.");
        foldBoth();
        folds.foldAgain(third);
        assertThat(named(shared(third))).contains(third, other).doesNotContain(kept);
        assertThat(to(owner, kept)).isNotEqualTo(Relationship.INVOLVED);
        assertThat(to(owner(shared(third)), other)).as("control").isEqualTo(Relationship.INVOLVED);
    }

    /** What was shown and then taken back is closed, and stays: whoever was rightly asked is rung about it. */
    @Test
    void whoeverWasRightlyAskedStaysInvolvedWhenItIsTakenBack() {
        EntryId arrest = tell(kept, "police-arrest", "", Map.of("arrest", "1"));
        foldBoth();
        String finding = moment(kept).finding().id();
        Actor owner = owner(kept);
        String withdraws = vocabulary.references().withdraws().iterator().next();
        tell(kept, withdraws, "", Map.of(vocabulary.references().corrects(), arrest.local()));
        foldBoth();
        assertThat(transactions.as(
                        "job:test",
                        () -> sql.sql("select open from finding where id = ?")
                                .param(finding)
                                .query(Boolean.class)
                                .list()))
                .containsExactly(false);
        assertThat(to(owner, kept)).isEqualTo(Relationship.INVOLVED);
    }

    private void foldBoth() {
        folds.foldAgain(kept);
        folds.foldAgain(other);
    }

    private Relationship to(Actor who, PersonId child) {
        return transactions.as(who.code(), () -> relationships.of(who, child));
    }

    private Actor owner(PersonId child) {
        return owner(moment(child).finding().id());
    }

    private Actor owner(String finding) {
        var owner = transactions.as(
                "job:test",
                () -> sql.sql("select practitioner from ask where finding = ?")
                        .param(finding)
                        .query(UUID.class)
                        .single());
        return Actor.of(partnership.practitioner(owner).orElseThrow());
    }

    private Asked moment(PersonId child) {
        return watch.about(job, child).stream()
                .filter(asked -> asked.finding().rule().id().equals("reachable-moment") && asked.ask() != null)
                .findFirst()
                .orElseThrow();
    }

    private String shared(PersonId child) {
        return watch.about(job, child).stream()
                .filter(asked -> asked.finding().rule().mechanism().acrossChildren() && asked.ask() != null)
                .findFirst()
                .orElseThrow()
                .finding()
                .id();
    }

    private List<PersonId> named(String finding) {
        return transactions.as(
                "job:test",
                () -> sql.sql("select person from finding_child where finding = ?")
                        .param(finding)
                        .query((row, _) -> new PersonId(Objects.requireNonNull(row.getObject("person", UUID.class))))
                        .list());
    }

    private EntryId tell(PersonId child, String type, String where, Map<String, String> attributes) {
        return tell(child, type, where, attributes, Duration.ZERO);
    }

    private EntryId tell(PersonId child, String type, String where, Map<String, String> attributes, Duration ago) {
        Instant now = clock.instant().minus(ago);
        var id = new EntryId("custody", testshire.unused("A").replace(' ', '-'));
        chronology.append(
                bea,
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                id,
                                people.reference(job, child).orElseThrow(),
                                now.minus(Duration.ofHours(1)),
                                now,
                                "police",
                                type,
                                "Seen at the station.",
                                where,
                                List.of(),
                                type.equals("police-arrest") ? "PENDING" : "",
                                "",
                                List.of(),
                                "open",
                                attributes),
                        List.of())));
        return id;
    }
}
