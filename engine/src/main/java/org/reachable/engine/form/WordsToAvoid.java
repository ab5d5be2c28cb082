package org.reachable.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words that blame a child or hide what happened. Inside quotation marks anybody's words stay as they were said. */
public final class WordsToAvoid {

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"|‘[^’]*’");

    private final List<Avoided> avoided;

    WordsToAvoid(List<Avoided> avoided) {
        this.avoided = List.copyOf(avoided);
    }

    record Avoided(Pattern pattern, String say) {

        static Avoided of(String words, String say) {
            boolean shout = words.equals(words.toUpperCase(Locale.ROOT));
            int flags = shout ? 0 : Pattern.CASE_INSENSITIVE;
            return new Avoided(Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(words) + "(?![\\p{L}-])", flags), say);
        }
    }

    /**
     * Words somebody may want to say otherwise.
     *
     * @param words as they were written
     * @param say what says it better
     */
    public record Nudge(String words, String say) {}

    /** What in a text may be said better, in the order of the list; each once. */
    public List<Nudge> in(String text) {
        String own = QUOTED.matcher(text).replaceAll(" ");
        List<Nudge> nudges = new ArrayList<>();
        for (Avoided one : avoided) {
            var found = one.pattern().matcher(own);
            if (found.find()) {
                nudges.add(new Nudge(found.group(), one.say()));
            }
        }
        return nudges;
    }
}
