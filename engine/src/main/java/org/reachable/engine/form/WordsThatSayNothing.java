package org.reachable.engine.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.ShippedFile;

/**
 * Words that tell nobody anything, whoever wrote them. What they are is data: one fact beside them, a name, a day, what somebody said, and
 * something was said.
 */
public final class WordsThatSayNothing {

    private static final String BETWEEN = " | ";

    private final Set<String> alone;
    private final Set<String> thatItWasDone;
    private final List<String> phrases;
    private final Set<String> besides;
    private final List<String> allIsWell;
    private final List<String> rung;

    private WordsThatSayNothing(
            Set<String> alone,
            Set<String> thatItWasDone,
            List<String> phrases,
            Set<String> besides,
            List<String> allIsWell,
            List<String> rung) {
        this.rung = rung;
        this.allIsWell = allIsWell;
        this.alone = alone;
        this.thatItWasDone = thatItWasDone;
        // A longer one is taken out before a shorter one that stands in it.
        this.phrases = phrases.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.besides = besides;
    }

    public static WordsThatSayNothing shipped() {
        return ShippedFile.read("forms/words-that-say-nothing.yaml", WordsThatSayNothing::read);
    }

    /** Those of this file; what is wrong in it is told to the file's problems. */
    public static WordsThatSayNothing read(DataNode file) {
        DataNode node = file.need("says-nothing");
        var words = new WordsThatSayNothing(
                bare(node.need("alone").texts()),
                bare(node.need("that-it-was-done").texts()),
                phrases(node.need("phrases")),
                Set.copyOf(node.need("besides").texts()),
                phrases(node.need("that-all-is-well")),
                phrases(node.need("that-they-are-rung")));
        node.refuseOtherKeys();
        file.refuseOtherKeys();
        return words;
    }

    private static List<String> phrases(DataNode node) {
        return node.texts().stream()
                .flatMap(WordsThatSayNothing::each)
                .map(phrase -> " " + phrase + " ")
                .distinct()
                .toList();
    }

    /** Whether it says that all is well with somebody: that is looked over again where it may not be. */
    public boolean sayThatAllIsWell(String typed) {
        String words = " " + inFull(typed) + " ";
        return allIsWell.stream().anyMatch(words::contains);
    }

    /** Whether it says that somebody is rung, or has a message on their phone: where that is not safe it is looked over again. */
    public boolean sayThatTheyAreRung(String typed) {
        String words = " " + inFull(typed) + " ";
        return rung.stream().anyMatch(words::contains);
    }

    /** Whether this says nothing, whatever its capitals and stops. */
    public boolean are(String typed) {
        if (alone.contains(bare(typed)) || isOneLetter(bare(typed))) {
            return true;
        }
        String left = " " + inFull(typed) + " ";
        if (words(left).allMatch(thatItWasDone::contains)) {
            return true;
        }
        boolean any = false;
        for (String phrase : phrases) {
            while (left.contains(phrase)) {
                left = left.replace(phrase, BETWEEN);
                any = true;
            }
        }
        return any && words(left).allMatch(word -> besides.contains(word) || thatItWasDone.contains(word));
    }

    /** "xxx", "aaaa". */
    private static boolean isOneLetter(String bare) {
        return bare.length() > 1
                && bare.codePoints().allMatch(Character::isLetter)
                && bare.codePoints().distinct().count() == 1;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("[ |]+")).filter(word -> !word.isEmpty());
    }

    private static Set<String> bare(List<String> texts) {
        Set<String> bare = new HashSet<>();
        texts.forEach(text -> bare.add(bare(text)));
        return Set.copyOf(bare);
    }

    private static String bare(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]", "").strip();
    }

    /** Words with one blank between them, and what is drawn together in full: "we'll" is "we will". */
    private static String inFull(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("n't\\b", " not")
                .replaceAll("'ll\\b", " will")
                .replaceAll("'re\\b", " are")
                .replaceAll("'ve\\b", " have")
                .replaceAll("'m\\b", " am")
                .replaceAll("'s\\b", " is")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Each way in which a phrase can be said: "look|looking into" is two. */
    private static Stream<String> each(String phrase) {
        List<String> ways = List.of("");
        for (String word : phrase.split(" ")) {
            List<String> longer = new ArrayList<>();
            for (String way : ways) {
                Arrays.stream(word.split("\\|")).forEach(one -> longer.add((way + " " + one).strip()));
            }
            ways = longer;
        }
        return ways.stream();
    }
}
