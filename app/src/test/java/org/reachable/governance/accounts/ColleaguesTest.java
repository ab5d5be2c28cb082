package org.reachable.governance.accounts;

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
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Leavings;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.NewPractitioner;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever looks after an agency's people ends what a leaver could still do, and hands out first passwords. */
@ReachableTest
class ColleaguesTest {

    private static final Pattern GIVEN = Pattern.compile("Password: <strong>([^<]+)<");

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Partnership partnership;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Leavings leavings;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private Practitioner lead;
    private Practitioner leaver;
    private Visitor leading;

    @BeforeEach
    void aLeadAndSomebodyOfTheirAgency() {
        lead = colleagues.somebody("Lea Lead", "school", "Oak School");
        duty(lead, "agency-safeguarding-lead", Scope.agency(lead.agency()));
        leaver = colleague("Levi Leaver");
        leading = Visitor.signedIn(port, lead.signInName());
    }

    private Practitioner colleague(String name) {
        String signInName = testshire.unused("colleague").replace(' ', '.');
        UUID agency = sql.sql("select id from agency where code = ?")
                .param(lead.agency())
                .query(UUID.class)
                .single();
        setUp.practitioner(new NewPractitioner(agency, null, name, signInName, Testshire.PASSWORD_HASH));
        return testshire.practitioner(signInName);
    }

    @AfterEach
    void close() {
        leading.close();
    }

    private void duty(Practitioner who, String role, Scope scope) {
        setUp.duty(testshire.id(), new NewDuty(role, scope, who.id(), 0, Testshire.START, null));
    }

    private String page() {
        return ColleaguesPages.href(leaver);
    }

    @Test
    void onlyWhoeverLooksAfterAnAgencyFindsItsPeopleAndNoOthers() {
        assertThat(leading.get("/on-duty").body()).contains("href=\"/colleagues\"");
        assertThat(leading.get("/colleagues").body())
                .contains("Levi Leaver", "Can sign in")
                .doesNotContain("Bea Sergeant");
        String bea = ColleaguesPages.href(testshire.practitioner("bea"));
        assertThat(leading.get(bea).statusCode()).isEqualTo(404);
        assertThat(leading.post(bea + "/left", Map.of("when", "now")).statusCode())
                .isEqualTo(404);
        try (Visitor other = Visitor.signedIn(port, leaver.signInName())) {
            assertThat(other.get("/on-duty").body()).doesNotContain("href=\"/colleagues\"");
            assertThat(other.get("/colleagues").statusCode()).isEqualTo(404);
            for (String form : new String[] {"/left", "/back", "/signed-out", "/first-password", "/named"}) {
                assertThat(other.post(ColleaguesPages.href(lead) + form, Map.of("when", "now"))
                                .statusCode())
                        .as(form)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void whoeverLeavesIsSignedOutAtTheirNextRequestAndNotSignedInAgain() {
        try (Visitor leaving = Visitor.signedIn(port, leaver.signInName())) {
            assertThat(leaving.get("/now").statusCode()).isEqualTo(200);
            assertThat(leading.post(page() + "/left", Map.of("when", "now")).statusCode())
                    .isEqualTo(302);
            assertThat(leading.get(page()).body()).contains("Levi Leaver has left", "Signed in nowhere");
            assertThat(leaving.get("/now").statusCode()).isEqualTo(302);
            leaving.signIn(leaver.signInName(), Testshire.PASSWORD);
            assertThat(leaving.get("/now").statusCode()).isEqualTo(302);
            assertThat(leading.post(page() + "/back", Map.of()).statusCode()).isEqualTo(302);
            leaving.signIn(leaver.signInName(), Testshire.PASSWORD);
            assertThat(leaving.get("/now").statusCode()).isEqualTo(200);
        }
        assertThat(sql.sql(
                                "select details ->> 'account' from audit_entry where practitioner = ? and action = 'WRITE' order by position")
                        .param(lead.id())
                        .query(String.class)
                        .list())
                .containsExactly("left", "back");
    }

    @Test
    void fromADayOnAnOpenSessionEndsThoughNobodyEndsIt() {
        var day = Dates.day(clock.instant()).plusDays(3);
        assertThat(leading.post(page() + "/left", Map.of("when", "later")).body())
                .contains("Write a real day after today");
        try (Visitor leaving = Visitor.signedIn(port, leaver.signInName())) {
            var later = Visitor.withDay("day", day, Map.of("when", "later"));
            assertThat(leading.post(page() + "/left", later).statusCode()).isEqualTo(302);
            assertThat(leading.get("/colleagues").body()).contains("Leaves on " + Dates.date(day));
            assertThat(leaving.get("/now").statusCode()).isEqualTo(200);
            // The day comes: a word that it came already, as the sweep will find it.
            transactions.as("job:set-up", () -> leavings.leave(leaver, clock.instant()));
            assertThat(leaving.get("/now").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void whatALeaverAnsweredForGoesToWhoeverComesNext() {
        PersonId child = testshire.child();
        Practitioner next = colleague("Nora Next");
        duty(leaver, "social-worker", Scope.child(child));
        setUp.duty(
                testshire.id(), new NewDuty("social-worker", Scope.child(child), next.id(), 1, Testshire.START, null));
        assertThat(onDuty(child)).isEqualTo(leaver.id());
        leading.post(page() + "/left", Map.of("when", "now"));
        assertThat(onDuty(child)).isEqualTo(next.id());
        assertThat(partnership.practitioners()).doesNotContain(leaver);
    }

    private UUID onDuty(PersonId child) {
        return partnership
                .whoIsOnDuty("social-worker", child, clock.instant())
                .practitioner()
                .id();
    }

    @Test
    void theOnlyDutyManagerCannotLeave() {
        Practitioner chidi = testshire.practitioner("chidi");
        Practitioner hers = colleagues.somebody("Hal Helper", "social-care", "Another service");
        duty(hers, "agency-safeguarding-lead", Scope.agency(chidi.agency()));
        try (Visitor helper = Visitor.signedIn(port, hers.signInName())) {
            HttpResponse<String> refused = helper.post(ColleaguesPages.href(chidi) + "/left", Map.of("when", "now"));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("Somebody must be duty manager without a last day");
        }
    }

    @Test
    void nobodyLooksAfterTheirOwnAccount() {
        assertThat(leading.get(ColleaguesPages.href(lead)).body()).contains("looked after by somebody else");
        assertThat(leading.post(ColleaguesPages.href(lead) + "/left", Map.of("when", "now"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void sessionsAreEndedAtOnce() {
        try (Visitor lost = Visitor.signedIn(port, leaver.signInName())) {
            assertThat(leading.get(page()).body()).contains("Signed in at 1 place");
            leading.post(page() + "/signed-out", Map.of());
            assertThat(lost.get("/now").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void nobodyGivesAPasswordFromAScreenLeftOpen() {
        for (int time = 0; time < 5; time++) {
            HttpResponse<String> refused = leading.post(page() + "/first-password", Map.of("password", "a guess"));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("That is not your password").doesNotContain("a guess");
        }
        assertThat(leading.post(page() + "/first-password", Map.of("password", Testshire.PASSWORD))
                        .statusCode())
                .isEqualTo(429);
        try (Visitor still = Visitor.signedIn(port, leaver.signInName())) {
            assertThat(still.get("/now").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aFirstPasswordIsShownOnceEndsTheOldOneAndMustBeChangedBeforeAnythingElse() {
        HttpResponse<String> answer = leading.post(page() + "/first-password", Map.of("password", Testshire.PASSWORD));
        String given =
                GIVEN.matcher(answer.body()).results().findFirst().orElseThrow().group(1);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(leading.get(page()).body()).doesNotContain(given).contains("The first password waits to be changed");
        try (Visitor first = new Visitor(port).signIn(leaver.signInName(), Testshire.PASSWORD)) {
            assertThat(first.get("/now").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
            first.signIn(leaver.signInName(), given);
            assertThat(first.get("/now").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/password"));
            assertThat(first.get("/password").body()).contains("Choose one that only you know");
            assertThat(first.post("/password", Map.of("now", given, "chosen", "four unlikely herons rest"))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(first.get("/now").statusCode()).isEqualTo(200);
        }
        transactions.as(
                leaver.id().toString(),
                () -> sql.sql(
                                "update practitioner set first_password_until = partnership_now() - interval '1 hour' where id = ?")
                        .param(leaver.id())
                        .update());
        try (Visitor late = new Visitor(port).signIn(leaver.signInName(), "four unlikely herons rest")) {
            assertThat(late.get("/now").statusCode()).isEqualTo(302);
        }
    }
}
