package org.reachable.watch;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Attributes;
import org.reachable.engine.policy.WaitedFor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.springframework.stereotype.Component;

/**
 * The door to answering. Each answer is an entry in the story that it was asked about, so a replay shows it; in the same transaction the
 * ask moves to whoever has it now.
 */
@Component
public class Answers {
    static final String ABOUT_FINDING = "about_finding";

    private final Chronology chronology;
    private final AnswerEntries entries;
    private final FindingStore findings;
    private final AskStore asks;
    private final OfferStore offers;
    private final FindingRedaction untold;
    private final Awaited awaited;
    private final Transactions transactions;
    private final Clock clock;

    Answers(
            Chronology chronology,
            AnswerEntries entries,
            FindingStore findings,
            AskStore asks,
            OfferStore offers,
            FindingRedaction untold,
            Awaited awaited,
            Transactions transactions,
            Clock clock) {
        this.chronology = chronology;
        this.entries = entries;
        this.findings = findings;
        this.asks = asks;
        this.offers = offers;
        this.untold = untold;
        this.awaited = awaited;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** "I'm on it." It stays open and is theirs. */
    public Answered take(Actor actor, Practitioner practitioner, String finding, int version) {
        return answer(
                actor,
                finding,
                version,
                ask -> ask.acceptedBy(practitioner.id(), clock.instant()),
                "ask-taken-on",
                practitioner.name() + " is on it.",
                Map.of(ABOUT_FINDING, finding));
    }

    /** "Zoe holds it on Thursday." It stays open and is theirs. */
    public Answered arranged(Actor actor, Practitioner practitioner, String finding, int version, String words) {
        return answer(
                actor,
                finding,
                version,
                ask -> ask.acceptedBy(practitioner.id(), clock.instant()),
                "ask-arranged",
                words,
                Map.of(ABOUT_FINDING, finding));
    }

    /** "I cannot go after all." It stays open and theirs, and everybody reads that nobody is on it. */
    public Answered putDown(Actor actor, Practitioner practitioner, String finding, int version) {
        return answer(
                actor,
                finding,
                version,
                puttingDown(actor),
                "ask-put-down",
                practitioner.name() + " is not on it any more.",
                Map.of(ABOUT_FINDING, finding));
    }

    /** What was offered and not accepted yet is offered no more: it stays whose it is. */
    public Answered takeBackOffer(Actor actor, String finding, int version) {
        return transactions.as(actor.code(), () -> {
            var asked = open(actor, finding).filter(one -> mayTakeBackOffer(actor, one));
            if (asked.isEmpty()) {
                return new Answered.NotFound();
            }
            Ask ask = Objects.requireNonNull(asked.get().ask());
            if (ask.version() != version || ask.handedTo() == null || !asks.change(ask.offeredToNobody())) {
                return new Answered.ChangedMeanwhile(ask);
            }
            entries.write(
                    actor,
                    asked.get().child(),
                    "ask-offer-taken-back",
                    "It is offered to nobody any more.",
                    Map.of(ABOUT_FINDING, finding));
            return new Answered.Kept();
        });
    }

    /** "Done: this is different now." It closes, where a sentence is enough; for a deed there is its form. */
    public Answered done(Actor actor, String finding, int version, String whatIsDifferentNow) {
        return settled(actor, finding, version, Awaited.WORD, whatIsDifferentNow);
    }

    /** "Not needed, because …" It closes, where a decision with its reason is enough. */
    public Answered notNeeded(Actor actor, String finding, int version, String because) {
        return settled(actor, finding, version, "ask-not-needed", because);
    }

    /** "Nothing changes, until …" It closes until then. Who may say so, and until when, {@link NoChange} asks. */
    Answered signed(Actor actor, String finding, int version, String words, Map<String, String> says) {
        var all = new HashMap<>(says);
        all.putAll(entries.answering(finding));
        return answer(actor, finding, version, takingOn(actor), NoChange.TYPE, words, all);
    }

    private Answered settled(Actor actor, String finding, int version, String type, String words) {
        return open(actor, finding)
                .filter(asked -> awaited.byWord(asked.finding()))
                .map(asked -> answer(actor, finding, version, takingOn(actor), type, words, allDone(actor, asked)))
                .orElseGet(Answered.NotFound::new);
    }

    /** That it is this finding's, and, where its actions are what is waited for, that each of them is done. */
    private Map<String, String> allDone(Actor actor, Asked asked) {
        var says = new HashMap<>(entries.answering(asked.finding().id()));
        WaitedFor.completing(asked.finding().rule())
                .ifPresent(answer ->
                        says.put(answer.attribute(), asked.finding().trigger() + ":" + actions(actor, asked)));
        return says;
    }

    /** How many actions were set, where it is they that are waited for: a sentence says that all of them are done. Else none. */
    public int actions(Actor actor, Asked asked) {
        return WaitedFor.completing(asked.finding().rule())
                .map(answer -> chronology
                        .one(actor, asked.finding().trigger())
                        .map(logged -> Attributes.number(logged.entry(), answer.quantity())
                                .orElse(1))
                        .orElse(1))
                .orElse(0);
    }

    /** "Hand over to …" It stays the giver's until the other accepts; who offers it and why is told to the other alone. */
    public Answered handOver(Actor actor, Practitioner to, String finding, int version, String why) {
        return transactions.as(actor.code(), () -> {
            var asked = open(actor, finding).filter(one -> mayOffer(actor, one));
            if (asked.isEmpty()) {
                return new Answered.NotFound();
            }
            Ask ask = Objects.requireNonNull(asked.get().ask());
            if (ask.version() != version
                    || !offers.offer(ask, to.partnership(), to.id(), why)
                    || !asks.change(ask.offeredTo(to.id()))) {
                return new Answered.ChangedMeanwhile(ask);
            }
            String words = "Offered to " + to.name() + ", " + to.agencyName() + ". " + why;
            entries.write(actor, asked.get().child(), "ask-handed-over", words, Map.of(ABOUT_FINDING, finding));
            return new Answered.Kept();
        });
    }

    /** The one it was offered to takes it over: from then on it is theirs, and they read what is asked. */
    public Answered accept(Actor actor, Practitioner practitioner, String finding, int version) {
        return transactions.as(
                actor.code(),
                () -> answerToAnOffer(actor, finding, version, (ask, child) -> {
                    offers.accept(finding);
                    if (!asks.change(ask.acceptedBy(practitioner.id(), clock.instant()))) {
                        return false;
                    }
                    entries.write(
                            actor,
                            child,
                            "ask-accepted",
                            practitioner.name() + " has taken it over.",
                            Map.of(ABOUT_FINDING, finding));
                    return true;
                }));
    }

    /** The one it was offered to does not take it: it stays whose it is, and they are told. Nothing of it is in the child's story. */
    public Answered decline(Actor actor, String finding, int version, String because) {
        return transactions.as(
                actor.code(),
                () -> answerToAnOffer(actor, finding, version, (ask, _) -> {
                    offers.decline(finding, because);
                    return asks.change(ask.offeredToNobody());
                }));
    }

    /** Whether an entry is an answer to a finding, of either kind: one that closes it or one that only moves it. */
    public static boolean isAbout(Entry entry, String finding) {
        return finding.equals(entry.references().answersFinding()) || finding.equals(entry.attribute(ABOUT_FINDING));
    }

    /** What becomes of an ask by an answer; null where it is not whoever answers who does that. */
    interface Move {
        @Nullable
        Ask of(Ask ask);
    }

    /** Whoever answers what another was asked takes it on with the answer: by name, and in one step. */
    private Move takingOn(Actor actor) {
        return ask -> ask.answeredBy(UUID.fromString(actor.code()), clock.instant());
    }

    static Move puttingDown(Actor actor) {
        return ask -> ask.putDownBy(UUID.fromString(actor.code()));
    }

    private interface AnswerToAnOffer {
        boolean given(Ask ask, PersonId child);
    }

    Answered answer(
            Actor actor, String finding, int version, Move move, String type, String words, Map<String, String> says) {
        return transactions.as(actor.code(), () -> {
            var asked = open(actor, finding).filter(one -> mayAnswer(actor, one));
            if (asked.isEmpty()) {
                return new Answered.NotFound();
            }
            Ask ask = Objects.requireNonNull(asked.get().ask());
            Ask moved = move.of(ask);
            if (ask.version() != version || moved == null || !asks.change(moved)) {
                return new Answered.ChangedMeanwhile(ask);
            }
            entries.write(actor, asked.get().child(), type, words, says);
            return new Answered.Kept();
        });
    }

    private Answered answerToAnOffer(Actor actor, String finding, int version, AnswerToAnOffer answer) {
        Optional<Offer> offer = offers.toMe().stream()
                .filter(one -> one.finding().equals(finding))
                .findFirst();
        Optional<Ask> ask = asks.of(finding);
        if (offer.isEmpty() || ask.isEmpty()) {
            return new Answered.NotFound();
        }
        return ask.get().version() == version
                        && answer.given(ask.get(), offer.get().child())
                ? new Answered.Kept()
                : new Answered.ChangedMeanwhile(ask.get());
    }

    /**
     * Whoever is asked, was told, or is close to the work all the same, and of danger reads all that told of it. For others an ask is to be read: whoever takes one is
     * involved from then on, and nobody lets themselves in. With what is no child nobody is involved: there it is the agency of
     * whoever is asked.
     */
    public boolean mayAnswer(Actor actor, Asked asked) {
        return asked.ask() != null && offers.mayAnswer(actor, asked.ask());
    }

    /** Whoever has it, or was told that nobody answered; while whoever has it is away, who plans duties and is close to the work. */
    public boolean mayOffer(Actor actor, Asked asked) {
        return asked.ask() != null && offers.mayOffer(actor, asked.ask());
    }

    /** Whoever has it, or made the offer; while whoever has it is away, who plans duties and is close to the work. */
    public boolean mayTakeBackOffer(Actor actor, Asked asked) {
        return asked.ask() != null && offers.mayTakeBack(actor, asked.ask());
    }

    /** As the reader may read it; empty where they may not. What somebody may not read they do not close: they would not know what. */
    private Optional<Asked> open(Actor actor, String finding) {
        return asks.of(finding)
                .flatMap(ask ->
                        untold.to(actor, findings.findings(actor, List.of(finding)), Map.of(finding, ask)).stream()
                                .filter(found -> found.rule().isTold())
                                .findFirst()
                                .map(found -> new Asked(
                                        found,
                                        ask,
                                        findings.childrenOf(actor, List.of(finding))
                                                .getOrDefault(finding, List.of()))));
    }
}
