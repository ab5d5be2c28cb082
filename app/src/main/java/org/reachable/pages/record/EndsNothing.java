package org.reachable.pages.record;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.engine.policy.Pages.WhereNow;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.pages.record.StartPage.Who;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/**
 * Says of what would end something that nothing of it is written down, as of a return of a child who is not missing: whoever
 * chose one of two children of one name looks once more. It is no refusal: that somebody was missing may be told late.
 */
@Component
class EndsNothing {

    /** A second agency writes down the same return: that is no reason to doubt whose it is. */
    private static final Duration JUST_OVER = Duration.ofDays(1);

    private final Policy policy;
    private final Watch watch;
    private final Relationships standings;
    private final Clock clock;

    EndsNothing(Policy policy, Watch watch, Relationships standings, Clock clock) {
        this.policy = policy;
        this.watch = watch;
        this.standings = standings;
        this.clock = clock;
    }

    /** Null where it ends what is written down, or is nothing that ends anything which is said beside a name. */
    @Nullable
    String of(Actor actor, Who about, String type) {
        Set<String> ended = about.isChild() ? ended(type) : Set.of();
        if (ended.isEmpty()) {
            return null;
        }
        PersonId child = about.id().person();
        boolean none = watch
                .statesOf(actor, List.of(child), ended, clock.instant().minus(JUST_OVER))
                .values()
                .stream()
                .allMatch(Collection::isEmpty);
        return none
                ? "%s is not written down as %s%s. Is it the right child?"
                        .formatted(
                                about.name(),
                                ended.stream()
                                        .map(policy.pages().besideTheName()::get)
                                        .collect(Collectors.joining(" or ")),
                                standings.sight(actor, child).follows() ? "" : " where you may see it")
                : null;
    }

    /** The states that an entry of this type ends, of those that say where a child is now and stand beside their name. */
    private Set<String> ended(String type) {
        Set<String> now =
                policy.pages().whereNow().stream().map(WhereNow::spell).collect(Collectors.toSet());
        return policy.spells().stream()
                .filter(spell -> now.contains(spell.code())
                        && policy.pages().besideTheName().containsKey(spell.code())
                        && spell.closes().anyOf().stream()
                                .anyMatch(closes -> closes.types().contains(type)))
                .map(spell -> spell.code())
                .collect(Collectors.toUnmodifiableSet());
    }
}
