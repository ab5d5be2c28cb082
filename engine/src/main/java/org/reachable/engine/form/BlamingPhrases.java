package org.reachable.engine.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.form.WordsToAvoid.Nudge;
import org.reachable.engine.form.WordsToAvoid.Phrase;

/**
 * Phrases that are better said in one way, as the list has them. {@code *} is any ending, a space any run of white space or a hyphen. What
 * stands for the child is {@code {they}}, {@code {them}}, {@code {their}} and {@code {themself}}: a pronoun, "the child", or a name;
 * {@code {is}} is any form of to be, {@code 's} among them, with an adverb or none. Words in capitals are meant in capitals.
 *
 * @param notIn what is none of it though it holds the words: "DNA sample"
 */
record BlamingPhrases(Pattern any, boolean inCapitals, List<Pattern> notIn, String say) {

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

    private static final int CAPITALS_DO_NOT_MATTER = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern PART = Pattern.compile(" \\{is}|\\{[a-z]+}|\\*|['’]|[\\s-]+|[^{*'’\\s-]+");

    private static final Pattern IN_A_PATTERN = Pattern.compile("[.^$+?()\\[\\]|/\\\\}]");

    /** The phrases of a row: those in capitals by themselves. */
    static Stream<BlamingPhrases> of(List<String> phrases, List<String> notIn, String say) {
        var others = notIn.stream()
                .map(other -> whole(pattern(other), CAPITALS_DO_NOT_MATTER))
                .toList();
        return phrases.stream().collect(Collectors.partitioningBy(BlamingPhrases::isInCapitals)).entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new BlamingPhrases(
                        whole(
                                each.getValue().stream()
                                        .map(BlamingPhrases::pattern)
                                        .collect(Collectors.joining("|")),
                                each.getKey() ? 0 : CAPITALS_DO_NOT_MATTER),
                        each.getKey(),
                        others,
                        say));
    }

    /** What stands in brackets in a phrase, and stands for nothing. */
    static Optional<String> unknownIn(String phrase) {
        return PART.matcher(phrase)
                .results()
                .map(MatchResult::group)
                .filter(part -> part.contains("{") && !STANDS_FOR.containsKey(part))
                .findFirst();
    }

    Optional<Nudge> in(String text) {
        String left = text;
        for (Pattern other : notIn) {
            left = other.matcher(left).replaceAll(" . ");
        }
        Matcher found = any.matcher(left);
        return found.find() ? Optional.of(new Nudge(found.group(), say)) : Optional.empty();
    }

    /** The same, for whoever looks for it while somebody types. */
    Phrase asWritten() {
        return new Phrase(
                any.pattern(), inCapitals, notIn.stream().map(Pattern::pattern).toList(), say);
    }

    private static boolean isInCapitals(String phrase) {
        return phrase.equals(phrase.toUpperCase(Locale.ROOT));
    }

    private static Pattern whole(String pattern, int flags) {
        return Pattern.compile("(?<![\\p{L}-])(?:" + pattern + ")(?![\\p{L}-])", flags);
    }

    private static String pattern(String phrase) {
        return PART.matcher(phrase)
                .results()
                .map(part -> STANDS_FOR.getOrDefault(part.group(), literally(part.group())))
                .collect(Collectors.joining());
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
