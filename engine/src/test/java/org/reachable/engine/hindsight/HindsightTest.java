package org.reachable.engine.hindsight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.hindsight.Hindsight.Asked;
import org.reachable.engine.policy.PolicyFolder;
import org.reachable.engine.replay.CompositeReplay;
import org.reachable.engine.replay.Replay;

/** When somebody would have been asked for what was needed, and when it came: of the composite, and of stories that have none. */
class HindsightTest {

    private static final Needs NEEDS =
            PolicyFolder.read(null, PolicyFolder.HINDSIGHT, CompositeReplay.POLICY, NeedsReader::read);
    private static final Hindsight ROWAN = Hindsight.of(CompositeReplay.whole(), "Rowan", NEEDS);
    private static final String HEAD =
            "event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,outcome,attributes\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "below-threshold-accumulation | 2021-10-06 | 2021-10-06 | school;family;housing      | EV015 | 37",
                "family-report-unanswered     | 2021-09-30 | 2021-10-07 | family                     |       | 627",
                "drift                        | 2021-10-27 | 2021-10-27 | school;family;housing;police | EV024 | 51",
                "danger-response-due          | 2021-11-21 | 2021-11-22 | police                     | EV020 | 7",
                "unmet-need-unknown           | 2021-11-03 | 2021-12-01 | health-gp                  |       | 572",
                "nrm-undecided                | 2021-11-29 | 2021-12-02 | school;social-care         |       | 571",
                "deadline-day-six-education   | 2021-12-06 | 2021-12-14 | school                     | EV118 | 405",
                "plan-quality                 | 2021-12-17 | 2021-12-17 | social-care                | EV117 | 395",
                "disagreement-not-escalated   | 2022-02-23 | 2022-02-25 | youth-justice              | EV075 | 110",
                "network-link-address         | 2022-02-28 | 2022-02-28 | police;voluntary           | EV089 | 144",
                "off-roll-escalation          | 2022-02-04 | 2022-03-03 | school                     | EV111 | 272",
                "agency-only-knowledge        | 2022-05-04 | 2022-05-05 | police                     | EV078 | 47",
                "convergence                  | 2023-04-28 | 2023-04-28 | family;police;school;housing | EV135 | 17"
            })
    void theCompositeTellsWhenItCouldHaveBeenAskedAndWhenItCame(
            String kind, String met, String asked, String writers, String happened, long days) {
        Asked row = row(ROWAN, kind);
        assertThat(LondonTime.dateOf(row.couldHaveMet())).hasToString(met);
        assertThat(LondonTime.dateOf(row.at())).hasToString(asked);
        assertThat(String.join(";", row.writers())).isEqualTo(writers);
        assertThat(row.happened() == null ? null : row.happened().id().local()).isEqualTo(happened);
        assertThat(row.days()).isEqualTo(days);
    }

    @Test
    void whatIsAskedIsToldInTheOrderInWhichItWould() {
        assertThat(ROWAN.asked()).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(ROWAN.asked()).extracting(Asked::owner).contains("Children missing education officer");
        assertThat(ROWAN.notAsked()).isEmpty();
    }

    @Test
    void aStoryInWhichNothingIsFoundHasNoRow() {
        Hindsight quiet =
                of("Q1,Ash,2022-01-10T09:00,2022-01-10T09:30,school,school-attendance-update,All well,POSITIVE,");
        assertThat(quiet.asked()).isEmpty();
        assertThat(quiet.notAsked()).isEqualTo(NEEDS.all());
    }

    @Test
    void aChildOfWhomThereIsNoEntryHasNoStory() {
        assertThat(Hindsight.of(CompositeReplay.whole(), "Nobody", NEEDS).ends())
                .isNull();
    }

    /** A plan with an adult whom the child trusts, that leaves other parts blank, asked for no such adult; “none” names nobody. */
    @Test
    void anAdultWhomTheChildTrustsIsAskedForWhereThePlanNamesNone() {
        String rows = """
                Q1,Ash,2022-01-10T09:00,2022-01-10T09:30,social-care,plan-created,A plan,,%s
                Q2,Ash,2022-01-20T10:00,2022-01-20T10:30,social-care,plan-review,Reviewed,,changed=yes;trusted_adult=%s
                Q3,Ash,2022-03-20T10:00,2022-03-20T10:30,school,school-attendance-update,At school,,attending=full""";
        assertThat(of(rows.formatted("trusted_adult=Jo", "Jo")).asked())
                .extracting(asked -> asked.need().kind())
                .doesNotContain("plan-quality");
        assertThat(row(of(rows.formatted("plan_kind=other", "none")), "plan-quality")
                        .happened())
                .isNull();
        String idea = "our idea: Jo";
        assertThat(row(of(rows.formatted("plan_kind=other", idea)), "plan-quality")
                        .happened())
                .isNull();
        assertThat(row(of(rows.formatted("plan_kind=other", "Jo")), "plan-quality")
                        .days())
                .isEqualTo(10);
    }

    /** The discussion was held in time, and written down after we would have asked. */
    @Test
    void whatHadBeenDoneAlreadyIsNotLate() {
        Asked row = row(of("""
                Q1,Ash,2022-01-10T09:00,2022-01-10T09:30,family,family-report,They came to the door,LOGGED,threat=yes
                Q2,Ash,2022-01-11T10:00,2022-01-20T10:00,social-care,strategy-meeting,Together,DECIDED,changed=yes"""), "danger-response-due");
        assertThat(row.wasDoneBefore()).isTrue();
        assertThat(row.days()).isZero();
    }

    /** What somebody would be asked on a day that the story does not reach is no part of it. */
    @Test
    void aClockThatRunsOutAfterTheStoryTellsNothing() {
        Hindsight short_ =
                of("Q1,Ash,2022-01-10T09:00,2022-01-10T09:30,family,family-report,They came,LOGGED,threat=yes");
        assertThat(short_.asked()).isEmpty();
    }

    /** Days are counted to the death, and not on; what runs out, or is held, after it is no part of it. */
    @Test
    void aStoryEndsWhenTheChildDied() {
        String rows = """
                Q1,Ash,2022-01-10T09:00,2022-01-10T09:30,family,family-report,They came to the door,LOGGED,threat=yes
                Q2,Ash,2022-01-20T23:00,2022-01-21T06:00,police,child-died,Ash died,LOGGED,
                Q3,Ash,2022-02-10T09:00,2022-02-10T09:30,social-care,strategy-meeting,Together,DECIDED,changed=yes
                Q4,Ash,2022-05-10T09:00,2022-05-10T09:30,school,school-concern,A form came,LOGGED,""";
        Hindsight looked = of(rows);
        assertThat(looked.died()).isTrue();
        Asked row = row(looked, "danger-response-due");
        assertThat(row.happened()).isNull();
        assertThat(row.days()).isEqualTo(9);
        assertThat(looked.asked())
                .allMatch(asked -> LondonTime.dateOf(asked.at()).isBefore(LocalDate.of(2022, 1, 21)));
        Hindsight lives = of(rows.replace("police,child-died,Ash died", "police,police-intelligence,A car"));
        assertThat(row(lives, "danger-response-due").happened()).isNotNull();
        assertThat(List.of(looked, lives))
                .extracting(each -> row(each, "family-report-unanswered").days())
                .containsExactly(3L, 113L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{what: W, asked: no-such, happened: {types: [off-roll-panel]}} | no rule finds 'no-such'",
                "{what: W, asked: drift, happened: {types: [nothing]}} | the vocabulary has no entry type 'nothing'",
                "{what: W, asked: drift, happened: {known-token: yes}} | asks something of the story around the entry",
                "{what: W, asked: drift} | 'happened' is missing",
                "{what: W, asked: drift, happened: any, days: 3} | 'days'"
            })
    void aSlipIsTold(String need, String told) {
        var problems = new Problems();
        DataNode file = DataNode.read("hindsight/needs.yaml", new StringReader("needs: [" + need + "]"), problems);
        PolicyFolder.read(
                null,
                PolicyFolder.HINDSIGHT,
                CompositeReplay.POLICY,
                (folder, policy) -> NeedsReader.read(
                        new PolicyFolder(List.of(file), folder.conditions(), folder.answers()), policy));
        assertThat(problems.all())
                .extracting(Problem::what)
                .anySatisfy(what -> assertThat(what).contains(told.strip()));
    }

    private static Asked row(Hindsight hindsight, String kind) {
        return hindsight.asked().stream()
                .filter(asked -> asked.need().kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Hindsight of(String rows) {
        List<Entry> entries = new ChronologyReader(CompositeReplay.POLICY.vocabulary())
                .readAll(new CsvTable("ash.csv", new StringReader(HEAD + rows)), "ash")
                .entries();
        assertThat(entries).hasSize((int) Stream.of(rows.split("\n")).count());
        var replay = Replay.of(entries, CompositeReplay.POLICY, CompositeReplay.CALENDARS, Fold.UNTIL_QUIET, 1);
        return Hindsight.of(replay, "Ash", NEEDS);
    }
}
