package org.reachable.practice.frontdoor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;
import org.reachable.engine.form.Question.Kind;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.practice.frontdoor.ReplyPage.Asked;
import org.reachable.practice.frontdoor.ReplyPages.Answer;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.stereotype.Component;

/** The one form of a reply, whichever way leads to it: what was said and how, whether it reached them, and what that type of reply asks besides. */
@Component
class ReplyForm {

    private static final String ASKED = "a-";

    private static final List<Choice> HOWS = List.of(
            Choice.of("face-to-face", "Face to face"),
            Choice.of("phone", "By phone"),
            Choice.of("message", "By message or e-mail"),
            Choice.of("letter", "By letter"));

    private static final List<Choice> REACHED = List.of(
            Choice.of("yes", "Yes, they have heard it"),
            Choice.of("no", "Not yet").withHint("They stay on the list until they have."));

    private final Forms forms;
    private final Vocabulary vocabulary;

    ReplyForm(Forms forms, Vocabulary vocabulary) {
        this.forms = forms;
        this.vocabulary = vocabulary;
    }

    ReplyPage.Reply of(LoggedEntry report, Answer typed, Map<String, String> errors) {
        return new ReplyPage.Reply(
                field("reply", "What we say to them", typed.reply(), errors)
                        .withHint("In plain words: what we did with what they told us, what happens next, and a name."),
                field("how", "How did you say it?", typed.how(), errors),
                HOWS,
                field("reached", "Has it reached them?", typed.reached(), errors),
                REACHED,
                questions(report).stream()
                        .map(question -> asked(question, typed))
                        .toList());
    }

    static boolean isHow(String how) {
        return HOWS.stream().anyMatch(choice -> choice.value().equals(how));
    }

    /** What was answered of what this type of reply asks besides, by the attributes it fills. */
    Map<String, String> answered(LoggedEntry report, Map<String, String> sent) {
        Map<String, String> answered = new HashMap<>();
        for (Question question : questions(report)) {
            String value = sent.getOrDefault(ASKED + question.attribute(), "");
            if (question.choices().containsKey(value)) {
                answered.put(question.attribute(), value);
            }
        }
        return Map.copyOf(answered);
    }

    /** Of those who are no agency. Who hears it is whoever told it: that the page knows. */
    private List<Question> questions(LoggedEntry report) {
        String agency = report.entry().agency();
        return vocabulary.people().contains(agency)
                ? forms.of(forms.replies().typeOfReplyTo(agency)).stream()
                        .filter(question -> question.kind() == Kind.CHOICE)
                        .toList()
                : List.of();
    }

    private static Asked asked(Question question, Answer typed) {
        return new Asked(
                Field.of(ASKED + question.attribute(), question.words())
                        .withHint(question.hint().isEmpty() ? null : question.hint())
                        .withValue(typed.besides().getOrDefault(question.attribute(), "")),
                question.choices().entrySet().stream()
                        .map(one -> Choice.of(one.getKey(), one.getValue()))
                        .toList());
    }

    static Field field(String name, String label, String value, Map<String, String> errors) {
        return Field.of(name, label).withValue(value).withError(errors.get(name));
    }
}
