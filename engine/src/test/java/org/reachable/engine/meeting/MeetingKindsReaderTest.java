package org.reachable.engine.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.data.UnreadableData;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.FormsReader;
import org.reachable.engine.policy.MeetingFiles;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.policy.ShippedPolicy;

/** A kind of sitting is one file of data; each slip in it is told with its line and how to mend it. */
class MeetingKindsReaderTest {

    private static final Vocabulary VOCABULARY = PolicyReader.shipped().vocabulary();
    private static final Forms FORMS = FormsReader.shipped(VOCABULARY);
    private static final Set<String> ROLES = PolicyReader.shipped().roles().keySet();

    private static final String GOOD = """
            sitting:
              kind: talk
              title: Talk
              about: [child]
              entry: strategy-meeting
              took-place: held
              spoke: attended
              completed: ask-answered
              objection: {entry: professional-disagreement, whom: with, no-part: took_no_part}
              childs-words: [child-voice]
              lacking: Not yet.
              full: All have.
              agencies:
                - {code: police, title: Police, kinds: [police], needed: yes, duties: [police-duty-sergeant]}
                - {code: school, title: School, kinds: [school, college]}
              sections:
                - code: one
                  title: One
                  fields:
                    s47: {ask: "Enquiry?", kind: choice, choices: {yes: Yes, wait: Wait}, attribute: s47, of: [yes], must: Say it}
                    why: {ask: "Why?", kind: words, when: {s47: [yes]}, must: Write it}
            """;

    @Test
    void aKindIsReadAsItIsWritten() {
        var problems = new Problems();
        MeetingKind kind = read(GOOD, problems).kind("talk").orElseThrow();
        assertThat(problems.all()).isEmpty();
        assertThat(kind.way()).isEqualTo("Talk");
        assertThat(kind.agencies()).extracting(MeetingAgency::needed).containsExactly(true, false);
        MeetingField why = kind.fields().skip(1).findFirst().orElseThrow();
        assertThat(why.isAsked(Map.of("s47", "yes"))).isTrue();
        assertThat(why.isAsked(Map.of("s47", "wait"))).isFalse();
        assertThat(kind.attributes(Map.of("s47", "yes"))).isEqualTo(Map.of("held", "yes", "s47", "yes"));
        assertThat(kind.attributes(Map.of("s47", "wait")))
                .as("what is not decided is no answer to a rule")
                .isEqualTo(Map.of("held", "yes"));
    }

    @Test
    void aStrategyDiscussionIsShippedAndNeedsSocialCarePoliceAndHealth() {
        MeetingKind kind = MeetingFiles.shipped(VOCABULARY, FORMS, ROLES)
                .ofEntry("strategy-meeting")
                .orElseThrow();
        assertThat(kind.agencies())
                .filteredOn(MeetingAgency::needed)
                .extracting(MeetingAgency::code)
                .containsExactly("social-care", "police", "health");
        assertThat(kind.fields().map(MeetingField::attribute)).contains("keeps_safe", "tells_them", "s47", "medical");
    }

    @ParameterizedTest
    @CsvSource({
        "risk-meeting,           police social-care youth-justice health school, source",
        "joint-police-yjs-panel, youth-justice police social-care,               to_them",
        "off-roll-panel,         education school social-care,                   wish"
    })
    void thePanelsAreShippedWithWhomTheyNeedAndWhatComesFirst(String entry, String needed, String must) {
        MeetingKind kind =
                MeetingFiles.shipped(VOCABULARY, FORMS, ROLES).ofEntry(entry).orElseThrow();
        assertThat(kind.agencies())
                .filteredOn(MeetingAgency::needed)
                .extracting(MeetingAgency::code)
                .containsExactly(needed.split(" "));
        assertThat(kind.fields().filter(field -> field.code().equals(must)))
                .singleElement()
                .satisfies(field -> assertThat(field.must()).isNotEmpty());
    }

    static Stream<List<String>> slips() {
        return Stream.of(
                List.of("title: Talk", "titel: Talk", "talk.yaml:1", "'title' is missing"),
                List.of("title: Talk", "title: Talk\n  odd: x", "talk.yaml:4", "'odd' means nothing"),
                List.of("about: [child]", "about: [ship]", "talk.yaml:4", "no subject is a 'ship'"),
                List.of("about: [child]", "about: [place]", "talk.yaml:4", "meetings of a 'place' are not built yet"),
                List.of("entry: strategy-meeting", "entry: strategy", "talk.yaml:5", "no entry type 'strategy'"),
                List.of("took-place: held", "took-place: hold", "talk.yaml:6", "asks for 'hold'"),
                List.of("spoke: attended", "spoke: came", "talk.yaml:7", "asks for 'came'"),
                List.of("completed: ask-answered", "completed: asked", "talk.yaml:8", "no entry type 'asked'"),
                List.of("whom: with", "whom: wit", "talk.yaml:9", "asks for 'wit'"),
                List.of("[child-voice]", "[child-voices]", "talk.yaml:10", "no entry type 'child-voices'"),
                List.of("needed: yes, ", "", "talk.yaml:13", "nobody is needed in it"),
                List.of("kinds: [police]", "kinds: [polite]", "talk.yaml:14", "no agency is a 'polite'"),
                List.of("[police-duty-sergeant]", "[sergeant]", "talk.yaml:14", "no role is called 'sergeant'"),
                List.of("code: school", "code: police", "talk.yaml:13", "'police' stands there twice"),
                List.of("kind: choice", "kind: choices", "talk.yaml:20", "'choices' cannot be read"),
                List.of("choices: {yes: Yes, wait: Wait}, ", "", "talk.yaml:20", "a choice without choices"),
                List.of("of: [yes]", "of: [maybe]", "talk.yaml:20", "'maybe' is none of its choices"),
                List.of("attribute: s47", "attribute: s48", "talk.yaml:20", "asks for 's48'"),
                List.of("when: {s47: [yes]}", "when: {s47: [no]}", "talk.yaml:16", "which it never is"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void eachSlipIsToldWithItsLineAndARemedy(List<String> slip) {
        assertThat(GOOD).contains(slip.getFirst());
        var problems = new Problems();
        read(GOOD.replace(slip.getFirst(), slip.get(1)), problems);
        assertThat(problems.all()).anySatisfy(problem -> {
            assertThat(problem.file() + ":" + problem.line()).isEqualTo(slip.get(2));
            assertThat(problem.what()).contains(slip.get(3));
            assertThat(problem.mend()).isNotBlank();
        });
    }

    @Test
    void twoOfOneNameOrOfOneEntryAreRefused() {
        var problems = new Problems();
        DataNode one = DataNode.read("one.yaml", new StringReader(GOOD), problems);
        DataNode other = DataNode.read("other.yaml", new StringReader(GOOD), problems);
        MeetingKindsReader.read(List.of(one, other), VOCABULARY, FORMS, ROLES);
        assertThat(problems.all())
                .extracting(Problem::what)
                .containsExactlyInAnyOrder(
                        "two meetings are called 'talk'", "two meetings become a 'strategy-meeting'");
    }

    @Test
    void theCheckOfAPolicyTellsASlipInAMeeting(@TempDir Path directory) throws IOException {
        ShippedPolicy.copiedTo(directory);
        PolicyReader.read(directory);
        Path discussion = directory.resolve("meetings/strategy-discussion.yaml");
        Files.writeString(discussion, Files.readString(discussion).replace("[duty-manager]", "[duty-manger]"));
        assertThatThrownBy(() -> PolicyReader.read(directory))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining("meetings/strategy-discussion.yaml")
                .hasMessageContaining("no role is called 'duty-manger'");
    }

    private static MeetingKinds read(String words, Problems problems) {
        return MeetingKindsReader.read(
                List.of(DataNode.read("talk.yaml", new StringReader(words), problems)), VOCABULARY, FORMS, ROLES);
    }
}
