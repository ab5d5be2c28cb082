package org.reachable.governance.sanitised;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.reachable.foundation.govuk.SentForm;

/** What the form sent that says what partners are told. */
record LineForm(SentForm sent) {

    static final String LINE = "line";
    static final String ONWARD = "onward";
    static final String UNTIL = "until";
    static final String CHECKED = "checked";
    static final String SEEN = "seen";
    static final String END = "end";

    private static final int LONGEST = 500;

    static LineForm of(Map<String, String> fields) {
        return new LineForm(SentForm.of(fields));
    }

    /** Whether it takes back what partners are told. */
    boolean ends() {
        return sent.fields().containsKey(END);
    }

    String words() {
        return sent.need(LINE, "Write what partners are told", LONGEST);
    }

    String onward() {
        return sent.limit(ONWARD, LONGEST);
    }

    Optional<LocalDate> until(LocalDate today) {
        return sent.day(
                UNTIL,
                today.plusDays(1),
                today.plusDays(SanitisedSummaries.MOST_DAYS),
                "Write a day within the next three months");
    }

    /** Where somebody could be hurt, that it was read once more. */
    void checked() {
        if (!sent.fields().containsKey(CHECKED)) {
            sent.wrong(CHECKED, "Read it once more as they would, and say that it does not show who said it");
        }
    }
}
