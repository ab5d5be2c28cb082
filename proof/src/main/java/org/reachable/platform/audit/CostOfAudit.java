package org.reachable.platform.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.Ids;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the audit costs: the same page read in turns with it and without. Only here can it be left out: the application of
 * this proof has another store in the place of its own.
 */
public final class CostOfAudit implements Promise {

    @Override
    public int number() {
        return 45;
    }

    @Override
    public String words() {
        return "What the audit costs a page";
    }

    @Override
    public String topic() {
        return "audit";
    }

    @Override
    public List<Figure> prove(Trial trial) {
        var written = new AtomicBoolean(true);
        int rounds = trial.times(9, 3);
        Duration round = Duration.ofSeconds(trial.times(5, 1));
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        try (Served served = trial.served()
                        .beside(context ->
                                context.getBeanFactory().addBeanPostProcessor(new InPlaceOfTheStore(written)));
                Visitor ayo = served.visitor("ayo")) {
            String page = "/children/" + trial.served().testshire().child() + "/timeline";
            reads(ayo, page, round);
            for (int time = 0; time < rounds; time++) {
                written.set(true);
                with.add(reads(ayo, page, round));
                written.set(false);
                without.add(reads(ayo, page, round));
            }
        }
        double most = middle(without);
        double ours = middle(with);
        return List.of(
                Figure.told("pages read a second by one reader, with audit", "%.0f".formatted(ours)),
                Figure.told("the same without", "%.0f".formatted(most)),
                Figure.told("the audit's share of a page", "%.0f %%".formatted(100 * (most - ours) / most)));
    }

    private static double reads(Visitor who, String page, Duration howLong) {
        long began = System.nanoTime();
        int pages = 0;
        while (System.nanoTime() - began < howLong.toNanos()) {
            int status = who.get(page).statusCode();
            if (status != 200) {
                throw new IllegalStateException(page + " answers " + status);
            }
            pages++;
        }
        return pages * (double) Duration.ofSeconds(1).toNanos() / (System.nanoTime() - began);
    }

    private static double middle(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private record InPlaceOfTheStore(AtomicBoolean written) implements BeanPostProcessor {

        @Override
        public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof AuditStore store ? new Sometimes(store, written) : bean;
        }
    }

    /** Writes rows, or says it did. */
    private static final class Sometimes extends AuditStore {

        private final AuditStore store;
        private final AtomicBoolean written;

        Sometimes(AuditStore store, AtomicBoolean written) {
            super(JdbcClient.create(new NoDatabase()), new Ids(java.time.Clock.systemUTC()));
            this.store = store;
            this.written = written;
        }

        @Override
        UUID add(AuditRow row) {
            return written.get() ? store.add(row) : new UUID(0, 0);
        }
    }

    /** Never asked: everything goes to the store itself. */
    private static final class NoDatabase extends org.springframework.jdbc.datasource.AbstractDataSource {

        @Override
        public java.sql.Connection getConnection() {
            throw new IllegalStateException("Nothing is asked of it.");
        }

        @Override
        public java.sql.Connection getConnection(String name, String password) {
            throw new IllegalStateException("Nothing is asked of it.");
        }
    }
}
