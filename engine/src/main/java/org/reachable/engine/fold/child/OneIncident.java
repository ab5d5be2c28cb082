package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Ask;

/** Which of what is open tells of the hour that an entry tells of. */
final class OneIncident {
    private OneIncident() {}

    /** What somebody judged the rest of before it came in, and may not read, is asked about by itself. */
    static boolean joins(Entry entry) {
        return entry.references().unjudgedBy().isEmpty();
    }

    static @Nullable Ask of(Entry entry, Span within, List<Ask> open, Predicate<Ask> mayBe, Calendars calendars) {
        if (!joins(entry)) {
            return null;
        }
        for (Ask ask : open) {
            Instant first = Watcher.min(ask.trigger().occurredAt(), entry.occurredAt());
            Instant second = Watcher.max(ask.trigger().occurredAt(), entry.occurredAt());
            if (mayBe.test(ask) && !second.isAfter(calendars.limit(first, within))) {
                return ask;
            }
        }
        return null;
    }
}
