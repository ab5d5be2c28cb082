package org.reachable.practice.goodpractice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.foundation.govuk.SentForm;

/** What the form about something that worked sent, and what is wrong with it. */
record GoodPracticeForm(SentForm sent) {

    static final String WORDS = "words";
    static final String DIFFERENCE = "difference";
    static final String WHOSE = "whose";

    private static final int LONGEST = 2000;

    static GoodPracticeForm of(Map<String, String> fields) {
        return new GoodPracticeForm(SentForm.of(fields));
    }

    /** The same, looked through; nobody need be named, and whoever is named is one of these. */
    GoodPracticeForm looked(List<UUID> people) {
        sent.need(WORDS, "Write what was done", LONGEST);
        sent.need(
                DIFFERENCE,
                "Write what is different for the child. What changed nothing for them is not asked for here",
                LONGEST);
        if (!sent.text(WHOSE).isEmpty()) {
            sent.one(WHOSE, people, "Choose somebody of the list, or nobody");
        }
        return this;
    }

    /** What was typed into any of the forms about one, where it cannot be kept. */
    static String inWords(SentForm sent) {
        return Stream.of(WORDS, DIFFERENCE, SentForm.BECAUSE)
                .map(sent::text)
                .filter(typed -> !typed.isEmpty())
                .map(typed -> "“" + typed + "”")
                .collect(Collectors.joining(" "));
    }

    String words() {
        return sent.text(WORDS);
    }

    String difference() {
        return sent.text(DIFFERENCE);
    }

    Optional<UUID> whose() {
        return sent.text(WHOSE).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(sent.text(WHOSE)));
    }
}
