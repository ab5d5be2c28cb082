package org.reachable.engine.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reachable.engine.form.WordsToAvoid.Nudge;
import org.reachable.engine.form.WordsToAvoid.Phrase;

/**
 * A phrase as the list has it. {@code *} is any ending, a space any run of white space or a hyphen. What stands for the child is {@code {they}}, {@code
 * {them}}, {@code {their}} and {@code {themself}}: a pronoun, "the child", or a name; {@code {is}} is any form of to be, {@code 's} among them, with an
 * adverb or none. Words in capitals are meant in capitals.
 *
 * @param notIn what is none of it though it holds the words: "DNA sample"
 */
record BlamingPhrase(Pattern phrase, List<Pattern> notIn, String say) {

    private static final String NAME =
            "(?!(?:Mum|Mother|Dad|Father|Parents?|Nan|Gran|Police|Officers?|School|Staff|Carers?|Adults?|Men|Women|Man|Woman"
                    + "|Professionals|Families|Family|Council|Court|Hospital|The|An|It|We|You|Who|Nobody|Everybody|Somebody)\\b)(?-i:\\p{Lu}\\p{Ll}+)";
    private static final String CHILD = "the (?:child|boy|girl|young person|teenager|pupil)";

    private static final Map<String, String> STANDS_FOR = Map.of(
            "{they}", "(?:he|she|they|" + CHILD + "|" + NAME + ")",
            "{them}", "(?:him|her|them|" + CHILD + "|" + NAME + ")",
            "{their}", "(?:his|her|their|" + CHILD + "['’]s|" + NAME + "['’]s?)",
            "{themself}", "(?:himself|herself|themsel(?:f|ves))",
            " {is}",
                    "(?:['’](?:s|re)|\\s+(?:is|was|are|were|has been|have been|had been))"
                            + "(?:\\s+(?:a|an|very|so|too|just|clearly|also|often|always|now|quite|known to be))*");

    private static final Pattern PART = Pattern.compile(" \\{is}|\\{[a-z]+}|\\*|['’]|[\\s-]+|[^{*'’\\s-]+");

    private static final Pattern IN_A_PATTERN = Pattern.compile("[.^$+?()\\[\\]|/\\\\}]");

    /** The phrase; empty where it names what nothing stands for. */
    static Optional<BlamingPhrase> of(String words, List<String> notIn, String say) {
        var phrase = pattern(words);
        var others = notIn.stream().map(BlamingPhrase::pattern).toList();
        return phrase.isEmpty() || others.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(new BlamingPhrase(
                        phrase.get(), others.stream().map(Optional::get).toList(), say));
    }

    Optional<Nudge> in(String text) {
        String left = text;
        for (Pattern other : notIn) {
            left = other.matcher(left).replaceAll(" . ");
        }
        Matcher found = phrase.matcher(left);
        return found.find() ? Optional.of(new Nudge(found.group(), say)) : Optional.empty();
    }

    /** The same, for whoever looks for it while somebody types. */
    Phrase asWritten() {
        return new Phrase(
                phrase.pattern(),
                phrase.flags() == 0,
                notIn.stream().map(Pattern::pattern).toList(),
                say);
    }

    private static Optional<Pattern> pattern(String words) {
        if (PART.matcher(words)
                .results()
                .map(part -> part.group())
                .anyMatch(part -> part.contains("{") && !STANDS_FOR.containsKey(part))) {
            return Optional.empty();
        }
        boolean inCapitals = words.equals(words.toUpperCase(Locale.ROOT));
        String pattern = PART.matcher(words)
                .results()
                .map(part -> STANDS_FOR.getOrDefault(part.group(), literally(part.group())))
                .collect(Collectors.joining());
        return Optional.of(Pattern.compile(
                "(?<![\\p{L}-])" + pattern + "(?![\\p{L}-])",
                inCapitals ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static String literally(String part) {
        return switch (part.charAt(0)) {
            case '*' -> "\\p{L}*";
            case '\'', '’' -> "['’]";
            case ' ', '-' -> "[\\s-]+";
            default -> IN_A_PATTERN.matcher(part).replaceAll("\\\\$0");
        };
    }
}
