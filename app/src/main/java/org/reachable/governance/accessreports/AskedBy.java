package org.reachable.governance.accessreports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reachable.foundation.govuk.Choice;

/** Who asks. */
enum AskedBy {
    CHILD("The child, or young person, themselves", "you"),
    PARENT("A parent, or somebody with parental responsibility", "the child"),
    OTHER("Somebody else who may act for the child", "the child");

    private final String words;
    private final String called;

    AskedBy(String words, String called) {
        this.words = words;
        this.called = called;
    }

    String words() {
        return words;
    }

    /** What the report calls whose record it is. */
    String calls(String name) {
        return this == CHILD ? called : name;
    }

    static Optional<AskedBy> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    static List<Choice> choices() {
        return Arrays.stream(values())
                .map(one -> Choice.of(one.name(), one.words))
                .toList();
    }
}
