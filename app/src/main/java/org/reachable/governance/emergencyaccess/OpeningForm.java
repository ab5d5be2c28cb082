package org.reachable.governance.emergencyaccess;

import java.io.Serializable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SentForm;

/** What was typed to open a record, and what is wrong with it. The password is never kept, and never given back. */
record OpeningForm(SentForm sent) implements Serializable {

    static final String WHY = "why";
    static final String PASSWORD = "password";

    private static final String PURPOSE = "purpose";
    private static final String LENGTH = "length";

    static final List<Choice> LENGTHS = List.of(
            Choice.of("30", "Half an hour"),
            Choice.of("60", "An hour"),
            Choice.of("120", "Two hours"),
            Choice.of("240", "Four hours"));

    static OpeningForm empty() {
        return new OpeningForm(SentForm.empty());
    }

    /** With the password of whoever has one; others sign in again at their agency. */
    static OpeningForm of(Map<String, String> fields, boolean hasOne) {
        var typed = new LinkedHashMap<>(fields);
        typed.keySet().retainAll(List.of(PURPOSE, WHY, LENGTH));
        var form = new OpeningForm(SentForm.of(typed));
        if (form.chosen().isEmpty()) {
            form.sent.wrong(PURPOSE, "Choose what you need it for");
        }
        if (EmptyWords.are(form.sent.text(WHY))) {
            form.sent.wrong(WHY, "Write why you need it now");
        }
        if (LENGTHS.stream().noneMatch(one -> one.value().equals(form.sent.text(LENGTH)))) {
            form.sent.wrong(LENGTH, "Choose for how long");
        }
        if (hasOne && fields.getOrDefault(PASSWORD, "").isEmpty()) {
            form.sent.wrong(PASSWORD, "Write your password");
        }
        return form;
    }

    boolean isWhole() {
        return sent.isWhole();
    }

    OpeningForm wrong(String field, String error) {
        return new OpeningForm(new SentForm(sent.fields(), Map.of(field, error)));
    }

    Optional<Purpose> chosen() {
        return Purpose.of(sent.text(PURPOSE));
    }

    String why() {
        return sent.text(WHY);
    }

    Duration span() {
        return Duration.ofMinutes(Long.parseLong(sent.text(LENGTH)));
    }

    Field purposeField() {
        return sent.field(PURPOSE, "What do you need it for?", null);
    }

    Field whyField() {
        return sent.field(
                WHY,
                "Why you, and why now?",
                "In your own words. Those who work with the child read it, and so does whoever reviews it.");
    }

    Field lengthField() {
        return sent.field(LENGTH, "For how long?", "It closes by itself. You can end it before that.");
    }

    Field passwordField() {
        return sent.field(PASSWORD, "Your password, once more", null);
    }
}
