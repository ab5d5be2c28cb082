package org.reachable.demonstration.seeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one person does at one time.
 *
 * @param where the file and line that say so
 * @param as the sign-in name of whoever does it
 */
record Seed(String where, Instant at, String as, List<Step> steps) {

    /** One thing that they do. */
    sealed interface Step {

        /** The line that says so. */
        String where();
    }

    /** An address is opened; a child's name in curly brackets stands for their page. */
    record Open(String where, String address) implements Step {}

    /** A link with these words is followed: after those of what it is part of, where several are alike. */
    record Follow(String where, String words) implements Step {}

    /** Questions are answered: each by the words that stand at it, after those of what it is part of where several are alike. */
    record Fill(String where, Map<String, String> answers) implements Step {}

    /** A button is pressed, and what its form asks is sent. */
    record Press(String where, String words) implements Step {}

    /** These words stand on the page: what came before went as it should. */
    record See(String where, String words) implements Step {}
}
