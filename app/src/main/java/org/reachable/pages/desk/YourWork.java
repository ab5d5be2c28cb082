package org.reachable.pages.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.pages.desk.Children.Named;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.ToRing;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** Where somebody's work is besides what is asked of them: the pages of their duties, and the children they answer for by name. */
@Component
class YourWork {

    /** The others are one step away. */
    private static final int MOST_CHILDREN = 8;

    /** For so long danger that was told is news to whoever is asked nothing about it; it stands on the child's page for longer. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Pages pages;
    private final Partnership partnership;
    private final Children children;
    private final Watch watch;
    private final NumbersToRing numbers;

    YourWork(Policy policy, Partnership partnership, Children children, Watch watch, NumbersToRing numbers) {
        this.watch = watch;
        this.numbers = numbers;
        this.pages = policy.pages();
        this.partnership = partnership;
        this.children = children;
    }

    WorkOnDesk of(Actor actor, Practitioner reader, NowPage page) {
        Set<String> above = page.spokenOf().map(Link::href).collect(Collectors.toSet());
        Map<PersonId, Named> theirs = children.named(actor, partnership.childrenOf(reader)).entrySet().stream()
                .filter(child -> child.getValue().isKnownChild())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
                page.quiet() ? inDanger(reader, theirs, page.now()) : List.of());
    }

    /** Whoever wrote it, or answers for the child, is asked nothing more: but somebody else is, and all is not well. */
    private List<WorkOnDesk.Child> inDanger(Practitioner reader, Map<PersonId, Named> theirs, Instant now) {
        Map<PersonId, Instant> told = new HashMap<>();
        watch.openAbout(Actor.of(reader), theirs.keySet()).stream()
                .filter(asked -> asked.finding().rule().urgent()
                        && asked.finding().rule().isTold())
                .forEach(asked -> asked.children()
                        .forEach(child -> told.merge(
                                child,
                                asked.finding().steps().getFirst().raisedAt(),
                                (one, other) -> one.isAfter(other) ? one : other)));
        return theirs.entrySet().stream()
                .filter(child ->
                        !so(child.getValue(), told.get(child.getKey()), now).isEmpty())
                .map(child -> new WorkOnDesk.Child(
                        child.getValue().link(),
                        so(child.getValue(), told.get(child.getKey()), now),
                        child.getValue().about(),
                        ring(reader, child.getKey())))
                .sorted(Comparator.comparing(child -> child.link().text()))
                .toList();
    }

    /** Whoever is asked nothing has nobody beside an ask to ring. */
    private List<ToRing.One> ring(Practitioner reader, PersonId child) {
        return numbers.withHours(reader, List.of(numbers.dutyManager(child)), child)
                .people();
    }

    private static String so(Named child, @Nullable Instant told, Instant now) {
        return Stream.of(
                        child.now(),
                        told == null || told.isBefore(now.minus(A_DAY))
                                ? ""
                                : "Danger told " + Dates.near(told, now) + ", and not answered yet")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
