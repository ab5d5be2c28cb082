package org.reachable.practice.intake;

import java.util.concurrent.TimeUnit;
import org.reachable.engine.intake.Intake;
import org.reachable.foundation.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases what was sent in once it has been settled for so long as the policy says: what is of a child is in the child’s story by then. */
@Component
class Erasing {

    private static final String JOB = "sent-in";

    private static final Logger log = LoggerFactory.getLogger(Erasing.class);

    private final JdbcClient sql;
    private final Intake intake;
    private final Transactions transactions;

    Erasing(JdbcClient sql, Intake intake, Transactions transactions) {
        this.sql = sql;
        this.intake = intake;
        this.transactions = transactions;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void work() {
        int erased = transactions.beside(
                JOB, () -> sql.sql("""
                        delete from sent_in it
                        where exists (select from sent_in_child child where child.sent_in = it.id)
                          and not exists (select from sent_in_child child left join sent_in_settled settled on settled.child = child.id
                            where child.sent_in = it.id
                              and (settled.child is null or settled.received_at > partnership_now() - :days * interval '1 day'))
                        """).param("days", intake.keptDays()).update());
        if (erased > 0) {
            log.info(
                    "{} reports that were sent in without an account were erased: they were settled long ago.", erased);
        }
    }
}
