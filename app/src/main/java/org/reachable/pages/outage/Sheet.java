package org.reachable.pages.outage;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of a sheet of a pack.
 *
 * @param sheet its number in the pack, with a letter where it was printed once more
 * @param actor who said so
 * @param because why nothing on it is needed; empty where that is not what was said
 */
record Sheet(String sheet, State state, String actor, Instant at, String because) {

    /** What can become of one. */
    enum State {
        WRITTEN("Written on, and not typed in"),
        TYPED("Typed in"),
        SPOILED("Spoiled: nothing on it is needed");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final Pattern NUMBER = Pattern.compile("([A-Z0-9-]+)-(\\d{1,9})-(\\d{2,3}[A-Z]?)");

    /**
     * A sheet as it is called.
     *
     * @param agency the agency's code as labels write it
     * @param pack the pack's number
     */
    record Name(String agency, int pack, String sheet) {

        /** Empty where no sheet is called so. */
        static Optional<Name> of(String written) {
            Matcher matcher = NUMBER.matcher(written.strip().toUpperCase(Locale.UK));
            return matcher.matches()
                    ? Optional.of(new Name(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3)))
                    : Optional.empty();
        }
    }

    static String plain(String agency) {
        return agency.toUpperCase(Locale.UK).replaceAll("[^A-Z0-9]+", "-");
    }

    static String number(int place) {
        return "%02d".formatted(place);
    }
}
