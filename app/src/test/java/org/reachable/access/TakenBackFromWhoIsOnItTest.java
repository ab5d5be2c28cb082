package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Imports;
import org.springframework.beans.factory.annotation.Autowired;

/** A colleague took back another's file that told of danger, and whoever was on it heard nothing: it was gone from their desk. */
class TakenBackFromWhoIsOnItTest extends TwoOnDuty {

    private static final String TOLD = "What told of danger that you are asked about";

    @Autowired
    Imports imports;

    private UUID batch;
    private Actor colleague;

    @BeforeEach
    void aFileThatTellsOfDanger() {
        colleague = house.somebody("police");
        batch = imports.begin(sergeant, "police.csv", 1, 0);
        send(batch, UUID.randomUUID().toString(), minutesAgo(31), Map.of("threat", "life"));
        watch.catchUp();
        assertThat(desk(manager))
                .contains("Hold the discussion or assess the threat now")
                .doesNotContain(TOLD);
    }

    @Test
    void whoTookItOnHearsWhoTookTheFileBackAndWhyAndSaysThatTheyHaveSeenIt() {
        try (Visitor asked = visitor(manager);
                Visitor undoing = visitor(colleague)) {
            asked.post(ask(asked) + "/taken", Map.of("version", "0"));
            String undone = "/import/batches/" + batch + "/undone";
            var without = undoing.post(undone, Map.of());
            assertThat(without.statusCode()).isEqualTo(400);
            assertThat(without.body()).contains("Write why it is taken back");
            assertThat(undoing.post(undone, Map.of("because", "It is another girl of that name."))
                            .statusCode())
                    .isEqualTo(302);
            watch.catchUp();
            String desk = asked.get("/now").body();
            assertThat(desk)
                    .doesNotContain("Hold the discussion or assess the threat now")
                    .contains(
                            TOLD + " was taken back by " + nameOf(colleague),
                            "It is another girl of that name.",
                            "The question is withdrawn");
            var told = Pattern.compile("name=\"told\" value=\"([0-9a-f-]+)\"")
                    .matcher(asked.get("/notifications/questions-taken-back").body());
            assertThat(told.find()).isTrue();
            asked.post("/notifications/questions-taken-back/seen", Map.of("told", told.group(1)));
            assertThat(asked.get("/now").body()).doesNotContain(TOLD);
        }
    }

    /** Two of three who took it back at the same moment read that something broke. */
    @Test
    void whoeverTakesItBackAtTheSameMomentReadsThatItWas() throws Exception {
        List<Actor> three = List.of(sergeant, colleague, house.somebody("police"));
        var ready = new CyclicBarrier(three.size());
        try (var at = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = three.stream()
                    .map(one -> at.submit(() -> {
                        try (Visitor undoing = visitor(one)) {
                            undoing.get("/import");
                            ready.await();
                            return undoing.post("/import/batches/" + batch + "/undone", Map.of("because", "A mistake."))
                                    .statusCode();
                        }
                    }))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(302);
            }
        }
        assertThat(house.superuser()
                        .sql("select count(*) from import_undone where batch = ?")
                        .param(batch)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** The sergeant was told at once that somebody is asked; whoever sent it and takes it back tells themselves nothing. */
    @Test
    void whoTakesItBackIsNotToldAndWhoWasToldAtOnceIs() {
        imports.undo(sergeant, batch, "A mistake.");
        watch.catchUp();
        assertThat(desk(manager)).contains(TOLD);
        assertThat(desk(sergeant)).doesNotContain(TOLD);
    }

    /** Their desk broke: what they may not read of it is left out, and all else stands. */
    @Test
    void whoeverMayNotReadItHearsSoAndReadsNoWordOfIt() {
        Actor lead = house.somebody("social-care");
        house.duty(lead, "lead-practitioner", Scope.child(child));
        String local = UUID.randomUUID().toString();
        append(
                lead,
                child,
                new EntryId("reachable", local),
                minutesAgo(6),
                minutesAgo(5),
                "child-disclosure",
                "own-confidence",
                Map.of("threat", "life"));
        watch.catchUp();
        UUID row = house.superuser()
                .sql("select id from entry where partnership = ? and name = ?")
                .params(testshire.id(), "reachable/" + local)
                .query(UUID.class)
                .single();
        try (Visitor taking = visitor(lead)) {
            taking.post("/entries/" + row + "/taken-back", Map.of("other", "no", "because", "Canary of why."));
        }
        watch.catchUp();
        assertThat(desk(manager)).contains(TOLD);
        assertThat(desk(sergeant)).contains("was taken back").doesNotContain("Canary of why.");
    }

    @Test
    void whoIsOnAnotherChildHearsNothing() {
        PersonId other = house.child("police");
        Actor apart = house.somebody("social-care");
        house.duty(apart, "duty-manager", Scope.child(other));
        imports.undo(colleague, batch, "A mistake.");
        watch.catchUp();
        assertThat(desk(apart)).doesNotContain(TOLD);
    }

    private String ask(Visitor reading) {
        var ask = Pattern.compile("/asks/[0-9a-f]{16}")
                .matcher(reading.get("/now").body());
        assertThat(ask.find()).isTrue();
        return Objects.requireNonNull(ask.group());
    }

    private String nameOf(Actor actor) {
        return testshire.signInName(actor).replace('.', ' ');
    }

    private String desk(Actor who) {
        try (Visitor reading = visitor(who)) {
            return reading.get("/now").body();
        }
    }

    private Visitor visitor(Actor who) {
        return Visitor.signedIn(port, testshire.signInName(who));
    }
}
