package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said again, at one moment or for fewer: the second word is judged by the first, and the first is read as the second is. */
@ReachableTest
class SaidAgainWallTest {

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
    private Actor officer;

    @BeforeEach
    void twoWhoWorkWithAChild() {
        child = house.child();
        worker = house.somebody("social-care");
        officer = house.somebody("police");
        for (Actor one : List.of(worker, officer)) {
            house.duty(one, "lead-practitioner", Scope.child(child));
        }
    }

    @Test
    void ofTwoWhoWriteUnderOneNumberAtTheSameMomentTheSecondIsJudgedByTheFirst() {
        String number = UUID.randomUUID().toString();
        var second = transactions.as(worker.code(), () -> {
            write(worker, number, "The first.");
            var running = CompletableFuture.runAsync(() -> write(officer, number, "The second."));
            await().atMost(Duration.ofSeconds(30)).until(() -> running.isDone() || somebodyWaits());
            return running;
        });
        assertThatThrownBy(second::join).hasStackTraceContaining("That number is another entry’s.");
        assertThat(house.superuser()
                        .sql("select actor from entry where name = ?")
                        .param("reachable/" + number)
                        .query(String.class)
                        .list())
                .containsExactly(worker.code());
    }

    private boolean somebodyWaits() {
        return house.superuser()
                .sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    private void write(Actor writer, String number, String words) {
        chronology.append(
                writer,
                null,
                List.of(new NewEntry(
                        child.subject(),
                        WrittenEntry.said(
                                new EntryId("reachable", number),
                                "Canary",
                                clock.instant().minus(Duration.ofHours(2)),
                                writer.agency(),
                                "school-concern",
                                words,
                                "open",
                                Map.of()),
                        List.of(),
                        writer.agency())));
    }

    @Test
    void whatWorkedIsReadNoMoreWhereItIsPutRightForFewer() {
        UUID first = UUID.randomUUID();
        assertThat(worked(worker, first, null, "open")).isEqualTo(1);
        assertThat(words(officer)).containsExactly("Canary open");
        assertThat(worked(worker, UUID.randomUUID(), first, "restricted")).isEqualTo(1);
        assertThat(words(officer)).isEmpty();
        assertThat(words(worker))
                .as("whoever wrote them")
                .containsExactlyInAnyOrder("Canary open", "Canary restricted");
        Actor colleague = house.somebody("social-care");
        house.duty(colleague, "lead-practitioner", Scope.child(child));
        assertThat(words(colleague)).hasSize(2);
    }

    @Test
    void whatWorkedIsReadAsBeforeWhereItIsPutRightForTheSame() {
        UUID first = UUID.randomUUID();
        worked(worker, first, null, "open");
        worked(worker, UUID.randomUUID(), first, "open");
        assertThat(words(officer)).containsExactly("Canary open", "Canary open");
    }

    private int worked(Actor writer, UUID id, @Nullable UUID replaces, String handling) {
        return transactions.as(
                writer.code(),
                () -> sql.sql("""
                        insert into good_practice (id, person, words, difference, replaces, partnership, agency, handling, source)
                        values (?, ?, ?, 'She came.', ?::uuid, ?, ?, ?, 'reachable')
                        """)
                        .param(id)
                        .param(child.value())
                        .param("Canary " + handling)
                        .param(replaces == null ? null : replaces.toString())
                        .param(testshire.id())
                        .param(writer.agency())
                        .param(handling)
                        .update());
    }

    private List<String> words(Actor reader) {
        return transactions.as(
                reader.code(),
                () -> sql.sql("select words from good_practice where person = ?")
                        .param(child.value())
                        .query(String.class)
                        .list());
    }
}
