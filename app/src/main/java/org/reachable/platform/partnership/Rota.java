package org.reachable.platform.partnership;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.policy.Access;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Finds who answers for a role, so that nothing is ever asked of nobody. */
@Component
class Rota {

    /** Where every fallback ends. */
    static final String DUTY_MANAGER = Access.shipped().duty("answer-where-nobody-does");

    private static final Comparator<Duty> NARROWEST_FIRST = Comparator.comparing(
                    (Duty duty) -> duty.scope().kind())
            .thenComparing(duty -> duty.scope().of())
            .thenComparing(Duty::deputy)
            .thenComparing(Duty::practitioner);

    private final RotaStore store;
    private final PartnershipStore people;
    private final Policy policy;

    Rota(RotaStore store, PartnershipStore people, Policy policy) {
        this.store = store;
        this.people = people;
        this.policy = policy;
    }

    OnDuty whoIsOnDuty(String asked, @Nullable PersonId child, Collection<String> agencies, Instant at) {
        return whoIsOnDuty(asked, child, agencies, null, at);
    }

    /** @param not who is not to be asked again, though they hold the duty; null where nobody is */
    OnDuty whoIsOnDuty(
            String asked, @Nullable PersonId child, Collection<String> agencies, @Nullable UUID not, Instant at) {
        Set<String> tried = new HashSet<>();
        for (String role = asked; tried.add(role); role = fallback(role)) {
            Optional<OnDuty> found = holding(role, asked, child, agencies, not, at);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return dutyManagerAllTheSame(asked, child, not, at);
    }

    Optional<String> firstRoleOf(String signInName, Instant at) {
        return store.firstRoleOf(signInName, at);
    }

    Map<UUID, String> firstRoles(Collection<UUID> practitioners, Instant at) {
        return store.firstRoles(practitioners, at);
    }

    /** Whoever holds this role for this child, or for a team, a school or an area that the child is of; empty where nobody does. */
    Optional<UUID> holdingForThem(String role, PersonId child, Instant at) {
        return store.held(role, child, List.of(), at).stream()
                .filter(duty -> duty.scope().kind() != Scope.Kind.PARTNERSHIP && duty.isThere())
                .min(NARROWEST_FIRST)
                .map(Duty::practitioner);
    }

    /** Whether somebody holds one of these roles for the whole partnership. */
    boolean holds(UUID practitioner, Collection<String> roles, Instant at) {
        return roles.stream()
                .flatMap(role -> store.held(role, null, List.of(), at).stream())
                .anyMatch(duty -> duty.practitioner().equals(practitioner));
    }

    /** The agencies for which somebody holds one of these roles: those it names, and for everybody's theirs. */
    Set<String> agenciesFor(Practitioner practitioner, Collection<String> roles, Instant at) {
        return store.agenciesFor(practitioner.id(), roles, practitioner.agency(), at);
    }

    private String fallback(String role) {
        return store.fallback(role).orElse(DUTY_MANAGER);
    }

    private Optional<OnDuty> holding(
            String role,
            String asked,
            @Nullable PersonId child,
            Collection<String> agencies,
            @Nullable UUID not,
            Instant at) {
        List<Duty> held = store.held(role, child, agencies, at).stream()
                .map(duty -> duty.but(not))
                .sorted(NARROWEST_FIRST)
                .toList();
        return held.stream()
                .filter(Duty::isThere)
                .findFirst()
                .map(duty -> onDuty(duty, because(duty, held, role, asked, child)));
    }

    private String because(Duty duty, List<Duty> held, String role, String asked, @Nullable PersonId child) {
        String holds = "%s %s".formatted(policy.roleName(role), duty.scope().inWords(child));
        if (duty.deputy() > 0) {
            holds = "deputy for: " + holds;
        }
        String away = held.getFirst().away() ? nameOf(held.getFirst()) + " is away. " : "";
        String vacant = role.equals(asked) ? "" : "Nobody is on duty as: %s. ".formatted(policy.roleName(asked));
        return vacant + away + "You are " + holds + ".";
    }

    /**
     * Somebody away is still better than nobody, and who is kept out only where nobody else is: a start was refused without a duty
     * manager who stays.
     */
    private OnDuty dutyManagerAllTheSame(String asked, @Nullable PersonId child, @Nullable UUID not, Instant at) {
        return store.held(DUTY_MANAGER, child, List.of(), at).stream()
                .map(duty -> duty.but(not))
                .min(Comparator.comparing(Duty::keptOut).thenComparing(NARROWEST_FIRST))
                .map(duty -> onDuty(
                        duty,
                        "Nobody is on duty as: %s. You are the duty manager, though you are away."
                                .formatted(policy.roleName(asked))))
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody answers for %s at %s, and no duty manager does either. Maybe the rota names one from a later day only."
                                .formatted(asked, at)));
    }

    private OnDuty onDuty(Duty duty, String how) {
        return new OnDuty(people.practitioner(duty.practitioner()).orElseThrow(), how);
    }

    private String nameOf(Duty duty) {
        return people.practitioner(duty.practitioner()).orElseThrow().name();
    }
}
