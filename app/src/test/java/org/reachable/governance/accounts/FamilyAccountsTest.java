package org.reachable.governance.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A child or a parent gets a sign-in from those who work with the child, and loses it again. */
@ReachableTest
class FamilyAccountsTest {

    private static final Pattern GIVEN =
            Pattern.compile("Name to sign in: <strong>([^<]+)<.*?Password: <strong>([^<]+)<", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("action=\"([^\"]+)/ended\"");

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Test
    void whoeverWorksWithTheChildBeginsOneAndEndsItAndNobodyElseFindsIt() {
        PersonId child = testshire.child();
        Practitioner lead = colleagues.somebody("Lena Lead", "social-care", "Families service");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), lead.id(), 0, Testshire.START, null));
        String page = FamilyAccounts.href(child);
        try (Visitor other = Visitor.signedIn(port, "bea")) {
            assertThat(other.get(page).statusCode()).isEqualTo(404);
            assertThat(other.post(page, Map.of("who", "CHILD")).statusCode()).isEqualTo(404);
        }
        try (Visitor leading = Visitor.signedIn(port, lead.signInName());
                Visitor mother = new Visitor(port)) {
            assertThat(leading.get("/children/" + child).body()).contains("href=\"" + page + "\"");
            assertThat(leading.post(page, Map.of("who", "FAMILY")).body()).contains("Write their name");
            HttpResponse<String> begun =
                    leading.post(page, Map.of("who", "FAMILY", "name", "Rosa Hill", "called", "Bean"));
            var given = GIVEN.matcher(begun.body()).results().findFirst().orElseThrow();
            assertThat(leading.get(page).body()).contains("Rosa Hill").doesNotContain(given.group(2));
            mother.signIn(given.group(1), given.group(2));
            assertThat(mother.get("/told").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/password"));
            mother.post("/password", Map.of("now", given.group(2), "chosen", "four unlikely herons rest"));
            assertThat(mother.get("/told").body()).contains("Bean");
            assertThat(mother.get("/now").statusCode()).isEqualTo(404);
            String account = END.matcher(leading.get(page).body())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            leading.post(account + "/ended", Map.of("ended", "true"));
            assertThat(mother.get("/told").statusCode()).isEqualTo(302);
            mother.signIn(given.group(1), "four unlikely herons rest");
            assertThat(mother.get("/told").statusCode()).isEqualTo(302);
            leading.post(account + "/ended", Map.of("ended", "false"));
            mother.signIn(given.group(1), "four unlikely herons rest");
            assertThat(mother.get("/told").statusCode()).isEqualTo(200);
        }
    }
}
