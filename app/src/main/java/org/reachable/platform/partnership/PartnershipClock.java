package org.reachable.platform.partnership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The one clock. A demonstration lives at a time of its own: how far that is from the machine's is kept in the database,
 * so it ticks on, survives a restart and is the same for every instance. It never goes back, whatever the machine's does.
 */
@Component
public class PartnershipClock extends Clock {

    /** How long an instance may take to notice that another one moved the time on. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final ClockStore store;
    private final Transactions transactions;
    private final Clock machine;
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);
    private volatile @Nullable Seen seen;

    /** What the database said, and when. */
    private record Seen(Duration ahead, Instant at) {}

    @Autowired
    PartnershipClock(ClockStore store, Transactions transactions) {
        this(store, transactions, Clock.systemUTC());
    }

    PartnershipClock(ClockStore store, Transactions transactions, Clock machine) {
        this.store = store;
        this.transactions = transactions;
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        Instant now = machine.instant();
        Instant told = now.plus(ahead(now));
        return latest.accumulateAndGet(told, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Moves a demonstration's time on. Only forward: what was shown yesterday was shown. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException(
                    "Time cannot go back by " + by.negated() + ". Maybe start a new demonstration.");
        }
        transactions.as("job:clock", () -> store.set(store.ahead().plus(by)));
        seen = null;
    }

    /** Starts a demonstration's time. */
    void start(Instant today) {
        store.set(Duration.between(machine.instant(), today));
        forget();
    }

    /** Forgets what it knew: a database was copied, and its time begins again where that was left. */
    public void forget() {
        latest.set(Instant.MIN);
        seen = null;
    }

    @Override
    public ZoneId getZone() {
        return LondonTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Days are London's here, not those of " + zone + ".");
    }

    private Duration ahead(Instant now) {
        Seen last = seen;
        if (last == null || Duration.between(last.at(), now).abs().compareTo(LOOK_AGAIN) > 0) {
            last = new Seen(store.ahead(), now);
            seen = last;
        }
        return last.ahead();
    }
}
