package org.reachable.work.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import org.reachable.engine.document.DocumentField;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentSection;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.documents.DocumentPage.Fact;
import org.reachable.work.documents.SlidesPage.Group;
import org.reachable.work.documents.SlidesPage.Row;
import org.reachable.work.documents.SlidesPage.Slide;

/** Makes slides of a version: every word of them is the version's. */
final class Slides {

    /** Whoever is shown them need not know whose it is: nobody's name is put in for the reader. */
    static final String NOBODY_BY_NAME = "the child";

    /** What somebody reads with attention in a minute, rounded down. */
    private static final int WORDS_A_MINUTE = 200;

    private final DocumentKind kind;
    private final List<DocumentKind.Slide> shown;
    private final List<Part> parts;
    private final InWords words;

    private Slides(DocumentKind kind, List<DocumentKind.Slide> shown, List<Part> parts, InWords words) {
        this.kind = kind;
        this.shown = shown;
        this.parts = parts;
        this.words = words;
    }

    /** @param words in which the child is {@link #NOBODY_BY_NAME} */
    static SlidesPage of(
            Handout handout, DocumentKind kind, List<Part> parts, InWords words, String told, String href) {
        var made = new Slides(kind, handout.of(kind), parts, words);
        List<Slide> slides = new ArrayList<>();
        made.shown.forEach(slide -> slides.add(made.slide(slide, slides.size() + 1)));
        return new SlidesPage(
                handout,
                new Link(words.of(kind.title()), href),
                made.title(),
                told,
                slides,
                handout.isAPageEach() ? slides.size() + " slides." : minutes(slides),
                href + "/" + handout.path() + ".pdf");
    }

    private static String minutes(List<Slide> slides) {
        long words = slides.stream()
                .flatMap(slide -> Stream.concat(
                        Stream.of(slide.title(), slide.empty()),
                        slide.groups().stream()
                                .flatMap(group -> Stream.concat(
                                        Stream.of(group.heading()),
                                        group.rows().stream()
                                                .flatMap(row -> Stream.concat(
                                                        Stream.of(row.title()),
                                                        row.facts().stream().map(Fact::value)))))))
                .mapToLong(text -> new StringTokenizer(text).countTokens())
                .sum();
        long minutes = Math.max(1, Math.ceilDiv(words, WORDS_A_MINUTE));
        return "%,d words: about %s to read.".formatted(words, minutes == 1 ? "a minute" : minutes + " minutes");
    }

    /** The first answer of the first slide, where it is one: what the document calls itself. */
    private String title() {
        DocumentKind.Slide first = kind.slides().getFirst();
        return rows(first).stream()
                .map(part -> words.answer(field(first, first.shows().getFirst()), part))
                .filter(answer -> !answer.isEmpty())
                .findFirst()
                .orElse(words.of(kind.title()));
    }

    private Slide slide(DocumentKind.Slide slide, int number) {
        DocumentSection section = section(slide);
        Map<String, List<Row>> byHeading = new LinkedHashMap<>();
        rows(slide)
                .forEach(part -> byHeading
                        .computeIfAbsent(heading(section, part), _ -> new ArrayList<>())
                        .add(row(slide, part)));
        return new Slide(
                number,
                words.of(slide.title()),
                words.of(section.title()),
                byHeading.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                byHeading.isEmpty() ? "Nothing that may be shown is written of this." : "");
    }

    private List<Part> rows(DocumentKind.Slide slide) {
        return parts.stream()
                .filter(part -> part.section().equals(slide.section()))
                .filter(part -> slide.only().entrySet().stream()
                        .allMatch(only -> only.getValue().contains(part.answer(only.getKey()))))
                .toList();
    }

    private String heading(DocumentSection section, Part part) {
        DocumentSection.Under under = section.under();
        return under == null
                ? ""
                : section.field(under.field())
                        .map(field -> words.answer(field, part))
                        .orElse("");
    }

    private Row row(DocumentKind.Slide slide, Part part) {
        List<Fact> facts = slide.shows().stream()
                .skip(1)
                .map(code -> field(slide, code))
                .filter(field -> !words.answer(field, part).isEmpty() || isOpen(field))
                .map(field -> words.answer(field, part).isEmpty()
                        ? new Fact(words.of(field.label()), words.of(field.blank()), true)
                        : new Fact(words.of(field.label()), words.answer(field, part), false))
                .toList();
        String first = words.answer(field(slide, slide.shows().getFirst()), part);
        return new Row(first.isEmpty() ? words.of(section(slide).empty()) : first, facts);
    }

    /** Whether a choice that nobody made is said to be open: a finding that nobody decided is read as found. */
    private static boolean isOpen(DocumentField field) {
        return field.kind() == DocumentField.Kind.CHOICE && !field.blank().isEmpty();
    }

    private DocumentSection section(DocumentKind.Slide slide) {
        return kind.section(slide.section()).orElseThrow();
    }

    private DocumentField field(DocumentKind.Slide slide, String code) {
        return section(slide).field(code).orElseThrow();
    }
}
