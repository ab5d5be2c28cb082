package org.reachable.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/**
 * {@code ./reachable prove}: tries what we promise and says a line a figure.
 *
 * <p>Exit status 0: every goal was met. 1: one was not. 2: what was asked for is no promise of ours.
 */
public final class Prove {

    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private static final String MINUTES = "--minutes=";

    private Prove() {}

    /** Arguments: numbers and topics of promises, all where there is none; {@code --sample}; {@code --write}; and after how many minutes kills end, {@code --minutes=N}. */
    public static void main(String[] arguments) throws Exception {
        // What dies in the background while a proof breaks things is no news: what matters of it is in the figures.
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> {});
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), List.of(arguments)));
    }

    static int run(PrintStream out, List<String> arguments) throws Exception {
        List<String> wanted =
                arguments.stream().filter(one -> !one.startsWith("--")).toList();
        List<Promise> promises = Promises.called(wanted);
        if (promises.isEmpty() || !options(arguments).stream().allMatch(Prove::isKnown)) {
            out.println(
                    "Say numbers or topics of promises, or nothing for all; and --sample, --write, --minutes=N. There"
                            + " are:");
            Promises.ALL.forEach(one -> out.printf("%3d  %-12s %s%n", one.number(), one.topic(), one.words()));
            return 2;
        }
        List<Tried> tried = new ArrayList<>();
        int atOnce = atOnce(arguments, promises.size());
        var waiting = new ConcurrentLinkedQueue<>(promises);
        Callable<List<Tried>> some = () -> tried(waiting, arguments, out);
        try (ExecutorService sideBySide = Executors.newFixedThreadPool(atOnce)) {
            for (Future<List<Tried>> done : sideBySide.invokeAll(Collections.nCopies(atOnce, some))) {
                tried.addAll(done.get());
            }
        }
        out.println(summary(tried));
        return tried.stream().anyMatch(Tried::broken) ? 1 : 0;
    }

    /** In earnest one after another, for speeds are measured; in a sample side by side, for none is judged. */
    private static int atOnce(List<String> arguments, int promises) {
        return arguments.contains("--sample")
                ? Math.min(promises, Runtime.getRuntime().availableProcessors())
                : 1;
    }

    /** Those that nobody else has taken yet, on an application of their own. */
    private static List<Tried> tried(Queue<Promise> waiting, List<String> arguments, PrintStream out)
            throws IOException {
        List<Tried> tried = new ArrayList<>();
        try (Trial trial = new Trial(arguments.contains("--sample"), longest(arguments))) {
            for (Promise next = waiting.poll(); next != null; next = waiting.poll()) {
                Tried one = tried(next, trial);
                synchronized (out) {
                    one.figures().forEach(figure -> out.println(figure.line(one.promise())));
                    out.printf("%3d  took %d seconds%n", one.promise().number(), one.seconds());
                    if (arguments.contains("--write")) {
                        ReliabilityPage.in(Path.of("docs", "reliability.md")).write(one);
                    }
                }
                tried.add(one);
            }
        }
        return tried;
    }

    private static boolean isKnown(String option) {
        return List.of("--sample", "--write").contains(option) || option.matches(MINUTES + "\\d{1,4}");
    }

    private static Duration longest(List<String> arguments) {
        return arguments.stream()
                .filter(one -> one.startsWith(MINUTES))
                .map(one -> Duration.ofMinutes(Long.parseLong(one.substring(MINUTES.length()))))
                .findFirst()
                .orElse(Duration.ofDays(1));
    }

    private static List<String> options(List<String> arguments) {
        return arguments.stream().filter(one -> one.startsWith("--")).toList();
    }

    /** A promise that cannot be tried is not kept. */
    private static Tried tried(Promise promise, Trial trial) {
        long began = System.nanoTime();
        List<Figure> figures;
        try {
            figures = promise.prove(trial);
        } catch (Exception | AssertionError fault) {
            fault.printStackTrace(System.err);
            figures = List.of(Figure.fact(
                    "could not be tried", String.valueOf(NestedExceptionUtils.getMostSpecificCause(fault)), "", false));
        }
        return new Tried(promise, trial.sample(), figures, (System.nanoTime() - began) / NANOS_A_SECOND);
    }

    /** What was tried, in how many seconds. */
    record Tried(Promise promise, boolean sample, List<Figure> figures, long seconds) {

        boolean broken() {
            return figures.stream().anyMatch(Figure::broken);
        }
    }

    private static String summary(List<Tried> tried) {
        long figures = tried.stream().mapToLong(one -> one.figures().size()).sum();
        long broken = tried.stream()
                .flatMap(one -> one.figures().stream())
                .filter(Figure::broken)
                .count();
        long seconds = tried.stream().mapToLong(Tried::seconds).sum();
        @Nullable String not = broken == 0 ? null : "%d not met".formatted(broken);
        return "%d promises, %d figures in %d seconds: %s."
                .formatted(tried.size(), figures, seconds, not == null ? "every goal met" : not);
    }
}
