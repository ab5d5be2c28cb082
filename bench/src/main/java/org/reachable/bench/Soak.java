package org.reachable.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/**
 * Half of the load that pages are measured at, for an hour, with an entry written by form every ten seconds: whether all is
 * given and kept, and whether anything grows that should not. Each minute the application is asked what lives in its heap,
 * and how many threads and connections it has. What is told is how the median of the last sixth stands to that of the
 * first, so that no single minute decides.
 *
 * <p>Honest use is never refused. Of 90,000 pages 9,000 are searches: 113 of each of eighty people, 10 in five minutes, where
 * 60 are allowed, and 600 in twelve hours. Nobody is signed out: each asks every three seconds, and a session may be
 * thirty minutes idle and last for twelve hours. Who were signed out all the same would be led to the page on which one
 * signs in, which counts as not given.
 */
final class Soak implements Measure {
    private static final int A_SECOND = 25;
    private static final int WRITTEN_EVERY = 10;
    private static final int LOOKS = 60;
    /** Looking is work too. */
    private static final int SOONEST = 5;

    private static final int PARTS = 6;
    private static final double GOAL_PERCENT = 10;

    /** The application at some time: seconds since the beginning. */
    private record Look(double at, double live, double resident, double threads, double connections) {}

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        int children = setting.children(1_000);
        int seconds = setting.soakedSeconds();
        try (var demonstration = new Demonstration(setting.checkout(), children);
                Connection database = demonstration.database()) {
            demonstration.untilFolded();
            List<Visits> visits = Visits.ofEverybody(demonstration);
            OpenLoop.of(visits, A_SECOND, setting.sample() ? 10 : 60);
            var looks = new ConcurrentLinkedQueue<Look>();
            var writes = new Writes(visits, database);
            List<OpenLoop.Answer> answers;
            Future<?> looking;
            long begin = System.nanoTime();
            try (var beside = Executors.newScheduledThreadPool(2)) {
                looking = beside.scheduleAtFixedRate(
                        () -> looks.add(look(begin, demonstration.inside(), database)),
                        0,
                        Math.max(SOONEST, seconds / LOOKS),
                        TimeUnit.SECONDS);
                beside.scheduleAtFixedRate(writes::another, 0, WRITTEN_EVERY, TimeUnit.SECONDS);
                answers = OpenLoop.of(visits, A_SECOND, seconds);
            }
            if (looking.state() == Future.State.FAILED) {
                throw new IOException("The application could not be looked into.", looking.exceptionNow());
            }
            var figures = new ArrayList<Figure>();
            figures.add(errors(answers, writes, seconds, children));
            figures.addAll(grown(List.copyOf(looks), seconds));
            figures.add(waited(answers, seconds));
            return figures;
        }
    }

    private static Look look(long begin, Inside inside, Connection database) {
        try (var connected = database.createStatement().executeQuery("""
                select count(*) from pg_stat_activity where datname = current_database() and usename like 'reachable%'
                """)) {
            connected.next();
            return new Look(
                    (System.nanoTime() - begin) / 1e9,
                    inside.liveMegabytes(),
                    inside.residentMegabytes(),
                    inside.threads(),
                    connected.getLong(1));
        } catch (SQLException | IOException | InterruptedException unanswered) {
            throw new IllegalStateException(unanswered);
        }
    }

    private static Figure errors(List<OpenLoop.Answer> answers, Writes writes, int seconds, int children)
            throws SQLException {
        long refused = OpenLoop.refused(answers);
        long lost = writes.lost();
        return new Figure(
                "Half load: pages not given, and entries not kept",
                refused + lost,
                "",
                Goal.atMost(0),
                "%,d pages, %,d not given; %,d entries written, %,d not kept; %d pages a second for %,d seconds; %,d children"
                        .formatted(answers.size(), refused, writes.many(), lost, A_SECOND, seconds, children));
    }

    private static List<Figure> grown(List<Look> looks, int seconds) {
        return List.of(
                grown(
                        "live heap",
                        Look::live,
                        looks,
                        seconds,
                        "MB; resident %.0f and %.0f MB"
                                .formatted(
                                        median(first(looks, seconds), Look::resident),
                                        median(last(looks, seconds), Look::resident))),
                grown("threads", Look::threads, looks, seconds, "of the application"),
                grown("connections", Look::connections, looks, seconds, "to the database"));
    }

    private static Figure grown(String what, ToDoubleFunction<Look> of, List<Look> looks, int seconds, String behind) {
        double first = median(first(looks, seconds), of);
        double last = median(last(looks, seconds), of);
        return new Figure(
                "Half load: growth of " + what + " from the first sixth of the time to the last",
                (last / first - 1) * 100,
                "%",
                Goal.atMost(GOAL_PERCENT),
                "%.0f and %.0f %s".formatted(first, last, behind));
    }

    private static List<Look> first(List<Look> looks, int seconds) {
        return looks.stream()
                .filter(look -> look.at() < (double) seconds / PARTS)
                .toList();
    }

    private static List<Look> last(List<Look> looks, int seconds) {
        return looks.stream()
                .filter(look -> look.at() >= (double) seconds / PARTS * (PARTS - 1))
                .toList();
    }

    private static double median(List<Look> looks, ToDoubleFunction<Look> of) {
        return Rounds.median(looks.stream().mapToDouble(of).toArray());
    }

    private static Figure waited(List<OpenLoop.Answer> answers, int seconds) {
        Waits first = waits(answers, 0, (double) seconds / PARTS);
        Waits last = waits(answers, (double) seconds / PARTS * (PARTS - 1), seconds);
        return new Figure(
                "Half load: page in the last sixth of the time, 95 of 100 within",
                last.within(95),
                "ms",
                Goal.NONE,
                "half within %.0f ms; in the first sixth half within %.0f and 95 of 100 within %.0f"
                        .formatted(last.within(50), first.within(50), first.within(95)));
    }

    private static Waits waits(List<OpenLoop.Answer> answers, double from, double until) {
        return Waits.of(answers.stream()
                .filter(answer -> answer.due() >= from && answer.due() < until)
                .map(OpenLoop.Answer::waited)
                .toList());
    }

    /** Entries written now and then by one of them, about one of the children whom they work with. */
    private static final class Writes {
        private static final int MINUTES = 500;

        private final List<Visits> everybody;
        private final Connection database;
        private final Random random = new Random(2);
        private final AtomicInteger many = new AtomicInteger();
        private final String words = "Came home by themselves (%d).".formatted(System.currentTimeMillis());

        Writes(List<Visits> everybody, Connection database) {
            this.everybody = everybody;
            this.database = database;
        }

        /** Whatever goes wrong shows when what is kept is counted. */
        void another() {
            Visits who = everybody.get(random.nextInt(everybody.size()));
            String child = who.children().get(random.nextInt(who.children().size()));
            String time = LocalTime.MIDNIGHT
                    .plusMinutes(many.getAndIncrement() % MINUTES)
                    .toString();
            try {
                Recording.ofAReturn(who.visitor(), child, time, words).keep();
            } catch (IOException unkept) {
                System.err.println("An entry was not kept: " + unkept.getMessage());
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }

        int many() {
            return many.get();
        }

        /** How many of them the database does not have. */
        long lost() throws SQLException {
            try (PreparedStatement counting =
                    database.prepareStatement("select count(*) from entry where body ->> 'summary' = ?")) {
                counting.setString(1, words);
                ResultSet counted = counting.executeQuery();
                counted.next();
                return many.get() - counted.getLong(1);
            }
        }
    }
}
