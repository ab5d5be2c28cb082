package org.reachable.foundation.govuk;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A clock as two lines: when it is due or how far over, and what that leaves.
 *
 * @param headline "Today, 5pm", "2 days over"
 * @param detail "7 hours 50 minutes left", "was due Wed 3:30am"
 * @param tone how pressing it is
 */
public record TimeLeft(String headline, String detail, Tone tone) {

    private static final Duration A_DAY = Duration.ofDays(1);

    /** The clock of something due. Due at 5pm, it is in time at 5pm and over a moment after. */
    public static TimeLeft until(Instant due, Instant now) {
        if (now.isAfter(due)) {
            return new TimeLeft(
                    Words.roughSpan(Duration.between(due, now)) + " over", "was due " + past(due, now), Tone.LATE);
        }
        Duration left = Duration.between(now, due);
        boolean soon = left.compareTo(A_DAY) <= 0;
        return new TimeLeft(capital(when(due, now)), Words.span(left) + " left", soon ? Tone.SOON : Tone.PLAIN);
    }

    /** The clock of what is asked for at once: a limit still to come is the latest, and no time to spare. */
    public static TimeLeft atOnce(Instant due, Instant now) {
        return now.isAfter(due)
                ? until(due, now)
                : new TimeLeft("Now", "by " + Dates.by(due, now) + " at the latest", Tone.SOON);
    }

    /** The clock of something that has waited, with what began it: "told us". Days are counted as on a calendar. */
    public static TimeLeft since(String began, Instant then, Instant now) {
        long days = ChronoUnit.DAYS.between(Dates.day(then), Dates.day(now));
        String waited = days > 0 ? Words.count(days, "day") : Words.roughSpan(Duration.between(then, now));
        return new TimeLeft(waited, began + " " + Dates.near(Dates.day(then), now), Tone.LATE);
    }

    /** With another second line: "1 working day left". */
    public TimeLeft withDetail(String other) {
        return new TimeLeft(headline, other, tone);
    }

    /** Within a week its day is enough. */
    private static String past(Instant at, Instant now) {
        boolean thisWeek = Duration.between(at, now).compareTo(Duration.ofDays(6)) < 0;
        boolean named = ChronoUnit.DAYS.between(Dates.day(at), Dates.day(now)) < 2;
        return thisWeek && !named && Dates.isTimed(at)
                ? Dates.weekday(Dates.day(at)) + " " + Dates.time(at)
                : when(at, now);
    }

    private static String when(Instant at, Instant now) {
        return Dates.limit(at, now);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
