package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.calendar.Span;

/** A policy is read as it is meant. */
class PolicyReaderTest {
    @TempDir
    Path directory;

    private WrittenPolicy written;

    @BeforeEach
    void words() throws IOException {
        written = new WrittenPolicy(directory);
    }

    @Test
    void aRuleIsReadAsItIsWritten() throws IOException {
        var rule = written.rule(WrittenPolicy.RULE + """
                    copied: [manager]
                    rulebook: [mi-1]
                    needs-feed: yes
                    after-the-end: yes
                    effective: {from: 2024-04-01, to: 2025-04-01}
                """);

        assertThat(rule.id()).isEqualTo("r");
        assertThat(rule.version()).isEqualTo(2);
        assertThat(rule.kind()).isEqualTo("k");
        assertThat(rule.family()).isEqualTo("deadline");
        assertThat(rule.local()).isFalse();
        assertThat(rule.owner()).isEqualTo("worker");
        assertThat(rule.copied()).containsExactly("manager");
        assertThat(rule.rulebook()).containsExactly("mi-1");
        assertThat(rule.needsFeed()).isTrue();
        assertThat(rule.afterTheEnd()).isTrue();
        assertThat(rule.effectiveFrom()).isEqualTo(LocalDate.of(2024, 4, 1));
        assertThat(rule.effectiveTo()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(rule.escalation()).containsExactly(new Rule.Escalation(Span.parse("1 working-days"), "manager"));
        assertThat(rule.source()).isEqualTo(new Rule.Source("A law", "statute", "verified"));
        assertThat(rule.where()).endsWith("rules.yaml:2");
    }

    @Test
    void whatIsLeftOutIsWhatIsUsual() throws IOException {
        var rule = written.rule(WrittenPolicy.with("    version: 2\n", ""));
        var deadline = (Mechanism.Deadline) rule.mechanism();

        assertThat(rule.version()).isEqualTo(1);
        assertThat(rule.needsFeed()).isFalse();
        assertThat(rule.afterTheEnd()).isFalse();
        assertThat(rule.effectiveFrom()).isNull();
        assertThat(deadline.start()).isEqualTo(new Mechanism.Start(false, ""));
        assertThat(deadline.key()).isEqualTo(new Key.EachEntry());
        assertThat(deadline.repeats()).isFalse();
        assertThat(deadline.oneIncident()).isNull();
        assertThat(deadline.until()).isEqualTo(Match.NOTHING);
        assertThat(deadline.notDoneAfter()).isNull();
        assertThat(deadline.stages()).containsExactly(new Mechanism.Stage(Span.parse("72 clock-hours"), false));
    }

    @Test
    void aClockMaySayFromWhenItRunsAndForWhom() throws IOException {
        var rule = written.rule(WrittenPolicy.with("      within: 72 clock-hours\n", """
                from: {attribute: returned_at}
                stages: [2 working-days, 5 working-days]
                stage-attribute: stage
                falls: start-of-day
                key: {attribute: episode}
                repeats: yes
                one-incident: 12 clock-hours
                until: {types: [talk]}
                not-done-after: 28 calendar-days
                """.indent(6)));
        var deadline = (Mechanism.Deadline) rule.mechanism();

        assertThat(deadline.start()).isEqualTo(new Mechanism.Start(false, "returned_at"));
        assertThat(deadline.stages())
                .containsExactly(
                        new Mechanism.Stage(Span.parse("2 working-days"), true),
                        new Mechanism.Stage(Span.parse("5 working-days"), true));
        assertThat(deadline.stageAttribute()).isEqualTo("stage");
        assertThat(deadline.key()).isEqualTo(new Key.Attribute("episode"));
        assertThat(deadline.repeats()).isTrue();
        assertThat(deadline.oneIncident()).isEqualTo(Span.parse("12 clock-hours"));
        assertThat(deadline.until().anyOf()).hasSize(1);
        assertThat(deadline.notDoneAfter()).isEqualTo(Span.parse("28 calendar-days"));
    }

    static Stream<List<Object>> keys() {
        return Stream.of(
                List.of("child", new Key.Child()),
                List.of("each-entry", new Key.EachEntry()),
                List.of("{pair: with}", new Key.AgencyPair("with")),
                List.of("{attribute: need}", new Key.Attribute("need")));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aClockIsOneForEachValueOfItsKey(List<Object> key) throws IOException {
        var rule = written.rule(
                WrittenPolicy.with("within: 72 clock-hours", "within: 72 clock-hours\n      key: " + key.getFirst()));

        assertThat(((Mechanism.Deadline) rule.mechanism()).key()).isEqualTo(key.getLast());
    }

    static Stream<List<Object>> links() {
        return Stream.of(
                List.of("names", Answer.Link.NAMES, ""),
                List.of("after", Answer.Link.AFTER, ""),
                List.of("reached", Answer.Link.REACHED, ""),
                List.of("{same: episode}", Answer.Link.SAME, ""),
                List.of("oldest", Answer.Link.OLDEST, ""),
                List.of("{completes: done, quantity: actions}", Answer.Link.COMPLETES, "actions"));
    }

    @ParameterizedTest
    @MethodSource("links")
    void anAnswerIsLinkedAsItSays(List<Object> link) throws IOException {
        var answer = written.rule(
                        WrittenPolicy.with("link: after", "link: " + link.getFirst() + "\n        part: told"))
                .answers()
                .getFirst();

        assertThat(answer.link()).isEqualTo(link.get(1));
        assertThat(answer.quantity()).isEqualTo(link.get(2));
        assertThat(answer.part()).isEqualTo("told");
        boolean keyed = answer.link() == Answer.Link.SAME;
        assertThat(answer.same()).isEqualTo(keyed ? new Key.Attribute("episode") : null);
    }

    @Test
    void aNamedConditionIsNarrowedByWhatStandsBesideIt() throws IOException {
        var rule = written.rule(
                WrittenPolicy.with("trigger: {types: [hurt]}", "trigger: {use: twice, agencies: [police]}"));
        var alternatives = ((Mechanism.Deadline) rule.mechanism()).trigger().anyOf();

        assertThat(alternatives)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.agencies()).containsExactly("police"));
        assertThat(alternatives.getFirst().types()).containsExactly("hurt");
        assertThat(alternatives.getFirst().with()).containsOnlyKeys("injury");
        assertThat(alternatives.getLast().types()).containsExactly("died");
    }

    @Test
    void aSettingChangesOneThingAndMakesTheRuleLocal() throws IOException {
        written.write("settings.yaml", """
                settings:
                  - rule: r
                    because: We can be sooner.
                    set: {deadline: {within: 24 clock-hours}}
                """);
        var rule = written.rule(WrittenPolicy.RULE);

        assertThat(rule.local()).isTrue();
        assertThat(((Mechanism.Deadline) rule.mechanism()).stages())
                .containsExactly(new Mechanism.Stage(Span.parse("24 clock-hours"), false));
        assertThat(rule.owner()).isEqualTo("worker");
    }

    @Test
    void aRuleAmongTheLocalOnesIsLocal() throws IOException {
        written.write("local/rules.yaml", WrittenPolicy.with("id: r", "id: s"));

        assertThat(written.rule(WrittenPolicy.RULE).local()).isFalse();
        assertThat(PolicyReader.read(directory).rule("s"))
                .hasValueSatisfying(rule -> assertThat(rule.local()).isTrue());
    }

    @Test
    void theRestOfAPolicyIsRead() throws IOException {
        written.write("national/rules.yaml", WrittenPolicy.RULE);
        written.write("more.yaml", """
                convention: {day-ends: "16:30", day-starts: "08:00"}
                facts:
                  - {name: hurts, says: Hurts, entries: {types: [hurt]}, distinct: episode}
                  - {name: times, says: Times away, spells: away}
                  - {name: days, says: Days away, calendar-days-in: away}
                  - {name: school, says: School days away, school-days-in: away}
                  - {name: late, says: Late, clocks: r, ended: [late, in-time]}
                  - {name: "late_{key}", says: How late, lateness: r, key: episode}
                changes:
                  - code: plan
                    title: Our plan
                    entries: {types: [talk]}
                    unchanged: {types: [hurt]}
                    directions: {better: {types: [talk]}}
                """);
        var policy = PolicyReader.read(directory);

        assertThat(policy.convention().dayEnds()).isEqualTo(LocalTime.of(16, 30));
        assertThat(policy.convention().dayStarts()).isEqualTo(LocalTime.of(8, 0));
        assertThat(policy.roleName("worker")).isEqualTo("Worker");
        assertThat(policy.roleName("nobody")).isEqualTo("nobody");
        assertThat(policy.fedTypes()).containsExactly("talk");
        assertThat(policy.incidentKeys()).containsOnlyKeys("episode");
        assertThat(policy.facts())
                .extracting(Fact::counts)
                .contains(
                        new Fact.Spells("away"),
                        new Fact.DaysIn("away", false),
                        new Fact.DaysIn("away", true),
                        new Fact.Lateness("r", "episode"),
                        new Fact.Clocks("r", java.util.Set.of(Fact.Ending.LATE, Fact.Ending.IN_TIME)));
        assertThat(policy.changes())
                .singleElement()
                .satisfies(line -> assertThat(line.directions()).containsOnlyKeys("better"))
                .satisfies(line -> assertThat(line.unchanged().anyOf()).hasSize(1));
        assertThat(policy.spells()).extracting(SpellKind::code).containsExactly("away");
        assertThat(policy.vocabulary().type("died").endsStory()).isTrue();
        assertThat(policy.vocabulary().type("hurt").endsStory()).isFalse();
    }
}
