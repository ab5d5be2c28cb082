package org.reachable.platform.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;

/** Who looked at a record is told within a fifth of a second, however long the audit has grown. */
public final class WhoLookedIsToldAtOnce implements Promise {

    private static final Duration GOAL = Duration.ofMillis(200);

    private static final int CHILDREN = 20_000;

    private static final int MOST = 200;

    @Override
    public int number() {
        return 22;
    }

    @Override
    public String words() {
        return "Who looked at a record is told at once";
    }

    @Override
    public String topic() {
        return "audit";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        Served served = trial.served();
        var chain = new ChainOfProof(trial, "looked");
        int rows = trial.times(1_000_000, 50_000);
        chain.writeMany(rows, CHILDREN);
        String actor = served.testshire().practitioner("ayo").id().toString();
        List<Long> nanos = new ArrayList<>();
        int told = 0;
        int asked = trial.times(1_000, 100);
        for (int time = 0; time < asked; time++) {
            UUID child = served.as("postgres")
                    .sql("select md5(?)::uuid")
                    .param(Integer.toString(time * 7 % CHILDREN))
                    .query(UUID.class)
                    .single();
            long began = System.nanoTime();
            List<Look> looks = served.bean(Transactions.class)
                    .as(actor, () -> served.bean(Looks.class).at(List.of(new PersonId(child)), MOST));
            nanos.add(System.nanoTime() - began);
            told += looks.isEmpty() ? 0 : 1;
        }
        chain.end();
        nanos.sort(Long::compare);
        long p95 = nanos.get(nanos.size() * 95 / 100);
        return List.of(
                Figure.all("children of whom somebody looked", told, asked),
                Figure.speed(
                        trial,
                        "95 in a hundred told within, of %,d rows".formatted(rows),
                        "%.1f ms".formatted(p95 / (double) Duration.ofMillis(1).toNanos()),
                        "< %d ms".formatted(GOAL.toMillis()),
                        p95 < GOAL.toNanos()));
    }
}
