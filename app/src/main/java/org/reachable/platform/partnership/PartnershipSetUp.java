package org.reachable.platform.partnership;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.stereotype.Component;

/**
 * Sets a partnership up and keeps its rotas. Its callers open one transaction for what belongs together; who works here, as what and for
 * whom is written by a job, and by no request.
 */
@Component
public class PartnershipSetUp {

    private static final String ACTOR = "job:set-up";

    private final PartnershipStore store;
    private final RotaStore rota;
    private final NumberStore numbers;
    private final FamilyStore families;
    private final PartnershipClock clock;
    private final Transactions transactions;
    private final Ids ids;

    PartnershipSetUp(
            PartnershipStore store,
            RotaStore rota,
            NumberStore numbers,
            FamilyStore families,
            PartnershipClock clock,
            Transactions transactions,
            Ids ids) {
        this.store = store;
        this.rota = rota;
        this.numbers = numbers;
        this.families = families;
        this.clock = clock;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** A real partnership, at the real time. */
    public UUID found(String name) {
        return found(name, false);
    }

    /** A demonstration of invented people, at a time of its own. */
    public UUID foundDemonstration(String name, Instant today) {
        return transactions.as(ACTOR, () -> {
            UUID id = found(name, true);
            clock.start(today);
            return id;
        });
    }

    private UUID found(String name, boolean demonstration) {
        return add(id -> store.add(id, name, demonstration));
    }

    public UUID agency(UUID partnership, String code, String kind, String name) {
        return agency(partnership, code, kind, name, "");
    }

    /** One that a national register knows: a school by its URN, a surgery by its ODS code. */
    public UUID agency(UUID partnership, String code, String kind, String name, String reference) {
        return add(id -> store.add(new Agency(id, code, kind, name, reference), partnership));
    }

    public UUID team(UUID agency, String name) {
        return add(id -> store.addTeam(id, agency, name));
    }

    public UUID practitioner(NewPractitioner practitioner) {
        return add(id -> store.add(id, practitioner));
    }

    public UUID familyMember(UUID partnership, NewFamilyMember member) {
        return add(id -> families.add(id, partnership, member));
    }

    public UUID duty(UUID partnership, NewDuty duty) {
        return add(id -> rota.add(id, partnership, duty));
    }

    /** The duty is given up sooner than was planned. */
    public void endDuty(UUID duty, Instant at) {
        add(id -> rota.end(id, duty, at));
    }

    /** The deputy is asked meanwhile. */
    public void away(UUID practitioner, Instant from, Instant until) {
        add(id -> rota.addAbsence(id, practitioner, from, until));
    }

    /**
     * On which number somebody is rung while they are on duty, from now on.
     *
     * @param number digits, and what stands between them: "01632 960 142", "01632 960 142 ext 21"; blank where there is none any more
     * @throws IllegalArgumentException where it is no number
     */
    public void number(UUID practitioner, String number) {
        String written = number.isBlank()
                ? ""
                : NumberToRing.typed(number)
                        .orElseThrow(() -> new IllegalArgumentException(number + " is no number to ring."))
                        .written();
        add(id -> numbers.add(id, practitioner, written));
    }

    /** Where nobody holds {@code role}, {@code fallsTo} is asked. */
    public void fallback(UUID partnership, String role, String fallsTo) {
        transactions.as(ACTOR, () -> rota.addFallback(partnership, role, fallsTo));
    }

    /** The child belongs to a team, school or area, whose duties then reach them. */
    public void belongs(UUID partnership, PersonId child, Scope scope, Instant from, @Nullable Instant until) {
        add(id -> rota.addBelonging(id, partnership, child, scope, from, until));
    }

    private UUID add(Consumer<UUID> row) {
        return transactions.as(ACTOR, () -> {
            UUID id = ids.next();
            row.accept(id);
            return id;
        });
    }
}
