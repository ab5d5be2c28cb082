package org.reachable.governance.emergencyaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
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
import org.reachable.access.Relationship;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record opened with a reason, as whoever opens it meets it. */
@ReachableTest
class OpeningTest {

    @LocalServerPort
    int port;

    @Autowired
    Night nights;

    @Autowired
    Testshire testshire;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private Night.Those night;
    private Visitor custody;

    @BeforeEach
    void begin() {
        night = nights.begin();
        custody = Visitor.signedIn(port, night.opener().signInName());
    }

    @AfterEach
    void close() {
        custody.close();
    }

    @Test
    void whoeverIsTiedToNothingIsOfferedToOpenTheRecordAndToldWhoWillKnow() {
        assertThat(custody.get(night.page()).body()).contains("There is a record", "Open the record with a reason");
        assertThat(custody.get(night.page() + "/opening").body())
                .contains("Rhys Review, Quality service, is asked whether it was justified")
                .contains("What was said in confidence");
    }

    @Test
    void withAReasonAndThePasswordItIsOpenForSomeHoursAndNoLonger() {
        HttpResponse<String> opened = Night.open(custody, night, Night.WHOLE);
        assertThat(opened.statusCode()).isEqualTo(302);
        assertThat(nights.standing(night)).isEqualTo(Relationship.BREAK_GLASS);
        for (String part : List.of("", "/timeline", "/who-knew", "/plan", "/surroundings")) {
            assertThat(custody.get(night.page() + part).body())
                    .as(part)
                    .contains("You opened this record with a reason. It closes by itself today at", "End it now");
        }
        assertThat(custody.get(night.page() + "/timeline").body())
                .contains("Words, open", "Words, need-to-know")
                .doesNotContain("Words, own-confidence");
        nights.superuser().sql("""
            update break_glass set from_time = from_time - interval '1 hour', until_time = until_time - interval '1 hour'
            where practitioner = ?
            """).param(night.opener().id()).update();
        assertThat(nights.standing(night)).isEqualTo(Relationship.PARTNERSHIP);
        assertThat(custody.get(night.page() + "/timeline").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedIsKeptButThePassword() {
        for (String missing : Night.WHOLE.keySet()) {
            var typed = new HashMap<>(Night.WHOLE);
            typed.remove(missing);
            HttpResponse<String> again = Night.open(custody, night, typed);
            assertThat(again.statusCode()).as(missing).isEqualTo(400);
            assertThat(again.body()).as(missing).contains("There is a problem").doesNotContain(Testshire.PASSWORD);
            if (!missing.equals("why")) {
                assertThat(again.body()).as(missing).contains("She is in a cell here");
            }
        }
        HttpResponse<String> wrong = Night.open(custody, night, Night.with("password", "not-it"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("That is not your password", "She is in a cell here")
                .doesNotContain("not-it");
        assertThat(Night.open(custody, night, Night.with("length", "2000")).statusCode())
                .isEqualTo(400);
        assertThat(nights.standing(night)).isEqualTo(Relationship.PARTNERSHIP);
    }

    @Test
    void afterFiveWrongPasswordsNotEvenTheRightOneIsTakenForAWhile() {
        for (int i = 0; i < 5; i++) {
            assertThat(Night.open(custody, night, Night.with("password", "guess-" + i))
                            .statusCode())
                    .isEqualTo(400);
        }
        HttpResponse<String> right = Night.open(custody, night, Night.WHOLE);
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.body()).contains("Wait a quarter of an hour", "She is in a cell here");
        assertThat(nights.standing(night)).isEqualTo(Relationship.PARTNERSHIP);
    }

    @Test
    void whoeverOpenedItEndsItAndItIsOver() {
        Night.open(custody, night, Night.WHOLE);
        assertThat(custody.get(night.page() + "/opening").body()).contains("End it now");
        assertThat(custody.post(night.page() + "/opening/ended", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(nights.standing(night)).isEqualTo(Relationship.PARTNERSHIP);
        assertThat(custody.post(night.page() + "/opening/ended", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(custody.get(night.page() + "/timeline").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverIsKeptOutOrLockedOutFindsNoWayToOpenIt() {
        for (String limit : List.of("""
                insert into exclusion (id, partnership, person, practitioner, because, actor)
                select gen_random_uuid(), :partnership, :child, :opener, 'Their own family.', 'test'
                """, """
                insert into record_lock (id, partnership, person, because, actor)
                select gen_random_uuid(), :partnership, :child, 'A test.', 'test'
                """)) {
            nights.superuser()
                    .sql(limit)
                    .param("partnership", testshire.id())
                    .param("child", night.child().value())
                    .param("opener", night.opener().id())
                    .update();
            UUID nobody = UUID.randomUUID();
            HttpResponse<String> hidden = custody.get(night.page() + "/opening");
            HttpResponse<String> absent = custody.get("/children/" + nobody + "/opening");
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(Visitor.said(hidden).replace(night.child().toString(), nobody.toString()))
                    .isEqualTo(Visitor.said(absent));
            assertThat(Night.open(custody, night, Night.WHOLE).statusCode()).isEqualTo(404);
            assertThatThrownBy(this::openInBareSql).rootCause().hasMessageContaining("row-level security");
            nights.superuser()
                    .sql("delete from exclusion where practitioner = ?")
                    .param(night.opener().id())
                    .update();
        }
    }

    @Test
    void nobodyOpensARecordForAnotherOrEndsWhatAnotherOpened() {
        Night.open(custody, night, Night.WHOLE);
        try (Visitor visitor = Visitor.signedIn(port, night.lead().signInName())) {
            visitor.post(night.page() + "/opening/ended", Map.of());
        }
        assertThat(nights.standing(night)).isEqualTo(Relationship.BREAK_GLASS);
        assertThatThrownBy(() -> transactions.as(
                        night.lead().id().toString(),
                        () -> sql.sql("insert into break_glass_ended (statement) values (?)")
                                .param(nights.opening(night))
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void openingEndingAndRefusalsAreInTheAuditWithTheReason() {
        Night.open(custody, night, Night.with("password", "not-it"));
        Night.open(custody, night, Night.WHOLE);
        custody.post(night.page() + "/opening/ended", Map.of());
        assertThat(sql.sql("""
                select action || ' ' || coalesce(details ->> 'opening', details ->> 'password') || ' ' || purpose
                from audit_entry where practitioner = ? and method = 'POST' and ? = any (subjects) order by position
                """)
                        .params(night.opener().id(), night.child().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "REFUSED WRONG ",
                        "WRITE begun She is in a cell here and will not say who she lives with",
                        "WRITE ended ");
    }

    private void openInBareSql() {
        transactions.as(
                night.opener().id().toString(),
                () -> sql.sql("""
                        insert into break_glass (id, partnership, person, practitioner, because, until_time, reviewer, review_by)
                        values (gen_random_uuid(), ?, ?, ?, 'A test.', partnership_now() + interval '1 hour', ?,
                          partnership_now() + interval '2 days')
                        """)
                        .params(
                                testshire.id(),
                                night.child().value(),
                                night.opener().id(),
                                night.reviewer().id())
                        .update());
    }
}
