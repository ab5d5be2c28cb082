package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.Policies.accumulation;
import static org.reachable.engine.story.Policies.counter;
import static org.reachable.engine.story.Policies.deadline;
import static org.reachable.engine.story.Policies.drift;
import static org.reachable.engine.story.Policies.moment;
import static org.reachable.engine.story.RuleBuilder.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism.Comparison;
import org.reachable.engine.policy.Mechanism.Consecutive;
import org.reachable.engine.policy.Mechanism.Hotspot;
import org.reachable.engine.policy.Mechanism.SharedThing;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.Story;
import org.reachable.engine.story.When;

/** Stories made at random, with corrections, withdrawals and late records. */
class NaiveStableTest {
    private static final Match HURT = When.types("hurt").match();
    private static final Match TALK = When.types("talk").match();
    private static final Match PLAN = When.types("plan").match();
    private static final Calendars CALENDARS = Calendars.englandAndWales();
    private static final Policy POLICY = Policies.with(
                    rule("moment", moment(HURT, "12 clock-hours", "24 clock-hours"))
                            .answered(Answered.naming(When.ANY), Answered.after(TALK)),
                    rule("hours", deadline(HURT, "72 clock-hours")).answered(Answered.same(TALK, "episode")),
                    rule("stages", deadline(HURT, "2 working-days", "5 working-days"))
                            .answered(Answered.naming(TALK)),
                    rule("count", accumulation(HURT, 3, 2, "30 calendar-days")).answered(Answered.after(PLAN)),
                    rule("drift", drift(HURT, 3, "30 calendar-days", PLAN, When.NOTHING)),
                    rule("row", new Consecutive(TALK, 2, PLAN)),
                    rule("off", counter("off", Span.Unit.SCHOOL_DAYS, 1, 6)),
                    rule(
                                    "car",
                                    new SharedThing(
                                            When.ANY, Set.of("VEH"), 2, Span.parse("180 calendar-days"), false, null))
                            .answered(Answered.naming(When.ANY)),
                    rule("spot", new Hotspot(HURT, Set.of("LOC"), 2, 2, Span.parse("60 calendar-days"))),
                    rule(
                            "unequal",
                            new Comparison(
                                    HURT,
                                    Set.of("LOC"),
                                    Span.parse("1 clock-hours"),
                                    PLAN,
                                    "",
                                    Span.parse("7 calendar-days"),
                                    Set.of())))
            .spell("off", When.types("off").match(), When.types("on").match())
            .incidentKey("episode", "hurt", "seen")
            .build();

    static List<Integer> seeds() {
        return IntStream.range(0, 8).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasShownThenIsStillShownLater(int seed) {
        var entries = entries(new Random(seed));
        var all = shown(entries, LondonTime.parse("2022-08-01"), LondonTime.parse("2022-08-01"));

        for (int i = 0; i < entries.size(); i += 7) {
            Instant then = entries.get(i).recordedAt();
            assertThat(shown(entries, then, then)).isEqualTo(shown(entries, LondonTime.parse("2022-08-01"), then));
        }
        assertThat(all).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheFileMattersNothing(int seed) {
        var entries = new ArrayList<>(entries(new Random(seed)));
        Instant end = LondonTime.parse("2022-08-01");
        var inOrder = NaiveInterpreter.replay(entries, POLICY, CALENDARS, end);

        Collections.shuffle(entries, new Random(seed));
        assertThat(NaiveInterpreter.replay(entries, POLICY, CALENDARS, end)).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyStepIsBorneOutByWhatItCites(int seed) {
        var entries = entries(new Random(seed)).stream()
                .filter(entry -> entry.references().corrects() == null)
                .toList();
        var checker = new EvidenceChecker(entries, POLICY, CALENDARS);

        assertThat(NaiveInterpreter.replay(entries, POLICY, CALENDARS, LondonTime.parse("2022-08-01")))
                .flatMap(checker::problems)
                .isEmpty();
    }

    /** Steps up to an instant, without what closed them after it. */
    private static List<String> shown(List<Entry> entries, Instant until, Instant upTo) {
        return NaiveInterpreter.replay(entries, POLICY, CALENDARS, until).stream()
                .filter(step -> !step.raisedAt().isAfter(upTo))
                .map(step -> step.rule()
                        + step.subject()
                        + step.trigger()
                        + step.raisedAt()
                        + step.level()
                        + step.respondBy()
                        + step.evidence().stream().sorted().toList()
                        + (step.closedAt() == null || step.closedAt().isAfter(upTo)
                                ? ""
                                : step.closing() + step.closedAt()))
                .toList();
    }

    private static List<Entry> entries(Random random) {
        var stories = List.of(Story.story("A"), Story.story("B"), Story.story("C"));
        var types = List.of("hurt", "hurt", "talk", "plan", "off", "on", "seen");
        for (int i = 0; i < 45; i++) {
            String child = pick(random, List.of("A", "B", "C"));
            var entry = stories.get(child.charAt(0) - 'A').entry(pick(random, types));
            int day = random.nextInt(120);
            entry.at(time(day, random));
            if (random.nextInt(3) == 0) {
                entry.recorded(time(day + 1 + random.nextInt(6), random));
            }
            entry.by(pick(random, List.of("police", "school", "health-gp")));
            if (random.nextInt(2) == 0) {
                entry.with("episode", "" + random.nextInt(8));
            }
            if (random.nextInt(2) == 0) {
                entry.where("[LOC:L" + random.nextInt(2) + "]");
            }
            if (random.nextInt(3) == 0) {
                entry.saying("[VEH:V" + random.nextInt(2) + "]");
            }
            String other = child + (1 + random.nextInt(15));
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> entry.answers(other);
                case 3 -> entry.corrects(other);
                case 4 -> entry.withdraws(other);
                case 5 -> entry.duplicateOf(other);
                case 6 -> entry.about(pick(random, List.of("A", "B", "C")));
                default -> {}
            }
        }
        return Story.together(stories.toArray(new Story[0]));
    }

    private static String time(int day, Random random) {
        return LondonTime.localOf(LondonTime.parse("2022-01-01"))
                .plusDays(day)
                .plusHours(random.nextInt(24))
                .plusMinutes(10L * random.nextInt(6))
                .toString();
    }

    private static <T> T pick(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
