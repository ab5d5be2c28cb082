package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a child says in confidence moves by name only, after two questions; to an investigator never before. */
@ReachableTest
class InConfidenceTest {

    private static final String SAID = "Canary of school, own-confidence";

    private static final Map<String, String> ANSWERS = Map.of(
            "because", "To find the man before Friday.",
            "traced", "Adult K: only he was there.",
            "told", "Her teacher, tomorrow morning.");

    @Autowired
    House house;

    @Autowired
    Chronology chronology;

    @Autowired
    Partnership partnership;

    @Autowired
    Testshire testshire;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private PersonId child;
    private Actor officer;
    private Visitor worker;
    private Visitor police;
    private String page;

    @BeforeEach
    void aChildWithAWorkerAndAnOfficer() {
        child = house.child("school");
        Actor social = house.somebody("social-care");
        officer = house.somebody("police");
        house.ask(child, social);
        house.ask(child, officer);
        worker = visitor(social);
        police = visitor(officer);
        page = "/children/" + child + "/in-confidence";
    }

    @AfterEach
    void close() {
        worker.close();
        police.close();
    }

    @Test
    void itIsPassedOnToOnePersonAfterTwoQuestionsAreAnswered() {
        assertThat(police.get(page).body()).doesNotContain(SAID);
        assertThat(police.get("/now").body()).doesNotContain("in-confidence");
        String form = form();
        assertThat(worker.get(form).body())
                .contains(SAID, "Who could work out who said this?", "Who tells Canary-name");

        for (String question : List.of("traced", "told", "because")) {
            var unanswered = new HashMap<>(ANSWERS);
            unanswered.put("whom", officer.code());
            unanswered.remove(question);
            assertThat(worker.post(form, unanswered).statusCode()).as(question).isEqualTo(400);
        }
        assertThat(worker.post(form, ANSWERS).statusCode()).isEqualTo(400);
        assertThat(seenBy(officer)).isEmpty();

        var answered = new HashMap<>(ANSWERS);
        answered.put("whom", officer.code());
        assertThat(worker.post(form, answered).statusCode()).isEqualTo(302);
        assertThat(seenBy(officer)).containsExactly(SAID);
        assertThat(seenBy(house.somebody("police"))).isEmpty();
        assertThat(police.get("/now").body()).contains("Passed on to you in confidence", page);
        assertThat(police.get(page).body())
                .contains(SAID, "Adult K: only he was there.", "Her teacher, tomorrow morning.")
                .doesNotContain("Pass it on", "Make a file");
        assertThat(worker.get(page).body()).contains("To find the man before Friday.");
        assertThat(sql.sql("""
                        select action || ' ' || details from audit_entry
                        where route like '%in-confidence/{row}' and method = 'POST' and status = 302 and ? = any (subjects)
                        """).param(child.value()).query(String.class).single())
                .startsWith("WRITE ")
                .contains("passed on, said in confidence")
                .doesNotContain("Friday", "Adult K", "Canary of");
    }

    /** Pages refuse it, and so does the database. */
    @Test
    void whomItWasPassedOnToPassesItOnToNobody() {
        house.passOn(child, officer);
        assertThat(police.get(form()).statusCode()).isEqualTo(404);
        assertThat(police.get(page + "/file").statusCode()).isEqualTo(404);
        assertThat(police.post(page + "/file", ANSWERS).statusCode()).isEqualTo(404);
        String entry = said().id().toString();
        assertThatThrownBy(() -> transactions.as(officer.code(), () -> passOnInSql(entry)))
                .hasMessageContaining("passed_on");
        Actor stranger = house.somebody("housing");
        assertThatThrownBy(() -> transactions.as(stranger.code(), () -> passOnInSql(entry)))
                .hasMessageContaining("passed_on");
    }

    @Test
    void aFileLeavesItOutUnlessSomebodyIsNamedForWhomItIsMade() {
        String csv = "/children/" + child + "/chronology.csv";
        assertThat(worker.get(csv).body()).contains("Canary of school, open").doesNotContain(SAID);
        assertThat(worker.post(page + "/file", ANSWERS).statusCode()).isEqualTo(400);
        var answered = new HashMap<>(ANSWERS);
        answered.put("whom", "The strategy meeting of 3 March");
        assertThat(worker.post(page + "/file", answered).body()).contains(SAID);
        assertThat(worker.get(page).body()).contains("The strategy meeting of 3 March, in a file");
        assertThat(sql.sql("select count(*) from audit_entry where action = 'EXPORT' and ? = any (subjects)")
                        .param(child.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    /** Neither the same entry sent again nor one that corrects it makes it open, also in one and the same file. */
    @Test
    void whoeverTellsItAgainTellsItInConfidence() {
        var first = house.entry(child, "school", "own-confidence", Instant.EPOCH, "As she said it");
        var corrects = house.entry(child, "school", "open", Instant.EPOCH, "Put right, and open");
        String id = first.written().id().toString();
        var job = Actor.job("import", testshire.id());
        chronology.append(job, null, List.of(first, as(corrects, "open", Map.of("corrects", id))));
        chronology.append(job, null, List.of(as(first, "open", Map.of())));
        assertThat(chronology.about(officer, child).entries())
                .extracting(Entry::summary)
                .doesNotContain("As she said it", "Put right, and open");
    }

    @Test
    void aFormIsNotSavedBeforeItSaysWhetherTheChildWasToldTheLimits() {
        String form = worker.post("/record", Map.of("child", child.toString(), "type", "child-voice"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        String body = worker.get(form).body();
        assertThat(body).contains("say first how far it goes", "I have to pass it on");
        var typed = new HashMap<>(Map.of(
                "version", "0", "words", "She is afraid. Asked her to find out more.", "handling", "own-confidence"));
        typed.putAll(Map.of("when-day", "1", "when-month", "6", "when-year", "2022"));
        assertThat(worker.post(form, typed).headers().firstValue("Location").orElseThrow())
                .endsWith("?mend=true");
        assertThat(worker.get(form + "?mend=true").body())
                .contains("Did you tell them when you would have to pass it on?", "Answer this before you save it");
        typed.putAll(Map.of("version", "1", "a-limits_told", "after", "a-distress", "no"));
        assertThat(worker.post(form, typed).headers().firstValue("Location").orElseThrow())
                .endsWith("/check");
        assertThat(worker.get(form + "/check").body())
                .contains("Yes, after they had spoken", "a child is never asked to find something out for us");
        worker.post(form + "/entry", Map.of("version", "2"));
        assertThat(worker.get(page).body()).contains("She is afraid", "Yes, after they had spoken");
        assertThat(police.get(page).body()).doesNotContain("She is afraid");
    }

    private static NewEntry as(NewEntry entry, String handling, Map<String, String> attributes) {
        WrittenEntry it = entry.written();
        return new NewEntry(
                entry.about(),
                new WrittenEntry(
                        it.id(),
                        it.child(),
                        it.occurredAt(),
                        it.recordedAt(),
                        it.agency(),
                        it.type(),
                        it.summary(),
                        it.location(),
                        it.otherPeople(),
                        it.outcome(),
                        it.outcomeWords(),
                        it.reached(),
                        handling,
                        attributes),
                List.of());
    }

    private void passOnInSql(String entry) {
        sql.sql("""
            insert into passed_on (id, partnership, person, entry, practitioner, because, traced, child_told)
            values (gen_random_uuid(), ?, ?, ?, ?, 'x', 'x', 'x')
            """)
                .params(testshire.id(), child.value(), entry, UUID.fromString(officer.code()))
                .update();
    }

    private String form() {
        return page + "/"
                + chronology.about(Actor.job("test", testshire.id()), child).logged().stream()
                        .filter(one -> one.entry().handling().equals("own-confidence"))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    private Entry said() {
        return chronology.about(officer, child).entries().stream()
                .filter(one -> one.handling().equals("own-confidence"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> seenBy(Actor reader) {
        return chronology.about(reader, child).entries().stream()
                .filter(one -> one.handling().equals("own-confidence"))
                .map(Entry::summary)
                .toList();
    }

    private Visitor visitor(Actor who) {
        return Visitor.signedIn(port, testshire.signInName(who));
    }
}
