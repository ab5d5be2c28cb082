package org.reachable.governance.emergencyaccess;

import java.io.Serializable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;

/** What was typed to open a record, and what is wrong with it. The password is never given back. */
record OpeningForm(String purpose, String why, String length, String password, Map<String, String> errors)
        implements Serializable {

    static final OpeningForm EMPTY = new OpeningForm("", "", "", "", Map.of());

    static final List<Choice> LENGTHS = List.of(
            Choice.of("30", "Half an hour"),
            Choice.of("60", "An hour"),
            Choice.of("120", "Two hours"),
            Choice.of("240", "Four hours"));

    /** With the password of whoever has one; others sign in again at their agency. */
    static OpeningForm of(String purpose, String why, String length, String password, boolean hasOne) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (Purpose.of(purpose).isEmpty()) {
            errors.put("purpose", "Choose what you need it for");
        }
        if (why.isBlank()) {
            errors.put("why", "Write why you need it now");
        }
        if (LENGTHS.stream().noneMatch(one -> one.value().equals(length))) {
            errors.put("length", "Choose for how long");
        }
        if (hasOne && password.isEmpty()) {
            errors.put("password", "Write your password");
        }
        return new OpeningForm(purpose, why, length, password, errors);
    }

    boolean isWhole() {
        return errors.isEmpty();
    }

    OpeningForm wrong(String field, String error) {
        return new OpeningForm(purpose, why, length, "", Map.of(field, error));
    }

    Optional<Purpose> chosen() {
        return Purpose.of(purpose);
    }

    Duration span() {
        return Duration.ofMinutes(Long.parseLong(length));
    }

    Field purposeField() {
        return field("purpose", "What do you need it for?").withValue(purpose);
    }

    Field whyField() {
        return field("why", "Why you, and why now?")
                .withHint("In your own words. Those who work with the child read it, and so does whoever reviews it.")
                .withValue(why);
    }

    Field lengthField() {
        return field("length", "For how long?")
                .withHint("It closes by itself. You can end it before that.")
                .withValue(length);
    }

    Field passwordField() {
        return field("password", "Your password, once more");
    }

    private Field field(String name, String label) {
        return Field.of(name, label).withError(errors.get(name));
    }
}
