package org.reachable.work.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Routes;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.TemplatesOfTests;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.Description;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import pretend.clubs.ClubsPage;
import pretend.workshop.Workshop;

/** A capability that nobody else names, in an application on a database of its own, is everywhere that it adds to. */
@ReachableTest
@DirtiesContext
@Import({Workshop.class, ClubsPage.class, ANewCapabilityTest.ItsTemplates.class})
class ANewCapabilityTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Routes routes;

    @Autowired
    People people;

    @Autowired
    JdbcConnectionDetails database;

    private PersonId child;
    private String workshop;
    private Practitioner lead;
    private Visitor leading;

    /** Its templates are not among those that are compiled with the application. */
    @TestConfiguration
    static class ItsTemplates {

        @Bean
        @Primary
        TemplateEngine templatesWithThoseOfTests() {
            return TemplatesOfTests.compiledInto("jte-of-a-new-capability");
        }
    }

    @DynamicPropertySource
    static void aFolderAndAMigrationOfItsOwn(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "a-new-capability");
        properties.add("reachable.home", folder::toString);
        properties.add("spring.flyway.locations", () -> "classpath:db/migration,classpath:pretend/workshop");
    }

    @BeforeEach
    void aVisit() {
        Actor job = Actor.job("test", testshire.id());
        child = people.register(job, testshire.origin(), NewPerson.called(testshire.unused("Robin")));
        people.describe(job, testshire.origin(), child, new Description(LocalDate.of(1990, 5, 4), "", ""));
        workshop = "/children/" + child + "/workshop";
        lead = somebody("Lena Lead", "lead-practitioner");
        leading = Visitor.signedIn(port, lead.signInName());
        assertThat(leading.post(workshop, Map.of("words", "Every Thursday, by the canal."))
                        .statusCode())
                .isEqualTo(302);
    }

    private Practitioner somebody(String name, String role) {
        Practitioner one = colleagues.somebody(name, "social-care", "Families service");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }

    @AfterEach
    void close() {
        leading.close();
    }

    @Test
    void itIsOnTheDeskAndCounts() {
        var desk = Jsoup.parse(leading.get("/now").body());
        assertThat(desk.select("#workshop").text()).isEqualTo("Who takes them to the workshop?");
        assertThat(desk.select("main").text()).contains("Every Thursday, by the canal.", "1 thing due from you");
        assertThat(desk.select("main").text()).doesNotContain("Nothing needs you now");
    }

    @Test
    void itIsInTheNavigationOfWhomItIsFor() {
        var page = Jsoup.parse(leading.get(workshop).body());
        assertThat(page.select("nav[aria-label=Main] a").eachText())
                .containsExactly("Now", "Children", "Record", "Search", "On duty", "Workshop");
        assertThat(page.select("nav[aria-label=Main] a[aria-current=page]").text())
                .isEqualTo("Workshop");
        try (Visitor bea = Visitor.signedIn(port, "bea")) {
            assertThat(Jsoup.parse(bea.get("/now").body())
                            .select("nav[aria-label=Main] a")
                            .eachText())
                    .containsExactly("Now", "Children", "Record", "Search", "On duty");
        }
    }

    @Test
    void itIsOnTheChildsPagesAsAWarningALinkAPartAndAGap() {
        var page = Jsoup.parse(leading.get("/children/" + child).body());
        assertThat(page.select(".opened").text()).contains("Not to be called away from the workshop.");
        assertThat(page.select(".child__do a[href=" + workshop + "]").text()).isEqualTo("Visits to the workshop");
        assertThat(page.select("main").text()).contains("At the workshop Every Thursday, by the canal.");
        assertThat(page.select("form[action=" + workshop + "] input[name=_csrf]"))
                .hasSize(1);
        assertThat(page.select("#not-known").text()).contains("Who drives home", "Asked of the workshop");
        assertThat(Jsoup.parse(leading.get("/children/" + child + "/timeline").body())
                        .select(".opened")
                        .text())
                .contains("Not to be called away from the workshop.");
    }

    @Test
    void whoeverAsksForAPageAboutAChildIsNotedWithThemWhateverTheAddressCallsThem() {
        String clubs = "/children/" + child + "/clubs";
        long before = rows();
        assertThat(leading.get(clubs).body()).isEqualTo("Canary");
        assertThat(leading.get(clubs + "?answers=404").statusCode()).isEqualTo(404);
        assertThat(superuser()
                        .sql(
                                "select status || ' ' || array_to_string(subjects, ',') from audit_entry where position > ? order by 1")
                        .param(before)
                        .query(String.class)
                        .list())
                .containsExactly("200 " + child, "404 " + child);
        assertThat(routes.aboutPeople("GET")).contains("/children/{whom}/clubs");
    }

    @Test
    void eachRequestForItLeavesOneRowInTheAudit() {
        long before = rows();
        leading.get(workshop);
        leading.post(workshop, Map.of("words", "And on Friday."));
        assertThat(superuser()
                        .sql("select route || ' ' || status from audit_entry where position > ? order by position")
                        .param(before)
                        .query(String.class)
                        .list())
                .containsExactly("/children/{id}/workshop 200", "/children/{id}/workshop 302");
        assertThat(superuser()
                        .sql("select count(*) from audit_entry where position > ? and ? = any (subjects)")
                        .params(before, child.value())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void whatItKeepsIsErasedWithTheChild() {
        assertThat(kept()).isEqualTo(1);
        String retention = "/children/" + child + "/retention";
        try (Visitor asking = Visitor.signedIn(
                        port, somebody("Fay First", "data-protection-officer").signInName());
                Visitor agreeing = Visitor.signedIn(
                        port, somebody("Sol Second", "data-protection-officer").signInName())) {
            asking.post(retention + "/wished", Map.of("wish", "Nobody needs it."));
            assertThat(agreeing.post(retention + "/erased", Map.of()).statusCode())
                    .isEqualTo(302);
        }
        assertThat(kept()).isZero();
        assertThat(leading.get("/children/" + child).statusCode()).isEqualTo(404);
    }

    private long kept() {
        return superuser()
                .sql("select count(*) from workshop_visit where person = ?")
                .param(child.value())
                .query(Long.class)
                .single();
    }

    private long rows() {
        return superuser()
                .sql("select coalesce(max(position), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    private JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
    }
}
