package org.reachable.engine.form;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether words hold a day or a time that somebody can be held to: "Monday at four", "24 June", "within three days". No list knows them all:
 * what is read here is read, and the rest is asked again. A year is no time, and a day of another year is none that anybody waits for.
 */
public final class DayInWords {

    private static final List<String> COUNTED =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final String SMALL = "(\\d{1,3}|an?|couple of|few|" + String.join("|", COUNTED) + ")";

    private static final String HOUR = "([1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

    private static final Pattern DAY_OR_TIME = Pattern.compile(String.join(
            "|",
            "\\b(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?s?\\b",
            "\\b(today|tonight|tomorrow|noon|midday|midnight|fortnight|weekend|bedtime)\\b",
            "\\bthis (morning|afternoon|evening|week)\\b",
            "\\bnext week\\b",
            "\\bend of (the|this) (day|week)\\b",
            "\\b([01]?\\d|2[0-3])[:.][0-5]\\d\\b",
            "\\b(0?[1-9]|1[0-2]) ?([ap]\\.?m\\b|o.?clock)",
            "\\b(at|by|before|until|from) " + HOUR + "\\b(?! (day|hour|week|month|year))",
            "\\b(half|quarter) (past|to)\\b",
            "\\b([01]\\d|2[0-3])[0-5]\\d ?(h|hrs|hours)\\b"));

    private static final Pattern SPAN =
            Pattern.compile("\\b" + SMALL + " ?(minute|min|hour|hr|day|week|working day)s?\\b");

    private static final String MONTHS = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

    private static final Pattern DAY_OF_MONTH =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTHS + "(?:,? (\\d{4}))?\\b");

    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("\\b" + MONTHS + " (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b");

    private static final Pattern NUMBERS = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?\\b(?!/)");

    /** Without its year "4.30" is a time, and "9-10" are hours. */
    private static final Pattern WITH_YEAR = Pattern.compile("\\b(\\d{1,2})[.-](\\d{1,2})[.-](\\d{4}|\\d{2})\\b");

    private static final Pattern YEAR_FIRST = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");

    private static final Pattern AGAIN = Pattern.compile(String.join(
            "|",
            "\\b(daily|weekly|fortnightly)\\b",
            "\\b(every|each) (second |other |two |three )?(day|night|morning|afternoon|evening|week|fortnight|month|mon|tue|wed|thu|fri|sat|sun)",
            "\\b(once|twice|times) an? (day|week|fortnight)\\b",
            "\\b(mon|tues|wednes|thurs|fri|satur|sun)days\\b"));

    private static final Pattern LAST = Pattern.compile("\\b(until|till?|up to)\\b");

    /** How many days ahead such words end at the latest. */
    private static final Map<String, Integer> AHEAD = Map.ofEntries(
            Map.entry("today", 0),
            Map.entry("tonight", 0),
            Map.entry("this morning", 0),
            Map.entry("this afternoon", 0),
            Map.entry("this evening", 0),
            Map.entry("end of the day", 0),
            Map.entry("tomorrow", 1),
            Map.entry("this week", 7),
            Map.entry("weekend", 7),
            Map.entry("end of the week", 7),
            Map.entry("next week", 14),
            Map.entry("fortnight", 14));

    private static final int LETTERS_OF_A_WEEKDAY = 3;
    private static final int A_FEW = 3;
    private static final int IN_A_WEEK = 7;
    private static final int HOURS_OF_A_DAY = 24;
    private static final int IN_A_CENTURY = 100;

    private DayInWords() {}

    /** Whether they hold one that is not over, and none after the last. */
    public static boolean isIn(String typed, LocalDate today, LocalDate last) {
        String words = typed.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        List<Optional<LocalDate>> dates = dates(words, today).toList();
        if (!dates.isEmpty()) {
            return dates.stream()
                    .allMatch(day -> day.filter(one -> !one.isBefore(today) && !one.isAfter(last))
                            .isPresent());
        }
        return DAY_OR_TIME.matcher(words).find()
                || SPAN.matcher(words)
                        .results()
                        .anyMatch(span -> !today.plusDays(days(span)).isAfter(last));
    }

    /**
     * The last day that words can mean which were said on a day: of a weekday the next one after it. Empty where they name none: "at four".
     *
     * @param said the day on which it was said
     */
    public static Optional<LocalDate> latest(String typed, LocalDate said) {
        String words = typed.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Stream<LocalDate> named = Stream.of(DayOfWeek.values())
                .filter(day -> Pattern.compile("\\b"
                                + day.name().substring(0, LETTERS_OF_A_WEEKDAY).toLowerCase(Locale.ROOT))
                        .matcher(words)
                        .find())
                .map(day -> said.with(TemporalAdjusters.next(day)));
        Stream<LocalDate> ahead = AHEAD.entrySet().stream()
                .filter(one -> words.contains(one.getKey()))
                .map(one -> said.plusDays(one.getValue()));
        Stream<LocalDate> spans = SPAN.matcher(words).results().map(span -> said.plusDays(days(span)));
        return Stream.of(dates(words, said).flatMap(Optional::stream), named, ahead, spans)
                .flatMap(days -> days)
                .max(Comparator.naturalOrder());
    }

    /** Whether it is said of more than one time, and of no last one: "every Friday", "on Fridays", "once a week"; not "each day until 24 June". */
    public static boolean isRepeated(String typed) {
        String words = typed.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return AGAIN.matcher(words).find() && !LAST.matcher(words).find();
    }

    /** The days of a month that it names; empty where there is no such day. */
    private static Stream<Optional<LocalDate>> dates(String words, LocalDate today) {
        return Stream.of(
                        read(YEAR_FIRST, words, one -> day(one.group(1), one.group(2), one.group(3), today)),
                        read(DAY_OF_MONTH, words, one -> day(one.group(3), month(one.group(2)), one.group(1), today)),
                        read(MONTH_AND_DAY, words, one -> day(one.group(3), month(one.group(1)), one.group(2), today)),
                        read(NUMBERS, words, one -> day(one.group(3), one.group(2), one.group(1), today)),
                        read(WITH_YEAR, words, one -> day(one.group(3), one.group(2), one.group(1), today)))
                .flatMap(days -> days);
    }

    private static Stream<Optional<LocalDate>> read(
            Pattern pattern, String words, Function<MatchResult, Optional<LocalDate>> day) {
        return pattern.matcher(words).results().map(day);
    }

    /** Where no year is said, the next such day. */
    private static Optional<LocalDate> day(@Nullable String year, String month, String day, LocalDate today) {
        try {
            if (year != null) {
                int said = Integer.parseInt(year);
                int full = year.length() == 2 ? today.getYear() / IN_A_CENTURY * IN_A_CENTURY + said : said;
                return Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
            }
            LocalDate next = LocalDate.of(today.getYear(), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(next.isBefore(today) ? next.plusYears(1) : next);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String month(String named) {
        return Stream.of(Month.values())
                .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(named))
                .map(month -> String.valueOf(month.getValue()))
                .findFirst()
                .orElse("0");
    }

    private static int days(MatchResult span) {
        String many = span.group(1);
        int amount = many.matches("\\d+") ? Integer.parseInt(many) : amount(many);
        return switch (span.group(2)) {
            case "week" -> amount * IN_A_WEEK;
            case "day", "working day" -> amount;
            case "hour", "hr" -> amount / HOURS_OF_A_DAY;
            default -> 0;
        };
    }

    private static int amount(String word) {
        return switch (word) {
            case "a", "an" -> 1;
            case "couple of" -> 2;
            case "few" -> A_FEW;
            default -> COUNTED.indexOf(word) + 1;
        };
    }
}
