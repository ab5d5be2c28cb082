package org.reachable.engine.fold.child;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Answered;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Attributes;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** Things went on happening while what we do stayed the same. */
final class DriftWatcher extends PatternWatcher {
    private final Mechanism.Drift drift;
    private final Tallying tallying;
    private final List<Entry> counted = new ArrayList<>();
    /** The entry that made the count enough. */
    private @Nullable Entry completing;

    private @Nullable Instant since;
    /** When it last changed, which may have become known only later; null where it never did. */
    private @Nullable Instant changed;

    private @Nullable Instant reviewedUntil;
    private @Nullable Ask current;

    DriftWatcher(Rule rule, Mechanism.Drift drift, ChildMachine story) {
        super(rule, story);
        this.drift = drift;
        this.tallying = new Tallying(drift.tally(), story.matching, story.history);
    }

    @Override
    void look(Entry entry) {
        if (story.matching.ends(drift.reset(), entry)) {
            reset(entry);
            return;
        }
        if (story.matching.ends(drift.review(), entry)) {
            reviewed(entry);
        }
        if (story.matching.matches(drift.counted(), entry) && mayRaise(entry)) {
            if (since == null) {
                since = entry.recordedAt();
            }
            counted.add(entry);
            if (!tallying.distinct(counted).contains(entry)) {
                counted.remove(entry);
                return;
            }
            if (completing == null && tallying.of(counted).holds()) {
                completing = entry;
            }
            judge(entry.recordedAt(), true);
        }
    }

    private void reset(Entry entry) {
        for (Ask ask : List.copyOf(open())) {
            close(ask, Answered.by(entry), entry.recordedAt());
        }
        current = null;
        counted.clear();
        completing = null;
        since = entry.recordedAt();
        changed = entry.occurredAt();
        reviewedUntil = null;
    }

    private void reviewed(Entry entry) {
        Instant until = Attributes.instant(entry, drift.reviewUntil())
                .map(LondonTime::dateOf)
                .map(story.calendars::endOf)
                .map(said -> atMost(said, entry))
                .orElse(entry.recordedAt());
        if (!until.isAfter(entry.recordedAt())) {
            return;
        }
        reviewedUntil = until;
        for (Ask ask : List.copyOf(open())) {
            close(ask, Answered.by(entry), entry.recordedAt());
        }
        judgeAt(until);
    }

    /** Who signs that nothing changes cannot sign for longer than the rule lets them. */
    private Instant atMost(Instant said, Entry review) {
        if (drift.reviewAtMost() == null) {
            return said;
        }
        Instant most = story.calendars.limit(review.occurredAt(), drift.reviewAtMost());
        return said.isAfter(most) ? most : said;
    }

    private void judgeAt(Instant instant) {
        Instant asOf = since;
        at(instant, new Timers.Alarm() {
            @Override
            public void ring(Instant at) {
                judge(at, false);
            }

            @Override
            public boolean matters() {
                return asOf != null && asOf.equals(since) && completing != null && (current == null || !current.open);
            }
        });
    }

    /** Judges whether it holds. A clock alone never asks again what was answered, unless a review has run out. */
    private void judge(Instant now, boolean newEntry) {
        if (since == null || (reviewedUntil != null && now.isBefore(reviewedUntil))) {
            return;
        }
        var tally = tallying.of(counted);
        if (!tally.holds()) {
            return;
        }
        Instant old = story.calendars.startOf(
                LondonTime.dateOf(since).plusDays(drift.age().amount()));
        if (now.isBefore(old)) {
            judgeAt(old);
            return;
        }
        boolean reviewRanOut = reviewedUntil != null;
        if (current != null && !newEntry && !reviewRanOut) {
            return;
        }
        reviewedUntil = null;
        current = tell(current, Objects.requireNonNull(completing), counted, now, told(now, tally));
    }

    private Map<String, String> told(Instant now, Tallying.Result tally) {
        Instant unchanged = changed == null ? since : changed;
        LocalDate from = LondonTime.dateOf(unchanged == null ? now : unchanged);
        long days = Duration.between(from.atStartOfDay(), LondonTime.dateOf(now).atStartOfDay())
                .toDays();
        return Ask.facts(
                "count",
                Integer.toString(tally.count()),
                "sources",
                Integer.toString(tally.sources()),
                "days",
                Long.toString(days),
                Step.EVER_RESET,
                changed == null ? "no" : "yes");
    }
}
