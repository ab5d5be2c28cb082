package org.reachable.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Power;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.OnDuty;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.WhomTheyName;
import org.springframework.stereotype.Component;

/**
 * Whom a child or their family wrote that they do not want is not asked about what they told: whom they asked for is, where that person reads
 * it and is there, or else whoever is on duty.
 */
@Component
class WhomTheyRefused {

    private static final String DUTY = Power.ANSWER_WHERE_NOBODY_DOES.duty();

    /** Not why: who reads it may not read what they told. */
    private static final String ASKED_FOR =
            "It is for you, and not for whoever is asked as a rule: read what they told.";

    private final TellersWords words;
    private final AuthorStore store;
    private final AskStore asks;
    private final Partnership partnership;
    private final Policy policy;

    WhomTheyRefused(TellersWords words, AuthorStore store, AskStore asks, Partnership partnership, Policy policy) {
        this.words = words;
        this.store = store;
        this.asks = asks;
        this.partnership = partnership;
        this.policy = policy;
    }

    /** Whoever is asked as a rule, unless it is of their own words, and they do not want them. */
    OnDuty instead(OnDuty first, Finding finding, @Nullable PersonId child, Collection<Entry> story, Instant now) {
        if (child == null || !isOfTheirWords(finding, story)) {
            return first;
        }
        List<String> said = words.inOrder(finding.trigger());
        return WhomTheyName.refuses(first.practitioner(), said)
                ? instead(first.practitioner(), finding, child, said, now).orElse(first)
                : first;
    }

    /** Who was asked before they wrote that they do not want them is not asked any more; who is on their way to danger goes on. */
    void passOn(
            Collection<Finding> open,
            Map<String, Ask> asked,
            @Nullable PersonId child,
            Collection<Entry> story,
            Instant now) {
        for (Finding finding : open) {
            Ask ask = asked.get(finding.id());
            if (ask == null || finding.rule().urgent() && ask.takenAt() != null) {
                continue;
            }
            partnership.practitioner(ask.practitioner()).ifPresent(whose -> {
                OnDuty next = instead(new OnDuty(whose, ""), finding, child, story, now);
                if (!next.practitioner().id().equals(whose.id())) {
                    asks.passOn(ask, next.practitioner().id(), next.how());
                }
            });
        }
    }

    private boolean isOfTheirWords(Finding finding, Collection<Entry> story) {
        Set<String> people = policy.vocabulary().people();
        return story.stream()
                .anyMatch(entry -> entry.id().equals(finding.trigger()) && people.contains(entry.agency()));
    }

    private Optional<OnDuty> instead(
            Practitioner refused, Finding finding, PersonId child, List<String> said, Instant now) {
        Stream<OnDuty> asked = finding.rule().urgent() ? Stream.of() : wanted(child, said, now);
        List<OnDuty> others = Stream.concat(
                        asked,
                        Stream.of(
                                partnership.whoIsOnDuty(DUTY, child, now),
                                partnership.whoIsOnDutyBut(
                                        refused.id(), finding.last().owner(), child, List.of(), now)))
                .filter(other -> !WhomTheyName.refuses(other.practitioner(), said))
                .toList();
        Set<UUID> readers = words.readersAmong(
                others.stream().map(other -> other.practitioner().id()).toList(), finding.trigger());
        return others.stream()
                .filter(other -> readers.contains(other.practitioner().id()))
                .findFirst()
                .or(() -> others.stream()
                        .filter(other -> !other.how().equals(ASKED_FOR))
                        .findFirst());
    }

    /** Those who are something to the child, and whom they ask for by name. */
    private Stream<OnDuty> wanted(PersonId child, List<String> said, Instant now) {
        return TheirWishes.aroundThem(partnership, child, now)
                .filter(one -> WhomTheyName.wants(one, said) && store.canBeAsked(one.id(), child, now))
                .map(one -> new OnDuty(one, ASKED_FOR));
    }
}
