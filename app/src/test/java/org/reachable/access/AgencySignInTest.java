package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.CannotStart;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Signing in at an agency's own provider. */
@ReachableTest
@ExtendWith(OutputCaptureExtension.class)
class AgencySignInTest extends AtTheirProvider {

    private List<String> duties() {
        return sql.sql("select role from duty where practitioner = ? and holds(duty, partnership_now()) order by role")
                .param(sam.id())
                .query(String.class)
                .list();
    }

    private List<String> rows() {
        return sql.sql("""
                select action || ' ' || coalesce(details ->> 'refused', details ->> 'provider', '') from audit_entry
                where route = '/sign-in/from/{provider}' order by position desc limit 2
                """).query(String.class).list();
    }

    @Test
    void whoeverSetUpNamedSignsInAndIsThemselvesFromThenOn() {
        try (Walking browser = begin()) {
            assertThat(signIn(browser, "police").body()).contains("Sam Sergeant");
            assertThat(browser.here().uri()).hasToString(home + "/now");
            assertThat(rows().getFirst()).isEqualTo("SIGN_IN police");
            assertThat(browser.addresses())
                    .anyMatch(address -> address.contains("code_challenge=")
                            && address.contains("nonce=")
                            && address.contains("state="));
        }
        provider.says(subject, Map.of("email", "another@police.example", "email_verified", false));
        try (Walking browser = begin()) {
            assertThat(signIn(browser, "police").body()).contains("Sam Sergeant");
        }
    }

    @Test
    void whatTheClaimSaysOfRolesIsWhatTheyHoldAndNothingElseIsTouched() {
        setUp.duty(
                testshire.id(),
                new NewDuty("custody-officer", Scope.partnership(), sam.id(), 8, Testshire.START, null));
        try (Walking browser = begin()) {
            signIn(browser, "police");
        }
        assertThat(duties()).containsExactly("custody-officer", "police-duty-sergeant");
        says("Leads, of safeguarding", "Whoever plays football");
        try (Walking browser = begin()) {
            signIn(browser, "police");
        }
        assertThat(duties()).containsExactly("agency-safeguarding-lead", "custody-officer");
        assertThat(sql.sql("select distinct actor from duty where practitioner = ? and role <> 'custody-officer'")
                        .param(sam.id())
                        .query(String.class)
                        .list())
                .containsExactly("job:provider:police");
    }

    @Test
    void whoeverNobodyNamedIsToldSoAndWrittenDownAndHasNoSession() {
        subject = "nobody-" + UUID.randomUUID();
        says("Leads, of safeguarding");
        try (Walking browser = begin()) {
            HttpResponse<String> refused = signIn(browser, "police");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("You have no account here yet", "Ask whoever looks after your agency");
            assertThat(rows().getFirst()).isEqualTo("SIGN_IN_REFUSED unknown");
            assertThat(browser.go(home + "/now").uri().getPath()).isEqualTo("/sign-in");
        }
    }

    @Test
    void anAddressThatTheProviderDidNotVerifyNamesNobody() {
        provider.says(subject, Map.of("email", subject + "@police.example", "email_verified", false));
        try (Walking browser = begin()) {
            assertThat(signIn(browser, "police").body()).contains("You have no account here yet");
        }
    }

    @Test
    void nobodySignsInThroughAnotherAgencysProvider() {
        try (Walking browser = begin()) {
            assertThat(signIn(browser, "health").body()).contains("You have no account here yet");
        }
        try (Walking browser = begin()) {
            signIn(browser, "police");
        }
        try (Walking browser = begin()) {
            assertThat(signIn(browser, "health").body()).contains("You signed in for another agency");
            assertThat(rows().getFirst()).isEqualTo("SIGN_IN_REFUSED other-agency");
        }
    }

    @Test
    void noPasswordOfOursIsAWayAroundTheProvider() {
        try (Walking browser = begin()) {
            browser.sends("/sign-in", Map.of("name", colleague.signInName(), "password", Testshire.PASSWORD));
            assertThat(browser.here().body()).contains("No account has this name and password");
        }
    }

    @Test
    void toOpenARecordTheySignInAgainAndComeBackToWhatTheyWrote() {
        PersonId child = reviewed();
        try (Walking browser = begin()) {
            signIn(browser, "police");
            String form = home + "/children/" + child + "/opening";
            assertThat(browser.go(form).body())
                    .contains("You sign in again with Wealdshire Police first")
                    .doesNotContain("Your password, once more");
            browser.sends(form, asked());
            assertThat(browser.here().uri().toString()).startsWith(provider.issuer() + "/login");
            assertThat(browser.addresses())
                    .anyMatch(address -> address.contains("prompt=login")
                            && address.contains("max_age=0")
                            && address.contains("acr_values=urn:strong"));
            browser.signsIn(subject);
            assertThat(browser.here().uri()).hasToString(form);
            assertThat(browser.here().body())
                    .contains("You signed in again with Wealdshire Police just now", "He is at the station");
            assertThat(opened()).isZero();
            assertThat(browser.sends(form, asked()).body()).contains("You opened this record with a reason");
            assertThat(opened()).isOne();
            browser.go(form);
            browser.sends(form + "/ended", Map.of());
            browser.go(form);
            browser.sends(form, asked());
            assertThat(browser.here().uri().toString()).startsWith(provider.issuer() + "/login");
        }
    }

    @Test
    void anOldOrAWeakSignInOrSomebodyElsesOpensNothing() {
        PersonId child = reviewed();
        String form = home + "/children/" + child + "/opening";
        try (Walking browser = begin()) {
            signIn(browser, "police");
            provider.saysTheySignedInBefore(Duration.ofMinutes(2));
            browser.go(form);
            browser.sends(form, asked());
            assertThat(browser.signsIn(subject).body())
                    .contains("You were not asked to sign in again", "He is at the station");
            provider.saysTheySignedInBefore(Duration.ZERO);
            provider.says(subject, claims("urn:a-password-alone", "Sergeants"));
            browser.sends(form, asked());
            assertThat(browser.signsIn(subject).body()).contains("That sign-in is not strong enough");
            provider.says(subject, claims(null, "Sergeants"));
            browser.sends(form, asked());
            assertThat(browser.signsIn(subject).body()).contains("That sign-in is not strong enough");
            String sams = subject;
            Practitioner another = ofThePolice("Ana Other");
            subject = "another-" + UUID.randomUUID();
            transactions.as(lead.id().toString(), () -> people.name(another, subject + "@police.example"));
            says();
            browser.sends(form, asked());
            assertThat(browser.signsIn(subject).body()).contains("Somebody else signed in", "Sam Sergeant");
            subject = sams;
            assertThat(opened()).isZero();
        }
    }

    @Test
    void toSayWhomTheProviderMeansTheySignInAgainAndWhatTheyWroteWaits() {
        says("Leads, of safeguarding");
        String page = home + "/colleagues/" + colleague.id();
        try (Walking browser = begin()) {
            signIn(browser, "police");
            browser.go(page);
            assertThat(browser.here().body()).contains("You sign in again with Wealdshire Police first");
            browser.sends(page + "/named", Map.of("called", "ola." + subject + "@police.example"));
            assertThat(browser.here().uri().toString()).startsWith(provider.issuer() + "/login");
            browser.signsIn(subject);
            assertThat(browser.here().uri()).hasToString(page);
            assertThat(browser.here().body()).contains("ola." + subject, "You signed in again with Wealdshire Police");
            assertThat(named()).isZero();
            browser.sends(page + "/named", Map.of("called", "ola." + subject + "@police.example"));
            assertThat(named()).isOne();
        }
    }

    private long named() {
        return sql.sql("select count(*) from named_to_provider where practitioner = ? and called like ?")
                .params(colleague.id(), "ola." + subject + "%")
                .query(Long.class)
                .single();
    }

    @Test
    void signingOutSignsOutAtTheProviderToo() {
        try (Walking browser = begin()) {
            signIn(browser, "police");
            browser.go(home + "/sign-ins");
            browser.sends("/sign-out", Map.of());
            assertThat(browser.addresses())
                    .anyMatch(address -> address.startsWith(provider.issuer() + "/connect/logout"));
            assertThat(browser.here().uri()).hasToString(home + "/");
            assertThat(browser.go(home + "/now").uri().getPath()).isEqualTo("/sign-in");
            browser.go(home + AgencyProvider.BEGIN + "/police");
            assertThat(browser.here().uri().toString()).startsWith(provider.issuer() + "/login");
        }
    }

    @Test
    void neitherTokenNorSubjectStandsInAnAddressOfOursInTheLogOrInTheAudit(CapturedOutput log) {
        var ours = new ArrayList<String>();
        try (Walking browser = begin()) {
            signIn(browser, "police");
            browser.go(home + "/sign-ins");
            browser.sends("/sign-out", Map.of());
            browser.addresses().stream()
                    .filter(address -> address.startsWith(home))
                    .forEach(ours::add);
        }
        assertThat(ours)
                .hasSizeGreaterThan(4)
                .noneMatch(address -> address.contains(subject) || address.contains("eyJ"));
        assertThat(log.getAll()).doesNotContain(subject, "eyJ");
        assertThat(sql.sql("select count(*) from audit_entry where details::text like ? or details::text like '%eyJ%'")
                        .param("%" + subject + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anotherSessionIsOursAfterSigningIn() {
        try (Walking browser = begin()) {
            String before = session();
            signIn(browser, "police");
            assertThat(session()).isNotEqualTo(before);
        }
    }

    private String session() {
        return sql.sql(
                        "select session_id from spring_session order by last_access_time desc, creation_time desc limit 1")
                .query(String.class)
                .single();
    }

    @Test
    void aProviderThatBelongsToNobodyOrGivesARoleThatThereIsNotKeepsTheServerFromStarting() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "spring.security.oauth2.client.provider.wealdshire.issuer-uri", "",
                        "reachable.sign-in.police.agency", "",
                        "reachable.sign-in.health.agency", "no-such-agency",
                        "reachable.sign-in.police.duties.emperor[0]", "Sergeants")
                .entrySet()) {
            var settings = new LinkedHashMap<String, Object>(settings());
            settings.put(wrong.getKey(), wrong.getValue());
            var environment = new StandardEnvironment();
            environment.getPropertySources().addFirst(new MapPropertySource("these", settings));
            assertThatThrownBy(() -> new AgencyProviders(environment, partnership, policy).afterPropertiesSet())
                    .as(wrong.getKey())
                    .isInstanceOf(CannotStart.class);
        }
    }

    @Test
    void aProviderThatIsDownIsSaidToBe() {
        try (Walking browser = new Walking(home + "/sign-in/at/down")) {
            assertThat(browser.here().statusCode()).isEqualTo(403);
            assertThat(browser.here().body()).contains("Your agency’s sign-in did not answer as it should");
        }
    }

    private static Map<String, String> asked() {
        return Map.of("purpose", "danger", "why", "He is at the station", "length", "30");
    }

    private PersonId reviewed() {
        Practitioner reviewer = colleagues.somebody("Rhys Review", "social-care", "Quality service");
        setUp.duty(
                testshire.id(),
                new NewDuty(
                        "agency-safeguarding-lead",
                        Scope.agency(sam.agency()),
                        reviewer.id(),
                        0,
                        Testshire.START,
                        null));
        return testshire.child();
    }

    private long opened() {
        return transactions.as(
                sam.id().toString(),
                () -> sql.sql("select count(*) from break_glass where practitioner = ?")
                        .param(sam.id())
                        .query(Long.class)
                        .single());
    }
}
