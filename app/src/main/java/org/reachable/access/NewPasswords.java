package org.reachable.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a new password may be: long, and not what others try first. Any letters and signs may stand in it, and it is never
 * too old.
 */
@Component
class NewPasswords {

    static final int FEWEST = 12;

    /** What makes the hash reads no further. */
    private static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;

    /** A word of fewer letters is in everything. */
    private static final int A_WORD = 4;

    /** Rows of a keyboard and other orders that fingers know. */
    private static final List<String> ORDERS = Stream.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "01234567890123456789",
                    "qwertyuiopasdfghjklzxcvbnm",
                    "qazwsxedcrfvtgbyhnujmikolp")
            .flatMap(
                    order -> Stream.of(order, new StringBuilder(order).reverse().toString()))
            .toList();

    private static final List<String[]> STANDS_FOR = List.of(
            new String[] {"0", "o"},
            new String[] {"1", "i"},
            new String[] {"3", "e"},
            new String[] {"4", "a"},
            new String[] {"5", "s"},
            new String[] {"@", "a"},
            new String[] {"$", "s"},
            new String[] {"!", "i"});

    private final Set<String> common = common();

    /** What is wrong with it, and how to mend it. */
    Optional<String> problem(String chosen, Collection<String> around) {
        if (chosen.codePointCount(0, chosen.length()) < FEWEST) {
            return Optional.of("Choose a password of at least %d characters".formatted(FEWEST));
        }
        if (chosen.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("Choose a password of at most %d characters".formatted(MOST_BYTES));
        }
        List<String> readings = readings(chosen);
        Optional<String> ofYours = words(around)
                .filter(word -> readings.stream().anyMatch(one -> one.contains(word)))
                .findFirst();
        if (ofYours.isPresent()) {
            return Optional.of(
                    "Choose a password without “%s”: whoever knows you would try that first".formatted(ofYours.get()));
        }
        return chosen.chars().distinct().count() < FEWEST_DIFFERENT
                        || readings.stream().anyMatch(this::isCommon)
                ? Optional.of("Choose a password that others do not: this one is among those that are tried first")
                : Optional.empty();
    }

    /** Common words and known orders alone, whatever figures stand around and between them. */
    private boolean isCommon(String plain) {
        String left = plain;
        for (String order : ORDERS) {
            for (int length = order.length(); length >= A_WORD; length--) {
                for (int from = 0; from + length <= order.length(); from++) {
                    left = left.replace(order.substring(from, from + length), "");
                }
            }
        }
        for (String word : common) {
            left = left.replace(word, "");
        }
        return left.replaceAll("[^a-z]", "").length() < A_WORD && left.length() < FEWEST - A_WORD;
    }

    private static Stream<String> words(Collection<String> around) {
        return Stream.concat(Stream.of("reachable"), around.stream())
                .flatMap(words -> Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                .filter(word -> word.length() >= A_WORD)
                .distinct();
    }

    /** In small letters, without what only parts words; and the same with the figures that stand for letters read as those. */
    private static List<String> readings(String chosen) {
        String plain = chosen.toLowerCase(Locale.ROOT).replaceAll("[\\s\\-_.,]", "");
        return List.of(plain, asLetters(plain), asLetters(plain.replaceAll("[^a-z]+$", "")));
    }

    private static String asLetters(String plain) {
        String read = plain;
        for (String[] stands : STANDS_FOR) {
            read = read.replace(stands[0], stands[1]);
        }
        return read;
    }

    /** The longest first, so that none is cut by a shorter one. */
    private static Set<String> common() {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NewPasswords.class.getResourceAsStream("/access/common-in-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .sorted((one, other) -> other.length() - one.length())
                    .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
