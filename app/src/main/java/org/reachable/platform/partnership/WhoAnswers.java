package org.reachable.platform.partnership;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Words;
import org.springframework.stereotype.Component;

/** The door to who answers for what now, in words, for whoever cannot ask us. */
@Component
public class WhoAnswers {

    private static final Set<Scope.Kind> WIDE = EnumSet.of(Scope.Kind.PARTNERSHIP, Scope.Kind.AGENCY, Scope.Kind.AREA);

    private final RotaReading reading;
    private final Policy policy;
    private final Clock clock;

    WhoAnswers(RotaReading reading, Policy policy, Clock clock) {
        this.reading = reading;
        this.policy = policy;
        this.clock = clock;
    }

    /** "Duty manager: Siobhan Doyle, then Robert Kaye", by the name of their agency; whoever is away is not in it. */
    public Map<String, List<String>> byAgency() {
        Instant now = clock.instant();
        return reading.held(now).stream()
                .filter(duty ->
                        WIDE.contains(duty.scope().kind()) && !duty.holder().isAway())
                .sorted(Comparator.comparing((HeldDuty duty) -> policy.roleName(duty.role()))
                        .thenComparing(HeldDuty::deputy))
                .collect(Collectors.groupingBy(duty -> duty.holder().agency(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, agency -> lines(agency.getValue()), (one, _) -> one, LinkedHashMap::new));
    }

    private List<String> lines(List<HeldDuty> duties) {
        return duties.stream()
                .collect(Collectors.groupingBy(this::what, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(held -> held.getKey() + ": "
                        + Words.list(held.getValue().stream()
                                .map(duty -> duty.holder().name())
                                .distinct()
                                .toList()))
                .toList();
    }

    private String what(HeldDuty duty) {
        String role = policy.roleName(duty.role());
        return duty.scope().kind() == Scope.Kind.AREA
                ? role + ", " + duty.scope().of()
                : role;
    }
}
