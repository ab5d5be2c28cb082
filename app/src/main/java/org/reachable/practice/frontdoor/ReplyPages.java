package org.reachable.practice.frontdoor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Pages;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.practice.frontdoor.ReplyPage.Said;
import org.reachable.practice.frontdoor.WaitingPage.Waiting;
import org.reachable.records.chronology.HowToRing;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.Reports;
import org.reachable.records.chronology.Reports.Report;
import org.reachable.records.chronology.Reports.Unanswered;
import org.reachable.records.corrections.Corrections;
import org.reachable.records.surroundings.SubjectLinks;
import org.springframework.stereotype.Component;

/** Puts together who waits for a reply, and one report with its replies. */
@Component
class ReplyPages {

    private static final int MONTHS = 12;
    private static final int A_PAGE = 25;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Reports reports;
    private final Corrections corrections;
    private final SubjectLinks links;
    private final Partnership partnership;
    private final Heard heard;
    private final Vocabulary vocabulary;
    private final Forms forms;
    private final Calendars calendars;
    private final ReplyForm form;
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
            Calendars calendars,
            ReplyForm form,
            HowToRing ringing,
            WhoReplies replies,
            Ids ids,
            Clock clock) {
        this.form = form;
        this.ringing = ringing;
        this.replies = replies;
        this.reports = reports;
        this.corrections = corrections;
        this.links = links;
        this.partnership = partnership;
        this.heard = heard;
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.calendars = calendars;
        this.ids = ids;
        this.clock = clock;
    }

    WaitingPage waiting(Actor actor, boolean ours, int page, @Nullable String notice) {
        Instant now = clock.instant();
        var which = which(actor, ours, now);
        int after = (Math.max(1, page) - 1) * A_PAGE;
        var found = reports.unanswered(actor, which, after, A_PAGE);
        if (found.reports().isEmpty() && after > 0) {
            return waiting(actor, ours, 1, notice);
        }
        int pages = Math.max(1, Math.ceilDiv(found.inAll(), A_PAGE));
        String href = ours ? "/replies?ours=true&page=" : "/replies?page=";
        return new WaitingPage(
                waiting(actor, found.reports(), now),
                found.inAll(),
                pages == 1 ? null : Pages.of(Math.max(1, page), pages, one -> href + one),
                MONTHS,
                ours,
                notice);
    }

    /** The first of what the reader's agency told. */
    List<Waiting> ours(Actor actor, int most) {
        Instant now = clock.instant();
        return waiting(actor, reports.first(actor, which(actor, true, now), most), now);
    }

    private Unanswered which(Actor actor, boolean ours, Instant now) {
        Instant since = now.atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
        return new Unanswered(
                owed(),
                forms.replies().types(),
                forms.replies().helped(),
                since,
                lateUntil(since, now),
                ours ? actor.agency() : null);
    }

    /** The reply to what became known by then is late; to what became known a minute after, it is not. */
    private Instant lateUntil(Instant since, Instant now) {
        Instant late = since;
        Instant inTime = now;
        while (Duration.between(late, inTime).compareTo(A_MINUTE) > 0) {
            Instant between = late.plus(Duration.between(late, inTime).dividedBy(2));
            if (now.isAfter(due(between))) {
                late = between;
            } else {
                inTime = between;
            }
        }
        return late;
    }

    private Instant due(Instant known) {
        return calendars.limit(known, forms.replies().within());
    }

    ReplyPage reply(
            Actor actor, LoggedEntry report, Answer typed, Map<String, String> errors, @Nullable String notice) {
        Instant now = clock.instant();
        List<LoggedEntry> answers = reports.answersTo(actor, report);
        boolean byUs = isToldByUs(actor, report);
        Optional<LoggedEntry> unhelped = heard.unhelped(report, answers);
        boolean told = heard.hasTold(report, answers);
        boolean asked = heard.saidWhetherItHelped(report, answers);
        return new ReplyPage(
                href(report),
                links.to(actor, report.subject()),
                new ReplyPage.Told(
                        teller(report),
                        report.entry().type().name() + ", "
                                + Dates.happened(report.entry().occurredAt()),
                        words(actor, report),
                        told ? null : left(unhelped.orElse(report), now),
                        ringing.isUnsafe(actor, report),
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

    private Set<String> owed() {
        return vocabulary.types().values().stream()
                .filter(forms.replies()::isOwedFor)
                .map(EntryType::code)
                .collect(Collectors.toSet());
    }

    private List<Waiting> waiting(Actor actor, List<Report> found, Instant now) {
        Map<SubjectId, Link> whom = links.to(
                actor,
                found.stream()
                        .map(report -> report.logged().subject())
                        .distinct()
                        .toList());
        return found.stream().map(report -> waiting(report, whom, now)).toList();
    }

    private Waiting waiting(Report report, Map<SubjectId, Link> whom, Instant now) {
        LoggedEntry logged = report.logged();
        String teller = teller(logged);
        return new Waiting(
                href(logged),
                Character.toUpperCase(teller.charAt(0)) + teller.substring(1),
                Objects.requireNonNull(whom.get(logged.subject())),
                logged.entry().type().name(),
                report.late(),
                TimeLeft.until(due(report.since()), now),
                tries(report));
    }

    private String tries(Report report) {
        if (report.unhelped()) {
            return "They say that what we said did not help, %s."
                    .formatted(Dates.happened(report.since(), clock.instant()));
        }
        return report.tries() == 0 ? "" : Words.count(report.tries(), "try", "tries") + " did not reach them.";
    }

    private TimeLeft left(LoggedEntry report, Instant now) {
        return TimeLeft.until(due(report.entry().recordedAt()), now);
    }

    private String teller(LoggedEntry report) {
        return partnership
                .practitionerWhoIs(report.actor())
                .filter(writer -> writer.agency().equals(report.entry().whose()))
                .map(Practitioner::inFull)
                .or(() -> partnership.familyWhoIs(report.actor()).map(FamilyMember::inFull))
                .orElseGet(() -> agencyOrPeople(report.entry().whose()));
    }

    /** "the family", "Wealdshire Police". */
    private String agencyOrPeople(String code) {
        String name = partnership.agencyName(code);
        if (!vocabulary.people().contains(code)) {
            return name;
        }
        String lower = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return lower.startsWith("the ") ? lower : "the " + lower;
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
