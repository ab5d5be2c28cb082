package org.reachable.governance.nondisclosure;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the form sent, and what is wrong with it. */
record NonDisclosureForm(Map<String, String> fields, Map<String, String> errors) {

    static final String WHAT = "what";
    static final String WORDS = "words";
    static final String WHOM = "whom";
    static final String ACCOUNT = "account";
    static final String BECAUSE = "because";

    private static final int LONGEST = 500;

    static NonDisclosureForm of(Map<String, String> fields) {
        return new NonDisclosureForm(fields, new LinkedHashMap<>());
    }

    NonDisclosureForm looked() {
        if (Particular.chosen(what()).isEmpty()) {
            errors.put(WHAT, "Choose what must not be told");
        }
        if (words().codePoints().noneMatch(Character::isLetterOrDigit)) {
            errors.put(WORDS, "Write it as it would be written: an address, a number, a name");
        }
        if (whom().isEmpty()) {
            errors.put(WHOM, "Write who must not be told");
        }
        if (because().isEmpty()) {
            errors.put(BECAUSE, "Write why");
        }
        fields.forEach((name, value) -> {
            if (value.length() > LONGEST) {
                errors.put(name, "Write it in 500 characters or fewer");
            }
        });
        return this;
    }

    boolean isWhole() {
        return errors.isEmpty();
    }

    String what() {
        return text(WHAT);
    }

    String words() {
        return text(WORDS).replace("\r", "");
    }

    String whom() {
        return text(WHOM);
    }

    String account() {
        return text(ACCOUNT);
    }

    String because() {
        return text(BECAUSE);
    }

    private String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
