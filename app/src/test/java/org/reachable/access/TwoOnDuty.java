package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.ReachableTest;
import org.reachable.RegisteredSources;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A child for whom social care's duty manager and the police's duty sergeant answer. */
@ReachableTest
abstract class TwoOnDuty {

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Watch watch;

    @Autowired
    Testshire testshire;

    @Autowired
    Clock clock;

    @Autowired
    Chronology chronology;

    @Autowired
    RegisteredSources sources;

    PersonId child;
    Actor manager;
    Actor sergeant;

    /** Of the sergeant's own files. */
    String source;

    @BeforeEach
    void aChildWhomTwoOnDutyAnswerFor() {
        child = house.child("social-care", "police");
        manager = house.somebody("social-care");
        house.duty(manager, "duty-manager", Scope.child(child));
        sergeant = house.somebody("police");
        house.duty(sergeant, "police-duty-sergeant", Scope.child(child));
        source = sources.sentBy(testshire.practitioner(testshire.signInName(sergeant)), "sent-" + UUID.randomUUID());
    }

    /** An entry of the sergeant's, or of whoever of social care. */
    final void append(
            Actor writer,
            PersonId about,
            EntryId id,
            Instant happened,
            Instant known,
            String type,
            String handling,
            Map<String, String> attributes) {
        append(null, writer, about, id, happened, known, type, handling, attributes);
    }

    /** A row of a file of the sergeant's, which happened then. */
    final void send(@Nullable UUID batch, String number, Instant happened, Map<String, String> attributes) {
        append(
                batch,
                sergeant,
                child,
                new EntryId(source, number),
                happened,
                minutesAgo(30),
                "police-sighting",
                "open",
                attributes);
    }

    private void append(
            @Nullable UUID batch,
            Actor writer,
            PersonId about,
            EntryId id,
            Instant happened,
            Instant known,
            String type,
            String handling,
            Map<String, String> attributes) {
        chronology.append(
                writer,
                batch,
                List.of(new NewEntry(
                        about,
                        new WrittenEntry(
                                id,
                                "Canary",
                                happened,
                                known,
                                writer.equals(sergeant) ? sergeant.agencyKind() : "social-care",
                                type,
                                "ok",
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                handling,
                                attributes),
                        List.of())));
    }

    final boolean dangerIsOpen() {
        return dangerFound().stream().anyMatch(Finding::open);
    }

    final List<Finding> dangerFound() {
        return watch.about(manager, child).stream()
                .map(Asked::finding)
                .filter(finding -> finding.rule().id().startsWith("danger-response"))
                .toList();
    }

    final Instant minutesAgo(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes));
    }

    /** Files under the child what somebody wrote of another. */
    final void move(String name, Actor writer) {
        move(name, writer, child);
    }

    final void move(String name, Actor writer, PersonId to) {
        UUID row = house.superuser()
                .sql("select id from entry where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(writer))) {
            assertThat(visitor.post(
                                    "/entries/" + row + "/moved",
                                    Map.of("child", to.toString(), "because", "Wrong child."))
                            .statusCode())
                    .isEqualTo(302);
        }
        watch.catchUp();
    }
}
