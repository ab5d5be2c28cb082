package org.reachable.records.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Reach;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.records.chronology.Mention.Part;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Entries go in once, come out as they were written, and stay where they were filed. */
@ReachableTest
@RecordApplicationEvents
class ChronologyTest {

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Clock clock;

    @Autowired
    Testshire testshire;

    @Autowired
    JdbcClient sql;

    @Autowired
    Transactions transactions;

    @Autowired
    ApplicationEvents events;

    private Actor ayo;
    private PersonId child;
    private String reference;
    private String id;

    @BeforeEach
    void aChild() {
        ayo = testshire.ayo();
        child = testshire.child();
        reference = people.reference(ayo, child).orElseThrow();
        id = testshire.unused("E");
    }

    @Test
    void anEntryComesOutAsItWasWritten() {
        var written = new WrittenEntry(
                new EntryId("agency-file", id),
                reference,
                clock.instant().minusSeconds(60),
                clock.instant(),
                "police",
                "police-stop-search",
                "Stopped beside a grey car [VEH:V1].",
                "Station [LOC:L1]",
                List.of("Peer R", "Adult K"),
                "NFA",
                "nothing found",
                List.of(new Reach("school", clock.instant())),
                "restricted",
                Map.of("answers", "E0", "alone", "no"));
        chronology.append(ayo, null, List.of(new NewEntry(child, written, List.of())));

        Entry entry = entries().getFirst();
        assertThat(WrittenEntry.of(entry))
                .usingRecursiveComparison()
                .withComparatorForType(ChronologyTest::toTheMicrosecond, Instant.class)
                .isEqualTo(written);
        assertThat(entry.type()).isEqualTo(vocabulary.type("police-stop-search"));
        assertThat(entry.tokens()).containsExactly(new Token("VEH", "V1"), new Token("LOC", "L1"));
        assertThat(entry.references().answers()).containsExactly(new EntryId("agency-file", "E0"));
    }

    @Test
    void theSameEntryAgainChangesNothing() {
        assertThat(append(told("Seen")).added()).isEqualTo(1);
        assertThat(append(told("Seen"))).isEqualTo(new Recorded(0, 1, Set.of()));
        assertThat(entries()).hasSize(1);
        assertThat(events.stream(EntriesRecorded.class)).hasSize(1);
    }

    @Test
    void otherWordsUnderTheSameIdAreAFurtherRow() {
        append(told("Seen at the station"));
        append(told("Seen at the bus station"));
        assertThat(entries())
                .extracting(Entry::summary)
                .containsExactly("Seen at the station", "Seen at the bus station");
        assertThat(chronology
                        .one(ayo, new EntryId("agency-file", id))
                        .orElseThrow()
                        .entry()
                        .summary())
                .isEqualTo("Seen at the bus station");
    }

    @Test
    void theDatabaseSaysWhenItGotAnEntryAndWhoHandedItIn() {
        append(told("Seen"));
        LoggedEntry logged = chronology.about(ayo, child).logged().getFirst();
        assertThat(Duration.between(logged.receivedAt(), clock.instant()).abs()).isLessThan(Duration.ofSeconds(5));
        assertThat(logged.actor()).isEqualTo(ayo.code());
    }

    @Test
    void whoeverListensHearsOfItInsideTheTransaction() {
        append(told("Seen"));
        EntriesRecorded recorded =
                events.stream(EntriesRecorded.class).findFirst().orElseThrow();
        assertThat(recorded.subjects()).containsExactly(child.subject());
        assertThat(recorded.entries()).extracting(NewEntry::written).containsExactly(told("Seen"));
    }

    @Test
    void theLogIsReadOnFromAPosition() {
        append(told("Seen"));
        long position = chronology.about(ayo, child).position();
        assertThat(chronology.since(ayo, position, 10)).isEmpty();
        append(told("Seen again"));
        assertThat(chronology.since(ayo, position, 10))
                .extracting(logged -> logged.entry().summary())
                .containsExactly("Seen again");
    }

    @Test
    void whoElseAnEntrySpeaksOfIsKeptWithTheirPart() {
        PersonId peer = testshire.child();
        chronology.append(
                ayo,
                null,
                List.of(new NewEntry(child, told("Stopped with Peer R"), List.of(new Mention(peer, Part.PRESENT)))));
        assertThat(transactions.as(
                        "job:test",
                        () -> sql.sql("select part from mention where subject = :peer")
                                .param("peer", peer.value())
                                .query(String.class)
                                .list()))
                .containsExactly("PRESENT");
        assertThat(chronology.about(ayo, peer).entries()).isEmpty();
    }

    @Test
    void whoeverIsCalledTwoNamesIsKeptOnceInEachPart() {
        PersonId peer = testshire.child();
        chronology.append(
                ayo,
                null,
                List.of(new NewEntry(
                        child,
                        told("Stopped with Peer R, called Ro"),
                        List.of(
                                new Mention(peer, Part.PRESENT),
                                new Mention(peer, Part.PRESENT),
                                new Mention(peer, Part.NAMED)))));
        assertThat(transactions.as(
                        "job:test",
                        () -> sql.sql("select part from mention where subject = :peer order by part")
                                .param("peer", peer.value())
                                .query(String.class)
                                .list()))
                .containsExactly("NAMED", "PRESENT");
    }

    @Test
    void aCorrectionThatMovesAnEntryIsInBothStories() {
        append(told("Seen"));
        PersonId meant = testshire.child();
        var correction = Testshire.written(
                testshire.unused("E"),
                people.reference(ayo, meant).orElseThrow(),
                "police-sighting",
                "2022-06-01T10:00",
                "It was somebody else");
        Recorded recorded =
                chronology.append(ayo, null, List.of(new NewEntry(meant, correcting(correction, id), List.of())));

        assertThat(recorded.subjects()).containsExactlyInAnyOrder(child.subject(), meant.subject());
        assertThat(entries()).hasSize(2);
        assertThat(chronology.about(ayo, meant).entries()).hasSize(2);
    }

    @Test
    void linkedRecordsAreOneStoryAndKeepTheirOwnReferences() {
        PersonId other = testshire.child();
        String otherReference = people.reference(ayo, other).orElseThrow();
        append(told("Under the one"));
        chronology.append(
                ayo,
                null,
                List.of(new NewEntry(
                        other,
                        Testshire.written(
                                testshire.unused("E"),
                                otherReference,
                                "police-sighting",
                                "2022-06-02T10:00",
                                "Under the other"),
                        List.of())));
        people.link(Actor.job("test", testshire.id()), child, other, "The same NHS number");

        Log log = chronology.about(ayo, child);
        assertThat(log.entries())
                .extracting(Entry::child)
                .containsOnly(reference)
                .hasSize(2);
        assertThat(log.logged()).extracting(LoggedEntry::subjectReference).containsExactly(reference, otherReference);

        people.unlink(Actor.job("test", testshire.id()), child, other, "They are cousins");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void wordOfEachEntryWaitsInTheOutbox() {
        append(told("Seen"));
        assertThat(sql.sql("select count(*) from outbox where subject = :child and sent_at is null")
                        .param("child", child.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Recorded append(WrittenEntry written) {
        return chronology.append(ayo, null, List.of(new NewEntry(child, written, List.of())));
    }

    private List<Entry> entries() {
        return chronology.about(ayo, child).entries();
    }

    private WrittenEntry told(String summary) {
        return Testshire.written(id, reference, "police-sighting", "2022-06-01T10:00", summary);
    }

    private static WrittenEntry correcting(WrittenEntry written, String corrected) {
        return written.saying(Map.of("corrects", corrected));
    }

    private static int toTheMicrosecond(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MICROS).compareTo(other.truncatedTo(ChronoUnit.MICROS));
    }
}
