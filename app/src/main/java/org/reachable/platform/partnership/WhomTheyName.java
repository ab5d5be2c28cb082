package org.reachable.platform.partnership;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whom a child or their family do not want, or want, as their own words say it: “I dont want Amina. I want Jerome”. No list knows all the
 * ways to say it. Who is taken to be refused and was not is spared a reply; who was refused and is asked all the same loses us the child.
 */
public final class WhomTheyName {

    private static final int SHORTEST = 3;

    private static final String NEVER = "(?!)";

    private static final String DRAWN_TOGETHER = "\\b(do|does|did|wo|ca|would|should|could|is|are|was|must)n'?t\\b";

    private static final String CLAUSES = "[.!?;:,\\n()]+|(?<!body |one |else )\\bbut\\b|\\band (?=i )";

    /** What can stand between “not want” and a name, another name among it. */
    private static final String BETWEEN =
            "(?:(?:to|with|by|from|of|for|at|about|see|talk|talking|speak|speaking|tell|have|hear|send|come|coming|ring|answer|answering|reply"
                    + "|be|it|any|more|anymore|again|my|the|only|just|even|me|us|you|him|her|them|anything) |(?!(?:me|you|it|him|her|them) )\\p{L}+ (?:or|and|nor) ){0,6}";

    /** “I do not want Amina to leave” refuses nobody. */
    private static final String IS_TO_STAY = "(?! to (?:leave|go\\b|stop|be|get|lose|worry|think|feel|move|change))";

    private static final List<String> REFUSED = List.of(
            "\\b(?:not|never|no longer) (?:really |ever |even |actually )?(?:want|wanna|like|trust|need) " + BETWEEN
                    + "NAME" + IS_TO_STAY,
            "(?:^|please |so |just )(?:do not|never) (?:tell|ask|send|let|involve|ring|call|get) " + BETWEEN + "NAME",
            "\\b(?:will|would|can|could) (?:not|never) (?:talk|speak|work|deal|meet) " + BETWEEN + "NAME",
            "(?<!\\b(?:is|was|were|it) )\\b(?:not|no) (?:with |by |to |from |for )?NAME(?! (?:knows?|said|says|who|that)\\b)",
            "\\b(?:hate|scared of|afraid of|frightened of|fed up with|sick of|instead of|rather than|anything to do with|keep away from"
                    + "|(?:any|every|some)(?:one|body)(?: else)? (?:but|except|than|other than|apart from)|except) "
                    + BETWEEN
                    + "NAME",
            "NAME (?:must|should|may) not\\b(?! (?:leave|worry|stop|go|be)\\b)");

    private static final List<String> WANTED = List.of(
            "\\b(?:want|wanna|like|prefer|rather|need|trust|ask|talk|speak|tell|send|only|please|let) " + BETWEEN
                    + "NAME",
            "NAME (?:instead|please|can come|is (?:ok|okay|alright|fine))\\b");

    private WhomTheyName() {}

    /** Whether they do not want them: what they wrote of them last decides. */
    public static boolean refuses(Practitioner one, List<String> inOrder) {
        return saysLast(one, inOrder) == Said.NOT_THEM;
    }

    /** Whether they asked for them, and did not say otherwise later. */
    public static boolean wants(Practitioner one, List<String> inOrder) {
        return saysLast(one, inOrder) == Said.THEM;
    }

    /** Whether they are named at all. */
    public static boolean names(Practitioner one, String words) {
        return Pattern.compile(name(one)).matcher(inFull(words)).find();
    }

    private enum Said {
        THEM,
        NOT_THEM,
        NOTHING
    }

    private static Said saysLast(Practitioner one, List<String> inOrder) {
        String name = name(one);
        return inOrder.stream()
                .flatMap(words -> Arrays.stream(inFull(words).split(CLAUSES)))
                .map(clause -> clause.replaceAll("[^\\p{L}']+", " ").strip())
                .map(clause -> says(clause, name))
                .filter(said -> said != Said.NOTHING)
                .reduce(Said.NOTHING, (_, last) -> last);
    }

    private static Said says(String clause, String name) {
        if (isThere(WANTED.getLast(), name, clause)) {
            return Said.THEM;
        }
        if (REFUSED.stream().anyMatch(pattern -> isThere(pattern, name, clause))) {
            return Said.NOT_THEM;
        }
        return isThere(WANTED.getFirst(), name, clause) ? Said.THEM : Said.NOTHING;
    }

    private static boolean isThere(String pattern, String name, String clause) {
        return Pattern.compile(pattern.replace("NAME", name)).matcher(clause).find();
    }

    /** Each part of their name by itself, as somebody would write it. */
    private static String name(Practitioner one) {
        String parts = Arrays.stream(one.name().toLowerCase(Locale.UK).split("[\\s-]+"))
                .filter(part -> part.length() >= SHORTEST)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return parts.isEmpty() ? NEVER : "(?<!\\p{L})(?:" + parts + ")(?: (?:" + parts + "))?(?!\\p{L})";
    }

    private static String inFull(String words) {
        return words.toLowerCase(Locale.UK)
                .replace('’', '\'')
                .replaceAll("\\bwon'?t\\b", "will not")
                .replaceAll("\\bcan'?t\\b|\\bcannot\\b", "can not")
                .replaceAll(DRAWN_TOGETHER, "$1 not");
    }
}
