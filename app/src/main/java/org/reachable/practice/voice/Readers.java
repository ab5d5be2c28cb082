package org.reachable.practice.voice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.access.Power;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** Whom a child or a family can choose to read what they write, and who always does because they are asked to answer it. */
@Component
class Readers {

    /** Whom they may ask for by name: whoever holds the child's plan together. */
    private static final String PERSON = Power.ANSWER_TO_FAMILIES.duty();

    private static final String URGENT = Power.ANSWER_WHERE_NOBODY_DOES.duty();

    private final ToldStore told;
    private final Partnership partnership;
    private final Policy policy;
    private final Clock clock;

    Readers(ToldStore told, Partnership partnership, Policy policy, Clock clock) {
        this.told = told;
        this.partnership = partnership;
        this.policy = policy;
        this.clock = clock;
    }

    /** Whoever answers to this family. */
    Practitioner person(FamilyMember teller) {
        return onDuty(PERSON, teller);
    }

    /** Who is asked at once, at any hour, where somebody could be hurt. */
    Practitioner atOnce(FamilyMember teller) {
        return onDuty(URGENT, teller);
    }

    /**
     * Those who may be chosen, with what each is to the child: who could not read it is not offered. Nobody who is only there because
     * nobody else is.
     */
    Map<Practitioner, String> toChoose(FamilyMember teller) {
        UUID last = atOnce(teller).id();
        Map<Practitioner, String> found = new LinkedHashMap<>();
        for (String role : Power.NAMED_TO_FAMILIES.duties()) {
            Practitioner holder = onDuty(role, teller);
            if (!holder.id().equals(last) && told.reads(holder.id(), teller)) {
                found.putIfAbsent(holder, policy.roleName(role));
            }
        }
        return found;
    }

    /** Who reads it whatever is chosen: those who are asked to reply, and where it is urgent who is on duty. */
    List<Practitioner> always(FamilyMember teller, Kind kind, boolean urgent) {
        return Stream.concat(
                        Stream.concat(Stream.of(PERSON), asked(kind.type())),
                        urgent ? Stream.of(URGENT) : Stream.empty())
                .map(role -> onDuty(role, teller))
                .distinct()
                .toList();
    }

    /** Those of {@link #always} who can read it now: the others are asked all the same, and hear of no words. */
    List<Practitioner> answering(FamilyMember teller) {
        return always(teller, Kind.of(teller).getFirst(), false).stream()
                .filter(one -> told.reads(one.id(), teller))
                .toList();
    }

    /** All who read it: those who always do, and those chosen of whom they may choose. */
    List<UUID> all(FamilyMember teller, Kind kind, boolean urgent, Set<String> chosen) {
        List<UUID> all = new ArrayList<>(
                always(teller, kind, urgent).stream().map(Practitioner::id).toList());
        toChoose(teller).keySet().stream()
                .map(Practitioner::id)
                .filter(id -> chosen.contains(id.toString()) && !all.contains(id))
                .forEach(all::add);
        return all;
    }

    /** The roles that a clock asks because of what was told. */
    private Stream<String> asked(String type) {
        return policy.rules().stream()
                .filter(rule -> rule.mechanism() instanceof Mechanism.Deadline clocked
                        && clocked.trigger().anyOf().stream()
                                .anyMatch(each -> each.types().contains(type)
                                        && each.with().isEmpty()))
                .map(Rule::owner);
    }

    private Practitioner onDuty(String role, FamilyMember teller) {
        Instant now = clock.instant();
        return partnership.whoIsOnDuty(role, teller.child(), now).practitioner();
    }
}
