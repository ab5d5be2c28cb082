package org.reachable.engine.entry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reachable.engine.words.Capital;

/** The codes of things and of people that files write between words, as people read them. */
public final class TokenNames {

    private static final Pattern IN_TEXT = Pattern.compile("\\s?\\[([A-Z]+:[^\\]\\s]+)]");

    private TokenNames() {}

    /** Text with {@code [VEH:V1]} read as (vehicle V1); the code of a worker is left out: who it is stands elsewhere. */
    public static String in(String text, Vocabulary vocabulary) {
        return IN_TEXT.matcher(text)
                .replaceAll(found -> {
                    Token token = Token.of(found.group(1));
                    return vocabulary.isShared(token)
                            ? Matcher.quoteReplacement(" (" + of(token, vocabulary) + ")")
                            : "";
                })
                .strip();
    }

    /** As {@code vehicle V1}. */
    public static String of(Token token, Vocabulary vocabulary) {
        var kind = vocabulary.tokenKinds().get(token.kind());
        return kind == null ? token.toString() : Capital.none(kind.name()) + " " + token.code();
    }
}
