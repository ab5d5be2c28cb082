package org.reachable.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.reachable.engine.entry.SubjectKind;
import org.reachable.engine.policy.PolicyReader;

/**
 * Which duty answers for what is no child, as the vocabulary says of its kind: for a place, and for what is written together about it.
 *
 * @param kinds every kind there is
 */
record AnswersForKinds(Collection<SubjectKind> kinds) {

    /** As it is shipped. */
    static AnswersForKinds shipped() {
        return new AnswersForKinds(
                PolicyReader.shipped().vocabulary().subjectKinds().values());
    }

    /** What the database's function asks: nobody's for a kind that nobody knows. */
    String sql() {
        return """
            create or replace function roles_that_answer_for_kind(its_kind text) returns text[] language sql immutable
              return case its_kind
                %s else array[]::text[] end;
            """.formatted(kinds.stream()
                .sorted(Comparator.comparing(SubjectKind::code))
                .map(kind -> "when '%s' then array['%s']".formatted(kind.code(), kind.answeredFor()))
                .collect(Collectors.joining("\n    ")));
    }
}
