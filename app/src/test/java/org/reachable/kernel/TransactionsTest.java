package org.reachable.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is written by nobody. */
@ReachableTest
class TransactionsTest {

    @Autowired
    Transactions transactions;

    @Autowired
    Testshire testshire;

    @Autowired
    JdbcClient sql;

    @Test
    void aRowSaysWhoWroteIt() {
        assertThat(transactions.as("somebody", this::addAgency)).isEqualTo("somebody");
    }

    @Test
    void insideAnothersTransactionWhoeverBeganItStaysTheActor() {
        assertThat(transactions.as("the first", () -> transactions.as("the second", this::addAgency)))
                .isEqualTo("the first");
    }

    @Test
    void anActorIsForgottenWithTheTransaction() {
        transactions.as("somebody", this::addAgency);
        assertThatThrownBy(this::addAgency).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobodyWaitsForAnothersLockForEver() {
        assertThat(sql.sql("show lock_timeout").query(String.class).single()).isEqualTo("20s");
        assertThat(sql.sql("show idle_in_transaction_session_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("5min");
    }

    private String addAgency() {
        return sql.sql("""
                insert into agency (id, partnership, code, kind, name)
                values (gen_random_uuid(), :partnership, gen_random_uuid()::text, 'school', 'A school')
                returning actor
                """)
                .param("partnership", testshire.id())
                .query(String.class)
                .single();
    }
}
