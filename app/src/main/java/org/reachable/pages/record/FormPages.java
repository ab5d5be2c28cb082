package org.reachable.pages.record;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.OfferedKinds;
import org.reachable.engine.form.Question;
import org.reachable.engine.form.Question.Kind;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.pages.record.FormPage.Asked;
import org.springframework.stereotype.Component;

/** Draws the form of a draft. */
@Component
class FormPages {

    private static final List<Choice> YES_OR_NO = List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"));

    private final Forms forms;
    private final OfferedKinds offered;
    private final Vocabulary vocabulary;
    private final Whom whom;
    private final Around around;
    private final DraftInWords answers;
    private final ReportedOnly reported;
    private final AboutWhen timed;
    private final EndsNothing ends;

    FormPages(
            Forms forms,
            OfferedKinds offered,
            Vocabulary vocabulary,
            Whom whom,
            Around around,
            DraftInWords answers,
            ReportedOnly reported,
            AboutWhen timed,
            EndsNothing ends) {
        this.ends = ends;
        this.timed = timed;
        this.forms = forms;
        this.offered = offered;
        this.vocabulary = vocabulary;
        this.whom = whom;
        this.around = around;
        this.answers = answers;
        this.reported = reported;
    }

    /** The form with what was typed, and what is wrong with it where that was looked at. */
    FormPage form(
            Actor actor,
            Draft draft,
            StartPage.Who about,
            EntryForm typed,
            Map<String, String> errors,
            @Nullable EntryForm other) {
        return new FormPage(
                new FormPage.Of(
                        "/record/" + draft.id(),
                        draft.version(),
                        draft.key().toString(),
                        about.name(),
                        about.about(),
                        vocabulary.type(typed.get(EntryForm.TYPE)).name(),
                        new FormPage.Settles(
                                typed.get(EntryForm.ASK_CLOSES),
                                reported.of(actor, about, typed.get(EntryForm.TYPE)),
                                typed.mends() ? null : ends.of(actor, about, typed.get(EntryForm.TYPE))),
                        because(typed, errors)),
                told(around.of(actor, about), about, typed, errors),
                when(typed, errors),
                forms.of(typed.get(EntryForm.TYPE)).stream()
                        .map(question -> asked(question, typed, errors))
                        .toList(),
                more(typed, errors),
                readers(about, typed, errors),
                typed.onPaper() ? paper(typed, errors) : null,
                other == null ? List.of() : answers.differing(about, other, typed));
    }

    private static @Nullable Field because(EntryForm typed, Map<String, String> errors) {
        return typed.mends()
                ? field(
                        EntryForm.BECAUSE,
                        "Why is it put right?",
                        "Whoever reads the entry reads it. What stood before stays there to be read.",
                        typed,
                        errors)
                : null;
    }

    private FormPage.Told told(Around.Known known, StartPage.Who about, EntryForm typed, Map<String, String> errors) {
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
                                errors),
                new FormPage.Known(
                        boxes(EntryForm.PLACES, "Was it at one of these places?", known.places(), typed),
                        boxes(EntryForm.PEOPLE, "Was one of these there?", known.people(), typed),
                        boxes(EntryForm.THINGS, "Was it one of these?", known.things(), typed)));
    }

    private static FormPage.Boxes boxes(String name, String asked, List<Choice> choices, EntryForm typed) {
        return new FormPage.Boxes(Field.of(name, asked), choices, Set.copyOf(typed.ticked(name)));
    }

    private FormPage.When when(EntryForm typed, Map<String, String> errors) {
        return new FormPage.When(
                date(EntryForm.WHEN, "When did it happen?", null, typed, errors),
                Field.of(EntryForm.WHEN_RIGHT, "Is that day right?")
                        .withValue(typed.dayIsRight() ? typed.dayAndTime() : "")
                        .withError(errors.get(EntryForm.WHEN_RIGHT)),
                typed.dayAndTime(),
                field(
                        EntryForm.TIME,
                        "At what time?",
                        timed.isOf(typed.get(EntryForm.TYPE))
                                        || !typed.get(EntryForm.ASK_HAPPENED).isEmpty()
                                ? "As 3:30pm. Roughly is fine: about when?"
                                : "As 3:30pm. Roughly is fine; leave it blank if nobody knows.",
                        typed,
                        errors));
    }

    private FormPage.More more(EntryForm typed, Map<String, String> errors) {
        return new FormPage.More(
                Numbered.inWords(vocabulary),
                Numbered.kinds(vocabulary).stream()
                        .map(kind -> field(
                                Numbered.field(kind),
                                kind.known().ask(),
                                "Joins what others wrote about the same %s.".formatted(Capital.none(kind.name())),
                                typed,
                                errors))
                        .toList(),
                field(EntryForm.OUTCOME, "What came of it so far?", null, typed, errors),
                outcomes(vocabulary.type(typed.get(EntryForm.TYPE))));
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
        return vocabulary.has(Trait.HEARS_THE_CHILD, vocabulary.type(typed.get(EntryForm.TYPE)));
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

    /** What can have come of one of this kind. */
    private List<Choice> outcomes(EntryType type) {
        Stream<Choice> outcomes = offered.outcomesOf(type).stream()
                .map(code -> Choice.of(code, vocabulary.outcomes().getOrDefault(code, code)))
                .sorted(Comparator.comparing(Choice::text));
        return Stream.concat(Stream.of(Choice.of("", "Nothing yet")), outcomes).toList();
    }

    private static Field field(
            String name, String label, @Nullable String hint, EntryForm typed, Map<String, String> errors) {
        return Field.of(name, label).withHint(hint).withValue(typed.get(name)).withError(errors.get(name));
    }

    private static DateField date(
            String name, String legend, @Nullable String hint, EntryForm typed, Map<String, String> errors) {
        DateField date = DateField.of(name, legend)
                .withHint(hint)
                .withTyped(typed.get(name + "-day"), typed.get(name + "-month"), typed.get(name + "-year"));
        String error = errors.get(name);
        return error == null ? date : date.withError(error, EnumSet.noneOf(DateField.Part.class));
    }
}
