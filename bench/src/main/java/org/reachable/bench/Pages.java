package org.reachable.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pages asked for at a fixed rate, whether or not earlier ones have come (an open loop): what is told is how long whoever
 * asked had to wait, queueing included. And by a few people at once, each asking for the next page when the last has come:
 * how many the machine gives. Access and audit are on, as they always are.
 */
final class Pages implements Measure {
    private static final int A_SECOND = 50;
    private static final int AT_ONCE = 4;
    private static final double GOAL_SECONDS = 0.3;
    private static final double FIRST_PAGE = 10;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        int children = setting.children(1_000);
        try (var demonstration = new Demonstration(setting.checkout(), children)) {
            demonstration.untilFolded();
            List<Visits> visits = Visits.ofEverybody(demonstration);
            load(visits, setting.sample() ? 10 : 30, new ConcurrentHashMap<>(), new AtomicInteger());
            Figure given = atOnce(visits, setting.sample() ? 10 : 60);
            var waited = new ConcurrentHashMap<String, ConcurrentLinkedQueue<Double>>();
            var failed = new AtomicInteger();
            load(visits, setting.sample() ? 20 : 120, waited, failed);
            var figures = new ArrayList<>(List.of(given));
            figures.addAll(figures(waited, failed.get(), demonstration, children));
            return figures;
        }
    }

    private static Figure atOnce(List<Visits> visits, int seconds) {
        var waited = new ConcurrentLinkedQueue<Double>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (var asking = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int one = 0; one < AT_ONCE; one++) {
                var random = new Random(one);
                asking.submit(() -> {
                    while (System.nanoTime() < end) {
                        Visits.Page asked = Visits.next(visits, random);
                        long begin = System.nanoTime();
                        if (isGiven(asked.who().visitor(), asked.path())) {
                            waited.add((System.nanoTime() - begin) / 1e9);
                        }
                    }
                    return waited.size();
                });
            }
        }
        double[] sorted = waited.stream().mapToDouble(each -> each).sorted().toArray();
        return new Figure(
                "Pages given to four people at once",
                sorted.length / (double) seconds,
                "a second",
                Goal.NONE,
                "half within %.0f ms, 95 of 100 within %.0f"
                        .formatted(at(sorted, 0.5) * 1_000, at(sorted, 0.95) * 1_000));
    }

    private static void load(
            List<Visits> visits, int seconds, Map<String, ConcurrentLinkedQueue<Double>> waited, AtomicInteger failed)
            throws InterruptedException {
        var random = new Random(1);
        long begin = System.nanoTime();
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < seconds * A_SECOND; i++) {
                long due = begin + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                Visits.Page asked = Visits.next(visits, random);
                asking.submit(() -> {
                    if (!isGiven(asked.who().visitor(), asked.path())) {
                        failed.incrementAndGet();
                    }
                    return waited.computeIfAbsent(asked.kind(), _ -> new ConcurrentLinkedQueue<>())
                            .add((System.nanoTime() - due) / 1e9);
                });
            }
        }
    }

    /** Whoever gave up waiting was not given it either. */
    private static boolean isGiven(Visitor who, String path) throws InterruptedException {
        try {
            return who.get(path).statusCode() == 200;
        } catch (IOException lost) {
            return false;
        }
    }

    private static List<Figure> figures(
            Map<String, ConcurrentLinkedQueue<Double>> waited, int failed, Demonstration demonstration, int children)
            throws Exception {
        var figures = new ArrayList<Figure>();
        long entries = demonstration.entries();
        new TreeMap<>(waited).forEach((kind, times) -> {
            double[] sorted = times.stream().mapToDouble(each -> each).sorted().toArray();
            figures.add(new Figure(
                    "Page at %d a second: %s, 95 of 100 within".formatted(A_SECOND, kind),
                    at(sorted, 0.95) * 1_000,
                    "ms",
                    Goal.atMost(GOAL_SECONDS * 1_000),
                    "half within %.0f ms, 99 of 100 within %.0f; %,d asked for; %,d children, %,d entries"
                            .formatted(
                                    at(sorted, 0.5) * 1_000,
                                    at(sorted, 0.99) * 1_000,
                                    sorted.length,
                                    children,
                                    entries)));
        });
        figures.add(new Figure("Pages not given", failed, "", Goal.atMost(0), "anything but 200"));
        figures.add(new Figure(
                "Start to first page",
                demonstration.secondsToFirstPage(),
                "s",
                Goal.atMost(FIRST_PAGE),
                "built before; the story told on a new database, or found there"));
        figures.add(new Figure("The application's memory", demonstration.megabytes(), "MB", Goal.NONE, "resident"));
        return figures;
    }

    /** What this share of them is no more than: 0.95 for 95 of 100. */
    static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
