package org.reachable.work.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.document.DocumentField;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentKind.Acts;
import org.reachable.engine.document.DocumentSection;
import org.reachable.foundation.govuk.Dates;
import org.reachable.platform.partnership.Partnership;

/** The rows of one version, as people read them. */
final class InWords {

    private final DocumentKind kind;
    private final String name;
    private final Map<String, Part> lines;
    private final Partnership partnership;
    private final Instant now;
    private final Map<UUID, DocumentPage.Fact> asked;

    InWords(DocumentKind kind, String name, List<Part> parts, Partnership partnership, Instant now) {
        this(kind, name, parts, partnership, now, Map.of());
    }

    /** @param asked of the rows that name somebody, by their lines, whether whoever is named has said that they do it */
    InWords(
            DocumentKind kind,
            String name,
            List<Part> parts,
            Partnership partnership,
            Instant now,
            Map<UUID, DocumentPage.Fact> asked) {
        this.asked = asked;
        this.kind = kind;
        this.name = name;
        this.lines = parts.stream()
                .collect(Collectors.toMap(part -> part.line().toString(), Function.identity(), (one, _) -> one));
        this.partnership = partnership;
        this.now = now;
    }

    /** Words of a policy, with what the child is called. */
    String of(String words) {
        return words.replace("{child}", name);
    }

    LocalDate today() {
        return Dates.day(now);
    }

    String who(UUID whom) {
        return partnership.who(whom);
    }

    /** What a row is: its first answer. */
    String title(DocumentSection section, Part part) {
        DocumentField first = section.fields().getFirst();
        String answer = answer(first, part);
        return answer.isEmpty() ? of(section.empty()) : answer;
    }

    /** The same of a row of a section by its code. */
    String title(String section, Part part) {
        return kind.section(section).map(of -> title(of, part)).orElse("");
    }

    /** The other answers that are there, and the blanks of which something is said. */
    List<DocumentPage.Fact> facts(DocumentSection section, Part part) {
        List<DocumentPage.Fact> facts = new ArrayList<>();
        DocumentSection.Under under = section.under();
        DocumentField whose = NamedRow.whose(kind, section);
        // What it stands under says for what it is.
        section.fields().stream()
                .skip(1)
                .filter(field -> under == null || !field.code().equals(under.field()))
                .forEach(field -> {
                    String answer = answer(field, part);
                    if (!answer.isEmpty()) {
                        String passed = hasPassed(section, field, part) ? ", which has passed" : "";
                        facts.add(new DocumentPage.Fact(of(field.label()), answer + passed, false));
                    } else if (!field.blank().isEmpty()
                            && !isDoneByAnother(section, field, part)
                            && !isSaidByThem(whose, field, part)
                            && (field.beside().isEmpty()
                                    || !part.answer(field.beside()).isEmpty())) {
                        facts.add(new DocumentPage.Fact(of(field.label()), of(field.blank()), true));
                    }
                    if (field.equals(whose) && asked.containsKey(part.line())) {
                        facts.add(asked.get(part.line()));
                    }
                });
        return facts;
    }

    /** Whether another answer says who does it instead; beside what is blank itself it says nothing. */
    static boolean isDoneByAnother(DocumentSection section, DocumentField field, Part part) {
        return field.unless().entrySet().stream()
                .anyMatch(one -> one.getValue().contains(part.answer(one.getKey()))
                        && section.field(one.getKey())
                                .filter(other -> other.beside().isEmpty()
                                        || !part.answer(other.beside()).isEmpty())
                                .isPresent());
    }

    /** Whether whoever it names is asked here, and says it themselves: then nobody need write down for them that they were. */
    private boolean isSaidByThem(@Nullable DocumentField whose, DocumentField field, Part part) {
        return whose != null && field.beside().equals(whose.code()) && asked.containsKey(part.line());
    }

    /** Whether what is to be done, and of which the row does not say what came of it, was to be done by a day that is over. */
    private boolean hasPassed(DocumentSection section, DocumentField field, Part part) {
        DocumentKind.Done done = kind.done();
        if (done == null || !done.section().equals(section.code()) || field.kind() != DocumentField.Kind.DAY) {
            return false;
        }
        String came = part.answer(done.field());
        return !came.equals(done.done())
                && !came.equals(done.notDone())
                && LocalDate.parse(part.answer(field.code())).isBefore(today());
    }

    /** Whether a field says by when what is done is to be done. */
    boolean isUntil(DocumentSection section, DocumentField field) {
        Acts acts = kind.acts();
        return acts != null
                && acts.section().equals(section.code())
                && acts.until().equals(field.code());
    }

    /** A row in one line, as it is told beside another. */
    String told(Part part) {
        return kind.section(part.section()).map(section -> told(section, part)).orElse("");
    }

    private String told(DocumentSection section, Part part) {
        return Stream.of(
                        Stream.of(title(section, part)),
                        facts(section, part).stream()
                                .filter(fact -> !fact.blank())
                                .map(fact -> fact.key() + ": " + fact.value()),
                        Stream.of(notSaid(section, part)).filter(words -> !words.isEmpty()))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" · "));
    }

    /** Which of its answers are blank, of those of which something is said; empty where none is. */
    String notSaid(DocumentSection section, Part part) {
        String blank = facts(section, part).stream()
                .filter(DocumentPage.Fact::blank)
                .map(DocumentPage.Fact::key)
                .collect(Collectors.joining(", "));
        return blank.isEmpty() ? "" : "Not said: " + blank;
    }

    String answer(DocumentField field, Part part) {
        String answer = part.answer(field.code());
        if (answer.isEmpty()) {
            return "";
        }
        return switch (field.kind()) {
            case WORDS, LINE -> answer;
            case CHOICE -> of(field.choices().getOrDefault(answer, answer));
            case DAY -> Dates.date(LocalDate.parse(answer), now);
            case PERSON ->
                partnership
                        .practitioner(UUID.fromString(answer))
                        .map(who -> who.inFull())
                        .orElse("Somebody who has left");
            case ROW -> {
                Part meant = lines.get(answer);
                yield meant == null
                        ? ""
                        : kind.section(field.of()).map(of -> title(of, meant)).orElse("");
            }
        };
    }

    String who(Version.Said said) {
        return partnership.whoWithin(said.by());
    }

    String when(Instant at) {
        return Dates.near(at, now);
    }
}
