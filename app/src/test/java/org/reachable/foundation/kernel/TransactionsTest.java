package org.reachable.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is written by nobody. */
@ReachableTest
class TransactionsTest {

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Test
    void aRowSaysWhoWroteIt() {
        assertThat(transactions.as("somebody", this::write)).isEqualTo("somebody");
    }

    @Test
    void insideAnothersTransactionWhoeverBeganItStaysTheActor() {
        assertThat(transactions.as("the first", () -> transactions.as("the second", this::write)))
                .isEqualTo("the first");
    }

    /** As the jobs' role, which sees every row, and nothing of it stays with whoever asked. */
    @Test
    void workBesideATransactionIsAJobsAndTheActorIsTheSameAfterwards() {
        assertThat(transactions.as("somebody", () -> {
                    assertThat(transactions.beside("counts", this::who)).isEqualTo("job:counts reachable_jobs");
                    return who();
                }))
                .isEqualTo("somebody reachable_application");
        assertThat(transactions.beside("counts", this::write)).isEqualTo("job:counts");
    }

    @Test
    void workBesideATransactionThatFailsUndoesNothingOfIt() {
        assertThat(transactions.as("somebody", () -> {
                    assertThatThrownBy(() -> transactions.beside(
                                    "counts",
                                    () -> sql.sql("select 1/0")
                                            .query(Integer.class)
                                            .single()))
                            .hasMessageContaining("division by zero");
                    return write();
                }))
                .isEqualTo("somebody");
    }

    @Test
    void anActorIsForgottenWithTheTransaction() {
        transactions.as("somebody", this::write);
        assertThatThrownBy(this::write).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatNobodyChangesIsAskedOnceInATransactionAndAgainInTheNext() {
        List<String> asked = new ArrayList<>();
        Supplier<Optional<String>> answer = () -> {
            asked.add("asked");
            return Optional.of("answer");
        };
        for (int transaction = 1; transaction <= 2; transaction++) {
            transactions.as("somebody", () -> {
                assertThat(transactions.once("question", answer)).contains("answer");
                assertThat(transactions.once("question", answer)).contains("answer");
            });
            assertThat(asked).hasSize(transaction);
        }
        transactions.once("question", answer);
        transactions.once("question", answer);
        assertThat(asked).as("where there is no transaction").hasSize(4);
    }

    @Test
    void whatIsNotThereYetIsAskedAgain() {
        transactions.as("somebody", () -> {
            assertThat(transactions.once("question", Optional::empty)).isEmpty();
            assertThat(transactions.once("question", () -> Optional.of("answer")))
                    .contains("answer");
        });
    }

    @Test
    void whatWasUndoneIsNotRemembered() {
        transactions.as("somebody", () -> {
            assertThatThrownBy(() -> transactions.as("somebody", () -> {
                        transactions.once("question", () -> Optional.of("written a moment ago"));
                        throw new IllegalStateException("undone");
                    }))
                    .hasMessage("undone");
            assertThat(transactions.once("question", Optional::empty)).isEmpty();
        });
    }

    @Test
    void nobodyWaitsForAnothersLockForEver() {
        assertThat(sql.sql("show lock_timeout").query(String.class).single()).isEqualTo("20s");
        assertThat(sql.sql("show idle_in_transaction_session_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("5min");
    }

    private String who() {
        return sql.sql("select acting() || ' ' || current_user")
                .query(String.class)
                .single();
    }

    /** In a table of the test's own, whose rows say by themselves who wrote them, as all tables do. */
    private String write() {
        sql.sql("create temporary table if not exists written (actor text not null default public.acting())")
                .update();
        return sql.sql("insert into written default values returning actor")
                .query(String.class)
                .single();
    }
}
