package org.reachable.governance.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.ReadAgain;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.Description;
import org.reachable.records.people.Identifier;
import org.reachable.records.people.Relation;
import org.springframework.beans.factory.annotation.Autowired;

/** A record whose time has ended is erased by two who agree, and nothing of it is left; what holds it stops that. */
class RetentionTest extends TwoKeepers {

    @Autowired
    Transactions transactions;

    @Test
    void twoWhoAgreeEraseARecordAndNothingOfItIsLeft() throws Exception {
        lifeOfARecord();
        nothingIsAskedOrWrittenAnyMore();
        assertThat(tablesWith(canary))
                .contains(
                        "entry",
                        "finding",
                        "draft",
                        "audit_entry",
                        "home",
                        "break_glass",
                        "attachment",
                        "attachment_content");
        assertThat(asking.get("/retention").body()).contains(canary);
        assertThat(asking.post(page() + "/erased", Map.of()).statusCode()).isEqualTo(409);
        assertThat(asking.post(page() + "/wished", Map.of("wish", "Nobody needs it. " + canary))
                        .statusCode())
                .isEqualTo(302);
        assertThat(asking.post(page() + "/erased", Map.of()).statusCode()).isEqualTo(409);
        assertThat(agreeing.get(page()).body()).contains("I agree: erase the record", "Fay First");
        assertThat(agreeing.post(page() + "/erased", Map.of()).statusCode()).isEqualTo(302);
        await().atMost(Duration.ofSeconds(30)).until(() -> watch.storiesWaiting() == 0);
        assertThat(tablesWith(canary)).isEmpty();
        assertThat(agreeing.post(page() + "/erased", Map.of()).statusCode()).isEqualTo(404);
        for (String path : List.of("", "/timeline", "/who-looked", "/retention")) {
            assertThat(asking.get("/children/" + child + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(superuser()
                        .sql("select wished_by || ' ' || agreed_by from erased_person where person = ?")
                        .param(child.value())
                        .query(String.class)
                        .single())
                .isEqualTo(first.id() + " " + second.id());
        assertThat(superuser()
                        .sql("select count(*) from audit_entry where ? = any (subjects) and salt is null")
                        .param(child.value())
                        .query(Long.class)
                        .single())
                .isPositive();
        try (Connection all = DriverManager.getConnection(database.getJdbcUrl(), "postgres", "")) {
            assertThat(ReadAgain.broken(all, testshire.id()))
                    .as("what verify-audit says of it")
                    .isNull();
        }
        assertThat(asking.get("/retention").body())
                .contains("erased here so far")
                .doesNotContain(canary);
    }

    @Test
    void whatHoldsARecordStopsItBySqlToo() {
        asking.post(page() + "/wished", Map.of("wish", "Nobody needs it."));
        assertThat(agreeing.post(page() + "/held", Map.of("hold", "An inquest."))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> refused = agreeing.post(page() + "/erased", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("An inquest.").doesNotContain("I agree: erase");
        assertThatThrownBy(() -> erase(second)).hasMessageContaining("The record is held.");
        agreeing.post(page() + "/lifted", Map.of("lift", "It is over."));
        assertThatThrownBy(() -> erase(first)).hasMessageContaining("Two people decide");
        assertThatThrownBy(() -> erase(colleagues.somebody("Stan Stranger", "housing", "Housing")))
                .hasMessageContaining("You may not decide this.");
        asking.post(page() + "/dropped", Map.of("drop", "She asked for it herself."));
        assertThatThrownBy(() -> erase(second)).hasMessageContaining("Two people decide");
        assertThat(people.person(Actor.of(first), child)).isPresent();
    }

    /** A table that comes later is remembered here, or says itself that its rows go with what they point to. */
    @Test
    void everyTableThatPointsToAPersonOrTheirWordsIsErasedFrom() {
        String erasing = superuser()
                .sql("select pg_get_functiondef('erase_person(uuid)'::regprocedure)")
                .query(String.class)
                .single();
        assertThat(superuser().sql("""
                            with recursive points (it) as (
                              select unnest(array['person', 'subject']::regclass[])::oid
                              union
                              select conrelid from pg_constraint join points on confrelid = it where contype = 'f')
                            select it::regclass::text from points
                            union
                            select table_name from information_schema.columns
                            where table_schema = 'public' and column_name in ('person', 'child', 'entry', 'finding')
                              and table_name not in ('erased_person', 'audit_link', 'audit_unsealed')
                            except
                            select conrelid::regclass::text from pg_constraint where contype = 'f' and confdeltype = 'c'
                            """).query(String.class).list())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(erasing).containsPattern("(delete from|update) " + table + "\\b"));
    }

    @Test
    void nobodyElseFindsThePageAndARecordThatIsStillOwedIsNotErased() {
        Practitioner stranger = colleagues.somebody("Stan Stranger", "housing", "Housing");
        try (Visitor visitor = Visitor.signedIn(port, stranger.signInName())) {
            assertThat(visitor.get(page()).statusCode()).isEqualTo(404);
            assertThat(visitor.get("/retention").statusCode()).isEqualTo(404);
            assertThat(visitor.post(page() + "/held", Map.of("hold", "x")).statusCode())
                    .isEqualTo(404);
            assertThat(visitor.get("/who-controls-what").body())
                    .contains("schedule 1 paragraph 18", "75th birthday")
                    .doesNotContain("Records whose time has ended");
        }
        people.describe(
                Actor.job("test", testshire.id()),
                testshire.origin(),
                child,
                new Description(LocalDate.of(2007, 5, 4), "", ""));
        assertThat(asking.get(page()).body()).contains("4 May 2032", "25th birthday");
        assertThat(asking.post(page() + "/wished", Map.of("wish", "x")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void theLongestTimeCountsAndADeathInCareStandsInItsPlace() {
        assertThat(until(LocalDate.of(2000, 1, 1), Set.of(), null)).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(until(LocalDate.of(2000, 1, 1), Set.of("in-care"), null)).isEqualTo(LocalDate.of(2075, 1, 1));
        assertThat(until(LocalDate.of(2000, 1, 1), Set.of("in-care"), LocalDate.of(2010, 2, 3)))
                .isEqualTo(LocalDate.of(2025, 2, 3));
        assertThat(until(null, Set.of(), null)).isEqualTo(LocalDate.of(2046, 6, 1));
    }

    private @Nullable LocalDate until(@Nullable LocalDate born, Set<String> spells, @Nullable LocalDate died) {
        return data.until(new Facts(child.subject(), true, born, spells, died, LocalDate.of(2021, 6, 1)))
                .orElseThrow()
                .day();
    }

    /** Somebody writes, asks, searches, opens the record and takes a request down; a rule asks about it. */
    private void lifeOfARecord() {
        Actor job = Actor.job("import", testshire.id());
        people.identify(job, testshire.origin(), child, new Identifier(Identifier.Kind.LOCAL, canary), null);
        people.relate(
                job,
                testshire.origin(),
                child,
                new Relation(null, canary + " Senior", "father", Relation.ParentalResponsibility.YES, null, null),
                null);
        chronology.append(
                job,
                null,
                List.of(new NewEntry(
                        child,
                        Testshire.written(
                                testshire.unused("E"),
                                canary,
                                "child-disclosure",
                                "2022-06-15T16:00",
                                canary + " told."),
                        List.of())));
        await().atMost(Duration.ofSeconds(30)).until(() -> tablesWith(canary).contains("finding"));
        try (Visitor visitor = Visitor.signedIn(
                port, colleagues.somebody("Nia Night", "police", "Night police").signInName())) {
            visitor.search("/search", canary);
            visitor.post(
                    "/children/" + child + "/opening",
                    Map.of(
                            "purpose",
                            "danger",
                            "why",
                            canary + " rang.",
                            "length",
                            "30",
                            "password",
                            Testshire.PASSWORD));
        }
        String form = asking.post("/record", Map.of("child", child.toString(), "type", "school-concern"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*(/record/)", "$1");
        asking.post(form, Map.of("version", "0", "words", canary + " came."));
        asking.post(
                "/children/" + child + "/who-asked",
                Map.of(
                        "by", "CHILD",
                        "name", canary,
                        "identity", "Herself.",
                        "asked-day", "17",
                        "asked-month", "6",
                        "asked-year", "2022"));
        attach();
    }

    private void attach() {
        superuser()
                .sql("""
                with it as (
                  insert into attachment (id, person, version, name, type, bytes, sha256, open_to, scanned, partnership, agency, source, actor)
                  values (gen_random_uuid(), :child, gen_random_uuid(), :name, 'pdf', 1, repeat('0', 64), 'all', 'clean', :here, 'social-care',
                    'reachable', 'job:test')
                  returning id)
                insert into attachment_content (attachment, key, salt, sealed) select id, '', :name, '' from it
                """)
                .param("child", child.value())
                .param("name", canary)
                .param("here", testshire.id())
                .update();
    }

    private void nothingIsAskedOrWrittenAnyMore() {
        superuser()
                .sql("update entry set recorded_at = '2012-01-01' where subject = ?")
                .param(child.value())
                .update();
        superuser()
                .sql(
                        "update open_finding set closed_at = '2012-01-01' where finding in (select finding from finding_child where person = ?)")
                .param(child.value())
                .update();
    }

    private void erase(Practitioner who) {
        transactions.as(
                who.id().toString(),
                () -> sql.sql("select erase_person(?)")
                        .param(child.value())
                        .query((_, _) -> true)
                        .list());
    }
}
