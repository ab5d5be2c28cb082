package org.reachable.foundation.kernel;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Figures of the whole for whoever runs this, as gauges. Each is asked of the database now and then, and handed out as it
 * was then: whoever reads them waits for nothing. Where the database could not be asked, a figure is not a number.
 *
 * <p>A figure counts across everybody. It never has a name, an id or an address about it.
 */
@Component
public class Readings {

    private static final String JOB = "job:readings";

    private final MeterRegistry meters;
    private final Transactions transactions;
    private final List<Reading> all = new CopyOnWriteArrayList<>();

    Readings(MeterRegistry meters, Transactions transactions) {
        this.meters = meters;
        this.transactions = transactions;
    }

    /** Adds a figure: what it is called, what it says, and how it is asked. */
    public void add(String name, String words, DoubleSupplier question) {
        var reading = new Reading(question);
        all.add(reading);
        Gauge.builder(name, reading, one -> one.last).description(words).register(meters);
    }

    @Scheduled(fixedDelayString = "${reachable.readings-every}")
    public void read() {
        try {
            transactions.as(JOB, () -> all.forEach(Reading::read));
        } catch (RuntimeException unanswered) {
            all.forEach(Reading::forget);
            throw unanswered;
        }
    }

    private static final class Reading {

        private final DoubleSupplier question;
        private volatile double last = Double.NaN;

        Reading(DoubleSupplier question) {
            this.question = question;
        }

        void read() {
            last = question.getAsDouble();
        }

        void forget() {
            last = Double.NaN;
        }
    }
}
