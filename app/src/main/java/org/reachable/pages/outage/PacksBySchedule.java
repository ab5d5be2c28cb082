package org.reachable.pages.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.reachable.access.Action;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.Audit;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes each agency's pack anew in the name of whoever looks after it, and lets go of those whose time is over. */
@Component
class PacksBySchedule {

    private static final String KEEPER = Action.KEEP_PACKS.duties().getFirst();

    private static final Logger log = LoggerFactory.getLogger(PacksBySchedule.class);

    private final Packs packs;
    private final OutageStore store;
    private final Partnership partnership;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration every;

    PacksBySchedule(
            Packs packs,
            OutageStore store,
            Partnership partnership,
            Audit audit,
            Transactions transactions,
            Clock clock,
            @Value("${reachable.outage.every}") Duration every) {
        this.packs = packs;
        this.store = store;
        this.partnership = partnership;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.every = every;
    }

    @Scheduled(
            initialDelayString = "${reachable.outage.look-every}",
            fixedDelayString = "${reachable.outage.look-every}")
    void look() {
        if (partnership.id().isPresent()) {
            letGo();
            makeAll();
        }
    }

    void letGo() {
        List<Pack> over = transactions.as("job:outage", packs::letGo);
        if (!over.isEmpty()) {
            log.info("{} outage packs were deleted: their time was over.", over.size());
        }
    }

    /** One agency whose pack cannot be made keeps no other from theirs. */
    void makeAll() {
        for (Agency agency : partnership.agencies()) {
            try {
                make(agency);
            } catch (RuntimeException fault) {
                log.error("The outage pack of {} was not made", agency.code(), fault);
            }
        }
    }

    void make(Agency agency) {
        Practitioner keeper = partnership
                .whoIsOnDuty(KEEPER, null, List.of(agency.code()), clock.instant())
                .practitioner();
        if (keeper.agency().equals(agency.code()) && transactions.as(keeper.id().toString(), () -> isDue(keeper))) {
            audit.ofOneByItself(keeper, "outage pack, by schedule", () -> {
                store.takeTurn(agency.code());
                return isDue(keeper) && packs.make(keeper, true).isPresent();
            });
        }
    }

    /** Not where nobody could open it, or another server has just made it. */
    private boolean isDue(Practitioner keeper) {
        String agency = keeper.agency();
        Instant now = clock.instant();
        return store.keeps(Actor.of(keeper))
                && store.password(agency).isPresent()
                && store.packs(agency, 1).stream()
                        .allMatch(last -> !last.made().at().plus(every).isAfter(now));
    }
}
