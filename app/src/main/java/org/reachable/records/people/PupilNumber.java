package org.reachable.records.people;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unique pupil number: a check letter and twelve digits, of which the last is a letter while the number is temporary
 * (Department for Education, UPN guide).
 */
final class PupilNumber {

    /** Without I, O and S, which are read as digits. A letter's value is its place. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final Pattern SHAPE = Pattern.compile("[%1$s][0-9]{11}[0-9%1$s]".formatted(LETTERS));

    private PupilNumber() {}

    static Optional<String> warning(String written) {
        String number = written.strip();
        if (!SHAPE.matcher(number).matches()) {
            return Optional.of(
                    "A unique pupil number is a capital letter and twelve digits. Maybe a letter stands for a digit.");
        }
        return checkLetter(number) == number.charAt(0)
                ? Optional.empty()
                : Optional.of("The letter of this pupil number does not fit its digits. Maybe two were swapped.");
    }

    private static char checkLetter(String number) {
        int sum = 0;
        for (int place = 1; place < number.length(); place++) {
            sum += (place + 1) * value(number.charAt(place));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }

    private static int value(char written) {
        return Character.isDigit(written) ? written - '0' : LETTERS.indexOf(written);
    }
}
