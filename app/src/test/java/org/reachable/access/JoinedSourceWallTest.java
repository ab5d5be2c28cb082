package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.chronology.NotWritten;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In a source of several agencies each puts right and takes back its own words, whoever sends for the source. One file of a business manager
 * rewrote a mother's report and took back a plan and two entries of the police, and nobody whose words they were was told.
 */
class JoinedSourceWallTest extends SourceOfSeveral {

    private static final String NOT_THEIRS = "each puts right and takes back its own words";

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private Actor feed;

    @BeforeEach
    void somebodyWhoWorksWithTheChildAndAFeed() {
        feed = Actor.job("import", testshire.id());
        house.ask(child, sender);
    }

    @Test
    void whoSendsForItPutsRightAndTakesBackNoOthersWords() {
        for (String whose : List.of("police", "family")) {
            String said = id();
            bring(feed, null, said, whose, "Said.", "");
            refused(said, whose, "Rewritten.", "").hasMessageContaining(NOT_THEIRS);
            refused(id(), whose, "Not so.", said).hasMessageContaining(NOT_THEIRS);
        }
        String own = id();
        bring(feed, null, own, "health", "Said.", "");
        bring(sender, null, own, "health", "Put right.", "");
        assertThat(told(lead)).isEmpty();
    }

    @Test
    void theyPutRightWhatTheySentThemselvesAndItsAgencyIsTold() {
        String said = id();
        bring(sender, null, said, "police", "Said.", "");
        bring(sender, null, said, "police", "Put right.", "");
        assertThat(told(lead)).containsExactly("agency");
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(lead))) {
            assertThat(visitor.get("/now").body()).contains("What came from your agency was put right, by ");
        }
    }

    @Test
    void orWhatAnAgencyWroteThatVouchedForTheSource() {
        String said = id();
        bring(feed, null, said, "police", "Said.", "");
        house.superuser().sql("""
                insert into source_vouched (source, agency, actor)
                select source.id, agency.id, 'test' from source, agency where source.code = ? and agency.code = 'police'
                """).param(joined).update();
        bring(sender, null, said, "police", "Put right.", "");
        assertThat(told(lead)).containsExactly("agency");
    }

    /** One click takes back what came with a feed of everybody's. */
    @Test
    void norIsAllThatAFeedBroughtTakenBackAtOnce() {
        UUID batch = imports.begin(sender, "all.csv", 1, 0);
        bring(feed, batch, id(), "police", "Said.", "");
        imports.askToUndo(colleagueWhoReads(), batch);
        assertThatThrownBy(() -> imports.undo(sender, batch, "A test."))
                .isInstanceOf(NotWritten.class)
                .hasMessageContaining("takes it back");
        UUID own = imports.begin(sender, "own.csv", 1, 0);
        bring(sender, own, id(), "police", "Said.", "");
        assertThatThrownBy(() -> imports.undo(sender, own, "A test.")).hasStackTraceContaining("row-level security");
        imports.askToUndo(colleagueWhoReads(), own);
        imports.undo(sender, own, "A test.");
        assertThat(told(lead)).containsExactly("agency");
    }

    @Test
    void whatHoldsOthersWordsIsTakenBackByTwoAndBearsWhoDidSo() {
        UUID batch = imports.begin(sender, "joined.csv", 2, 0);
        String said = id();
        bring(sender, batch, said, "police", "Said.", "");
        Actor colleague = house.somebody("health");
        house.ask(child, colleague);
        String page = "/import/batches/" + batch;
        try (Visitor first = Visitor.signedIn(port, testshire.signInName(sender));
                Visitor second = Visitor.signedIn(port, testshire.signInName(colleague))) {
            assertThat(first.get(page + "/undo").body()).contains("two of you take it back", "You are the first");
            for (int twice = 0; twice < 2; twice++) {
                first.post(page + "/undone", Map.of());
                assertThat(told(lead)).isEmpty();
                assertThat(first.get("/import").body()).contains("It waits for a colleague of yours");
            }
            assertThat(second.get(page + "/undo").body())
                    .contains("asked for it: you are the second", "is told, with your name");
            second.post(page + "/undone", Map.of("because", "A test."));
            assertThat(told(lead)).containsExactly("agency");
            UUID row = house.superuser()
                    .sql("select id from entry where name = ?")
                    .param(joined + "/" + said)
                    .query(UUID.class)
                    .single();
            assertThat(first.get("/entries/" + row).body())
                    .contains(nameOf(colleague) + ", The health (of what came from ");
        }
    }

    @Test
    void whatHoldsTheirOwnWordsAloneOneTakesBack() {
        UUID batch = imports.begin(sender, "own.csv", 1, 0);
        bring(sender, batch, id(), "health", "Said.", "");
        imports.undo(sender, batch, "A test.");
        assertThat(house.superuser()
                        .sql("select actor from import_undone where batch = ?")
                        .param(batch)
                        .query(String.class)
                        .list())
                .containsExactly(sender.code());
    }

    /** The first of the two read nothing of it, and was asked for nothing but a press. */
    @Test
    void whoMayNotReadAllOfItTakesNothingBack() {
        UUID batch = imports.begin(sender, "joined.csv", 1, 0);
        bring(sender, batch, id(), "police", "Said.", "");
        Actor blind = house.somebody("health");
        assertThatThrownBy(() -> imports.askToUndo(blind, batch)).hasMessageContaining("yours to read");
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(blind))) {
            visitor.post("/import/batches/" + batch + "/undone", Map.of());
            assertThat(visitor.get("/import").body()).contains("Nothing was taken back", "yours to read");
        }
        assertThat(imports.takingBack(sender, batch).askedBy()).isEmpty();
    }

    private Actor colleagueWhoReads() {
        Actor colleague = house.somebody("health");
        house.ask(child, colleague);
        return colleague;
    }

    private String id() {
        return UUID.randomUUID().toString();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(
            String local, String whose, String words, String corrects) {
        return assertThatThrownBy(() -> bring(sender, null, local, whose, words, corrects))
                .isInstanceOf(NotWritten.class);
    }

    private void bring(Actor who, @Nullable UUID batch, String local, String whose, String words, String corrects) {
        chronology.append(
                who,
                batch,
                List.of(new NewEntry(
                        child.subject(),
                        WrittenEntry.said(
                                new EntryId(joined, local),
                                "Canary",
                                clock.instant().minus(Duration.ofHours(2)),
                                whose,
                                corrects.isEmpty()
                                        ? "family-report"
                                        : vocabulary
                                                .references()
                                                .withdraws()
                                                .iterator()
                                                .next(),
                                words,
                                "open",
                                corrects.isEmpty()
                                        ? Map.of()
                                        : Map.of(vocabulary.references().corrects(), joined + "/" + corrects)),
                        List.of(),
                        whose)));
    }

    private List<String> told(Actor who) {
        return transactions.as(
                who.code(),
                () -> sql.sql("select told_as from words_changed where person = ?")
                        .param(child.value())
                        .query(String.class)
                        .list());
    }
}
