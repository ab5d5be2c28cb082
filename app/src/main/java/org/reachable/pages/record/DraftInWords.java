package org.reachable.pages.record;

import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.SubjectKind;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.TypedDay;
import org.springframework.stereotype.Component;

/** What was answered in a draft, as it is read over before it is saved. */
@Component
class DraftInWords {

    private static final String BLANK = "Not said";

    private final Forms forms;
    private final Vocabulary vocabulary;
    private final Whom whom;

    DraftInWords(Forms forms, Vocabulary vocabulary, Whom whom) {
        this.whom = whom;
        this.forms = forms;
        this.vocabulary = vocabulary;
    }

    /** What was answered, in the order of the form, each with a way to change it. */
    List<SummaryRow> all(Actor actor, Draft draft, StartPage.Who about) {
        EntryForm typed = draft.typed();
        String href = "/record/" + draft.id();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(about.isChild() ? "Who it is about" : "What it is about", about.name()));
        rows.add(SummaryRow.of(
                "What it is",
                vocabulary.type(typed.get(EntryForm.TYPE)).name(),
                new SummaryRow.Action("Change", "what it is", "/record?draft=" + draft.id())));
        List<String> blank = new ArrayList<>();
        String children = whom.called(actor, typed.list(EntryForm.CHILDREN)).stream()
                .map(child -> child.name() + " (" + child.about() + ")")
                .collect(Collectors.joining("; "));
        for (SummaryRow row : answered(about, typed, children, href)) {
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

    private List<SummaryRow> answered(StartPage.Who about, EntryForm typed, String children, String href) {
        List<SummaryRow> rows = new ArrayList<>();
        if (typed.mends()) {
            add(rows, "Why it is put right", typed.text(EntryForm.BECAUSE), href + "#" + EntryForm.BECAUSE);
        }
        if (typed.onPaper()) {
            add(rows, "On paper", paperInWords(typed), href + "#sheet");
        }
        add(rows, "When", whenInWords(typed), href + "#when-day");
        add(rows, "Where", both(typed, EntryForm.WHERE, EntryForm.PLACES), href + "#where");
        add(rows, "Who else was there", both(typed, EntryForm.WHO, EntryForm.PEOPLE), href + "#who");
        if (!about.isChild()) {
            add(rows, "Which children it speaks of", children, href + "#children");
        }
        String asked =
                forms.inWords(typed.get(EntryForm.TYPE)).map(Question::words).orElse("What happened");
        add(rows, asked, typed.text(EntryForm.WORDS), href + "#words");
        for (Question question : forms.of(typed.get(EntryForm.TYPE))) {
            add(rows, question.words(), inWords(question, typed), href + "#" + EntryForm.ASKED + question.attribute());
        }
        for (SubjectKind kind : Numbered.kinds(vocabulary)) {
            String field = Numbered.field(kind);
            add(rows, kind.known().ask(), typed.text(field), href + "#" + field);
        }
        add(rows, "Another thing", chosen(typed, EntryForm.THINGS), href + "#things");
        add(
                rows,
                "What came of it",
                vocabulary.outcomes().getOrDefault(typed.get(EntryForm.OUTCOME), ""),
                href + "#outcome");
        add(rows, "Who may read it", handling(about, typed), href + "#readers");
        for (Question question : forms.because(typed.get(EntryForm.TYPE), typed.get(EntryForm.HANDLING))) {
            add(rows, question.words(), inWords(question, typed), href + "#" + EntryForm.ASKED + question.attribute());
        }
        return rows;
    }

    /** What was typed, and what was chosen beside it. */
    private static String both(EntryForm typed, String name, String boxes) {
        return Stream.of(typed.text(name), chosen(typed, boxes))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String chosen(EntryForm typed, String boxes) {
        return typed.ticked(boxes).stream().map(Around::words).collect(Collectors.joining(", "));
    }

    private static String handling(StartPage.Who about, EntryForm typed) {
        return about.handlings().stream()
                .filter(one -> one.code().equals(typed.get(EntryForm.HANDLING)))
                .map(one -> one.words() + ": " + about.readers(one))
                .findFirst()
                .orElse("");
    }

    /** Where the two differ, what the first says. */
    List<SummaryRow> differing(StartPage.Who about, EntryForm other, EntryForm typed) {
        return answered(about, other, other.text(EntryForm.CHILDREN), "").stream()
                .filter(row -> answered(about, typed, typed.text(EntryForm.CHILDREN), "").stream()
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
        TypedDay day = Days.typed(name, typed);
        String words = day.read()
                .map(Dates::fullDay)
                .orElseGet(() ->
                        String.join(" ", day.day(), day.month(), day.year()).strip());
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
}
