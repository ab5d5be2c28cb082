package org.reachable.pages.record;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reachable.engine.entry.SubjectKind;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.words.Capital;

/** What goes by a number, as a plate: each such kind of the vocabulary has a field of its own in a form, and the number is its code. */
final class Numbered {

    /** Before the code of the kind, in the name of its field. */
    static final String FIELD = "number-";

    private Numbered() {}

    static List<SubjectKind> kinds(Vocabulary vocabulary) {
        return vocabulary.subjectKinds().values().stream()
                .filter(kind -> kind.known().byNumber())
                .toList();
    }

    static String field(SubjectKind kind) {
        return FIELD + kind.code();
    }

    static Token token(SubjectKind kind, String number) {
        return new Token(kind.token(), number);
    }

    /** What was typed in such fields. */
    static List<Token> typedIn(EntryForm typed, Vocabulary vocabulary) {
        return kinds(vocabulary).stream()
                .filter(kind -> !number(typed, kind).isEmpty())
                .map(kind -> token(kind, number(typed, kind)))
                .toList();
    }

    private static String number(EntryForm typed, SubjectKind kind) {
        return Beginning.number(typed.text(field(kind)));
    }

    /** The number as it was written, of a token that was typed in. */
    static String written(Token token, EntryForm typed, Vocabulary vocabulary) {
        return kinds(vocabulary).stream()
                .filter(kind -> kind.token().equals(token.kind()))
                .map(kind -> typed.text(field(kind)))
                .findFirst()
                .orElse("");
    }

    /** "Number plate, phone number, or another thing". */
    static String inWords(Vocabulary vocabulary) {
        return Capital.of(kinds(vocabulary).stream()
                .map(kind -> kind.known().ask().toLowerCase(Locale.UK))
                .collect(Collectors.joining(", ", "", ", or another thing")));
    }
}
