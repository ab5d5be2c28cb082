package org.reachable.foundation.govuk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Numbers and lists as people say them. */
public final class Words {

    private Words() {}

    /** "1 day", "3 days". */
    public static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    /** "1 child", "3 children". */
    public static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    /** "7 hours 50 minutes", "1 day 3 hours", "8 days": no finer than anybody acts on. */
    public static String span(Duration length) {
        long days = length.toDays();
        if (days >= 2) {
            return count(days, "day");
        }
        if (days == 1) {
            return pair(1, "day", length.toHoursPart(), "hour");
        }
        if (length.toHours() > 0) {
            return pair(length.toHours(), "hour", length.toMinutesPart(), "minute");
        }
        return length.toMinutes() > 0 ? count(length.toMinutes(), "minute") : "less than a minute";
    }

    /** The same, of its greatest part alone: "7 hours", "1 day". */
    public static String roughSpan(Duration length) {
        if (length.toDays() > 0) {
            return count(length.toDays(), "day");
        }
        return length.toHours() > 0 ? count(length.toHours(), "hour") : span(length);
    }

    /** "14 weeks", or days if there are fewer than fourteen. */
    public static String weeks(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return days < 14 ? count(days, "day") : count(days / 7, "week");
    }

    /** How old someone born then is on a day. */
    public static int age(LocalDate born, LocalDate on) {
        return Period.between(born, on).getYears();
    }

    /** The beginning of a sentence, within one: "Open 79 days" as "open 79 days". */
    public static String within(String words) {
        boolean aDay = words.matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b.*");
        return aDay ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** "police, health and school". */
    public static String list(List<String> things) {
        return joined(things, " and ");
    }

    /** "police, health or school". */
    public static String either(List<String> things) {
        return joined(things, " or ");
    }

    private static String joined(List<String> things, String last) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        return String.join(", ", things.subList(0, things.size() - 1)) + last + things.getLast();
    }

    private static String pair(long great, String greatUnit, long small, String smallUnit) {
        return small == 0 ? count(great, greatUnit) : count(great, greatUnit) + " " + count(small, smallUnit);
    }
}
