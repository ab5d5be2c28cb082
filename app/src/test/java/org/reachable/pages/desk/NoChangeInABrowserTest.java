package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** That nothing changes for a child is signed by name, with why, for no longer than the rule lets; the second running one grade up. */
@ReachableTest
@Tag("browser")
class NoChangeInABrowserTest {

    private static final String SIGN = "Sign that nothing changes";

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    InventedAsks asks;

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    @Test
    @Requirement("S-10")
    void isSignedByNameWithWhyAndForThirtyDaysAtMost() {
        Practitioner owner = asks.somebody("Tam Signs");
        drifting(owner);
        Asked drift = drift(owner);
        Page page = Colleagues.open(
                browser, port, owner, SubjectAddresses.ask(drift.finding().id()));
        Colleagues.looksRight(page, "no-change-first");

        Colleagues.press(page, SIGN);
        page.waitForURL("**/no-change");
        Colleagues.looksRight(page, "no-change-form");
        Colleagues.press(page, "Sign it");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Write why nothing changes", "Choose a day from ");
        Colleagues.looksRight(page, "no-change-error");
        page.getByLabel("Why does nothing change for the child?").fill("His mentor is away until Monday.");
        until(page, today().plusDays(31));
        Colleagues.press(page, "Sign it");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .doesNotContain("Write why")
                .contains("Choose a day from ");
        until(page, today().plusDays(30));
        Colleagues.press(page, "Sign it");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("Signed. It is asked again");
        assertThat(page.locator("main").innerText())
                .contains(
                        "Signed that nothing changes", "Signed by Tam Signs", "Why: His mentor is away until Monday.");
        Colleagues.looksRight(page, "no-change-signed");
        assertThat(now(owner, drift).finding().open()).isFalse();
        watch.catchUp();
        page.navigate(Colleagues.address(port, "/boards/signed-unchanged"));
        assertThat(page.locator(".board").innerText())
                .as("it is signed for whoever stands above to read")
                .contains("Tam Signs", "Why: His mentor is away until Monday.", "Signed once in all");
        Colleagues.looksRight(page, "board-signed");
    }

    @Test
    @Requirement("S-10")
    void theSecondRunningIsSignedOneGradeUpAndByNobodyElse() {
        Practitioner owner = asks.somebody("Una Manages");
        Practitioner senior = asks.somebody("Vic Senior");
        PersonId rowan = drifting(owner);
        asks.duty("service-manager", rowan, senior);
        asks.tell(
                rowan,
                "social-care",
                "plan-review",
                20 * 24,
                "Nothing changes for now.",
                Map.of(
                        "changed",
                        "no",
                        "signed",
                        "yes",
                        "review_date",
                        today().minusDays(5).toString()));
        Asked drift = drift(owner);
        String ask = SubjectAddresses.ask(drift.finding().id());
        Page page = Colleagues.open(browser, port, owner, ask);

        assertThat(page.locator("main").innerText())
                .contains("That nothing changes was signed", "one grade up: by Vic Senior");
        assertThat(page.getByRole(AriaRole.BUTTON, named(SIGN)).count()).isZero();
        Colleagues.looksRight(page, "no-change-second");
        page.navigate(Colleagues.address(port, ask + "/no-change"));
        assertThat(page.locator("h1").innerText()).doesNotContain(SIGN);

        page.navigate(Colleagues.address(port, ask));
        Colleagues.press(page, "Hand it over to Vic Senior");
        assertThat(page.getByLabel("Hand over to").inputValue())
                .isEqualTo(senior.id().toString());
        page.getByLabel("Why them?").fill("It would be the second running.");
        Colleagues.press(page, "Hand over");
        page.waitForURL("**/now");

        page = Colleagues.open(browser, port, senior, ask);
        if (page.getByRole(AriaRole.BUTTON, named(SIGN)).count() == 0) {
            page.navigate(Colleagues.address(port, "/now"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                    .first()
                    .click();
            page.waitForURL("**/now");
            page.navigate(Colleagues.address(port, ask));
        }
        Colleagues.press(page, SIGN);
        page.waitForURL("**/no-change");
        Colleagues.looksRight(page, "no-change-second-form");
        page.getByLabel("Why does nothing change for the child?").fill("He moves on Friday, and asked us to wait.");
        until(page, today().plusDays(3));
        Colleagues.press(page, "Sign it");
        assertThat(now(senior, drift).finding().open()).isFalse();
    }

    /** The plan stands for longer than thirty days, while six things happen that three agencies know. */
    private PersonId drifting(Practitioner owner) {
        PersonId rowan = asks.childOf(owner, "Rowan");
        asks.tell(rowan, "social-care", "plan-created", 60 * 24, "A plan.", Map.of("changed", "yes"));
        for (int day = 50; day < 53; day++) {
            asks.tell(rowan, "school", "school-concern", day * 24, "He is tired and says nothing.", Map.of());
        }
        asks.tell(rowan, "housing", "housing-report", 49 * 24, "Cars stop at night.", Map.of());
        asks.tell(rowan, "housing", "housing-report", 48 * 24, "Cars stop at night again.", Map.of());
        asks.tell(rowan, "family", "family-report", 47 * 24, "His mother rang.", Map.of());
        return rowan;
    }

    private Asked drift(Practitioner owner) {
        return asks.openFor(owner, 1, asked -> asked.finding().rule().id().equals("drift"))
                .getFirst();
    }

    private Asked now(Practitioner reader, Asked asked) {
        return watch.one(Actor.of(reader), asked.finding().id()).orElseThrow();
    }

    private LocalDate today() {
        return LondonTime.dateOf(clock.instant());
    }

    private static void until(Page page, LocalDate day) {
        page.locator("[name=until-day]").fill(Integer.toString(day.getDayOfMonth()));
        page.locator("[name=until-month]").fill(Integer.toString(day.getMonthValue()));
        page.locator("[name=until-year]").fill(Integer.toString(day.getYear()));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
