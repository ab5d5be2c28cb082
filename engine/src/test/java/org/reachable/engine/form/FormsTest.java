package org.reachable.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.data.UnreadableData;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Question.Fill;
import org.reachable.engine.form.Question.Kind;
import org.reachable.engine.form.WordsToAvoid.Nudge;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.PolicyReader;

class FormsTest {

    private static final Vocabulary VOCABULARY = PolicyReader.shipped().vocabulary();
    private static final Forms FORMS = FormsReader.shipped(VOCABULARY);

    @Test
    void aTypeAsksItsOwnQuestionsAndOthersNone() {
        assertThat(FORMS.of("missing-returned")).extracting(Question::attribute).startsWith("episode", "found");
        assertThat(FORMS.of("missing-reported").getFirst().fill()).isEqualTo(Fill.NEXT);
        assertThat(FORMS.of("missing-returned").getFirst().fill()).isEqualTo(Fill.LATEST);
        assertThat(FORMS.of("school-concern")).isEmpty();
    }

    @Test
    void noTypeAsksTheSameTwice() {
        FORMS.questions()
                .forEach((type, questions) -> assertThat(questions)
                        .as(type)
                        .extracting(Question::attribute)
                        .doesNotHaveDuplicates());
    }

    /** Two agencies are a pair; an answer from one of three that were asked together would close nothing. */
    @Test
    void whatMakesAPairOfAgenciesNamesOne() {
        Set<String> pairs = PolicyReader.shipped().rules().stream()
                .flatMap(rule -> rule.answers().stream())
                .map(Answer::same)
                .filter(Key.AgencyPair.class::isInstance)
                .map(key -> ((Key.AgencyPair) key).name())
                .collect(Collectors.toSet());

        assertThat(pairs).isNotEmpty();
        assertThat(FORMS.questions().values())
                .flatExtracting(asked -> asked)
                .filteredOn(question -> pairs.contains(question.attribute()))
                .isNotEmpty()
                .extracting(Question::kind)
                .containsOnly(Kind.AGENCY);
    }

    @Test
    void aThingAPlanDoesNotHoldIsLeftOutAndNotSaidToBeNo() {
        assertThat(FORMS.of("plan-review"))
                .filteredOn(question -> question.attribute().equals("trusted_adult"))
                .extracting(Question::kind)
                .containsExactly(Kind.YES_OR_BLANK);
    }

    @Test
    void whoeverToldUsGetsTheReplyThatIsTheirs() {
        Replies replies = FORMS.replies();
        assertThat(replies.typeOfReplyTo("family", VOCABULARY.type("family-report")))
                .isEqualTo("family-reply");
        assertThat(replies.typeOfReplyTo("voluntary", VOCABULARY.type("child-disclosure")))
                .isEqualTo("child-reply");
        assertThat(replies.typeOfReplyTo("school", VOCABULARY.type("school-concern")))
                .isEqualTo("referrer-reply");
        assertThat(replies.isOwedFor(VOCABULARY.type("school-concern"))).isTrue();
        assertThat(replies.isOwedFor(VOCABULARY.type("police-arrest"))).isFalse();
    }

    @Test
    void blamingWordsAreNudgedAndQuotedOnesAreNot() {
        assertThat(FORMS.wordsToAvoid().in("He absconded again. “I was on the run,” he said."))
                .extracting(Nudge::words)
                .containsExactly("absconded");
        assertThat(FORMS.wordsToAvoid().in("She is a LAC kid."))
                .extracting(Nudge::say)
                .contains("child in care");
        assertThat(FORMS.wordsToAvoid().in("Blackburn, belief and the dnar form"))
                .isEmpty();
    }

    @Test
    void aTypeThatTheVocabularyLacksIsToldWithItsLine() {
        var problems = new Problems();
        var questions = DataNode.read("questions.yaml", new StringReader("""
                        questions:
                          days: {ask: "How many?", kind: number}
                        forms:
                          no-such-type: [days, nights]
                        usual: {}
                        replies: {owed-for: worry, within: 5 working-days, to-others: referrer-reply, helped: reply-helped}
                        """), problems);
        var words = DataNode.read("words.yaml", new StringReader("words-to-avoid: []"), problems);
        FormsReader.read(questions, words, VOCABULARY);
        assertThat(problems(problems))
                .anyMatch(problem -> problem.contains("no-such-type"))
                .anyMatch(problem -> problem.contains("nights"));
    }

    @Test
    void everyQuestionIsAskedSomewhere() {
        Set<String> asked = FORMS.questions().values().stream()
                .flatMap(List::stream)
                .map(Question::attribute)
                .collect(Collectors.toSet());
        assertThat(asked).contains("episode", "injury", "changed", "nrm", "arrest", "hours");
    }

    private static List<String> problems(Problems problems) {
        try {
            problems.throwIfAny();
            return List.of();
        } catch (UnreadableData unreadable) {
            return unreadable.problems().stream().map(Problem::toString).toList();
        }
    }
}
