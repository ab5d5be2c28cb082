package org.reachable.pages.subject;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How a timeline is looked at. All of it stands in the address, so that it can be kept and passed on.
 *
 * @param on as known at the end of this day; null for now
 * @param until as known at this instant, which goes before the day; null for the day
 * @param to as one agency had it; null for everything on record
 * @param agency what this agency wrote alone; null for all
 * @param kind entries of this class alone; null for all
 * @param ask mark what this ask rests on; null for none
 * @param entry begin at this entry; null for the newest
 * @param page which page of the list; 0 for the one that holds what is looked for
 */
record TimelineView(
        @Nullable LocalDate on,
        @Nullable Instant until,
        @Nullable String to,
        @Nullable String agency,
        @Nullable String kind,
        @Nullable String ask,
        @Nullable String entry,
        int page) {

    /** As an address has it. What cannot be read asks for nothing. */
    static TimelineView of(
            @Nullable String on,
            @Nullable String until,
            @Nullable String to,
            @Nullable String agency,
            @Nullable String kind,
            @Nullable String ask,
            @Nullable String entry,
            int page) {
        return new TimelineView(
                day(on),
                instant(until),
                unlessBlank(to),
                unlessBlank(agency),
                unlessBlank(kind),
                unlessBlank(ask),
                unlessBlank(entry),
                Math.max(0, page));
    }

    /** The instant whose knowledge is shown. */
    Instant at(Instant now) {
        Instant asked = until;
        if (asked == null && on != null) {
            asked = LondonTime.at(on.plusDays(1).atStartOfDay()).minusSeconds(1);
        }
        return asked == null || asked.isAfter(now) ? now : asked;
    }

    /** Whether anything but now is shown. */
    boolean isPast(Instant now) {
        return at(now).isBefore(now);
    }

    TimelineView knownAt(Instant instant) {
        return new TimelineView(null, instant, to, agency, kind, ask, null, 0);
    }

    TimelineView page(int number) {
        return new TimelineView(on, until, to, agency, kind, ask, null, number);
    }

    /** The address, under that of the child. */
    String href(String timeline) {
        var address = UriComponentsBuilder.fromPath(timeline);
        add(address, "on", until == null ? on : null);
        add(address, "until", until);
        add(address, "to", to);
        add(address, "agency", agency);
        add(address, "kind", kind);
        add(address, "ask", ask);
        add(address, "entry", entry);
        add(address, "page", page > 1 || (page == 1 && ask != null) ? page : null);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, Objects.toString(value));
        }
    }

    static @Nullable LocalDate day(@Nullable String written) {
        try {
            return written == null || written.isBlank() ? null : LocalDate.parse(written.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static @Nullable Instant instant(@Nullable String written) {
        try {
            return written == null || written.isBlank() ? null : Instant.parse(written.strip());
        } catch (DateTimeException notAnInstant) {
            return null;
        }
    }

    private static @Nullable String unlessBlank(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
