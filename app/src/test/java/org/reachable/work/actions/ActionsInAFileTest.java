package org.reachable.work.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.RegisteredSources;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is nothing to a child, or works with them, and brings in a file: what it says of actions gives nobody a standing, and ends nobody else's. */
@ReachableTest
class ActionsInAFileTest extends ThreeWhoAct {

    private static final String HEAD =
            "event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,handling,attributes\n";
    private static final String CONCERN =
            "9,{child},2022-06-10T09:00,2022-06-10T10:00,{agency},school-concern,The rest of the file.,open,\n";
    private static final String ELSEWHERE =
            "What is said of an action that was set elsewhere is said on its own page, and by no file.";
    private static final String OF_A_DOCUMENT =
            "It is a row of a document that is written together here: what becomes of it is said there, and by no file.";
    private static final String HERE_ALONE =
            "It is written here alone, where it comes about, and brought in by no file. Leave the row out.";

    @Autowired
    RegisteredSources sources;

    @Autowired
    Watch watch;

    @Autowired
    ActionsOfDocuments ofDocuments;

    @LocalServerPort
    int port;

    /** One row of a school's file named a colleague: the colleague, and the sender through their team, read all that is known of the child. */
    @Test
    void aFileOpensNoRecordToWhomItNames() {
        Practitioner farida = colleagues.somebody("Farida Noor", "school", "A school of another town");
        Practitioner tom = colleagues.colleagueOf(farida, "Tom Achterberg");
        bring(
                farida,
                row(
                        "action-set",
                        "action=%s; action_what=Ring home; done_by=%s; due_by=2022-06-15"
                                .formatted(UUID.randomUUID(), tom.id())),
                CONCERN);
        watch.catchUp();
        assertThat(asked(tom)).isFalse();
        assertThat(asked(farida)).isFalse();
        assertThat(is(tom)).isEqualTo("PARTNERSHIP");
        assertThat(is(farida)).isEqualTo("PARTNERSHIP");
        assertThat(asked(lead))
                .as("who answers for the child by name is asked instead")
                .isTrue();
    }

    /** Nobody is let in by whoever works with the child: they are asked to be, as on the page. */
    @Test
    void whoeverWorksWithTheChildOpensItToNobodyByAFile() {
        Practitioner analyst = colleagues.somebody("Owen Reid", "partnership", "The analysts");
        bring(
                officer,
                row(
                        "action-set",
                        "action=%s; action_what=Count; done_by=%s; due_by=2022-06-15"
                                .formatted(UUID.randomUUID(), analyst.id())));
        watch.catchUp();
        assertThat(asked(analyst)).isFalse();
        assertThat(is(analyst)).isEqualTo("PARTNERSHIP");
    }

    @Test
    void aFileSaysNothingOfAnActionThatWasSetHere() {
        UUID action = set(lead, officer.id());
        String told = bring(
                teacher,
                row("action-done", "action=%s; came_of_it=Over".formatted(action)),
                row("action-taken-on", "action=%s; done_by=%s".formatted(action, officer.id())),
                row("action-set", "action=%s; action_what=REWRITTEN; due_by=2023-06-01".formatted(action)),
                row(
                        "action-set",
                        "answers=%s; action_what=REWRITTEN"
                                .formatted(read(lead, action).last())),
                CONCERN);
        assertThat(told).contains(ELSEWHERE, "4 rows were not loaded");
        Action stands = read(lead, action);
        assertThat(stands.isOpen()).isTrue();
        assertThat(stands.what().deed()).isEqualTo("Stop the grey car");
        assertThat(stands.last()).startsWith("reachable/");
        assertThat(desk(officer)).extracting(Action::id).containsExactly(action);
        assertThat(summaries()).contains("The rest of the file.");
    }

    @Test
    void aStrangersFileEndsNothingEither() {
        UUID action = set(lead, officer.id());
        Practitioner farida = colleagues.somebody("Farida Noor", "school", "A school of another town");
        assertThat(bring(farida, row("action-not-done", "action=%s; because=No".formatted(action))))
                .contains(ELSEWHERE);
        assertThat(read(lead, action).isOpen()).isTrue();
    }

    /** Its number stands in the address of a shared draft: claimed before it is in force, it was the sender's to end. */
    @Test
    void aRowOfADocumentIsClaimedByNoFile() {
        UUID line = UUID.randomUUID();
        ofADraft(line);
        assertThat(bring(
                        officer,
                        row("action-set", "action=%s; action_what=Mine".formatted(line)),
                        row("action-done", "action=%s; came_of_it=Over".formatted(line)),
                        CONCERN))
                .contains(OF_A_DOCUMENT, "2 rows were not loaded");
        assertThat(about(Actor.of(lead))).isEmpty();
        ofDocuments.comeInForce(
                Actor.of(lead),
                child,
                "Plan, version 1,",
                List.of(),
                List.of(new ActionsOfDocuments.Row(line, "Watch the gate", "", "source", null, "", null, "")));
        assertThat(may(lead, line)).isTrue();
        assertThat(may(officer, line)).as("it is not the sender’s to end").isFalse();
    }

    /** A case system tells what becomes of what it set itself. */
    @Test
    void aFileTellsOfItsOwnActions() {
        UUID action = UUID.randomUUID();
        String told = bring(
                officer,
                row(
                        "action-set",
                        "action=%s; action_what=Watch the gate; done_by=%s; due_by=2022-07-01"
                                .formatted(action, officer.id())),
                row("action-done", "action=%s; came_of_it=It was watched".formatted(action)));
        assertThat(told).doesNotContain("not loaded");
        assertThat(Objects.requireNonNull(read(lead, action).end()).words()).isEqualTo("It was watched");
        Practitioner farida = colleagues.somebody("Farida Noor", "school", "A school of another town");
        UUID other = UUID.randomUUID();
        bring(farida, row("action-set", "action=%s; action_what=Ring home".formatted(other)));
        assertThat(about(Actor.of(lead)))
                .as("what a stranger’s file reports is read, and is nobody’s action")
                .extracting(Action::id)
                .doesNotContain(other);
    }

    /** In a file the child took back what they had told of danger. Nobody had: it is written as that happens, and rings. */
    @Test
    void whatIsWrittenHereAloneIsLeftOutOfAFile() {
        String told = bring(
                teacher,
                row("urgent-words-taken-back", "taken_back_by=child"),
                row("danger-words-put-right", "of_another_child=yes"),
                row("reply-helped", "helped=yes"),
                CONCERN);
        assertThat(told).contains(HERE_ALONE, "3 rows were not loaded");
        assertThat(summaries()).containsExactly("The rest of the file.");
    }

    /** Names of files, and how many rows they had, are their agency's. */
    @Test
    void broughtInBeforeListsWhatOnesOwnAgencySent() {
        bring(teacher, CONCERN);
        Practitioner mate = colleagues.colleagueOf(teacher, "Mate");
        try (Visitor own = Visitor.signedIn(port, mate.signInName());
                Visitor other = Visitor.signedIn(port, officer.signInName())) {
            String named = "of-" + teacher.id();
            assertThat(own.get("/import").body()).contains(named);
            assertThat(other.get("/import").body()).doesNotContain(named);
        }
    }

    /** Their own record is not put right into another's. */
    @Test
    void whatWasSaidOfOneActionIsNotPutRightIntoAnother() {
        UUID theirs = set(lead, officer.id());
        UUID mine = set(teacher, teacher.id());
        assertThat(refusal(
                        teacher,
                        "action-done",
                        Map.of(
                                "action",
                                theirs.toString(),
                                "corrects",
                                read(teacher, mine).last())))
                .hasValueSatisfying(why -> assertThat(why).contains("Only whoever said they would do it"));
        assertThat(refusal(
                        teacher,
                        "action-set",
                        Map.of(
                                "action",
                                mine.toString(),
                                "done_by",
                                stranger.code(),
                                "corrects",
                                read(teacher, mine).last())))
                .hasValueSatisfying(why -> assertThat(why).contains("let them in first"));
    }

    private Optional<String> refusal(Practitioner by, String type, Map<String, String> says) {
        try {
            write(by, type, says);
            return Optional.empty();
        } catch (RuntimeException refused) {
            return Optional.ofNullable(refused.getMessage());
        }
    }

    private static String row(String type, String attributes) {
        return "{row},{child},2022-06-10T09:00,2022-06-10T10:00,{agency},%s,Canary.,open,%s\n"
                .formatted(type, attributes);
    }

    /** What its preview says of it, and what is said once it is loaded. */
    private String bring(Practitioner who, String... rows) {
        var text = new StringBuilder(HEAD);
        for (int number = 0; number < rows.length; number++) {
            text.append(rows[number].replace("{row}", String.valueOf(number)));
        }
        String child =
                chronology.reference(Actor.of(lead), this.child.subject()).orElseThrow();
        sources.sentBy(who, testshire.unused("records"));
        try (Visitor sender = Visitor.signedIn(port, who.signInName())) {
            String where = sender.postFile(
                            "/import",
                            "files",
                            "of-" + who.id() + ".csv",
                            "text/csv",
                            text.toString()
                                    .replace("{child}", child)
                                    .replace("{agency}", Actor.of(who).agencyKind())
                                    .getBytes(StandardCharsets.UTF_8))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceFirst(".*(/import/)", "$1");
            String preview = Visitor.said(sender.get(where));
            sender.post(where + "/loaded", Map.of());
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !sender.get(where).body().contains("data-refreshes"));
            String loaded = Visitor.said(sender.get(where));
            for (String why : new String[] {ELSEWHERE, OF_A_DOCUMENT, HERE_ALONE}) {
                assertThat(preview.contains(why))
                        .as("the preview tells it as what is loaded does")
                        .isEqualTo(loaded.contains(why));
            }
            return loaded;
        }
    }

    private boolean asked(Practitioner who) {
        return transactions.as(
                who.id().toString(), () -> !watch.openFor(Actor.of(who), who).isEmpty());
    }

    private String is(Practitioner who) {
        return transactions.beside(
                "watch",
                () -> sql.sql("select standing_is(own_standing(?, ?))")
                        .params(who.id().toString(), child.value())
                        .query(String.class)
                        .single());
    }

    private List<String> summaries() {
        return chronology.about(Actor.of(lead), child).entries().stream()
                .filter(entry -> !entry.id().source().equals("reachable"))
                .map(entry -> entry.summary())
                .toList();
    }
}
