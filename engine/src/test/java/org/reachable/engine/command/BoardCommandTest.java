package org.reachable.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reachable.engine.policy.ShippedPolicy;

/** A board from files: who stands on it, and who does not, a moment on either side; and a board that is one new file. */
class BoardCommandTest {

    private static final String STORY = "../stories/composite/";
    private static final String HEAD =
            "event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,location_text,other_people,outcome,reached,handling,attributes\n";

    @TempDir
    Path directory;

    @Test
    void theInventedStoryStandsOnTheBoardOfEducationAsTheSketchHasIt() {
        var row = board("education", "2022-06-17", STORY + "chronology.csv", "--calendar", STORY + "calendar.csv");
        assertThat(row)
                .singleElement()
                .satisfies(rowan -> assertThat(rowan)
                        .containsEntry("Child", "Rowan")
                        .containsEntry("Since", "since 7 December 2021")
                        .containsEntry("By when", "2022-05-13T17:00:00+01:00")
                        .containsEntry("Asked of", "Children missing education officer")
                        .containsEntry(
                                "School days without full time", "107 school days without full time; off roll 75"));
    }

    @Test
    void whoeverIsMissingStandsThereFromWhenItIsKnownUntilAWeekAfter() throws IOException {
        String file = file(
                "A,Jo,2022-06-01T20:00,2022-06-01T21:00,police,missing-reported,Not home.,,,,,open,episode=1",
                "B,Jo,2022-06-02T08:00,2022-06-02T09:00,police,missing-returned,Back.,,,,,open,episode=1",
                "C,Al,2022-05-02T10:00,2022-05-02T10:00,school,school-roll-change,Off.,,,,,open,roll=off",
                "D,Al,2022-05-09T10:00,2022-05-09T10:00,school,school-roll-change,On.,,,,,open,roll=on");
        assertThat(board("missing", "2022-06-01T20:59", file)).isEmpty();
        assertThat(board("missing", "2022-06-01T21:00", file))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("How long", "1 hour")
                        .containsEntry("Since a week before", "New on the board"));
        assertThat(board("missing", "2022-06-02T08:59", file))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("How long", "12 hours"));
        assertThat(board("missing", "2022-06-02T09:00", file))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("How long", "Over"));
        assertThat(board("education", "2022-05-16T16:59", file))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("Since", "since 9 May"));
        assertThat(board("education", "2022-05-16T17:00", file)).isEmpty();
    }

    @Test
    void whoHasNothingNextStandsFirstAndASettledRowDoesNot() throws IOException {
        String file = file(
                "A,Jo,2022-06-01T20:00,2022-06-01T21:00,police,custody-began,Remanded.,Gaol,,,,open,",
                "B,Al,2022-06-01T20:00,2022-06-01T21:00,police,missing-reported,Not home.,,,,,open,episode=1",
                "C,Al,2022-06-01T20:00,2022-06-01T21:00,health-ed,hospital-admission,Admitted.,Ward 2,,,,open,");
        var rows = board("held", "2022-06-01T21:30", file);
        assertThat(rows).extracting(row -> row.get("Child")).contains("Jo", "Al");
        assertThat(rows)
                .filteredOn(row -> "Al".equals(row.get("Child")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("Where")).startsWith("In hospital, Ward 2"));
    }

    /** The first line of the child's page, on the board too: a visit to a hospital years ago is not where anybody is. */
    @Test
    void whereAMissingChildIsNowIsWhatTheirPageSays() throws IOException {
        String first =
                "Z,Jo,2020-06-01T20:00,2020-06-01T21:00,health-ed,ed-attendance,Hurt.,A hospital,,,,open,injury=accident";
        String placed = "Y,Jo,2021-06-01T20:00,2021-06-01T21:00,social-care,placement-start,Moved.,A home,,,,open,";
        String gone = "A,Jo,2022-06-01T20:00,2022-06-01T21:00,police,missing-reported,Not home.,,,,,open,episode=1";
        String held = "B,Jo,2022-06-02T01:00,2022-06-02T01:10,police,police-arrest,Held.,The station,,,,open,arrest=1";
        String found = "C,Jo,2022-06-02T02:00,2022-06-02T02:10,police,missing-located,In the cells.,,,,,open,episode=1";
        String back = "D,Jo,2022-06-02T20:00,2022-06-02T20:10,police,missing-returned,Back.,,,,,open,episode=1";
        String nfa = "E,Jo,2022-06-02T20:00,2022-06-02T20:10,police,police-nfa-decision,None.,,,,,open,arrest=1";
        assertThat(board("missing", "2022-06-01T22:00", file(first, placed, gone)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Where now", "Not known")
                        .containsEntry("Last seen, from where", "Not written down")
                        .containsEntry("Talks after a return", "None was due by now"));
        String opened =
                "F,Jo,2022-06-01T20:30,2022-06-01T20:40,social-care,missing-record-opened,Opened.,,,,,open,last_seen_where=Mill Road";
        assertThat(board("missing", "2022-06-01T22:00", file(first, placed, gone, opened)))
                .as("what the report leaves blank the record says")
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("Last seen, from where", "Mill Road"));
        assertThat(board("missing", "2022-06-02T03:00", file(first, placed, gone, held, found)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry(
                                "Where now", "Found, and not back; since 2 June; Arrested, The station; since 2 June"));
        assertThat(board("missing", "2022-06-03T03:00", file(first, placed, gone, held, found, back, nfa)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Where now", "Placed, A home; since 1 June 2021")
                        .containsEntry("Talks after a return", "None was due by now"));
        assertThat(board("missing", "2022-06-06T03:00", file(first, placed, gone, held, found, back, nfa)))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("Talks after a return", "1 not written down as held"));
    }

    /** A talk for a return that was none is no return interview: it is neither held nor late, and its blame falls on no other. */
    @Test
    void aTalkForAReturnThatWasTakenBackIsInNoFigure() throws IOException {
        String before = "A,Jo,2022-06-01T20:00,2022-06-01T21:00,police,missing-reported,Not home.,,,,,open,episode=1";
        String home = "B,Jo,2022-06-02T20:00,2022-06-02T20:10,police,missing-returned,Back.,,,,,open,episode=1";
        String late = "C,Jo,2022-06-06T10:00,2022-06-06T10:00,voluntary,return-interview-completed,In a cafe.,,,,,open,"
                + "episode=1;held=yes;independent=yes";
        String again = "D,Jo,2022-06-10T20:00,2022-06-10T21:00,police,missing-reported,Not home.,,,,,open,episode=2";
        String back = "E,Jo,2022-06-11T09:00,2022-06-11T09:05,police,missing-returned,Back.,,,,,open,episode=2";
        String car =
                "F,Jo,2022-06-11T09:30,2022-06-11T09:40,social-care,return-interview-completed,In the car.,,,,,open,"
                        + "episode=2;held=yes;independent=no";
        String none =
                "G,Jo,2022-06-11T12:00,2022-06-11T12:00,police,entry-withdrawn,It was her sister.,,,,,open,corrects=E";
        assertThat(board("missing", "2022-06-11T11:00", file(before, home, late, again, back, car)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Talks after a return", "1 in time; 1 late; of those held 1 not independent"));
        assertThat(board("missing", "2022-06-11T13:00", file(before, home, late, again, back, car, none)))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("Talks after a return", "1 late"));
    }

    /** A caseload is whoever the service wrote of and for whom something is asked; and of nobody else's children. */
    @Test
    void aServiceHoldsWhomItWroteOfForAsLongAsAnythingIsAsked() throws IOException {
        String file = file(
                "A,Jo,2022-06-01T20:00,2022-06-01T20:00,police,missing-reported,Not home.,,,,,open,episode=1",
                "B,Al,2022-06-01T20:00,2022-06-01T20:00,police,missing-reported,Not home.,,,,,open,episode=1",
                "C,Al,2022-06-01T20:00,2022-06-02T09:00,youth-justice,youth-justice-contact,He came.,,,DONE: met,,open,");
        assertThat(board("exploitation-service", "2022-06-02T08:59", file)).isEmpty();
        assertThat(board("exploitation-service", "2022-06-02T09:00", file))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Child", "Al")
                        .containsEntry("Trusted adult", "No adult whom they trust is named")
                        .containsEntry("Where now", "Missing; since the report, 1 June at 8pm"));
    }

    /** By whom, why, until when and how often: nobody signs unseen, and a change of the plan ends it. */
    @Test
    void thatNothingChangesIsReadWithWhoSignedItUntilThePlanChanges() throws IOException {
        String signed = "A,Jo,2022-06-01T20:00,2022-06-01T20:00,social-care,plan-review,We wait for his move.,,,,,open,"
                + "changed=no;signed=yes;review_date=2022-06-30";
        String changed =
                "B,Jo,2022-06-08T20:00,2022-06-08T20:00,social-care,plan-review,He moves now.,,,,,open,changed=yes";
        assertThat(board("signed-unchanged", "2022-06-07T20:00", file(signed, changed)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Signed last by", "Children's social care; 1 June")
                        .containsEntry("Until", "30 June")
                        .containsEntry("In their words", "We wait for his move.")
                        .containsEntry("How often", "Signed once in all; the plan never changed"));
        assertThat(board("signed-unchanged", "2022-06-08T20:00", file(signed, changed)))
                .isEmpty();
    }

    /** The question about a direction came up once nobody had answered for five working days, and says to whom. */
    @Test
    void whatWentUpToTheExecutiveStandsThereWithWhereItCameTo() {
        String story = STORY + "chronology.csv";
        assertThat(board("came-up", "2022-04-28", story, "--calendar", STORY + "calendar.csv"))
                .isEmpty();
        assertThat(board("came-up", "2022-06-17", story, "--calendar", STORY + "calendar.csv"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Child", "Rowan")
                        .containsEntry("Came up to", "Assistant director, education; since 20 May"));
    }

    /** The promise of docs/adding.md. */
    @Test
    void aBoardIsAddedByOneFileOfData() throws IOException {
        Path policy = copyOfThePolicy();
        Files.writeString(policy.resolve("boards/quiet.yaml"), """
                board:
                  code: quiet
                  title: Nobody was with them
                  state: quiet
                  lists:
                    newest: {use: conversation}
                    older: 10 calendar-days
                  duty: team-manager
                  columns:
                    last: {title: Last, newest: {use: conversation}, says: type, when: yes, none: Never}
                    roll: {title: School, newest: {types: [school-roll-change]}, says: roll, none: Nobody said}
                """);
        String file = file(
                "A,Jo,2022-06-01T20:00,2022-06-01T20:00,police,missing-reported,Not home.,,,,,open,episode=1",
                "B,Jo,2022-06-01T21:00,2022-06-01T21:00,social-care,child-voice,He said.,,,DONE: heard,,open,",
                "C,Jo,2022-06-01T22:00,2022-06-01T22:00,school,school-roll-change,Off.,,,,,open,roll=off");
        assertThat(board("quiet", "2022-06-11T16:59", file, "--policy", policy.toString()))
                .isEmpty();
        assertThat(board("quiet", "2022-06-11T17:00", file, "--policy", policy.toString()))
                .singleElement()
                .satisfies(row -> assertThat(row.get("Last")).endsWith("; 1 June"))
                .as("in the words of the form, and not in its code")
                .satisfies(row -> assertThat(row).containsEntry("School", "Off the roll"));
        assertThat(slip(policy, "duty: team", "duty: tem"))
                .contains("boards/quiet.yaml:8", "no role of the policy is called 'tem-manager'");
        assertThat(slip(policy, "says: roll", "says: rol"))
                .as("a column of what nobody can say would tell that nobody said it")
                .contains("boards/quiet.yaml:11", "asks for 'rol'");
        assertThat(slip(policy, "{use: conversation}\n", "{use: conversation, with: {heldd: [yes]}}\n"))
                .contains("boards/quiet.yaml:6", "asks for 'heldd'", "Maybe 'held'");
        assertThat(slip(policy, "types: [school-roll-change]", "types: [school-roll-change], with: {roll: [of]}"))
                .contains("boards/quiet.yaml:11", "'of' is no answer to 'roll'", "Maybe 'off'");
    }

    /** What the check of a policy says of this slip in the board; the file is put right again. */
    private static String slip(Path policy, String right, String wrong) throws IOException {
        Path board = policy.resolve("boards/quiet.yaml");
        String good = Files.readString(board);
        assertThat(good).contains(right);
        Files.writeString(board, good.replace(right, wrong));
        String told = CommandLine.run("policy", "check", policy.toString()).err();
        Files.writeString(board, good);
        return told;
    }

    /** Each contact was closed by itself; which agencies told of the child besides the last stands in one place, and that nobody has looked. */
    @Test
    void whoElseToldOfAChildInSixWeeksStandsBesideTheLast() throws IOException {
        assertThat(board("front-door", "2021-10-15T15:10", STORY + "chronology.csv"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry(
                                "Also reported in the last six weeks by", "School twice, Family, Housing, Police twice")
                        .containsEntry("First look", "No look is written down in seven days"));
    }

    @Test
    void aBoardThatThereIsNotIsToldWithThoseThereAre() {
        assertThat(CommandLine.run("board", "educashun", STORY + "chronology.csv", "--at", "2022-06-17")
                        .err())
                .contains(
                        "No board is called 'educashun'",
                        "education, exploitation-panel, exploitation-service, front-door, held");
    }

    private String file(String... rows) throws IOException {
        return Files.writeString(directory.resolve("story.csv"), HEAD + String.join("\n", rows) + "\n")
                .toString();
    }

    private List<Map<String, String>> board(String code, String at, String file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("board", code, file, "--at", at, "--format", "csv"));
        arguments.addAll(List.of(more));
        var ran = CommandLine.run(arguments.toArray(String[]::new));
        assertThat(ran.out()).as(ran.err()).startsWith("By when,Child");
        List<List<String>> rows = CsvReader.builder().ofCsvRecord(new StringReader(ran.out())).stream()
                .map(row -> row.getFields())
                .toList();
        return rows.stream()
                .skip(1)
                .map(row -> IntStream.range(0, row.size())
                        .boxed()
                        .collect(Collectors.toMap(rows.getFirst()::get, row::get)))
                .toList();
    }

    private Path copyOfThePolicy() throws IOException {
        return ShippedPolicy.copiedTo(directory.resolve("policy"));
    }
}
