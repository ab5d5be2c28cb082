package org.reachable.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Pages asked for at a fixed rate, whether or not earlier ones have come (an open loop): what is told is how long whoever
 * asked had to wait, queueing included. And by a few people at once, each asking for the next page when the last has come:
 * how many the machine gives. Access and audit are on, as they always are.
 */
final class Pages implements Measure {
    private static final int A_SECOND = 50;
    /** Entries a child that a county remembers: five million of 150,000 children. */
    private static final int OF_EACH = 34;

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
            if (!setting.sample()) {
                EarlierYears.until((long) children * OF_EACH, demonstration);
            }
            List<Visits> visits = Visits.ofEverybody(demonstration);
            OpenLoop.of(visits, A_SECOND, setting.sample() ? 10 : 30);
            Figure given = atOnce(visits, setting.sample() ? 10 : 60);
            List<OpenLoop.Answer> answers = OpenLoop.of(visits, A_SECOND, setting.sample() ? 20 : 120);
            var figures = new ArrayList<>(List.of(given));
            figures.addAll(figures(answers, demonstration, children));
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
                        if (asked.who().visitor().isGiven(asked.path())) {
                            waited.add((System.nanoTime() - begin) / 1e9);
                        }
                    }
                    return waited.size();
                });
            }
        }
        Waits waits = Waits.of(waited);
        return new Figure(
                "Pages given to four people at once",
                waits.many() / (double) seconds,
                "a second",
                Goal.NONE,
                "half within %.0f ms, 95 of 100 within %.0f".formatted(waits.within(50), waits.within(95)));
    }

    private static List<Figure> figures(List<OpenLoop.Answer> answers, Demonstration demonstration, int children)
            throws Exception {
        var figures = new ArrayList<Figure>();
        long entries = demonstration.entries();
        var waited = answers.stream()
                .collect(Collectors.groupingBy(
                        OpenLoop.Answer::kind,
                        TreeMap::new,
                        Collectors.mapping(OpenLoop.Answer::waited, Collectors.toList())));
        waited.forEach((kind, times) -> {
            Waits waits = Waits.of(times);
            figures.add(new Figure(
                    "Page at %d a second: %s, 95 of 100 within".formatted(A_SECOND, kind),
                    waits.within(95),
                    "ms",
                    Goal.atMost(GOAL_SECONDS * 1_000),
                    "half within %.0f ms, 99 of 100 within %.0f; %,d asked for; %,d children, %,d entries"
                            .formatted(waits.within(50), waits.within(99), waits.many(), children, entries)));
        });
        figures.add(new Figure("Pages not given", OpenLoop.refused(answers), "", Goal.atMost(0), "anything but 200"));
        figures.add(new Figure(
                "Start to first page",
                demonstration.secondsToFirstPage(),
                "s",
                Goal.atMost(FIRST_PAGE),
                "built before; the story told on a new database, or found there"));
        figures.add(new Figure(
                "The application's memory", demonstration.inside().residentMegabytes(), "MB", Goal.NONE, "resident"));
        return figures;
    }
}
