package org.reachable.watch;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.stereotype.Component;

/**
 * The door to answering. Each answer is an entry in the story that it was asked about, so a replay shows it; in the same transaction the
 * ask moves to whoever has it now.
 */
@Component
public class Answers {
    private static final String ANSWERS_FINDING = "answers_finding";
    private static final String ABOUT_FINDING = "about_finding";

    private final Chronology chronology;
    private final FindingStore findings;
    private final AskStore asks;
    private final FoldRunner folds;
    private final FindingRedaction untold;
    private final Relationships relationships;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Answers(
            Chronology chronology,
            FindingStore findings,
            AskStore asks,
            FoldRunner folds,
            FindingRedaction untold,
            Relationships relationships,
            Partnership partnership,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.chronology = chronology;
        this.findings = findings;
        this.asks = asks;
        this.folds = folds;
        this.untold = untold;
        this.relationships = relationships;
        this.partnership = partnership;
        this.transactions = transactions;
        this.ids = ids;
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
                false);
    }

    /** "Done: this is different now." It closes. */
    public Answered done(Actor actor, String finding, int version, String whatIsDifferentNow) {
        return answer(actor, finding, version, ask -> ask, "ask-answered", whatIsDifferentNow, true);
    }

    /** "Not needed, because …" It closes. */
    public Answered notNeeded(Actor actor, String finding, int version, String because) {
        return answer(actor, finding, version, ask -> ask, "ask-not-needed", because, true);
    }

    /** "Hand over to …" It stays the giver's until the other accepts. */
    public Answered handOver(Actor actor, Practitioner to, String finding, int version, String why) {
        return answer(
                actor,
                finding,
                version,
                ask -> ask.offeredTo(to.id()),
                "ask-handed-over",
                "Offered to " + to.name() + ", " + to.agencyName() + ". " + why,
                false);
    }

    /** The one it was offered to takes it over. */
    public Answered accept(Actor actor, Practitioner practitioner, String finding, int version) {
        return answer(
                actor,
                finding,
                version,
                ask -> ask.acceptedBy(practitioner.id(), clock.instant()),
                "ask-accepted",
                practitioner.name() + " has taken it over.",
                false);
    }

    /** Whether an entry is an answer to a finding, of either kind: one that closes it or one that only moves it. */
    public static boolean isAbout(Entry entry, String finding) {
        return finding.equals(entry.references().answersFinding()) || finding.equals(entry.attribute(ABOUT_FINDING));
    }

    private interface Move {
        Ask of(Ask ask);
    }

    private Answered answer(
            Actor actor, String finding, int version, Move move, String type, String words, boolean settles) {
        Answered answered = kept(actor, finding, version, move, type, words, settles);
        transactions.afterwards(() -> asks.of(finding).map(Ask::child).ifPresent(folds::upToDate));
        return answered;
    }

    private Answered kept(
            Actor actor, String finding, int version, Move move, String type, String words, boolean settles) {
        return transactions.as(actor.code(), () -> {
            var ask = asks.of(finding);
            if (ask.isEmpty() || !reads(actor, finding, ask.get())) {
                return new Answered.NotFound();
            }
            PersonId child = ask.get().child();
            String reference = child == null
                    ? ""
                    : chronology.reference(actor, child.subject()).orElse("");
            if (child == null || reference.isEmpty() || !mayAnswer(actor, ask.get())) {
                return new Answered.NotFound();
            }
            if (ask.get().version() != version || !asks.change(move.of(ask.get()))) {
                return new Answered.ChangedMeanwhile(ask.get());
            }
            chronology.append(actor, null, List.of(entry(actor, child, reference, finding, type, words, settles)));
            return new Answered.Kept();
        });
    }

    /**
     * Whoever is asked, was told, or is close to the work all the same. For others an ask is to be read: whoever takes one is
     * involved from then on, and nobody lets themselves in. With what is no child nobody is involved: there it is the agency of
     * whoever is asked, or to whom it is offered.
     */
    public boolean mayAnswer(Actor actor, Ask ask) {
        PersonId child = ask.child();
        if (child == null) {
            return false;
        }
        Relationship to = relationships.of(actor, child);
        return to.isClose() || to == Relationship.THING && isOfTheAgencyAsked(actor, ask);
    }

    private boolean isOfTheAgencyAsked(Actor actor, Ask ask) {
        return Stream.of(ask.practitioner(), ask.handedTo())
                .filter(Objects::nonNull)
                .map(partnership::practitioner)
                .flatMap(Optional::stream)
                .anyMatch(asked -> asked.agency().equals(actor.agency()));
    }

    /** What somebody may not read they do not close: they would not know what they said was done. */
    private boolean reads(Actor actor, String finding, Ask ask) {
        return untold.to(actor, findings.findings(actor, List.of(finding)), Map.of(finding, ask)).stream()
                .anyMatch(found -> found.rule().isTold());
    }

    /** What entries call whoever it was asked about, child or place; empty where there is none that the actor may know of. */
    private NewEntry entry(
            Actor actor, PersonId child, String reference, String finding, String type, String words, boolean settles) {
        Map<String, String> attributes = Map.of(settles ? ANSWERS_FINDING : ABOUT_FINDING, finding);
        return new NewEntry(
                child,
                WrittenEntry.said(
                        new EntryId(Origin.OUR_OWN, ids.next().toString()),
                        reference,
                        clock.instant(),
                        actor.agencyKind(),
                        type,
                        words,
                        "open",
                        attributes),
                List.of());
    }
}
