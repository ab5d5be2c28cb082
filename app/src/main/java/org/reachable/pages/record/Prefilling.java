package org.reachable.pages.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;
import org.reachable.engine.form.Question.Fill;
import org.reachable.engine.policy.WaitedFor.Deed;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.stereotype.Component;

/** What a form begins with: today, and what earlier entries say already, so that nobody is asked for it again. */
@Component
class Prefilling {

    private final Chronology chronology;
    private final Forms forms;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Prefilling(Chronology chronology, Forms forms, Vocabulary vocabulary, Clock clock) {
        this.vocabulary = vocabulary;
        this.chronology = chronology;
        this.forms = forms;
        this.clock = clock;
    }

    EntryForm begin(Actor actor, SubjectId about, String type) {
        Map<String, String> fields = new LinkedHashMap<>();
        LocalDate today = LondonTime.dateOf(clock.instant());
        fields.put(EntryForm.WHEN + "-day", Integer.toString(today.getDayOfMonth()));
        fields.put(EntryForm.WHEN + "-month", Integer.toString(today.getMonthValue()));
        fields.put(EntryForm.WHEN + "-year", Integer.toString(today.getYear()));
        fields.put(EntryForm.HANDLING, forms.beginsAs(type));
        return new EntryForm(fields).with(asked(actor, about, type));
    }

    /**
     * The same, as what a question of somebody's desk waits for: with what it has in common with what that is about, or the
     * name of it, and for whoever may read that: what was told in trust is not answered in the open. What must be so to answer is for the writer to say: a blank is never yes.
     */
    EntryForm answering(Actor actor, SubjectId about, Finding asked, Deed deed) {
        EntryForm begun = begin(actor, about, deed.type())
                .with(EntryForm.ASK, asked.id())
                .with(EntryForm.ASK_CLOSES, asked.rule().closes());
        Optional<Entry> trigger = chronology.stands(actor, asked.trigger()).map(LoggedEntry::entry);
        if (trigger.isEmpty()) {
            return begun;
        }
        if (begun.get(EntryForm.HANDLING).equals(Handling.OPEN.code())) {
            begun = begun.with(EntryForm.HANDLING, beginsAs(begun, deed.type(), trigger.get()));
        }
        begun = begun.with(EntryForm.ASK_HAPPENED, trigger.get().occurredAt().toString());
        String shared = deed.shares().isEmpty() ? "" : trigger.get().attribute(deed.shares());
        if (!shared.isEmpty()) {
            return begun.with(EntryForm.ASKED + deed.shares(), shared);
        }
        if (!deed.names()) {
            return begun;
        }
        // Where an answer did not help, it is what they told that is answered again.
        var told = trigger.get().references().answers();
        return trigger.get().type().code().equals(forms.replies().helped()) && !told.isEmpty()
                ? begun.with(EntryForm.NAMES, told.getFirst().toString()).with(EntryForm.ASK_NAMED, "yes")
                : begun.with(EntryForm.NAMES, asked.trigger().toString());
    }

    /**
     * For whoever may read what is answered, as a reply always is. But only where somebody is with the child, or says more of what was told, can there be more that is said in
     * trust: of what professionals decide among themselves nothing is, and whom they called in must read it.
     */
    private String beginsAs(EntryForm begun, String type, Entry trigger) {
        if (forms.replies().types().contains(type)) {
            return trigger.handling();
        }
        boolean inTrust = trigger.handling().equals(Handling.OWN_CONFIDENCE.code());
        return inTrust
                        && !vocabulary.has(Trait.HEARS_THE_CHILD, vocabulary.type(type))
                        && !vocabulary.has(Trait.SAYS_MORE_OF_IT, vocabulary.type(type))
                ? begun.get(EntryForm.HANDLING)
                : trigger.handling();
    }

    /** The same, of what was written on a sheet of paper: when is not said, because it was not now. */
    EntryForm beginFromPaper(Actor actor, SubjectId about, String type, String sheet) {
        EntryForm begun = begin(actor, about, type).with(EntryForm.SHEET, sheet);
        for (String part : List.of("-day", "-month", "-year")) {
            begun = begun.with(EntryForm.PAPER + part, begun.get(EntryForm.WHEN + part));
        }
        return begun;
    }

    /** The type, and what of its questions is known. What begins in confidence does so whatever the form was before. */
    EntryForm asked(Actor actor, SubjectId about, String type) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(EntryForm.TYPE, type);
        if (!forms.beginsAs(type).equals(Handling.OPEN.code())) {
            fields.put(EntryForm.HANDLING, forms.beginsAs(type));
        }
        for (Question question : forms.of(type)) {
            if (question.fill() != Fill.NOTHING) {
                int latest = latest(actor, about, question.attribute());
                int fill = question.fill() == Fill.NEXT ? latest + 1 : latest;
                if (fill > 0) {
                    fields.put(EntryForm.ASKED + question.attribute(), Integer.toString(fill));
                }
            }
        }
        return new EntryForm(fields);
    }

    private int latest(Actor actor, SubjectId about, String attribute) {
        return chronology.about(actor, about).entries().stream()
                .map(entry -> entry.attribute(attribute))
                .filter(value -> value.matches("\\d{1,5}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }
}
