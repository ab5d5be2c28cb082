package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an agency wrote for everybody, and then again for fewer, is read by those fewer alone: also what it said first. */
@ReachableTest
class StricterWordTest {

    private static final String WORDS = "Lives now with an aunt.";

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Chronology chronology;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private PersonId child;
    private Actor officer;
    private Actor teacher;
    private String first;

    @BeforeEach
    void aChildWithAnOfficerAndATeacher() {
        child = house.child();
        officer = house.somebody("police");
        teacher = house.somebody("school");
        house.ask(child, officer);
        house.ask(child, teacher);
        first = said(testshire.unused("First"), "open", "");
        assertThat(read(officer)).containsExactly(first);
    }

    @Test
    void aCorrectionForFewerTakesWhatItPutsRightWithIt() {
        String mend = said(testshire.unused("Mend"), "restricted", first);
        assertThat(read(officer)).isEmpty();
        assertThat(read(teacher)).containsExactly(first, mend);
        try (Visitor police = visitor(officer);
                Visitor school = visitor(teacher)) {
            for (String past : List.of("", "?until=2022-06-17", "?all=true")) {
                assertThat(police.get("/children/" + child + "/timeline" + past).body())
                        .doesNotContain(WORDS);
            }
            assertThat(school.get("/children/" + child + "/timeline").body()).contains(WORDS);
        }
    }

    @Test
    void theSameIdForFewerTakesWhatItSaidFirst() {
        String again = said(first.replaceFirst(".*/", ""), "need-to-know", "");
        Actor nurse = house.somebody("health-gp");
        assertThat(again).isEqualTo(first);
        assertThat(read(nurse)).isEmpty();
        assertThat(read(teacher)).containsExactly(first, first);
    }

    @Test
    void whatIsPutRightTwiceIsHeldBackWhereTheLastWordIs() {
        String second = said(testshire.unused("Second"), "open", first);
        assertThat(read(officer)).containsExactly(first, second);
        said(testshire.unused("Third"), "restricted", second);
        assertThat(read(officer)).isEmpty();
    }

    @Test
    void aLastWordForEverybodyIsReadAgainAndWhatStoodBeforeItIsNot() {
        String second = said(testshire.unused("Second"), "restricted", first);
        String last = said(testshire.unused("Last"), "open", second);
        assertThat(read(officer)).containsExactly(last);
    }

    @Test
    void whatComesAfterTheWordThatPutsItRightIsHeldBackAsWell() {
        String late = "file/" + testshire.unused("Late").replace(' ', '-');
        said(testshire.unused("Mend"), "restricted", late);
        said(late.replaceFirst(".*/", ""), "open", "");
        assertThat(read(officer)).containsExactly(first);
    }

    @Test
    void whatWasFiledUnderAnotherChildIsHeldBackWhereTheLaterWordIsAboutThisOne() {
        PersonId here = child;
        child = house.child();
        house.ask(child, officer);
        String there = said(testshire.unused("There"), "open", "");
        assertThat(read(officer)).containsExactly(there);
        PersonId other = child;
        child = here;
        said(testshire.unused("Mend"), "restricted", there);
        child = other;
        assertThat(bare(officer)).isEmpty();
    }

    @Test
    void whoeverWroteItKeepsSeeingTheirOwnWords() {
        PersonId other = house.child();
        Actor stranger = house.somebody("housing");
        house.ask(other, stranger);
        child = other;
        String own = said(stranger, "open", "");
        said(testshire.unused("Mend"), "restricted", own);
        assertThat(read(stranger)).containsExactly(own);
        assertThat(read(officer)).isEmpty();
    }

    /** By name, what the reader reads of the child: the same in bare SQL as at our own door. */
    private List<String> read(Actor reader) {
        List<String> door = chronology.about(reader, child).logged().stream()
                .map(logged -> logged.entry().id().toString())
                .toList();
        assertThat(bare(reader)).isEqualTo(door);
        return door;
    }

    private List<String> bare(Actor reader) {
        return transactions.as(
                reader.code(),
                () -> sql.sql("select name from entry where subject = ? order by log_position")
                        .param(child.value())
                        .query(String.class)
                        .list());
    }

    private Visitor visitor(Actor who) {
        return Visitor.signedIn(port, testshire.signInName(who));
    }

    private String said(String local, String handling, String corrects) {
        return said(Actor.job("import", testshire.id()), "school", local, handling, corrects);
    }

    private String said(Actor writer, String handling, String corrects) {
        return said(writer, writer.agency(), testshire.unused("Own"), handling, corrects);
    }

    private String said(Actor writer, String agency, String local, String handling, String corrects) {
        var id = new EntryId("file", local.replace(' ', '-'));
        chronology.append(
                writer,
                null,
                List.of(new NewEntry(
                        child,
                        WrittenEntry.said(
                                id,
                                "Canary",
                                clock.instant().minus(Duration.ofHours(2)),
                                agency,
                                "school-concern",
                                WORDS,
                                handling,
                                corrects.isEmpty() ? Map.of() : Map.of("corrects", corrects)),
                        List.of())));
        return id.toString();
    }
}
