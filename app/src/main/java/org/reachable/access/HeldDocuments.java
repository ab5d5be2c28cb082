package org.reachable.access;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentKind.Held;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.FormsReader;
import org.reachable.engine.policy.DocumentFiles;
import org.reachable.engine.policy.PolicyReader;

/**
 * Who alone begins a document, puts it in force and writes what it finds, as the file of its kind says: of a review it is not whoever works
 * with the child, for what they did is looked at in it.
 *
 * @param kinds those that somebody holds
 */
record HeldDocuments(List<DocumentKind> kinds) {

    /** As it is shipped. */
    static HeldDocuments shipped() {
        Vocabulary vocabulary = PolicyReader.shipped().vocabulary();
        return new HeldDocuments(DocumentFiles.shipped(vocabulary, FormsReader.shipped(vocabulary)).kinds().stream()
                .filter(kind -> kind.held() != null)
                .sorted(Comparator.comparing(DocumentKind::code))
                .toList());
    }

    /** What the database's functions ask: null for a kind that nobody holds. */
    String sql() {
        return """
            create or replace function roles_that_hold_documents(its_kind text) returns text[] language sql immutable
              return case its_kind %s end;
            create or replace function sections_that_are_held(its_kind text) returns text[] language sql immutable
              return case its_kind %s end;
            create or replace function sections_with_words_to_agree() returns text[] language sql immutable
              return %s;
            create or replace function is_agreed_to(its_kind text, its_section text, said jsonb) returns boolean language sql immutable
              return %s;
            """.formatted(each(Held::by), each(Held::sections), array(agreed().map(Agreed::section)), allAgreed());
    }

    /** A section of which others read only what was agreed to. */
    private record Agreed(String kind, String section, DocumentKind.Agreed with) {

        /** Of another section, or with one of the answers. */
        String sql() {
            return "(its_kind <> '%s' or its_section <> '%s' or coalesce(said ->> '%s' = any (%s), false))"
                    .formatted(kind, section, with.field(), array(with.answers().stream()));
        }
    }

    private Stream<Agreed> agreed() {
        return kinds.stream()
                .flatMap(kind -> kind.sections().stream()
                        .flatMap(section -> kind.agreed(section).stream()
                                .map(with -> new Agreed(kind.code(), section.code(), with))));
    }

    private String allAgreed() {
        return Stream.concat(Stream.of("true"), agreed().map(Agreed::sql)).collect(Collectors.joining(" and "));
    }

    private static String array(Stream<String> texts) {
        return "'{%s}'::text[]".formatted(texts.sorted().distinct().collect(Collectors.joining(",")));
    }

    private String each(Function<Held, Set<String>> says) {
        return kinds.isEmpty()
                ? "when null then array[]::text[]"
                : kinds.stream()
                        .map(kind -> "when '%s' then %s"
                                .formatted(
                                        kind.code(), array(says.apply(Objects.requireNonNull(kind.held())).stream())))
                        .collect(Collectors.joining(" "));
    }
}
