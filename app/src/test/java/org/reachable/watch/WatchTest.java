package org.reachable.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;

/** An entry becomes an ask of a person on duty; an answer is an entry and closes it, and nobody is asked twice. */
@ReachableTest
class WatchTest {
    @Autowired
    Watch watch;

    @Autowired
    Answers answers;

    @Autowired
    FoldRunner folds;

    @Autowired
    Fold fold;

    @Autowired
    Chronology chronology;

    @Autowired
    Partnership partnership;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Autowired
    Testshire testshire;

    private Actor ayo;
    private PersonId child;

    @BeforeEach
    void anArrest() {
        ayo = testshire.ayo();
        child = testshire.child();
        arrested();
        folds.foldAgain(child);
    }

    private void arrested() {
        arrested(Duration.ZERO);
    }

    private void arrested(Duration ago) {
        happened("police-arrest", "Arrested at the station.", "PENDING", Map.of("arrest", "1"), ago);
    }

    private void happened(String type, String words, String outcome, Map<String, String> says, Duration ago) {
        Instant now = clock.instant().minus(ago);
        chronology.append(
                ayo,
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("custody", testshire.unused("A")),
                                people.reference(ayo, child).orElseThrow(),
                                now.minus(Duration.ofHours(1)),
                                now,
                                "social-care",
                                type,
                                words,
                                "",
                                List.of(),
                                outcome,
                                "",
                                List.of(),
                                "open",
                                says),
                        List.of())));
    }

    private Asked moment() {
        return asked("reachable-moment");
    }

    /** What a sentence is enough for. */
    private Asked metAlone() {
        happened("strategy-meeting", "They met.", "", Map.of("attended", "police"), Duration.ZERO);
        folds.foldAgain(child);
        return asked("not-quorate");
    }

    private Asked asked(String rule) {
        return watch.about(ayo, child).stream()
                .filter(asked -> asked.finding().rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Ask ask(Asked asked) {
        return Objects.requireNonNull(asked.ask());
    }

    private Actor whoIsAsked(Asked asked) {
        return Actor.of(partnership.practitioner(ask(asked).practitioner()).orElseThrow());
    }

    @Test
    @Requirement("S-28")
    void anArrestAsksSomebodyOnDutyAtOnce() {
        Asked asked = moment();

        assertThat(asked.finding().open()).isTrue();
        assertThat(asked.children()).containsExactly(child);
        assertThat(asked.ask()).isNotNull();
        assertThat(partnership.practitioner(ask(asked).practitioner())).isPresent();
        assertThat(ask(asked).came().because()).isNotBlank();
    }

    @Test
    void foldingAgainAsksNobodyTwice() {
        var before = moment();
        folds.foldAgain(child);

        assertThat(moment()).isEqualTo(before);
    }

    @Test
    void anAnswerIsAnEntryAndClosesTheAsk() {
        Asked asked = metAlone();
        var answered = answers.done(
                whoIsAsked(asked), asked.finding().id(), ask(asked).version(), "Their youth worker sat with them.");
        folds.foldAgain(child);

        assertThat(answered).isInstanceOf(Answered.Kept.class);
        assertThat(asked("not-quorate").finding().open()).isFalse();
        assertThat(chronology.about(ayo, child).entries())
                .anySatisfy(entry -> assertThat(entry.references().answersFinding())
                        .isEqualTo(asked.finding().id()));
    }

    @Test
    void takingItOnLeavesItOpenAndTheirs() {
        Asked asked = moment();
        var practitioner = partnership.practitioner(ask(asked).practitioner()).orElseThrow();
        answers.take(
                whoIsAsked(asked),
                practitioner,
                asked.finding().id(),
                ask(asked).version());
        folds.foldAgain(child);

        assertThat(moment().finding().open()).isTrue();
        assertThat(ask(moment()).practitioner()).isEqualTo(practitioner.id());
        assertThat(ask(moment()).takenAt()).isNotNull();
    }

    @Test
    void aSecondEditorIsToldOfTheFirst() {
        Asked asked = metAlone();
        Actor actor = whoIsAsked(asked);
        answers.notNeeded(actor, asked.finding().id(), ask(asked).version(), "They are with their mother.");

        assertThat(answers.done(actor, asked.finding().id(), ask(asked).version(), "We went."))
                .isInstanceOf(Answered.ChangedMeanwhile.class);
    }

    @Test
    void aHandOverStaysTheGiversUntilItIsAccepted() {
        Asked asked = moment();
        var other = partnership.practitioners().stream()
                .filter(one -> !one.id().equals(ask(asked).practitioner()))
                .findFirst()
                .orElseThrow();
        answers.handOver(
                whoIsAsked(asked), other, asked.finding().id(), ask(asked).version(), "I am off shift.");

        assertThat(ask(moment()).practitioner()).isEqualTo(ask(asked).practitioner());
        assertThat(ask(moment()).handedTo()).isEqualTo(other.id());

        answers.accept(
                Actor.of(other), other, asked.finding().id(), ask(moment()).version());
        assertThat(ask(moment()).practitioner()).isEqualTo(other.id());
        assertThat(ask(moment()).handedTo()).isNull();
    }

    /** An old file arrives: nobody is alerted to what is long over, and what may still be open is asked once. */
    @Test
    void whatWasOverWhenItReachedUsIsAskedOnceAndQuietly() {
        child = testshire.child();
        arrested(Duration.ofDays(400));
        folds.foldAgain(child);
        Asked asked = moment();
        int alerts = watch.askedThisWeek(
                partnership.practitioner(ask(asked).practitioner()).orElseThrow());

        arrested(Duration.ofDays(399));
        folds.foldAgain(child);

        assertThat(asked.finding().open()).isTrue();
        assertThat(asked.finding().steps()).hasSizeGreaterThan(1);
        assertThat(ask(asked).came().quietly()).isTrue();
        assertThat(ask(moment())).isEqualTo(ask(asked));
        assertThat(watch.askedThisWeek(
                        partnership.practitioner(ask(asked).practitioner()).orElseThrow()))
                .isEqualTo(alerts);
    }

    @Test
    void whatHappensNowIsNoHistory() {
        assertThat(ask(moment()).came().quietly()).isFalse();
    }

    @Test
    @Requirement("S-40")
    void anAnswerShowsInAReplayOfTheChronology() {
        Asked asked = metAlone();
        answers.done(
                whoIsAsked(asked), asked.finding().id(), ask(asked).version(), "Their youth worker sat with them.");

        var log = chronology.about(ayo, child);
        assertThat(fold.child(log.child(), log.entries(), clock.instant()).findings())
                .filteredOn(finding -> finding.id().equals(asked.finding().id()))
                .allSatisfy(finding -> assertThat(finding.open()).isFalse())
                .hasSize(1);
    }

    /** What stands for both has a later entry than what stands for one. */
    @Test
    void recordsThatAreTakenApartAgainAreFoldedAndDone() {
        Actor job = Actor.job("test", testshire.id());
        PersonId other = testshire.child();
        people.link(job, other, child, "The same date of birth.");
        folds.sweep();
        people.unlink(job, other, child, "Another date of birth after all.");
        watch.catchUp();

        assertThat(watch.storiesWaiting()).isZero();
    }
}
