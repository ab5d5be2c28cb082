package org.reachable.engine.fold;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.KeepsOpen;

/** Reads the values of a form. What cannot be read is as good as blank: the reader of files has already told of it. */
public final class Attributes {
    private static final Pattern SEVERAL = Pattern.compile("[|,;]");
    /** As people write one: {@code 6}, {@code 2.5}, {@code 6 days}, {@code 10h}. */
    private static final Pattern NUMBER = Pattern.compile("([+-]?[0-9]+(?:[.][0-9]+)?)[\\p{L} ]*");

    private Attributes() {}

    /** A whole number, whatever word stands behind it. */
    public static OptionalInt number(Entry entry, String key) {
        String value = key.isEmpty() ? "" : bare(entry.attribute(key));
        try {
            return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
        } catch (NumberFormatException notANumber) {
            return OptionalInt.empty();
        }
    }

    /** A number of days: part of a day is a day. */
    public static OptionalInt days(Entry entry, String key) {
        return key.isEmpty()
                ? OptionalInt.empty()
                : decimal(entry, key)
                        .filter(Double::isFinite)
                        .map(days -> OptionalInt.of((int) Math.ceil(days)))
                        .orElse(OptionalInt.empty());
    }

    static Optional<Double> decimal(Entry entry, String key) {
        return decimal(entry.attribute(key));
    }

    /** A number, or the one that stands last where several things are told with a stroke between. */
    static Optional<Double> lastNumber(Entry entry, String key) {
        String value = entry.attribute(key);
        return decimal(value.substring(value.lastIndexOf('/') + 1).strip());
    }

    private static Optional<Double> decimal(String value) {
        String number = bare(value);
        return number.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(number));
    }

    /** The number alone; empty where none is written, or more than one. */
    private static String bare(String value) {
        Matcher written = NUMBER.matcher(value);
        return written.matches() ? written.group(1) : "";
    }

    /** The instant in an attribute, and those that other records of the same thing have there. */
    public static Stream<Instant> instants(Entry entry, String key) {
        return Stream.concat(
                instant(entry, key).stream(),
                several(entry, KeepsOpen.besides(key)).stream().flatMap(written -> instant(written).stream()));
    }

    public static Optional<Instant> instant(Entry entry, String key) {
        return instant(key.isEmpty() ? "" : entry.attribute(key));
    }

    private static Optional<Instant> instant(String value) {
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(LondonTime.parse(value));
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    /** The values of a list, as {@code police|social-care}. */
    public static List<String> several(Entry entry, String key) {
        String value = entry.attribute(key);
        return value.isEmpty()
                ? List.of()
                : SEVERAL.splitAsStream(value)
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }
}
