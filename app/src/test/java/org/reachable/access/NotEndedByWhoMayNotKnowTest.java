package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.RegisteredSources;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.watch.Asked;
import org.reachable.watch.DangerToJudge;
import org.springframework.beans.factory.annotation.Autowired;

/** Danger is not ended from behind: by who sees nothing of it, by what is filed elsewhere first, or by a claim to have known before. */
class NotEndedByWhoMayNotKnowTest extends TwoOnDuty {

    private static final String REPORTS = "part_of_the_work";
    private static final String DANGER = "danger-response-within-a-day";

    @Autowired
    Chronology chronology;

    @Autowired
    RegisteredSources sources;

    @Autowired
    DangerToJudge danger;

    private Actor receiver;

    @BeforeEach
    void somebodyReceivesWhoeverComes() {
        receiver = house.somebody("police");
        house.duty(receiver, "custody-officer", Scope.partnership());
    }

    /** To whom nothing of a danger is shown it was as if there were none: their "below the threshold" closed it. */
    @Test
    void whoeverSeesNothingOfItDoesNotEndItByAssessingIt() {
        threat("restricted");
        write(receiver, child, "threat-assessment", Map.of("held", "yes"));
        watch.catchUp();
        assertThat(open(DANGER)).isTrue();
    }

    @Test
    void nobodyEndsItByFilingTheirAssessmentUnderAnotherChildFirst() {
        PersonId another = house.child("police");
        house.duty(sergeant, "lead-practitioner", Scope.child(another));
        threat("restricted");
        move(write(sergeant, another, "threat-assessment", Map.of("held", "yes")), sergeant);
        assertThat(open(DANGER)).isTrue();
    }

    @Test
    void norByWritingOnTheOtherOfTwoRecordsOfOneChild() {
        PersonId other = house.child("police");
        join(other);
        house.duty(sergeant, "lead-practitioner", Scope.child(other));
        threat("restricted");
        write(sergeant, other, "threat-assessment", Map.of("held", "yes"));
        watch.catchUp();
        assertThat(open(DANGER)).isTrue();
    }

    /** What was written there of another, as everybody thought, is no answer to what nobody there could read. */
    @Test
    void norByJoiningARecordInWhichSomebodyAssessed() {
        PersonId other = house.child("police");
        threat("restricted");
        write(receiver, other, "threat-assessment", Map.of("held", "yes"));
        assertThatThrownBy(() -> join(other)).hasMessageContaining("It is answered first");
        assertThat(open(DANGER)).isTrue();
    }

    private void join(PersonId other) {
        house.superuser()
                .sql("""
                    insert into record_link (id, kept, other, linked, because, partnership, agency, handling, source, actor)
                    values (gen_random_uuid(), ?, ?, true, 'A test.', ?, 'social-care', 'open', 'test', 'job:test')
                    """)
                .params(child.value(), other.value(), testshire.id())
                .update();
    }

    /** "Saw him, he is fine", by somebody who got 404 for the mother's words. */
    @Test
    void whoeverOnlyMetTheChildAndMayNotReadWhatWasToldDoesNotEndIt() {
        house.write(child, "social-care", "restricted", minutesAgo(30), "school-concern", Map.of("threat", "unknown"));
        watch.catchUp();
        assertThat(open("danger-unknown")).isTrue();
        write(receiver, child, "trusted-adult-contact", Map.of("seen", "yes"));
        watch.catchUp();
        assertThat(open("danger-unknown")).isTrue();
        Actor mentor = house.somebody("voluntary");
        house.duty(mentor, "lead-practitioner", Scope.child(child));
        assertThat(danger.of(mentor, child.subject(), "trusted-adult-contact"))
                .as("nor is a form told that something is kept")
                .isEmpty();
        assertThat(danger.of(mentor, child.subject(), "threat-assessment")).isNotEmpty();
        write(mentor, child, "trusted-adult-contact", Map.of("seen", "yes", "danger_read", "yes"));
        watch.catchUp();
        assertThat(open("danger-unknown"))
                .as("nor does whoever works with the child and says that they read it")
                .isTrue();
        String ask = found("danger-unknown").getFirst().id();
        try (Visitor asked = Visitor.signedIn(port, testshire.signInName(manager))) {
            assertThat(asked.get("/asks/" + ask).body())
                    .contains("Since it was told, somebody was with the child", "Time with an adult the child trusts");
        }
        write(manager, child, "trusted-adult-contact", Map.of("seen", "yes"));
        watch.catchUp();
        assertThat(open("danger-unknown")).as("who read what was told").isFalse();
    }

    /** A visit to one child, filed under the right one later: whoever files it has been shown nothing of what was told there. */
    @Test
    void norByFilingUnderTheChildWhatSomebodyWroteOfAnother() {
        PersonId other = house.child("social-care");
        house.duty(manager, "lead-practitioner", Scope.child(other));
        house.write(child, "social-care", "open", minutesAgo(30), "school-concern", Map.of("threat", "unknown"));
        watch.catchUp();
        move(write(manager, other, "trusted-adult-contact", Map.of("seen", "yes")), manager);
        assertThat(open("danger-unknown")).isTrue();
        write(manager, child, "trusted-adult-contact", Map.of("seen", "yes"));
        watch.catchUp();
        assertThat(open("danger-unknown"))
                .as("whoever met them, and was shown it")
                .isFalse();
    }

    /** Whoever works with the child and read it answers by meeting them; beside what is kept, and what else is asked is answered as it was. */
    @Test
    void whoeverWorksWithTheChildAndReadsItEndsItByMeetingThem() {
        Actor mentor = house.somebody("voluntary");
        house.duty(mentor, "lead-practitioner", Scope.child(child));
        house.write(child, "social-care", "restricted", minutesAgo(30), "school-concern", Map.of("threat", "unknown"));
        watch.catchUp();
        assertThat(said(write(mentor, child, "trusted-adult-contact", Map.of("seen", "yes"))))
                .as("nothing is said of what is kept, and nothing else is kept open")
                .doesNotContain("answers", "danger_read");
        PersonId another = house.child("social-care");
        house.duty(mentor, "lead-practitioner", Scope.child(another));
        house.duty(manager, "duty-manager", Scope.child(another));
        house.write(another, "social-care", "open", minutesAgo(30), "school-concern", Map.of("threat", "unknown"));
        child = another;
        watch.catchUp();
        assertThat(open("danger-unknown")).isTrue();
        write(mentor, child, "trusted-adult-contact", Map.of("seen", "yes"));
        watch.catchUp();
        assertThat(open("danger-unknown")).isFalse();
    }

    private String said(String name) {
        return house.superuser()
                .sql("select body ->> 'attributes' from entry where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    /** One row "recorded" a minute before the danger, and the danger had never been: no finding, no ask, nobody who was told. */
    @Test
    void aClaimToHaveKnownBeforeDoesNotUndoWhatWasAsked() {
        threat("open");
        Instant claimed = minutesAgo(45);
        String source =
                sources.sentBy(testshire.practitioner(testshire.signInName(sergeant)), "sent-" + UUID.randomUUID());
        String row = write(sergeant, child, source, claimed, "threat-assessment", Map.of("held", "yes"));
        watch.catchUp();
        assertThat(found(DANGER))
                .as("it was asked, and is answered")
                .singleElement()
                .satisfies(finding -> assertThat(finding.open()).isFalse());
        assertThat(house.superuser()
                        .sql("select recorded_at = received_at from entry where name = ?")
                        .param(row)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** A row that claims to have told of the danger first, and an answer that names that row: what was asked had never been. */
    @Test
    void norDoesAClaimToHaveToldOfItFirst() {
        threat("restricted");
        String asked = found(DANGER).getFirst().id();
        String source =
                sources.sentBy(testshire.practitioner(testshire.signInName(sergeant)), "sent-" + UUID.randomUUID());
        String own = write(sergeant, child, source, minutesAgo(50), "police-sighting", Map.of("threat", "life"));
        write(sergeant, child, source, minutesAgo(45), "threat-assessment", Map.of("held", "yes", "answers", own));
        watch.catchUp();
        assertThat(found(DANGER))
                .filteredOn(finding -> finding.id().equals(asked))
                .singleElement()
                .satisfies(finding -> assertThat(finding.open()).isTrue());
    }

    /** The control: a row of yesterday that answers nothing that was asked stands as it says. */
    @Test
    void whatAnswersNothingThatWasAskedIsKnownFromWhenItSays() {
        String source =
                sources.sentBy(testshire.practitioner(testshire.signInName(sergeant)), "sent-" + UUID.randomUUID());
        Instant claimed = minutesAgo(45);
        String row = write(sergeant, child, source, claimed, "threat-assessment", Map.of("held", "yes"));
        assertThat(house.superuser()
                        .sql("select recorded_at from entry where name = ?")
                        .param(row)
                        .query((one, _) -> one.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(claimed.truncatedTo(ChronoUnit.MICROS));
    }

    /** A custody officer who never met the child ended all that was asked; so did anybody, on the day on which danger was told. */
    @Test
    void aDeathBesideOpenDangerTakesASecondWordOfAnotherAgency() {
        Actor worker = house.somebody("social-care");
        house.duty(worker, "lead-practitioner", Scope.child(child));
        threat("open");
        assertThat(said(write(worker, child, "child-died", Map.of()))).contains(REPORTS);
        watch.catchUp();
        assertThat(open(DANGER)).isTrue();
        assertThat(said(write(receiver, child, "child-died", Map.of())))
                .as("the second word")
                .doesNotContain(REPORTS);
        watch.catchUp();
        assertThat(open(DANGER)).isFalse();
    }

    @Test
    void aDeathThatOnlyWhoeverReceivesSaysTakesASecondWord() {
        assertThat(said(write(receiver, child, "child-died", Map.of()))).contains(REPORTS);
    }

    private void threat(String handling) {
        house.write(child, "social-care", handling, minutesAgo(30), "school-concern", Map.of("threat", "life"));
        watch.catchUp();
        assertThat(open(DANGER)).isTrue();
    }

    private String write(Actor writer, PersonId about, String type, Map<String, String> attributes) {
        return write(writer, about, "reachable", clock.instant(), type, attributes);
    }

    private String write(
            Actor writer, PersonId about, String source, Instant known, String type, Map<String, String> attributes) {
        String number = UUID.randomUUID().toString();
        chronology.append(
                writer,
                null,
                List.of(new NewEntry(
                        about,
                        new WrittenEntry(
                                new EntryId(source, number),
                                "Canary",
                                known.minusSeconds(30),
                                known,
                                writer.agencyKind(),
                                type,
                                "We went to see it.",
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                "open",
                                attributes),
                        List.of())));
        return source + "/" + number;
    }

    private boolean open(String rule) {
        return found(rule).stream().anyMatch(Finding::open);
    }

    private List<Finding> found(String rule) {
        return watch.about(manager, child).stream()
                .map(Asked::finding)
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }
}
