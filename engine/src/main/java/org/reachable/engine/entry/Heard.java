package org.reachable.engine.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reachable.engine.data.DataNode;

/**
 * Words that say how somebody knows a thing, where what they know is only what they heard: "her friend texted us that she is fine". Who heard
 * it from one who saw it has named somebody who did, and is believed: "her mother saw her at the door, and rang us".
 *
 * @param attribute in which such words stand
 * @param butFor what an entry says beside them by which they do not matter, as that its writer saw it
 * @param named what an entry says beside them that names somebody who saw: then the words say that they did
 * @param words what was only heard
 * @param saw what somebody saw themselves
 * @param notSaw what says that they did not, or saw only what somebody sent
 */
public record Heard(
        String attribute,
        Map<String, Set<String>> butFor,
        Map<String, Set<String>> named,
        Pattern words,
        Pattern saw,
        Pattern notSaw) {

    /** Nothing is read. */
    public static final Heard NONE = new Heard("", Map.of(), Map.of(), any(List.of()), any(List.of()), any(List.of()));

    static Heard read(DataNode node, Map<String, Set<String>> butFor, Map<String, Set<String>> named) {
        var heard = new Heard(
                node.need("attribute").text(),
                butFor,
                named,
                any(texts(node.need("words"))),
                any(texts(node.need("saw"))),
                any(texts(node.need("not-saw"))));
        node.refuseOtherKeys();
        return heard;
    }

    private static List<String> texts(DataNode node) {
        return node.list().stream().map(DataNode::text).toList();
    }

    /** Any of these, each a word or several as a whole; a trailing {@code *} accepts any ending of a word. */
    private static Pattern any(List<String> phrases) {
        return Pattern.compile(phrases.stream()
                .map(phrase -> phrase.endsWith("*")
                        ? Pattern.quote(phrase.substring(0, phrase.length() - 1)) + "\\p{L}*"
                        : Pattern.quote(phrase))
                .collect(Collectors.joining("|", "(?<!\\p{L})(?:", phrases.isEmpty() ? "(?!))" : ")(?!\\p{L})")));
    }

    /** The words that say that it was only heard, or that nobody saw it; empty where somebody did, or nothing says otherwise. */
    public Optional<String> only(Map<String, String> attributes) {
        String said =
                attributes.getOrDefault(attribute, "").toLowerCase(Locale.ROOT).replace('’', '\'');
        if (said.isEmpty() || says(butFor, attributes)) {
            return Optional.empty();
        }
        String left = notSaw.matcher(said).replaceAll(" ");
        if (saw.matcher(left).find()) {
            return Optional.empty();
        }
        return notSaw.matcher(said)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .or(() -> words.matcher(left).results().map(MatchResult::group).findFirst())
                .or(() -> Optional.of(attributes.getOrDefault(attribute, "").strip())
                        .filter(_ -> says(named, attributes)));
    }

    private static boolean says(Map<String, Set<String>> any, Map<String, String> attributes) {
        return any.entrySet().stream()
                .anyMatch(one -> one.getValue().contains(attributes.getOrDefault(one.getKey(), "")));
    }
}
