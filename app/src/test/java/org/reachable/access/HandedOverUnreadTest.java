package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a boy told one person alone was handed over to somebody who read nothing of it, and closed with "We went to see it.". */
@ReachableTest
class HandedOverUnreadTest extends KeptFrom {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final String FIRST = "Pass the words on to them first";

    @Autowired
    JdbcClient bare;

    private Actor colleague;
    private Actor stranger;
    private Visitor other;

    /** Named as the words are: to those few alone. */
    private EntryId told;

    private String finding;
    private String page;

    @BeforeEach
    void somethingAskedThatRestsOnWhatWasToldToTheWorkerAlone() {
        colleague = house.somebody("social-care");
        house.duty(colleague, "social-worker", Scope.child(child));
        stranger = house.somebody("housing");
        other = visitor(colleague);
        WrittenEntry said = Testshire.written(
                testshire.unused("E"), name, "plan-created", "2022-06-15T16:00", "He told one person alone.");
        told = said.id();
        chronology.append(
                Actor.job("import", testshire.id()), null, List.of(new NewEntry(child, inConfidence(said), List.of())));
        var reader = partnership.practitioner(UUID.fromString(worker.code())).orElseThrow();
        watch.catchUp();
        finding = watch.openFor(worker, reader).stream()
                .map(asked -> asked.finding().id())
                .filter(one -> working.get("/asks/" + one).body().contains("/asks/" + one + "/done"))
                .findFirst()
                .orElseThrow();
        page = "/asks/" + finding;
    }

    @Test
    void itIsOfferedToNobodyWhoReadsNothingOfItAndThePageSaysWhatToDoFirst() {
        assertThat(working.get(page + "?way=handed-over").body())
                .as("control: in confidence alone, whoever works with the child reads it")
                .contains(colleague.code());
        toFew();
        String form = working.get(page + "?way=handed-over").body();
        assertThat(form)
                .contains("they may read nothing of what this rests on", FIRST)
                .doesNotContain(colleague.code(), stranger.code());
        for (Actor whom : List.of(colleague, stranger)) {
            var refused = working.post(page + "/handed-over", offer(form, whom));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("pass the words on to them first", "You know him.");
            assertThatThrownBy(() -> offerByHand(whom)).isInstanceOf(DataAccessException.class);
        }
        few(colleague);
        assertThat(working.post(page + "/handed-over", offer(form, colleague)).statusCode())
                .as("control: once the words are theirs, too")
                .isEqualTo(302);
    }

    @Test
    void whatWasOfferedAndCanBeReadNoMoreIsNotAccepted() {
        working.post(
                page + "/handed-over",
                offer(working.get(page + "?way=handed-over").body(), colleague));
        toFew();
        var accepted = other.post(
                page + "/accepted", Map.of("version", version(other.get("/now").body())));
        assertThat(accepted.statusCode()).isEqualTo(302);
        assertThat(other.get("/now").body()).contains("Not accepted: you may read nothing of what it rests on");
        assertThat(owner()).isEqualTo(worker.code());
        assertThatThrownBy(() -> byHand(
                        colleague,
                        "update ask set practitioner = :me, taken_at = partnership_now(), handed_to = null,"
                                + " version = version + 1 where finding = :finding"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoeverTookItOverAndReadsNothingOfItClosesNothing() {
        working.post(
                page + "/handed-over",
                offer(working.get(page + "?way=handed-over").body(), colleague));
        other.post(
                page + "/accepted", Map.of("version", version(other.get("/now").body())));
        assertThat(owner()).isEqualTo(colleague.code());
        assertThat(other.get(page).body()).as("control").contains(page + "/done");
        toFew();
        String shown = other.get(page).body();
        assertThat(shown)
                .contains("You may read nothing of what this rests on, so you cannot answer it")
                .doesNotContain(page + "/done", page + "/not-needed");
        for (String way : List.of("done", "not-needed")) {
            assertThat(other.post(
                                    page + "/" + way,
                                    Map.of(
                                            "version",
                                            "2",
                                            "different",
                                            "We went to see it.",
                                            "because",
                                            "We went to see it."))
                            .statusCode())
                    .as(way)
                    .isEqualTo(404);
        }
        assertThatThrownBy(() -> chronology.append(
                        colleague,
                        null,
                        List.of(new NewEntry(
                                child,
                                new WrittenEntry(
                                        new EntryId("reachable", testshire.unused("E")),
                                        name,
                                        clock.instant(),
                                        clock.instant(),
                                        "social-care",
                                        "ask-answered",
                                        "We went to see it.",
                                        "",
                                        List.of(),
                                        "",
                                        "",
                                        List.of(),
                                        "open",
                                        Map.of("answers_finding", finding)),
                                List.of()))))
                .as("through whatever door")
                .hasMessageContaining("What is asked is answered by whoever is asked");
        assertThat(other.get(page).body()).contains(page + "/give-back");
    }

    private static WrittenEntry inConfidence(WrittenEntry it) {
        return new WrittenEntry(
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
                "own-confidence",
                it.attributes());
    }

    private void toFew() {
        few(worker);
    }

    private void few(Actor one) {
        house.superuser()
                .sql("insert into told_to_few (report, practitioner) values (?, ?)")
                .params(told.toString(), UUID.fromString(one.code()))
                .update();
    }

    private void offerByHand(Actor whom) {
        transactions.as(
                worker.code(),
                () -> bare.sql("""
                        insert into ask_offer (partnership, finding, version, practitioner, because)
                        select partnership, finding, version + 1, ?, 'A test.' from ask where finding = ?
                        """)
                        .params(UUID.fromString(whom.code()), finding)
                        .update());
    }

    private void byHand(Actor by, String change) {
        transactions.as(
                by.code(),
                () -> bare.sql(change)
                        .param("me", UUID.fromString(by.code()))
                        .param("finding", finding)
                        .update());
    }

    private String owner() {
        return house.superuser()
                .sql("select practitioner from ask where finding = ?")
                .param(finding)
                .query(UUID.class)
                .single()
                .toString();
    }

    private static Map<String, String> offer(String page, Actor whom) {
        return Map.of("version", version(page), "to", whom.code(), "why", "You know him.", "knowingly", "true");
    }

    private static String version(String page) {
        Matcher version = VERSION.matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
