package org.reachable.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
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
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.PolicyReader;

class FormsTest {

    private static final Vocabulary VOCABULARY = PolicyReader.shipped().vocabulary();
    private static final Forms FORMS = FormsReader.shipped(VOCABULARY);
    private static final String ASKED = """
            questions:
              told: {ask: "Were they told?", kind: choice, choices: {yes: "Yes", risk: At risk, later: Later}}
              why_not: {attribute: reason, ask: "Why not?", kind: words, unanswered: Write why not}
              hurt: {ask: "Hurt?", kind: yes-no}
              plan: {ask: "A plan?", kind: yes-or-blank}
            never-shown: [band]
            forms:
              school-concern: [told, {question: why_not, must: {told: [risk, later], hurt: [no]}}, hurt, plan]
              family-report: [{question: hurt, must: yes}, {question: told, must: no}]
            handled:
              intelligence: {must: [hurt], may: [{question: why_not, must: {hurt: [yes]}}]}
            """;

    @Test
    void aTypeAsksItsOwnQuestionsAndOthersNone() {
        assertThat(FORMS.of("missing-returned")).extracting(Question::attribute).startsWith("episode", "seen_back");
        assertThat(FORMS.of("missing-reported").getFirst().fill()).isEqualTo(Fill.NEXT);
        assertThat(FORMS.of("missing-returned").getFirst().fill()).isEqualTo(Fill.LATEST);
        assertThat(FORMS.of("school-nurse-contact")).isEmpty();
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

    /** A name, a reason, a day and a grade are asked there, and a form would ask none of them. */
    @Test
    void thatNothingChangesIsSignedOnThePageOfWhatIsAskedAndInNoForm() {
        assertThat(FORMS.questions().values())
                .flatExtracting(asked -> asked)
                .extracting(Question::attribute)
                .doesNotContain("signed");
    }

    @Test
    void whoeverToldUsGetsTheReplyThatIsTheirs() {
        Replies replies = FORMS.replies();
        assertThat(replies.typeOfReplyTo("family")).isEqualTo("family-reply");
        assertThat(replies.typeOfReplyTo("child")).isEqualTo("child-reply");
        assertThat(replies.typeOfReplyTo("school")).isEqualTo("referrer-reply");
        assertThat(replies.typeOfReplyTo("voluntary"))
                .as("a mentor whom the child told: what is said to them, the child has not heard")
                .isEqualTo("referrer-reply");
        assertThat(replies.isOwedFor(VOCABULARY.type("school-concern"))).isTrue();
        assertThat(replies.isOwedFor(VOCABULARY.type("police-arrest"))).isFalse();
    }

    @Test
    void aTypeThatTheVocabularyLacksIsToldWithItsLine() {
        var problems = new Problems();
        read("""
                questions:
                  days: {ask: "How many?", kind: number}
                forms:
                  no-such-type: [days, nights]
                in-words: {no-such-entry: days, school-concern: weeks}
                """, problems);
        assertThat(problems(problems))
                .anyMatch(problem -> problem.contains("no-such-type"))
                .anyMatch(problem -> problem.contains("nights"))
                .anyMatch(problem -> problem.contains("no-such-entry"))
                .anyMatch(problem -> problem.contains("weeks"));
    }

    @Test
    void aQuestionIsAnsweredAlwaysOrBesideSomeAnswersOrNever() {
        var problems = new Problems();
        Forms forms = read(ASKED, problems);
        assertThat(problems(problems)).isEmpty();
        assertThat(forms.neverShown()).containsExactly("band");
        assertThat(forms.of("school-concern"))
                .extracting(Question::attribute)
                .containsExactly("told", "reason", "hurt", "plan");
        Question why = forms.of("school-concern").get(1);
        assertThat(why.unanswered()).isEqualTo("Write why not");
        assertThat(asks(why, Map.of("told", "risk", "hurt", "no"))).isTrue();
        assertThat(asks(why, Map.of("told", "later", "hurt", "no"))).isTrue();
        assertThat(asks(why, Map.of("told", "yes", "hurt", "no"))).isFalse();
        assertThat(asks(why, Map.of("told", "risk"))).isFalse();
        assertThat(asks(forms.of("school-concern").getFirst(), Map.of())).isFalse();

        Question hurt = forms.of("family-report").getFirst();
        assertThat(asks(hurt, Map.of())).isTrue();
        assertThat(hurt.unanswered()).isEqualTo("Answer this before you save it: Hurt?");
        assertThat(asks(forms.of("family-report").getLast(), Map.of())).isFalse();
        assertThat(forms.of("family-report", "intelligence"))
                .extracting(Question::attribute, question -> asks(question, Map.of("hurt", "yes")))
                .containsExactly(tuple("hurt", true), tuple("told", false), tuple("hurt", true), tuple("reason", true));
    }

    @Test
    void aMustThatTheFormCannotMeetIsToldWithItsFileAndLine() {
        slip("hurt: [no]}", "hurts: [no]}", "questions.yaml:8", "'why_not' waits for 'hurts'");
        slip(", hurt, plan]", ", plan]", "questions.yaml:8", "'why_not' waits for 'hurt'");
        slip("{told: [risk", "{why_not: [risk", "questions.yaml:8", "'why_not' waits for 'why_not'");
        slip("{told: [risk", "{told: [risky", "questions.yaml:8", "'risky' is no answer to 'told'", "yes, risk, later");
        slip("hurt: [no]}", "hurt: [maybe]}", "questions.yaml:8", "'maybe' is no answer to 'hurt'");
        slip(
                "told, {question: why",
                "{question: told, must: {why_not: [x]}}, {question: why",
                "Name a question that has choices");
        slip("hurt, plan]", "hurt, {question: plan, must: yes}]", "questions.yaml:8", "a no to it is a blank");
        slip("must: no}", "must: maybe}", "questions.yaml:9", "'maybe' cannot be read here");
        slip("question: hurt, must", "question: hurt, needs", "questions.yaml:9", "'needs' means nothing here");
        slip("question: hurt, must", "question: harm, must", "questions.yaml:9", "no question is called 'harm'");
        slip("[band]", "[band, reason]", "questions.yaml:6", "'reason' is never shown, and the question 'why_not'");
        slip("must: [hurt]", "must: [harm]", "questions.yaml:11", "no question is called 'harm'");
    }

    @Test
    void aShareMustSayWhatTheLawAsksAMeetingWhetherItWasHeldAndNothingElseIsAMust() {
        assertThat(FORMS.of("information-shared"))
                .filteredOn(question -> asks(question, Map.of()))
                .extracting(Question::attribute)
                .containsExactly("with", "purpose", "lawful_basis", "family_told");
        assertThat(FORMS.questions().entrySet().stream()
                        .filter(form -> form.getValue().stream()
                                .anyMatch(question -> !question.must().equals(Must.NEVER)))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "information-shared",
                        "information-refused",
                        "information-not-shared",
                        "police-risk-list",
                        "readiness-asked", // without a day nobody knows by when
                        "safety-plan-linked-children", // a plan that names nobody keeps no child safe
                        "exploitation-view",
                        "missing-record-opened",
                        "strategy-meeting",
                        "threat-assessment",
                        "danger-found-out",
                        "first-look",
                        "referral-decision",
                        "contact-decision",
                        "family-reply",
                        "referrer-reply",
                        "child-reply",
                        "closest-named",
                        "assessment-completed", // "done by phone, not seen" finished one
                        "place-check", // a look at a map was taken for one
                        "need-assessed", // a blank was taken for known
                        "nrm-discussion", // a no without a day on which it is looked at again ended it for good
                        "missing-reported", // these can tell of danger: two blanks rang nobody
                        "missing-returned",
                        "missing-located",
                        "police-sighting", // a knife was seen by an officer, and asked about by nobody
                        "prevention-interview",
                        "police-custody-began",
                        "away-returned",
                        "home-serious-event",
                        "transport-staff-report",
                        "community-safety-report",
                        "fire-service-report",
                        "child-words",
                        "return-interview-completed",
                        "ed-attendance",
                        "serious-incident",
                        "gp-consultation",
                        "child-disclosure",
                        "child-voice",
                        "family-report",
                        "school-concern",
                        "voluntary-concern",
                        "housing-report",
                        "written-referral",
                        "police-vulnerability-notification");
        assertThat(FORMS.inWords("information-shared").map(Question::words)).contains("What was shared?");
        assertThat(FORMS.inWords("school-concern")).isEmpty();
    }

    /** Whether there is danger is answered, also by who does not know; a talk to which a child said no told nothing of it. */
    @Test
    void dangerIsNotLeftBlankAndWhoeverDoesNotKnowSaysSo() {
        List<Question> danger = FORMS.of("child-disclosure").stream()
                .filter(question -> asks(question, Map.of()))
                .toList();
        assertThat(danger).extracting(Question::attribute).containsExactly("distress", "threat");
        assertThat(danger)
                .allSatisfy(question -> assertThat(question.inWords("unknown")).isEqualTo("I do not know"));
        assertThat(FORMS.of("return-interview-completed"))
                .filteredOn(question -> question.attribute().equals("distress"))
                .allMatch(question ->
                        asks(question, Map.of("held", "yes")) && !asks(question, Map.of("held", "refused")));
    }

    /** A missing child was asked how they were hurt and not whether they are threatened, and nobody could say that they are not. */
    @Test
    void whoeverIsMissingIsAskedAboutAThreatAndNobodyIsTakenToBeHurt() {
        for (String type : List.of("missing-reported", "missing-returned", "school-concern")) {
            assertThat(FORMS.of(type))
                    .filteredOn(question -> question.attribute().equals("threat"))
                    .allSatisfy(question -> assertThat(question.choices()).containsKeys("life", "yes", "no"));
        }
        assertThat(FORMS.of("missing-reported"))
                .filteredOn(question -> question.attribute().equals("injury"))
                .extracting(Question::words)
                .containsExactly("Is the child hurt? If they are: how?");
    }

    private static boolean asks(Question question, Map<String, String> answers) {
        return question.must().holds(attribute -> answers.getOrDefault(attribute, ""));
    }

    private static void slip(String right, String wrong, String... told) {
        assertThat(ASKED).contains(right);
        var problems = new Problems();
        read(ASKED.replace(right, wrong), problems);
        assertThat(problems(problems))
                .as(wrong)
                .anySatisfy(problem -> assertThat(problem).contains(told));
    }

    private static Forms read(String asked, Problems problems) {
        String rest = """
                usual: {}
                replies: {owed-for: worry, within: 5 working-days, to-others: referrer-reply, helped: reply-helped, ring-back: {ring: ring_on, safe: safe_to_ring, promised: happens_next, until: happens_next, reached: happens_next}, danger-taken-back: urgent-words-taken-back, danger-put-right: danger-words-put-right}
                decides: {type: school-concern, outcome: DECIDED, topic: told, within: 42 calendar-days, chosen-in: told, at-once: {risk: {}}, decider: reason}
                """;
        return FormsReader.read(
                DataNode.read("questions.yaml", new StringReader(asked + rest), problems),
                DataNode.read("words.yaml", new StringReader("words-to-avoid: []"), problems),
                VOCABULARY);
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
