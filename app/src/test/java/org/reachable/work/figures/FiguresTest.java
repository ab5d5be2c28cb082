package org.reachable.work.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.watch.Counted;
import org.reachable.watch.Loudness;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures are the same on every page and for everybody, name nobody, and are written down as counted. */
@ReachableTest
class FiguresTest {

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @Test
    void theFiguresAreThoseOfHowLoudWeAreForEachQuestionAndForAll() {
        arrested(testshire.child());
        watch.catchUp();
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(28));
        List<Loudness> loud = watch.loudness(4);
        assertThat(loud).isNotEmpty();
        List<Counted> all = watch.counted(since, now, null);
        assertThat(all.stream().mapToInt(Counted::asked).sum())
                .isEqualTo(loud.stream().mapToInt(Loudness::asked).sum())
                .isPositive();
        assertThat(all.stream().mapToInt(one -> one.found().useful()).sum())
                .isEqualTo(loud.stream().mapToInt(Loudness::useful).sum());
        assertThat(all)
                .allSatisfy(one -> assertThat(one.ended().inTime()
                                + one.ended().late()
                                + one.ended().unanswered()
                                + one.ended().noLonger())
                        .isEqualTo(one.asked()));
        assertThat(all.stream().mapToInt(Counted::known).sum())
                .isGreaterThanOrEqualTo(all.stream().mapToInt(Counted::children).sum());
        for (Loudness one : loud) {
            assertThat(watch.counted(since, now, one.rule()).stream()
                            .mapToInt(Counted::asked)
                            .sum())
                    .isEqualTo(loud.stream()
                            .filter(other -> other.rule().equals(one.rule()))
                            .mapToInt(Loudness::asked)
                            .sum());
        }
    }

    @Test
    void everybodyReadsTheSameNumbersWhomeverTheyMayFollow() {
        arrested(testshire.child());
        watch.catchUp();
        var stranger = colleagues.somebody("Owen Analyst", "partnership", "Analysts");
        try (Visitor ayo = Visitor.signedIn(port, "ayo");
                Visitor owen = Visitor.signedIn(port, stranger.signInName())) {
            assertThat(summary(owen.get("/on-duty/alerts").body()))
                    .isEqualTo(summary(ayo.get("/on-duty/alerts").body()));
            assertThat(owen.get("/figures.csv").body())
                    .isEqualTo(ayo.get("/figures.csv").body());
        }
    }

    @Test
    void whoeverCountsSeesNoChildsRecordAndThatTheyCountedIsWrittenDown() {
        PersonId child = testshire.child();
        arrested(child);
        watch.catchUp();
        var analyst = colleagues.somebody("Owen Analyst", "partnership", "Analysts");
        try (Visitor owen = Visitor.signedIn(port, analyst.signInName())) {
            assertThat(owen.get("/children/" + child).body())
                    .contains("There is a record")
                    .doesNotContain("Arrested");
            assertThat(owen.get("/children/" + child + "/timeline").statusCode())
                    .isEqualTo(404);
            assertThat(owen.get("/figures").body())
                    .contains("What each figure means", "Not recorded")
                    .doesNotContain(people.reference(testshire.ayo(), child).orElseThrow());
        }
        assertThat(sql.sql("""
                        select route || ' ' || details from audit_entry
                        where practitioner = ? order by position desc limit 1
                        """).param(analyst.id()).query(String.class).single())
                .startsWith("/figures ")
                .contains("counted across children");
    }

    private static String summary(String page) {
        return page.replaceAll("(?s).*<p class=\"lead\">(.*?)</p>.*", "$1");
    }

    private void arrested(PersonId child) {
        Instant now = clock.instant();
        chronology.append(
                testshire.ayo(),
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("custody", testshire.unused("A")),
                                people.reference(testshire.ayo(), child).orElseThrow(),
                                now.minus(Duration.ofHours(1)),
                                now,
                                "social-care",
                                "police-arrest",
                                "Arrested at the station.",
                                "",
                                List.of(),
                                "PENDING",
                                "",
                                List.of(),
                                "open",
                                Map.of("arrest", "1")),
                        List.of())));
    }
}
