package org.reachable.pages.subject;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;

/** What files hold, as people read it. */
final class Readable {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final String SENTENCE_ENDS = "(?<=[.!?])\\s";

    private Readable() {}

    /** Text with {@code [VEH:V1]} read as (vehicle V1); the code of a worker is left out: who it is stands elsewhere. */
    static String text(String text, Vocabulary vocabulary) {
        return TokenNames.in(text, vocabulary);
    }

    static String firstSentence(String text, Vocabulary vocabulary) {
        return text(text, vocabulary).split(SENTENCE_ENDS, 2)[0];
    }

    /** As {@code vehicle V1}. */
    static String name(Token token, Vocabulary vocabulary) {
        return TokenNames.of(token, vocabulary);
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
                .map(each -> one(each, vocabulary))
                .collect(Collectors.toList())));
    }

    private static String one(String value, Vocabulary vocabulary) {
        if (vocabulary.agencies().containsKey(value)) {
            return vocabulary.agencyName(value);
        }
        if (TIME.matcher(value).matches()) {
            return Dates.full(LondonTime.at(LocalDateTime.parse(value)));
        }
        return DAY.matcher(value).matches()
                ? Dates.date(LocalDate.parse(value))
                : value.replace('-', ' ').replace('_', ' ');
    }
}
