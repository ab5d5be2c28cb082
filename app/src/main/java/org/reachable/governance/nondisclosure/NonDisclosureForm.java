package org.reachable.governance.nondisclosure;

import java.util.Map;
import org.reachable.foundation.govuk.SentForm;

/** What the form sent that says what one adult is not told. */
record NonDisclosureForm(SentForm sent) {

    static final String WHAT = "what";
    static final String WORDS = "words";
    static final String WHOM = "whom";
    static final String ACCOUNT = "account";

    private static final int LONGEST = 500;

    static NonDisclosureForm of(Map<String, String> fields) {
        return new NonDisclosureForm(SentForm.of(fields));
    }

    NonDisclosureForm looked() {
        if (Particular.chosen(what()).isEmpty()) {
            sent.wrong(WHAT, "Choose what must not be told");
        }
        if (words().codePoints().noneMatch(Character::isLetterOrDigit)) {
            sent.wrong(WORDS, "Write it as it would be written: an address, a number, a name");
        }
        sent.need(WHOM, "Write who must not be told");
        sent.because();
        sent.fields().keySet().forEach(name -> sent.limit(name, LONGEST));
        return this;
    }

    boolean isWhole() {
        return sent.isWhole();
    }

    String what() {
        return sent.text(WHAT);
    }

    String words() {
        return sent.text(WORDS).replace("\r", "");
    }

    String whom() {
        return sent.text(WHOM);
    }

    String account() {
        return sent.text(ACCOUNT);
    }

    String because() {
        return sent.text(SentForm.BECAUSE);
    }
}
