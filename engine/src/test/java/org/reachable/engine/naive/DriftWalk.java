package org.reachable.engine.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Mechanism.Drift;
import org.reachable.engine.policy.Rule;

final class DriftWalk extends Walk {
    private final Drift drift;

    DriftWalk(Rule rule, View story, Drift drift) {
        super(rule, story, null);
        this.drift = drift;
    }

    @Override
    Set<Instant> clocks() {
        var result = new HashSet<Instant>();
        for (Entry entry : view.entries) {
            result.add(view.calendars.fallsDue(entry.recordedAt(), drift.age()));
            Instant judgedAgain = judgedAgainAt(entry);
            if (judgedAgain != null) {
                result.add(judgedAgain);
            }
        }
        return result;
    }

    @Override
    void entry(Entry entry) {
        if (view.ends(drift.reset(), entry)) {
            findings.stream().filter(finding -> finding.open).forEach(finding -> finding.close(now, "answered"));
            return;
        }
        if (isReview(entry)) {
            findings.stream().filter(finding -> finding.open).forEach(finding -> finding.close(now, "answered"));
        }
        boolean counted = counted(known).stream().anyMatch(each -> each.id().equals(entry.id()));
        if (counted && holds()) {
            raiseOr(true);
        }
    }

    @Override
    void clock() {
        if (holds()) {
            raiseOr(reviewEndsNow());
        }
    }

    /** Raises what is not yet raised since the last change; else tells it again where asked to. */
    private void raiseOr(boolean tellAgain) {
        Finding raised = raisedSinceReset();
        if (raised == null) {
            Entry completing = completing();
            if (inForce(completing)) {
                tell(find(completing));
            }
        } else if (tellAgain) {
            tell(raised);
        }
    }

    private void tell(Finding finding) {
        if (staysAnswered(finding, last(counted(known)))) {
            findings.removeIf(each -> each == finding && finding.events.isEmpty());
            return;
        }
        Set<EntryId> cited = new LinkedHashSet<>();
        counted(known).forEach(each -> cited.addAll(evidence(drift.counted(), each)));
        finding.citeOnly(cited, known);
        alert(finding, null, Set.of(finding.trigger.child()));
    }

    private boolean holds() {
        return Tallied.holds(drift.tally(), counted(known), view)
                && !now.isBefore(view.calendars.fallsDue(unchangedSince(), drift.age()))
                && !isUnderReview();
    }

    private Instant unchangedSince() {
        int reset = lastReset();
        return reset < 0
                ? counted(known).getFirst().recordedAt()
                : view.entries.get(reset).recordedAt();
    }

    private int lastReset() {
        for (int place = known - 1; place >= 0; place--) {
            if (view.ends(drift.reset(), view.entries.get(place))) {
                return place;
            }
        }
        return -1;
    }

    private List<Entry> counted(int count) {
        var result = new ArrayList<Entry>();
        for (Entry entry : view.entries.subList(Math.min(count, lastReset() + 1), count)) {
            if (view.matches(drift.counted(), entry)
                    && !view.repeats(drift.counted(), entry)
                    && !Tallied.hasValueOf(entry, result, drift.tally(), view, known)) {
                result.add(entry);
            }
        }
        return result;
    }

    /** The entry that first made the count enough. */
    private Entry completing() {
        for (int count = lastReset() + 1; count <= known; count++) {
            if (Tallied.holds(drift.tally(), counted(count), view)) {
                return view.entries.get(count - 1);
            }
        }
        throw new IllegalStateException("Nothing completes " + rule.id());
    }

    private @Nullable Finding raisedSinceReset() {
        if (findings.isEmpty() || view.place(findings.getLast().trigger) <= lastReset()) {
            return null;
        }
        return findings.getLast();
    }

    private boolean isUnderReview() {
        Instant judgedAgain = lastJudgedAgainAt();
        return judgedAgain != null && now.isBefore(judgedAgain);
    }

    private boolean reviewEndsNow() {
        return now.equals(lastJudgedAgainAt());
    }

    /** Until when the last review since the last change holds. */
    private @Nullable Instant lastJudgedAgainAt() {
        for (int place = known - 1; place > lastReset(); place--) {
            if (isReview(view.entries.get(place))) {
                return judgedAgainAt(view.entries.get(place));
            }
        }
        return null;
    }

    /** A review whose date has come already holds for no time, and answers nothing. */
    private boolean isReview(Entry entry) {
        Instant judgedAgain = judgedAgainAt(entry);
        return judgedAgain != null && judgedAgain.isAfter(entry.recordedAt());
    }

    private @Nullable Instant judgedAgainAt(Entry entry) {
        if (!view.ends(drift.review(), entry)) {
            return null;
        }
        Instant date = Written.instant(entry.attribute(drift.reviewUntil()));
        if (date == null) {
            return null;
        }
        LocalDate until = LondonTime.dateOf(date);
        if (drift.reviewAtMost() != null) {
            LocalDate most = LondonTime.dateOf(entry.occurredAt())
                    .plusDays(drift.reviewAtMost().amount());
            until = until.isAfter(most) ? most : until;
        }
        return view.calendars.endOf(until);
    }
}
