package org.reachable.engine.replay;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Step;
import org.reachable.engine.fold.Why;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/**
 * Puts a step into words: from its rule's sentence, its facts, and what happened. The first part of a rule's sentence, to
 * its first full stop, tells what happened; the rest, what came of it.
 */
public final class Sentence {

    private static final String DONE_BEFORE = "answered: it had been done before it was asked";
    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern FIRST = Pattern.compile("^(.*?[.?!])\\s+\\S");
    private static final Pattern SPAN = Pattern.compile("(\\d+) (?:clock-|calendar-)?([a-z-]+?)s?");
    private static final Pattern BEGINNING = Pattern.compile("(?<=[.?!] )[a-z]");
    private static final Pattern GAP = Pattern.compile("\\s+(?=[ .,;:?!]|$)");

    /** How a fact is said where no one finding is meant. */
    private static final Map<String, String> IN_GENERAL =
            Map.of("limit", "the time allowed", "window", "the time looked at", "late", "long");

    private final Rule rule;
    private final Map<String, String> facts;
    private final @Nullable Instant limit;
    private final Happening happening;

    private Sentence(Rule rule, Map<String, String> facts, @Nullable Instant limit, Happening happening) {
        this.rule = rule;
        this.facts = Step.asTold(facts);
        this.limit = limit;
        this.happening = happening;
    }

    /** What a rule says, of no child in particular: words stand there where of a child a number begins a sentence. */
    static String inGeneral(Rule rule) {
        return BEGINNING
                .matcher(new Sentence(rule, IN_GENERAL, null, Happening.UNTOLD).filled(rule.sentence()))
                .replaceAll(begins -> begins.group().toUpperCase(Locale.UK));
    }

    /** What is so, and nothing of why it is said. Nothing is said to be missing while its time runs. */
    public static String plain(Rule rule, Step step, Happening happening) {
        var sentence = new Sentence(rule, step.facts(), step.respondBy(), happening);
        if (step.kind().equals("feed-gap")) {
            return sentence.notFed();
        }
        return runs(step) ? sentence.begun() : sentence.filled(sentence.template());
    }

    /** Whether time is left for what is asked, however often it is asked anew: it is missing only once that has run out. */
    private static boolean runs(Step step) {
        Instant limit = step.respondBy();
        return switch (step.why()) {
            case STARTED -> true;
            case CORRECTED, OFFERED_DECLINED, AGAIN ->
                step.level() == Level.DUE && limit != null && limit.isAfter(step.raisedAt());
            case RAISED, OVERDUE, UNANSWERED, TIER, NOT_DONE, PASSED -> false;
        };
    }

    /** What is so, and why it is said again where it is. */
    public static String of(Rule rule, Step step, Happening happening) {
        String sentence = plain(rule, step, happening);
        return switch (step.why()) {
            case UNANSWERED -> sentence + " Nobody has answered.";
            case NOT_DONE -> sentence + " It can no longer be done in time. What would help now?";
            case AGAIN -> sentence + (step.facts().containsKey(Step.SINCE) ? "" : more(rule));
            case CORRECTED -> sentence + " This follows from a correction.";
            case PASSED -> sentence + " The moment has passed, and nobody is recorded as having reached the child.";
            case OFFERED_DECLINED ->
                sentence + " Offered, declined or not attended: it is offered again, by whom the child would choose.";
            case STARTED, RAISED, OVERDUE, TIER -> sentence;
        };
    }

    private static String more(Rule rule) {
        return rule.mechanism() instanceof Mechanism.Drift
                ? " It is asked again."
                : " Something more has become known.";
    }

    /** What happened, and nothing of what had not come of it: of what is over, for that came since. */
    public static String happened(Rule rule, Step step, Happening happening) {
        var sentence = new Sentence(rule, step.facts(), step.respondBy(), happening);
        var first = FIRST.matcher(sentence.template());
        return sentence.filled(first.find() ? first.group(1) : sentence.template());
    }

    /** What stayed the same is told by another sentence where it never was there at all, and so is what more has joined since, or what would answer it and names something else. */
    private String template() {
        if (facts.containsKey(Step.OF_ANOTHER)
                && rule.mechanism() instanceof Mechanism.Deadline clock
                && clock.joined() != null) {
            return clock.joined().ofAnother();
        }
        if (facts.containsKey(Step.SINCE)
                && rule.mechanism() instanceof Mechanism.Deadline clock
                && clock.joined() != null) {
            return clock.joined().sentence();
        }
        return rule.mechanism() instanceof Mechanism.Drift drift && "no".equals(facts.get(Step.EVER_RESET))
                ? drift.neverReset()
                : rule.sentence();
    }

    private String notFed() {
        return "No system sends us what would tell us this: “%s” Until one does, nobody is told when its time has passed."
                .formatted(filled(rule.closes()));
    }

    /** What is asked for at once has a limit too, and no time to spare. */
    private String begun() {
        var first = FIRST.matcher(template());
        String until = rule.urgent() ? " It is asked for now, at the latest by " : " There is time until ";
        return filled(first.find() ? first.group(1) : template())
                + (limit == null ? " It is asked in good time." : until + Happening.limit(limit) + ".");
    }

    private String filled(String template) {
        String filled = FACT.matcher(template).replaceAll(found -> Matcher.quoteReplacement(fact(found.group(1))));
        return GAP.matcher(filled).replaceAll("");
    }

    private String fact(String name) {
        return switch (name) {
            case "child" -> happening.whom().isEmpty() ? isOfAChild() ? "the child" : "it" : happening.whom();
            case "Child" -> happening.whom().isEmpty() ? isOfAChild() ? "A child" : "Something" : happening.whom();
            case "what" -> what();
            case "where" -> happening.where();
            case "when" -> happening.when();
            case Step.BEGAN ->
                facts.containsKey(name) ? "on " + Happening.moment(Instant.parse(facts.get(name))) : happening.when();
            case Step.SINCE ->
                facts.containsKey(name) ? "on " + Happening.moment(Instant.parse(facts.get(name))) : "then";
            case "due" -> limit == null ? "the day set for it" : Happening.limit(limit);
            default -> spoken(facts.getOrDefault(name, "some"));
        };
    }

    private boolean isOfAChild() {
        return rule.about().contains(Vocabulary.CHILD);
    }

    /** The clause that the trigger's type has for it, as the beginning of a sentence. */
    private String what() {
        String clause = happening.clause();
        if (clause.isEmpty()) {
            return filled("Something happened to {child} {when}");
        }
        String filled =
                filled(clause.startsWith("{child}") ? "{Child}" + clause.substring("{child}".length()) : clause);
        return filled.substring(0, 1).toUpperCase(Locale.UK) + filled.substring(1);
    }

    /** {@code 72 clock-hours} is said as 72 hours, {@code 1 working-days} as 1 working day. */
    private static String spoken(String fact) {
        var span = SPAN.matcher(fact);
        if (!span.matches()) {
            return fact.replace('-', ' ');
        }
        String unit = span.group(2).replace('-', ' ');
        return span.group(1) + " " + unit + (span.group(1).equals("1") ? "" : "s");
    }

    private static String ending(Step step) {
        Closing closing = step.closing();
        if (closing == null) {
            return "";
        }
        if (!closing.so().isEmpty()) {
            return over(closing);
        }
        return switch (closing.how()) {
            case ANSWERED -> runs(step) ? "answered in time" : "answered";
            case ANSWERED_LATE -> "answered late, after the limit";
            case IN_TIME_KNOWN_LATER ->
                isKnownInTime(step, closing) ? DONE_BEFORE : "withdrawn: it was answered in time and known later";
            case WITHDRAWN -> "withdrawn: what was put right since tells it otherwise";
            case ENDED -> "ended: the state it spoke of is over";
            case PASSED -> "passed: nobody had answered";
            case DECLINED -> "declined: it was offered, and the child said no";
            case OVERTAKEN -> "ended: it was needed no more before it was due";
        };
    }

    /** What was known before its limit was known in time: whoever was asked was asked for what was done already. */
    private static boolean isKnownInTime(Step step, Closing closing) {
        Instant limit = step.respondBy();
        return limit != null && !closing.at().isAfter(limit);
    }

    /** Nobody did what was asked, and nobody needs to any more. */
    private static String over(Closing closing) {
        return switch (closing.how()) {
            case ANSWERED_LATE -> "ended late, after the limit: " + closing.so();
            case IN_TIME_KNOWN_LATER -> "withdrawn: " + closing.so() + " in time, and that was known later";
            default -> "ended: " + closing.so();
        };
    }

    /** How a step ended, in words, with what its rule calls it; empty while it is open. */
    public static String ending(Rule rule, Step step) {
        Closing closing = step.closing();
        if (closing == null) {
            return "";
        }
        if (closing.how() == Closing.How.OVERTAKEN
                && rule.mechanism() instanceof Mechanism.Deadline clock
                && clock.overtaken() != null) {
            return step.level() == Level.ALERT
                    ? "withdrawn: " + clock.overtaken().says() + ": it was so before it was due, and known later"
                    : "ended: " + clock.overtaken().says();
        }
        if (step.why() == Why.PASSED && closing.how() == Closing.How.IN_TIME_KNOWN_LATER) {
            return "reached: somebody had talked with the child before the moment passed, and that was known later";
        }
        // A moment is asked when it is known, and may be over its limit then: what had been done before met no limit.
        if (closing.how() == Closing.How.IN_TIME_KNOWN_LATER
                && closing.so().isEmpty()
                && rule.mechanism() instanceof Mechanism.Moment) {
            return DONE_BEFORE;
        }
        boolean reached = (closing.how() == Closing.How.ANSWERED || closing.how() == Closing.How.ANSWERED_LATE)
                && closing.so().isEmpty()
                && step.why() != Why.PASSED
                && rule.mechanism() instanceof Mechanism.Moment moment
                && moment.passing() != null;
        return reached ? "reached: somebody talked with the child" : ending(step);
    }
}
