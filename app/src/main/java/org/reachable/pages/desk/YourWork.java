package org.reachable.pages.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.pages.desk.Children.Named;
import org.reachable.pages.subject.AskClock;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.ToRing;
import org.reachable.watch.Asked;
import org.reachable.watch.Sought;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** Where somebody's work is besides what is asked of them: the pages of their duties, and the children they answer for by name. */
@Component
class YourWork {

    /** The others are one step away. */
    private static final int MOST_CHILDREN = 8;

    private final Pages pages;
    /** The rules of danger: of a caseload only what they found is looked for. */
    private final Set<String> danger;

    private final Partnership partnership;
    private final Children children;
    private final Watch watch;
    private final NumbersToRing numbers;

    YourWork(Policy policy, Partnership partnership, Children children, Watch watch, NumbersToRing numbers) {
        this.watch = watch;
        this.numbers = numbers;
        this.pages = policy.pages();
        this.danger =
                policy.rules().stream().filter(Rule::urgent).map(Rule::id).collect(Collectors.toUnmodifiableSet());
        this.partnership = partnership;
        this.children = children;
    }

    WorkOnDesk of(Actor actor, Practitioner reader, NowPage page) {
        Set<String> above = page.spokenOf().map(Link::href).collect(Collectors.toSet());
        Map<PersonId, Named> theirs = children.named(actor, partnership.childrenOf(reader)).entrySet().stream()
                .filter(child -> child.getValue().isKnownChild())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<PersonId, List<Asked>> open = dangerOf(reader, theirs.keySet(), page.now());
        List<PersonId> inDanger = inDanger(theirs, open, page);
        return new WorkOnDesk(
                pages.workOf(partnership.dutiesOf(reader)),
                theirs.values().stream()
                        .filter(child -> !above.contains(child.link().href()))
                        .sorted(Comparator.comparing(
                                        (Named child) -> child.now().isEmpty())
                                .thenComparing(child -> child.link().text()))
                        .limit(MOST_CHILDREN)
                        .map(child -> new WorkOnDesk.Child(child.link(), child.now(), child.about(), List.of()))
                        .toList(),
                inDanger.stream()
                        .limit(MOST_CHILDREN)
                        .map(child -> inDanger(reader, child, named(theirs, child), danger(open, child), page.now()))
                        .toList(),
                Math.max(0, inDanger.size() - MOST_CHILDREN));
    }

    /**
     * Whoever wrote it, or answers for the child, is asked nothing more: but somebody else is, and all is not well. Danger does not pass by
     * getting old. Beside what is asked of the reader stands what no row of danger above tells; that a child is missing stands there anyway.
     */
    private static List<PersonId> inDanger(Map<PersonId, Named> theirs, Map<PersonId, List<Asked>> open, NowPage page) {
        Set<String> told = page.toldOfDanger().map(Link::href).collect(Collectors.toSet());
        return theirs.keySet().stream()
                .filter(child -> !told.contains(named(theirs, child).link().href()))
                .filter(child -> open.containsKey(child)
                        || page.quiet() && !named(theirs, child).now().isEmpty())
                .sorted(Comparator.comparing((PersonId child) -> newest(danger(open, child)))
                        .reversed()
                        .thenComparing(child -> named(theirs, child).link().text()))
                .toList();
    }

    private WorkOnDesk.Child inDanger(
            Practitioner reader, PersonId child, Named named, List<Asked> danger, Instant now) {
        return new WorkOnDesk.Child(named.link(), so(named, danger, now), named.about(), ring(reader, child));
    }

    private static Named named(Map<PersonId, Named> theirs, PersonId child) {
        return Objects.requireNonNull(theirs.get(child));
    }

    private static List<Asked> danger(Map<PersonId, List<Asked>> open, PersonId child) {
        return open.getOrDefault(child, List.of());
    }

    private Map<PersonId, List<Asked>> dangerOf(Practitioner reader, Set<PersonId> theirs, Instant now) {
        Map<PersonId, List<Asked>> open = new HashMap<>();
        watch.between(Actor.of(reader), theirs, Sought.rules(danger), now, now).stream()
                .filter(asked -> asked.finding().open())
                .forEach(asked -> asked.children()
                        .forEach(child -> open.computeIfAbsent(child, _ -> new ArrayList<>())
                                .add(asked)));
        return open;
    }

    /** Whoever is asked nothing has nobody beside an ask to ring. */
    private List<ToRing.One> ring(Practitioner reader, PersonId child) {
        return numbers.withHours(reader, List.of(numbers.dutyManager(child)), child)
                .people();
    }

    private static String so(Named child, List<Asked> danger, Instant now) {
        Map<Boolean, List<Asked>> told = danger.stream()
                .collect(Collectors.partitioningBy(
                        asked -> asked.finding().rule().isTold()));
        return Stream.of(
                        child.now(),
                        inWords("Danger told ", told.get(true), "", now),
                        inWords("Danger since ", told.get(false), "; what this rests on is kept from you", now))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The newest is told: of it most can still be done; and how long the one that waits longest has waited. */
    private static String inWords(String begins, @Nullable List<Asked> danger, String ends, Instant now) {
        if (danger == null || danger.isEmpty()) {
            return "";
        }
        String over = danger.stream()
                .filter(asked -> AskClock.late(asked.finding(), now))
                .min(Comparator.comparing(YourWork::due))
                .map(asked -> ": " + AskClock.left(asked.finding(), now).headline())
                .orElse("");
        return begins + Dates.near(newest(danger), now) + ", and not answered yet" + over + ends;
    }

    private static Instant due(Asked asked) {
        return Objects.requireNonNull(asked.finding().last().respondBy());
    }

    private static Instant newest(List<Asked> danger) {
        return danger.stream()
                .map(asked -> asked.finding().steps().getFirst().raisedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
