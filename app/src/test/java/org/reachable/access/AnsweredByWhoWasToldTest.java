package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Asked;

/** A boy wrote at night that he had taken tablets. His social worker was told, knew that he was safe, and could not say so. */
class AnsweredByWhoWasToldTest extends TwoOnDuty {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private Actor worker;
    private String page;

    @BeforeEach
    void dangerThatIsNotKnown() {
        worker = house.somebody("social-care");
        house.duty(worker, "social-worker", Scope.child(child));
        house.write(
                child,
                "social-care",
                "open",
                clock.instant().minus(Duration.ofMinutes(30)),
                "school-concern",
                Map.of("threat", "unknown"));
        watch.catchUp();
        page = "/asks/" + danger().finding().id();
        assertThat(owner()).isEqualTo(manager.code());
    }

    @ParameterizedTest
    @CsvSource({"done, different", "not-needed, because"})
    void whoeverWasToldAnswersItInOneStepAndItIsTheirs(String way, String field) {
        try (Visitor told = visitor(worker)) {
            String shown = told.get(page).body();
            assertThat(shown).contains(page + "/" + way);
            assertThat(told.post(
                                    page + "/" + way,
                                    Map.of("version", version(shown), field, "I sat with him at hospital: he is safe."))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(owner()).isEqualTo(worker.code());
        watch.catchUp();
        assertThat(danger().finding().open()).isFalse();
        try (Visitor asked = visitor(manager)) {
            assertThat(asked.get(page).body()).contains("I sat with him at hospital: he is safe.");
        }
    }

    @Test
    void whatSomebodyElseChangedMeanwhileLosesNothingThatWasTyped() {
        try (Visitor told = visitor(worker);
                Visitor asked = visitor(manager)) {
            String seen = version(told.get(page).body());
            asked.post(page + "/taken", Map.of("version", seen));
            var late = told.post(page + "/done", Map.of("version", seen, "different", "He is safe at home."));
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains("He is safe at home.");
        }
    }

    /** Neither a page that is old nor a form by hand is a fault of ours. */
    @Test
    void onlyWhoeverHasItPutsItDown() {
        try (Visitor told = visitor(worker);
                Visitor asked = visitor(manager)) {
            asked.post(
                    page + "/taken", Map.of("version", version(asked.get(page).body())));
            String seen = version(told.get(page).body());
            for (String way : new String[] {"put-down", "missed"}) {
                var form = new HashMap<>(Map.of("version", seen, "missed", "Nobody was there."));
                assertThat(told.post(page + "/" + way, form).statusCode())
                        .as(way)
                        .isEqualTo(409);
            }
        }
        assertThat(owner()).isEqualTo(manager.code());
    }

    private Asked danger() {
        return watch.about(worker, child).stream()
                .filter(asked -> asked.finding().rule().id().equals("danger-unknown"))
                .findFirst()
                .orElseThrow();
    }

    private String owner() {
        return house.superuser()
                .sql("select practitioner from ask where finding = ?")
                .param(danger().finding().id())
                .query(UUID.class)
                .single()
                .toString();
    }

    private Visitor visitor(Actor who) {
        return Visitor.signedIn(port, testshire.signInName(who));
    }

    private static String version(String page) {
        Matcher version = VERSION.matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
