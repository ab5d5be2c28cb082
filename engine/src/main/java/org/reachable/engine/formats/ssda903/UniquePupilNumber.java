package org.reachable.engine.formats.ssda903;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The check of a unique pupil number: a letter, then council (3 digits), school (4), year (2) and serial (3, or 2 and a
 * letter where it is temporary). The first letter follows from the rest: the sum of each character's value times its
 * place, from 2 to 13, modulo 23. Source: Department for Education, UPN guide; GovTalk data standard UPN 2.0.
 */
final class UniquePupilNumber {
    /** I, O and S are left out: they look like digits. A letter's value is its place here. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final Pattern SHAPE = Pattern.compile("[" + LETTERS + "][0-9]{11}[0-9" + LETTERS + "]");

    /** Written instead of a number, saying why there is none. */
    private static final Pattern WHY_UNKNOWN = Pattern.compile("UN[1-7]");

    private UniquePupilNumber() {}

    /** What is wrong with it, without quoting it; empty where nothing is. */
    static Optional<String> fault(String written) {
        if (WHY_UNKNOWN.matcher(written).matches()) {
            return Optional.empty();
        }
        if (!SHAPE.matcher(written).matches()) {
            return Optional.of("is not a letter and twelve characters as a pupil number has them");
        }
        return written.charAt(0) == checkLetter(written)
                ? Optional.empty()
                : Optional.of("has another first letter than its digits ask for");
    }

    private static char checkLetter(String number) {
        int sum = 0;
        for (int place = 2; place <= number.length(); place++) {
            sum += place * value(number.charAt(place - 1));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }

    private static int value(char character) {
        return Character.isDigit(character) ? character - '0' : LETTERS.indexOf(character);
    }
}
