package org.reachable.pages.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.words.Capital;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.platform.partnership.NumbersToRing.Named;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.ToRing;
import org.reachable.watch.Ask;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/**
 * Of whom something was asked that another took on. Who takes it on has it, and is not what the other is: a mental health worker who was
 * asked is rung all the same, or whoever holds that duty now.
 */
@Component
class TakenFrom {

    private final Partnership partnership;
    private final NumbersToRing numbers;
    private final Clock clock;

    TakenFrom(Partnership partnership, NumbersToRing numbers, Clock clock) {
        this.partnership = partnership;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** What the page of an ask says of it; null where it is with whoever is asked. */
    AskPage.@Nullable TakenFrom of(Practitioner reader, Asked asked) {
        Ask ask = asked.ask();
        return ask == null
                ? null
                : words(reader.id(), ask)
                        .map(words -> new AskPage.TakenFrom(words, ring(reader, asked, ask)))
                        .orElse(null);
    }

    /** "You took it on from Helen Stroud, mental health duty worker, who was asked."; empty where it is with whoever is asked. */
    Optional<String> words(UUID reader, Ask ask) {
        UUID from = ask.takenFrom();
        if (from == null) {
            return Optional.empty();
        }
        String taker = ask.practitioner().equals(reader) ? "You" : partnership.who(ask.practitioner());
        return Optional.of(
                from.equals(reader)
                        ? "%s took on what you were asked, as %s.".formatted(taker, role(ask))
                        : "%s took it on from %s, who was asked.".formatted(taker, asked(from, ask)));
    }

    /** "Helen Stroud, mental health duty worker". */
    String asked(UUID from, Ask ask) {
        return "%s, %s"
                .formatted(
                        partnership.practitioner(from).map(Practitioner::name).orElse(Practitioner.LEFT_WITHIN),
                        role(ask));
    }

    private String role(Ask ask) {
        return Capital.none(partnership.roleName(ask.came().role()));
    }

    /** Whoever holds that duty now: mostly whoever was asked. Nobody where that is the reader, or who has it. */
    private List<ToRing.One> ring(Practitioner reader, Asked asked, Ask ask) {
        String role = ask.came().role();
        UUID now = partnership
                .whoIsOnDuty(role, asked.child(), clock.instant())
                .practitioner()
                .id();
        return now.equals(reader.id()) || now.equals(ask.practitioner())
                ? List.of()
                : numbers
                        .of(reader, List.of(new Named(now, partnership.roleName(role))), asked.child())
                        .people()
                        .stream()
                        .limit(1)
                        .toList();
    }
}
