package org.reachable.pages.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Power;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Words;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Ask;
import org.reachable.watch.Asked;
import org.reachable.watch.Escalation;
import org.reachable.watch.KeptWords;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** The facts of an ask: whose it is and how that came, its clock, what closes it. */
@Component
class AskFacts {

    private static final String ASKED = Power.ANSWER_ABOUT_RECORDS.duty();

    private final Rows rows;
    private final AskWords words;
    private final Offers offers;
    private final Watch watch;
    private final Partnership partnership;
    private final KeptWords kept;
    private final TakenFrom takenFrom;

    AskFacts(
            Rows rows,
            AskWords words,
            Offers offers,
            Watch watch,
            Partnership partnership,
            KeptWords kept,
            TakenFrom takenFrom) {
        this.takenFrom = takenFrom;
        this.kept = kept;
        this.partnership = partnership;
        this.offers = offers;
        this.rows = rows;
        this.words = words;
        this.watch = watch;
    }

    List<SummaryRow> of(Actor actor, Asked asked, Instant now) {
        Finding finding = asked.finding();
        var facts = new ArrayList<SummaryRow>();
        facts.add(SummaryRow.of("Whose it is", rows.owner(asked)));
        Ask ask = asked.ask();
        if (ask != null) {
            UUID from = ask.takenFrom();
            facts.add(SummaryRow.of(
                    from == null ? "Asked as" : "Who was asked",
                    (from == null ? words.role(ask.came().role()) : takenFrom.asked(from, ask)) + ", "
                            + Dates.near(ask.came().at(), now)));
            facts.add(SummaryRow.of(
                    "How that was decided",
                    "Told to the one asked%s: “%s”"
                            .formatted(
                                    from == null ? "" : ", " + rows.name(from),
                                    ask.came().because())));
            if (ask.takenAt() != null) {
                facts.add(SummaryRow.of("On it", "since " + Dates.near(ask.takenAt(), now)));
            }
            facts.addAll(offers.facts(actor, asked));
        }
        Instant due = finding.last().respondBy();
        facts.add(SummaryRow.of("To be answered by", due == null ? "No clock runs" : Dates.full(due)));
        facts.add(SummaryRow.of("What closes it", finding.rule().closes()));
        List<String> toTell = toTell(finding);
        if (!toTell.isEmpty()) {
            facts.add(SummaryRow.of("Others to tell", Words.list(toTell)));
        }
        told(finding, true, now).ifPresent(who -> facts.add(SummaryRow.of("Told at once", who)));
        told(finding, false, now).ifPresent(who -> facts.add(SummaryRow.of("Told because nobody answered", who)));
        return facts;
    }

    /** The roles that are to know of it, and that nobody was told as: whoever is asked tells them. */
    private List<String> toTell(Finding finding) {
        List<String> told =
                watch.chasing(finding).stream().map(Escalation::role).toList();
        return finding.rule().copied().stream()
                .filter(role -> !told.contains(role))
                .map(words::role)
                .toList();
    }

    private Optional<String> told(Finding finding, boolean atOnce, Instant now) {
        return watch.chasing(finding).stream()
                .filter(chase -> chase.atOnce(finding) == atOnce)
                .map(chase -> "%s, as %s, %s"
                        .formatted(
                                rows.name(chase.practitioner()),
                                words.role(chase.role()),
                                Dates.near(chase.toldAt(), now)))
                .reduce((one, next) -> one + "; " + next);
    }

    /** Why a step was added, in words. */
    static String why(Step step) {
        return switch (step.why()) {
            case RAISED -> "It became so.";
            case STARTED -> "A clock began.";
            case OVERDUE -> "The time passed, unanswered.";
            case UNANSWERED -> "Asked again: nobody had answered.";
            case TIER -> "A further count was reached.";
            case OFFERED_DECLINED -> "It was offered, and declined or not attended.";
            case AGAIN -> "Something more became known.";
            case CORRECTED -> "A correction changed it.";
            case NOT_DONE -> "It can no longer be done in time.";
            case PASSED -> "The moment passed, and nobody is recorded as having reached the child.";
        };
    }

    /**
     * Whom to ask, where it was ended by what is kept from the reader: as the page says that it was ended, so much is told. Neither what kind
     * of entry it is nor whose is said, for they could tell what it says.
     */
    String ofWhatIsKept(Practitioner reader, Asked asked, Instant now) {
        Practitioner ask = partnership.whoIsOnDuty(ASKED, asked.child(), now).practitioner();
        return "What ended this is in an entry that you may not read."
                + (ask.id().equals(reader.id()) ? "" : " If you need to know more, ask %s.".formatted(ask.inFull()));
    }

    /** Who wrote what the reader is asked to read and may not: whom to ring. Null where that is not so. */
    @Nullable
    String keptFrom(Actor reader, Asked asked) {
        return kept.writer(reader, asked)
                .map(one ->
                        "%s wrote it, and chose who may read it: you may not. Ring them and ask what it is about; their number stands under “Ring” where it is known."
                                .formatted(partnership.who(one.practitioner())))
                .orElse(null);
    }

    /** Who answers it, for a reader who may not: whom to ring. Whoever took over what they may read nothing of does not answer it either. */
    String answeredBy(Asked asked, boolean theirs) {
        if (theirs) {
            return "You may read nothing of what this rests on, so you cannot answer it. Ask whoever wrote it, or handed it over, to pass the words on to you; or give it back.";
        }
        return "%s answers it, or somebody else who is close to the work. If you know something that changes it, ring them, or record it."
                .formatted(rows.owner(asked));
    }
}
