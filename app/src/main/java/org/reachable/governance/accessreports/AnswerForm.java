package org.reachable.governance.accessreports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reachable.foundation.govuk.Field;

/**
 * What was typed about the looks of one agency's people, or to end a request, and what is wrong with it.
 *
 * @param agency whose form it was; empty where it was the one that ends
 */
record AnswerForm(String agency, Map<String, String> fields, Map<String, String> errors) {

    static final String ALL = "all";
    static final String BECAUSE = "because";
    static final String CONSULTED = "consulted";
    static final String HOW = "how";
    static final String WORDS = "words";
    static final String OFFICER = "officer";

    static AnswerForm of(String agency, Map<String, String> fields) {
        return new AnswerForm(agency, fields, new LinkedHashMap<>());
    }

    String text(String name) {
        return fields.getOrDefault(name, "").strip();
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
                        text(BECAUSE),
                        text(CONSULTED)));
            }
        }
        if (told.isEmpty()) {
            errors.put(ALL, "Choose what is told");
        }
        if (told.stream().anyMatch(one -> one.ground() != null) && text(BECAUSE).isEmpty()) {
            errors.put(BECAUSE, "Write what harm telling it could do");
        }
        if (looks.stream().anyMatch(Looked::isOfInvestigators)
                && text(CONSULTED).isEmpty()) {
            errors.put(CONSULTED, "Write whom of the police you asked, and what they said");
        }
        return told;
    }

    void need(String name, String error) {
        if (text(name).isEmpty()) {
            errors.put(name, error);
        }
    }

    boolean isWhole() {
        return errors.isEmpty();
    }

    /** The same, with what was said before where another form was sent. */
    Field field(String of, String name, String label, String before) {
        Field field = field(of, name, label);
        return of.equals(agency) ? field : field.withValue(before);
    }

    /** As typed, where it is this agency's form that was sent. */
    Field field(String of, String name, String label) {
        Field field = Field.of(name, label).withId(name + "-" + of);
        return of.equals(agency) ? field.withValue(fields.get(name)).withError(errors.get(name)) : field;
    }
}
