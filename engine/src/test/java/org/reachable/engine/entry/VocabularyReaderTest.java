package org.reachable.engine.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;

class VocabularyReaderTest {
    private static final String WORDS = """
            vocabulary:
              agencies: {police: Police}
              classes: {harm: Something happened to the child}
              outcomes: {NFA: No further action}
              token-kinds:
                VEH: {name: Vehicle, shared: yes}
                PRO: {name: Professional, shared: no}
              references:
                answers: answers
                answers-finding: answers_finding
                corrects: corrects
                duplicate-of: duplicate_of
                unjudged-by: unjudged_by
                withdraws: [taken-back]
                not-an-answer: {answers_question: [no]}
                incident-keys: {episode: [taken-back]}
              types:
                taken-back: {name: Taken back, agencies: [], is: [harm]}
            """;

    @Test
    void severalFilesMakeOneVocabulary() {
        var problems = new Problems();

        var vocabulary = read(problems, WORDS, """
                vocabulary:
                  types:
                    robbed: {name: Robbed, agencies: [police], is: [harm]}
                """);

        assertThat(problems.all()).isEmpty();
        assertThat(vocabulary.types().keySet()).containsExactly("taken-back", "robbed");
        assertThat(vocabulary.type("robbed").name()).isEqualTo("Robbed");
        assertThat(vocabulary.references().withdraws()).containsExactly("taken-back");
        assertThat(vocabulary.agencyName("police")).isEqualTo("Police");
        assertThat(vocabulary.isShared(Token.of("VEH:V1"))).isTrue();
    }

    @Test
    void aWordThatStandsTwiceIsToldWithBothItsPlaces() {
        assertThat(problemsOf(WORDS, """
                        vocabulary:
                          types:
                            taken-back: {name: Again, agencies: [], is: [harm]}
                        """)).containsExactly("1.yaml:3: 'taken-back' stands already at 0.yaml:18");
    }

    @Test
    void aTypeIsAboutAChildUnlessItSaysAboutWhat() {
        var problems = new Problems();
        var vocabulary = read(problems, WORDS, """
                vocabulary:
                  subject-kinds:
                    vehicle: {name: Vehicle, plural: Vehicles, token: VEH, answered-for-by: x, goes-by: code, parts: [ties]}
                  types:
                    seen: {name: Seen, agencies: [police], is: [harm], about: [vehicle]}
                """);

        assertThat(problems.all()).isEmpty();
        assertThat(vocabulary.type("seen").isAboutAChild()).isFalse();
        assertThat(vocabulary.type("taken-back").isAboutAChild()).isTrue();
        assertThat(problemsOf(WORDS, """
                        vocabulary:
                          types:
                            seen: {name: Seen, agencies: [], is: [harm], about: [vehicel]}
                        """)).containsExactly("1.yaml:3: the vocabulary has no kind of subject 'vehicel'");
    }

    @Test
    void aTypeIsMadeOfWordsThatAreExplained() {
        assertThat(problemsOf(WORDS, """
                        vocabulary:
                          types:
                            robbed:
                              name: Robbed
                              agencies: [polise]
                              is: [worry]
                        """))
                .containsExactly(
                        "1.yaml:5: the vocabulary has no agency 'polise'",
                        "1.yaml:6: the vocabulary has no class 'worry'");
    }

    @Test
    void aTypeHasANameAndAClass() {
        assertThat(problemsOf(WORDS, """
                        vocabulary:
                          types:
                            robbed: {agencies: [police]}
                        """)).contains("1.yaml:3: 'name' is missing", "1.yaml:3: 'is' is missing");
    }

    @Test
    void aMisspeltKeyIsRefused() {
        assertThat(problemsOf(WORDS, """
                        vocabulary:
                          typos: {}
                          types:
                            robbed: {name: Robbed, agency: [police], is: [harm]}
                        """))
                .containsExactlyInAnyOrder(
                        "1.yaml:2: 'typos' means nothing here", "1.yaml:4: 'agency' means nothing here");
    }

    @Test
    void onlyTypesOfTheVocabularyTakeEntriesBack() {
        assertThat(problemsOf(WORDS.replace("withdraws: [taken-back]", "withdraws: [undone]")))
                .containsExactly("0.yaml:14: the vocabulary has no entry type 'undone'");
    }

    @Test
    void referencesStandInOneFile() {
        assertThat(problemsOf(WORDS, "vocabulary: {references: {answers: replies}}"))
                .contains("1.yaml:1: 'references' stands already in another file");
        assertThat(problemsOf("rules: []"))
                .containsExactly("vocabulary:1: no file says which attributes carry references");
    }

    @Test
    void filesAboutOtherThingsAreLeftAlone() {
        assertThat(problemsOf(WORDS, "rules: []")).isEmpty();
    }

    @Test
    void thePeopleOfAChildAreAgenciesToo() {
        var problems = new Problems();

        assertThat(read(problems, WORDS, "vocabulary: {people: [police]}").people())
                .containsExactly("police");
        assertThat(problems.all()).isEmpty();
        assertThat(problemsOf(WORDS, "vocabulary: {people: [polise]}"))
                .containsExactly("1.yaml:1: the vocabulary has no agency 'polise'");
    }

    @Test
    void everyWordHasANameForPeople() {
        assertThat(problemsOf(WORDS, "vocabulary: {agencies: {school: ''}}"))
                .containsExactly("1.yaml:1: there is no name for people to read");
    }

    @Test
    void aMisspeltKeyIsRefusedHoweverDeepItStands() {
        assertThat(problemsOf(WORDS, "vocabulary: {token-kinds: {LOC: {name: Place, shared: no, odd: x}}}"))
                .containsExactly("1.yaml:1: 'odd' means nothing here");
        assertThat(problemsOf(WORDS.replace("answers: answers\n", "answers: answers\n    odd: x\n")))
                .containsExactly("0.yaml:10: 'odd' means nothing here");
    }

    @Test
    void anIncidentIsMadeOfTypesThatAreExplained() {
        assertThat(problemsOf(WORDS.replace("{episode: [taken-back]}", "{episode: [robbed]}")))
                .containsExactly("0.yaml:16: the vocabulary has no entry type 'robbed'");
    }

    private static List<String> problemsOf(String... texts) {
        var problems = new Problems();
        read(problems, texts);
        return problems.all().stream().map(VocabularyReaderTest::inShort).toList();
    }

    private static String inShort(Problem problem) {
        return problem.file() + ":" + problem.line() + ": " + problem.what();
    }

    private static Vocabulary read(Problems problems, String... texts) {
        var files = new ArrayList<DataNode>();
        for (String text : texts) {
            files.add(DataNode.read(files.size() + ".yaml", new StringReader(text), problems));
        }
        return VocabularyReader.read(files, problems);
    }
}
