package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.Policies.accumulation;
import static org.reachable.engine.story.Policies.deadline;
import static org.reachable.engine.story.Policies.moment;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.EntryBuilder;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.RuleBuilder;
import org.reachable.engine.story.When;

class EvidenceCheckerTest {
    private static final Match SEEN = When.types("seen").match();
    private static final List<Entry> STORY = story("A")
            .entry("seen")
            .at("2022-01-01T10:00")
            .entry("other")
            .at("2022-01-01T12:00")
            .entry("seen")
            .at("2022-01-02T10:00")
            .entry("seen")
            .at("2022-01-30T10:00")
            .entries();
    private static final RuleBuilder TWICE = rule("r", accumulation(SEEN, 2, 1, "10 calendar-days"));

    @Test
    void anEntryThatIsNotCountedIsFoundOut() {
        assertThat(problems(TWICE, "A1", "A2", "A3"))
                .singleElement()
                .asString()
                .contains("story/A2 is cited and changes");
    }

    @Test
    void tooFewEntriesAreFoundOut() {
        assertThat(problems(TWICE, "A3")).singleElement().asString().contains("do not raise it");
    }

    @Test
    void whatAMomentCouldDoWithoutIsFoundOut() {
        assertThat(problems(rule("r", moment(SEEN, null, null)), "A1", "A2"))
                .singleElement()
                .asString()
                .contains("story/A2 is cited and changes nothing");
    }

    @Test
    void aClockWithoutItsTriggerIsFoundOut() {
        assertThat(problems(rule("r", deadline(SEEN, "72 clock-hours")), "A2"))
                .anyMatch(problem -> problem.contains("the trigger is not cited"));
    }

    @Test
    void whatIsCitedRightlyIsLeftAlone() {
        assertThat(problems(TWICE, "A1", "A3")).isEmpty();
    }

    /** What is wrong with the first step, were it to cite these. */
    private static List<String> problems(RuleBuilder rule, String... cited) {
        Policy policy = Policies.of(rule);
        var calendars = Calendars.englandAndWales();
        var step = NaiveInterpreter.replay(STORY, policy, calendars, LondonTime.parse("2022-02-01"))
                .getFirst();
        return new EvidenceChecker(STORY, policy, calendars).problems(citing(step, cited));
    }

    private static NaiveStep citing(NaiveStep step, String... cited) {
        Set<EntryId> evidence =
                Stream.of(cited).map(id -> new EntryId(EntryBuilder.SOURCE, id)).collect(Collectors.toSet());
        return new NaiveStep(
                step.rule(),
                step.kind(),
                step.subject(),
                step.children(),
                step.trigger(),
                step.raisedAt(),
                step.level(),
                step.respondBy(),
                evidence,
                step.closedAt(),
                step.closing());
    }
}
