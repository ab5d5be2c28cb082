package org.reachable.governance.confidential;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reachable.foundation.govuk.SentForm;

/** What whoever passes something on answered first. */
record Answers(SentForm sent) {

    static final String WHOM = "whom";
    static final String TRACED = "traced";
    static final String TOLD = "told";

    private static final int LONGEST = 2000;

    static Answers none() {
        return of(Map.of());
    }

    static Answers of(Map<String, String> fields) {
        return new Answers(SentForm.of(fields));
    }

    /** Looks for what is missing. */
    Answers looked(String child) {
        sent.need(WHOM, "Say to whom it goes", LONGEST);
        sent.need(SentForm.BECAUSE, "Write what they need it for", LONGEST);
        sent.need(TRACED, "Write who could work out who said this, or why nobody could", LONGEST);
        sent.need(TOLD, "Write who tells " + child + ", and when", LONGEST);
        return this;
    }

    /** One of these people. */
    Optional<UUID> one(List<UUID> people) {
        return sent.one(WHOM, people, "Choose to whom it goes");
    }

    boolean isWhole() {
        return sent.isWhole();
    }

    String whom() {
        return sent.text(WHOM);
    }

    String because() {
        return sent.text(SentForm.BECAUSE);
    }

    String traced() {
        return sent.text(TRACED);
    }

    String childTold() {
        return sent.text(TOLD);
    }
}
