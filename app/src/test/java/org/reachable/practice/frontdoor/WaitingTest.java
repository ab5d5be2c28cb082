package org.reachable.practice.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.practice.frontdoor.WaitingPage.Group;
import org.reachable.practice.frontdoor.WaitingPage.Waiting;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;

/** In which order those stand who wait to hear from us. */
@ReachableTest
class WaitingTest {

    @Autowired
    WaitingPages pages;

    @Autowired
    Replying replying;

    @Autowired
    Unheard unheard;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    private Actor grace;
    private Actor nasreen;
    private PersonId child;

    @BeforeEach
    void aSchool() {
        grace = Actor.of(colleagues.somebody("Grace Obi", "school", "Harrowmere Academy"));
        nasreen = Actor.of(colleagues.atTheFrontDoor("Nasreen Akhtar"));
        child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Amara"), null);
    }

    @Test
    void whatCanStillBeInTimeStandsFirstAndThenTheLatest() {
        told("a year ago, nearly", 340);
        told("last month", 30);
        told("two days ago", 2);
        told("last week", 9);
        told("yesterday", 1);
        assertThat(words(page(1)))
                .containsExactly("two days ago", "yesterday", "last week", "last month", "a year ago, nearly");
        assertThat(page(1).groups())
                .extracting(Group::heading)
                .containsExactly("Can still be in time", "Late, the latest first");
        assertThat(page(1).groups().getFirst().waiting()).hasSize(2);
        assertThat(unheard.ofOurs(grace, 3))
                .extracting(told -> told.what().href())
                .containsExactlyElementsOf(
                        page(1).waiting().stream().limit(3).map(Waiting::href).toList());
    }

    @Test
    void manyComeInPagesAndAPageThatIsNotThereIsTheFirst() {
        IntStream.rangeClosed(1, 26).forEach(days -> told("told " + days, 20 + days));
        assertThat(page(1).waiting()).hasSize(25);
        assertThat(page(1).inAll()).isEqualTo(26);
        assertThat(words(page(2))).containsExactly("told 26");
        assertThat(words(page(9))).isEqualTo(words(page(1)));
    }

    @Test
    void aTryIsCountedAndAnAnswerEndsTheWait() {
        LoggedEntry report = told("a worry", 9);
        replying.reply(nasreen, report, ids.next(), "We rang.", "phone", false, Map.of());
        assertThat(page(1).waiting()).singleElement().satisfies(one -> {
            assertThat(one.tries()).isEqualTo("1 try did not reach them.");
            assertThat(one.about().text()).isEqualTo("Amara");
            assertThat(one.teller()).isEqualTo("Grace Obi, Harrowmere Academy");
        });
        replying.reply(nasreen, report, ids.next(), "We met.", "face-to-face", true, Map.of());
        assertThat(page(1).waiting()).isEmpty();
        assertThat(page(1).inAll()).isZero();
        assertThat(page(1).groups()).isEmpty();
    }

    /** Promised another answer, he stood on nobody's list. */
    @Test
    void whoSaysThatItDidNotHelpWaitsAgainUntilTheyHaveAnother() {
        LoggedEntry report = told("a worry", 30);
        replying.reply(nasreen, report, ids.next(), "We rang.", "phone", true, Map.of());
        replying.helped(grace, report, ids.next(), "no", "");
        assertThat(page(1).waiting()).singleElement().satisfies(one -> {
            assertThat(one.tries()).startsWith("They say that what we said did not help, ");
            assertThat(one.late())
                    .as("the clock of the first answer is not this one's")
                    .isFalse();
        });
        replying.reply(nasreen, report, ids.next(), "We met.", "face-to-face", true, Map.of());
        assertThat(page(1).waiting()).isEmpty();
    }

    private WaitingPage page(int number) {
        return pages.waiting(grace, true, number, null);
    }

    private List<String> words(WaitingPage page) {
        return page.waiting().stream()
                .map(one -> chronology
                        .logged(grace, UUID.fromString(one.href().substring("/replies/".length())))
                        .orElseThrow()
                        .entry()
                        .summary())
                .toList();
    }

    /** Written down so many days ago. */
    private LoggedEntry told(String words, int days) {
        Instant at = clock.instant().minus(Duration.ofDays(days));
        var id = new EntryId("agency-file", ids.next().toString());
        chronology.append(
                grace,
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                id,
                                people.reference(grace, child).orElseThrow(),
                                at,
                                at,
                                grace.agency(),
                                "school-concern",
                                words,
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                "open",
                                Map.of()),
                        List.of())));
        return chronology.one(grace, id).orElseThrow();
    }
}
