package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.engine.data.UnreadableData;

/** Who may do what is read with the policy, and each slip is told with its line and what to do. */
class AccessTest {

    private static final String DUTIES = String.join(
            "\n",
            Access.shipped().duties().keySet().stream()
                    .map(code -> "    " + code + ": [worker]")
                    .toList());
    private static final String PERIODS = String.join(
            "\n",
            Access.shipped().periods().keySet().stream()
                    .map(code -> "    " + code + ": 7")
                    .toList());
    private static final String TEXT = """
            access:
              kinds:
                investigate: [police]
                only-read: []
              duties:
            """ + DUTIES + "\n  periods:\n" + PERIODS
            + "\n  unheard: {after: 1 clock-hours, once-taken: 2 clock-hours, told: [worker]}\n";

    @TempDir
    Path directory;

    private WrittenPolicy written;

    @BeforeEach
    void aPolicy() throws IOException {
        written = new WrittenPolicy(directory);
        written.write("national/rules.yaml", WrittenPolicy.RULE);
    }

    @Test
    void theShippedOneSaysAllOfItAndNamesWhatThePolicyHas() {
        Access shipped = Access.shipped();
        Policy policy = PolicyReader.shipped();
        assertThat(shipped.kinds("investigate")).contains("police", "transport-police");
        assertThat(shipped.kinds("only-read")).isNotEmpty();
        assertThat(shipped.duties().values())
                .allSatisfy(roles -> assertThat(policy.roles()).containsKeys(roles.toArray(String[]::new)));
        assertThat(shipped.periods().values()).isNotEmpty().allMatch(days -> days > 0);
        assertThat(Stream.of("answer-about-records", "answer-to-families").map(shipped::duty))
                .doesNotContain("");
        assertThatThrownBy(() -> shipped.duty("keep")).hasMessageContaining("Several may do 'keep'");
        assertThatThrownBy(() -> shipped.duties("fly")).hasMessageContaining("says nothing of 'fly' in access.yaml");
    }

    /** Else whoever receives a child on one night could not bring in those of their own agency. */
    @Test
    void whoeverReceivesStrangersWorksWithChildrenToo() {
        assertThat(Access.shipped().duties("bring-in"))
                .containsAll(Access.shipped().duties("receive"));
        assertThat(Access.shipped().duties("receive")).doesNotContain("agency-safeguarding-lead");
    }

    @Test
    void aPolicyMayLeaveItOut() {
        assertThatCode(() -> PolicyReader.read(directory)).doesNotThrowAnyException();
    }

    @Test
    void oneThatSaysAllOfItIsRead() throws IOException {
        written.write("access.yaml", TEXT);
        assertThatCode(() -> PolicyReader.read(directory)).doesNotThrowAnyException();
    }

    /** The last column is the line at which it is told where that is not the one with the slip. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "investigate: [police] | investigate: [polise] | there is no kind of agency 'polise' | Maybe 'police' |",
                "lock: [worker]        | lock: [gardener]      | there is no role 'gardener'         | Name one      |",
                "lock: [worker]        | lock: [workr]         | there is no role 'workr'            | Maybe 'worker' |",
                "lock: [worker]        | lock: []              | nobody may do 'lock'                | Name a role   |",
                "lock: [worker]        | lock: [worker, worker] | a role stands twice                | Keep one      |",
                "answer-to-families: [worker] | answer-to-families: [worker, workr] | more than one is to 'answer-to-families' | Keep the one |",
                "lock: [worker]        | lok: [worker]         | 'lock' is missing                   | Add a line    | duties:",
                "only-read: []         | only-red: []          | 'only-read' is missing              | Add a line    | kinds:",
                "an-ask-ties: 7        | an-ask-ties: 0        | 'an-ask-ties' lasts 0 days          | from 1 to     |",
                "an-ask-ties: 7        | an-ask-ties: -7       | 'an-ask-ties' lasts -7 days         | from 1 to     |",
                "an-ask-ties: 7        | an-ask-ties: 70000    | 'an-ask-ties' lasts 70000 days      | from 1 to     |",
                "an-ask-ties: 7        | an-ask-ties: a while  | 'a while'                           | Write a whole number |",
                "an-ask-ties: 7        | an-ask-ties: 1.5      | '1.5'                               | Write a whole number |",
                "an-ask-ties: 7        | an-asks-ties: 7       | 'an-ask-ties' is missing            | Add a line    | periods:",
                "unheard: {after: 1 clock-hours, once-taken: 2 clock-hours, told: [worker]} | unheard: {after: 1 clock-hours, told: [worker]} | 'once-taken' is missing | Add a line |",
                "unheard: {after: 1 clock-hours, once-taken: 2 clock-hours, told: [worker]} | unheard: {after: 1 clock-hours, once-taken: a while, told: [worker]} | 'a while' | Write |"
            })
    void eachSlipIsToldWithItsLineAndWhatToDo(String was, String becomes, String what, String mend, String above)
            throws IOException {
        int line = TEXT.lines().map(String::strip).toList().indexOf(above == null ? was : above);
        assertThat(line).isNotNegative();
        Files.writeString(directory.resolve("access.yaml"), TEXT.replace(was, becomes));
        assertThatThrownBy(() -> PolicyReader.read(directory))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining("access.yaml:" + (line + 1) + ":")
                .hasMessageContaining(what)
                .hasMessageContaining(mend);
    }
}
