package org.reachable.engine.fold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;

/** Entries in the order they happened, of which only the newest part is looked at. */
public final class Window {
    private final Function<Entry, Instant> at;
    private final Comparator<Entry> asHappened;

    private final List<Entry> entries = new ArrayList<>();

    public Window() {
        this(Entry::occurredAt);
    }

    /** @param at when each is taken to have happened */
    public Window(Function<Entry, Instant> at) {
        this.at = at;
        this.asHappened = Comparator.comparing(at).thenComparing(Entry.AS_KNOWN);
    }

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
        while (place > 0 && asHappened.compare(entries.get(place - 1), entry) > 0) {
            place--;
        }
        entries.add(place, entry);
    }

    /** Those that happened at the instant or after. */
    public List<Entry> since(Instant from) {
        int start = entries.size();
        while (start > 0 && !at.apply(entries.get(start - 1)).isBefore(from)) {
            start--;
        }
        return List.copyOf(entries.subList(start, entries.size()));
    }
}
