package org.reachable.governance.accounts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SentForm;

/** What was typed of somebody’s account, and what is wrong with it. */
record AccountForm(SentForm sent, Optional<LocalDate> day) {

    static final AccountForm NOTHING = new AccountForm(new SentForm(Map.of(), Map.of()), Optional.empty());

    static final String NOW = "now";
    static final String LATER = "later";

    private static final String DAY = "day";

    /** With a day that has not come yet where they leave later. */
    static AccountForm of(Map<String, String> fields, LocalDate today) {
        SentForm sent = SentForm.of(fields);
        String when = fields.getOrDefault("when", "");
        if (when.equals(LATER)) {
            return new AccountForm(
                    sent,
                    sent.day(
                            DAY,
                            today.plusDays(1),
                            today.plusYears(1),
                            "Write a real day after today and within a year, or choose “At once”"));
        }
        if (!when.equals(NOW)) {
            sent.wrong("when", "Choose when they leave");
        }
        return new AccountForm(sent, Optional.empty());
    }

    /** What the provider calls them. */
    static AccountForm called(String called) {
        return new AccountForm(SentForm.of(Map.of("called", called)), Optional.empty());
    }

    AccountForm wrong(String field, String error) {
        return new AccountForm(new SentForm(sent.fields(), Map.of(field, error)), day);
    }

    Field field(String name, String label) {
        return sent.field(name, label, null);
    }

    DateField date() {
        return sent.date(DAY, "Their first day away for good", null, null);
    }
}
