package org.reachable.work.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.document.DocumentField;
import org.reachable.engine.document.DocumentField.Kind;
import org.reachable.engine.document.DocumentSection;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.platform.partnership.Practitioner;

/**
 * The form of one row: what it asks, and what was sent.
 *
 * @param asked the fields it asks
 * @param people who can be named
 * @param rows of the sections that a field points to, the rows that can be meant
 */
record PartForm(
        DocumentSection section,
        List<DocumentField> asked,
        List<Practitioner> people,
        Map<String, List<Choice>> rows,
        InWords words) {

    /** Where the form says in whose place its words stand. */
    static final String SEEN = "seen";

    /** Where the form says, after a day’s field, which past day was asked about. */
    private static final String PAST = "-past";

    private static final String IF_MEANT = "Write another day, or save it once more if that is the day";

    private static final int LONGEST = 4000;

    /** What was answered; what is wrong is told to the form that was sent. */
    Map<String, String> read(SentForm sent, @Nullable Part stands) {
        Map<String, String> content = new LinkedHashMap<>();
        for (DocumentField field : asked) {
            String answer = answer(sent, field, stands);
            if (!answer.isEmpty()) {
                content.put(field.code(), answer);
            }
        }
        DocumentField first = section.fields().getFirst();
        if (!content.containsKey(first.code()) && !sent.errors().containsKey(first.code())) {
            sent.wrong(first.code(), "Answer this: " + words.of(first.ask()));
        } else if (first.kind() == Kind.WORDS && EmptyWords.are(content.getOrDefault(first.code(), "?"))) {
            sent.wrong(first.code(), "Write it in words that say something: " + words.of(first.ask()));
        }
        return content;
    }

    /** What may be left blank may not be filled with words that say nothing: a blank is said on the page, and those hide it. */
    private String words(SentForm sent, DocumentField field) {
        String typed = sent.limit(field.code(), LONGEST);
        if (!typed.isEmpty() && EmptyWords.are(typed)) {
            sent.wrong(field.code(), "Write it in words that say something, or leave it blank");
        }
        return typed;
    }

    private String answer(SentForm sent, DocumentField field, @Nullable Part stands) {
        return switch (field.kind()) {
            case WORDS -> words(sent, field);
            case LINE -> sent.limit(field.code(), LONGEST);
            case DAY -> day(sent, field, stands);
            case CHOICE, ROW, PERSON -> {
                String chosen = sent.text(field.code());
                if (choices(field).stream().noneMatch(choice -> choice.value().equals(chosen))) {
                    sent.wrong(field.code(), "Choose one of the list, or none");
                }
                yield chosen;
            }
        };
    }

    /** None further off than its kind of document allows; what stands already may stay, whatever became of it since. */
    private String day(SentForm sent, DocumentField field, @Nullable Part stands) {
        Span back = field.bounds().back();
        Span ahead = field.bounds().ahead();
        LocalDate first = back.before(words.today());
        LocalDate last = ahead.after(words.today());
        String stood = stands == null ? "" : stands.answer(field.code());
        String error = ahead.amount() == 0
                ? "Write a day that has been: from %s to today".formatted(Dates.date(first))
                : "It lies at most %s ahead: write a day from %s to %s, or leave it blank"
                        .formatted(ahead, back.amount() == 0 ? "today" : Dates.date(first), Dates.date(last));
        return sent.dayOrNone(field.code(), LocalDate.MIN, LocalDate.MAX, error)
                .map(day -> {
                    if (!day.toString().equals(stood) && (day.isBefore(first) || day.isAfter(last))) {
                        sent.wrong(field.code(), error);
                    } else if (isDoubted(field, day, stood)
                            && !sent.text(field.code() + PAST).equals(day.toString())) {
                        sent.wrong(
                                field.code(),
                                "%s is past: it is late as soon as this version is in force. "
                                                .formatted(Dates.date(day))
                                        + IF_MEANT);
                    }
                    return day.toString();
                })
                .orElse("");
    }

    /** By when something is done lies ahead: a day that is past is asked about once, for most are slips. */
    private boolean isDoubted(DocumentField field, LocalDate day, String stood) {
        return words.isUntil(section, field)
                && day.isBefore(words.today())
                && !day.toString().equals(stood);
    }

    /** The day that was asked about, for the form to say that it was. */
    private static @Nullable String doubted(SentForm sent, DocumentField field) {
        return sent.errors().getOrDefault(field.code(), "").endsWith(IF_MEANT)
                ? sent.dayOrNone(field.code(), LocalDate.MIN, LocalDate.MAX, IF_MEANT)
                        .map(LocalDate::toString)
                        .orElse(null)
                : null;
    }

    /** What it shows: what was typed, or else what stands. */
    List<PartPage.Asked> shown(SentForm sent, @Nullable Part stands) {
        List<PartPage.Asked> shown = new ArrayList<>();
        for (DocumentField field : asked) {
            String stood = stands == null ? null : stands.answer(field.code());
            String label = words.of(field.ask());
            String hint = field.hint().isEmpty() ? null : words.of(field.hint());
            DateField day = field.kind() == Kind.DAY
                    ? sent.date(
                            field.code(), label, hint, stood == null || stood.isEmpty() ? null : LocalDate.parse(stood))
                    : null;
            String typed = sent.fields().get(field.code());
            shown.add(new PartPage.Asked(
                    field.kind(),
                    sent.field(field.code(), label, hint, typed == null ? stood : typed),
                    day,
                    choices(field),
                    doubted(sent, field)));
        }
        return shown;
    }

    private List<Choice> choices(DocumentField field) {
        Stream<Choice> some = switch (field.kind()) {
            case CHOICE ->
                field.choices().entrySet().stream()
                        .map(choice -> Choice.of(choice.getKey(), words.of(choice.getValue())));
            case PERSON -> people.stream().map(one -> Choice.of(one.id().toString(), one.inFull()));
            case ROW -> rows.getOrDefault(field.of(), List.of()).stream();
            case WORDS, LINE, DAY -> Stream.of();
        };
        return Stream.concat(Stream.of(Choice.of("", "Not said yet")), some).toList();
    }

    /** The words in whose place it stands, as the form says. */
    static @Nullable UUID seen(SentForm sent) {
        try {
            return sent.text(SEEN).isEmpty() ? null : UUID.fromString(sent.text(SEEN));
        } catch (IllegalArgumentException typed) {
            return null;
        }
    }
}
