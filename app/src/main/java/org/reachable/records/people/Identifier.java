package org.reachable.records.people;

import java.util.Locale;
import java.util.Optional;

/** A number by which another system knows a person, as it was given. */
public record Identifier(Kind kind, String value) {

    /** Whose number it is. */
    public enum Kind {
        NHS_NUMBER("NHS number"),
        UPN("Unique pupil number"),
        LOCAL("Number in an agency's own system");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What looks wrong with it. A warning, never a refusal: whoever has the paper may be right and the rule may not. */
    public Optional<String> warning() {
        return switch (kind) {
            case NHS_NUMBER -> NhsNumber.warning(value);
            case UPN -> PupilNumber.warning(value);
            case LOCAL -> Optional.empty();
        };
    }

    /** Without blanks and hyphens, to be compared. */
    String compact() {
        return compact(value);
    }

    static String compact(String value) {
        return value.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
