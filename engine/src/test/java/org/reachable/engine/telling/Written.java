package org.reachable.engine.telling;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.replay.CompositeReplay;
import org.reachable.engine.replay.Replay;

/** Stories written out for tests. */
final class Written {
    private static final String HEADER =
            "event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,outcome,reached,attributes\n";
    private static final View WHOLE = new View(Fold.UNTIL_QUIET, "the one shipped with Reachable", null);

    private Written() {}

    static String page(ToldReplay telling) {
        var out = new StringWriter();
        StoryPage.write(telling, out);
        return out.toString();
    }

    static String text(ToldReplay telling) {
        var out = new StringWriter();
        StoryText.write(telling, out);
        return out.toString();
    }

    static ToldReplay composite() {
        return ToldReplay.of(CompositeReplay.whole(), CompositeReplay.CALENDARS, WHOLE);
    }

    /** The invented story as it stood at an instant. */
    static ToldReplay compositeAt(Instant instant) {
        return ToldReplay.of(
                CompositeReplay.until(instant), CompositeReplay.CALENDARS, new View(instant, "shipped", null));
    }

    /** The rows of a chronology under a policy, without a school calendar. */
    static ToldReplay rows(Policy policy, String rows) {
        return rows(policy, rows, null);
    }

    /** The same as one agency had it. */
    static ToldReplay rows(Policy policy, String rows, @Nullable String knownTo) {
        var entries = new ChronologyReader(policy.vocabulary())
                .readAll(new CsvTable("rows.csv", new StringReader(HEADER + rows)), "rows").entries().stream()
                        .flatMap(entry ->
                                knownTo == null ? java.util.stream.Stream.of(entry) : entry.asKnownTo(knownTo).stream())
                        .toList();
        return told(policy, entries, knownTo);
    }

    private static ToldReplay told(Policy policy, java.util.List<Entry> entries, @Nullable String knownTo) {
        var calendars = Calendars.englandAndWales();
        var view = new View(Fold.UNTIL_QUIET, "shipped", knownTo);
        return ToldReplay.of(Replay.of(entries, policy, calendars, Fold.UNTIL_QUIET, 1), calendars, view);
    }
}
