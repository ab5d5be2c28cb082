package org.reachable.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Pages asked for at a fixed rate, whether or not earlier ones have come: what is told is how long whoever asked had to wait,
 * queueing included.
 */
final class OpenLoop {
    private OpenLoop() {}

    /**
     * What came of asking for one.
     *
     * @param due when it was due, in seconds since the first
     * @param waited seconds from then
     */
    record Answer(String kind, double due, double waited, boolean given) {}

    /** So many a second, for so many seconds. */
    static List<Answer> of(List<Visits> visits, int aSecond, int seconds) throws InterruptedException {
        var answers = new ConcurrentLinkedQueue<Answer>();
        var random = new Random(1);
        long begin = System.nanoTime();
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < seconds * aSecond; i++) {
                long due = begin + i * TimeUnit.SECONDS.toNanos(1) / aSecond;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                Visits.Page asked = Visits.next(visits, random);
                asking.submit(() -> {
                    boolean given = asked.who().visitor().isGiven(asked.path());
                    return answers.add(
                            new Answer(asked.kind(), (due - begin) / 1e9, (System.nanoTime() - due) / 1e9, given));
                });
            }
        }
        return List.copyOf(answers);
    }

    /** How many were not given. */
    static long refused(List<Answer> answers) {
        return answers.stream().filter(answer -> !answer.given()).count();
    }
}
