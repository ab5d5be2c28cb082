package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.RegisteredSources;
import org.reachable.Testshire;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.chronology.NotWritten;
import org.reachable.records.people.Description;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;

/** What ends or answers something is written by an agency whose kind writes such things, and by somebody whose work the child is. */
@ReachableTest
class WhoMayEndItTest {

    @Autowired
    House house;

    @Autowired
    Chronology chronology;

    @Autowired
    Colleagues colleagues;

    @Autowired
    RegisteredSources sources;

    @Autowired
    Testshire testshire;

    @Autowired
    Clock clock;

    @Autowired
    People people;

    private PersonId child;
    private Actor worker;
    private Actor mentor;
    private Actor stranger;

    @BeforeEach
    void aChildWithTwoWhoWorkWithThem() {
        child = house.child();
        worker = house.somebody("social-care");
        mentor = house.somebody("voluntary");
        stranger = house.somebody("social-care");
        house.duty(worker, "lead-practitioner", Scope.child(child));
        house.duty(mentor, "lead-practitioner", Scope.child(child));
    }

    @Test
    void whatAnotherKindOfAgencyWritesIsOnlyReported() {
        assertThat(partOfTheWork(write(worker, "strategy-meeting", Map.of("s47", "no"))))
                .isNull();
        assertThat(partOfTheWork(write(mentor, "strategy-meeting", Map.of("s47", "no"))))
                .isEqualTo("no");
        assertThat(partOfTheWork(write(mentor, "child-died", Map.of()))).isEqualTo("no");
        assertThat(partOfTheWork(write(mentor, "trusted-adult-contact", Map.of())))
                .isNull();
    }

    /** A death is what ends everything that is asked: one that lies before the birth ends nothing. */
    @Test
    void nobodyDiesBeforeTheyWereBorn() {
        assertThat(partOfTheWork(write(worker, "child-died", Map.of()))).isNull();
        people.describe(
                worker,
                testshire.origin(),
                child,
                new Description(Dates.day(clock.instant()).plusDays(10), "", ""));
        assertThat(partOfTheWork(write(worker, "child-died", Map.of()))).isEqualTo("no");
    }

    @Test
    void whatNobodyKnowsAsAKindOfEntryIsOnlyReported() {
        assertThat(partOfTheWork(write(worker, "strategy-discussion", Map.of("s47", "no"))))
                .isEqualTo("no");
    }

    @Test
    void whoeverIsNothingToTheChildOnlyReports() {
        assertThat(partOfTheWork(write(stranger, "strategy-meeting", Map.of("s47", "no"))))
                .isEqualTo("no");
    }

    /** A school's file ended four statutory alerts of children it had nothing to do with, by saying "family" where the agency stands. */
    @Test
    void whatStandsAsTheFamilysOrTheChildsWordsIsNoMeetingAndIsItsSendersWord() {
        Actor sender = house.somebody("school");
        String file =
                sources.sentBy(testshire.practitioner(testshire.signInName(sender)), "sent-by-" + UUID.randomUUID());
        for (String said : List.of("family", "child")) {
            for (String source : List.of(file, "reachable")) {
                assertThat(partOfTheWork(write(sender, source, said, "strategy-meeting", Map.of("s47", "no"))))
                        .isEqualTo("no");
            }
            assertThat(partOfTheWork(write(worker, "reachable", said, "child-protection-review-conference", Map.of())))
                    .as("whose work the child is")
                    .isEqualTo("no");
        }
        assertThat(partOfTheWork(write(sender, file, "family", "missing-returned", Map.of())))
                .isEqualTo("no");
        assertThat(partOfTheWork(write(worker, "reachable", "family", "missing-returned", Map.of())))
                .isNull();
        FamilyMember mother = colleagues.family(child, FamilyMember.SpeaksAs.FAMILY, "Mary Mother");
        Actor herself = Actor.of(mother);
        assertThat(partOfTheWork(write(herself, "reachable", "family", "strategy-meeting", Map.of("s47", "no"))))
                .isEqualTo("no");
        assertThat(partOfTheWork(write(herself, "reachable", "family", "family-report", Map.of())))
                .isNull();
    }

    @Test
    void nobodySaysOfThemselvesThatTheyArePartOfTheWork() {
        assertThat(partOfTheWork(write(stranger, "strategy-meeting", Map.of("part_of_the_work", "yes"))))
                .isEqualTo("no");
        assertThat(partOfTheWork(write(worker, "strategy-meeting", Map.of("part_of_the_work", "no"))))
                .isNull();
    }

    @Test
    void nobodyAnswersWhatTheyMayNotRead() {
        String said = write(worker, "school-concern", Map.of());
        var answers = Map.of("answers", said);
        Actor elsewhere = house.somebody("school");
        assertThatThrownBy(() -> write(elsewhere, "referrer-reply", answers))
                .isInstanceOf(NotWritten.class)
                .hasMessageContaining("answered by whoever reads it");
        assertThatThrownBy(() -> write(elsewhere, "referrer-reply", Map.of("answers", "nowhere/1|" + said)))
                .as("named among others")
                .isInstanceOf(NotWritten.class);
        write(mentor, "trusted-adult-contact", answers);
    }

    private @Nullable String partOfTheWork(String name) {
        return house.superuser()
                .sql("select body #>> '{attributes,part_of_the_work}' from entry where name = ?")
                .param(name)
                .query((row, _) -> new String[] {row.getString(1)})
                .single()[0];
    }

    private String write(Actor writer, String type, Map<String, String> attributes) {
        return write(writer, "reachable", writer.agency(), type, attributes);
    }

    private String write(Actor writer, String source, String agency, String type, Map<String, String> attributes) {
        String number = UUID.randomUUID().toString();
        chronology.append(
                writer,
                null,
                List.of(new NewEntry(
                        child.subject(),
                        WrittenEntry.said(
                                new EntryId(source, number),
                                "Canary",
                                clock.instant().minus(Duration.ofHours(2)),
                                agency,
                                type,
                                "Words.",
                                "open",
                                attributes),
                        List.of(),
                        agency)));
        return source + "/" + number;
    }
}
