package org.reachable.governance.accessreports;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SentForm;

/** What was typed to take a request down, and what is wrong with it. */
record AskingForm(SentForm sent) {

    private static final String BY = "by";
    private static final String NAME = "name";
    private static final String IDENTITY = "identity";
    private static final String VIEW = "view";
    private static final String DAY = "asked";

    /** Older ones were never answered in time: somebody must see to them by hand. */
    private static final int MOST_DAYS = 28;

    /** What is asked, once the form is whole. */
    record Asking(AskedBy by, String name, String identity, String childsView, LocalDate on) {}

    static AskingForm of(Map<String, String> fields) {
        return new AskingForm(SentForm.of(fields));
    }

    Optional<Asking> whole(LocalDate today) {
        Optional<AskedBy> by = AskedBy.of(sent.text(BY));
        if (by.isEmpty()) {
            sent.wrong(BY, "Choose who asks");
        }
        String name = sent.need(NAME, "Write who asks");
        String identity = sent.need(IDENTITY, "Write how you know that it is them");
        if (by.isPresent() && by.get() != AskedBy.CHILD) {
            sent.need(VIEW, "Write what the child says to it, or why nobody could ask them");
        }
        Optional<LocalDate> on = sent.day(DAY, today.minusDays(MOST_DAYS), today, "Write a day of the last four weeks");
        return sent.isWhole()
                ? Optional.of(new Asking(by.orElseThrow(), name, identity, sent.text(VIEW), on.orElseThrow()))
                : Optional.empty();
    }

    void wrong(String error) {
        sent.wrong(NAME, error);
    }

    Field by() {
        return sent.field(BY, "Who asks?", null);
    }

    Field name() {
        return sent.field(NAME, "Their name", null);
    }

    Field identity() {
        return sent.field(
                IDENTITY,
                "How do you know that it is them?",
                "Whom they showed themselves to, and what they showed. For a parent, also how you know that they may ask for the child.");
    }

    Field view() {
        return sent.field(
                VIEW,
                "If it is not the child who asks: what does the child say to it?",
                "Ask the child alone where that is safe. A young person who understands decides about their own record.");
    }

    DateField day(LocalDate today, boolean fresh) {
        return sent.date(DAY, "When did they ask?", "The month to answer in begins on that day.", fresh ? today : null);
    }
}
