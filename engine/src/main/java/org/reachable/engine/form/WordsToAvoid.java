package org.reachable.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Words that blame a child or hide what happened. Inside quotation marks anybody's words stay as they were said. */
public final class WordsToAvoid {

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"|‘(?:[^’]|’(?=\\p{L}))*’");

    private final List<BlamingPhrases> phrases;

    WordsToAvoid(List<BlamingPhrases> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    /**
     * Words somebody may want to say otherwise.
     *
     * @param words as they were written
     * @param say what says it better
     */
    public record Nudge(String words, String say) {}

    /**
     * Phrases that are better said in one way, as a regular expression that Java and a browser read alike.
     *
     * @param inCapitals whether it is meant in capitals alone
     * @param notIn what holds the words and is none of it
     * @param say what says it better
     */
    public record Phrase(String pattern, boolean inCapitals, List<String> notIn, String say) {}

    /** All of them, in the order of the list. */
    public List<Phrase> phrases() {
        return phrases.stream().map(BlamingPhrases::asWritten).toList();
    }

    /** What in a text may be said better, in the order of the list; each way of saying it once. */
    public List<Nudge> in(String text) {
        String own = QUOTED.matcher(text).replaceAll(" . ");
        var nudges = new LinkedHashMap<String, Nudge>();
        phrases.forEach(phrase -> phrase.in(own).ifPresent(nudge -> nudges.putIfAbsent(nudge.say(), nudge)));
        return List.copyOf(nudges.values());
    }
}
