package org.reachable.foundation.govuk;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A date as three boxes, for dates people remember. What was typed is kept as typed: 31 February comes back to be
 * mended.
 *
 * @param question the question, its hint and what is wrong; its id is that of the group
 * @param prefix what the names of the three parts begin with, or null where a form has one date only
 * @param day as typed
 * @param month as typed
 * @param year as typed
 * @param wrong the parts that need mending; none named means all
 */
public record DateField(
        Field question,
        @Nullable String prefix,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        Set<Part> wrong) {

    /** The three boxes. */
    public enum Part {
        DAY("day", "Day", "2"),
        MONTH("month", "Month", "2"),
        YEAR("year", "Year", "4");

        private final String suffix;
        private final String label;
        private final String width;

        Part(String suffix, String label, String width) {
            this.suffix = suffix;
            this.label = label;
            this.width = width;
        }

        public String label() {
            return label;
        }
    }

    /** An empty date, whose parts are sent as {@code name-day}, {@code name-month} and {@code name-year}. */
    public static DateField of(String name, String legend) {
        return new DateField(Field.of(name, legend), name, null, null, null, EnumSet.noneOf(Part.class));
    }

    public DateField withHint(@Nullable String help) {
        return new DateField(question.withHint(help), prefix, day, month, year, wrong);
    }

    public DateField withTyped(@Nullable String typedDay, @Nullable String typedMonth, @Nullable String typedYear) {
        return new DateField(question, prefix, typedDay, typedMonth, typedYear, wrong);
    }

    public DateField withError(String error, Set<Part> parts) {
        return new DateField(question.withError(error), prefix, day, month, year, parts);
    }

    public String id(Part part) {
        return question.id() + "-" + part.suffix;
    }

    public String name(Part part) {
        return prefix == null ? part.suffix : prefix + "-" + part.suffix;
    }

    public @Nullable String typed(Part part) {
        return switch (part) {
            case DAY -> day;
            case MONTH -> month;
            case YEAR -> year;
        };
    }

    public String style(Part part) {
        boolean mend = question.error() != null && (wrong.isEmpty() || wrong.contains(part));
        return "govuk-input govuk-date-input__input" + (mend ? " govuk-input--error" : "") + " govuk-input--width-"
                + part.width;
    }
}
