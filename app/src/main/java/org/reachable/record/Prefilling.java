package org.reachable.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reachable.access.Actor;
import org.reachable.chronology.Chronology;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;
import org.reachable.engine.form.Question.Fill;
import org.reachable.kernel.PersonId;
import org.springframework.stereotype.Component;

/** What a form begins with: today, and what earlier entries say already, so that nobody is asked for it again. */
@Component
class Prefilling {

    private final Chronology chronology;
    private final Forms forms;
    private final Clock clock;

    Prefilling(Chronology chronology, Forms forms, Clock clock) {
        this.chronology = chronology;
        this.forms = forms;
        this.clock = clock;
    }

    Typed begin(Actor actor, PersonId child, String type) {
        Map<String, String> fields = new LinkedHashMap<>();
        LocalDate today = LondonTime.dateOf(clock.instant());
        fields.put(Typed.WHEN + "-day", Integer.toString(today.getDayOfMonth()));
        fields.put(Typed.WHEN + "-month", Integer.toString(today.getMonthValue()));
        fields.put(Typed.WHEN + "-year", Integer.toString(today.getYear()));
        fields.put(Typed.HANDLING, forms.beginsAs(type));
        return new Typed(fields).with(asked(actor, child, type));
    }

    /** The same, of what was written on a sheet of paper: when is not said, because it was not now. */
    Typed beginFromPaper(Actor actor, PersonId child, String type, String sheet) {
        Typed begun = begin(actor, child, type).with(Typed.SHEET, sheet);
        for (String part : List.of("-day", "-month", "-year")) {
            begun = begun.with(Typed.PAPER + part, begun.get(Typed.WHEN + part));
        }
        return begun;
    }

    /** The type, and what of its questions is known. What begins in confidence does so whatever the form was before. */
    Typed asked(Actor actor, PersonId child, String type) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(Typed.TYPE, type);
        if (!forms.beginsAs(type).equals(Handling.OPEN.code())) {
            fields.put(Typed.HANDLING, forms.beginsAs(type));
        }
        for (Question question : forms.of(type)) {
            if (question.fill() != Fill.NOTHING) {
                int latest = latest(actor, child, question.attribute());
                int fill = question.fill() == Fill.NEXT ? latest + 1 : latest;
                if (fill > 0) {
                    fields.put(Typed.ASKED + question.attribute(), Integer.toString(fill));
                }
            }
        }
        return new Typed(fields);
    }

    private int latest(Actor actor, PersonId child, String attribute) {
        return chronology.about(actor, child).entries().stream()
                .map(entry -> entry.attribute(attribute))
                .filter(value -> value.matches("\\d{1,5}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }
}
