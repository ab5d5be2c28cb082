package org.reachable.practice.goodpractice;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.platform.partnership.Practitioner;

/**
 * What the form sent, and what is wrong with it.
 *
 * @param fields as typed
 * @param errors by field
 */
record GoodPracticeForm(Map<String, String> fields, Map<String, String> errors) {

    static final String WORDS = "words";
    static final String DIFFERENCE = "difference";
    static final String WHOSE = "whose";

    private static final int LONGEST = 2000;

    static GoodPracticeForm of(Map<String, String> fields) {
        return new GoodPracticeForm(fields, new LinkedHashMap<>());
    }

    /** The same, looked through; nobody need be named, and whoever is named is one of these. */
    GoodPracticeForm looked(Collection<Practitioner> people) {
        need(WORDS, "Write what was done");
        need(DIFFERENCE, "Write what is different for the child. What changed nothing for them is not asked for here");
        var known = people.stream().map(one -> one.id().toString()).collect(Collectors.toSet());
        if (!text(WHOSE).isEmpty() && !known.contains(text(WHOSE))) {
            errors.put(WHOSE, "Choose somebody of the list, or nobody");
        }
        return this;
    }

    private void need(String field, String error) {
        if (text(field).isEmpty()) {
            errors.put(field, error);
        } else if (text(field).length() > LONGEST) {
            errors.put(field, "Write it in 2,000 characters or fewer");
        }
    }

    String words() {
        return text(WORDS);
    }

    String difference() {
        return text(DIFFERENCE);
    }

    Optional<UUID> whose() {
        return text(WHOSE).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text(WHOSE)));
    }

    boolean isWhole() {
        return errors.isEmpty();
    }

    private String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
