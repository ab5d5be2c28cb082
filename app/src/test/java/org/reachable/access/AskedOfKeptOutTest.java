package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Ask;
import org.reachable.watch.Asked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Danger that somebody was asked of whose own family it is lay with nobody until it was late. It is asked of the next, at once. */
class AskedOfKeptOutTest extends TwoOnDuty {

    private static final String TOLD = "Told to you: somebody else is asked.";

    @Autowired
    Partnership partnership;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Test
    void whatSomebodyWasAskedWhoseOwnFamilyItIsIsAskedOfTheNextAndWhoeverWasToldReadsWhoIs() {
        Actor next = nextToManage();
        house.write(child, "social-care", "open", clock.instant(), "school-concern", Map.of("threat", "life"));
        watch.catchUp();
        assertThat(danger().practitioner().toString()).isEqualTo(manager.code());
        assertThat(desk(sergeant)).contains(TOLD, name(manager));
        try (Visitor asked = visitor(manager)) {
            String page = "/asks/" + danger().finding();
            assertThat(asked.get(page).statusCode()).isEqualTo(200);
            assertThat(asked.post("/children/" + child + "/own-family", Map.of("because", "She is my niece."))
                            .statusCode())
                    .isEqualTo(302);
            watch.catchUp();
            assertThat(asked.get(page).statusCode()).isEqualTo(404);
        }
        Ask passed = danger();
        assertThat(passed.practitioner().toString()).isEqualTo(next.code());
        assertThat(passed.came().because())
                .startsWith("It was asked of " + name(manager))
                .doesNotContain("niece", "away");
        assertThat(desk(next)).contains("Hold the discussion or assess the threat now");
        assertThat(Jsoup.parse(desk(sergeant)).text())
                .contains(name(next) + " Duty manager")
                .doesNotContain(name(manager) + " Duty manager");
        assertThat(desk(manager)).doesNotContain(child.toString());
    }

    @Test
    void whoWasToldAtOnceAndIsKeptOutIsToldInTheirPlaceToo() {
        house.write(child, "social-care", "open", clock.instant(), "school-concern", Map.of("threat", "life"));
        watch.catchUp();
        assertThat(toldAsSergeant()).containsOnly(sergeant.code());
        try (Visitor told = visitor(sergeant)) {
            told.post("/children/" + child + "/own-family", Map.of("because", "He is my nephew."));
        }
        watch.catchUp();
        assertThat(toldAsSergeant()).isNotEmpty().doesNotContain(sergeant.code());
        assertThat(danger().practitioner().toString()).as("control").isEqualTo(manager.code());
    }

    private Actor nextToManage() {
        Actor next = house.somebody("social-care");
        house.duty(next, "duty-manager", Scope.child(child));
        return next;
    }

    private List<String> toldAsSergeant() {
        return transactions.as(
                "job:test",
                () -> sql.sql(
                                "select distinct practitioner::text from chase where role = 'police-duty-sergeant' and finding = ?")
                        .param(danger().finding())
                        .query(String.class)
                        .list());
    }

    private String name(Actor actor) {
        return partnership.practitionerWhoIs(actor.code()).orElseThrow().name();
    }

    private String desk(Actor who) {
        try (Visitor reading = visitor(who)) {
            return reading.get("/now").body();
        }
    }

    private Visitor visitor(Actor who) {
        return Visitor.signedIn(port, testshire.signInName(who));
    }

    private Ask danger() {
        return watch.about(Actor.job("test", testshire.id()), child).stream()
                .filter(asked -> asked.finding().rule().id().equals("danger-response-within-a-day"))
                .map(Asked::ask)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }
}
