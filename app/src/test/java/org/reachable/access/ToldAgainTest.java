package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is told again, of an import that was taken back, is believed as it was when it was told first. Whoever was nothing to a child sent a
 * return, took it back, sent it again, and ended the search.
 */
class ToldAgainTest extends SourceOfSeveral {

    @Autowired
    JdbcClient sql;

    @Autowired
    Transactions transactions;

    private NewEntry said;

    @BeforeEach
    void oneRowOfTheirOwnSource() {
        child = house.child();
        sender = house.somebody("police");
        String own = "own-" + UUID.randomUUID();
        sources.joinedBy(testshire.practitioner(testshire.signInName(sender)), own, List.of());
        said = new NewEntry(
                child.subject(),
                WrittenEntry.said(
                        new EntryId(own, UUID.randomUUID().toString()),
                        "Canary",
                        clock.instant().minus(Duration.ofHours(2)),
                        "police",
                        "police-sighting",
                        "Told more than once.",
                        "open",
                        Map.of()),
                List.of(),
                "police");
    }

    @Test
    void aReportStaysAReportHoweverOftenItIsSent() {
        imports.undo(sender, sent(), "A test.");
        sent();
        assertThat(marks()).containsExactly("no", "no");
    }

    @Test
    void whatSettledSettlesAgain() {
        house.ask(child, sender);
        imports.undo(sender, sent(), "A test.");
        sent();
        assertThat(marks()).containsExactly(null, null);
    }

    /** Told again is what an import said that was taken back, word for word, with all that it answers. */
    @Test
    void nothingIsToldAgainThatWasNotTakenBackOrSaysSomethingElse() {
        house.ask(child, sender);
        UUID batch = sent();
        assertThatThrownBy(() -> again("body")).hasStackTraceContaining("RW001");
        imports.undo(sender, batch, "A test.");
        assertThatThrownBy(() -> again("jsonb_set(body, '{attributes,held}', '\"yes\"')"))
                .hasStackTraceContaining("RW001");
        assertThat(again("body")).as("control").isEqualTo(1);
    }

    private UUID sent() {
        UUID batch = imports.begin(sender, "own.csv", 1, 0);
        chronology.append(sender, batch, List.of(said));
        return batch;
    }

    private int again(String body) {
        return transactions.as(
                sender.code(),
                () -> sql.sql("""
                insert into entry (id, source, source_local_id, content_hash, subject, subject_reference, type, type_version,
                  occurred_at, recorded_at, agency, handling, body, corrects, partnership)
                select gen_random_uuid(), 'reachable', 'again-' || gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), subject,
                  subject_reference, type, 1, occurred_at, partnership_now(), agency, handling, %s, name, partnership
                from entry where subject = ? and body ->> 'summary' = 'Told more than once.' and source <> 'reachable'
                """.formatted(body)).param(child.value()).update());
    }

    private List<@Nullable String> marks() {
        return house.superuser()
                .sql("""
                    select body #>> '{attributes,part_of_the_work}' from entry
                    where subject = ? and body ->> 'summary' = 'Told more than once.' order by log_position
                    """)
                .param(child.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
