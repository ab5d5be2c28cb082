package org.reachable.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Step;
import org.reachable.engine.fold.Why;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.replay.ExampleSteps.Example;

/**
 * Reads every sentence of every rule as its reader would. {@code -Dreachable.write-docs=yes} writes
 * {@code docs/sentences.md} anew instead of comparing it.
 */
class SentencesTest {
    private static final Path PAGE = Path.of("..", "docs", "sentences.md");
    private static final Policy POLICY = PolicyReader.read(Path.of("..", "policy"));
    private static final ExampleSteps EXAMPLES = new ExampleSteps(POLICY);

    private static final Pattern WHO = Pattern.compile("\\b(Omar|the bus station|[Cc]hildren)\\b");
    private static final Pattern DAY = Pattern.compile("Saturday 11 June 2022 at 8:15am");
    private static final Pattern CODE = Pattern.compile(
            "[{}\\[\\]_]|\\b0 |\\bsome\\b|\\bnone is recorded|\\b[a-z]+:[A-Z]|\\b[A-Z]{2,4}:|clock-|-days| {2}| [.,;:]");
    private static final Pattern BLAME = Pattern.compile(
            "failed to|refus(es|ed) to engage|lifestyle|put(s|ting)? (himself|herself|themselves) at risk|chose to|absconded",
            Pattern.CASE_INSENSITIVE);
    /** An ask is read on its own, too: in it, nothing is called only "it". */
    private static final Pattern OF_NOTHING = Pattern.compile("^\\w+( \\w+)? (it|them|both|each now|each of them)\\b");

    private static final Instant ASKED = LondonTime.parse("2022-06-10T09:12");
    private static final Instant LIMIT = LondonTime.parse("2022-06-11T09:05");

    private static final int LONGEST = 330;

    @Test
    void everySentenceTellsWhoAndWhatAndWhenBeforeWhatIsWanted() {
        for (Rule rule : POLICY.rules()) {
            for (Example example : EXAMPLES.of(rule)) {
                readsWell(example);
            }
        }
    }

    @Test
    void aSentenceWithoutASubjectOrWithAFactLeftOpenIsNoticed() {
        Rule rule = POLICY.rule("return-interview").orElseThrow();
        for (String poor : List.of(
                "A return home interview was due. None is recorded.",
                "{Child} came back {when}. It was due within {nothing}.",
                "{Child} came back. An interview was due.",
                "{Child} came back {when}. An interview was due by 0 days.",
                "{Child} came back {when}",
                "{Child} failed to engage {when}. An interview was due.")) {
            assertThatThrownBy(() -> readsWell(saying(rule, poor))).as(poor).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void everyKindOfEntryThatASentenceBeginsWithHasItsClause() {
        var beginning = POLICY.rules().stream()
                .filter(rule -> rule.sentence().contains("{what}"))
                .toList();

        assertThat(beginning).isNotEmpty();
        for (Rule rule : beginning) {
            for (String type : EXAMPLES.triggers(rule)) {
                assertThat(POLICY.vocabulary().type(type).told())
                        .as("%s of %s", type, rule.id())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void whoeverMayNotKnowTheChildOrReadTheEntryStillReadsASentence() {
        for (Rule rule : POLICY.rules()) {
            for (Example example : EXAMPLES.of(rule)) {
                assertThat(Sentence.of(rule, example.step(), Happening.UNTOLD))
                        .as(rule.id())
                        .doesNotContain("Omar", "11 June", "Harrowmere")
                        .doesNotContainPattern(CODE)
                        .matches("[A-Z0-9].*");
            }
        }
    }

    @Test
    void noPlaceIsToldOfWhatWasWrittenForFew() {
        Rule rule = POLICY.rule("exploitation-considered").orElseThrow();
        Example example = EXAMPLES.of(rule).getFirst();

        assertThat(example.sentence())
                .startsWith("Omar was arrested at Harrowmere police station on Saturday 11 June 2022 at 8:15am.");
        assertThat(new Happening(
                                "Omar",
                                ExampleSteps.confidential(POLICY.vocabulary().type("police-arrest")))
                        .where())
                .isEmpty();
    }

    /** The reader learns the danger first, and not that there was some worry. */
    @Test
    void aThreatAWoundAndANameTakenOffAreToldAsWhatTheyAre() {
        assertThat(told("family-report", Map.of("threat", "Life")))
                .isEqualTo("{child}'s family told of a threat to somebody's life {when}");
        assertThat(told("family-report", Map.of("threat", "yes")))
                .isEqualTo("{child}'s family told of a threat to {child} {when}");
        assertThat(told("family-report", Map.of("threat", "no"))).isEqualTo("{child}'s family told of a worry {when}");
        assertThat(told("serious-incident", Map.of("injury", "weapon"))).contains("hurt with a weapon");
        assertThat(told("ed-attendance", Map.of("injury", "assault"))).contains("hurt by somebody");
        assertThat(told("ed-attendance", Map.of("injury", "accident"))).doesNotContain("hurt");
        assertThat(told("missing-reported", Map.of("threat", "yes")))
                .as("a type without words of its own for it")
                .endsWith("{when}, and a threat to {child} was told of");
        assertThat(told("school-roll-change", Map.of("roll", "off"))).contains("taken off a school's roll");
        assertThat(told("school-roll-change", Map.of())).contains("roll changed");
        assertThat(told("school-attendance-update", Map.of("attending", "part")))
                .contains("part of the time");
    }

    private static String told(String type, Map<String, String> attributes) {
        var read = POLICY.vocabulary().type(type);
        return read.toldOf(ExampleSteps.telling(read, attributes));
    }

    /** A signature that ran out is nothing new that is known, and what nobody wrote down may have been. */
    @Test
    void whyItIsSaidAgainIsNoMoreThanIsKnown() {
        Rule drift = POLICY.rule("drift").orElseThrow();
        Rule moment = POLICY.rule("reachable-moment").orElseThrow();
        assertThat(Sentence.of(drift, ExampleSteps.step(drift, Why.AGAIN, Map.of()), Happening.UNTOLD))
                .endsWith("It is asked again.");
        assertThat(Sentence.of(moment, ExampleSteps.step(moment, Why.AGAIN, Map.of()), Happening.UNTOLD))
                .endsWith("Something more has become known.");
        assertThat(Sentence.of(moment, ExampleSteps.step(moment, Why.PASSED, Map.of()), Happening.UNTOLD))
                .endsWith("nobody is recorded as having reached the child.");
    }

    /** An answer was taken back, or what was offered declined: the clock runs on, and nothing is missing yet. */
    @Test
    void whileTheClockRunsNothingIsSaidToBeMissingHoweverItCameToRun() {
        for (String id : List.of("danger-response-within-a-day", "cp-strategy-next-day", "danger-response")) {
            Rule rule = POLICY.rule(id).orElseThrow();
            for (Why why : List.of(Why.STARTED, Why.CORRECTED, Why.OFFERED_DECLINED)) {
                String said = Sentence.of(rule, clock(rule, why, LIMIT), Happening.UNTOLD);

                assertThat(said)
                        .as("%s, %s", id, why)
                        .contains("It is asked for now, at the latest by Saturday 11 June 2022")
                        .doesNotContain("There is time", "neither", "was due", "no record");
            }
            assertThat(Sentence.of(rule, clock(rule, Why.CORRECTED, ASKED), Happening.UNTOLD))
                    .as("%s, once it has run out", id)
                    .doesNotContain("There is time")
                    .containsAnyOf("neither", "no record");
        }
    }

    /** What was asked and answered in one minute was not withdrawn, and nothing of it was known later. */
    @Test
    void whatWasKnownBeforeItsLimitIsNotSaidToBeKnownLater() {
        Rule rule = POLICY.rule("missing-now-duty").orElseThrow();
        var done = new Closing(ASKED, List.of(), Closing.How.IN_TIME_KNOWN_LATER);
        var late = new Closing(LIMIT.plusSeconds(60), List.of(), Closing.How.IN_TIME_KNOWN_LATER);

        assertThat(Sentence.ending(rule, closed(clock(rule, Why.RAISED, LIMIT), done)))
                .isEqualTo("answered: it had been done before it was asked");
        assertThat(Sentence.ending(rule, closed(clock(rule, Why.RAISED, LIMIT), late)))
                .as("hours over the limit of a moment, when it was asked and when it was done")
                .isEqualTo("answered: it had been done before it was asked");
        Rule clock = POLICY.rule("return-interview").orElseThrow();
        assertThat(Sentence.ending(clock, closed(clock(clock, Why.OVERDUE, LIMIT), late)))
                .isEqualTo("withdrawn: it was answered in time and known later");
    }

    private static Step clock(Rule rule, Why why, Instant limit) {
        return new Step(
                ASKED,
                Level.DUE,
                rule.kind(),
                why,
                limit,
                rule.owner(),
                List.of(),
                List.of(),
                Map.of("limit", "24 clock-hours"),
                null);
    }

    private static Step closed(Step step, Closing closing) {
        return new Step(
                step.raisedAt(),
                step.level(),
                step.kind(),
                step.why(),
                step.respondBy(),
                step.owner(),
                step.children(),
                step.evidence(),
                step.facts(),
                closing);
    }

    @Test
    void whatIsAskedSaysOfItselfWhatItIsAbout() {
        POLICY.rules()
                .forEach(rule -> asks(rule)
                        .forEach(ask -> assertThat(ask)
                                .as(rule.id())
                                .doesNotContainPattern(OF_NOTHING)
                                .doesNotContainPattern(CODE)
                                .doesNotContainPattern(BLAME)
                                .matches(".*[.?]")));
    }

    @Test
    void aClockThatNothingFeedsIsToldWithoutARulesName() {
        Rule rule = POLICY.rule("ms-la-told").orElseThrow();
        var gap = new Step(
                Instant.EPOCH,
                Level.DUE,
                "feed-gap",
                Why.RAISED,
                null,
                rule.owner(),
                List.of(),
                List.of(),
                Map.of(),
                null);

        assertThat(Sentence.of(rule, gap, Happening.UNTOLD))
                .doesNotContain(rule.id())
                .contains(rule.closes());
    }

    @Test
    void thePageTellsWhatIsSaid() throws IOException {
        String page = SentencesPage.of(POLICY);
        if (System.getProperty("reachable.write-docs") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("run the tests with -Dreachable.write-docs=yes to write it")
                .content()
                .isEqualTo(page);
    }

    private static Stream<String> asks(Rule rule) {
        return Stream.concat(
                Stream.of(rule.ask()),
                rule.responders().stream()
                        .map(Rule.Responder::owner)
                        .map(owner -> rule.askedOf(owner).ask()));
    }

    private static Example saying(Rule rule, String sentence) {
        var example = EXAMPLES.of(rule).getFirst();
        return new Example(
                ExampleSteps.saying(rule, sentence),
                ExampleSteps.step(rule, Why.OVERDUE, Map.of("limit", "72 clock-hours")),
                example.happening());
    }

    private static void readsWell(Example example) {
        String sentence = example.sentence();
        String id = example.rule().id();
        assertThat(sentence)
                .as(id)
                .containsPattern(WHO)
                .containsPattern(DAY)
                .doesNotContain(id + " ", id + "'")
                .doesNotContainPattern(CODE)
                .doesNotContainPattern(BLAME)
                .matches("[A-Z0-9].*[.?]")
                .hasSizeLessThan(LONGEST);
        assertThat(sentence.split("[.] "))
                .as("%s: what happened, then what came of it: %s", id, sentence)
                .hasSizeGreaterThan(1);
        assertThat(sentence.split("[.] ")[0])
                .as("%s begins with whom it is about: %s", id, sentence)
                .containsPattern(WHO);
    }
}
