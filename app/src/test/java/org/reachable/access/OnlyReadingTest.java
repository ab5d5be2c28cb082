package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Routes;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whoever inspects can change nothing, by construction: no form of any page is taken from them, and none is offered. */
@ReachableTest
class OnlyReadingTest {

    @LocalServerPort
    int port;

    @Autowired
    Routes routes;

    @Autowired
    Colleagues colleagues;

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    JdbcConnectionDetails database;

    private Practitioner inspector;

    @BeforeEach
    void anInspector() {
        inspector = colleagues.somebody("Margaret Inspector", "inspectorate", "Joint inspectorates");
        setUp.duty(
                testshire.id(), new NewDuty("auditor", Scope.partnership(), inspector.id(), 0, Testshire.START, null));
    }

    @Test
    void noFormOfAnyRouteIsTakenFromWhoeverOnlyReads() {
        // The pages of a child's own family are there for nobody else at all; one's own password is everybody's to
        // change, and whoever reads may search, and look back on a file that is kept nowhere.
        List<Routes.Route> forms = routes.all().stream()
                .filter(route ->
                        !route.method().equals("GET") && !route.pattern().startsWith("/told"))
                .filter(route -> !List.of("/password", "/looked-for", "/would-it-have-changed")
                        .contains(route.pattern()))
                .toList();
        assertThat(forms).hasSizeGreaterThan(10);
        try (Visitor visitor = Visitor.signedIn(port, inspector.signInName())) {
            List<Long> before = counts();
            assertThat(forms.stream()
                            .map(route -> route + " answers "
                                    + visitor.post(route.nowhere(), Map.of()).statusCode())
                            // What is refused there is kept for whoever has the key of the draft; it has none.
                            .filter(answer ->
                                    !answer.endsWith(" 403") && !answer.equals("POST /record/{id} answers 302")))
                    .isEmpty();
            assertThat(counts()).isEqualTo(before);
            assertThat(visitor.post("/sign-out", Map.of()).statusCode()).isEqualTo(302);
            assertThat(visitor.get("/now").statusCode()).isEqualTo(302);
        }
    }

    /** The pages they read are those of everybody else, without the ways to write. */
    @Test
    void noFormAndNoWayToWriteIsOfferedToWhoeverOnlyReads() {
        PersonId child = house.child("police", "school");
        house.ask(child, house.somebody("police"));
        try (Visitor visitor = Visitor.signedIn(port, inspector.signInName())) {
            for (String page : List.of(
                    "/now",
                    "/children",
                    "/children/" + child,
                    "/children/" + child + "/timeline",
                    "/children/" + child + "/sharing",
                    "/people/" + child,
                    "/record?child=" + child,
                    "/on-duty/" + inspector.id(),
                    "/inspection/sample",
                    visitor.lookedFor("/search", "nobody-is-called-so"))) {
                assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
                assertThat(visitor.get(page).body())
                        .as(page)
                        .doesNotContainPattern("method=\"post\" action=\"(?!/looked-for\")")
                        .doesNotContain("Record something about", "href=\"/people/new", "Write down:");
            }
        }
    }

    /** The same routes answer others otherwise: it is the rule that refuses, and not the address. */
    @Test
    void othersAreNotRefusedThere() {
        try (Visitor visitor = Visitor.signedIn(port, "ayo")) {
            assertThat(visitor.post("/record", Map.of()).statusCode()).isNotEqualTo(403);
        }
    }

    private List<Long> counts() {
        var all = JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
        return List.of(
                        "entry",
                        "ask",
                        "person",
                        "duty",
                        "absence",
                        "usefulness",
                        "draft",
                        "import_upload",
                        "break_glass")
                .stream()
                .map(table -> all.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
