package org.reachable.records.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import is taken back by further entries, and the same file can be imported again. */
@ReachableTest
class ImportsTest {

    @Autowired
    Imports imports;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Policy policy;

    @Autowired
    Clock clock;

    @Autowired
    Testshire testshire;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private Actor ayo;
    private PersonId child;
    private String reference;
    private String id;

    @BeforeEach
    void aChild() {
        ayo = testshire.ayo();
        child = testshire.child();
        reference = people.reference(ayo, child).orElseThrow();
        id = testshire.unused("E");
    }

    @Test
    void anUndoneImportLeavesNothingStanding() {
        UUID batch = importing("Seen at the station");
        assertThat(standing()).containsExactly("Seen at the station");
        assertThat(undo(batch).subjects()).containsExactly(child.subject());
        assertThat(standing()).isEmpty();
        assertThat(chronology.about(ayo, child).entries()).hasSize(2);
    }

    @Test
    void whatAnEarlierImportSaidUnderTheSameIdStandsAgain() {
        importing("Seen at the station");
        UUID second = importing("Seen at the bus station", "2022-06-01T11:00");
        assertThat(standing()).containsExactly("Seen at the bus station");
        undo(second);
        assertThat(standing()).containsExactly("Seen at the station");
    }

    @Test
    void theSameFileAfterAnUndoIsToldAgainOnce() {
        undo(importing("Seen at the station"));
        UUID again = importing("Seen at the station");
        assertThat(standing()).containsExactly("Seen at the station");

        int entries = chronology.about(ayo, child).entries().size();
        importing("Seen at the station");
        assertThat(chronology.about(ayo, child).entries()).hasSize(entries);

        undo(again);
        assertThat(standing()).isEmpty();
        importing("Seen at the station");
        assertThat(standing()).containsExactly("Seen at the station");
    }

    @Test
    void aBatchIsUndoneOnce() {
        UUID batch = importing("Seen");
        undo(batch);
        assertThatThrownBy(() -> undo(batch)).hasMessage("It was taken back already.");
    }

    @Test
    void aBatchThatIsNotThereIsNotUndone() {
        assertThatThrownBy(() -> imports.undo(ayo, UUID.randomUUID(), "A test."))
                .hasMessageStartingWith("There is no import");
    }

    @Test
    void whatAnotherAgencySentIsNotTakenBack() {
        UUID batch = importing("Seen at the station");
        Actor other = Actor.of(testshire.practitioner("bea"));
        assertThat(other.agency()).isNotEqualTo(ayo.agency());
        assertThatThrownBy(() -> imports.undo(other, batch, "A test.")).hasMessageStartingWith("There is no import");
        assertThat(batch(batch).undone()).isFalse();
    }

    @Test
    void norIsItByAQueryThatForgetsToAskWhoseItWas() {
        UUID batch = importing("Seen at the station");
        String another = testshire.practitioner("bea").id().toString();
        for (String who : List.of(another, "nobody")) {
            assertThatThrownBy(() -> transactions.as(who, () -> takenBack(batch)))
                    .as(who)
                    .hasStackTraceContaining("row-level security");
        }
        assertThat(batch(batch).undone()).isFalse();
        imports.askToUndo(ayo, batch);
        assertThatThrownBy(() -> transactions.as(ayo.code(), () -> takenBack(batch)))
                .as("the second is another")
                .hasStackTraceContaining("row-level security");
        imports.askToUndo(Actor.of(testshire.practitioner("chidi")), batch);
        transactions.as(ayo.code(), () -> takenBack(batch));
        assertThat(batch(batch).undone()).isTrue();
        assertThat(transactions.as(
                        "nobody",
                        () -> sql.sql("select count(*) from import_undone")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    /** What came after it was taken back stood for good. */
    @Test
    void whatIsStillBeingLoadedIsNotTakenBack() {
        UUID batch = importing("Seen at the station");
        UUID upload = upload(batch);
        assertThat(imports.takingBack(ayo, batch).whyNot()).startsWith("It is still being loaded");
        assertThatThrownBy(() -> imports.askToUndo(ayo, batch)).hasMessageStartingWith("It is still being loaded");
        assertThatThrownBy(() -> transactions.as(ayo.code(), () -> takenBack(batch)))
                .hasStackTraceContaining("row-level security");
        transactions.as(
                "job:loading",
                () -> sql.sql("update import_upload set state = 'LOADED' where id = ?")
                        .param(upload)
                        .update());
        undo(batch);
        assertThat(batch(batch).undone()).isTrue();
    }

    private UUID upload(UUID batch) {
        UUID upload = UUID.randomUUID();
        transactions.as(
                ayo.code(),
                () -> sql.sql("""
                insert into import_upload (id, practitioner, partnership, agency, handling, source)
                values (?, ?, ?, ?, 'open', 'reachable')
                """)
                        .params(upload, UUID.fromString(ayo.code()), ayo.partnership(), ayo.agency())
                        .update());
        transactions.as(ayo.code(), () -> sql.sql("""
                update import_upload set state = 'WAITING', import_batch = ?, claimed_until = clock_timestamp() + interval '1 hour'
                where id = ?
                """).params(batch, upload).update());
        return upload;
    }

    /** It holds words of the police: a colleague asks, and Ayo takes it back. */
    private Recorded undo(UUID batch) {
        imports.askToUndo(Actor.of(testshire.practitioner("chidi")), batch);
        return imports.undo(ayo, batch, "A test.");
    }

    private void takenBack(UUID batch) {
        sql.sql("insert into import_undone (batch) values (?)").param(batch).update();
    }

    @Test
    void itIsKnownWhatAFileBroughtAndWhoImportedIt() {
        UUID batch = imports.begin(ayo, "file.csv", 3, 1);
        chronology.append(ayo, batch, List.of(told("Seen", "2022-06-01T10:00"), told("Seen", "2022-06-01T10:00")));
        ImportBatch kept = batch(batch);
        assertThat(kept.rows().read()).isEqualTo(3);
        assertThat(kept.rows().refused()).isEqualTo(1);
        assertThat(kept.rows().added()).isEqualTo(1);
        assertThat(kept.actor()).isEqualTo(ayo.code());
        assertThat(kept.undone()).isFalse();
        undo(batch);
        assertThat(batch(batch).undone()).isTrue();
    }

    private ImportBatch batch(UUID id) {
        return imports.all(ayo).stream()
                .filter(batch -> batch.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UUID importing(String summary) {
        return importing(summary, "2022-06-01T10:00");
    }

    private UUID importing(String summary, String occurred) {
        UUID batch = imports.begin(ayo, "file.csv", 1, 0);
        chronology.append(ayo, batch, List.of(told(summary, occurred)));
        return batch;
    }

    private NewEntry told(String summary, String occurred) {
        return new NewEntry(child, Testshire.written(id, reference, "police-sighting", occurred, summary), List.of());
    }

    /** As the engine sees it, which alone decides what a correction does. */
    private List<String> standing() {
        var folded = new Fold(policy, Calendars.englandAndWales())
                .fold(chronology.about(ayo, child).entries(), clock.instant().plusSeconds(60));
        return folded.children().values().stream()
                .flatMap(state -> state.entries().stream())
                .map(Entry::summary)
                .toList();
    }
}
