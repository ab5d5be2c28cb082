package org.reachable.platform.forms;

import java.util.Optional;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forms that did something within the last day. */
@Component
class SentForms {

    private final JdbcClient sql;

    SentForms(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Notes it in the transaction of what it does: where that is undone, it was not sent. Who sends it while it is being
     * done waits here for the end of that.
     *
     * @return whether it is sent for the first time
     */
    boolean isFirst(byte[] digest) {
        sql.sql("delete from sent_form where machine_at < clock_timestamp() - interval '1 day'")
                .update();
        return sql.sql("insert into sent_form (digest) values (:digest) on conflict do nothing")
                        .param("digest", digest)
                        .update()
                == 1;
    }

    void ledTo(byte[] digest, String where) {
        sql.sql("update sent_form set led_to = :where where digest = :digest and actor = acting()")
                .params(Parameters.of("where", where).and("digest", digest).all())
                .update();
    }

    void forget(byte[] digest) {
        sql.sql("delete from sent_form where digest = :digest and actor = acting()")
                .param("digest", digest)
                .update();
    }

    /** Where the first was led; empty where it was shown a page. */
    Optional<String> led(byte[] digest) {
        return sql.sql(
                        "select led_to from sent_form where digest = :digest and actor = acting() and led_to is not null")
                .param("digest", digest)
                .query(String.class)
                .optional();
    }
}
