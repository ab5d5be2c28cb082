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
import org.reachable.platform.partnership.WhomTheyName;
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

    /** Whoever answers to this family, whatever they wrote of them. */
    Practitioner leading(FamilyMember teller) {
        return onDuty(PERSON, teller);
    }

    /** Whoever answers to them: nobody whom they wrote that they do not want. */
    Practitioner person(FamilyMember teller) {
        return wantedOnDuty(PERSON, teller, told.wordsOf(teller));
    }

    /** Who is asked at once, at any hour, where somebody could be hurt. */
    Practitioner atOnce(FamilyMember teller) {
        return wantedOnDuty(URGENT, teller, told.wordsOf(teller));
    }

    /**
     * Those who may be chosen, with what each is to the child: who could not read it is not offered. Nobody who is only there because
     * nobody else is.
     */
    Map<Practitioner, String> toChoose(FamilyMember teller) {
        UUID last = onDuty(URGENT, teller).id();
        Map<Practitioner, String> found = new LinkedHashMap<>();
        for (String role : Power.NAMED_TO_FAMILIES.duties()) {
            Practitioner holder = onDuty(role, teller);
            if (!holder.id().equals(last) && told.reads(holder.id(), teller)) {
                found.putIfAbsent(holder, policy.roleName(role));
            }
        }
        return found;
    }

    /**
     * Who reads it whatever is chosen: those who are asked to reply, and where it is urgent who is on duty.
     *
     * @param words all that they wrote, this last
     */
    private List<Practitioner> always(FamilyMember teller, Kind kind, boolean urgent, List<String> words) {
        return Stream.concat(
                        Stream.concat(Stream.of(PERSON), asked(kind.type())),
                        urgent ? Stream.of(URGENT) : Stream.empty())
                .map(role -> wantedOnDuty(role, teller, words))
                .distinct()
                .toList();
    }

    /** Those of {@link #always} who can read it now: the others are asked all the same, and hear of no words. */
    List<Practitioner> answering(FamilyMember teller) {
        return always(teller, Kind.of(teller).getFirst(), false, told.wordsOf(teller)).stream()
                .filter(one -> told.reads(one.id(), teller))
                .toList();
    }

    /** All who read it: those who always do, and those chosen of whom they may choose. */
    List<UUID> all(FamilyMember teller, Kind kind, boolean urgent, Set<String> chosen, String words) {
        List<String> inOrder = new ArrayList<>(told.wordsOf(teller));
        inOrder.add(words);
        List<UUID> all = new ArrayList<>(always(teller, kind, urgent, inOrder).stream()
                .map(Practitioner::id)
                .toList());
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

    /** As the watch asks: whom they asked for in the place of whoever they do not want, else whoever is on duty. */
    private Practitioner wantedOnDuty(String role, FamilyMember teller, List<String> words) {
        Practitioner first = onDuty(role, teller);
        if (!WhomTheyName.refuses(first, words)) {
            return first;
        }
        Stream<Practitioner> asked = role.equals(URGENT)
                ? Stream.of()
                : toChoose(teller).keySet().stream().filter(one -> WhomTheyName.wants(one, words));
        return Stream.concat(
                        asked,
                        Stream.of(
                                onDuty(URGENT, teller),
                                partnership
                                        .whoIsOnDutyBut(first.id(), role, teller.child(), List.of(), clock.instant())
                                        .practitioner()))
                .filter(one -> !WhomTheyName.refuses(one, words))
                .findFirst()
                .orElse(first);
    }

    private Practitioner onDuty(String role, FamilyMember teller) {
        Instant now = clock.instant();
        return partnership.whoIsOnDuty(role, teller.child(), now).practitioner();
    }
}
