package org.reachable.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableApplication;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two applications on one database share the work, and ask nobody twice. */
@ReachableTest
class SecondInstanceTest {

    private static final int CHILDREN = 12;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    FoldRunner folds;

    @Autowired
    Watch watch;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    Partnership partnership;

    @Autowired
    Testshire testshire;

    @Test
    @Requirement("S-40")
    void nobodyIsAskedTwiceAndAnAnswerGivenAtOneIsKnownAtTheOther() {
        try (ConfigurableApplicationContext second = second()) {
            List<PersonId> children =
                    Stream.generate(testshire::child).limit(CHILDREN).toList();
            chronology.append(
                    testshire.ayo(), null, children.stream().map(this::arrest).toList());
            FoldRunner others = second.getBean(FoldRunner.class);
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(folds::sweep),
                            CompletableFuture.runAsync(others::sweep),
                            CompletableFuture.runAsync(folds::sweep),
                            CompletableFuture.runAsync(others::sweep))
                    .join();
            watch.catchUp();

            for (PersonId child : children) {
                Asked asked = moment(watch, child);
                Asked seenThere = moment(second.getBean(Watch.class), child);
                assertThat(seenThere).isEqualTo(asked);
                assertThat(asked.finding().steps()).doesNotHaveDuplicates();
                assertThat(rows("ask", asked)).isOne();
                assertThat(rows("chase", asked)).isOne();
            }

            Asked first = moment(watch, children.getFirst());
            Actor whoIsAsked = Actor.of(partnership
                    .practitioner(Objects.requireNonNull(first.ask()).practitioner())
                    .orElseThrow());
            answers.take(
                    whoIsAsked,
                    partnership
                            .practitioner(Objects.requireNonNull(first.ask()).practitioner())
                            .orElseThrow(),
                    first.finding().id(),
                    0);
            assertThat(Objects.requireNonNull(moment(second.getBean(Watch.class), children.getFirst())
                                    .ask())
                            .takenAt())
                    .isNotNull();
        }
    }

    private ConfigurableApplicationContext second() {
        return new SpringApplicationBuilder(ReachableApplication.class)
                .run(
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.flyway.enabled=false",
                        "--server.port=0");
    }

    private int rows(String table, Asked asked) {
        return sql.sql("select count(*) from " + table + " where finding = :finding")
                .param("finding", asked.finding().id())
                .query(Integer.class)
                .single();
    }

    private Asked moment(Watch where, PersonId child) {
        Actor ayo = testshire.ayo();
        List<Asked> moments = where.about(ayo, child).stream()
                .filter(asked -> asked.finding().rule().id().equals("reachable-moment"))
                .toList();
        assertThat(moments).hasSize(1);
        return moments.getFirst();
    }

    /** So long ago that it has gone up to somebody else, unanswered. */
    private NewEntry arrest(PersonId child) {
        Instant now = clock.instant().minus(Duration.ofHours(26));
        return new NewEntry(
                child,
                new WrittenEntry(
                        new EntryId("custody", testshire.unused("A")),
                        people.reference(testshire.ayo(), child).orElseThrow(),
                        now.minus(Duration.ofHours(1)),
                        now,
                        "police",
                        "police-arrest",
                        "Arrested at the station.",
                        "",
                        List.of(),
                        "PENDING",
                        "",
                        List.of(),
                        "open",
                        Map.of("arrest", "1")),
                List.of());
    }
}
