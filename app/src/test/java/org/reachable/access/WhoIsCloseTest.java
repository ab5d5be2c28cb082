package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** Who of all is close to a child is found without asking each of them, and is who would say so if each were asked. */
@ReachableTest
class WhoIsCloseTest {

    @Autowired
    House house;

    @Autowired
    Relationships relationships;

    @Autowired
    Partnership partnership;

    @Autowired
    Transactions transactions;

    private PersonId child;
    private Actor asked;

    @BeforeEach
    void aChildWithEverySortOfTie() {
        child = house.child("police");
        asked = house.team("social-care").getFirst();
        Actor lead = house.mateOf(house.somebody("voluntary"));
        Actor teacher = house.somebody("school");
        house.ask(child, asked);
        house.duty(lead, "lead-practitioner", Scope.child(child));
        house.belongs(child, new Scope(Scope.Kind.SCHOOL, teacher.agency()));
        house.duty(teacher, "designated-safeguarding-lead", new Scope(Scope.Kind.SCHOOL, teacher.agency()));
        house.duty(house.somebody("social-care"), "front-door-manager", Scope.partnership());
        Actor told = house.somebody("youth-justice");
        house.tell(house.ask(child, house.somebody("health-ed")), told);
    }

    @Test
    void whoIsFoundIsWhoWouldSaySoIfEachWereAsked() {
        List<UUID> everybody =
                partnership.practitioners().stream().map(Practitioner::id).toList();
        Set<UUID> close = transactions.as(asked.code(), () -> relationships.close(everybody, child));
        Set<UUID> each = partnership.practitioners().stream()
                .filter(one -> transactions
                        .as(one.id().toString(), () -> relationships.of(Actor.of(one), child))
                        .isClose())
                .map(Practitioner::id)
                .collect(Collectors.toSet());
        assertThat(close).isEqualTo(each).hasSizeGreaterThan(7);
    }

    @Test
    void whoIsKeptOutIsNotFound() {
        UUID kept = UUID.fromString(asked.code());
        house.superuser()
                .sql(
                        "insert into exclusion (id, partnership, person, practitioner, because, actor) values (gen_random_uuid(), ?, ?, ?, 'Kin', 'test')")
                .params(asked.partnership(), child.value(), kept)
                .update();
        assertThat(relationships.close(List.of(kept), child)).isEmpty();
    }
}
