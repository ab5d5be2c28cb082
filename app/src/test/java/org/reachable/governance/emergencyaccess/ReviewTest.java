package org.reachable.governance.emergencyaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Leavings;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those who work with the child are told that the record was opened, and somebody says whether that was justified. */
@ReachableTest
class ReviewTest {

    @LocalServerPort
    int port;

    @Autowired
    Night nights;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Leavings leavings;

    @Autowired
    Transactions transactions;

    @Autowired
    Clock clock;

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
    void thoseWhoWorkWithTheChildAreToldWhoOpenedItAndWhy() {
        Night.open(custody, night, Night.WHOLE);
        try (Visitor visitor = Visitor.signedIn(port, night.lead().signInName())) {
            assertThat(visitor.get(night.page() + "/timeline").body())
                    .contains("Opened with a reason, until today at", "Hana Custody, Harbour police")
                    .contains("She is in a cell here");
            assertThat(visitor.get(night.page() + "/who-looked").body())
                    .contains("Who opened this record with a reason", "Hana Custody, Harbour police");
            custody.post(night.page() + "/opening/ended", Map.of());
            assertThat(visitor.get(night.page()).body()).contains("Opened with a reason today at");
        }
    }

    @Test
    void whoeverLeavesBeforeTheyAnswerPassesTheReviewOnAndItIsWrittenDown() {
        Practitioner next = colleagues.somebody("Nia Next", "social-care", "Quality service");
        nights.duty(
                next, "agency-safeguarding-lead", Scope.agency(night.opener().agency()));
        Night.open(custody, night, Night.WHOLE);
        transactions.as("job:set-up", () -> leavings.leave(night.reviewer(), clock.instant()));
        try (Visitor visitor = Visitor.signedIn(port, next.signInName())) {
            assertThat(visitor.get("/now").body())
                    .contains("Hana Custody, Harbour police, opened a record with a reason");
            String review = review(visitor.get("/openings").body());
            var answer = Map.of("justified", ReviewPages.YES, "words", "I rang her sergeant.");
            assertThat(visitor.post(review, answer).statusCode()).isEqualTo(302);
        }
        assertThat(nights.superuser()
                        .sql("select passed_to from break_glass_passed_on where left_by = ?")
                        .param(night.reviewer().id())
                        .query(UUID.class)
                        .list())
                .containsExactly(next.id());
    }

    @Test
    void somebodyElseIsAskedWithAClockAndAnswersOnceInWords() {
        Night.open(custody, night, Night.WHOLE);
        try (Visitor visitor = Visitor.signedIn(port, night.reviewer().signInName())) {
            assertThat(visitor.get("/now").body())
                    .contains("Hana Custody, Harbour police, opened a record with a reason", "1 thing due from you");
            String review = review(visitor.get("/openings").body());
            HttpResponse<String> empty = visitor.post(review, Map.of("words", "I rang her sergeant."));
            assertThat(empty.statusCode()).isEqualTo(400);
            assertThat(empty.body()).contains("Choose whether it was justified", "I rang her sergeant.");
            assertThat(visitor.get(review).body()).contains("She is in a cell here", "Asked for pages of it");
            Map<String, String> answer =
                    Map.of("justified", "no", "words", "I rang her sergeant. It will not happen again.");
            assertThat(visitor.post(review, answer).statusCode()).isEqualTo(302);
            assertThat(visitor.post(review, answer).statusCode()).isEqualTo(409);
            assertThat(visitor.get("/now").body()).doesNotContain("opened a record with a reason");
            assertThat(custody.get(review).body()).contains("Not justified", "It will not happen again", "Rhys Review");
        }
        assertThat(sql.sql("""
                select details ->> 'opening' from audit_entry
                where practitioner = ? and jsonb_exists(details, 'opening')
                """).param(night.reviewer().id()).query(String.class).list())
                .containsExactly("not justified");
    }

    @Test
    void nobodyElseReadsOrAnswersAReview() {
        Night.open(custody, night, Night.WHOLE);
        String review = "/openings/" + nights.opening(night);
        assertThat(custody.post(review, Map.of("justified", "yes", "words", "It was."))
                        .statusCode())
                .isEqualTo(403);
        Practitioner stranger = colleagues.somebody("Stan Stranger", "housing", "Housing");
        try (Visitor visitor = Visitor.signedIn(port, stranger.signInName())) {
            assertThat(visitor.get(review).statusCode()).isEqualTo(404);
            assertThat(visitor.post(review, Map.of("justified", "yes", "words", "It was."))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.get("/openings").body()).doesNotContain(review);
        }
        try (Visitor visitor = Visitor.signedIn(port, night.lead().signInName())) {
            assertThat(visitor.get(review).body()).contains("Nobody has said yet");
            assertThat(visitor.post(review, Map.of("justified", "yes", "words", "It was."))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatNobodyReviewedInTimeGoesToThoseWhoLookAfterIt() {
        Night.open(custody, night, Night.WHOLE);
        Practitioner overseer = colleagues.somebody("Olu Oversee", "partnership", "Partnership office");
        nights.duty(overseer, "safeguarding-partners-lead", Scope.partnership());
        String review = "/openings/" + nights.opening(night);
        try (Visitor visitor = Visitor.signedIn(port, overseer.signInName())) {
            assertThat(visitor.get("/now").body()).doesNotContain(review);
            nights.superuser()
                    .sql("update break_glass set review_by = review_by - interval '9 days' where practitioner = ?")
                    .param(night.opener().id())
                    .update();
            assertThat(visitor.get("/now").body()).contains(review, "another’s to review, and late");
            assertThat(visitor.post(review, Map.of("justified", "yes", "words", "He was right to."))
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void nobodyReviewsTheirOwn() {
        Practitioner alone = colleagues.somebody("Al One", "health-ed", "Harbour hospital");
        nights.duty(alone, "agency-safeguarding-lead", Scope.agency(alone.agency()));
        try (Visitor visitor = Visitor.signedIn(port, alone.signInName())) {
            assertThat(visitor.post(night.page() + "/opening", Night.WHOLE).statusCode())
                    .isEqualTo(302);
        }
        assertThat(nights.superuser()
                        .sql("select reviewer from break_glass where practitioner = ?")
                        .param(alone.id())
                        .query(UUID.class)
                        .single())
                .isNotEqualTo(alone.id());
    }

    private static String review(String body) {
        return Pattern.compile("/openings/[0-9a-f-]{36}")
                .matcher(body)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }
}
