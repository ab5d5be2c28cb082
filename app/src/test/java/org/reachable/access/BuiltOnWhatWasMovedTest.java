package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;

/** What was decided, answered and set because of an entry says so when that is here no more, and whoever wrote it is told. */
class BuiltOnWhatWasMovedTest extends TwoOnDuty {

    @Autowired
    Chronology chronology;

    private PersonId first;
    private Actor teacher;
    private String worry;

    @BeforeEach
    void aWorryOnWhichSomethingIsBuilt() {
        first = house.child("housing");
        teacher = house.somebody("school");
        house.duty(teacher, "lead-practitioner", Scope.child(child));
        for (Actor one : List.of(teacher, manager)) {
            house.duty(one, "lead-practitioner", Scope.child(first));
        }
        worry = write(teacher, "school-concern", Map.of());
        watch.catchUp();
    }

    @Test
    void whoeverBuiltOnItIsToldAndItsPagesSayThatItWasMoved() {
        String decision = write(manager, "contact-decision", Map.of("answers", worry));
        UUID action = UUID.randomUUID();
        write(
                manager,
                "action-set",
                Map.of(
                        "action",
                        action.toString(),
                        "action_what",
                        "Ring the school",
                        "aimed_at",
                        "child",
                        "done_by",
                        manager.code(),
                        "due_by",
                        "2022-06-24",
                        "answers",
                        worry));
        try (Visitor built = Visitor.signedIn(port, testshire.signInName(manager));
                Visitor mover = Visitor.signedIn(port, testshire.signInName(teacher))) {
            String actionPage = "/children/" + first + "/actions/" + action;
            assertThat(built.get("/entries/" + row(decision)).body()).doesNotContain("It rests on");
            assertThat(built.get(actionPage).body()).contains("Ring the school").doesNotContain("It rests on");
            assertThat(mover.post(
                                    "/entries/" + row(worry) + "/moved",
                                    Map.of("child", child.toString(), "because", "Two of one name."))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(built.get("/notifications/changed-words").body())
                    .contains("What something that you wrote rests on was filed with another record")
                    .contains("What you wrote stands: read whether it still holds.")
                    .doesNotContain(child.toString());
            assertThat(built.get("/now").body()).contains("What something that you wrote rests on");
            for (String page : List.of("/entries/" + row(decision), actionPage)) {
                assertThat(built.get(page).body())
                        .as(page)
                        .contains("It rests on “", "which was filed under another record today")
                        .doesNotContain(child.toString());
            }
        }
    }

    /** By the question that was asked because of it, too; and what does not rest on it says nothing. */
    @Test
    void whatAnsweredItsQuestionSaysThatItWasTakenBackAndNothingElseDoes() {
        String asked = watch.about(manager, first).stream()
                .filter(one -> one.finding().trigger().toString().equals(worry)
                        && one.finding().rule().id().equals("worry-unread"))
                .findFirst()
                .orElseThrow()
                .finding()
                .id();
        String decision = write(manager, "contact-decision", Map.of("answers_finding", asked));
        String other = write(manager, "contact-decision", Map.of());
        watch.catchUp();
        write(teacher, "entry-withdrawn", Map.of("corrects", worry));
        watch.catchUp();
        try (Visitor built = Visitor.signedIn(port, testshire.signInName(manager))) {
            assertThat(built.get("/entries/" + row(decision)).body()).contains("which was taken back today");
            assertThat(built.get("/entries/" + row(other)).body()).doesNotContain("It rests on");
            assertThat(built.get("/notifications/changed-words").body())
                    .containsOnlyOnce("What something that you wrote rests on was taken back");
        }
    }

    /** "Rang Tomasz: an officer saw her at her door." It was her sister, and the answer stood as if nothing was. */
    @Test
    void whatWasAnsweredWhileAChildCountedAsBackSaysThatTheReturnWasNone() {
        house.duty(sergeant, "police-missing-team", Scope.child(first));
        write(teacher, "missing-reported", Map.of("episode", "1", "threat", "unknown", "distress", "no"));
        String before = write(manager, "contact-decision", Map.of("answers", worry));
        String back = write(sergeant, "missing-returned", Map.of("episode", "1", "seen_back", "me"));
        String answer = write(manager, "contact-decision", Map.of("answers", worry));
        String plain = write(manager, "contact-decision", Map.of());
        watch.catchUp();
        try (Visitor built = Visitor.signedIn(port, testshire.signInName(manager))) {
            assertThat(built.get("/entries/" + row(answer)).body()).doesNotContain("It was written while");
            write(sergeant, "entry-withdrawn", Map.of("corrects", back));
            watch.catchUp();
            assertThat(built.get("/entries/" + row(answer)).body())
                    .contains("It was written while “Returned from missing” stood, which was taken back today");
            String after = write(manager, "contact-decision", Map.of("answers", worry));
            for (String other : List.of(before, plain, after)) {
                assertThat(built.get("/entries/" + row(other)).body()).doesNotContain("It was written while");
            }
        }
    }

    private UUID row(String name) {
        return house.superuser()
                .sql("select id from entry where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    private String write(Actor writer, String type, Map<String, String> attributes) {
        String number = UUID.randomUUID().toString();
        chronology.append(
                writer,
                null,
                List.of(new NewEntry(
                        first,
                        WrittenEntry.said(
                                new EntryId("reachable", number),
                                "Canary",
                                clock.instant(),
                                writer.agencyKind(),
                                type,
                                "Said.",
                                "open",
                                attributes),
                        List.of())));
        return "reachable/" + number;
    }
}
