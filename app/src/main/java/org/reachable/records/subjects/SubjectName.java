package org.reachable.records.subjects;

import java.util.Optional;
import org.reachable.engine.entry.SubjectKind;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;

/**
 * How a subject is found again in its partnership.
 *
 * @param kind {@code child}, or a kind of the vocabulary
 * @param reference what entries and files call it: a child's reference, another's token as {@code LOC:L1}
 */
public record SubjectName(String kind, String reference) {

    /** What a token names; empty where tokens of its kind name no subject. */
    public static Optional<SubjectName> of(Token token, Vocabulary vocabulary) {
        return vocabulary.subjectKind(token).map(kind -> of(token, kind));
    }

    /** What entries that call their subject so are about; empty where they are about a child. */
    public static Optional<SubjectName> of(String reference, Vocabulary vocabulary) {
        return vocabulary.kindOf(reference).equals(Vocabulary.CHILD)
                ? Optional.empty()
                : of(Token.of(reference), vocabulary);
    }

    private static SubjectName of(Token token, SubjectKind kind) {
        return new SubjectName(kind.code(), token.toString());
    }
}
