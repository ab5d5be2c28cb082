package org.reachable.engine.policy;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryType;

/**
 * What stands in a story and is to be read before something is saved. It stops nobody.
 *
 * @param types of what is written
 * @param classes the same by class: one of either is enough
 * @param outcomes what came of it; empty for any
 * @param reads what of the story it looks for
 * @param topic where it looks, a topic of the pages; empty where it looks at what is asked
 * @param within how far back; null for the whole story
 * @param words those that are looked for in what is written itself, each a word or several that follow each other, a trailing
 *     {@code *} for any ending, and {@code *} alone for any word; empty where it looks at the story
 * @param boxes the attributes of which one would have said the same; where one does, nothing is said
 * @param keeps what an entry says that keeps such words beside empty boxes; null where that is said nowhere
 * @param says the sentence, with {@code {child}}, {@code {count}}, {@code {when}} and {@code {value}} (what the topic's key
 *     says, after a colon; nothing where that is only yes; of words, those that were found)
 */
public record BeforeSaving(
        Set<String> types,
        Set<String> classes,
        Set<String> outcomes,
        Reads reads,
        String topic,
        @Nullable Span within,
        List<String> words,
        List<String> boxes,
        @Nullable Keeps keeps,
        String says) {

    /** That somebody said in so many words that what they tell can wait. */
    public static final String CAN_WAIT = "said-that-it-can-wait";

    /** That somebody answered no beside such words. */
    public static final String SAID_NO = "said-no";

    /** That nobody answered at all beside such words. */
    public static final String NOT_ANSWERED = "not-answered";

    /**
     * What an entry says that keeps such words, so that a rule can ask somebody to look.
     *
     * @param attribute in which it says so
     * @param butFor the types of entries that do not: what is said about danger when somebody looked
     * @param alsoTypes those that do though their form has none of the boxes: danger is met there, too
     * @param alsoClasses the same by class: one of either is enough
     */
    public record Keeps(String attribute, Set<String> butFor, Set<String> alsoTypes, Set<String> alsoClasses) {

        /** Whether an entry of this type does, whatever its form asks. */
        public boolean isAlso(EntryType type) {
            return alsoTypes.contains(type.code()) || type.classes().stream().anyMatch(alsoClasses::contains);
        }
    }

    /** What says nothing, or that there is nothing. */
    private static final Set<String> NOTHING = Set.of("", "no");

    /** What of a story is looked for. */
    public enum Reads {
        /** The newest entry of the topic. */
        NEWEST,
        /** That there is none. */
        NONE,
        /** Those that others wrote since the writer last looked. */
        UNREAD,
        /** What is asked of somebody and not answered. */
        ASKED,
        /** Words of what is written, where no box beside them says the same. */
        WORDS
    }

    /** Whether what is written is such. */
    public boolean isOf(Entry written) {
        return (types.isEmpty() && classes.isEmpty()
                        || types.contains(written.type().code())
                        || written.type().classes().stream().anyMatch(classes::contains))
                && (outcomes.isEmpty() || outcomes.contains(written.outcome()));
    }

    /** The words in what is written of which no box beside them says the same, as they stand there; capitals do not matter. */
    public List<String> unsaid(Entry written) {
        return boxes.stream().map(written::attribute).allMatch(NOTHING::contains)
                ? found(written.summary())
                : List.of();
    }

    /** What an entry says that keeps the words: that its writer said no beside them, or nothing; empty where it keeps none. */
    public String keptBy(Entry written) {
        if (keeps == null
                || !isOf(written)
                || keeps.butFor().contains(written.type().code())
                || unsaid(written).isEmpty()) {
            return "";
        }
        return boxes.stream().map(written::attribute).allMatch(String::isEmpty) ? NOT_ANSWERED : SAID_NO;
    }

    /** Those of the words that somebody wrote, as they stand there; capitals do not matter. */
    public List<String> found(String said) {
        return words.isEmpty()
                ? List.of()
                : anyOf(words)
                        .matcher(said.replace('’', '\''))
                        .results()
                        .map(match -> said.substring(match.start(), match.end()))
                        .distinct()
                        .toList();
    }

    private static Pattern anyOf(List<String> words) {
        return Pattern.compile(
                words.stream()
                        .map(one -> Stream.of(one.split(" "))
                                .map(BeforeSaving::word)
                                .collect(Collectors.joining("\\s+")))
                        .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String word(String one) {
        return one.equals("*")
                ? "[\\p{L}']+"
                : one.endsWith("*")
                        ? Pattern.quote(one.substring(0, one.length() - 1)) + "[\\p{L}']*"
                        : Pattern.quote(one);
    }
}
