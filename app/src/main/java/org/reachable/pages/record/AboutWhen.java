package org.reachable.pages.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Pages.WhereNow;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.SpellKind;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/**
 * Of which entries a time is asked, roughly: those by which where a child is now begins or ends. A return without one would
 * lie before the report of the same day, and the child stay missing. What is long past is written as far as it is known.
 */
@Component
class AboutWhen {

    private static final int DAYS = 7;

    private final Policy policy;
    private final Watch watch;
    private final Set<String> types;
    private final Clock clock;

    AboutWhen(Policy policy, Watch watch, Clock clock) {
        this.policy = policy;
        this.watch = watch;
        this.clock = clock;
        Set<String> now =
                policy.pages().whereNow().stream().map(WhereNow::spell).collect(Collectors.toSet());
        types = policy.spells().stream()
                .filter(spell -> now.contains(spell.code()))
                .flatMap(AboutWhen::ends)
                .flatMap(match -> match.anyOf().stream())
                .flatMap(alternative -> alternative.types().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Match> ends(SpellKind spell) {
        return Stream.of(spell.opens(), spell.closes());
    }

    boolean isOf(String type) {
        return types.contains(type);
    }

    boolean isAsked(EntryForm typed, Instant happened) {
        LocalDate from = Dates.day(clock.instant()).minusDays(DAYS);
        return isOf(typed.get(EntryForm.TYPE)) && !Dates.day(happened).isBefore(from);
    }

    /** What lasts and should end by this, but began later: as a return of this morning, before the report of today. */
    Optional<String> endsNothing(Actor actor, PersonId child, String type, Instant happened) {
        Map<String, WhereNow> ended = policy.pages().whereNow().stream()
                .filter(where -> policy.spells().stream()
                        .filter(spell -> spell.code().equals(where.spell()))
                        .flatMap(spell -> spell.closes().anyOf().stream())
                        .anyMatch(closes -> closes.types().contains(type)))
                .collect(Collectors.toMap(WhereNow::spell, Function.identity(), (one, _) -> one));
        return ended.isEmpty()
                ? Optional.empty()
                : watch
                        .statesOf(actor, List.of(child), ended.keySet(), clock.instant())
                        .getOrDefault(child, List.of())
                        .stream()
                        .filter(state ->
                                state.closedAt() == null && state.openedAt().isAfter(happened))
                        .findFirst()
                        .map(state ->
                                "“%s %s” stands written down, and nothing that happened before ends it. Change the day or time, or tick that they are right"
                                        .formatted(
                                                Objects.requireNonNull(ended.get(state.kind()))
                                                        .says(),
                                                policy.pages()
                                                        .since(
                                                                state.kind(),
                                                                Dates.near(state.openedAt(), clock.instant()))));
    }
}
