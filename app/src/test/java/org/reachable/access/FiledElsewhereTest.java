package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.watch.Asked;
import org.springframework.beans.factory.annotation.Autowired;

/** What was filed under the right child is answered, replied to, judged and linked where it stands now: at the other child it asks nothing. */
class FiledElsewhereTest extends TwoOnDuty {

    private static final String UNREAD = "worry-unread";
    private static final String DANGER = "danger-response-within-a-day";

    @Autowired
    Chronology chronology;

    private PersonId wrong;
    private Actor teacher;
    private String told;

    @BeforeEach
    void aWorryWasFiledUnderTheWrongChildAndIsMoved() {
        wrong = house.child("housing");
        teacher = house.somebody("school");
        for (PersonId one : List.of(child, wrong)) {
            house.duty(teacher, "lead-practitioner", Scope.child(one));
        }
        told = write(teacher, wrong, "school-concern", Map.of("threat", "life"));
        watch.catchUp();
        try (Visitor writer = Visitor.signedIn(port, testshire.signInName(teacher))) {
            assertThat(writer.post(
                                    "/entries/" + row(told) + "/moved",
                                    Map.of("child", child.toString(), "because", "Two of one name."))
                            .statusCode())
                    .isEqualTo(302);
        }
        watch.catchUp();
    }

    /** "What somebody told is answered by whoever reads it", said to whoever was asked to. */
    @Test
    void whoIsAskedAnswersItByName() {
        assertThat(asked(UNREAD).open()).isTrue();
        write(manager, child, "contact-decision", Map.of("answers", told, "decision", "agreed"));
        watch.catchUp();
        assertThat(asked(UNREAD).open()).isFalse();
    }

    @Test
    void nobodyAnswersItAtTheOtherChild() {
        assertThatThrownBy(() -> write(teacher, wrong, "contact-decision", Map.of("answers", told)))
                .hasMessageContaining("answered by whoever reads it");
    }

    /** The reply to whoever told of one child stood in the story of another, and what asked for it stayed open. */
    @Test
    void aReplyIsAboutTheChildItIsAboutNow() {
        try (Visitor replier = Visitor.signedIn(port, testshire.signInName(manager))) {
            String page = replier.get("/replies/to?entry=" + told)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceFirst("^https?://[^/]+", "");
            assertThat(replier.get(page).body()).contains("/children/" + child).doesNotContain(wrong.toString());
            assertThat(replier.post(page, Colleagues.aReply("We rang his aunt."))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(replier.get(page).body()).contains("We rang his aunt.");
            assertThat(replier.get("/children/" + child + "/timeline").body()).contains("We rang his aunt.");
        }
        watch.catchUp();
        assertThat(asked(UNREAD).open()).as("a reply decides nothing for them").isTrue();
        try (Visitor writer = Visitor.signedIn(port, testshire.signInName(teacher))) {
            assertThat(writer.get("/replies?ours=true").body()).doesNotContain("/children/" + child);
            assertThat(writer.get("/replies/" + row(told)).body())
                    .as("by the address it had before")
                    .contains("/children/" + child)
                    .doesNotContain(wrong.toString());
        }
    }

    /** What it rests on led to the timeline of another child. */
    @Test
    void whatAnAskRestsOnLeadsToWhereItStandsNow() {
        try (Visitor reader = Visitor.signedIn(port, testshire.signInName(teacher))) {
            assertThat(reader.get("/asks/" + asked(UNREAD).id()).body())
                    .contains("/children/" + child + "/timeline?entry=")
                    .doesNotContain(wrong.toString());
        }
    }

    /** Whoever may know nothing of the other child judges what they read of this one. */
    @Test
    void dangerIsJudgedByWhoReadsItWhereItStands() {
        assertThat(asked(DANGER).open()).isTrue();
        write(sergeant, child, "threat-assessment", Map.of("held", "yes"));
        watch.catchUp();
        assertThat(asked(DANGER).open()).isFalse();
    }

    /** It stands under this child alone: nobody need know of the other to put it right once more. */
    @Test
    void whoMayNotWriteAboutTheOtherChildTakesItBackHere() {
        house.keepOut(wrong, teacher, true);
        write(teacher, child, "entry-withdrawn", Map.of("corrects", told));
        watch.catchUp();
        assertThat(watch.openAbout(manager, List.of(child)))
                .noneMatch(asked -> asked.finding().rule().id().equals(UNREAD));
    }

    /** "0 entries. Nothing had been asked by then", under which two had been asked about a threat to life. */
    @Test
    void whereItStoodOneFindsThatItWasMovedAndThatItWasAsked() {
        try (Visitor reader = Visitor.signedIn(port, testshire.signInName(teacher))) {
            assertThat(reader.get("/children/" + wrong + "/timeline").body())
                    .contains(
                            "Here no more",
                            "Filed under another record",
                            "Two of one name.",
                            "What told of it was taken back, or filed under another record.")
                    .doesNotContain("Nothing had been asked by then", child.toString());
        }
    }

    /** The knife wound of one child stood on the page of another, twice, for whoever wrote it and works with neither. */
    @Test
    void whoOnlyWroteItReadsItAtTheOtherChildNoMore() {
        Actor passer = house.somebody("voluntary");
        PersonId two = house.child("housing");
        PersonId one = house.child("housing");
        Stream.of(two, one).forEach(each -> house.ask(each, manager));
        String wrote = write(passer, one, "voluntary-concern", Map.of(), "A cut to his arm.");
        Visitor writer = Visitor.signedIn(port, testshire.signInName(passer));
        assertThat(writer.get("/children/" + one).body()).contains("A cut to his arm.", "/entries/" + row(wrote));
        assertThat(writer.post(
                                "/entries/" + row(wrote) + "/moved",
                                Map.of("child", two.toString(), "because", "Two of one name."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(writer.get("/children/" + one).body())
                .contains("Filed under another record", "Two of one name.")
                .doesNotContain("A cut to his arm.", two.toString());
        assertThat(writer.get("/children/" + two).body()).contains("A cut to his arm.");
        writer.close();
    }

    /** "Nothing of it waits for an answer", under which the clock of an interview ran: the moved return bore no number of the time missing. */
    @Test
    void aBoardSaysWhatWaitsOfAMovedReturn() {
        house.write(
                child,
                "police",
                "open",
                clock.instant().minus(Duration.ofHours(5)),
                "missing-reported",
                Map.of("episode", "1"));
        String returned = write(sergeant, wrong, "missing-returned", Map.of());
        try (Visitor writer = Visitor.signedIn(port, testshire.signInName(sergeant))) {
            assertThat(writer.post(
                                    "/entries/" + row(returned) + "/moved",
                                    Map.of("child", child.toString(), "because", "Two of one name."))
                            .statusCode())
                    .isEqualTo(302);
        }
        watch.catchUp();
        assertThat(asked("return-interview").open()).isTrue();
        assertThat(onTheBoard()).contains("Name who will hold the interview").doesNotContain("of it waits");
        try (Visitor reader = Visitor.signedIn(port, testshire.signInName(teacher))) {
            assertThat(reader.get("/children/" + wrong + "/missing").body())
                    .contains("Here no more", "Returned from missing", "Filed under another record")
                    .doesNotContain(child.toString());
        }
    }

    /** The interview was late, and the list of who is missing and who came back forgot the child after a week. */
    @Test
    void aBoardForgetsNobodyOfWhomAnInterviewIsLate() {
        Duration ago = Duration.ofDays(12);
        house.write(child, "police", "open", clock.instant().minus(ago), "missing-reported", Map.of("episode", "1"));
        house.write(
                child,
                "police",
                "open",
                clock.instant().minus(ago).plus(Duration.ofHours(9)),
                "missing-returned",
                Map.of("episode", "1"));
        watch.catchUp();
        assertThat(onTheBoard()).contains("Name who will hold the interview");
    }

    private String onTheBoard() {
        try (Visitor reader = Visitor.signedIn(port, testshire.signInName(manager))) {
            String board = reader.get("/boards/missing/print").body();
            return board.substring(board.indexOf("/children/" + child));
        }
    }

    private Finding asked(String rule) {
        return watch.about(manager, child).stream()
                .map(Asked::finding)
                .filter(finding -> finding.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private UUID row(String name) {
        return house.superuser()
                .sql("select id from entry where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    private String write(Actor writer, PersonId about, String type, Map<String, String> attributes) {
        return write(writer, about, type, attributes, "ok");
    }

    private String write(Actor writer, PersonId about, String type, Map<String, String> attributes, String words) {
        String number = UUID.randomUUID().toString();
        chronology.append(
                writer,
                null,
                List.of(new NewEntry(
                        about,
                        WrittenEntry.said(
                                new EntryId("reachable", number),
                                "Canary",
                                clock.instant(),
                                writer.agencyKind(),
                                type,
                                words,
                                "open",
                                attributes),
                        List.of())));
        return "reachable/" + number;
    }
}
