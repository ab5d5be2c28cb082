package org.reachable.practice.frontdoor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Pages;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.practice.frontdoor.WaitingPage.Waiting;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.Reports;
import org.reachable.records.chronology.Reports.Report;
import org.reachable.records.chronology.Reports.Unanswered;
import org.reachable.records.surroundings.SubjectLinks;
import org.springframework.stereotype.Component;

/** Puts together who waits for a reply. */
@Component
class WaitingPages {

    private static final int MONTHS = 12;
    private static final int A_PAGE = 25;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Reports reports;
    private final SubjectLinks links;
    private final Vocabulary vocabulary;
    private final Forms forms;
    private final DueToHear due;
    private final Tellers tellers;
    private final Clock clock;

    WaitingPages(
            Reports reports,
            SubjectLinks links,
            Vocabulary vocabulary,
            Forms forms,
            DueToHear due,
            Tellers tellers,
            Clock clock) {
        this.reports = reports;
        this.links = links;
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.due = due;
        this.tellers = tellers;
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
            if (now.isAfter(due.atTheLatest(between))) {
                late = between;
            } else {
                inTime = between;
            }
        }
        return late;
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
        Map<EntryId, Instant> asked =
                due.asked(actor, found.stream().map(Report::logged).toList());
        return found.stream()
                .map(report -> new Due(report, due.by(report.logged(), report.since(), asked)))
                .sorted(inOrder(now))
                .map(one -> waiting(one.report(), whom, one.by(), now))
                .toList();
    }

    private record Due(Report report, Instant by) {}

    /** What can still be in time first, the soonest due first; then what is late, the latest first. */
    private static Comparator<Due> inOrder(Instant now) {
        return Comparator.comparing((Due one) -> now.isAfter(one.by()))
                .thenComparing(one -> Duration.between(now, one.by()).abs());
    }

    private Waiting waiting(Report report, Map<SubjectId, Link> whom, Instant by, Instant now) {
        LoggedEntry logged = report.logged();
        String teller = tellers.name(logged);
        return new Waiting(
                ReplyPages.href(logged),
                Character.toUpperCase(teller.charAt(0)) + teller.substring(1),
                Objects.requireNonNull(whom.get(logged.subject())),
                logged.entry().type().name(),
                now.isAfter(by),
                TimeLeft.until(by, now),
                tries(report));
    }

    private String tries(Report report) {
        if (report.unhelped()) {
            return "They say that what we said did not help, %s."
                    .formatted(Dates.happened(report.since(), clock.instant()));
        }
        return report.tries() == 0 ? "" : Words.count(report.tries(), "try", "tries") + " did not reach them.";
    }
}
