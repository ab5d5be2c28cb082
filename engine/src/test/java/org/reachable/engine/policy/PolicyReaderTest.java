package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
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
import org.reachable.engine.data.UnreadableData;

/** A policy is read as it is meant, or each slip is told with its file, its line and how to mend it. */
class PolicyReaderTest {
    private static final String WORDS = """
            vocabulary:
              agencies: {police: Police, school: School}
              classes: {harm: Harm, answer: Answer}
              types:
                hurt: {name: Hurt, agencies: [police], is: [harm]}
                talk: {name: Talk, agencies: [school], is: [answer]}
                died: {name: Died, is: [harm], ends-story: yes}
                undone: {name: Taken back, is: [answer]}
              token-kinds: {LOC: {name: Place, shared: yes}}
              references:
                answers: answers
                answers-finding: answers_finding
                corrects: corrects
                duplicate-of: duplicate_of
                withdraws: [undone]
                incident-keys: {episode: [hurt]}
            roles: {worker: Worker, manager: Manager}
            fed: [talk]
            named:
              bad: {types: [hurt], with: {injury: [stab*]}}
              twice: [{use: bad}, {types: [died]}]
            spells:
              - code: away
                name: Away
                opens: {types: [hurt]}
                closes: {types: [talk]}
            """;

    private static final String RULE = """
            rules:
              - id: r
                kind: k
                version: 2
                family: deadline
                sentence: It is so.
                ask: Do it.
                closes: It is done.
                deadline:
                  trigger: {types: [hurt]}
                  within: 72 clock-hours
                answers:
                  - by: {types: [talk]}
                    link: after
                owner: worker
                escalation:
                  - {after: 1 working-days, to: manager}
                source: {title: A law, force: statute, confidence: verified}
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void words() throws IOException {
        Files.createDirectories(directory.resolve("local"));
        Files.createDirectories(directory.resolve("national"));
        write("words.yaml", WORDS);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }

    private Rule read(String rule) throws IOException {
        write("national/rules.yaml", rule);
        return PolicyReader.read(directory).rules().getFirst();
    }

    private static String with(String was, String becomes) {
        assertThat(RULE).contains(was);
        return RULE.replace(was, becomes);
    }

    @Test
    void aRuleIsReadAsItIsWritten() throws IOException {
        var rule = read(RULE + """
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
        var rule = read(with("    version: 2\n", ""));
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
        var rule = read(with("      within: 72 clock-hours\n", """
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
        var rule = read(with("within: 72 clock-hours", "within: 72 clock-hours\n      key: " + key.getFirst()));

        assertThat(((Mechanism.Deadline) rule.mechanism()).key()).isEqualTo(key.getLast());
    }

    static Stream<List<Object>> links() {
        return Stream.of(
                List.of("names", Answer.Link.NAMES, ""),
                List.of("after", Answer.Link.AFTER, ""),
                List.of("reached", Answer.Link.REACHED, ""),
                List.of("{same: episode}", Answer.Link.SAME, ""),
                List.of("{later: episode}", Answer.Link.LATER, ""),
                List.of("{completes: done, quantity: actions}", Answer.Link.COMPLETES, "actions"));
    }

    @ParameterizedTest
    @MethodSource("links")
    void anAnswerIsLinkedAsItSays(List<Object> link) throws IOException {
        var answer = read(with("link: after", "link: " + link.getFirst() + "\n        part: told"))
                .answers()
                .getFirst();

        assertThat(answer.link()).isEqualTo(link.get(1));
        assertThat(answer.quantity()).isEqualTo(link.get(2));
        assertThat(answer.part()).isEqualTo("told");
        boolean keyed = answer.link() == Answer.Link.SAME || answer.link() == Answer.Link.LATER;
        assertThat(answer.same()).isEqualTo(keyed ? new Key.Attribute("episode") : null);
    }

    @Test
    void aNamedConditionIsNarrowedByWhatStandsBesideIt() throws IOException {
        var rule = read(with("trigger: {types: [hurt]}", "trigger: {use: twice, agencies: [police]}"));
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
        write("settings.yaml", """
                settings:
                  - rule: r
                    because: We can be sooner.
                    set: {deadline: {within: 24 clock-hours}}
                """);
        var rule = read(RULE);

        assertThat(rule.local()).isTrue();
        assertThat(((Mechanism.Deadline) rule.mechanism()).stages())
                .containsExactly(new Mechanism.Stage(Span.parse("24 clock-hours"), false));
        assertThat(rule.owner()).isEqualTo("worker");
    }

    @Test
    void aRuleAmongTheLocalOnesIsLocal() throws IOException {
        write("local/rules.yaml", with("id: r", "id: s"));

        assertThat(read(RULE).local()).isFalse();
        assertThat(PolicyReader.read(directory).rule("s"))
                .hasValueSatisfying(rule -> assertThat(rule.local()).isTrue());
    }

    @Test
    void theRestOfAPolicyIsRead() throws IOException {
        write("national/rules.yaml", RULE);
        write("more.yaml", """
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

    static Stream<List<String>> slips() {
        return Stream.of(
                List.of("types: [hurt]", "types: [hurtt]", "rules.yaml:10", "no entry type 'hurtt'", "Maybe 'hurt'"),
                List.of("types: [hurt]", "is: [harms]", "rules.yaml:10", "no class 'harms'", "Maybe 'harm'"),
                List.of("types: [hurt]", "agencies: [zoo]", "rules.yaml:10", "no agency 'zoo'", "Add it"),
                List.of("types: [hurt]", "during: [awy]", "rules.yaml:10", "no spell 'awy'", "Maybe 'away'"),
                List.of("types: [hurt]", "use: worse", "rules.yaml:10", "no condition is named 'worse'", "bad, twice"),
                List.of("{types: [hurt]}", "hurt", "rules.yaml:10", "'hurt' is not a condition", "Write conditions"),
                List.of("72 clock-hours", "72 hours", "rules.yaml:11", "'72 hours' cannot be read", "72 clock-hours"),
                List.of("within:", "withn:", "rules.yaml", "'within' is missing", "Add a line"),
                List.of("within:", "withn:", "rules.yaml:11", "'withn' means nothing here", "Maybe one of"),
                List.of("deadline:\n", "dedline:\n", "rules.yaml", "the rule has no mechanism", "exactly one of"),
                List.of("link: after", "link: before", "rules.yaml:14", "'before' is not how", "Write names, after"),
                List.of(
                        "owner: worker",
                        "owner: workr",
                        "rules.yaml:15",
                        "no role is called 'workr'",
                        "Maybe 'worker'"),
                List.of("owner: worker", "owner: zzzzzzz", "rules.yaml:15", "no role is called", "Add it under"),
                List.of(
                        "family: deadline",
                        "family: x",
                        "rules.yaml:5",
                        "'x' does not belong here",
                        "danger, deadline"),
                List.of("force: statute", "force: law", "rules.yaml", "'law' does not belong here", "code, local"),
                List.of("confidence: verified", "confidence: unsure", "rules.yaml", "is unsure", "local settings"),
                List.of("version: 2", "version: two", "rules.yaml:4", "'two' cannot be read", "whole number"),
                List.of("by: {types: [talk]}", "by: []", "rules.yaml", "an answer that no entry", "Say which"),
                List.of("types: [hurt]", "types: [died]", "rules.yaml:2", "ends the child's story", "after-the-end"),
                List.of("answers:", "stage: 1\n    answers:", "rules.yaml", "'stage' means nothing", "Maybe one of"),
                List.of("within: 72", "stage-attribute: s\n      within: 72", "rules.yaml:2", "one stage", "List the"),
                List.of("within: 72", "from: then\n      within: 72", "rules.yaml", "'then' is not where", "occurred"),
                List.of("within: 72", "key: x\n      within: 72", "rules.yaml", "'x' is not a key", "each-entry"),
                List.of(
                        "    answers:\n      - by: {types: [talk]}\n        link: after\n",
                        "    needs-feed: yes\n",
                        "rules.yaml:2",
                        "says nothing of what answers",
                        "List its answers"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsToldWithItsLineAndHowToMendIt(List<String> slip) throws IOException {
        String rules = with(slip.get(0), slip.get(1));

        assertThatThrownBy(() -> read(rules))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining(slip.get(2))
                .hasMessageContaining(slip.get(3))
                .hasMessageContaining(slip.get(4));
    }

    static Stream<List<String>> slipsElsewhere() {
        return Stream.of(
                List.of("rule: {}", "'rule' means nothing here"),
                List.of("settings: [{rule: q, because: x, set: {version: 3}}]", "no rule is called 'q'"),
                List.of("settings: [{rule: r, set: {version: 3}}]", "'because' is missing"),
                List.of("facts: [{name: f, says: F, spells: gone}]", "'f' counts no spell 'gone'"),
                List.of("facts: [{name: f, says: F, calendar-days-in: gone}]", "'f' counts no spell 'gone'"),
                List.of("facts: [{name: f, says: F, clocks: q, ended: [late]}]", "'f' counts no rule 'q'"),
                List.of("facts: [{name: f, says: F, lateness: q, key: k}]", "'f' counts no rule 'q'"),
                List.of("facts: [{name: f, says: F, clocks: r, ended: [soon]}]", "'soon' cannot be read"),
                List.of("facts: [{name: f, says: F, spells: away, of: x}]", "'of' means nothing here"),
                List.of("changes: [{code: c, title: C, entries: {types: [hurt]}, way: x}]", "'way' means nothing"),
                List.of("named: {bad: {types: [hurt]}}", "the condition 'bad' stands twice"),
                List.of(
                        "named: {circle: {use: circle}}\nfacts: [{name: f, says: F, entries: {use: circle}}]",
                        "the condition 'circle' uses itself"),
                List.of("convention: {day-ends: five, day-starts: \"09:00\"}", "'five' cannot be read"),
                List.of("convention: {day-ends: \"17:00\", day-starts: \"09:00\", noon: x}", "'noon' means nothing"),
                List.of(
                        "spells: [{code: s, name: S, opens: {types: [hurt]}, closes: {types: [talk]}, x: y}]",
                        "'x' means nothing"),
                List.of(
                        "spells: [{code: s, name: S, opens: any, closes: any, lasts: {unit: ages, attribute: d}}]",
                        "'ages' cannot be read"),
                List.of(
                        "spells: [{code: s, name: S, opens: any, closes: any, lasts: {unit: weeks, attribute: d, q: r}}]",
                        "'q' means nothing"));
    }

    @ParameterizedTest
    @MethodSource("slipsElsewhere")
    void soIsOneElsewhere(List<String> slip) throws IOException {
        write("more.yaml", slip.getFirst());

        assertThatThrownBy(() -> read(RULE)).hasMessageContaining(slip.getLast());
    }

    @Test
    void twoRulesOfOneIdAreToldWithBothPlaces() throws IOException {
        write("local/rules.yaml", RULE);

        assertThatThrownBy(() -> read(RULE))
                .hasMessageContaining("'r' stands also at")
                .hasMessageContaining("Give one of the two another id.");
    }

    @Test
    void aCountOfASpellThatIsNotThereIsTold() throws IOException {
        String counter = with("deadline:\n      trigger: {types: [hurt]}\n      within: 72 clock-hours", """
                counter: {spell: gone, unit: school-days, tiers: [{at: 1}]}""");

        assertThat(catchThrowable(() -> read(counter))).hasMessageContaining("no spell is called 'gone'");
    }
}
