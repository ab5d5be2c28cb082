package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.engine.policy.Rule;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** To be offered something opens nothing, and it is offered by whoever has it, or was told that nobody answered. */
@ReachableTest
class OfferedAsksTest extends KeptFrom {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired
    JdbcClient bare;

    private String finding;
    private String page;
    private Actor stranger;

    @BeforeEach
    void somethingThatTheWorkerIsAsked() throws InterruptedException {
        finding = asked();
        page = "/asks/" + finding;
        stranger = house.somebody("housing");
    }

    @Test
    void untilTheyAcceptWhoeverItIsOfferedToReadsWhoOffersItAndWhyAndNothingElse() {
        String question = question();
        assertThat(working.post(page + "/handed-over", offer(stranger)).statusCode())
                .isEqualTo(302);
        assertThat(standings.of(stranger, child)).isEqualTo(Relationship.PARTNERSHIP);
        try (Visitor offered = visitor(stranger)) {
            assertThat(offered.get("/now").body())
                    .contains(Rule.UNTOLD, name, "offers you this: “You know her.”", nameOf(worker))
                    .doesNotContain(question, page + "\"");
            assertThat(offered.get(page).statusCode()).isEqualTo(404);
            assertThat(offered.get(page + "/case-note.txt").statusCode()).isEqualTo(404);
            assertThat(offered.post(
                                    page + "/accepted",
                                    Map.of(
                                            "version",
                                            version(offered.get("/now").body())))
                            .statusCode())
                    .as("control")
                    .isEqualTo(302);
            assertThat(standings.of(stranger, child)).isEqualTo(Relationship.INVOLVED);
            assertThat(offered.get(page).body()).contains(question);
        }
    }

    /** One slip of a hand opens no record: nobody is chosen beforehand, and to open it to a stranger is said. */
    @Test
    void itIsOfferedToAStrangerOnlyByWhoeverSaysThatTheyKnowIt() {
        Actor colleague = house.somebody("social-care");
        house.duty(colleague, "social-worker", Scope.child(child));
        String body = working.get(page + "?way=handed-over").body();
        int near = body.indexOf("label=\"Work with " + name + "\"");
        int others = body.indexOf("label=\"Do not work with " + name + ": to accept opens the record\"");
        assertThat(body).contains("<option value=\"\" selected>Choose somebody</option>", " (duty manager)</option>");
        assertThat(near).isPositive().isLessThan(others);
        assertThat(body.indexOf(colleague.code(), near)).isBetween(near, others);
        assertThat(body.indexOf(stranger.code(), near)).isGreaterThan(others);
        var unsaid = new HashMap<>(offer(stranger));
        unsaid.remove("knowingly");
        var refused = working.post(page + "/handed-over", unsaid);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Say that you know it: to accept opens the record to them");
        try (Visitor offered = visitor(stranger)) {
            assertThat(offered.get("/now").body()).doesNotContain("offers you this");
        }
        var toAColleague = new HashMap<>(offer(colleague));
        toAColleague.remove("knowingly");
        assertThat(working.post(page + "/handed-over", toAColleague).statusCode())
                .isEqualTo(302);
    }

    /** The role that something was asked in is the ask's: whoever took it over leads nothing else of the child's. */
    @Test
    void whoeverTookItOverIsRungAsWhoeverIsAskedAndNotAsWhoeverLeads() {
        working.post(page + "/handed-over", offer(stranger));
        try (Visitor offered = visitor(stranger)) {
            offered.post(
                    page + "/accepted",
                    Map.of("version", version(offered.get("/now").body())));
        }
        assertThat(working.get(page).body())
                .containsPattern(nameOf(stranger) + "</strong> <span class=\"small quiet\">Has it now");
    }

    @Test
    void whoeverDeclinesItLeavesItWhoseItIsAndTheyReadWhy() {
        working.post(page + "/handed-over", offer(stranger));
        try (Visitor offered = visitor(stranger)) {
            String version = version(offered.get("/now").body());
            assertThat(offered.post(page + "/declined", Map.of("version", version, "because", "I leave on Friday."))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(offered.get("/now").body()).doesNotContain("offers you this");
            assertThat(offered.post(page + "/accepted", Map.of("version", version))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(working.get(page).body()).contains("Declined", "I leave on Friday.");
        assertThat(standings.of(stranger, child)).isEqualTo(Relationship.PARTNERSHIP);
    }

    @Test
    void whoeverIsCloseOffersItOnlyOnceTheyWereToldThatNobodyAnswered() {
        Actor close = house.somebody("social-care");
        house.duty(close, "lead-practitioner", Scope.child(child));
        assertThat(standings.of(close, child)).isEqualTo(Relationship.INVOLVED);
        try (Visitor beside = visitor(close)) {
            assertThat(beside.get(page).body()).contains("name=\"version\"").doesNotContain(page + "?way=handed-over");
            assertThat(beside.post(page + "/handed-over", offer(stranger)).statusCode())
                    .isEqualTo(404);
        }
        assertThatThrownBy(() -> offerByHand(close)).isInstanceOf(DataAccessException.class);
        house.tell(finding, close);
        try (Visitor beside = visitor(close)) {
            assertThat(beside.post(page + "/handed-over", offer(stranger)).statusCode())
                    .as("control")
                    .isEqualTo(302);
        }
    }

    @Test
    void anOfferIsTakenBackByWhoseItIsOrWhoMadeItAndByNoOther() {
        assertThat(working.post(page + "/handed-over", offer(stranger)).statusCode())
                .isEqualTo(302);
        Actor close = house.somebody("social-care");
        house.duty(close, "lead-practitioner", Scope.child(child));
        String back = page + "/offer-taken-back";
        try (Visitor beside = visitor(close)) {
            String seen = beside.get(page).body();
            assertThat(seen).doesNotContain(back);
            assertThat(beside.post(back, Map.of("version", version(seen))).statusCode())
                    .isEqualTo(404);
        }
        assertThatThrownBy(
                        () -> byHand(
                                close,
                                "update ask set handed_to = null, version = version + 1 where finding = :finding and :me is not null"))
                .isInstanceOf(DataAccessException.class);
        assertThat(working.post(
                                back,
                                Map.of("version", version(working.get(page).body())))
                        .statusCode())
                .as("control")
                .isEqualTo(302);
    }

    @Test
    void whoeverPlansDutiesOffersWhatSomebodyHasWhoIsAway() {
        Actor planner = house.somebody("social-care");
        house.duty(planner, "partnership-business-manager", Scope.partnership());
        house.duty(planner, "lead-practitioner", Scope.child(child));
        assertThat(standings.of(planner, child).isClose()).isTrue();
        assertThatThrownBy(() -> offerByHand(planner)).isInstanceOf(DataAccessException.class);
        house.superuser().sql("""
                insert into absence (id, practitioner, from_time, until_time, actor)
                values (gen_random_uuid(), ?, partnership_now() - interval '1 hour', partnership_now() + interval '1 day', 'test')
                """).param(UUID.fromString(worker.code())).update();
        offerByHand(planner);
        house.superuser()
                .sql("delete from absence where practitioner = ?")
                .param(UUID.fromString(worker.code()))
                .update();
    }

    @Test
    void nothingIsOfferedToWhoeverOnlyCounts() {
        house.duty(stranger, "data-analyst", Scope.partnership());
        String option = "value=\"%s\"".formatted(stranger.code());
        assertThat(working.get(page + "?way=handed-over").body())
                .contains(page + "/handed-over")
                .doesNotContain(option);
        assertThat(working.post(page + "/handed-over", offer(stranger)).statusCode())
                .isEqualTo(400);
        assertThatThrownBy(() -> offerByHand(worker)).isInstanceOf(DataAccessException.class);
        house.duty(stranger, "referring-practitioner", Scope.partnership());
        assertThat(working.get(page + "?way=handed-over").body())
                .as("control: who does something else besides")
                .contains(option);
        offerByHand(worker);
        house.endDuties(stranger);
        house.duty(stranger, "data-analyst", Scope.partnership());
        assertThatThrownBy(
                        () -> byHand(
                                stranger,
                                "update ask set practitioner = :me, handed_to = null, version = version + 1 where finding = :finding"))
                .as("what was offered before they only counted is not accepted")
                .isInstanceOf(DataAccessException.class);
        assertThat(standings.of(stranger, child)).isEqualTo(Relationship.PARTNERSHIP);
    }

    @Test
    void nobodyMakesAnAskTheirsByHand() {
        for (String change : new String[] {
            "update ask set practitioner = :me, version = version + 1 where finding = :finding",
            "update ask set handed_to = :me, version = version + 1 where finding = :finding",
            "insert into ask (partnership, finding, practitioner, role, because, asked_at)"
                    + " select partnership, finding || '-', :me, role, because, asked_at from ask where finding = :finding"
        }) {
            assertThatThrownBy(() -> byHand(stranger, change)).as(change).isInstanceOf(DataAccessException.class);
        }
        assertThat(standings.of(stranger, child)).isEqualTo(Relationship.PARTNERSHIP);
        byHand(
                worker,
                "update ask set taken_at = partnership_now(), practitioner = :me, version = version + 1 where finding = :finding");
    }

    /** What is not useful makes a rule quieter. */
    @Test
    void whetherItWasUsefulToBeAskedIsSaidByNobodyElse() {
        Actor close = house.somebody("social-care");
        house.duty(close, "lead-practitioner", Scope.child(child));
        String useful = "insert into usefulness (partnership, finding, practitioner, useful, said_at)"
                + " select partnership, finding, :me, %s, partnership_now() from ask where finding = :finding";
        try (Visitor beside = visitor(close)) {
            assertThat(beside.get(page).body()).doesNotContain(page + "/useful");
            assertThat(beside.post(page + "/useful", Map.of("useful", "false")).statusCode())
                    .isEqualTo(404);
        }
        assertThatThrownBy(() -> byHand(close, useful.formatted("false"))).isInstanceOf(DataAccessException.class);
        assertThat(working.post(page + "/useful", Map.of("useful", "true")).statusCode())
                .as("control")
                .isEqualTo(302);
        assertThatThrownBy(() -> byHand(
                        close, "update usefulness set useful = false where finding = :finding and :me is not null"))
                .isInstanceOf(DataAccessException.class);
        assertThat(watch.foundUseful(
                        partnership.practitioner(UUID.fromString(worker.code())).orElseThrow(), finding))
                .contains(true);
    }

    private void offerByHand(Actor by) {
        transactions.as(by.code(), () -> {
            bare.sql("""
                    insert into ask_offer (partnership, finding, version, practitioner, because)
                    select partnership, finding, version + 1, ?, 'A test.' from ask where finding = ?
                    """).params(UUID.fromString(stranger.code()), finding).update();
            bare.sql("update ask set handed_to = ?, version = version + 1 where finding = ?")
                    .params(UUID.fromString(stranger.code()), finding)
                    .update();
        });
    }

    private void byHand(Actor by, String change) {
        transactions.as(by.code(), () -> {
            bare.sql(change)
                    .param("me", UUID.fromString(by.code()))
                    .param("finding", finding)
                    .update();
        });
    }

    private String question() {
        return watch.one(worker, finding).orElseThrow().finding().rule().ask();
    }

    private String nameOf(Actor who) {
        return partnership
                .practitioner(UUID.fromString(who.code()))
                .orElseThrow()
                .name();
    }

    private Map<String, String> offer(Actor whom) {
        return Map.of(
                "version",
                version(working.get(page).body()),
                "to",
                whom.code(),
                "why",
                "You know her.",
                "knowingly",
                "true");
    }

    private static String version(String page) {
        Matcher version = VERSION.matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
