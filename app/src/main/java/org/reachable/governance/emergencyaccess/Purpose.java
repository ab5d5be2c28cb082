package org.reachable.governance.emergencyaccess;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reachable.foundation.govuk.Choice;

/** What a record is opened for. */
enum Purpose {
    DANGER(
            "The child may be in danger now",
            "Somebody may harm them, or they may harm themselves, before others can be asked."),
    WITH_ME("The child is with me, and I must know what they need", "In a cell, a ward, a home or a street, tonight."),
    MISSING("The child is missing", "Where they may be, with whom, and who knows them."),
    CALLED("Somebody asks me to decide about the child now", "A magistrate, a doctor, a manager who will not wait."),
    OTHER("Something else", "Say what below.");

    private final String words;
    private final String meaning;

    Purpose(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }

    static Optional<Purpose> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static List<Choice> choices() {
        return Arrays.stream(values())
                .map(one -> Choice.of(one.code(), one.words).withHint(one.meaning))
                .toList();
    }
}
