package org.reachable.work.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.AccessPolicy;
import org.reachable.engine.document.DocumentField;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentSection;
import org.reachable.engine.document.DocumentSection.Given;
import org.reachable.foundation.govuk.Dates;
import org.reachable.platform.partnership.Practitioner;

/**
 * What of a version one of the family can be given: the rows of the sections that are for them, each as they would read it, and whether it may be.
 *
 * @param sections those in which something is written
 */
record CopyOffer(List<Under> sections) {

    static final String DONE = "It was done.";
    static final String NOT_DONE = "It was not done.";
    static final String NOT_AGREED = "It is not agreed yet: whoever is to do it has not said yes.";
    private static final String SO_FAR = "So far";

    /** What stands under a heading. */
    record Under(String heading, List<Row> rows) {}

    /**
     * One row.
     *
     * @param line which row it is
     * @param words as they would read it
     * @param askFirst whom to ask before it is given; empty where nobody need be
     * @param never why it is not given, whoever asks; empty where it may be
     * @param isAPromise whether it is still to be done and whoever does it said yes; of what is not, its words say so
     */
    record Row(UUID line, CopyWords.Row words, String askFirst, String never, boolean isAPromise) {

        boolean isGivenAtOnce() {
            return never.isEmpty() && askFirst.isEmpty() && isAPromise;
        }
    }

    /**
     * What the rows of a version are held against.
     *
     * @param soFar of actions that are no promise, what is so; of other rows, where whoever is named has said whether they do it
     * @param people by whom each is done
     */
    record Against(KeptBack.Check kept, Map<UUID, String> soFar, Map<UUID, Practitioner> people) {}

    static boolean isAny(DocumentKind kind) {
        return kind.sections().stream().anyMatch(section -> section.given() != null);
    }

    /** Whether anything of such a document is for them, whatever is written in it. */
    static boolean isAny(DocumentKind kind, Recipient to) {
        return kind.sections().stream().anyMatch(section -> {
            Given given = section.given();
            return given != null && !given.headingFor(to.isTheChild()).isEmpty();
        });
    }

    static CopyOffer of(DocumentKind kind, Recipient to, List<Part> parts, InWords words, Against against) {
        List<Under> offered = new ArrayList<>();
        for (DocumentSection section : kind.sections()) {
            Given given = section.given();
            String heading = given == null ? "" : given.headingFor(to.isTheChild());
            if (given != null && !heading.isEmpty()) {
                List<Row> rows = parts.stream()
                        .filter(part -> part.section().equals(section.code()))
                        .map(part -> row(kind, section, given, part, to, words, against))
                        .toList();
                if (!rows.isEmpty()) {
                    offered.add(new Under(words.of(heading), rows));
                }
            }
        }
        return new CopyOffer(List.copyOf(offered));
    }

    private static Row row(
            DocumentKind kind,
            DocumentSection section,
            Given given,
            Part part,
            Recipient to,
            InWords words,
            Against against) {
        String soFar = soFar(kind, section, given, part, against);
        Practitioner does = part.whom() == null ? null : against.people().get(part.whom());
        Practitioner investigator = does != null && AccessPolicy.investigates(does.agencyKind()) ? does : null;
        CopyWords.Row told = new CopyWords.Row(
                words.title(section, part),
                Stream.concat(
                                soFar.isEmpty() ? Stream.of() : Stream.of(new CopyWords.Line(SO_FAR, soFar)),
                                section.fields().stream()
                                        .skip(1)
                                        .filter(field -> given.fields().contains(field.code()))
                                        .filter(field ->
                                                !(investigator != null && field.kind() == DocumentField.Kind.DAY))
                                        .flatMap(field -> line(field, part, to, words).stream()))
                        .toList());
        return new Row(
                part.line(),
                told,
                investigator == null
                        ? ""
                        : "%s does it: ask them before it is told. The day is left out."
                                .formatted(investigator.inFull()),
                never(section, given, part, told, against.kept()).map(words::of).orElse(""),
                soFar.isEmpty());
    }

    /** Of an action, what became of it and whether somebody does it; of another row, whether whoever it names has said yes. */
    private static String soFar(DocumentKind kind, DocumentSection section, Given given, Part part, Against against) {
        boolean outsideSaidYes = given.agreed().entrySet().stream()
                .anyMatch(one -> one.getValue().contains(part.answer(one.getKey())));
        boolean isAction = kind.acts() != null && kind.acts().section().equals(section.code());
        if (!isAction && against.soFar().containsKey(part.line())) {
            return against.soFar().getOrDefault(part.line(), ""); // in their own words
        }
        String soFar = isAction
                ? against.soFar().getOrDefault(part.line(), "")
                : given.agreed().isEmpty() ? "" : NOT_AGREED;
        // Whoever of us is named says so themselves; where nobody of us is, whoever is outside has.
        return soFar.equals(NOT_AGREED) && outsideSaidYes && part.whom() == null ? "" : soFar;
    }

    private static Optional<CopyWords.Line> line(DocumentField field, Part part, Recipient to, InWords words) {
        String answer = words.answer(field, part);
        String label =
                to.isTheChild() ? Rows.capital(field.label().replace("{child}", "you")) : words.of(field.label());
        return answer.isEmpty() ? Optional.empty() : Optional.of(new CopyWords.Line(label, answer));
    }

    private static Optional<String> never(
            DocumentSection section, Given given, Part part, CopyWords.Row told, KeptBack.Check kept) {
        for (Map.Entry<String, Set<String>> one : given.never().entrySet()) {
            String answer = part.answer(one.getKey());
            if (one.getValue().contains(answer)) {
                return section.field(one.getKey())
                        .map(field -> "%s: %s. That is never in a copy."
                                .formatted(field.label(), field.choices().getOrDefault(answer, answer)));
            }
        }
        Optional<String> blank = given.needs().stream()
                .filter(code -> part.answer(code).isEmpty())
                .flatMap(code -> section.field(code).stream())
                .map(field -> "Nothing is written after “%s”: it is no plan yet.".formatted(field.label()))
                .findFirst();
        return blank.isPresent()
                ? blank
                : kept.why(told.title() + "\n"
                        + told.lines().stream().map(CopyWords.Line::value).collect(Collectors.joining("\n")));
    }

    /** The words of a copy with these rows; what may not be told is in none, whatever was sent. */
    CopyWords words(DocumentKind kind, Version version, @Nullable Instant since, Set<UUID> lines) {
        return new CopyWords(
                kind.title(),
                since == null
                        ? "Version " + version.number()
                        : "Version %d, as it stands since %s"
                                .formatted(version.number(), Dates.fullDay(Dates.day(since))),
                sections.stream()
                        .map(part -> new CopyWords.Part(
                                part.heading(),
                                part.rows().stream()
                                        .filter(row -> row.never().isEmpty() && lines.contains(row.line()))
                                        .map(Row::words)
                                        .toList()))
                        .filter(part -> !part.rows().isEmpty())
                        .toList());
    }
}
