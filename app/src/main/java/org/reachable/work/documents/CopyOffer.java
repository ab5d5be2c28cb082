package org.reachable.work.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** What stands under a heading. */
    record Under(String heading, List<Row> rows) {}

    /**
     * One row.
     *
     * @param line which row it is
     * @param words as they would read it
     * @param askFirst whom to ask before it is given; empty where nobody need be
     * @param never why it is not given, whoever asks; empty where it may be
     */
    record Row(UUID line, CopyWords.Row words, String askFirst, String never) {

        boolean isGivenAtOnce() {
            return never.isEmpty() && askFirst.isEmpty();
        }
    }

    /** What the rows of a version are held against, and by whom each is done. */
    record Against(KeptBack.Check kept, Map<UUID, Practitioner> people) {}

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
                        .map(part -> row(section, given, part, words, against))
                        .toList();
                if (!rows.isEmpty()) {
                    offered.add(new Under(words.of(heading), rows));
                }
            }
        }
        return new CopyOffer(List.copyOf(offered));
    }

    private static Row row(DocumentSection section, Given given, Part part, InWords words, Against against) {
        Practitioner does = part.whom() == null ? null : against.people().get(part.whom());
        Practitioner investigator = does != null && AccessPolicy.investigates(does.agencyKind()) ? does : null;
        CopyWords.Row told = new CopyWords.Row(
                words.title(section, part),
                section.fields().stream()
                        .skip(1)
                        .filter(field -> given.fields().contains(field.code()))
                        .filter(field -> !(investigator != null && field.kind() == DocumentField.Kind.DAY))
                        .flatMap(field -> line(field, part, words).stream())
                        .toList());
        return new Row(
                part.line(),
                told,
                investigator == null
                        ? ""
                        : "%s does it: ask them before it is told. The day is left out."
                                .formatted(investigator.inFull()),
                never(section, given, part, told, against.kept()).orElse(""));
    }

    private static Optional<CopyWords.Line> line(DocumentField field, Part part, InWords words) {
        String answer = words.answer(field, part);
        return answer.isEmpty() ? Optional.empty() : Optional.of(new CopyWords.Line(words.of(field.label()), answer));
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
        return kept.why(told.title() + "\n"
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
