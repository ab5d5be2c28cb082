package org.reachable.engine.fold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;

/** Entries in the order they happened, of which only the newest part is looked at. */
public final class Window {
    private static final Comparator<Entry> AS_HAPPENED =
            Comparator.comparing(Entry::occurredAt).thenComparing(Entry.AS_KNOWN);

    private final List<Entry> entries = new ArrayList<>();

    /** The elapsed time of a span: a window of N days is N times 24 hours. */
    public static Duration length(Span span) {
        return switch (span.unit()) {
            case CLOCK_HOURS -> Duration.ofHours(span.amount());
            case WEEKS -> Duration.ofDays(7L * span.amount());
            default -> Duration.ofDays(span.amount());
        };
    }

    /** Takes an entry in; one that happened earlier than others known before it goes to its place. */
    public void add(Entry entry) {
        int place = entries.size();
        while (place > 0 && AS_HAPPENED.compare(entries.get(place - 1), entry) > 0) {
            place--;
        }
        entries.add(place, entry);
    }

    /** Those that happened at the instant or after. */
    public List<Entry> since(Instant from) {
        int start = entries.size();
        while (start > 0 && !entries.get(start - 1).occurredAt().isBefore(from)) {
            start--;
        }
        return List.copyOf(entries.subList(start, entries.size()));
    }
}
