package org.reachable.records.people;

import java.util.Optional;

/** The NHS number: ten digits, of which the last checks the others (modulus 11). */
final class NhsNumber {

    private static final int DIGITS = 10;

    private NhsNumber() {}

    static Optional<String> warning(String written) {
        String digits = Identifier.compact(written);
        if (!digits.matches("[0-9]{%d}".formatted(DIGITS))) {
            return Optional.of("An NHS number has %d digits. Maybe one is missing, or a letter stands for a digit."
                    .formatted(DIGITS));
        }
        if (digits.chars().distinct().count() == 1) {
            return Optional.of("One digit, ten times over, stands for a number that nobody had. Maybe leave it blank.");
        }
        return checks(digits)
                ? Optional.empty()
                : Optional.of("The last digit of this NHS number does not fit the others. Maybe two were swapped.");
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int place = 0; place < DIGITS - 1; place++) {
            sum += (DIGITS - place) * (digits.charAt(place) - '0');
        }
        // A remainder that would need a check digit of ten is never issued: no last digit equals it.
        return (11 - sum % 11) % 11 == digits.charAt(DIGITS - 1) - '0';
    }
}
