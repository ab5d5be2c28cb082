package org.reachable.platform.partnership;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The door to who leaves and who is back. From the moment somebody leaves they count as away for ever. */
@Component
public class Leavings {

    private static final String JOB = "leaving";

    private final LeavingStore store;
    private final PartnershipStore people;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leavings(
            LeavingStore store,
            PartnershipStore people,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** When somebody left or will; empty where they stay. */
    public Optional<Instant> of(Practitioner who) {
        return store.of(who.id());
    }

    /**
     * Somebody leaves, now or later. False where an alert could then reach nobody: they alone are duty manager without a
     * last day.
     */
    public boolean leave(Practitioner who, Instant from) {
        if (store.isTheOnlyDutyManager(who.id(), clock.instant())) {
            return false;
        }
        store.add(who.id(), from);
        transactions.afterwards(this::passOn);
        return true;
    }

    /** They are back, or stay after all. What was passed on stays where it is. */
    public void back(Practitioner who) {
        store.add(who.id(), null);
    }

    /** Tells of everybody whose time has come since this was done last. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void passOn() {
        transactions.as(
                "job:" + JOB,
                () -> store.passOn(clock.instant())
                        .forEach(who -> people.practitioner(who).map(Left::new).ifPresent(events::publishEvent)));
    }
}
