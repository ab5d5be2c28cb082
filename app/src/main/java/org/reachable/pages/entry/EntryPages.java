package org.reachable.pages.entry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.entry.EntryPage.Dispute;
import org.reachable.pages.entry.EntryPage.Said;
import org.reachable.pages.entry.EntryPage.Word;
import org.reachable.pages.entry.EntryPage.Written;
import org.reachable.pages.subject.EntryInWords;
import org.reachable.pages.subject.Importers;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.corrections.Corrections;
import org.reachable.records.corrections.DangerPutRight;
import org.reachable.records.corrections.EntryWords;
import org.reachable.records.corrections.Writers;
import org.reachable.records.surroundings.SubjectLinks;
import org.reachable.watch.Asked;
import org.reachable.watch.OnWhatWasTold;
import org.reachable.watch.RestsOn;
import org.reachable.watch.ToldAtOnce;
import org.reachable.watch.Watch;
import org.reachable.watch.WhoAnswersForAnEntry;
import org.reachable.work.attachments.AttachedTo.Kind;
import org.reachable.work.attachments.AttachmentPages;
import org.springframework.stereotype.Component;

/** Puts the page of one entry together. */
@Component
class EntryPages {

    static final String WRONG = "wrong";
    static final String OTHER = "other";
    static final String STANDS = "stands";

    private final Corrections corrections;
    private final Importers importers;
    private final EntryInWords inWords;
    private final Writers writers;
    private final SubjectLinks links;
    private final WhoAnswersForAnEntry answers;
    private final Watch watch;
    private final ToldAtOnce toldAtOnce;
    private final OnWhatWasTold onWhatWasTold;
    private final DangerPutRight danger;
    private final RestsOn restsOn;
    private final AttachmentPages attachments;
    private final Vocabulary vocabulary;

    EntryPages(
            Corrections corrections,
            Importers importers,
            EntryInWords inWords,
            Writers writers,
            SubjectLinks links,
            WhoAnswersForAnEntry answers,
            Watch watch,
            ToldAtOnce toldAtOnce,
            OnWhatWasTold onWhatWasTold,
            DangerPutRight danger,
            RestsOn restsOn,
            AttachmentPages attachments,
            Vocabulary vocabulary) {
        this.corrections = corrections;
        this.importers = importers;
        this.inWords = inWords;
        this.writers = writers;
        this.links = links;
        this.answers = answers;
        this.watch = watch;
        this.toldAtOnce = toldAtOnce;
        this.onWhatWasTold = onWhatWasTold;
        this.danger = danger;
        this.restsOn = restsOn;
        this.attachments = attachments;
        this.vocabulary = vocabulary;
    }

    EntryPage page(Actor actor, EntryWords entry, SentForm sent, @Nullable String notice) {
        List<Corrections.Dispute> disputes = corrections.disputes(actor, entry);
        LoggedEntry last = entry.last();
        return new EntryPage(
                new EntryPage.Place(href(entry), links.to(actor, entry.subject()), inTimeline(entry)),
                word(actor, entry.stands()),
                entry.isTakenBack() ? new EntryPage.Gone(EntryWords.became(last), said(last)) : null,
                entry.before().stream()
                        .filter(word -> !entry.isTakenBack() || word != entry.stands())
                        .map(word -> word(actor, word))
                        .toList(),
                disputes.stream().map(this::dispute).toList(),
                new EntryPage.Because(
                        asks(actor, entry),
                        toldAtOnce.because(actor, entry.first().named()),
                        onWhatWasTold.of(actor, entry.first().named()),
                        isOfAChild(entry) && !entry.isTakenBack()
                                ? restsOn.gone(
                                                actor,
                                                entry.stands().person(),
                                                entry.stands().entry())
                                        .orElse("")
                                : ""),
                ways(actor, entry, disputes, sent),
                notice);
    }

    static String href(EntryWords entry) {
        return SubjectAddresses.entry(entry.last().id());
    }

    boolean isOfAChild(EntryWords entry) {
        return vocabulary.kindOf(entry.stands().entry().child()).equals(Vocabulary.CHILD);
    }

    private Link inTimeline(EntryWords entry) {
        return isOfAChild(entry)
                ? new Link(
                        "In the timeline",
                        SubjectAddresses.entry(
                                entry.stands().person(), entry.stands().id()))
                : new Link("What else is written about it", SubjectAddresses.thing(entry.subject()) + "#timeline");
    }

    private EntryPage.Ways ways(Actor actor, EntryWords entry, List<Corrections.Dispute> disputes, SentForm sent) {
        boolean mends = corrections.mayMend(actor, entry);
        boolean takesBack = corrections.mayTakeBack(actor, entry);
        boolean waits = disputes.stream().anyMatch(Corrections.Dispute::isOpen);
        boolean theirs = corrections.isTheirs(actor, entry);
        return new EntryPage.Ways(
                mends,
                mends && takesBack && isOfAChild(entry),
                takesBack ? why(sent) : null,
                takesBack && danger.tellsOfDanger(actor, entry)
                        ? sent.field(
                                OTHER,
                                "Is it about another child?",
                                "It told of danger. Of another child that is asked about as before: nobody lets go of it.")
                        : null,
                corrections.mayDispute(actor, entry) ? wrong(entry, sent) : null,
                waits && theirs && !entry.isTakenBack()
                        ? sent.field(
                                STANDS,
                                "It stands, because",
                                "Whoever said that it is wrong reads it, and whoever reads the entry.")
                        : null,
                theirs && !mends && waits ? entry.first().entry().id().source() : "",
                isOfAChild(entry)
                        ? attachments.attached(actor, entry.stands().person(), Kind.ENTRY, AttachedToEntries.all(entry))
                        : null);
    }

    private static Field why(SentForm sent) {
        return sent.field(
                SentForm.BECAUSE,
                "Why is it taken back?",
                "Whoever reads the entry reads it. What it said stays there to be read.");
    }

    /** Of whom it is asked: who brought in what came from elsewhere did not write it. */
    String asked(EntryWords entry) {
        return instead(entry)
                .map(one -> "Whoever wrote it cannot be asked here: %s is.".formatted(one.inFull()))
                .orElse("Whoever wrote it is asked.");
    }

    private Optional<Practitioner> instead(EntryWords entry) {
        return answers.instead(
                entry.first().entry().id(), isOfAChild(entry) ? entry.stands().person() : null);
    }

    private EntryPage.Wrong wrong(EntryWords entry, SentForm sent) {
        return new EntryPage.Wrong(
                whatIsWrong(entry, sent),
                instead(entry).map(one -> "Ask " + one.name()).orElse("Ask whoever wrote it"));
    }

    private Field whatIsWrong(EntryWords entry, SentForm sent) {
        return sent.field(
                WRONG,
                "What is wrong, and what do you know instead?",
                instead(entry)
                                .map(one -> "Whoever wrote it cannot be asked here: " + one.inFull())
                                .orElse("Whoever wrote it")
                        + " is asked by name to put it right or to say why it stands, and you hear what came of it. "
                        + "It stands with the entry for whoever reads that.");
    }

    private Dispute dispute(Corrections.Dispute dispute) {
        return new Dispute(
                said(dispute.said()),
                dispute.checked().map(this::said).orElse(null),
                dispute.checked()
                        .map(_ -> dispute.stands() ? "It stands" : "It was mended")
                        .orElse(""));
    }

    private Said said(LoggedEntry logged) {
        return new Said(writers.of(logged), logged.receivedAt(), logged.entry().summary());
    }

    private Word word(Actor actor, LoggedEntry logged) {
        Entry entry = logged.entry();
        return new Word(
                entry.type().name(),
                new Written(
                        writers.named(logged),
                        entry.recordedAt(),
                        EntryWords.because(logged),
                        importers.of(actor, logged)),
                entry.occurredAt(),
                inWords.text(entry.location()),
                inWords.text(entry.summary()),
                inWords.outcome(entry),
                inWords.form(entry),
                readers(entry));
    }

    private static String readers(Entry entry) {
        return Handling.of(entry.handling()).map(Handling::words).orElse(entry.handling());
    }

    private List<Link> asks(Actor actor, EntryWords entry) {
        Set<EntryId> ids = entry.words().stream().map(word -> word.entry().id()).collect(Collectors.toSet());
        List<Asked> about = isOfAChild(entry)
                ? watch.about(actor, entry.stands().person())
                : watch.openAt(actor, entry.stands().entry().child());
        return about.stream()
                .filter(asked -> ids.contains(asked.finding().trigger()))
                .map(asked -> new Link(
                        asked.finding().rule().ask(),
                        SubjectAddresses.ask(asked.finding().id())))
                .distinct()
                .toList();
    }
}
