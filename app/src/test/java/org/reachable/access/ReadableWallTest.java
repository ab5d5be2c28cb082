package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.chronology.NotWritten;
import org.reachable.records.chronology.WrittenOnPaper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An entry is words where words belong, of days that can be, and known from when it was written. One that is not is refused, and breaks no page. */
@ReachableTest
class ReadableWallTest {

    private static final String WHOLE =
            "{\"summary\": \"Words.\", \"location\": \"\", \"otherPeople\": [], \"outcome\": \"\", \"outcomeWords\": \"\", \"reached\": [], \"attributes\": {}}";
    private static final String ONE_DAY = "partnership_now() - interval '1 hour'";

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Chronology chronology;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private PersonId child;
    private Actor worker;

    @BeforeEach
    void aChildWithAWorker() {
        child = house.child();
        worker = house.somebody("social-care");
        house.duty(worker, "lead-practitioner", Scope.child(child));
    }

    @Test
    void whatCannotBeReadIsRefused() {
        malformed()
                .forEach((body, day) -> assertThatThrownBy(
                                () -> transactions.as(worker.code(), () -> insert(sql, body, day, worker.code())))
                        .as("%.80s %s", body, day)
                        .hasStackTraceContaining("RW001"));
        assertThat(transactions.as(worker.code(), () -> insert(sql, WHOLE, ONE_DAY, worker.code())))
                .isNotNull();
    }

    @Test
    void oneThatIsThereAllTheSameBreaksNoPage() {
        List<UUID> rows = new ArrayList<>();
        malformed().forEach((body, day) -> {
            if (body.length() < 1000) {
                rows.add(insert(house.superuser(), body, day, worker.code()));
            }
        });
        insert(house.superuser(), WHOLE, ONE_DAY, worker.code());
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(worker))) {
            for (String page : List.of("", "/timeline", "/who-knew", "/plan", "/surroundings", "/what-changed")) {
                HttpResponse<String> answer = visitor.get("/children/" + child + page);
                assertThat(answer.statusCode()).as(page).isIn(200, 404);
            }
            String timeline = visitor.get("/children/" + child + "/timeline").body();
            assertThat(timeline).contains("Words.", "This cannot be read as it was written.");
            assertThat(rows).allSatisfy(row -> assertThat(timeline).contains(row.toString()));
            assertThat(visitor.get("/now").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsWrittenHereIsKnownFromWhenItIsWrittenSaveWhatStoodOnPaper() {
        Instant now = clock.instant();
        refused(worker, now.minus(Duration.ofDays(2)), Map.of()).hasMessageContaining("known from when it is written");
        said(worker, now.minus(Duration.ofHours(2)), Map.of());
        Map<String, String> sheet = paper("SOCIAL-CARE-90012-03");
        refused(worker, now.minus(Duration.ofDays(15)), sheet).hasMessageContaining("within 14 days");
        refused(worker, now.minus(Duration.ofDays(2)), paper("POLICE-90012-03")).hasMessageContaining("its own agency");
        Actor other = house.somebody("social-care");
        refused(other, now.minus(Duration.ofDays(2)), sheet).hasMessageContaining("whose work it is to receive");
        refused(worker, now.minus(Duration.ofDays(13)), sheet).hasMessageContaining("had no pack with that sheet");
        pack(90_012, 4, now.minus(Duration.ofDays(12)));
        refused(worker, now.minus(Duration.ofDays(14)).plusSeconds(60), sheet)
                .as("before the pack was made")
                .hasMessageContaining("had no pack with that sheet");
        refused(worker, now.minus(Duration.ofDays(12)), paper("SOCIAL-CARE-90012-05"))
                .as("a sheet more than it has")
                .hasMessageContaining("had no pack with that sheet");
        said(worker, now.minus(Duration.ofDays(12)), sheet);
    }

    /** A pack of social care's, made some time ago. */
    private void pack(int number, int sheets, Instant made) {
        var owner = house.superuser();
        UUID password = UUID.randomUUID();
        owner.sql("""
                insert into outage_password (id, partnership, agency, salt, sealed, actor) values (?, ?, 'social-care', 's', 's', 'test')
                """).params(password, testshire.id()).update();
        owner.sql("""
                insert into outage_pack (id, partnership, agency, number, keeper, scheduled, password, file, digest, children, sheets,
                  expires_at, actor, received_at)
                values (gen_random_uuid(), ?, 'social-care', ?, ?::uuid, true, ?, ?, 'd', 1, ?, partnership_now(), 'test', ?)
                """)
                .params(
                        testshire.id(),
                        number,
                        worker.code(),
                        password,
                        "Pack " + password,
                        sheets,
                        made.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void aDayOfSomebodysThatCannotBeIsRefused() {
        for (String day : List.of("infinity", "0001-01-01", "9999-01-01")) {
            assertThatThrownBy(() -> home(day)).as(day).hasStackTraceContaining("A day in it cannot be");
        }
        assertThat(home("2019-09-01")).isEqualTo(1);
    }

    private int home(String from) {
        return transactions.as(
                worker.code(),
                () -> sql.sql("""
                insert into home (id, person, place, with_whom, from_date, partnership, agency, source)
                values (gen_random_uuid(), ?, 'Somewhere', '', ?::date, ?, 'social-care', 'reachable')
                """).params(child.value(), from, testshire.id()).update());
    }

    private static Map<String, String> malformed() {
        var rows = new LinkedHashMap<String, String>();
        for (String attributes : List.of(
                "{\"due\": {\"a\": 1}}",
                "{\"due\": [1]}",
                "{\"due\": [\"a\"]}",
                "{\"due\": null}",
                "{\"due\": 7}",
                "[]",
                "\"words\"")) {
            rows.put(WHOLE.replace("{}", attributes), ONE_DAY);
        }
        rows.put(WHOLE.replace("\"Words.\"", "{}"), ONE_DAY);
        rows.put(WHOLE.replace("\"otherPeople\": []", "\"otherPeople\": [{}]"), ONE_DAY);
        rows.put(WHOLE.replace("\"otherPeople\": []", "\"otherPeople\": [[\"a\"]]"), ONE_DAY);
        rows.put(WHOLE.replace("\"reached\": []", "\"reached\": [[{\"agency\": \"a\", \"at\": \"b\"}]]"), ONE_DAY);
        rows.put(WHOLE.replace("\"reached\": []", "\"reached\": [{\"agency\": \"a\"}]"), ONE_DAY);
        rows.put(WHOLE.replace("\"reached\": []", "\"reached\": \"everybody\""), ONE_DAY);
        rows.put(WHOLE.replace("\"reached\": []", "\"reached\": [{}]"), ONE_DAY);
        rows.put("[]", ONE_DAY);
        rows.put(WHOLE.replace("Words.", "Long. ".repeat(50_000)), ONE_DAY);
        rows.put(WHOLE.replace("Words.", "Never."), "'infinity'");
        rows.put(WHOLE.replace("Words.", "Long ago."), "'-infinity'");
        rows.put(WHOLE.replace("Words.", "In a far year."), "'9999-01-01'");
        return rows;
    }

    private UUID insert(JdbcClient into, String body, String day, String actor) {
        UUID id = UUID.randomUUID();
        boolean superuser = into != sql;
        into.sql("""
                insert into entry (id, source, source_local_id, content_hash, subject, subject_reference, type, type_version,
                  occurred_at, recorded_at, agency, handling, body, partnership%s)
                values (?, 'reachable', ?, gen_random_uuid()::text::bytea, ?, 'Canary', 'school-concern', 1,
                  %s, partnership_now() - interval '1 minute', 'social-care', 'open', ?::jsonb, ?%s)
                """.formatted(superuser ? ", actor" : "", day, superuser ? ", '" + actor + "'" : ""))
                .params(id, id.toString(), child.value(), body, testshire.id())
                .update();
        return id;
    }

    private Map<String, String> paper(String sheet) {
        return new WrittenOnPaper(sheet, "Pat, night staff", clock.instant()).attributes();
    }

    private void said(Actor who, Instant known, Map<String, String> attributes) {
        assertThat(chronology
                        .append(who, null, List.of(entry(who, known, attributes)))
                        .added())
                .isEqualTo(1);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(
            Actor who, Instant known, Map<String, String> attributes) {
        return assertThatThrownBy(() -> chronology.append(who, null, List.of(entry(who, known, attributes))))
                .isInstanceOf(NotWritten.class);
    }

    private NewEntry entry(Actor who, Instant known, Map<String, String> attributes) {
        return new NewEntry(
                child.subject(),
                WrittenEntry.said(
                        new EntryId("reachable", UUID.randomUUID().toString()),
                        "Canary",
                        known,
                        who.agency(),
                        "school-concern",
                        "Words.",
                        "open",
                        attributes),
                List.of(),
                who.agency());
    }
}
