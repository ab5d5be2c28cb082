package org.reachable.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Power;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Allocated;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.WhomTheyName;
import org.springframework.stereotype.Component;

/** Whom a child or their family wrote that they do not want, and whom they ask for by name: for whoever replies to them. */
@Component
public class TheirWishes {

    private final TellersWords words;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Clock clock;

    TheirWishes(TellersWords words, Partnership partnership, Transactions transactions, Clock clock) {
        this.words = words;
        this.partnership = partnership;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Of those who are something to the child.
     *
     * @param refused whom they do not want
     * @param wanted whom they ask for
     */
    public record Wishes(List<Practitioner> refused, List<Practitioner> wanted) {

        /** The first of these words that names somebody whom they do not want. */
        public Optional<Practitioner> refusedIn(String words) {
            return refused.stream()
                    .filter(one -> WhomTheyName.names(one, words))
                    .findFirst();
        }
    }

    /** By all that whoever told this wrote and the reader may read. */
    public Wishes of(Actor reader, EntryId told, PersonId child) {
        List<String> said = transactions.reading(reader.code(), () -> words.inOrder(told));
        List<Practitioner> around =
                aroundThem(partnership, child, clock.instant()).toList();
        return new Wishes(
                around.stream().filter(one -> WhomTheyName.refuses(one, said)).toList(),
                around.stream().filter(one -> WhomTheyName.wants(one, said)).toList());
    }

    /** Those who are something to a child: whom their family may choose, whoever answers to them, and who is allocated. */
    static Stream<Practitioner> aroundThem(Partnership partnership, PersonId child, Instant now) {
        return Stream.concat(
                        Stream.concat(
                                        Power.NAMED_TO_FAMILIES.duties().stream(),
                                        Power.ANSWER_TO_FAMILIES.duties().stream())
                                .distinct()
                                .map(role -> partnership
                                        .whoIsOnDuty(role, child, now)
                                        .practitioner()),
                        partnership.allocated(child, now).stream().map(Allocated::practitioner))
                .distinct();
    }
}
