package org.reachable.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Closing.How;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.stereotype.Component;

/**
 * An answer is taken back by whoever gave it, for a day; later by whoever looks after what their agency wrote. What was asked is
 * asked again, by when it was first.
 */
@Component
public class AnswersTakenBack {

    private static final Duration BY_WHOEVER_GAVE_IT = Duration.ofDays(1);
    private static final Set<How> ANSWERED = EnumSet.of(How.ANSWERED, How.ANSWERED_LATE, How.IN_TIME_KNOWN_LATER);

    private final Chronology chronology;
    private final AnswerEntries entries;
    private final OfferStore offers;
    private final Vocabulary vocabulary;
    private final Transactions transactions;
    private final Clock clock;

    AnswersTakenBack(
            Chronology chronology,
            AnswerEntries entries,
            OfferStore offers,
            Vocabulary vocabulary,
            Transactions transactions,
            Clock clock) {
        this.chronology = chronology;
        this.entries = entries;
        this.offers = offers;
        this.vocabulary = vocabulary;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** By which entry it is answered, where the actor may take that back now. */
    public Optional<LoggedEntry> mayBe(Actor actor, Asked asked) {
        Closing closing = asked.finding().last().closing();
        if (closing == null
                || !ANSWERED.contains(closing.how())
                || !asked.finding().rule().isTold()) {
            return Optional.empty();
        }
        return closing.by().stream()
                .flatMap(id -> chronology.one(actor, id).stream())
                .filter(answer -> answer.entry().id().source().equals(Origin.OUR_OWN))
                .filter(answer -> answer.actor().equals(actor.code())
                        ? clock.instant().isBefore(until(answer))
                        : offers.putsRightFor(actor, answer.entry().whose()))
                .reduce((_, last) -> last);
    }

    /** Until when whoever gave an answer takes it back themselves. */
    public static Instant until(LoggedEntry answer) {
        return answer.receivedAt().plus(BY_WHOEVER_GAVE_IT);
    }

    /** Takes it back; false where the actor may not, or somebody else has. */
    public boolean takeBack(Actor actor, Asked asked, String because) {
        Optional<LoggedEntry> found = mayBe(actor, asked);
        found.ifPresent(answer -> {
            transactions.as(
                    actor.code(),
                    () -> entries.write(
                            actor,
                            chronology
                                    .stands(actor, answer.named())
                                    .orElse(answer)
                                    .person(),
                            vocabulary.references().withdraws().iterator().next(),
                            because,
                            Map.of(
                                    vocabulary.references().corrects(),
                                    answer.named().toString())));
        });
        return found.isPresent();
    }
}
