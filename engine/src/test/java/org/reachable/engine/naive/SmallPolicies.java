package org.reachable.engine.naive;

import static org.reachable.engine.story.Policies.accumulation;
import static org.reachable.engine.story.Policies.deadline;
import static org.reachable.engine.story.Policies.drift;
import static org.reachable.engine.story.Policies.moment;
import static org.reachable.engine.story.RuleBuilder.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.When;

/** Policies of one rule each: every way of asking with every way of being answered, over the types of {@link SmallStory}. */
final class SmallPolicies {
    private static final Match REPORT = When.types("report").match();
    private static final Match REPLY = When.types("reply").match();
    private static final Match OTHER = When.types("other").match();
    private static final Match EITHER = When.types("reply", "other").match();
    private static final Match ANY = When.types("reply", "other", "report").match();
    private static final Match END = When.types("end").match();
    private static final Key EPISODE = new Key.Attribute("episode");

    private SmallPolicies() {}

    /** By name, as {@code "deadline, by key/same or blank"}. */
    static Map<String, Policy> all() {
        var result = new LinkedHashMap<String, Policy>();
        asking().forEach((asks, mechanism) -> answers().forEach((answered, answers) -> {
            result.put(asks + "/" + answered, policy(mechanism, answers, false));
            // What joins a clock is of none that waits for a feed.
            if (mechanism instanceof Mechanism.Deadline clock && clock.joined() == null) {
                result.put(asks + "/" + answered + "/needs its feed", policy(mechanism, answers, true));
            }
        }));
        return result;
    }

    private static Policy policy(Mechanism mechanism, List<Answer> answers, boolean needsFeed) {
        var asked = rule("r", mechanism).answered(answers.toArray(Answer[]::new));
        return Policies.with(needsFeed ? asked.needsFeed() : asked)
                .incidentKey("arrest", "report")
                .build();
    }

    private static Map<String, Mechanism> asking() {
        var result = new LinkedHashMap<String, Mechanism>();
        result.put("moment", moment(REPORT, null, null));
        result.put("moment, asked twice", moment(REPORT, null, "5 clock-hours"));
        result.put("moment, one incident", moment(REPORT, "4 clock-hours", "5 clock-hours"));
        result.put(
                "moment, parted",
                new Mechanism.Moment(
                        REPORT, Span.parse("4 clock-hours"), Span.parse("5 clock-hours"), null, OTHER, false, false));
        result.put(
                "moment, one place",
                new Mechanism.Moment(
                        REPORT,
                        Span.parse("4 clock-hours"),
                        Span.parse("5 clock-hours"),
                        null,
                        Match.NOTHING,
                        false,
                        true));
        result.put(
                "moment, asked again from when it was known",
                new Mechanism.Moment(REPORT, null, Span.parse("5 clock-hours"), null, Match.NOTHING, true, false));
        result.put("deadline", deadline(REPORT, "6 clock-hours"));
        var key = new Key.EachEntry();
        result.put("deadline, by key", clock(EPISODE, false, null, Match.NOTHING, null, ""));
        result.put("deadline, repeats", clock(EPISODE, true, null, Match.NOTHING, "4 clock-hours", ""));
        result.put("deadline, ends", clock(EPISODE, true, null, END, null, ""));
        result.put("deadline, begins anew", clock(EPISODE, false, null, REPORT, null, ""));
        result.put("deadline, one incident", clock(key, false, "4 clock-hours", Match.NOTHING, null, ""));
        result.put("deadline, joined", joined((Mechanism.Deadline)
                clock(key, false, "4 clock-hours", Match.NOTHING, null, "")));
        result.put("deadline, from a time told", clock(key, false, "3 clock-hours", Match.NOTHING, null, "when"));
        result.put(
                "deadline, stages",
                clock(
                        new Key.Child(),
                        false,
                        null,
                        Match.NOTHING,
                        "4 clock-hours",
                        "",
                        "4 clock-hours",
                        "5 clock-hours"));
        result.put("late", new Mechanism.LateInformation(REPORT, Span.parse("2 clock-hours")));
        result.put("accumulation", accumulation(REPORT, 2, 1, "1 calendar-days"));
        result.put("drift", drift(REPORT, 2, "0 calendar-days", END, Match.NOTHING));
        result.put("row", new Mechanism.Consecutive(REPORT, 2, END));
        return result;
    }

    private static Mechanism joined(Mechanism.Deadline clock) {
        return new Mechanism.Deadline(
                clock.trigger(),
                clock.start(),
                clock.stages(),
                "",
                List.of(),
                clock.key(),
                false,
                clock.oneIncident(),
                clock.until(),
                null,
                null,
                false,
                new Mechanism.Joined(When.types("report", "other").match(), "More of it.", ""),
                Match.NOTHING);
    }

    private static Mechanism clock(
            Key key,
            boolean repeats,
            @Nullable String oneIncident,
            Match until,
            @Nullable String notDoneAfter,
            String from,
            String... stages) {
        return new Mechanism.Deadline(
                REPORT,
                new Mechanism.Start(false, from),
                deadline(REPORT, stages.length == 0 ? new String[] {"6 clock-hours"} : stages)
                        .stages(),
                "stage",
                List.of(),
                key,
                repeats,
                oneIncident == null ? null : Span.parse(oneIncident),
                until,
                notDoneAfter == null ? null : Span.parse(notDoneAfter));
    }

    private static Map<String, List<Answer>> answers() {
        var result = new LinkedHashMap<String, List<Answer>>();
        result.put("after", List.of(Answered.after(REPLY)));
        result.put("after, itself", List.of(Answered.after(ANY)));
        result.put("after, reaching back", List.of(Answered.after(REPLY, "3 clock-hours")));
        result.put("after, within", List.of(Answered.afterWithin(REPLY, "3 clock-hours")));
        result.put("names, or over", List.of(Answered.naming(REPLY), Answered.ending(OTHER, "it was over")));
        result.put("names", List.of(Answered.naming(REPLY)));
        result.put("oldest", List.of(Answered.oldest(REPLY)));
        result.put("completes", List.of(Answered.completing(EITHER, "done", "n")));
        result.put("same", List.of(Answered.same(REPLY, "episode")));
        result.put("same or blank", List.of(Answered.sameOrBlank(REPLY, "episode")));
        result.put("same or blank, itself", List.of(Answered.sameOrBlank(ANY, "episode")));
        result.put("same or blank, twice", sameOrBlankAnd(Answered.sameOrBlank(EITHER, "episode")));
        result.put("same or blank, or after", sameOrBlankAnd(Answered.after(OTHER)));
        result.put("same or blank, or names", sameOrBlankAnd(Answered.naming(EITHER)));
        result.put("parts", parts(Answered.after(REPLY), Answered.after(OTHER)));
        result.put("parts, oldest", parts(Answered.oldest(REPLY), Answered.oldest(OTHER)));
        result.put("parts, same", parts(Answered.sameOrBlank(REPLY, "episode"), Answered.same(OTHER, "episode")));
        return result;
    }

    private static List<Answer> sameOrBlankAnd(Answer other) {
        return List.of(Answered.sameOrBlank(REPLY, "episode"), other);
    }

    private static List<Answer> parts(Answer one, Answer other) {
        return List.of(Answered.part("one", one), Answered.part("other", other));
    }
}
