package org.reachable.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often somebody was refused at the door. What counts is a name from one place, so that nobody can lock a colleague out
 * from elsewhere, and all names from one place, so that nobody tries one password on everybody.
 */
@Component
class SignInTries {

    static final int MOST_OF_ONE_NAME = 10;
    static final int MOST_FROM_ONE_PLACE = 300;

    static final Duration WITHIN = Duration.ofMinutes(15);

    private final JdbcClient sql;

    SignInTries(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether not even the right password is taken for a while. */
    boolean tooMany(String name, String from) {
        return sql.sql("""
                select count(*) filter (where who = :who) >= :mostOfOneName or count(*) >= :mostFromOnePlace
                from sign_in_refused
                where from_where = :from and machine_at > clock_timestamp() - :seconds * interval '1 second'
                """)
                .params(Parameters.of("who", digest(name))
                        .and("from", digest(from))
                        .and("mostOfOneName", MOST_OF_ONE_NAME)
                        .and("mostFromOnePlace", MOST_FROM_ONE_PLACE)
                        .and("seconds", WITHIN.toSeconds())
                        .all())
                .query(Boolean.class)
                .single();
    }

    void refused(String name, String from) {
        sql.sql("delete from sign_in_refused where machine_at < clock_timestamp() - interval '1 day'")
                .update();
        sql.sql("insert into sign_in_refused (who, from_where) values (:who, :from)")
                .params(Parameters.of("who", digest(name))
                        .and("from", digest(from))
                        .all())
                .update();
    }

    private static byte[] digest(String words) {
        return Sha256.of(words.getBytes(StandardCharsets.UTF_8));
    }
}
