package org.reachable.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An upload that waits is claimed for a minute, and only where whoever it names sent it. Each is over before the transaction is: the job
 * that loads never sees it.
 */
@ReachableTest
class UploadClaimTest {

    @Autowired
    UploadStore uploads;

    @Autowired
    Testshire testshire;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Test
    void whatWaitsIsClaimedForAMinute() {
        transactions.as("job:test", () -> {
            UUID upload = waits(testshire.ayo().code());
            assertThat(claimed()).contains(upload);
            assertThat(claimed()).as("another has it").isEmpty();
            set(upload, "claimed_until = clock_timestamp() - interval '1 second'");
            assertThat(claimed()).as("whoever had it died").contains(upload);
            uploads.ended(upload, Upload.State.FAILED, "A test.");
        });
    }

    @Test
    void whatWasNotSentByWhomItNamesIsLoadedInNobodysName() {
        transactions.as("job:test", () -> {
            UUID upload = waits(UUID.randomUUID().toString());
            assertThat(claimed()).isEmpty();
            uploads.ended(upload, Upload.State.FAILED, "A test.");
        });
    }

    @Test
    void whatDoesNotWaitIsNotClaimed() {
        for (String state : List.of("LOADED", "FAILED")) {
            transactions.as("job:test", () -> {
                UUID upload = waits(testshire.ayo().code());
                set(upload, "state = '" + state + "'");
                assertThat(claimed()).as(state).isEmpty();
            });
        }
        transactions.as("job:test", () -> {
            read(testshire.ayo().code());
            assertThat(claimed()).as("it is looked at").isEmpty();
        });
    }

    private Optional<UUID> claimed() {
        return uploads.claim().map(Upload::id);
    }

    private UUID waits(String actor) {
        UUID upload = read(actor);
        set(upload, "state = 'WAITING'");
        return upload;
    }

    /** Ayo's, as the row says; sent by whom its actor is. */
    private UUID read(String actor) {
        // What other tests left to be loaded is somebody's for a minute.
        sql.sql(
                        "update import_upload set claimed_until = clock_timestamp() + interval '1 minute' where state = 'WAITING'")
                .update();
        UUID upload = UUID.randomUUID();
        sql.sql("""
                insert into import_upload (id, practitioner, partnership, agency, source, actor)
                values (?, ?, ?, 'social-care', 'test', ?)
                """)
                .params(upload, UUID.fromString(testshire.ayo().code()), testshire.id(), actor)
                .update();
        return upload;
    }

    private void set(UUID upload, String what) {
        sql.sql("update import_upload set " + what + " where id = ?")
                .param(upload)
                .update();
    }
}
