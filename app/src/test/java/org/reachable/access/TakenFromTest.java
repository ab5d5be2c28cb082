package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Scope;

/** A social worker took on what mental health was asked, and the page called him a mental health worker: who that was stood nowhere. */
class TakenFromTest extends TwoOnDuty {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private Actor nurse;
    private Actor worker;
    private String page;

    @BeforeEach
    void danger() {
        nurse = house.somebody("health-ed");
        house.duty(nurse, "mental-health-duty", Scope.child(child));
        house.superuser()
                .sql(
                        "insert into number_to_ring (id, practitioner, number, actor) values (gen_random_uuid(), ?, '07700 900123', ?)")
                .params(UUID.fromString(nurse.code()), nurse.code())
                .update();
        worker = house.somebody("social-care");
        house.duty(worker, "social-worker", Scope.child(child));
        house.write(
                child,
                "social-care",
                "open",
                clock.instant().minus(Duration.ofMinutes(30)),
                "school-concern",
                Map.of("distress", "yes"));
        watch.catchUp();
        page = "/asks/" + finding();
        assertThat(owner()).isEqualTo(nurse.code());
    }

    @Test
    void thePageSaysFromWhomItWasTakenAndRingsThem() {
        try (Visitor told = visitor(worker);
                Visitor asked = visitor(nurse)) {
            press(told, "/taken");
            assertThat(owner()).isEqualTo(worker.code());
            assertThat(told.get(page).body())
                    .contains("You took it on from " + name(nurse) + ", ", ", who was asked.", "07700 900123")
                    .contains("Who was asked", "Told to the one asked, " + name(nurse))
                    .doesNotContain("Asked as</dt>");
            assertThat(told.get("/now").body()).contains("You took it on from " + name(nurse) + ", ");
            assertThat(asked.get(page).body()).contains(" took on what you were asked, as ");
            press(asked, "/taken");
            assertThat(asked.get(page).body()).as("theirs again").doesNotContain("took it on", "took on what");
        }
    }

    @Test
    void whoeverWasAskedHearsHowItEnded() {
        try (Visitor told = visitor(worker)) {
            press(told, "/taken");
        }
        chronology.about(manager, child).entries().stream()
                .filter(entry -> entry.type().code().equals("school-concern"))
                .forEach(entry -> house.takeBack(child, entry));
        watch.catchUp();
        assertThat(house.superuser()
                        .sql("select count(*) from ending_told where finding = ? and told = ? and was_asked")
                        .params(finding(), nurse.code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void press(Visitor who, String way) {
        Matcher version = VERSION.matcher(who.get(page).body());
        assertThat(version.find()).isTrue();
        assertThat(who.post(page + way, Map.of("version", version.group(1))).statusCode())
                .isEqualTo(302);
    }

    private String finding() {
        return house.superuser()
                .sql("""
                select ask.finding from ask join finding_child about using (partnership, finding)
                where about.person = ? and ask.role = 'mental-health-duty'
                """)
                .param(child.value())
                .query(String.class)
                .single();
    }

    private String owner() {
        return house.superuser()
                .sql("select practitioner from ask where finding = ?")
                .param(finding())
                .query(UUID.class)
                .single()
                .toString();
    }

    private String name(Actor who) {
        return testshire.practitioner(testshire.signInName(who)).name();
    }

    private Visitor visitor(Actor who) {
        return Visitor.signedIn(port, testshire.signInName(who));
    }
}
