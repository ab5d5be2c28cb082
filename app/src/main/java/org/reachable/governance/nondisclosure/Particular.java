package org.reachable.governance.nondisclosure;

import java.util.Arrays;
import java.util.Optional;

/** What can be kept from an adult. */
enum Particular {
    HOME("where %s lives", "Where the child lives"),
    PHONE("how to reach %s", "A phone number, or another way to reach the child"),
    SCHOOL("where %s goes to school", "Which school, and when"),
    CARE("who looks after %s", "Who looks after the child"),
    OTHER("what is written below", "Something else");

    private final String words;
    private final String choice;

    Particular(String words, String choice) {
        this.words = words;
        this.choice = choice;
    }

    static Optional<Particular> chosen(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** "where Rowan lives". */
    String of(String child) {
        return words.formatted(child);
    }

    String choice() {
        return choice;
    }
}
