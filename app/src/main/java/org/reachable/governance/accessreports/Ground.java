package org.reachable.governance.accessreports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.foundation.govuk.Choice;

/** Why a look may be left out of a report. Each is a test of harm, made look by look: no agency is left out as such. */
enum Ground {
    HARM(
            "Leave out: it could seriously harm the child or somebody else",
            "Data Protection Act 2018, schedule 3, on health, social work, education and child abuse data"),
    CRIME(
            "Leave out: it would hinder preventing or investigating a crime",
            "Data Protection Act 2018, schedule 2 paragraph 2; for police records section 45(4)"),
    OTHERS(
            "Leave out: it tells about another person, who would be hurt",
            "Data Protection Act 2018, schedule 2 paragraph 16");

    /** Chosen where a look is told. */
    static final String TELL = "TELL";

    private final String words;
    private final String source;

    Ground(String words, String source) {
        this.words = words;
        this.source = source;
    }

    String words() {
        return words;
    }

    String source() {
        return source;
    }

    static Optional<Ground> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    static List<Choice> choices(String none) {
        return Stream.concat(
                        Stream.of(Choice.of("", none), Choice.of(TELL, "Tell it")),
                        Arrays.stream(values()).map(one -> Choice.of(one.name(), one.words)))
                .toList();
    }
}
