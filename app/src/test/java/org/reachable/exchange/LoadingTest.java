package org.reachable.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.chronology.Chronology;
import org.reachable.chronology.NewEntry;
import org.reachable.exchange.Upload.State;
import org.reachable.kernel.Ids;
import org.reachable.kernel.PersonId;
import org.reachable.partnership.Practitioner;
import org.reachable.people.NewPerson;
import org.reachable.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Long files load in the background, and nobody waits for them. */
@ReachableTest
class LoadingTest {

    private static final int CHILDREN = 20;
    private static final int ROWS = 4000;

    @Autowired
    Testshire testshire;

    @Autowired
    Uploads uploads;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient sql;

    @Test
    void whoeverWritesWhileALongFileLoadsHardlyWaits() throws InterruptedException {
        Practitioner ayo = testshire.practitioner("ayo");
        Actor bea = Actor.of(testshire.practitioner("bea"));
        Upload upload = upload(ayo, ROWS);
        PersonId child = testshire.child();
        String reference = people.reference(bea, child).orElseThrow();
        assertThat(uploads.load(testshire.ayo(), upload, Set.of(), ROWS)).isTrue();
        List<Duration> waits = new ArrayList<>();
        while (state(upload) == State.WAITING && waits.size() < 500) {
            long began = System.nanoTime();
            chronology.append(
                    bea,
                    null,
                    List.of(new NewEntry(
                            child,
                            Testshire.written(
                                    ids.next().toString(), reference, "police-sighting", "2022-03-01T09:00", "Seen."),
                            List.of())));
            waits.add(Duration.ofNanos(System.nanoTime() - began));
            Thread.sleep(100);
        }
        assertThat(state(upload)).isEqualTo(State.LOADED);
        waits.sort(Duration::compareTo);
        System.out.printf(
                "While %d rows loaded: %d writes, half within %d ms, the slowest %d ms%n",
                ROWS,
                waits.size(),
                waits.get(waits.size() / 2).toMillis(),
                waits.getLast().toMillis());
        assertThat(sql.sql("select reltuples >= ? from pg_class where relname = 'entry'")
                        .param(ROWS / 2)
                        .query(Boolean.class)
                        .single())
                .as("the database plans with as many entries as there are")
                .isTrue();
        assertThat(waits).hasSizeGreaterThan(1);
        assertThat(waits.get(waits.size() / 2)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void theSameUploadIsLoadedOnceHoweverOftenThatIsSaid() {
        Practitioner ayo = testshire.practitioner("ayo");
        Upload upload = upload(ayo, 3);
        assertThat(uploads.load(testshire.ayo(), upload, Set.of(), 3)).isTrue();
        assertThat(uploads.load(testshire.ayo(), upload, Set.of(), 3)).isFalse();
    }

    @Test
    void anothersUploadIsNotFound() {
        UUID upload = upload(testshire.practitioner("ayo"), 1).id();
        assertThat(uploads.of(Actor.of(testshire.practitioner("bea")), upload)).isEmpty();
    }

    private Upload upload(Practitioner sender, int rows) {
        var file =
                new StringBuilder("event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,outcome\n");
        List<String> children = new ArrayList<>();
        for (int number = 0; number < CHILDREN; number++) {
            children.add(testshire.unused("Burst"));
            people.register(testshire.ayo(), testshire.origin(), NewPerson.called(children.getLast()));
        }
        for (int number = 0; number < rows; number++) {
            file.append("B%d,%s,2022-03-01T09:00,2022-03-01T10:00,police,police-sighting,Seen.,LOGGED\n"
                    .formatted(number, children.get(number % CHILDREN)));
        }
        var sent = new SentFile("burst.csv", file.toString().getBytes(StandardCharsets.UTF_8));
        UUID id = uploads.keep(sender, "burst-" + ids.next(), List.of(sent));
        return uploads.of(Actor.of(sender), id).orElseThrow();
    }

    private State state(Upload upload) {
        return uploads.of(testshire.ayo(), upload.id()).orElseThrow().state();
    }
}
