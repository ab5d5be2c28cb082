package org.reachable.foundation.govuk;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.DateField.Part;

/**
 * What a form sent, and what is wrong with it: each question is looked at once, and its page shows what was typed beside it.
 *
 * @param fields as typed, by name; a day as {@code name-day}, {@code name-month} and {@code name-year}
 * @param errors by field, in the order in which it was looked
 */
public record SentForm(Map<String, String> fields, Map<String, String> errors) implements Serializable {

    /** What a form that must say why calls it. */
    public static final String BECAUSE = "because";

    public static SentForm of(Map<String, String> fields) {
        return new SentForm(fields, new LinkedHashMap<>());
    }

    /** As it is shown first. */
    public static SentForm empty() {
        return of(Map.of());
    }

    public boolean isWhole() {
        return errors.isEmpty();
    }

    public void wrong(String name, String error) {
        errors.put(name, error);
    }

    /** What was typed, without the blanks around it; empty where nothing was. */
    public String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** What must be there. */
    public String need(String name, String error) {
        if (text(name).isEmpty()) {
            errors.put(name, error);
        }
        return text(name);
    }

    /** The same, in words that say something and no more than so many characters. */
    public String need(String name, String error, int longest) {
        if (EmptyWords.are(text(name))) {
            errors.put(name, error + EmptyWords.tooLittle(text(name)));
        }
        limit(name, longest);
        return text(name);
    }

    /** What may be left out, in no more than so many characters. */
    public String limit(String name, int longest) {
        if (text(name).length() > longest) {
            errors.put(name, "Write it in %,d characters or fewer".formatted(longest));
        }
        return text(name);
    }

    /** Why. */
    public String because() {
        if (EmptyWords.are(text(BECAUSE))) {
            errors.put(BECAUSE, "Write why" + EmptyWords.tooLittle(text(BECAUSE)));
        }
        return text(BECAUSE);
    }

    /** One of these. */
    public Optional<UUID> one(String name, List<UUID> of, String error) {
        Optional<UUID> chosen =
                of.stream().filter(one -> one.toString().equals(text(name))).findFirst();
        if (chosen.isEmpty()) {
            errors.put(name, error);
        }
        return chosen;
    }

    /** One of these values, by its name. */
    public <E extends Enum<E>> Optional<E> one(String name, Class<E> of, String error) {
        Optional<E> chosen = Arrays.stream(of.getEnumConstants())
                .filter(one -> one.name().equals(text(name)))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.put(name, error);
        }
        return chosen;
    }

    /** A day that must be there, none before the first and none after the last. */
    public Optional<LocalDate> day(String name, LocalDate first, LocalDate last, String error) {
        TypedDay typed = typed(name);
        Optional<LocalDate> day = typed.read().filter(one -> !one.isBefore(first) && !one.isAfter(last));
        if (day.isEmpty()) {
            boolean isOne = typed.isBlank() || typed.read().isPresent();
            errors.put(name, isOne ? error : typed.wrong() + ". " + error);
        }
        return day;
    }

    /** A day that may be left out, none before the first and none after the last: what nobody lives to see is a slip. */
    public Optional<LocalDate> dayOrNone(String name, LocalDate first, LocalDate last, String error) {
        return typed(name).isBlank() ? Optional.empty() : day(name, first, last, error);
    }

    private TypedDay typed(String name) {
        return new TypedDay(typed(name, Part.DAY), typed(name, Part.MONTH), typed(name, Part.YEAR));
    }

    private String typed(String name, Part part) {
        return text(name + "-" + suffix(part));
    }

    private static String suffix(Part part) {
        return part.label().toLowerCase(Locale.ROOT);
    }

    /** A question, with what was typed and what is wrong with it. */
    public Field field(String name, String label, @Nullable String hint) {
        return field(name, label, hint, fields.get(name));
    }

    /** The same, with what stands in it: what was typed, or else what it begins with. */
    public Field field(String name, String label, @Nullable String hint, @Nullable String value) {
        return Field.of(name, label).withHint(hint).withValue(value).withError(errors.get(name));
    }

    /** A day, with what was typed and what is wrong with it. */
    public DateField date(String name, String legend, @Nullable String hint, @Nullable LocalDate suggested) {
        DateField date = DateField.of(name, legend)
                .withHint(hint)
                .withTyped(
                        part(name, Part.DAY, suggested == null ? null : suggested.getDayOfMonth()),
                        part(name, Part.MONTH, suggested == null ? null : suggested.getMonthValue()),
                        part(name, Part.YEAR, suggested == null ? null : suggested.getYear()));
        String error = errors.get(name);
        return error == null ? date : date.withError(error, EnumSet.noneOf(Part.class));
    }

    private @Nullable String part(String name, Part part, @Nullable Integer suggested) {
        String typed = fields.get(name + "-" + suffix(part));
        return typed == null && suggested != null ? suggested.toString() : typed;
    }

    /** What is wrong, of the questions that a page asks; those it does not ask are null. */
    public static Stream<Problem> problems(@Nullable Field... fields) {
        return Arrays.stream(fields).filter(Objects::nonNull).flatMap(Problem::of);
    }

    /** What is wrong with a day, where it is asked. */
    public static Stream<Problem> problems(@Nullable DateField day) {
        return day == null ? Stream.of() : Problem.of(day);
    }
}
