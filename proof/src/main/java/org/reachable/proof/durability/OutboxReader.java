package org.reachable.proof.durability;

import java.util.List;
import java.util.Random;
import org.reachable.proof.durability.Handed.Message;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Hands on what the outbox holds, as a job's own role: in the order of the log, and noted once it is handed on. It dies at any
 * time, and another begins where the database says.
 */
final class OutboxReader implements Runnable {

    /** How a reader goes about it: as one must, and in ways that must be noticed. */
    enum Way {
        RIGHT("(body ->> 'position')::bigint"),
        NOTES_BEFORE_IT_HANDS_ON("(body ->> 'position')::bigint"),
        IN_ANOTHER_ORDER("id desc");

        private final String order;

        Way(String order) {
            this.order = order;
        }
    }

    private static final int DIES_ONCE_IN = 25;

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final String url;
    private final Handed handed;
    private final Way way;
    private final Random random;
    private long deaths;
    private volatile boolean ending;

    OutboxReader(String url, Handed handed, Way way, Random random) {
        this.url = url;
        this.handed = handed;
        this.way = way;
        this.random = random;
    }

    @Override
    public void run() {
        while (!ending) {
            var connection = new SingleConnectionDataSource(url, "reachable_jobs", "", true);
            try {
                JdbcClient sql = JdbcClient.create(connection);
                while (!ending) {
                    handOn(sql);
                    Thread.sleep(5);
                }
            } catch (Died died) {
                deaths++;
            } catch (DataAccessException gone) {
                Thread.onSpinWait();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                connection.destroy();
            }
        }
    }

    private void handOn(JdbcClient sql) {
        List<Message> waiting =
                sql.sql("""
                select id::text, subject, (body ->> 'position')::bigint as position, body ->> 'entry' as entry
                from outbox where sent_at is null and topic = 'entry-recorded' order by %s limit 50
                """.formatted(way.order)).query(Message.class).list();
        for (Message message : waiting) {
            if (way == Way.NOTES_BEFORE_IT_HANDS_ON) {
                note(sql, message);
                mayDie();
                handed.take(message);
            } else {
                handed.take(message);
                mayDie();
                note(sql, message);
            }
        }
    }

    private static void note(JdbcClient sql, Message message) {
        sql.sql("update outbox set sent_at = partnership_now() where id = ?::uuid")
                .param(message.id())
                .update();
    }

    private void mayDie() {
        if (random.nextInt(DIES_ONCE_IN) == 0) {
            throw new Died();
        }
    }

    long deaths() {
        return deaths;
    }

    void end() {
        ending = true;
    }
}
