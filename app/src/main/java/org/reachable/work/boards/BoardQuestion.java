package org.reachable.work.boards;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.OnBoard;

/**
 * What of a board somebody wants to see.
 *
 * @param on as known at the end of that day; null for now
 * @param isNowInstead a day was asked for that is none, or to come
 * @param area only children of this area; empty for any, and so the next three
 * @param agency only rows whose next step is with somebody of this agency, by its name
 * @param mine only rows whose next step is the reader's
 */
record BoardQuestion(
        @Nullable LocalDate on,
        boolean isNowInstead,
        String area,
        String team,
        String school,
        String agency,
        boolean mine,
        int page) {

    private static final int NOT_BEFORE = 1990;

    /** How a day is written into the box, and stands there. */
    static final DateTimeFormatter AS_WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

    /** What an address asks; a day that is none, or to come, is today. */
    static BoardQuestion of(Map<String, String> asked, Instant now) {
        String written = asked.getOrDefault("on", "");
        LocalDate asks = day(written);
        LocalDate today = LondonTime.dateOf(now);
        LocalDate on = asks != null && asks.isBefore(today) && asks.getYear() >= NOT_BEFORE ? asks : null;
        return new BoardQuestion(
                on,
                on == null && !written.isEmpty() && !today.equals(asks),
                asked.getOrDefault("area", ""),
                asked.getOrDefault("team", ""),
                asked.getOrDefault("at-school", ""),
                asked.getOrDefault("agency", ""),
                asked.getOrDefault("mine", "").equals("yes"),
                page(asked.getOrDefault("page", "1")));
    }

    private static int page(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 1;
    }

    /** "17/6/2022" as people here write it, whatever country a browser thinks it is in; or "2022-06-17", as an address has it. */
    private static @Nullable LocalDate day(String written) {
        try {
            return written.contains("/")
                    ? LocalDate.parse(written.strip(), AS_WRITTEN)
                    : LocalDate.parse(written.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** The instant as known at which it is told: the end of a past day. */
    Instant at(Instant now) {
        return on == null ? now : LondonTime.at(on.plusDays(1).atStartOfDay()).minusNanos(1);
    }

    boolean isNow() {
        return on == null;
    }

    /** Whether it asks for a part of the board. */
    boolean isNarrowed() {
        return mine || Stream.of(area, team, school, agency).anyMatch(one -> !one.isEmpty());
    }

    /** The part that it asks for, so many at most. */
    OnBoard narrowed(Practitioner reader, int most) {
        return new OnBoard(null, false, area, team, school, agency, mine ? reader.id() : null, most);
    }

    /** The same in an address, without its page. */
    String query() {
        return Stream.of(
                        Map.entry("on", on == null ? "" : on.toString()),
                        Map.entry("area", area),
                        Map.entry("team", team),
                        Map.entry("at-school", school),
                        Map.entry("agency", agency),
                        Map.entry("mine", mine ? "yes" : ""))
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** An address with it. */
    String at(String address, String more) {
        String query = Stream.of(query(), more).filter(one -> !one.isEmpty()).collect(Collectors.joining("&"));
        return query.isEmpty() ? address : address + "?" + query;
    }
}
