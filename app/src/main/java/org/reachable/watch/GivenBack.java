package org.reachable.watch;

import java.util.Map;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.springframework.stereotype.Component;

/**
 * What was taken over goes back to whose it was, for as long as it is open: given back by whoever took it, or taken from them by
 * whose it was, whoever offered it, or who puts right what the agency of those wrote. Whoever loses it so reads no more of the
 * child by it.
 */
@Component
public class GivenBack {

    private final AskStore asks;
    private final OfferStore offers;
    private final AnswerEntries entries;
    private final Partnership partnership;
    private final Transactions transactions;

    GivenBack(
            AskStore asks,
            OfferStore offers,
            AnswerEntries entries,
            Partnership partnership,
            Transactions transactions) {
        this.asks = asks;
        this.offers = offers;
        this.entries = entries;
        this.partnership = partnership;
        this.transactions = transactions;
    }

    /** Between whom it went, where the actor may let it go back now. */
    public Optional<TakenOver> mayBe(Actor actor, String finding) {
        Optional<TakenOver> over = transactions.reading(actor.code(), () -> offers.takenOver(finding));
        over.ifPresent(one -> AuditContext.person(one.child()));
        return over;
    }

    /** Somebody else changed it between two statements of one transaction: nothing of that is kept. */
    private static final class Quicker extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Ask ask;

        Quicker(Ask ask) {
            this.ask = ask;
        }
    }

    /** It goes back, and its clock stands as it was. */
    public Answered giveBack(Actor actor, String finding, int version, String because) {
        try {
            return given(actor, finding, version, because);
        } catch (Quicker quicker) {
            return new Answered.ChangedMeanwhile(quicker.ask);
        }
    }

    private Answered given(Actor actor, String finding, int version, String because) {
        return transactions.as(actor.code(), () -> {
            Optional<TakenOver> over = offers.takenOver(finding);
            Optional<Ask> found = asks.of(finding);
            if (over.isEmpty() || found.isEmpty()) {
                return new Answered.NotFound();
            }
            Ask ask = found.get();
            if (ask.version() != version) {
                return new Answered.ChangedMeanwhile(ask);
            }
            entries.write(
                    actor,
                    over.get().child(),
                    "ask-given-back",
                    words(actor, over.get()) + " " + because,
                    Map.of(Answers.ABOUT_FINDING, finding));
            if (!offers.giveBack(finding, because)
                    || !asks.change(ask.backTo(over.get().backTo()))) {
                throw new Quicker(ask);
            }
            return new Answered.Kept();
        });
    }

    private String words(Actor actor, TakenOver over) {
        return actor.code().equals(over.taker().toString())
                ? "Given back to %s.".formatted(partnership.who(over.backTo().toString()))
                : "Taken from %s, and is with %s again."
                        .formatted(
                                partnership.who(over.taker().toString()),
                                partnership.who(over.backTo().toString()));
    }
}
