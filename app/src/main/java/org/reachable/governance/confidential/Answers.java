package org.reachable.governance.confidential;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What whoever passes something on answered first, and what is missing of it.
 *
 * @param fields as typed
 * @param errors by field
 */
record Answers(Map<String, String> fields, Map<String, String> errors) {

    static final String WHOM = "whom";
    static final String BECAUSE = "because";
    static final String TRACED = "traced";
    static final String TOLD = "told";

    private static final int LONGEST = 2000;

    static Answers none() {
        return of(Map.of());
    }

    static Answers of(Map<String, String> fields) {
        return new Answers(fields, new LinkedHashMap<>());
    }

    /** Looks for what is missing. */
    Answers looked(String child) {
        need(WHOM, "Say to whom it goes");
        need(BECAUSE, "Write what they need it for");
        need(TRACED, "Write who could work out who said this, or why nobody could");
        need(TOLD, "Write who tells " + child + ", and when");
        return this;
    }

    private void need(String field, String error) {
        if (text(field).isEmpty()) {
            errors.put(field, error);
        } else if (text(field).length() > LONGEST) {
            errors.put(field, "Write it in 2,000 characters or fewer");
        }
    }

    /** One of these people. */
    Optional<UUID> one(List<UUID> people) {
        Optional<UUID> chosen =
                people.stream().filter(one -> one.toString().equals(whom())).findFirst();
        if (chosen.isEmpty()) {
            errors.put(WHOM, "Choose to whom it goes");
        }
        return chosen;
    }

    boolean isWhole() {
        return errors.isEmpty();
    }

    String whom() {
        return text(WHOM);
    }

    String because() {
        return text(BECAUSE);
    }

    String traced() {
        return text(TRACED);
    }

    String childTold() {
        return text(TOLD);
    }

    private String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
