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
import org.reachable.Visitor;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Asked;

/** A boy told something in trust. His social worker was told of it too, sat with him, and could not say so. */
class AnsweredByWhoWasToldTest extends TwoOnDuty {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private Actor worker;
    private String page;

    @BeforeEach
    void aPlanThatDoesNotSayWhomTheChildTrusts() {
        worker = house.somebody("social-care");
        house.duty(worker, "social-worker", Scope.child(child));
        house.duty(manager, "lead-practitioner", Scope.child(child));
        house.write(
                child, "social-care", "open", clock.instant().minus(Duration.ofMinutes(30)), "plan-created", Map.of());
        watch.catchUp();
        page = "/asks/" + asked().finding().id();
        assertThat(owner()).isEqualTo(manager.code());
        house.superuser().sql("""
                insert into chase (partnership, finding, since, role, practitioner, because, told_at)
                select partnership, finding, now(), 'social-worker', ?::uuid, 'Told too.', now() from ask where finding = ?
                """).params(worker.code(), asked().finding().id()).update();
    }

    @Test
    void whoeverWasToldAnswersItInOneStepAndItIsTheirs() {
        try (Visitor told = visitor(worker)) {
            String shown = told.get(page).body();
            assertThat(shown).contains(page + "/done");
            assertThat(told.post(
                                    page + "/done",
                                    Map.of(
                                            "version",
                                            version(shown),
                                            "different",
                                            "He names nobody he trusts yet: Jo asks him on Friday."))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(owner()).isEqualTo(worker.code());
        watch.catchUp();
        assertThat(asked().finding().open()).isFalse();
        try (Visitor asked = visitor(manager)) {
            assertThat(asked.get(page).body()).contains("He names nobody he trusts yet: Jo asks him on Friday.");
        }
    }

    @Test
    void whatSomebodyElseChangedMeanwhileLosesNothingThatWasTyped() {
        try (Visitor told = visitor(worker);
                Visitor asked = visitor(manager)) {
            String seen = version(told.get(page).body());
            asked.post(page + "/taken", Map.of("version", seen));
            var late = told.post(
                    page + "/done", Map.of("version", seen, "different", "His aunt takes him in if it goes wrong."));
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains("His aunt takes him in if it goes wrong.");
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

    private Asked asked() {
        return watch.about(worker, child).stream()
                .filter(asked -> asked.finding().rule().id().equals("plan-quality"))
                .findFirst()
                .orElseThrow();
    }

    private String owner() {
        return house.superuser()
                .sql("select practitioner from ask where finding = ?")
                .param(asked().finding().id())
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
