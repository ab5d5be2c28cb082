package org.reachable.pages.subject;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Words;

/** What files hold, as people read it. */
final class Readable {

    private static final Pattern TOKEN = Pattern.compile("\\s?\\[([A-Z]+:[^\\]\\s]+)]");
    private static final String SENTENCE_ENDS = "(?<=[.!?])\\s";

    private Readable() {}

    /** Text with {@code [VEH:V1]} read as (vehicle V1); the code of a worker is left out: who it is stands elsewhere. */
    static String text(String text, Vocabulary vocabulary) {
        return TOKEN.matcher(text)
                .replaceAll(found -> {
                    Token token = Token.of(found.group(1));
                    return vocabulary.isShared(token)
                            ? Matcher.quoteReplacement(" (" + name(token, vocabulary) + ")")
                            : "";
                })
                .strip();
    }

    static String firstSentence(String text, Vocabulary vocabulary) {
        return text(text, vocabulary).split(SENTENCE_ENDS, 2)[0];
    }

    /** As {@code vehicle V1}. */
    static String name(Token token, Vocabulary vocabulary) {
        var kind = vocabulary.tokenKinds().get(token.kind());
        return kind == null ? token.toString() : Capital.none(kind.name()) + " " + token.code();
    }

    /** How an entry ended: "No further action: no offence disclosed". */
    static String outcome(Entry entry, Vocabulary vocabulary) {
        String code = vocabulary.outcomes().getOrDefault(entry.outcome(), entry.outcome());
        String words = text(entry.outcomeWords(), vocabulary);
        return code.isEmpty() || words.isEmpty() ? code + words : code + ": " + words;
    }

    /** A value of a form: {@code police|social-care} as "Police and Children's social care". */
    static String value(String value, Vocabulary vocabulary) {
        return Capital.of(Words.list(Arrays.stream(value.split("[|]"))
                .map(String::strip)
                .map(each -> vocabulary.agencies().containsKey(each)
                        ? vocabulary.agencyName(each)
                        : each.replace('-', ' ').replace('_', ' '))
                .collect(Collectors.toList())));
    }
}
