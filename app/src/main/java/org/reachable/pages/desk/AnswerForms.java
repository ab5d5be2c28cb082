package org.reachable.pages.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.ChoiceGroup;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.Words;
import org.reachable.pages.desk.AnswerForm.Way;

/**
 * The ways to answer one ask, with what was typed and what is missing.
 *
 * @param version what the writer had seen of the ask
 * @param way the way that stands open
 * @param said what is written in words
 * @param handOver to whom it would be handed over, and why
 * @param earlier how many asks are open with the same question of earlier events
 * @param likewise whether the same is to be said of those
 * @param going that somebody goes, where the child can be reached; null where nobody is asked to
 */
public record AnswerForms(
        int version,
        String way,
        Said said,
        HandOver handOver,
        int earlier,
        boolean likewise,
        @Nullable GoingForm going) {

    /**
     * What is written in words.
     *
     * @param done what is different now
     * @param arranged who does it and when, or what somebody said: it closes nothing
     * @param because why it is not needed
     */
    public record Said(Field done, Field arranged, Field because) {}

    public Field done() {
        return said.done();
    }

    public Field arranged() {
        return said.arranged();
    }

    public Field because() {
        return said.because();
    }

    /**
     * To whom it would be handed over, and why.
     *
     * @param may whether the reader hands it over
     * @param people everybody it could be handed to; none until that is asked for, for there are many
     * @param knowingly that whoever hands it to somebody who does not work with the child knows it
     * @param known what they say then
     * @param isKnown whether they said so
     */
    public record HandOver(
            boolean may,
            Field to,
            List<ChoiceGroup> people,
            Field knowingly,
            List<Choice> known,
            boolean isKnown,
            Field why) {

        public Set<String> chosen() {
            return isKnown ? Set.of("true") : Set.of();
        }
    }

    /** The forms; {@code refused} where what was typed lacks something. */
    static AnswerForms of(
            int version,
            AnswerForm typed,
            boolean refused,
            boolean mayHandOver,
            WhomToHandTo.Whom people,
            int earlier,
            @Nullable GoingForm going) {
        return new AnswerForms(
                version,
                typed.way().path(),
                new Said(
                        words("different", "What is different now?", Way.DONE, typed, refused)
                                .withHint(
                                        "For the child, or in what we do. It goes into the child’s story, for all who may read it."),
                        words(
                                        "arranged",
                                        "Who does it, where and when; or what you were told",
                                        Way.ARRANGED,
                                        typed,
                                        refused)
                                .withHint("It closes nothing: whoever else was asked or told reads it here."),
                        words("because", "It is not needed, because", Way.NOT_NEEDED, typed, refused)),
                new HandOver(
                        mayHandOver,
                        Field.of("to", "Hand over to")
                                .withHint(
                                        "It stays whose it is until they accept. Until then they read who offers it, whom it is about and why them, and nothing else."
                                                + leftOut(people.leftOut().size()))
                                .withValue(typed.way() == Way.GOING ? "" : typed.to())
                                .withError(
                                        missing(
                                                refused
                                                        && typed.way() == Way.HANDED_OVER
                                                        && (typed.to().isEmpty() || people.leavesOut(typed.to())),
                                                typed.to().isEmpty()
                                                        ? "Choose whom to hand it over to"
                                                        : "They may read nothing of what this rests on: pass the words on to them first")),
                        people.groups(),
                        Field.of("knowingly", "If they do not work with " + people.child())
                                .withError(missing(
                                        refused
                                                && typed.way() == Way.HANDED_OVER
                                                && !typed.knowingly()
                                                && people.isOpenedTo(typed.to()),
                                        "Say that you know it: to accept opens the record to them")),
                        people.others().isEmpty()
                                ? List.of()
                                : List.of(Choice.of("true", "I know it, and that to accept opens the record to them")),
                        typed.knowingly(),
                        words("why", "Why them?", Way.HANDED_OVER, typed, refused)
                                .withHint("They read it before they accept. It goes into the child’s story, too.")),
                earlier,
                typed.likewise(),
                going);
    }

    private static String leftOut(int people) {
        return people == 0
                ? ""
                : " %s not on this list: they may read nothing of what this rests on. Pass the words on to them first, then hand it over."
                        .formatted(Words.count(people, "person is", "people are"));
    }

    /** Asks whether one answer is to settle the earlier ones too. */
    public Field likewise(String form) {
        return Field.of("likewise", "There are earlier ones like this").withId("likewise-" + form);
    }

    public List<Choice> likewiseChoices() {
        return List.of(Choice.of(
                "true", "Say the same of " + (earlier == 1 ? "the earlier one" : "the " + earlier + " earlier ones")));
    }

    public Set<String> likewiseChosen() {
        return likewise ? Set.of("true") : Set.of();
    }

    /** What to mend, in the order of the page. */
    public List<Problem> problems() {
        return Stream.concat(
                        going == null ? Stream.of() : going.problems(),
                        Problem.of(done(), arranged(), handOver.to(), handOver.knowingly(), handOver.why(), because()))
                .toList();
    }

    public boolean canHandOver() {
        return handOver.may();
    }

    public boolean handingOver() {
        return way.equals(Way.HANDED_OVER.path());
    }

    public boolean notNeeded() {
        return way.equals(Way.NOT_NEEDED.path());
    }

    static Field words(String name, String label, Way way, AnswerForm typed, boolean refused) {
        String words = typed.wordsFor(way);
        String error = switch (way) {
            case DONE -> "Write what is different now, in a sentence";
            case HANDED_OVER -> "Write why it goes to them";
            case TAKEN_BACK -> "Write why it is taken back";
            case ARRANGED -> "Write who does it and when, or what you were told";
            case MISSED -> "Write why it did not happen";
            default -> "Write why it is not needed";
        };
        return Field.of(name, label)
                .withValue(words)
                .withError(missing(
                        refused && typed.way() == way && EmptyWords.are(words), error + EmptyWords.tooLittle(words)));
    }

    private static @Nullable String missing(boolean is, String error) {
        return is ? error : null;
    }
}
