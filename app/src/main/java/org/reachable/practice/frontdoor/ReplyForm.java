package org.reachable.practice.frontdoor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.form.DayInWords;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;
import org.reachable.engine.form.Question.Kind;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.govuk.Field;
import org.reachable.practice.frontdoor.ReplyPage.Asked;
import org.reachable.practice.frontdoor.ReplyPages.Answer;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.stereotype.Component;

/** The one form of a reply, whichever way leads to it: what was said and how, whether it reached them, and what that type of reply asks besides. */
@Component
class ReplyForm {

    /** How the name of a field begins that this type of reply asks besides: then comes its attribute. */
    static final String ASKED = "a-";

    private static final List<Choice> HOWS = List.of(
            Choice.of("face-to-face", "Face to face"),
            Choice.of("phone", "By phone"),
            Choice.of("message", "By message or e-mail"),
            Choice.of("letter", "By letter"));

    private static final Set<String> BY_PHONE = Set.of("phone", "message");

    private static final List<Choice> REACHED = List.of(
            Choice.of("yes", "Yes, they have heard it"),
            Choice.of("no", "Not yet").withHint("They stay on the list until they have."));

    private final Forms forms;
    private final Clock clock;

    ReplyForm(Forms forms, Clock clock) {
        this.clock = clock;
        this.forms = forms;
    }

    /** @param unsafe whether they said that it is not safe to ring them: then it is asked how a message reached them all the same */
    ReplyPage.Reply of(LoggedEntry report, Answer typed, boolean unsafe, Map<String, String> errors) {
        return new ReplyPage.Reply(
                field("reply", "What we say to them", typed.reply(), errors)
                        .withHint("In plain words: what we did with what they told us."),
                field("how", "How did you say it?", typed.how(), errors),
                HOWS,
                field("reached", "Has it reached them?", typed.reached(), errors),
                REACHED,
                questions(report).stream()
                        .filter(question -> unsafe || !question.attribute().equals(reached()))
                        .map(question -> asked(question, typed.besides(), errors))
                        .toList(),
                LookedOver.ALL.stream().filter(errors::containsKey).toList());
    }

    /** The field in which they are promised to be rung; empty where they are not. */
    Optional<String> inWhichTheyAreRung(String reply, Map<String, String> answered) {
        String next = forms.replies().ringBack().promised();
        return EmptyWords.sayThatTheyAreRung(answered.getOrDefault(next, ""))
                ? Optional.of(ASKED + next)
                : Optional.of("reply").filter(_ -> EmptyWords.sayThatTheyAreRung(reply));
    }

    /** What is promised to happen next, in the words of the reply; empty where nothing is. */
    Optional<Promise> promised(Map<String, String> answered) {
        String next = answered.getOrDefault(forms.replies().ringBack().promised(), "");
        LocalDate today = Dates.day(clock.instant());
        return next.isBlank()
                ? Optional.empty()
                : Optional.of(new Promise(
                        next,
                        DayInWords.latest(
                                        answered.getOrDefault(
                                                forms.replies().ringBack().until(), ""),
                                        today)
                                .orElse(today)));
    }

    /**
     * What whoever told us was promised.
     *
     * @param until the last day that the words can mean; today where they name a time alone
     */
    record Promise(String what, LocalDate until) {}

    /** All of it that they read. */
    static String said(String reply, Map<String, String> besides) {
        return reply + "\n" + String.join("\n", besides.values());
    }

    /** Whether it came to their telephone, which somebody else may hold. */
    static boolean isByPhone(String how) {
        return BY_PHONE.contains(how);
    }

    static boolean isHow(String how) {
        return HOWS.stream().anyMatch(choice -> choice.value().equals(how));
    }

    /** What was typed of what this type of reply asks besides, by the attributes it fills. */
    Map<String, String> typed(LoggedEntry report, Map<String, String> sent) {
        return typed(questions(report), sent);
    }

    static Map<String, String> typed(List<Question> questions, Map<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        for (Question question : questions) {
            typed.put(
                    question.attribute(),
                    sent.getOrDefault(ASKED + question.attribute(), "").strip());
        }
        return Map.copyOf(typed);
    }

    /** Of that, what says something. */
    Map<String, String> answered(LoggedEntry report, Map<String, String> typed) {
        return answered(questions(report), typed);
    }

    Map<String, String> answered(List<Question> questions, Map<String, String> typed) {
        Map<String, String> answered = new HashMap<>();
        for (Question question : questions) {
            String value = typed.getOrDefault(question.attribute(), "");
            if (question.kind() == Kind.CHOICE
                    ? question.choices().containsKey(value)
                    : !EmptyWords.are(value) && question.holdsItsDay(value, Dates.day(clock.instant()))) {
                answered.put(question.attribute(), value);
            }
        }
        return Map.copyOf(answered);
    }

    /** What is missing of a reply that has reached them, by its fields: thanks alone tell them nothing. */
    Map<String, String> missing(LoggedEntry report, Map<String, String> answered) {
        return missing(questions(report), answered);
    }

    static Map<String, String> missing(List<Question> questions, Map<String, String> answered) {
        Map<String, String> missing = new LinkedHashMap<>();
        for (Question question : questions) {
            if (question.must().holds(attribute -> answered.getOrDefault(attribute, ""))
                    && !answered.containsKey(question.attribute())) {
                missing.put(ASKED + question.attribute(), question.unanswered());
            }
        }
        return missing;
    }

    /** How it reached whoever cannot be rung safely, where it came by telephone and that is not said: else they have not been told. */
    Map<String, String> missingHow(LoggedEntry report, String how, Map<String, String> answered) {
        return isByPhone(how) && !answered.containsKey(reached())
                ? questions(report).stream()
                        .filter(question -> question.attribute().equals(reached()))
                        .collect(Collectors.toMap(_ -> ASKED + reached(), Question::unanswered))
                : Map.of();
    }

    private String reached() {
        return forms.replies().ringBack().reached();
    }

    /** What they were told, and what happens next, as they read it. */
    String inFull(Entry reply) {
        return forms.of(reply.type().code()).stream()
                .filter(question ->
                        question.kind() == Kind.WORDS && !question.attribute().equals(Replying.HOW))
                .filter(question -> !question.attribute().equals(reached()))
                .filter(question -> !reply.attribute(question.attribute()).isEmpty())
                .map(question -> question.words() + " " + reply.attribute(question.attribute()))
                .reduce(reply.summary(), (said, more) -> said + "\n" + more);
    }

    /** Who hears it is whoever told it: that the page knows. */
    private List<Question> questions(LoggedEntry report) {
        return forms.of(forms.replies().typeOfReplyTo(report.entry().agency())).stream()
                .filter(question -> question.kind() == Kind.CHOICE || question.kind() == Kind.WORDS)
                .filter(question -> !question.attribute().equals(Replying.HOW))
                .toList();
    }

    static Asked asked(Question question, Map<String, String> typed, Map<String, String> errors) {
        String name = ASKED + question.attribute();
        return new Asked(
                field(name, question.words(), typed.getOrDefault(question.attribute(), ""), errors)
                        .withHint(question.hint().isEmpty() ? null : question.hint()),
                question.choices().entrySet().stream()
                        .map(one -> Choice.of(one.getKey(), one.getValue()))
                        .toList());
    }

    static Field field(String name, String label, String value, Map<String, String> errors) {
        return Field.of(name, label).withValue(value).withError(errors.get(name));
    }
}
