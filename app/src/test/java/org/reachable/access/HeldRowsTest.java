package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Scope;

/** A file begins a record under the reference of one that its sender may not know of: nothing tells them so. */
@ReachableTest
class HeldRowsTest extends HeldFiles {

    @Test
    void toWhoeverIsLockedOutItIsAReferenceThatNobodyKnows() {
        assertThat(lock(another).statusCode()).isEqualTo(302);
        looksUnknownAndIsHeld(house.somebody("school"));
    }

    @Test
    void toWhoeverIsKeptOutItIsAReferenceThatNobodyKnows() {
        assertThat(keepOut("It is her niece.").statusCode()).isEqualTo(302);
        looksUnknownAndIsHeld(worker);
    }

    @Test
    void whoeverLockedItSaysThatTheyAreAboutAnotherChild() {
        assertThat(lock(another).statusCode()).isEqualTo(302);
        Actor who = house.somebody("school");
        try (Visitor sender = sender(who)) {
            brought(sender, reference());
        }
        String where = heldAt(keeping);
        HttpResponse<String> begun = keeping.post(where + "/another", Map.of());
        assertThat(begun.statusCode()).isEqualTo(302);
        String other = begun.headers().firstValue("Location").orElseThrow();
        assertThat(other).doesNotContain(child.toString());
        assertThat(keeping.get(other.replaceFirst(".*(/children/)", "$1")).body())
                .contains(reference());
        assertThat(house.superuser()
                        .sql("select actor from entry where subject = ?::uuid and body ->> 'summary' = ?")
                        .params(other.replaceFirst(".*/children/", ""), "Came in a stranger’s coat.")
                        .query(String.class)
                        .list())
                .as("in the name of whoever sent them, who reads them as their own")
                .containsExactly(who.code());
        assertThat(written()).isZero();
    }

    @Test
    void aRowThatNamesAnotherSourceIsNeitherHeldNorLoaded() {
        assertThat(lock(another).statusCode()).isEqualTo(302);
        String forged = ROWS.replace("event_id,", "source,event_id,")
                .replaceAll("(?m)^([12],)", "social-care-records,$1")
                .replace("{child}", reference());
        try (Visitor sender = sender(house.somebody("school"))) {
            HttpResponse<String> sent = sender.postFile(
                    "/import", "files", "forged.csv", "text/csv", forged.getBytes(StandardCharsets.UTF_8));
            String where = sent.headers().firstValue("Location").orElseThrow().replaceFirst(".*(/import/)", "$1");
            assertThat(sender.get(where).body())
                    .contains(
                            "forged.csv: 2 rows. 0 can be read, 0 with a remark, 2 cannot.",
                            "comes from another source than the one chosen",
                            "There is nothing in it that could be loaded.");
        }
        assertThat(keeping.get("/now").body()).doesNotContain("/held-rows/");
    }

    /** Filing lets nobody write in the source's name but what was held, and what is filed is its sender's. */
    @Test
    void whoeverDecidesWritesExactlyWhatWasHeldAndInTheNameOfItsSender() {
        assertThat(lock(another).statusCode()).isEqualTo(302);
        Actor who = house.somebody("school");
        try (Visitor sender = sender(who)) {
            brought(sender, reference());
        }
        UUID held = UUID.fromString(heldAt(keeping).replace("/held-rows/", ""));
        for (String change : List.of("'Other words.'", "body ->> 'summary'")) {
            assertThatThrownBy(() -> transactions.as(keeper.code(), () -> {
                        decide(held);
                        return fileInSql(held, change.startsWith("'") ? "'1'" : "'never-held'", change);
                    }))
                    .hasStackTraceContaining("RW001");
        }
        assertThat(transactions.as(keeper.code(), () -> {
                    decide(held);
                    return fileInSql(held, "'1'", "body ->> 'summary'");
                }))
                .isEqualTo(1);
        assertThatThrownBy(() -> transactions.as(
                        keeper.code(),
                        () -> sql.sql(
                                        "insert into held_rows_resolved (held_rows, filed, filed_under) values (?, false, ?)")
                                .params(held, friend.value())
                                .update()))
                .as("nor with a record that is not theirs")
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> transactions.as(keeper.code(), () -> fileInSql(held, "'2'", "body ->> 'summary'")))
                .as("nor a moment later")
                .hasStackTraceContaining("RW001");
        assertThat(house.superuser()
                        .sql("select actor from entry where subject = ? and body ->> 'summary' = ?")
                        .params(child.value(), "Came in a stranger’s coat.")
                        .query(String.class)
                        .list())
                .containsExactly(who.code());
        assertThat(house.superuser()
                        .sql("select count(*) from agency_involved where person = ? and agency = ?")
                        .params(child.value(), keeper.agency())
                        .query(Long.class)
                        .single())
                .as("nor does it bring in whoever decides")
                .isZero();
    }

    @Test
    void oneRowThatCannotBeReadKeepsNoneOfTheOthersBack() {
        assertThat(lock(another).statusCode()).isEqualTo(302);
        try (Visitor sender = sender(house.somebody("school"))) {
            brought(sender, reference());
        }
        house.superuser().sql("""
                    update held_rows set entries = entries || '[{"id": 7}, "words"]' ||
                      jsonb_build_array(jsonb_set(entries -> 0, '{id,local}', '"3"') || '{"agency": "police"}')
                    where reference = ?
                    """).param(reference()).update();
        String where = heldAt(keeping);
        assertThat(keeping.get(where).body()).contains("Came in a stranger’s coat.");
        HttpResponse<String> filed = keeping.post(where + "/filed", Map.of());
        assertThat(filed.statusCode()).isEqualTo(200);
        assertThat(filed.body()).contains("1 row was not filed", "holds no words of “police”");
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void whetherThereIsARecordTheDatabaseTellsNoSender() {
        assertThat(house.superuser()
                        .sql("select pg_get_function_result('hold_rows'::regproc)")
                        .query(String.class)
                        .single())
                .isEqualTo("void");
    }

    private void decide(UUID held) {
        sql.sql("insert into held_rows_resolved (held_rows, filed, filed_under) values (?, true, ?)")
                .params(held, child.value())
                .update();
    }

    /** A row as it is held, with this of it changed. */
    private int fileInSql(UUID held, String local, String summary) {
        return sql.sql("""
                insert into entry (id, source, source_local_id, content_hash, subject, subject_reference, type, type_version,
                  occurred_at, recorded_at, agency, handling, body, partnership)
                select gen_random_uuid(), written #>> '{id,source}', %s, gen_random_uuid()::text::bytea, ?, 'Canary', written ->> 'type', 1,
                  (written ->> 'occurredAt')::timestamptz, (written ->> 'recordedAt')::timestamptz, written ->> 'agency',
                  written ->> 'handling', jsonb_set(body, '{summary}', to_jsonb((%s)::text)), partnership
                from (select partnership, entries -> 0 as written, (entries -> 0) - '{id,child,occurredAt,recordedAt,agency,type,handling}'::text[]
                  as body from held_rows where id = ?) held
                """.formatted(local, summary))
                .params(child.value(), held)
                .update();
    }

    @Test
    void whatItsSenderTookBackWaitsForNobody() {
        assertThat(lock(another).statusCode()).isEqualTo(302);
        try (Visitor sender = sender(house.somebody("school"))) {
            brought(sender, reference());
            String list = sender.get("/import").body();
            Matcher undo = Pattern.compile("/import/batches/[0-9a-f-]+/undo")
                    .matcher(list.substring(list.indexOf(reference() + ".csv")));
            assertThat(undo.find()).isTrue();
            assertThat(sender.post(undo.group().replace("undo", "undone"), Map.of("because", "A test."))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(keeping.get("/now").body()).doesNotContain("/held-rows/");
    }

    /** Whoever decides that they are this child's says so of rows that stand in others' names: those are told, and by whom it came is said. */
    @Test
    void whatIsFiledInAnAgencysNameIsToldToItAndNamesItsSender() {
        Actor lead = house.somebody("police");
        house.duty(lead, "agency-safeguarding-lead", Scope.agency("police"));
        assertThat(lock(another).statusCode()).isEqualTo(302);
        Actor who = house.somebody("school");
        sources.joinedBy(
                testshire.practitioner(testshire.signInName(who)),
                testshire.unused("joined"),
                List.of("school", "police"));
        try (Visitor sender = visitor(who);
                Visitor looking = visitor(lead)) {
            brought(sender, reference(), ROWS.replace("school,school-concern", "police,police-sighting"));
            assertThat(looking.get("/now").body()).doesNotContain(name(who));
            assertThat(keeping.post(heldAt(keeping) + "/filed", Map.of()).statusCode())
                    .isEqualTo(302);
            assertThat(looking.get("/now").body()).contains("2 entries of Testshire police in the file", name(who));
        }
        UUID row = house.superuser()
                .sql("select id from entry where subject = ? and type = 'police-sighting' limit 1")
                .param(child.value())
                .query(UUID.class)
                .single();
        assertThat(keeping.get("/entries/" + row).body()).contains("Written in its source’s name by " + name(who));
        assertThat(keeping.get("/children/" + child + "/timeline").body())
                .contains("Written in its source’s name by " + name(who));
    }

    /** Whoever is locked out sent that a missing child was back, in the family's name, and it was filed: the search ended. */
    @Test
    void whatIsFiledSettlesNoMoreThanItsSenderCould() {
        assertThat(lock(another).statusCode()).isEqualTo(302);
        try (Visitor sender = sender(house.somebody("school"))) {
            brought(
                    sender,
                    reference(),
                    ROWS.replace(
                            "2,{child},2022-03-02T09:00,2022-03-02T10:00,school,school-concern",
                            "2,{child},2022-03-02T09:00,2022-03-02T10:00,family,missing-returned"));
        }
        assertThat(keeping.post(heldAt(keeping) + "/filed", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(house.superuser()
                        .sql(
                                "select body #>> '{attributes,part_of_the_work}' from entry where subject = ? and body ->> 'summary' = ?")
                        .params(child.value(), "Did not say whose it was.")
                        .query(String.class)
                        .single())
                .isEqualTo("no");
    }

    private void looksUnknownAndIsHeld(Actor who) {
        String hidden = reference();
        String unknown = testshire.unused("Unheard");
        try (Visitor sender = sender(who)) {
            assertThat(brought(sender, hidden)).isEqualTo(brought(sender, unknown));
            String list = listed(sender);
            for (String reference : List.of(hidden, unknown)) {
                assertThat(list)
                        .containsPattern(
                                Pattern.quote(reference)
                                        + "\\.csv</strong>[^/]*/span></p>\\s*<p class=\"small\">2 rows read, 0 left out; 2 taken in");
            }
            String where = heldAt(keeping);
            for (String way : List.of("", "/filed", "/another")) {
                HttpResponse<String> answer = way.isEmpty() ? sender.get(where) : sender.post(where + way, Map.of());
                assertThat(answer.statusCode()).as(way).isEqualTo(404);
            }
            assertThat(sender.get("/now").body()).doesNotContain("/held-rows/");
            assertThat(keeping.get(where).body()).contains("Came in a stranger’s coat.", name(who), hidden);
            assertThat(written()).isZero();
            assertThat(keeping.post(where + "/filed", Map.of()).statusCode()).isEqualTo(302);
            assertThat(written()).isEqualTo(2);
            assertThat(keeping.get("/children/" + child + "/timeline").body()).contains("Came in a stranger’s coat.");
            assertThat(keeping.post(where + "/filed", Map.of()).statusCode()).isEqualTo(404);
            assertThat(keeping.get("/now").body()).doesNotContain("/held-rows/");
            assertThat(listed(sender)).isEqualTo(list);
        }
        for (String nobody : List.of(who.code(), house.somebody("school").code())) {
            assertThat(transactions.as(
                            nobody,
                            () -> sql.sql("select count(*) from held_rows")
                                    .query(Long.class)
                                    .single()))
                    .isZero();
        }
        assertThat(house.superuser()
                        .sql("""
                            select count(*) from audit_entry where practitioner = ? and action = 'WRITE' and method = 'NONE'
                              and ? = any (subjects)
                            """)
                        .params(UUID.fromString(who.code()), child.value())
                        .query(Long.class)
                        .single())
                .as("the audit names the child")
                .isEqualTo(1);
    }
}
