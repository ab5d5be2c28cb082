package org.reachable.watch;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * {@code ./reachable refold}: marks every story to be folded again and says how far that is. The folding is done by whatever
 * servers run on the database, which go on answering meanwhile.
 */
public final class Refold {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    /** A server looks for work every second; so long without any says that none runs. */
    private static final Duration NOBODY_WORKS = Duration.ofSeconds(20);

    private Refold() {}

    public static void run(String... none) throws InterruptedException {
        var sql = JdbcClient.create(new DriverManagerDataSource(
                System.getenv("SPRING_DATASOURCE_URL"),
                System.getenv().getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                System.getenv().getOrDefault("SPRING_DATASOURCE_PASSWORD", "")));
        markAll(new StoryStore(sql));
        watch(sql);
    }

    static void markAll(StoryStore stories) {
        UUID last = stories.staleAfter(null);
        while (last != null) {
            last = stories.staleAfter(last);
        }
    }

    private static void watch(JdbcClient sql) throws InterruptedException {
        long all = stale(sql);
        long left = all;
        long stood = 0;
        System.out.printf("%,d stories are to be folded again.%n", all);
        while (left > 0) {
            Thread.sleep(LOOK_AGAIN);
            long now = stale(sql);
            stood = now < left ? 0 : stood + LOOK_AGAIN.toMillis();
            if (stood > NOBODY_WORKS.toMillis()) {
                System.out.printf("%,d are left, and no server folds them: they are folded when one runs.%n", now);
                return;
            }
            if (now != left) {
                System.out.printf("%,d of %,d are folded.%n", all - now, all);
            }
            left = now;
        }
        System.out.println("Every story is folded again.");
    }

    private static long stale(JdbcClient sql) {
        return sql.sql("select count(*) from story where stale")
                .query(Long.class)
                .single();
    }
}
