package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;
import static org.reachable.engine.story.Story.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.EntryBuilder;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.Story;
import org.reachable.engine.story.When;

/** A thing that stands in another child's story, as the engine and as the slow reading tell it, of stories drawn at random. */
class HeldElsewhereAgreesTest {
    private static final Policy FOUND =
            policy("", "6 clock-hours", Answered.after(When.types("meeting").match()));
    private static final Policy CHOSEN = policy(
            "near",
            null,
            Answered.same(When.types("meeting").match(), new Key.Attribute("near", false, Set.of("LOC"))));

    private static Policy policy(String near, @Nullable String within, Answer answer) {
        var mechanism = new Mechanism.HeldElsewhere(
                When.types("found", "chosen").match(),
                When.types("found").with("unless", "yes").match(),
                When.types("found", "told").match(),
                Set.of("VEH", "LOC"),
                near,
                When.types("told").with("theirs", "yes").match(),
                Span.parse("2 calendar-days"),
                Span.parse("1 clock-hours"),
                within == null ? null : Span.parse(within));
        return Policies.of(rule("r", mechanism).answered(answer));
    }

    static IntStream bundles() {
        return IntStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothReadTheSame(int bundle) {
        int told = 0;
        for (int seed = bundle * 40; seed < (bundle + 1) * 40; seed++) {
            List<Entry> entries = entries(new Random(seed));
            told += BothReadings.lines(FOUND, entries, "2022-02-01").size();
            told += BothReadings.lines(CHOSEN, entries, "2022-02-01").size();
        }
        assertThat(told).isPositive();
    }

    private static List<Entry> entries(Random chance) {
        var stories = new ArrayList<Story>();
        for (String child : List.of("A", "B", "C")) {
            var story = story(child);
            int count = 2 + chance.nextInt(5);
            for (int number = 1; number <= count; number++) {
                entry(story, chance, child, count);
            }
            stories.add(story);
        }
        return together(stories.toArray(Story[]::new));
    }

    private static void entry(Story story, Random chance, String child, int count) {
        int hour = chance.nextInt(90);
        int later = chance.nextInt(3) == 0 ? chance.nextInt(20) : 0;
        EntryBuilder entry = story.entry(one(chance, "found", "found", "told", "told", "chosen", "meeting"))
                .at(time(hour))
                .recorded(time(hour + later))
                .by(one(chance, "police", "health"))
                .saying(one(chance, "", "[VEH:V1]", "[VEH:V1] and [VEH:V2]"))
                .where(one(chance, "", "", "[LOC:L1]", "[LOC:L2]"));
        if (chance.nextInt(4) == 0) {
            entry.with("near", one(chance, "LOC:L1", "LOC:L2", "LOC:L1|LOC:L2"));
        }
        if (chance.nextInt(8) == 0) {
            entry.with(one(chance, "unless", "theirs"), "yes");
        }
        String other = child + (1 + chance.nextInt(count));
        switch (chance.nextInt(16)) {
            case 0, 1 -> entry.answers(one(chance, other, "A1", "B1"));
            case 2 -> entry.corrects(other);
            case 3 -> entry.duplicateOf(one(chance, other, "A1", "B2"));
            case 4 -> entry.settlesNothing();
            case 5 -> entry.endsStory();
            case 6 -> entry.withdraws(other);
            default -> {}
        }
    }

    private static String one(Random chance, String... of) {
        return of[chance.nextInt(of.length)];
    }

    private static String time(int hour) {
        return "2022-01-%02dT%02d:00".formatted(3 + hour / 24, hour % 24);
    }
}
