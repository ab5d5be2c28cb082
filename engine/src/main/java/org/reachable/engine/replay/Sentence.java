package org.reachable.engine.replay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Step;
import org.reachable.engine.fold.Why;
import org.reachable.engine.policy.Rule;

/** Puts a step into words, from its rule's sentence and its facts. */
public final class Sentence {
    private static final Pattern FACT = Pattern.compile("\\{([a-z]+)}");

    private Sentence() {}

    /** What is so, and nothing of why it is said. */
    public static String plain(Rule rule, Step step) {
        return step.kind().equals("feed-gap")
                ? "Nothing sends us what would answer the rule '" + rule.id() + "', so its clock cannot be kept."
                : filled(rule.sentence(), step);
    }

    /** What is so, and why it is said again where it is. */
    public static String of(Rule rule, Step step) {
        String sentence = plain(rule, step);
        return switch (step.why()) {
            case STARTED -> "A clock has begun: " + rule.ask();
            case UNANSWERED -> sentence + " Nobody has answered.";
            case NOT_DONE -> sentence + " It can no longer be done in time. What would help now?";
            case AGAIN -> sentence + " Something more has become known.";
            case CORRECTED -> sentence + " This follows from a correction.";
            case RAISED, OVERDUE, TIER -> sentence;
        };
    }

    private static String filled(String template, Step step) {
        return FACT.matcher(template)
                .replaceAll(
                        found -> Matcher.quoteReplacement(spoken(step.facts().getOrDefault(found.group(1), "some"))));
    }

    /** {@code 72 clock-hours} is said as 72 hours. */
    private static String spoken(String fact) {
        return fact.replace("clock-hours", "hours")
                .replace("calendar-days", "days")
                .replace('-', ' ');
    }

    /** How a step ended, in words; empty while it is open. */
    public static String ending(Step step) {
        Closing closing = step.closing();
        if (closing == null) {
            return "";
        }
        return switch (closing.how()) {
            case ANSWERED -> step.why() == Why.STARTED ? "answered in time" : "answered";
            case ANSWERED_LATE -> "answered, after the limit";
            case IN_TIME_KNOWN_LATER -> "withdrawn: it was answered in time and known later";
            case WITHDRAWN -> "withdrawn: a correction showed that it did not hold";
            case ENDED -> "ended: the state it spoke of is over";
        };
    }
}
