package org.reachable.pages.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.SubjectKind;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.corrections.Corrections;
import org.reachable.records.corrections.Corrections.Came;
import org.reachable.records.corrections.DangerPutRight;
import org.reachable.records.corrections.EntryWords;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** Puts an entry right in the form it was written in: it begins with what stands, and stands in its place. */
@Component
class Mending {

    private final Corrections corrections;
    private final DangerPutRight danger;
    private final People people;
    private final Forms forms;
    private final Vocabulary vocabulary;

    Mending(Corrections corrections, DangerPutRight danger, People people, Forms forms, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.corrections = corrections;
        this.danger = danger;
        this.people = people;
        this.forms = forms;
    }

    /** What the actor may put right; empty where they may not. */
    Optional<EntryWords> of(Actor actor, UUID row) {
        return corrections.of(actor, row).filter(entry -> corrections.mayMend(actor, entry));
    }

    /** What stands, as it would have been typed. */
    EntryForm form(Actor actor, EntryWords words, boolean ofAChild) {
        Entry entry = words.stands().entry();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(EntryForm.MENDS, words.last().id().toString());
        fields.put(EntryForm.TYPE, entry.type().code());
        LocalDateTime at = LondonTime.localOf(entry.occurredAt()).truncatedTo(ChronoUnit.MINUTES);
        day(fields, EntryForm.WHEN, at.toLocalDate());
        if (!at.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            fields.put(EntryForm.TIME, at.toLocalTime().toString());
        }
        fields.put(EntryForm.WORDS, entry.summary());
        where(fields, entry);
        others(actor, fields, entry, ofAChild);
        fields.put(EntryForm.OUTCOME, entry.outcome());
        fields.put(EntryForm.HANDLING, entry.handling());
        for (Question question : asked(entry.type().code(), entry.handling())) {
            answer(fields, question, entry.attribute(question.attribute()));
        }
        return new EntryForm(fields);
    }

    /** One of each kind that goes by a number has a field; what else stands there stays as it was written. */
    private void where(Map<String, String> fields, Entry entry) {
        String where = entry.location();
        for (SubjectKind kind : Numbered.kinds(vocabulary)) {
            Optional<Token> token = entry.where().stream()
                    .filter(one -> one.kind().equals(kind.token()))
                    .findFirst();
            if (token.isPresent()) {
                where = where.replace("[" + token.get() + "]", "");
                fields.put(Numbered.field(kind), token.get().code());
            }
        }
        fields.put(EntryForm.WHERE, where.strip());
    }

    private void others(Actor actor, Map<String, String> fields, Entry entry, boolean ofAChild) {
        List<String> who = new ArrayList<>(entry.otherPeople());
        if (!ofAChild) {
            Set<String> children = people.called(actor, who).keySet();
            fields.put(EntryForm.CHILDREN, String.join(", ", children));
            who.removeAll(children);
        }
        fields.put(EntryForm.WHO, String.join(", ", who));
    }

    private static void answer(Map<String, String> fields, Question question, String value) {
        String name = EntryForm.ASKED + question.attribute();
        switch (question.kind()) {
            case DATE, DATE_TIME -> {
                if (value.matches("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?)?")) {
                    day(fields, name, LocalDate.parse(value.substring(0, 10)));
                    fields.put(name + "-time", value.length() > 10 ? value.substring(11, 16) : "");
                }
            }
            default -> fields.put(name, value);
        }
    }

    private static void day(Map<String, String> fields, String name, LocalDate day) {
        fields.put(name + "-day", Integer.toString(day.getDayOfMonth()));
        fields.put(name + "-month", Integer.toString(day.getMonthValue()));
        fields.put(name + "-year", Integer.toString(day.getYear()));
    }

    private List<Question> asked(String type, String handling) {
        return forms.of(type, handling);
    }

    /** Adds what is wrong where it is to put something right. */
    void check(Actor actor, EntryForm typed, Map<String, String> errors) {
        if (!typed.mends()) {
            return;
        }
        String because = typed.text(EntryForm.BECAUSE);
        if (EmptyWords.are(because)) {
            errors.put(EntryForm.BECAUSE, "Write why it is put right" + EmptyWords.tooLittle(because));
        } else if (standing(actor, typed).isEmpty()) {
            errors.put(
                    EntryForm.BECAUSE,
                    "Somebody put it right since you began, or it is not yours any more. Drop this, and read what stands now");
        }
    }

    /** What that answers which is put right. */
    List<EntryId> answered(Actor actor, EntryForm typed) {
        return typed.mends()
                ? standing(actor, typed)
                        .map(words -> words.stands().entry().references().answers())
                        .orElse(List.of())
                : List.of();
    }

    /** The entry as the form began with it; empty where it was put right since, or the actor may not. */
    private Optional<EntryWords> standing(Actor actor, EntryForm typed) {
        UUID row = UUID.fromString(typed.get(EntryForm.MENDS));
        return of(actor, row).filter(words -> words.last().id().equals(row));
    }

    /** What was typed, in the place of what stands: what no form asks is said as before. */
    NewEntry inPlace(Actor actor, EntryForm typed, NewEntry entry) {
        EntryWords words = standing(actor, typed).orElseThrow();
        LoggedEntry stands = words.stands();
        WrittenEntry said = entry.written();
        Map<String, String> says = new LinkedHashMap<>(stands.entry().attributes());
        says.keySet()
                .removeAll(
                        attributes(stands.entry().type().code(), stands.entry().handling()));
        says.keySet().removeAll(attributes(said.type(), said.handling()));
        says.putAll(said.attributes());
        says.putAll(corrections.inPlaceOf(words.id(), typed.text(EntryForm.BECAUSE)));
        return new NewEntry(
                entry.about(),
                new WrittenEntry(
                        said.id(),
                        said.child(),
                        sameMinute(said.occurredAt(), stands.entry().occurredAt()),
                        said.recordedAt(),
                        said.agency(),
                        said.type(),
                        said.summary(),
                        said.location(),
                        said.otherPeople(),
                        said.outcome(),
                        said.outcome().equals(stands.entry().outcome())
                                ? stands.entry().outcomeWords()
                                : "",
                        stands.entry().reached(),
                        said.handling(),
                        Map.copyOf(says)),
                entry.others());
    }

    /** A form knows minutes: where those are not changed, nor is the moment. */
    private static Instant sameMinute(Instant typed, Instant stood) {
        return typed.equals(stood.truncatedTo(ChronoUnit.MINUTES)) ? stood : typed;
    }

    /** What is saved: what stands in its place, and what asks whether it is so where it ends danger. */
    List<NewEntry> saved(Actor actor, EntryForm typed, NewEntry inPlace) {
        return danger.with(actor, standing(actor, typed).orElseThrow(), inPlace, typed.text(EntryForm.BECAUSE), false);
    }

    /** What is asked of danger, and would end by it. */
    List<Finding> ends(Actor actor, EntryForm typed, NewEntry inPlace) {
        return typed.mends()
                ? standing(actor, typed)
                        .map(words -> danger.ended(actor, words, inPlace))
                        .orElse(List.of())
                : List.of();
    }

    private Set<String> attributes(String type, String handling) {
        Set<String> attributes = new HashSet<>();
        asked(type, handling).forEach(question -> attributes.add(question.attribute()));
        return attributes;
    }

    /** Answers whoever said that a fact in it is wrong. */
    void answer(Actor actor, EntryForm typed) {
        corrections
                .of(actor, UUID.fromString(typed.get(EntryForm.MENDS)))
                .ifPresent(words -> corrections.answer(actor, words, Came.PUT_RIGHT, typed.text(EntryForm.BECAUSE)));
    }
}
