package org.reachable.work.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.reachable.engine.document.DocumentField;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentKind.Agreed;
import org.reachable.engine.document.DocumentSection;
import org.reachable.engine.document.DocumentSection.Under;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.documents.DocumentPage.Counted;
import org.reachable.work.documents.DocumentPage.Fact;
import org.reachable.work.documents.DocumentPage.Group;
import org.reachable.work.documents.DocumentPage.Row;
import org.reachable.work.documents.DocumentPage.Said;
import org.reachable.work.documents.DocumentPage.Section;
import org.reachable.work.documents.DocumentPages.Read;

/** The rows of a version, as its page shows them. */
final class Rows {

    private Rows() {}

    static Counted counted(DocumentKind kind, List<Part> parts, InWords words) {
        DocumentKind.Counted asked = kind.counted();
        List<Part> rows = parts.stream()
                .filter(part -> part.section().equals(asked.section()))
                .toList();
        if (rows.isEmpty()) {
            return new Counted(words.of(asked.none()), false, List.of());
        }
        DocumentField field =
                kind.section(asked.section()).orElseThrow().field(asked.field()).orElseThrow();
        List<Fact> each = new ArrayList<>();
        field.choices()
                .forEach((value, said) -> each.add(new Fact(
                        words.of(said), String.valueOf(with(rows, field, value)), value.equals(asked.value()))));
        long unsaid = with(rows, field, "");
        if (unsaid > 0) {
            each.add(new Fact("Not said", String.valueOf(unsaid), false));
        }
        long count = with(rows, field, asked.value());
        return new Counted(
                words.of(asked.says())
                        .replace("{count}", String.valueOf(count))
                        .replace("{all}", String.valueOf(rows.size())),
                count == 0,
                each);
    }

    /** The same of actions, by what has become of them. */
    static Counted counted(DocumentKind kind, org.reachable.work.actions.Counted open) {
        Map<String, String> aims = kind.section(kind.counted().section())
                .flatMap(section -> section.field(kind.counted().field()))
                .map(DocumentField::choices)
                .orElse(Map.of());
        String source = aims.getOrDefault(kind.counted().value(), "");
        return new Counted(
                open.words(),
                open.isNone(),
                open.byAim().entrySet().stream()
                        .filter(aim -> aims.containsValue(aim.getKey()) || aim.getValue() > 0)
                        .map(aim -> new Fact(
                                aim.getKey(),
                                String.valueOf(aim.getValue()),
                                aim.getKey().equals(source)))
                        .toList());
    }

    private static long with(List<Part> rows, DocumentField field, String value) {
        return rows.stream()
                .filter(part -> part.answer(field.code()).equals(value))
                .count();
    }

    static Section section(
            Read read,
            Version version,
            DocumentSection section,
            List<Part> parts,
            List<Comment> comments,
            InWords words) {
        String href = read.href(version) + "/" + section.code();
        List<Part> rows = parts.stream()
                .filter(part -> part.section().equals(section.code()))
                .toList();
        Link add = !version.may().writeIn(read.kind(), section) || !section.hasRows() && !rows.isEmpty()
                ? null
                : new Link(section.hasRows() ? "Add " + section.rows() : "Write this", href);
        String note = version.may().hold()
                ? ""
                : read.kind().agreed(section).map(Agreed::says).orElse("");
        return new Section(
                section.code(),
                words.of(section.title()),
                note.isEmpty() ? words.of(section.empty()) : "Nothing is written here that you may read.",
                words.of(note),
                groups(section, rows, parts, words, part -> row(read, version, section, part, comments, words)),
                add);
    }

    /** Under what they are for, where their section says so: each of those in its order, then what is for none of them. */
    private static List<Group> groups(
            DocumentSection section, List<Part> rows, List<Part> parts, InWords words, Function<Part, Row> row) {
        Under under = section.under();
        if (under == null || rows.isEmpty()) {
            return List.of(new Group("", "", rows.stream().map(row).toList()));
        }
        DocumentField field = section.field(under.field()).orElseThrow();
        List<Group> groups = new ArrayList<>();
        List<Part> left = new ArrayList<>(rows);
        parts.stream().filter(part -> part.section().equals(field.of())).forEach(part -> {
            List<Part> of = left.stream()
                    .filter(one -> one.answer(field.code()).equals(part.line().toString()))
                    .toList();
            left.removeAll(of);
            groups.add(new Group(
                    "%s: %s".formatted(words.of(field.label()), words.title(field.of(), part)),
                    words.of(under.empty()),
                    of.stream().map(row).toList()));
        });
        if (!left.isEmpty()) {
            groups.add(
                    new Group(words.of(under.none()), "", left.stream().map(row).toList()));
        }
        return groups;
    }

    static String id(Part part) {
        return "line-" + part.line();
    }

    static Row row(
            Read read, Version version, DocumentSection section, Part part, List<Comment> comments, InWords words) {
        return new Row(
                id(part),
                words.title(section, part),
                words.facts(section, part),
                "%s, %s"
                        .formatted(
                                capital(words.who(part.said())),
                                words.when(part.said().at())),
                version.may().writeIn(read.kind(), section)
                        ? "%s/%s/%s".formatted(read.href(version), section.code(), part.line())
                        : null,
                maySay(read, version, part) ? "%s/said/%s".formatted(read.href(version), part.line()) : null,
                comments.stream()
                        .filter(comment -> comment.line().equals(part.line()))
                        .map(comment -> said(version, comment, words))
                        .toList(),
                null);
    }

    /** Of a draft, whoever works with whom it is about; in force, whoever the row names says whether they do it. */
    static boolean maySay(Read read, Version version, Part part) {
        return version.may().say() || version.may().position() && NamedRow.isAskedOf(read.actor(), read.kind(), part);
    }

    static Said said(Version version, Comment comment, InWords words) {
        Comment.Settled settled = comment.settled();
        return new Said(
                comment.stance().words(),
                comment.words(),
                "%s, %s%s"
                        .formatted(
                                capital(words.who(comment.said())),
                                words.when(comment.said().at()),
                                comment.version().equals(version.id()) ? "" : ", of a version before this one"),
                comment.disagrees(),
                settled == null
                        ? ""
                        : "Settled by %s, %s: “%s”"
                                .formatted(
                                        words.who(settled.said()),
                                        words.when(settled.said().at()),
                                        settled.because()));
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** What is left blank in it, in words: a line a row, and what nothing is written of. */
    static List<String> open(DocumentKind kind, List<Part> parts, InWords words) {
        List<String> open = new ArrayList<>();
        for (DocumentSection section : kind.sections()) {
            List<Part> rows = parts.stream()
                    .filter(part -> part.section().equals(section.code()))
                    .toList();
            if (rows.isEmpty()) {
                open.add(words.of(section.title()) + ": " + words.of(section.empty()));
            }
            rows.stream()
                    .filter(part -> !words.notSaid(section, part).isEmpty())
                    .forEach(part -> open.add(words.title(section, part) + " · " + words.notSaid(section, part)));
        }
        return open;
    }
}
