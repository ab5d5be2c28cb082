package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Asked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where what came of a save takes long to work out, the next page says so, and does not show all as it was before. */
@ReachableTest
@Tag("browser")
class SavedJustNowInABrowserTest {

    private static final String SO = "Being worked out. What you saved is kept.";

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    InventedAsks asks;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Testshire testshire;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Test
    void anAnswerThatIsNotWorkedOutYetSaysSoUntilItIs() {
        Practitioner owner = asks.somebody("Wil Waits");
        PersonId rowan = asks.childOf(owner, "Rowan");
        asks.tell(rowan, "crime-victim-report", 16 * 24, "Robbed of his bicycle on his way home.", Map.of());
        Asked passed = asks.openFor(owner, 1, isMoment()).getFirst();
        String ask = "/asks/" + passed.finding().id();
        Page page = Colleagues.open(browser, port, owner, ask);

        try (var fold = new Held(rowan)) {
            page.getByLabel("What is different now?").fill("His mentor takes him to the new bicycle workshop.");
            press(page, "Done");
            page.waitForURL("**/now");
            assertThat(page.locator("body").innerText()).contains(SO);
            looksRight(page, "being-worked-out");
            page.navigate(Colleagues.address(port, ask));
            assertThat(page.locator("body").innerText()).contains(SO);
            fold.goesOn();
        }
        for (int tries = 0; tries < 50 && page.getByText("Being worked out").count() > 0; tries++) {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Look again"))
                    .click();
        }
        assertThat(page.locator("body").innerText())
                .doesNotContain("Being worked out")
                .contains("Closed: answered");
    }

    @Test
    void whatAFamilySendsIsWaitedForToo() {
        PersonId child = testshire.child();
        FamilyMember parent = colleagues.family(child, SpeaksAs.FAMILY, "Ngozi");
        Page page = Colleagues.open(browser, port, parent, "/told/new");

        try (var fold = new Held(child)) {
            page.getByLabel("Something happened, or worries me").check();
            page.getByLabel("In your own words").fill("He came home with a phone we did not buy.");
            page.getByLabel("No, it can wait").check();
            page.getByLabel("Everybody who works with us").check();
            press(page, "Send it");
            page.waitForURL("**/told");
            assertThat(page.locator("body").innerText()).contains(SO);
            fold.goesOn();
        }
    }

    private static Predicate<Asked> isMoment() {
        return asked -> asked.finding().rule().id().equals("reachable-moment");
    }

    /** Somebody else folds this child's story just now, for as long as it is held. */
    private final class Held implements AutoCloseable {
        private final CompletableFuture<Boolean> over = new CompletableFuture<>();
        private final ExecutorService other = Executors.newSingleThreadExecutor();

        Held(PersonId child) {
            var taken = new CompletableFuture<Boolean>();
            other.execute(() -> transactions.as("job:test", () -> {
                taken.complete(sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                        .param(child.toString())
                        .query((_, _) -> true)
                        .single());
                return over.join();
            }));
            taken.join();
        }

        void goesOn() {
            over.complete(true);
        }

        @Override
        public void close() {
            goesOn();
            other.close();
        }
    }
}
