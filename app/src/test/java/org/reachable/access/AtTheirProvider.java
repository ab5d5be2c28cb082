package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.reachable.Colleagues;
import org.reachable.ReachableApplication;
import org.reachable.Testshire;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.NewPractitioner;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.ProviderPeople;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of two agencies, their provider – a real one, over real HTTP – and a second server of ours that is configured with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtTheirProvider {

    static final String STRONG = "urn:strong";

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    ProviderPeople people;

    @Autowired
    Transactions transactions;

    @Autowired
    Partnership partnership;

    @Autowired
    Policy policy;

    @Autowired
    JdbcClient sql;

    OwnProvider provider;
    private ConfigurableApplicationContext configured;
    String home;
    Practitioner colleague;
    Practitioner elsewhere;
    Practitioner lead;
    Practitioner sam;
    String subject;

    @BeforeAll
    void aServerThatKnowsTheProviderOfTwoAgencies() throws Exception {
        provider = new OwnProvider();
        colleague = colleagues.somebody("Ola Police", "police", "Wealdshire Police");
        elsewhere = colleagues.somebody("Eli Health", "health", "Wealdshire Health");
        lead = colleagues.colleagueOf(colleague, "Lee Lead");
        setUp.duty(
                testshire.id(),
                new NewDuty(
                        "agency-safeguarding-lead",
                        Scope.agency(colleague.agency()),
                        lead.id(),
                        5,
                        Testshire.START,
                        null));
        configured = server();
        int port = Objects.requireNonNull(((WebServerApplicationContext) configured).getWebServer())
                .getPort();
        home = "http://127.0.0.1:" + port;
        provider.serves(home, List.of("police", "health"));
    }

    /** Each setting with its value; the second provider is down. */
    Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        for (String registration : List.of("police", "health", "down")) {
            String client = "spring.security.oauth2.client.registration." + registration;
            settings.put(client + ".provider", registration.equals("down") ? "down" : "wealdshire");
            settings.put(client + ".client-name", registration.equals("police") ? "Wealdshire Police" : "Others");
            settings.put(client + ".client-id", OwnProvider.CLIENT);
            settings.put(client + ".client-secret", OwnProvider.SECRET);
            settings.put(client + ".scope", "openid,email");
            settings.put(
                    "reachable.sign-in." + registration + ".agency",
                    registration.equals("police") ? colleague.agency() : elsewhere.agency());
        }
        String issuer = "spring.security.oauth2.client.provider.%s.issuer-uri";
        settings.put(issuer.formatted("wealdshire"), provider.issuer());
        settings.put(issuer.formatted("down"), "http://127.0.0.1:9");
        settings.put("reachable.sign-in.police.strength", STRONG);
        settings.put("reachable.sign-in.police.duties.agency-safeguarding-lead[0]", "Leads, of safeguarding");
        settings.put("reachable.sign-in.police.duties.police-duty-sergeant[0]", "Sergeants");
        return settings;
    }

    private ConfigurableApplicationContext server() {
        var all = new LinkedHashMap<>(settings());
        all.put("spring.datasource.url", database.getJdbcUrl());
        all.put("spring.datasource.username", Objects.requireNonNull(database.getUsername()));
        all.put("spring.flyway.enabled", "false");
        all.put("server.port", "0");
        return new SpringApplicationBuilder(ReachableApplication.class)
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @AfterAll
    void stop() throws Exception {
        configured.close();
        provider.close();
    }

    @BeforeEach
    void somebodyWhomSetUpNamedAndTheProviderKnows() {
        sam = ofThePolice("Sam Sergeant");
        subject = "subject-" + UUID.randomUUID();
        transactions.as(lead.id().toString(), () -> people.name(sam, subject + "@Police.example"));
        says("Sergeants");
        provider.saysTheySignedInBefore(Duration.ZERO);
    }

    Practitioner ofThePolice(String name) {
        String signInName = testshire.unused("sam").replace(' ', '.');
        UUID agency = sql.sql("select id from agency where code = ?")
                .param(colleague.agency())
                .query(UUID.class)
                .single();
        setUp.practitioner(new NewPractitioner(agency, null, name, signInName, ""));
        return testshire.practitioner(signInName);
    }

    void says(String... groups) {
        provider.says(subject, claims(STRONG, groups));
    }

    Map<String, Object> claims(@Nullable String acr, String... groups) {
        var claims = new HashMap<String, Object>(
                Map.of("email", subject + "@police.example", "email_verified", true, "groups", List.of(groups)));
        if (acr != null) {
            claims.put("acr", acr);
        }
        return claims;
    }

    HttpResponse<String> signIn(Walking browser, String registration) {
        assertThat(browser.here().body()).contains("Sign in with Wealdshire Police");
        browser.go(home + AgencyProvider.BEGIN + "/" + registration);
        return browser.here().uri().toString().startsWith(home) ? browser.here() : browser.signsIn(subject);
    }

    Walking begin() {
        return new Walking(home + "/sign-in");
    }
}
