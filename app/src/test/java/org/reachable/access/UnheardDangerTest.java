package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Scope;

/** A girl told on a Sunday night that she had tablets. Whoever was asked did not look, and nobody else was for a day. */
class UnheardDangerTest extends TwoOnDuty {

    private static final Pattern ASK = Pattern.compile("/asks/([0-9a-f]{16})");
    private static final String UNHEARD = "nobody has said that they have it";
    private static final String UNDONE = "nobody has written what was done";

    private Actor nurse;
    private Actor above;

    @BeforeEach
    void aNurseAndAServiceManager() {
        nurse = house.somebody("health-ed");
        house.duty(nurse, "mental-health-duty", Scope.child(child));
        above = house.somebody("social-care");
        house.duty(above, "service-manager", Scope.child(child));
        house.write(
                child,
                "social-care",
                "open",
                clock.instant().minus(Duration.ofMinutes(30)),
                "school-concern",
                Map.of("distress", "yes"));
        watch.catchUp();
    }

    @Test
    void withinTheHourNobodyElseHearsOfItAndWhoeverIsAskedReadsWhoWould() {
        assertThat(desk(nurse))
                .contains("If nobody says that they have it, the ", "service manager")
                .doesNotContain(UNHEARD);
        assertThat(desk(above)).doesNotContain("Told to you: somebody else is asked");
    }

    @Test
    void afterItWhoeverIsOnDutyAndTheServiceManagerAreToldAndItCountsUp() {
        hoursPass(14);
        assertThat(desk(nurse)).contains("asked 14 hours ago, and " + UNHEARD);
        for (Actor told : new Actor[] {manager, above}) {
            assertThat(desk(told))
                    .contains("is asked, and " + UNHEARD + ". To you as ", "asked 14 hours ago, and " + UNHEARD);
        }
        long once = told();
        hoursPass(15);
        assertThat(told()).as("once each").isEqualTo(once).isEqualTo(2);
    }

    @Test
    void whoeverSaysThatTheyHaveItIsHeard() {
        take();
        hoursPass(14);
        assertThat(told()).isZero();
        assertThat(desk(nurse))
                .contains("If nobody writes what was done, the ", "service manager")
                .doesNotContain(UNHEARD, UNDONE);
    }

    /** A girl stood on a bridge. Sixteen hours later somebody was on it, and nothing was written. */
    @Test
    void anHourAfterSomebodyTookItOnTheSameAreToldThatNothingCameOfIt() {
        take();
        house.superuser()
                .sql("""
                update ask set taken_at = ? from finding_child about
                where about.partnership = ask.partnership and about.finding = ask.finding and about.person = ?
                """)
                .params(Timestamp.from(clock.instant().minus(Duration.ofHours(14))), child.value())
                .update();
        hoursPass(15);
        assertThat(desk(nurse)).contains("taken on 14 hours ago, and " + UNDONE);
        for (Actor told : new Actor[] {manager, above}) {
            assertThat(desk(told))
                    .contains("is on it, and has not written what was done. To you as ")
                    .contains("taken on 14 hours ago, and " + UNDONE);
        }
        hoursPass(16);
        assertThat(told()).as("once each").isEqualTo(2);
    }

    private void take() {
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(nurse))) {
            Matcher ask = ASK.matcher(visitor.get("/now").body());
            assertThat(ask.find()).isTrue();
            Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                    .matcher(visitor.get("/asks/" + ask.group(1)).body());
            assertThat(version.find()).isTrue();
            visitor.post("/asks/" + ask.group(1) + "/taken", Map.of("version", version.group(1)));
        }
    }

    /** Since it was asked: what was written down is as old as it is. */
    private void hoursPass(int hours) {
        house.superuser()
                .sql("""
                update ask set asked_at = ? from finding_child about
                where about.partnership = ask.partnership and about.finding = ask.finding and about.person = ?
                """)
                .params(Timestamp.from(clock.instant().minus(Duration.ofHours(hours))), child.value())
                .update();
        house.write(child, "social-care", "open", clock.instant(), "housing-report", Map.of());
        watch.catchUp();
    }

    private long told() {
        return house.superuser().sql("""
                select count(*) from chase join finding_child about using (partnership, finding)
                where about.person = ? and chase.unheard
                """).param(child.value()).query(Long.class).single();
    }

    private String desk(Actor reader) {
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(reader))) {
            return visitor.get("/now").body();
        }
    }
}
