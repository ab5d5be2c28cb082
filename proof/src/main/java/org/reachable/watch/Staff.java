package org.reachable.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.Testshire;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Leavings;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.NewPractitioner;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.proof.Served;

/** Somebody for every role that a rule asks or goes up to, and a deputy; and what becomes of them. */
final class Staff {

    private static final Duration YEARS = Duration.ofDays(3_650);

    private final Served served;
    private final PartnershipSetUp setUp;
    private final Set<UUID> gone = new HashSet<>();

    Staff(Served served) {
        this.served = served;
        this.setUp = served.bean(PartnershipSetUp.class);
    }

    /** New people on duty, beside those who are gone. */
    void joins() {
        served.bean(Transactions.class).as("job:set-up", this::joinsAll);
    }

    private void joinsAll() {
        Testshire testshire = served.testshire();
        UUID agency = setUp.agency(testshire.id(), testshire.unused("care"), "social-care", "On duty");
        for (String role : roles().toList()) {
            for (int deputy = 0; deputy < 2; deputy++) {
                UUID who = setUp.practitioner(new NewPractitioner(
                        agency, null, role + " " + deputy, testshire.unused("duty"), "{noop}nobody signs in"));
                setUp.duty(testshire.id(), new NewDuty(role, Scope.partnership(), who, deputy, Testshire.START, null));
            }
        }
    }

    private Stream<String> roles() {
        return served.bean(Policy.class).rules().stream()
                .flatMap(rule -> Stream.of(
                                Stream.of(rule.owner()),
                                rule.responders().stream().map(Rule.Responder::owner),
                                rule.escalation().stream().map(Rule.Escalation::to))
                        .flatMap(roles -> roles))
                .filter(role -> !role.isEmpty() && !role.equals("duty-manager"))
                .distinct()
                .sorted();
    }

    /** From now on, for longer than anything here lasts. Whoever is gone already stays so. */
    void away(UUID who) {
        if (gone.add(who)) {
            Instant now = served.bean(Clock.class).instant();
            setUp.away(who, now, now.plus(YEARS));
        }
    }

    /** For good; but whoever is the last duty manager may not. */
    void leaves(UUID who) {
        if (gone.add(who)) {
            Instant now = served.bean(Clock.class).instant();
            served.bean(Transactions.class)
                    .as(
                            "job:set-up",
                            () -> served.bean(Leavings.class)
                                    .leave(
                                            served.bean(Partnership.class)
                                                    .practitioner(who)
                                                    .orElseThrow(),
                                            now));
        }
    }
}
