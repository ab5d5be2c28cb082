package org.reachable.governance.accessreports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SentForm;

/**
 * What was typed about the looks of one agency's people, or to end a request, and what is wrong with it.
 *
 * @param agency whose form it was; empty where it was the one that ends
 */
record AnswerForm(String agency, SentForm sent) {

    static final String ALL = "all";
    static final String CONSULTED = "consulted";
    static final String HOW = "how";
    static final String WORDS = "words";
    static final String OFFICER = "officer";
    static final String SEEN = "seen";

    static AnswerForm of(String agency, Map<String, String> fields) {
        return new AnswerForm(agency, SentForm.of(fields));
    }

    String text(String name) {
        return sent.text(name);
    }

    /** How many answers for the agency stood on the page that it was sent from; of none where it does not say. */
    int seen() {
        String seen = text(SEEN);
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }

    /** Each look that is answered now: by its own answer, else by that for all that had none. */
    List<Told> told(List<Looked> looks) {
        var told = new ArrayList<Told>();
        for (Looked look : looks) {
            String chosen = text(look.key());
            String answer = chosen.isEmpty() && look.told() == null ? text(ALL) : chosen;
            if (!look.own() && (answer.equals(Ground.TELL) || Ground.of(answer).isPresent())) {
                told.add(new Told(
                        look.looks().practitioner(),
                        look.looks().agency(),
                        look.looks().month(),
                        Ground.of(answer).orElse(null),
                        text(SentForm.BECAUSE),
                        text(CONSULTED)));
            }
        }
        if (told.isEmpty()) {
            sent.wrong(ALL, "Choose what is told");
        }
        if (told.stream().anyMatch(one -> one.ground() != null)) {
            if (EmptyWords.are(text(SentForm.BECAUSE))) {
                sent.wrong(SentForm.BECAUSE, "Write what harm telling it could do");
            }
        }
        if (looks.stream().anyMatch(Looked::isOfInvestigators)) {
            sent.need(CONSULTED, "Write whom of the police you asked, and what they said");
        }
        return told;
    }

    /** The same, with what was said before where another form was sent. */
    Field field(String of, String name, String label, String before) {
        Field field = field(of, name, label);
        return of.equals(agency) ? field : field.withValue(before);
    }

    /** As typed, where it is this agency's form that was sent. */
    Field field(String of, String name, String label) {
        Field field = of.equals(agency) ? sent.field(name, label, null) : Field.of(name, label);
        return field.withId(name + "-" + of);
    }
}
