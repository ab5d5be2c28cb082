package org.reachable.pages.record;

import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;
import org.reachable.engine.form.Question.Kind;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.pages.record.FormPage.Asked;
import org.springframework.stereotype.Component;

/** Draws the form of a draft, and what was answered. */
@Component
class FormPages {

    private static final String BLANK = "Not said";

    /** The classes of what a child says. */
    private static final Set<String> SPEAKING = Set.of("voice", "contact");

    private static final List<Choice> YES_OR_NO = List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"));

    private final Forms forms;
    private final Vocabulary vocabulary;
    private final Whom whom;

    FormPages(Forms forms, Vocabulary vocabulary, Whom whom) {
        this.forms = forms;
        this.vocabulary = vocabulary;
        this.whom = whom;
    }

    /** The form with what was typed, and what is wrong with it where that was looked at. */
    FormPage form(
            Draft draft, StartPage.Who about, EntryForm typed, Map<String, String> errors, @Nullable EntryForm other) {
        return new FormPage(
                new FormPage.Of(
                        "/record/" + draft.id(),
                        draft.version(),
                        draft.key().toString(),
                        about.name(),
                        about.about(),
                        vocabulary.type(typed.get(EntryForm.TYPE)).name(),
                        typed.get(EntryForm.ASK_CLOSES)),
                told(about, typed, errors),
                when(typed, errors),
                forms.of(typed.get(EntryForm.TYPE)).stream()
                        .map(question -> asked(question, typed, errors))
                        .toList(),
                more(typed, errors),
                readers(about, typed, errors),
                typed.onPaper() ? paper(typed, errors) : null,
                other == null ? List.of() : rows(about, other, typed));
    }

    private FormPage.Told told(StartPage.Who about, EntryForm typed, Map<String, String> errors) {
        return new FormPage.Told(
                inWords(about, typed, errors),
                Checking.LONGEST_WORDS,
                field(EntryForm.WHERE, "Where?", "For example: outside school, Mill Lane.", typed, errors),
                field(
                        EntryForm.WHO,
                        "Who else was there?",
                        "Names with commas between. Leave it blank if nobody was.",
                        typed,
                        errors),
                about.isChild()
                        ? null
                        : field(
                                EntryForm.CHILDREN,
                                "Which children does it speak of?",
                                "Their references, with commas between, as their pages have them. Nobody sees more of a child by it.",
                                typed,
                                errors));
    }

    private static FormPage.When when(EntryForm typed, Map<String, String> errors) {
        return new FormPage.When(
                date(EntryForm.WHEN, "When did it happen?", null, typed, errors),
                Field.of(EntryForm.WHEN_RIGHT, "Is that day right?")
                        .withValue(typed.dayIsRight() ? typed.dayAndTime() : "")
                        .withError(errors.get(EntryForm.WHEN_RIGHT)),
                typed.dayAndTime(),
                field(
                        EntryForm.TIME,
                        "At what time?",
                        "As 3:30pm. Roughly is fine; leave it blank if nobody knows.",
                        typed,
                        errors));
    }

    private FormPage.More more(EntryForm typed, Map<String, String> errors) {
        return new FormPage.More(
                field(
                        EntryForm.VEHICLE,
                        "Number plate",
                        "Joins what others wrote about the same vehicle.",
                        typed,
                        errors),
                field(EntryForm.PHONE, "Phone number", "Joins what others wrote about the same phone.", typed, errors),
                field(EntryForm.OUTCOME, "What came of it so far?", null, typed, errors),
                outcomes());
    }

    private FormPage.Readers readers(StartPage.Who about, EntryForm typed, Map<String, String> errors) {
        return new FormPage.Readers(
                field(EntryForm.HANDLING, "Who may read this?", null, typed, errors),
                about.handlings().stream()
                        .map(one -> Choice.of(one.code(), one.words()).withHint(about.readers(one)))
                        .toList(),
                about.isChild() && speaks(typed)
                        ? forms.handled(Handling.OWN_CONFIDENCE.code()).first()
                        : "",
                forms.because(typed.get(EntryForm.TYPE), typed.get(EntryForm.HANDLING)).stream()
                        .map(question -> asked(question, typed, errors))
                        .toList());
    }

    private Field inWords(StartPage.Who about, EntryForm typed, Map<String, String> errors) {
        Optional<Question> own = forms.inWords(typed.get(EntryForm.TYPE));
        return field(
                EntryForm.WORDS,
                own.map(Question::words).orElse("What happened?"),
                own.map(Question::hint)
                        .filter(hint -> !hint.isEmpty())
                        .orElse(
                                about.isChild()
                                        ? "In plain words. What the child said in their own words, in quotation marks."
                                        : "In plain words: what was seen or said, by whom, and how often. Leave children’s names out."),
                typed,
                errors);
    }

    private static FormPage.Paper paper(EntryForm typed, Map<String, String> errors) {
        return new FormPage.Paper(
                field(EntryForm.SHEET, "Number of the sheet", null, typed, errors),
                date(EntryForm.PAPER, "When was it written on paper?", null, typed, errors),
                field(
                        EntryForm.PAPER_TIME,
                        "At what time was it written?",
                        "As 3:30am. Clocks count from it.",
                        typed,
                        errors),
                field(EntryForm.PAPER_BY, "Who wrote it on paper?", "Their name, and what they do.", typed, errors));
    }

    /** Whether it is a talk in which a child may say something in trust. */
    private boolean speaks(EntryForm typed) {
        return !Collections.disjoint(vocabulary.type(typed.get(EntryForm.TYPE)).classes(), SPEAKING);
    }

    /** What was answered, in the order of the form, each with a way to change it. */
    List<SummaryRow> answers(Draft draft, StartPage.Who about) {
        EntryForm typed = draft.typed();
        String href = "/record/" + draft.id();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(about.isChild() ? "Who it is about" : "What it is about", about.name()));
        rows.add(SummaryRow.of(
                "What it is",
                vocabulary.type(typed.get(EntryForm.TYPE)).name(),
                new SummaryRow.Action("Change", "what it is", "/record?draft=" + draft.id())));
        List<String> blank = new ArrayList<>();
        for (SummaryRow row : answered(about, typed, href)) {
            if (text(row).equals(BLANK)) {
                blank.add(row.key());
            } else {
                rows.add(row);
            }
        }
        if (!blank.isEmpty()) {
            rows.add(SummaryRow.of(
                    "Left blank", String.join(" · ", blank), new SummaryRow.Action("Change", "what is blank", href)));
        }
        return rows;
    }

    private List<SummaryRow> answered(StartPage.Who about, EntryForm typed, String href) {
        List<SummaryRow> rows = new ArrayList<>();
        if (typed.onPaper()) {
            add(rows, "On paper", paperInWords(typed), href + "#sheet");
        }
        add(rows, "When", whenInWords(typed), href + "#when-day");
        add(rows, "Where", typed.text(EntryForm.WHERE), href + "#where");
        add(rows, "Who else was there", typed.text(EntryForm.WHO), href + "#who");
        if (!about.isChild()) {
            add(rows, "Which children it speaks of", typed.text(EntryForm.CHILDREN), href + "#children");
        }
        String asked =
                forms.inWords(typed.get(EntryForm.TYPE)).map(Question::words).orElse("What happened");
        add(rows, asked, typed.text(EntryForm.WORDS), href + "#words");
        for (Question question : forms.of(typed.get(EntryForm.TYPE))) {
            add(rows, question.words(), inWords(question, typed), href + "#" + EntryForm.ASKED + question.attribute());
        }
        add(rows, "Number plate", typed.text(EntryForm.VEHICLE), href + "#vehicle");
        add(rows, "Phone number", typed.text(EntryForm.PHONE), href + "#phone");
        add(
                rows,
                "What came of it",
                vocabulary.outcomes().getOrDefault(typed.get(EntryForm.OUTCOME), ""),
                href + "#outcome");
        add(rows, "Who may read it", handling(about, typed), href + "#handling");
        for (Question question : forms.because(typed.get(EntryForm.TYPE), typed.get(EntryForm.HANDLING))) {
            add(rows, question.words(), inWords(question, typed), href + "#" + EntryForm.ASKED + question.attribute());
        }
        return rows;
    }

    private static String handling(StartPage.Who about, EntryForm typed) {
        return about.handlings().stream()
                .filter(one -> one.code().equals(typed.get(EntryForm.HANDLING)))
                .map(one -> one.words() + ": " + about.readers(one))
                .findFirst()
                .orElse("");
    }

    /** Where the two differ, what the first says. */
    private List<SummaryRow> rows(StartPage.Who about, EntryForm other, EntryForm typed) {
        return answered(about, other, "").stream()
                .filter(row -> answered(about, typed, "").stream()
                        .noneMatch(mine ->
                                mine.key().equals(row.key()) && text(mine).equals(text(row))))
                .map(row -> SummaryRow.of(row.key(), row.value()))
                .toList();
    }

    private static String text(SummaryRow row) {
        var words = new StringOutput();
        row.value().writeTo(words);
        return words.toString();
    }

    private static void add(List<SummaryRow> rows, String key, String value, String href) {
        String about = Character.toLowerCase(key.charAt(0)) + key.substring(1);
        rows.add(SummaryRow.of(key, value.isBlank() ? BLANK : value, new SummaryRow.Action("Change", about, href)));
    }

    private static String paperInWords(EntryForm typed) {
        return "Sheet %s, written %s by %s"
                .formatted(
                        typed.text(EntryForm.SHEET),
                        inWords(typed, EntryForm.PAPER, EntryForm.PAPER_TIME),
                        typed.text(EntryForm.PAPER_BY));
    }

    private static String whenInWords(EntryForm typed) {
        return inWords(typed, EntryForm.WHEN, EntryForm.TIME);
    }

    private static String inWords(EntryForm typed, String name, String time) {
        String day = typed.get(name + "-day");
        String month = typed.get(name + "-month");
        String year = typed.get(name + "-year");
        var date = Times.day(day, month, year);
        String words = date == null ? String.join(" ", day, month, year).strip() : Dates.fullDay(date);
        return typed.text(time).isEmpty() ? words : words + ", " + typed.text(time);
    }

    private String inWords(Question question, EntryForm typed) {
        String name = EntryForm.ASKED + question.attribute();
        return switch (question.kind()) {
            case AGENCY, AGENCIES ->
                String.join(
                        ", ",
                        typed.askedSeveral(question.attribute()).stream()
                                .map(vocabulary::agencyName)
                                .toList());
            case DATE, DATE_TIME ->
                String.join(
                                " ",
                                typed.get(name + "-day"),
                                typed.get(name + "-month"),
                                typed.get(name + "-year"),
                                typed.get(name + "-time"))
                        .strip();
            default -> question.inWords(typed.asked(question.attribute()));
        };
    }

    private Asked asked(Question question, EntryForm typed, Map<String, String> errors) {
        String name = EntryForm.ASKED + question.attribute();
        String hint = question.hint().isEmpty() ? null : question.hint();
        Field field = field(name, question.words(), hint, typed, errors);
        boolean dated = question.kind() == Kind.DATE || question.kind() == Kind.DATE_TIME;
        return new Asked(
                question.kind(),
                field,
                choices(question),
                Set.copyOf(typed.askedSeveral(question.attribute())),
                dated ? date(name, question.words(), hint, typed, errors) : null,
                question.kind() == Kind.DATE_TIME ? field(name + "-time", "At what time?", null, typed, errors) : null);
    }

    private List<Choice> choices(Question question) {
        return switch (question.kind()) {
            case YES_NO, YES_OR_BLANK -> YES_OR_NO;
            case CHOICE ->
                question.choices().entrySet().stream()
                        .map(one -> Choice.of(one.getKey(), one.getValue()))
                        .toList();
            case AGENCY ->
                Stream.concat(Stream.of(Choice.of("", "Choose an agency")), whom.agencies().stream())
                        .toList();
            case AGENCIES -> whom.agencies();
            default -> List.of();
        };
    }

    private List<Choice> outcomes() {
        Stream<Choice> outcomes = vocabulary.outcomes().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(one -> Choice.of(one.getKey(), one.getValue()));
        return Stream.concat(Stream.of(Choice.of("", "Nothing yet")), outcomes).toList();
    }

    private static Field field(
            String name, String label, @Nullable String hint, EntryForm typed, Map<String, String> errors) {
        return Field.of(name, label).withHint(hint).withValue(typed.get(name)).withError(errors.get(name));
    }

    private static DateField date(
            String name, String legend, @Nullable String hint, EntryForm typed, Map<String, String> errors) {
        DateField date = DateField.of(name, legend)
                .withTyped(typed.get(name + "-day"), typed.get(name + "-month"), typed.get(name + "-year"));
        if (hint != null) {
            date = date.withHint(hint);
        }
        String error = errors.get(name);
        return error == null ? date : date.withError(error, EnumSet.noneOf(DateField.Part.class));
    }
}
