package org.reachable.watch;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Attributes;
import org.reachable.engine.fold.Why;
import org.reachable.engine.policy.Mechanism;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.stereotype.Component;

/**
 * That somebody goes to a child who can be reached: where they will be, and when. It answers nothing. Where that time has passed and
 * nobody wrote that it happened, it is asked why; then the next chance opens.
 */
@Component
public class Going {

    private static final String GOING = "ask-going";
    private static final String MISSED = "ask-missed";
    private static final String PUT_DOWN = "ask-put-down";
    private static final String AT = "going_at";
    /** Whoever goes to a child in the night goes soon. */
    private static final int HOURS_OF_ANY_KIND = 12;

    private static final int HOURS = 72;
    private static final int MORNING = 7;
    private static final int NIGHT = 22;

    private final Answers answers;
    private final Chronology chronology;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Going(Answers answers, Chronology chronology, Vocabulary vocabulary, Clock clock) {
        this.answers = answers;
        this.chronology = chronology;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /**
     * What stands now.
     *
     * @param words who goes, where and when, as they said it
     * @param passed whether that time has passed
     */
    public record Said(String words, boolean passed) {}

    /** Whether somebody is asked to go: to be with the child is what answers, and the child can be reached still. */
    public boolean isAsked(Asked asked) {
        return asked.finding().rule().mechanism() instanceof Mechanism.Moment moment
                && moment.passing() != null // it is the child who waits, and not whoever wrote
                && asked.finding().rule().answers().stream()
                        .flatMap(answer -> answer.by().anyOf().stream())
                        .flatMap(alternative -> alternative.types().stream())
                        .anyMatch(type -> vocabulary.has(Trait.WITH_THE_CHILD, vocabulary.type(type)))
                && asked.finding().open()
                && asked.finding().last().why() != Why.PASSED;
    }

    /** The latest that was said of it; empty where nobody goes, or whoever did does not any more. */
    public Optional<Said> said(List<LoggedEntry> answered) {
        return last(answered)
                .filter(logged -> logged.entry().type().code().equals(GOING))
                .map(logged -> new Said(
                        logged.entry().summary(),
                        Attributes.instant(logged.entry(), AT)
                                .map(at -> !at.isAfter(clock.instant()))
                                .orElse(false)));
    }

    private static Optional<LoggedEntry> last(List<LoggedEntry> answered) {
        return answered.stream()
                .filter(logged -> List.of(GOING, MISSED, PUT_DOWN)
                        .contains(logged.entry().type().code()))
                .reduce((_, last) -> last);
    }

    /** That nobody came: the time is over that somebody said, or it did not happen, and why. Empty where neither is so, or nobody is asked to go. */
    public String missed(Actor reader, Asked asked) {
        if (!isAsked(asked)) {
            return "";
        }
        List<LoggedEntry> said = chronology.about(reader, asked.child().subject()).logged().stream()
                .filter(logged ->
                        Answers.isAbout(logged.entry(), asked.finding().id()))
                .toList();
        Optional<String> why = last(said)
                .filter(logged -> logged.entry().type().code().equals(MISSED))
                .map(logged -> "It did not happen: “%s” Nobody goes now: say who does, and when."
                        .formatted(logged.entry().summary()));
        return why.or(() -> said(said)
                        .filter(Said::passed)
                        .map(going -> going.words() + " That time is over, and nobody has written that it happened."))
                .orElse("");
    }

    /** The hours that can be said: all of the next twelve, and then those of the day for three days. */
    public List<LocalDateTime> hours() {
        LocalDateTime next = clock.instant()
                .atZone(LondonTime.ZONE)
                .toLocalDateTime()
                .withMinute(0)
                .withSecond(0)
                .withNano(0)
                .plusHours(1);
        var hours = new ArrayList<LocalDateTime>();
        Stream.iterate(0, hour -> hour < HOURS, hour -> hour + 1)
                .filter(hour -> hour < HOURS_OF_ANY_KIND
                        || next.plusHours(hour).getHour() >= MORNING
                                && next.plusHours(hour).getHour() <= NIGHT)
                .forEach(hour -> hours.add(next.plusHours(hour)));
        return List.copyOf(hours);
    }

    /**
     * "I'm going." It stays open and is theirs.
     *
     * @param words who goes, where and when, as it stands in the story
     */
    public Answered goes(
            Actor actor, Practitioner practitioner, Asked asked, int version, String words, LocalDateTime at) {
        if (!isAsked(asked)) {
            return new Answered.NotFound();
        }
        return answers.answer(
                actor,
                asked.finding().id(),
                version,
                ask -> ask.acceptedBy(practitioner.id(), clock.instant()),
                GOING,
                words,
                Map.of(Answers.ABOUT_FINDING, asked.finding().id(), AT, at.toString()));
    }

    /** It did not happen: why. Nobody is on it any more, so that the next chance opens. */
    public Answered missed(Actor actor, Asked asked, int version, String because) {
        return answers.answer(
                actor,
                asked.finding().id(),
                version,
                Answers.puttingDown(actor),
                MISSED,
                because,
                Map.of(Answers.ABOUT_FINDING, asked.finding().id()));
    }
}
