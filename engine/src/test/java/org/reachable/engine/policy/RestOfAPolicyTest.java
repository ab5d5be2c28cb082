package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.calendar.Span;

/** Conditions, states, figures and the pages of a story are read as they are written, and nothing else with them. */
class RestOfAPolicyTest {
    private static final String PAGES = """
            facts: [{name: times, says: Times away, spells: away}]
            pages:
              workers: {social-worker: The social worker}
              lead: team
              beside-the-name: {away: is away}
              topics: {harm: {entries: {types: [hurt]}, key: episode, rule: r}}
              parts:
                - code: home
                  title: Home
                  nothing: Nothing is written down.
                  entries: {types: [talk]}
                  key: episode
                  spells: {away: Away}
                  shows: {held: Was held}
                  blanks: [held]
                  versions: yes
                  counts: [{figure: times, none: never, one: once, many: often}]
                  notes: [{spells: away, begun-within: 90, one: once, many: often}]
            """;

    @TempDir
    Path directory;

    private WrittenPolicy written;

    @BeforeEach
    void words() throws IOException {
        written = new WrittenPolicy(directory);
    }

    private Match.Alternative condition(String yaml) throws IOException {
        var rule = written.rule(WrittenPolicy.with("trigger: {types: [hurt]}", "trigger: " + yaml));
        return ((Mechanism.Deadline) rule.mechanism()).trigger().anyOf().getFirst();
    }

    @Test
    void aConditionIsReadWithAllItMaySay() throws IOException {
        var all = condition("{types: [hurt], is: [harm], agencies: [police], outcome: [A], outcome-not: [B],"
                + " with: {w: [1]}, without: {o: [2]}, covers: {done: actions}, at-least: {hours: 25},"
                + " short-of: {told: asked}, below: {days: 3}, opening: [away], during: [away], outside: [away],"
                + " preceded-by: {types: [talk]}, known-token: yes, believed: yes, happened: yes, reported: yes}");

        assertThat(all.types()).containsExactly("hurt");
        assertThat(all.classes()).containsExactly("harm");
        assertThat(all.agencies()).containsExactly("police");
        assertThat(List.of(all.outcomes(), all.notOutcomes())).containsExactly(Set.of("A"), Set.of("B"));
        assertThat(all.with()).isEqualTo(Map.of("w", new Values(List.of("1"))));
        assertThat(all.without()).isEqualTo(Map.of("o", new Values(List.of("2"))));
        assertThat(List.of(all.covers(), all.shortOf()))
                .containsExactly(Map.of("done", "actions"), Map.of("told", "asked"));
        assertThat(List.of(all.atLeast(), all.below())).containsExactly(Map.of("hours", 25), Map.of("days", 3));
        assertThat(List.of(all.during(), all.outside(), all.opening())).containsOnly(Set.of("away"));
        assertThat(all.precededBy()).isNotNull();
        assertThat(all.knownToken() && all.believed() && all.happened() && all.reported())
                .isTrue();
    }

    @Test
    void aSpellIsReadWithAllItMaySay() throws IOException {
        written.write("more.yaml", """
                spells:
                  - code: shut
                    name: Shut out
                    opens: {types: [hurt]}
                    closes: {types: [talk]}
                    key: {attribute: school}
                    closed-at: back_at
                    from-next-school-day: [hurt]
                    lasts: {unit: school-days, attribute: days}
                    replaces: yes
                """);
        var spells = written.policy(WrittenPolicy.RULE).spells();

        assertThat(spells)
                .filteredOn(spell -> spell.code().equals("shut"))
                .singleElement()
                .satisfies(spell -> {
                    assertThat(spell.name()).isEqualTo("Shut out");
                    assertThat(spell.opens().anyOf()).hasSize(1);
                    assertThat(spell.closes().anyOf()).hasSize(1);
                    assertThat(spell.key()).isEqualTo(new Key.Attribute("school"));
                    assertThat(spell.closedAt()).isEqualTo("back_at");
                    assertThat(spell.fromNextSchoolDay()).containsExactly("hurt");
                    assertThat(spell.lasts()).isEqualTo("days");
                    assertThat(spell.lastsUnit()).isEqualTo(Span.Unit.SCHOOL_DAYS);
                    assertThat(spell.replaces()).isTrue();
                });
        assertThat(spells)
                .filteredOn(spell -> spell.code().equals("away"))
                .singleElement()
                .satisfies(spell -> {
                    assertThat(spell.key()).isEqualTo(new Key.Child());
                    assertThat(spell.lasts()).isEmpty();
                    assertThat(spell.lastsUnit()).isNull();
                    assertThat(spell.replaces()).isFalse();
                });
    }

    @Test
    void aFigureMayCountDistinctThings() throws IOException {
        written.write(
                "more.yaml",
                "facts: [{name: cars, says: Cars, entries: {types: [hurt]}, distinct: d, distinct-token: VEH}]");

        assertThat(written.policy(WrittenPolicy.RULE).facts())
                .extracting(Fact::counts)
                .singleElement()
                .isInstanceOfSatisfying(Fact.Entries.class, counted -> {
                    assertThat(counted.distinctAttribute()).isEqualTo("d");
                    assertThat(counted.distinctToken()).isEqualTo("VEH");
                });
    }

    @Test
    void aLineOfWhatChangedHasItsOwnWords() throws IOException {
        written.write("more.yaml", """
                changes:
                  - code: plan
                    title: Our plan
                    entries: {types: [talk]}
                    told: {title: The plan, nothing: No plan, said: {A: It is new}, still: {A: It is as it was}}
                  - {code: danger, title: The danger, entries: {types: [hurt]}}
                """);
        var lines = written.policy(WrittenPolicy.RULE).changes();

        assertThat(lines.getFirst().words())
                .isEqualTo(new Fact.LineWords(
                        "The plan", "No plan", Map.of("A", "It is new"), Map.of("A", "It is as it was")));
        assertThat(lines.getLast().words()).isEqualTo(Fact.LineWords.NONE);
        assertThat(lines.getLast().unchanged()).isEqualTo(Match.NOTHING);
    }

    @Test
    void thePagesOfAStoryAreReadWithAllTheyMaySay() throws IOException {
        written.write("pages.yaml", PAGES);
        written.write("more.yaml", "pages: {workers: {school: The school}}");
        var pages = written.policy(WrittenPolicy.RULE).pages();

        assertThat(pages.workers()).isEqualTo(Map.of("social-worker", "The social worker", "school", "The school"));
        assertThat(pages.lead()).isEqualTo("team");
        assertThat(pages.besideTheName()).isEqualTo(Map.of("away", "is away"));
        assertThat(pages.topics().get("harm")).satisfies(topic -> {
            assertThat(topic.entries().anyOf()).hasSize(1);
            assertThat(topic.key()).isEqualTo("episode");
            assertThat(topic.rule()).isEqualTo("r");
        });
        assertThat(pages.parts()).singleElement().satisfies(part -> {
            assertThat(part.title() + ": " + part.nothing()).isEqualTo("Home: Nothing is written down.");
            assertThat(part.entries().anyOf()).hasSize(1);
            assertThat(part.key()).isEqualTo("episode");
            assertThat(part.spells()).isEqualTo(Map.of("away", "Away"));
            assertThat(part.shows()).isEqualTo(Map.of("held", "Was held"));
            assertThat(part.blanks()).containsExactly("held");
            assertThat(part.versions()).isTrue();
            assertThat(part.counts())
                    .containsExactly(new Pages.Count("times", "", 0, "never", "once", "often", false, ""));
            assertThat(part.notes()).containsExactly(new Pages.Count("", "away", 90, "", "once", "often", false, ""));
        });
    }

    static Stream<List<String>> slips() {
        return Stream.of(
                List.of("lead: team", "leader: team", "'leader' means nothing here"),
                List.of("{away: is away}", "{awy: is away}", "there is no spell 'awy'", "Maybe 'away'"),
                List.of("spells: {away: Away}", "spells: {elsewhere: x}", "no spell 'elsewhere'", "Name one."),
                List.of("rule: r}", "rule: rr}", "there is no rule 'rr'", "Maybe 'r'"),
                List.of("key: episode, rule", "keys: x, rule", "'keys' means nothing here"),
                List.of("topics: {harm: {entries: {types: [hurt]}, ", "topics: {harm: {", "'entries' is missing"),
                List.of("code: home", "cod: home", "'code' is missing", "'cod' means nothing here"),
                List.of("title: Home", "name: Home", "'title' is missing"),
                List.of("nothing: Nothing", "none: Nothing", "'nothing' is missing"),
                List.of("      entries: {types: [talk]}", "      about: x", "'entries' is missing"),
                List.of("figure: times", "figure: time", "there is no figure 'time'", "Maybe 'times'"),
                List.of("spells: away, begun", "spells: awy, begun", "there is no spell 'awy'"),
                List.of("none: never, one", "non: never, one", "'non' means nothing here"),
                List.of("none: never, one: once", "none: never", "'one' is missing"),
                List.of("one: once, many: often}]\n      notes", "one: once}]\n      notes", "'many' is missing"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipInThePagesIsTold(List<String> slip) throws IOException {
        assertThat(PAGES).contains(slip.get(0));
        written.write("pages.yaml", PAGES.replace(slip.get(0), slip.get(1)));

        var refused = assertThatThrownBy(() -> written.policy(WrittenPolicy.RULE));
        slip.stream().skip(2).forEach(refused::hasMessageContaining);
    }

    static Stream<List<String>> slipsElsewhere() {
        return Stream.of(
                List.of("facts: [{entries: any}]", "'name' is missing", "'says' is missing"),
                List.of("facts: [{name: f, says: F}]", "'ended' is missing", "'clocks' is missing"),
                List.of("facts: [{name: f, says: F, lateness: r}]", "'key' is missing"),
                List.of("changes: [{}]", "'code' is missing", "'title' is missing", "'entries' is missing"),
                List.of(
                        "changes: [{code: c, title: C, entries: any, told: {title: T, odd: x}}]",
                        "'odd' means nothing here"),
                List.of("spells: [{}]", "'code' is missing", "'name' is missing", "'opens' is missing"),
                List.of(
                        "spells: [{code: s, name: S, opens: any, closes: any, lasts: {}}]",
                        "'unit' is missing",
                        "'attribute' is missing"),
                List.of("convention: {}", "'day-ends' is missing", "'day-starts' is missing"),
                List.of("settings: [{because: x, set: {}, odd: y}]", "'rule' is missing", "'odd' means nothing here"),
                List.of("settings: [{rule: r, because: x}]", "'set' is missing"),
                List.of("named: {bare: [hurt]}\nfacts: [{name: f, says: F, entries: {use: bare}}]", "not a condition"));
    }

    @ParameterizedTest
    @MethodSource("slipsElsewhere")
    void soIsOneElsewhere(List<String> slip) throws IOException {
        written.write("more.yaml", slip.getFirst());

        var refused = assertThatThrownBy(() -> written.policy(WrittenPolicy.RULE));
        slip.stream().skip(1).forEach(refused::hasMessageContaining);
    }

    @Test
    void aConditionThatIsUsedTwiceIsNoCircle() throws IOException {
        written.write("more.yaml", "facts: [{name: f, says: F, entries: [{use: bad}, {use: bad}]}]");

        assertThat(written.policy(WrittenPolicy.RULE).facts()).hasSize(1);
    }

    @Test
    void nothingToReadIsTold() {
        assertThatThrownBy(() -> PolicyReader.read(directory.resolve("national")))
                .hasMessageContaining("no policy is in here")
                .hasMessageContaining("Name the directory")
                .hasMessageNotContaining("references");
    }

    @Test
    void aSlipInWhatFormsAskIsToldWithAllOthers() throws IOException {
        Files.createDirectories(directory.resolve("forms"));
        written.write("forms/words-to-avoid.yaml", "words: []");
        written.write("forms/questions.yaml", """
                questions: {safe: {ask: "Is the child safe?", kind: yes-no}}
                forms: {talkk: [safe]}
                """);

        assertThatThrownBy(() -> written.policy(WrittenPolicy.RULE))
                .hasMessageContaining("questions.yaml:2")
                .hasMessageContaining("talkk");
    }

    @Test
    void mappingsFormsAndTheRulebookAreOtherReadersBusiness() throws IOException {
        for (String other : List.of("mappings", "forms", "rulebook")) {
            Files.createDirectories(directory.resolve(other));
            written.write(other + "/a.yaml", "anything: at all");
        }

        assertThat(written.policy(WrittenPolicy.RULE).rules()).hasSize(1);
        assertThat(written.policy(WrittenPolicy.RULE).fedTypes()).isEqualTo(Set.of("talk"));
    }
}
