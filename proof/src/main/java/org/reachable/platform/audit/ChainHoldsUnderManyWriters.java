package org.reachable.platform.audit;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Trial;

/** However many write at once, every row has its place: no gap and no fork. */
public final class ChainHoldsUnderManyWriters implements Promise {

    private static final int WRITERS = 32;

    @Override
    public int number() {
        return 21;
    }

    @Override
    public String words() {
        return "The chain holds under many writers";
    }

    @Override
    public String topic() {
        return "audit";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        var chain = new ChainOfProof(trial, "writers");
        int each = trial.times(2_000, 25);
        var nanos = new ConcurrentLinkedQueue<Long>();
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> written = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                written.add(pool.submit(() -> {
                    for (int row = 0; row < each; row++) {
                        long began = System.nanoTime();
                        chain.write("row " + row);
                        nanos.add(System.nanoTime() - began);
                    }
                }));
            }
            while (written.stream().anyMatch(one -> !one.isDone())) {
                chain.sealing.sealAll(chain.partnership);
                chain.sealing.anchor(chain.partnership);
                Thread.sleep(20);
            }
            for (Future<?> one : written) {
                one.get();
            }
        }
        chain.sealing.sealAll(chain.partnership);
        chain.sealing.anchor(chain.partnership);
        try (Connection all = trial.served().superuser()) {
            ChainCheck.Report report = chain.check(all);
            long wanted = (long) WRITERS * each;
            boolean whole = report.broken() == null && report.anchored() == wanted;
            chain.end();
            List<Long> sorted = nanos.stream().sorted().toList();
            return List.of(
                    Figure.all("rows of %d writers in the chain".formatted(WRITERS), report.rows(), wanted),
                    Figure.fact("gaps and forks", whole ? "none" : String.valueOf(report.broken()), "none", whole),
                    Figure.told("a write, half of them within", millis(sorted.get(sorted.size() / 2))),
                    Figure.told("a write, 95 in a hundred within", millis(sorted.get(sorted.size() * 95 / 100))));
        }
    }

    private static String millis(long nanos) {
        return "%.1f ms".formatted(nanos / (double) Duration.ofMillis(1).toNanos());
    }
}
