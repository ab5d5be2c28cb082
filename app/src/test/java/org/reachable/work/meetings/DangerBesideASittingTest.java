package org.reachable.work.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.watch.Watch;
import org.reachable.work.meetings.OpenedFrom.Question;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever begins a discussion from the child's page has the latest danger before them, though it waits for no discussion. */
@ReachableTest
class DangerBesideASittingTest {

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    OpenedFrom openedFrom;

    @Autowired
    MeetingKinds kinds;

    @Autowired
    Chronology chronology;

    @Autowired
    Watch watch;

    @Autowired
    Transactions transactions;

    private PersonId child;
    private Actor chair;

    @BeforeEach
    void aChildAndWhoeverLeadsForThem() {
        child = testshire.child();
        Practitioner one = colleagues.somebody("Cara Chair", "social-care", "Families service");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), one.id(), 0, Testshire.START, null));
        chair = Actor.of(one);
    }

    @Test
    void distressIsShownAndTheDiscussionIsNoAnswerToIt() {
        assertThat(question()).isEqualTo(Question.NONE);
        transactions.as(
                chair.code(),
                () -> chronology.append(
                        chair,
                        null,
                        List.of(new NewEntry(
                                child,
                                Testshire.written(
                                                UUID.randomUUID().toString(),
                                                chronology
                                                        .reference(chair, child.subject())
                                                        .orElseThrow(),
                                                "social-work-visit",
                                                "2022-06-01T10:00",
                                                "She said that she wants to end it.")
                                        .with("distress", "yes"),
                                List.of()))));
        watch.catchUp();
        Question question = question();
        assertThat(question.told())
                .isNotNull()
                .satisfies(told -> assertThat(told.summary()).contains("wants to end it"));
        assertThat(question.finding()).isEmpty();
        assertThat(question.deed()).isNull();
    }

    private Question question() {
        return transactions.as(
                chair.code(),
                () -> openedFrom.of(
                        chair, child, kinds.kind("strategy-discussion").orElseThrow(), ""));
    }
}
