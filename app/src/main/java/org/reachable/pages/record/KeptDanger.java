package org.reachable.pages.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.platform.partnership.NumbersToRing.Named;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.ToRing;
import org.reachable.records.chronology.Chronology;
import org.reachable.watch.Asked;
import org.reachable.watch.Awaited;
import org.reachable.watch.KeptWords;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/**
 * Danger that the writer may not read of is not ended by what they assess: nobody knows whether it was that. What they write stands,
 * answers the danger that they may read, and nothing else. They are told whom to ring.
 */
@Component
class KeptDanger {

    /** In which people judge what they were told. Whoever talks with the child does not judge. */
    private static final Set<String> JUDGING = Set.of("meeting", "assessment");

    private final Watch watch;
    private final Awaited awaited;
    private final Chronology chronology;
    private final KeptWords words;
    private final NumbersToRing numbers;
    private final Policy policy;

    KeptDanger(
            Watch watch,
            Awaited awaited,
            Chronology chronology,
            KeptWords words,
            NumbersToRing numbers,
            Policy policy) {
        this.watch = watch;
        this.awaited = awaited;
        this.chronology = chronology;
        this.words = words;
        this.numbers = numbers;
        this.policy = policy;
    }

    /** The entry as it may settle: what names something answers that alone, and the database asks whether its writer reads it. */
    WrittenEntry settling(Actor actor, SubjectId about, WrittenEntry entry) {
        String answers = policy.vocabulary().references().answers();
        if (entry.attributes().containsKey(answers)) {
            return entry;
        }
        Map<Boolean, List<Asked>> danger = open(actor, about, entry.type());
        if (danger.getOrDefault(false, List.of()).isEmpty()) {
            return entry;
        }
        List<Asked> read = danger.getOrDefault(true, List.of());
        return read.isEmpty()
                ? settlingNothing(entry)
                : entry.with(
                        answers,
                        read.stream()
                                .map(asked -> asked.finding().trigger().toString())
                                .distinct()
                                .collect(Collectors.joining("|")));
    }

    private WrittenEntry settlingNothing(WrittenEntry entry) {
        WrittenEntry nothing = entry;
        for (var says : policy.vocabulary().references().notAnAnswer().entrySet()) {
            nothing = nothing.with(says.getKey(), says.getValue().iterator().next());
        }
        return nothing;
    }

    /** Whom they ring of whose danger they may not read: whoever wrote of it, where they were told of it, and whoever is asked; null of none. */
    @Nullable
    ToRing ring(Actor actor, Practitioner writer, SubjectId about, String type) {
        Map<UUID, Named> each = new LinkedHashMap<>();
        List<Asked> kept = open(actor, about, type).getOrDefault(false, List.of());
        kept.forEach(asked -> Stream.concat(
                        words.writer(actor, asked).stream()
                                .map(one -> new Named(
                                        one.practitioner(),
                                        "Wrote: " + one.type().name())),
                        Stream.ofNullable(asked.ask())
                                .map(ask -> new Named(
                                        ask.practitioner(),
                                        policy.roleName(ask.came().role()))))
                .forEach(one -> each.putIfAbsent(one.practitioner(), one)));
        return kept.isEmpty() ? null : numbers.of(writer, each.values(), about.person());
    }

    /** The danger that is asked about and that an entry of this type could end: by whether the actor reads all that told of it. */
    private Map<Boolean, List<Asked>> open(Actor actor, SubjectId about, String type) {
        if (policy.vocabulary().type(type).classes().stream().noneMatch(JUDGING::contains)
                || !isOfAChild(actor, about)) {
            return Map.of();
        }
        List<Asked> open = watch.about(actor, about.person()).stream()
                .filter(asked -> asked.finding().open() && isEndedBy(asked, type))
                .toList();
        Set<EntryId> seen =
                chronology.seen(actor, open.stream().flatMap(KeptDanger::told).collect(Collectors.toSet()));
        return open.stream()
                .collect(Collectors.partitioningBy(asked -> told(asked).allMatch(seen::contains)));
    }

    private boolean isOfAChild(Actor actor, SubjectId about) {
        return chronology
                .reference(actor, about)
                .filter(reference -> policy.vocabulary().kindOf(reference).equals(Vocabulary.CHILD))
                .isPresent();
    }

    /** Whose words are kept is told without what answers it: the rule is looked up. */
    private boolean isEndedBy(Asked asked, String type) {
        return asked.finding().rule().urgent()
                && policy.rules().stream()
                        .filter(rule -> rule.id().equals(asked.finding().rule().id()))
                        .anyMatch(rule -> isEndedBy(rule, type));
    }

    private boolean isEndedBy(Rule rule, String type) {
        return awaited.deed(rule, type).isPresent();
    }

    private static Stream<EntryId> told(Asked asked) {
        return Stream.concat(Stream.of(asked.finding().trigger()), asked.finding().joined().stream());
    }
}
