package org.reachable.practice.frontdoor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.practice.frontdoor.ReplyPage.Said;
import org.reachable.records.chronology.HowToRing;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.Reports;
import org.reachable.records.corrections.Corrections;
import org.reachable.records.surroundings.SubjectLinks;
import org.reachable.watch.TheirWishes;
import org.springframework.stereotype.Component;

/** Puts together one report with its replies. */
@Component
class ReplyPages {

    private static final String NOT_SAFE =
            "It is not safe to ring them: they said so. Go, or ask through somebody whom they trust, and promise no ring and no message.";

    private final Reports reports;
    private final Corrections corrections;
    private final SubjectLinks links;
    private final Partnership partnership;
    private final Heard heard;
    private final Vocabulary vocabulary;
    private final Forms forms;
    private final DueToHear due;
    private final Tellers tellers;
    private final ReplyForm form;
    private final LookedOver lookedOver;
    private final HowToRing ringing;
    private final WhoReplies replies;
    private final Ids ids;
    private final Clock clock;

    ReplyPages(
            Reports reports,
            Corrections corrections,
            SubjectLinks links,
            Partnership partnership,
            Heard heard,
            Vocabulary vocabulary,
            Forms forms,
            DueToHear due,
            Tellers tellers,
            ReplyForm form,
            LookedOver lookedOver,
            HowToRing ringing,
            WhoReplies replies,
            Ids ids,
            Clock clock) {
        this.form = form;
        this.lookedOver = lookedOver;
        this.ringing = ringing;
        this.replies = replies;
        this.reports = reports;
        this.corrections = corrections;
        this.links = links;
        this.partnership = partnership;
        this.heard = heard;
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.due = due;
        this.tellers = tellers;
        this.ids = ids;
        this.clock = clock;
    }

    ReplyPage reply(
            Actor actor, LoggedEntry report, Answer typed, Map<String, String> errors, @Nullable String notice) {
        List<LoggedEntry> answers = reports.answersTo(actor, report);
        boolean byUs = isToldByUs(actor, report);
        Optional<LoggedEntry> unhelped = heard.unhelped(report, answers);
        boolean told = heard.hasTold(report, answers);
        boolean asked = heard.saidWhetherItHelped(report, answers);
        return new ReplyPage(
                href(report),
                links.to(actor, report.subject()),
                new ReplyPage.Told(
                        tellers.name(report),
                        report.entry().type().name() + ", "
                                + Dates.happened(report.entry().occurredAt()),
                        words(actor, report),
                        told ? null : TimeLeft.until(left(actor, unhelped.orElse(report)), clock.instant()),
                        byUs ? List.of() : cautions(actor, report),
                        byUs,
                        SubjectAddresses.entry(report.id()),
                        byUs && !told ? replies.to(actor, report) : null),
                answers.stream().filter(heard::wasSaid).map(this::said).toList(),
                typed.sent() == null ? ids.next().toString() : typed.sent().toString(),
                told || byUs ? null : form.of(report, typed, ringing.isUnsafe(actor, report), errors),
                told && !asked
                        ? new ReplyPage.Helped(
                                ReplyForm.field("helped", "Did it help?", typed.helped(), errors),
                                ReplyForm.field(
                                                "helped-words",
                                                byUs ? "In your words" : "In their words",
                                                typed.helpedWords(),
                                                errors)
                                        .withHint(byUs ? "What would help?" : "If they said."))
                        : null,
                notice);
    }

    private List<String> cautions(Actor actor, LoggedEntry report) {
        return Stream.concat(
                        ringing.isUnsafe(actor, report) ? Stream.of(NOT_SAFE) : Stream.empty(),
                        lookedOver.wishes(actor, report).map(ReplyPages::inWords).stream())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static String inWords(TheirWishes.Wishes wish) {
        return inWords("They wrote that they do not want %s. ", wish.refused())
                + inWords("They ask for %s.", wish.wanted());
    }

    private static String inWords(String sentence, List<Practitioner> whom) {
        return whom.isEmpty()
                ? ""
                : sentence.formatted(
                        Words.list(whom.stream().map(Practitioner::name).toList()));
    }

    /** What a child or their family took back is written to nobody, though they may wait for an answer still. */
    private String words(Actor actor, LoggedEntry report) {
        return corrections
                .of(actor, report.id())
                .map(stands -> TokenNames.in(report.entry().summary(), vocabulary))
                .orElse("They took this back: nobody reads it any more.");
    }

    boolean isToldByUs(Actor actor, LoggedEntry report) {
        return reports.isToldByUs(actor, report.named());
    }

    /**
     * What was typed on the page of one report.
     *
     * @param besides what this type of reply asks besides, by the attributes it fills
     */
    record Answer(
            @Nullable UUID sent,
            String reply,
            String how,
            String reached,
            Map<String, String> besides,
            String helped,
            String helpedWords) {

        static final Answer NOTHING = new Answer(null, "", "", "", Map.of(), "", "");
    }

    static String href(LoggedEntry report) {
        return SubjectAddresses.reply(report.id());
    }

    boolean isOwed(LoggedEntry report) {
        return forms.replies().isOwedFor(report.entry().type());
    }

    /** As whoever told it reads: the soonest that anybody is asked to reply, and never later than all replies are due. */
    private Instant left(Actor actor, LoggedEntry since) {
        return due.by(since, since.entry().recordedAt(), due.asked(actor, List.of(since)));
    }

    private Said said(LoggedEntry answer) {
        String by = partnership
                .practitionerWhoIs(answer.actor())
                .map(Practitioner::name)
                .orElseGet(() -> partnership.agencyName(answer.entry().whose()));
        String reached = answer.entry().attribute(Replying.REACHED).equals("no") ? " · has not reached them" : "";
        String helped = answer.entry().attribute(Replying.HELPED);
        String what = answer.entry().type().name() + (helped.isEmpty() ? "" : ": " + helped) + reached;
        return new Said(
                what,
                by + ", " + Dates.happened(answer.entry().occurredAt(), clock.instant()),
                TokenNames.in(form.inFull(answer.entry()), vocabulary));
    }
}
