package org.reachable.pages.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.OfferedKinds;
import org.reachable.engine.form.Question;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.pages.outage.PaperSheets;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.chronology.WrittenOnPaper;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** Looks at what was typed. Only what an entry cannot do without is refused; the rest may stay blank. */
@Component
class Checking {

    static final int LONGEST_WORDS = 4000;

    private static final int MOST_CHILDREN = 20;

    private static final int OLDEST_YEAR = 1990;
    private static final Pattern SHEET = Pattern.compile("[\\w-]{1,50}-\\d{1,9}-\\d{2,3}[A-Za-z]?");
    private static final Set<Character> MARKS = Set.of(';', '\n');

    private final Forms forms;
    private final OfferedKinds offered;
    private final Vocabulary vocabulary;
    private final Days days;
    private final People people;
    private final PaperSheets sheets;
    private final Mending mending;
    private final ReplyCheck replies;
    private final KeptReplies kept;
    private final AboutWhen timed;
    private final Clock clock;

    Checking(
            Forms forms,
            OfferedKinds offered,
            Vocabulary vocabulary,
            Days days,
            People people,
            PaperSheets sheets,
            Mending mending,
            ReplyCheck replies,
            KeptReplies kept,
            AboutWhen timed,
            Clock clock) {
        this.timed = timed;
        this.sheets = sheets;
        this.mending = mending;
        this.replies = replies;
        this.kept = kept;
        this.forms = forms;
        this.offered = offered;
        this.vocabulary = vocabulary;
        this.days = days;
        this.people = people;
        this.clock = clock;
    }

    /** What was typed about somebody or something. */
    Checked check(Actor actor, StartPage.Who about, EntryForm typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        mending.check(actor, typed, errors);
        Instant occurredAt = occurredAt(typed, errors);
        if (occurredAt != null && typed.text(EntryForm.TIME).isEmpty() && isOfTheDayAskedAbout(typed, occurredAt)) {
            errors.put(EntryForm.TIME, "Write at what time, roughly: what it answers happened the same day");
        } else if (occurredAt != null && typed.text(EntryForm.TIME).isEmpty() && timed.isAsked(typed, occurredAt)) {
            errors.put(
                    EntryForm.TIME,
                    "Write about when, as 3:30pm: with the day alone it would count as the first minute of that day, before all else that happened on it");
        }
        if (occurredAt != null
                && occurredAt.isAfter(clock.instant())
                && vocabulary.has(Trait.WAS_SEEN, vocabulary.type(typed.get(EntryForm.TYPE)))) {
            errors.put(
                    EntryForm.WHEN,
                    "It cannot lie ahead: somebody saw it or was told it. Write the day and time it was; what may happen later belongs in the words");
        } else if (occurredAt != null && !typed.dayIsRight()) {
            odd(actor, about, typed, occurredAt).ifPresent(why -> errors.put(EntryForm.WHEN_RIGHT, why));
        }
        String words = typed.text(EntryForm.WORDS);
        if (EmptyWords.are(words)) {
            errors.put(
                    EntryForm.WORDS,
                    forms.inWords(typed.get(EntryForm.TYPE))
                            .map(Question::unanswered)
                            .orElse("Write what happened, in a sentence or two"));
        } else if (words.length() > LONGEST_WORDS) {
            errors.put(
                    EntryForm.WORDS,
                    "What happened must be %,d characters or fewer. Put the rest in a second record"
                            .formatted(LONGEST_WORDS));
        } else {
            replies.tellsTooMuch(actor, about, typed).ifPresent(why -> errors.put(EntryForm.WORDS, why));
        }
        String handling = typed.get(EntryForm.HANDLING);
        if (!handling.isEmpty()
                && about.handlings().stream().noneMatch(one -> one.code().equals(handling))) {
            errors.put(EntryForm.HANDLING, "Choose who may read it");
        } else if (about.isChild()) {
            kept.tooOpen(actor, about.id(), typed).ifPresent(why -> errors.put(EntryForm.HANDLING, why));
        }
        String outcome = typed.get(EntryForm.OUTCOME);
        if (!outcome.isEmpty()
                && !offered.outcomesOf(vocabulary.type(typed.get(EntryForm.TYPE)))
                        .contains(outcome)) {
            errors.put(EntryForm.OUTCOME, "Choose what came of it again: what you chose is not said of this kind");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        List<Question> asked = forms.of(typed.get(EntryForm.TYPE), typed.get(EntryForm.HANDLING));
        for (Question question : asked) {
            String value = isDated(question)
                    ? days.answer(
                            actor, about, question, typed, occurredAt == null ? null : Dates.day(occurredAt), errors)
                    : value(question, typed, errors);
            if (!value.isEmpty()) {
                attributes.put(question.attribute(), value);
            }
        }
        Unanswered.add(kept.asked(actor, typed, asked), attributes, Dates.day(clock.instant()), errors);
        Instant writtenAt = typed.onPaper() ? writtenAt(actor, typed, occurredAt, errors) : null;
        if (writtenAt != null) {
            attributes.putAll(new WrittenOnPaper(
                            typed.text(EntryForm.SHEET).toUpperCase(Locale.UK),
                            inOneLine(typed.text(EntryForm.PAPER_BY)),
                            clock.instant().truncatedTo(ChronoUnit.SECONDS))
                    .attributes());
        }
        Map<String, PersonId> children = about.isChild() ? Map.of() : children(actor, typed, errors);
        return new Checked(errors, occurredAt, writtenAt, attributes, children);
    }

    /** Whom these references mean. What is asked about so many is a search, and counts as one. */
    private Map<String, PersonId> children(Actor actor, EntryForm typed, Map<String, String> errors) {
        List<String> references = typed.list(EntryForm.CHILDREN);
        if (references.isEmpty()) {
            return Map.of();
        }
        if (references.size() > MOST_CHILDREN) {
            errors.put(
                    EntryForm.CHILDREN,
                    "Name %d children or fewer. Put the rest in a second record".formatted(MOST_CHILDREN));
            return Map.of();
        }
        Map<String, PersonId> children = people.called(actor, references);
        AuditContext.searches(references.size(), children.values());
        children.values().forEach(AuditContext::person);
        references.stream()
                .filter(reference -> !children.containsKey(reference))
                .findFirst()
                .ifPresent(unknown -> errors.put(
                        EntryForm.CHILDREN,
                        "You may know of no child whose reference is “%s”. Copy it from the child’s page, or leave it out"
                                .formatted(unknown)));
        return children;
    }

    private @Nullable Instant occurredAt(EntryForm typed, Map<String, String> errors) {
        LocalDate day = Days.needed(EntryForm.WHEN, typed, errors, "Write the day it happened, for example 17 6 2022");
        if (day == null) {
            return null;
        }
        if (day.getYear() < OLDEST_YEAR) {
            errors.put(
                    EntryForm.WHEN,
                    "It cannot have happened in %d. Write the day it happened, for example 17 6 2022"
                            .formatted(day.getYear()));
            return null;
        }
        String written = typed.text(EntryForm.TIME);
        LocalTime time = written.isEmpty() ? LocalTime.MIDNIGHT : Times.time(written);
        if (time == null) {
            errors.put(EntryForm.TIME, "Write the time as 3:30pm or 15:30, or leave it blank");
            return null;
        }
        return LondonTime.at(day.atTime(time));
    }

    /** A day without a time is its first minute, and what came before a question answers none. */
    private static boolean isOfTheDayAskedAbout(EntryForm typed, Instant occurredAt) {
        String happened = typed.get(EntryForm.ASK_HAPPENED);
        return !happened.isEmpty() && Dates.day(Instant.parse(happened)).equals(Dates.day(occurredAt));
    }

    /** What is odd about a day, in a sentence that says how to mend it. */
    private Optional<String> odd(Actor actor, StartPage.Who about, EntryForm typed, Instant at) {
        if (at.isAfter(clock.instant()) && !vocabulary.mayLieAhead(vocabulary.type(typed.get(EntryForm.TYPE)))) {
            return Optional.of("The day and time it happened lie ahead. Change them, or tick that they are right");
        }
        Optional<String> age = days.oddAge(actor, about, typed.get(EntryForm.TYPE), Dates.day(at));
        if (age.isPresent()) {
            return age;
        }
        return about.isChild()
                ? timed.endsNothing(actor, about.id().person(), typed.get(EntryForm.TYPE), at)
                : Optional.empty();
    }

    /** Nobody can have written it down before it happened, nor tomorrow. */
    private @Nullable Instant writtenAt(
            Actor actor, EntryForm typed, @Nullable Instant occurredAt, Map<String, String> errors) {
        if (!SHEET.matcher(typed.text(EntryForm.SHEET)).matches()) {
            errors.put(EntryForm.SHEET, "Write the number as it stands on the sheet, for example POLICE-12-03");
        } else {
            sheets.whyNot(actor, typed.text(EntryForm.SHEET)).ifPresent(why -> errors.put(EntryForm.SHEET, why));
        }
        if (typed.text(EntryForm.PAPER_BY).isEmpty()) {
            errors.put(EntryForm.PAPER_BY, "Write who wrote it on paper");
        }
        LocalDate day = Days.needed(
                EntryForm.PAPER, typed, errors, "Write the day it was written on paper, for example 17 6 2022");
        if (day == null) {
            return null;
        }
        LocalTime time = Times.time(typed.text(EntryForm.PAPER_TIME));
        if (time == null) {
            errors.put(EntryForm.PAPER_TIME, "Write the time it was written on paper, as 3:30pm or 15:30");
            return null;
        }
        Instant at = LondonTime.at(day.atTime(time));
        if (at.isAfter(clock.instant())) {
            errors.put(EntryForm.PAPER, "The day and time it was written on paper must be in the past");
        } else if (occurredAt != null && at.isBefore(occurredAt)) {
            errors.put(EntryForm.PAPER, "It cannot have been written on paper before it happened");
        } else if (sheets.isTooOld(at)) {
            errors.put(
                    EntryForm.PAPER,
                    "A sheet is typed in within two weeks. Record it without its number, as what you know now");
        }
        return at;
    }

    private static boolean isDated(Question question) {
        return question.kind() == Question.Kind.DATE || question.kind() == Question.Kind.DATE_TIME;
    }

    private static String value(Question question, EntryForm typed, Map<String, String> errors) {
        String name = EntryForm.ASKED + question.attribute();
        return switch (question.kind()) {
            case CHOICE -> question.choices().containsKey(typed.get(name)) ? typed.get(name) : "";
            case YES_NO -> Set.of("yes", "no").contains(typed.get(name)) ? typed.get(name) : "";
            case YES_OR_BLANK -> typed.get(name).equals("yes") ? "yes" : "";
            case WORDS, AGENCY, AGENCIES -> inOneLine(typed.text(name));
            case NUMBER -> number(name, typed, errors);
            case DATE, DATE_TIME -> "";
        };
    }

    private static String number(String name, EntryForm typed, Map<String, String> errors) {
        String written = typed.text(name);
        if (!written.isEmpty() && !written.matches("\\d{1,5}")) {
            errors.put(name, "Write a whole number, or leave it blank");
            return "";
        }
        return written;
    }

    /** A semicolon would end the attribute in a file. */
    private static String inOneLine(String written) {
        StringBuilder line = new StringBuilder();
        written.chars().forEach(one -> line.append(MARKS.contains((char) one) ? ',' : (char) one));
        return line.toString();
    }
}
