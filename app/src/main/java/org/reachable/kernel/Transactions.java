package org.reachable.kernel;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that say who acts. The database stamps that name on every row written in them, and refuses a row that
 * nobody wrote.
 */
@Component
public class Transactions {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Transactions(JdbcClient sql, PlatformTransactionManager manager) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(manager);
    }

    /** Does the work in a transaction. Inside another's, whoever began that one stays the actor. */
    public <T> T as(String actor, Supplier<T> work) {
        return transaction.execute(_ -> {
            sql.sql("""
                    select set_config('reachable.actor', coalesce(acting(), :actor), true)
                    """).param("actor", actor).query(String.class).single();
            return work.get();
        });
    }

    public void as(String actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }
}
