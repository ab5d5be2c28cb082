package org.reachable.practice.intake;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** What whoever sends something is given to ask how far it is: drawn at random, so that nobody guesses another’s. */
final class Reference {

    /** No vowels, so that it is no word; and nothing that is read for something else. */
    private static final String OF = "23456789BCDFGHJKMNPQRSTVWXZ";

    private static final int HALF = 5;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** "7KQ2M-XB94T". */
    static String drawn() {
        return half() + "-" + half();
    }

    private static String half() {
        return RANDOM.ints(HALF, 0, OF.length())
                .mapToObj(place -> String.valueOf(OF.charAt(place)))
                .collect(Collectors.joining());
    }

    /** As it was given, however it is typed. */
    static String typed(String words) {
        String letters = words.toUpperCase(Locale.UK).replaceAll("[^0-9A-Z]", "");
        return letters.length() == 2 * HALF ? letters.substring(0, HALF) + "-" + letters.substring(HALF) : letters;
    }
}
