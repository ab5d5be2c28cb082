package org.reachable.governance.restrictions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reachable.foundation.govuk.SentForm;

/** What a form about who is kept from a record sent. */
record RestrictionForm(SentForm sent) {

    static final String WHO = "who";
    static final String REVIEW = "review";
    static final String SEEN = "seen";
    static final String FOUND = "found";
    static final String YES = "yes";

    /** A lock is looked at again within a quarter of a year. */
    private static final int MOST_DAYS = 92;

    static RestrictionForm of(Map<String, String> fields) {
        return new RestrictionForm(SentForm.of(fields));
    }

    String because() {
        return sent.because();
    }

    void wrong(String name, String error) {
        sent.wrong(name, error);
    }

    /** Whether others find that there is a record; that they find nothing is what a lock is for, and so the answer where none is. */
    boolean isFound() {
        return sent.text(FOUND).equals(YES);
    }

    /** One of these. */
    Optional<UUID> who(List<UUID> of, String error) {
        return sent.one(WHO, of, error);
    }

    Optional<LocalDate> reviewOn(LocalDate today) {
        return sent.day(
                REVIEW, today.plusDays(1), today.plusDays(MOST_DAYS), "Write a day within the next three months");
    }

    boolean isWhole() {
        return sent.isWhole();
    }
}
