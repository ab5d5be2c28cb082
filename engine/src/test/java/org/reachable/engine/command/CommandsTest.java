package org.reachable.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.command.CommandLine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.engine.policy.ShippedPolicy;

/** The commands as a user runs them, on the files of the invented story and of a return. */
class CommandsTest {
    private static final String STORY = "../stories/composite/";
    private static final String RETURN = "src/test/resources/ssda903/";

    @TempDir
    Path directory;

    private static CommandLine onTheStory(String command, String... more) {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of(command, STORY + "chronology.csv", STORY + "linked-children.csv"));
        arguments.addAll(List.of("--source", "composite", "--calendar", STORY + "calendar.csv"));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray(String[]::new));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "7"})
    void anyNumberOfShardsPrintsTheSame(String shards) {
        assertThat(onTheStory("replay", "--shards", shards)).isEqualTo(onTheStory("replay", "--shards", "1"));
    }

    @Test
    void aReplayIsOneJsonObjectALineInTheOrderRaised() {
        var replay = onTheStory("replay");
        assertThat(replay.status()).isZero();
        assertThat(replay.out().lines()).allMatch(line -> line.startsWith("{\"id\":\"") && line.endsWith("}"));
        assertThat(replay.out().lines().filter(line -> line.contains("\"kind\":\"deadline-return-interview\"")))
                .anyMatch(line -> line.contains("\"raised_at\":\"2021-10-31T16:40:00+00:00\""));
        assertThat(replay.err()).contains("chronology.csv: 140 rows: 140 loaded", "linked-children.csv: 16 rows");
    }

    @Test
    void anAlertSaysWhomItWentUpToWhileNobodyAnswered() {
        assertThat(onTheStory("replay").out().lines())
                .filteredOn(line -> line.contains("\"raised_at\":\"2021-10-31T16:40:00+00:00\"")
                        && line.contains("\"rule\":\"return-interview\""))
                .singleElement()
                .asString()
                .contains("\"escalated\":[{\"at\":\"2021-11-01T16:40:00+00:00\",\"to\":\"team-manager\"},"
                        + "{\"at\":\"2021-11-03T16:40:00+00:00\",\"to\":\"service-manager\"}]");
        assertThat(onTheStory("replay", "--format", "text").out().replaceAll("\\s+", " "))
                .contains("Nobody had answered, so it was to go up: Social work team manager on 1 November 2021, 4:40pm"
                        + " and Social care service manager on 3 November 2021, 4:40pm.");
    }

    @Test
    void untilAnInstantNothingLaterIsTold() {
        var replay = onTheStory("replay", "--until", "2021-12-31");
        assertThat(replay.out()).contains("\"raised_at\":\"2021-12-2").doesNotContain("\"raised_at\":\"2022");
        assertThat(onTheStory("replay", "--until", "2021-12-31T23:59").out()).isEqualTo(replay.out());
    }

    @Test
    void oneAgencyIsShownOnlyWhatItReallyHad() {
        var housing = onTheStory("replay", "--known-to", "housing", "--format", "text");
        assertThat(housing.status()).isZero();
        assertThat(housing.out()).contains("Report to housing").doesNotContain("Permanent exclusion");
        assertThat(onTheStory("replay", "--known-to", "Housing", "--format", "text"))
                .isEqualTo(housing);
    }

    @Test
    void oneChildIsShownWithWhatThatChildShares() {
        var one = onTheStory("replay", "--child", "Peer S");
        assertThat(one.out().lines()).allMatch(line -> line.contains("Peer S"));
        assertThat(one.out()).contains("network-link-vehicle");
    }

    @Test
    void theFactsAreThoseOfTheDayForEachChildOrForOne() {
        var facts = onTheStory("facts", "--at", "2022-06-17", "--child", "Rowan");
        assertThat(facts.status()).isZero();
        assertThat(facts.out())
                .contains("\"missing_episodes\" : 7", "\"what_changed\"")
                .doesNotContain("Peer");
        assertThat(onTheStory("facts", "--at", "2022-06-17", "--format", "text").out())
                .contains("Rowan\n=====", "Peer S\n======", "Missing episodes: 7.");
    }

    /** Adults, vehicles and places: whoever acts on them. A safety plan acts on none, and what was put off is not done. */
    @Test
    void whatWasDoneAboutTheSourceOfHarmIsToldByItsClass() throws IOException {
        String facts =
                run("facts", "--at", "2022-03-01", file("source.csv", """
                                event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,outcome,attributes
                                A,A,2022-02-01T10:00,2022-02-01T11:00,community-safety,community-safety-action,Shop closed,DONE,
                                B,B,2022-02-01T10:00,2022-02-01T11:00,police,licensing-action,Licence revoked,DONE,
                                C,C,2022-02-01T10:00,2022-02-01T11:00,police,action-done,Lit,DONE,action=1; aimed_at=place
                                D,D,2022-02-01T10:00,2022-02-01T11:00,police,action-done,Not lit,DEFERRED,action=1; aimed_at=source
                                E,E,2022-02-01T10:00,2022-02-01T11:00,police,safety-plan-linked-children,Plan,DONE,
                                F,F,2022-02-01T10:00,2022-02-01T11:00,police,licensing-action,Asked for,PENDING,
                                """)).out();
        assertThat(facts.split("\"source\" : ", -1))
                .filteredOn(one -> one.contains("2022-02-01T10:00"))
                .hasSize(3);
    }

    @Test
    void beforeAnythingWasKnownThereAreNoFactsAndItSaysSo() {
        var early = onTheStory("facts", "--at", "2019-01-01");
        assertThat(early.status()).isZero();
        assertThat(early.out()).isEqualTo("{ }\n");
        assertThat(early.err()).startsWith("Nothing was known by then.");
    }

    @Test
    void theReturnOnChildrenLookedAfterIsReadAsItComesAndAccountedFor() {
        var replay = run("replay", RETURN + "missing.csv", RETURN + "SSDA903_2020_episodes.csv", RETURN + "header.csv");
        assertThat(replay.status()).isEqualTo(3);
        assertThat(replay.out()).contains("deadline-return-interview");
        assertThat(replay.err())
                .contains("header.csv: 5 rows: 1 loaded, 3 loaded with a remark, 1 left out; 0 entries")
                .contains("Read as the return's table MISSING.", "Read as the return's table EPISODES.");
    }

    @Test
    void aPolicyReadsTheReturnByItsOwnMapping() throws IOException {
        Path mapping = policyOfOurOwn().resolve("mappings/ssda903.yaml");
        String shipped = Files.readString(mapping);
        String[] replay = {"replay", RETURN + "missing.csv", "--policy", directory.toString()};

        Files.writeString(mapping, shipped.replace("    - The return gives dates", "    - Ours gives dates"));
        assertThat(run("policy", "check", directory.toString()).status()).isZero();
        assertThat(run(replay).err()).contains("Ours gives dates").doesNotContain("The return gives dates");

        Files.writeString(mapping, shipped.replace("agency: social-care", "agency: social-car"));
        refused("ssda903.yaml:11: there is no agency 'social-car'", "policy", "check", directory.toString());
        refused("ssda903.yaml:11: there is no agency 'social-car'", replay);

        Files.delete(mapping);
        assertThat(run(replay).err()).contains("The return gives dates");
    }

    private Path policyOfOurOwn() throws IOException {
        return ShippedPolicy.copiedTo(directory);
    }

    @Test
    void aMalformedLineIsToldAndTheRestStillRuns() throws IOException {
        String rows = file("rows.csv", """
                event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,outcome
                E1,Zoë,2021-11-01T10:00,2021-11-01T11:00,police,police-arrest,Arrested,OPEN
                E2,Zoë,2021-11-01T10:00
                "never closed
                """);
        var replay = run("replay", rows);
        assertThat(replay.status()).isEqualTo(3);
        assertThat(replay.out()).contains("reachable-moment", "Zoë");
        assertThat(replay.err())
                .contains("rows.csv:3: left out: 3 columns stand where the header has 8")
                .contains("rows.csv:4: left out: a quote opens and does not close")
                .contains("3 rows: 1 loaded, 0 loaded with a remark, 2 left out; 1 entries");
    }

    /** "Five" is no number that anything counts by: whoever wrote that there were some is asked as if they left it blank. */
    @ParameterizedTest
    @ValueSource(strings = {"five", "several", "~3", "4+"})
    void someActionsInWordsAreRemarkedOnAndAskedAbout(String some) throws IOException {
        var replay = run("replay", file("numbers.csv", """
                event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,outcome,attributes
                A,A,2022-02-01T10:00,2022-02-01T11:00,social-care,risk-meeting,Met,ACTIONS,actions=%s
                B,B,2022-02-01T12:00,2022-02-01T13:00,social-care,risk-meeting,Met,ACTIONS,actions=0
                """.formatted(some)));
        assertThat(replay.err()).contains("1 loaded, 1 loaded with a remark", "actions is no number");
        assertThat(replay.out()
                        .lines()
                        .filter(line -> line.contains("\"rule\":\"panel-actions-overdue\"")
                                && line.contains("\"level\":\"alert\"")))
                .singleElement()
                .asString()
                .contains("\"A\"")
                .doesNotContain("\"B\"");
    }

    @Test
    void whatCannotBeDoneIsSaidInASentenceWithTheWayOut() throws IOException {
        refused("The file nowhere.csv is not there.", "replay", "nowhere.csv");
        refused("there is no column event_id", "replay", file("other.csv", "a,b\n1,2\n"));
        refused("The calendar nowhere.csv is not there.", "replay", file("r.csv", ""), "--calendar", "nowhere.csv");
        refused(
                "there is no column date",
                "facts",
                "r.csv",
                "--at",
                "2022-01-01",
                "--calendar",
                file("c.csv", "a,b\n"));
        refused("The policy nowhere is not a directory.", "policy", "check", "nowhere");
        refused("no policy is in here", "policy", "check", directory.toString());
        refused("The policy has no rule 'nothing'.", "policy", "explain", "nothing");
        String rows = STORY + "chronology.csv";
        refused("No entry is about a child called 'Nobody'.", "replay", rows, "--child", "Nobody");
        refused("No entry is about a child called 'Nobody'.", "facts", rows, "--child", "Nobody", "--at", "2022-01-01");
        refused("The vocabulary has no agency 'circus'.", "replay", rows, "--known-to", "circus");
        refused("'soon' is not a time.", "replay", rows, "--until", "soon");
        refused("--shards 0 is no number of parts.", "replay", rows, "--shards", "0");
        refused("'soon' is not a time.", "facts", rows, "--at", "soon");
        refused("'xml' is not a format.", "facts", rows, "--at", "2022-01-01", "--format", "xml");
        refused("The replay cannot be written to nowhere/out.", "replay", rows, "--out", "nowhere/out");
    }

    /** It is known, has a page and is found: it is no mistake, and nobody can write about it. */
    @Test
    void aSubjectKindThatNoTypeIsAboutIsToldOf() throws IOException {
        Path kinds = policyOfOurOwn().resolve("vocabulary/subject-kinds.yaml");
        assertThat(run("policy", "check", directory.toString()).out()).doesNotContain("no form offers it");
        String place = Files.readString(kinds);
        String one = place.substring(place.indexOf("    place:"), place.indexOf("    address:"));
        Files.writeString(
                kinds,
                place.replace(one, one + one.replace("place:", "boat:").replace("token: LOC", "token: BOAT"))
                        + "    BOAT: {name: Boat, shared: yes}\n");
        var ran = run("policy", "check", directory.toString());
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("no entry type is about 'boat', so no form offers it")
                .containsOnlyOnce("no form offers it");
    }

    private static void refused(String says, String... arguments) {
        var ran = run(arguments);
        assertThat(ran.status()).as(String.join(" ", arguments)).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(says);
        assertThat(ran.err().lines().count()).as(ran.err()).isLessThanOrEqualTo(2);
    }

    @Test
    void aRuleIsReadOutWithItsEdgesItsLadderAndItsSource() {
        assertThat(run("policy", "explain", "return-interview").out())
                .contains("72 clock-hours from returned_at where filled in, else when it happened")
                .contains("then      Social work team manager, 24 clock-hours after the alert")
                .contains("source    Statutory guidance on children who run away");
    }
}
