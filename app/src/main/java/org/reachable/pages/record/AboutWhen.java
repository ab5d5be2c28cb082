package org.reachable.pages.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Pages.WhereNow;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.SpellKind;
import org.reachable.foundation.govuk.Dates;
import org.springframework.stereotype.Component;

/**
 * Of which entries a time is asked, roughly: those by which where a child is now begins or ends. A return without one would
 * lie before the report of the same day, and the child stay missing. What is long past is written as far as it is known.
 */
@Component
class AboutWhen {

    private static final int DAYS = 7;

    private final Set<String> types;
    private final Clock clock;

    AboutWhen(Policy policy, Clock clock) {
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
}
