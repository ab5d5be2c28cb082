package org.reachable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;

/** Those who see a child most days: schools and the education service, a hospital, a home, a mentor. */
abstract class SchoolHealthAndHomeWalks extends AtTheScreen {

    /** What became of what the school told; a worry in ninety seconds, with a day by which it has a reply. */
    @Test
    @Requirement(value = "S-36", proves = Proves.ON_SCREEN)
    void aSchoolSeesWhatItHasNotHeardAndTellsAWorryWithADayOfReply() {
        Page page = as("grace.obi", DESK);
        sees(page, "You told us, and have not heard");
        page.navigate(address("/record"));
        page.getByLabel("Which child?").fill("rowann");
        Colleagues.press(page, "Search");
        link(page, "Rowan").click();
        page.getByLabel("Concern noted at school").check();
        Colleagues.press(page, "Continue");
        page.getByLabel("What happened?").fill("He waited at the gate at 15:10 and would not say for whom.");
        Colleagues.press(page, "Continue");
        sees(page, "hears from us by");
        Colleagues.press(page, "Save it");
        sees(page, "Whoever told this hears from us by");
    }

    /** Each child without a school: since when, how many school days, what next and whose. */
    @Test
    @Requirement(value = "S-13", proves = Proves.ON_SCREEN)
    @Requirement(value = "S-38", proves = Proves.ON_SCREEN)
    void theOfficerForMissingEducationSeesEachChildWithDaysNextStepAndOwner() {
        Page page = as("iwan.bevan", DESK);
        link(page, "Children").click();
        link(page, "Education").click();
        Locator rowan = page.locator("tr.board__row", new Page.LocatorOptions().setHasText("Rowan"));
        assertThat(rowan.innerText())
                .contains("school days without full time", "off roll", "Decide whether to ask for a direction", "You");
    }

    @Test
    @Requirement(value = "S-39", proves = Proves.ON_SCREEN)
    void aMentorSeesWhetherAnybodyAnsweredWhatTheChildToldHim() {
        Page page = as("jerome.bailey", PHONE);
        assertThat(firstScreen(page))
                .contains("You told us, and have not heard", "Child told someone in trust", "Rowan");
    }

    /** Which child in care is not in school? With the day, the step that is due, and what was done about it. */
    @Test
    @Requirement(value = "S-38", proves = Proves.ON_SCREEN)
    void theVirtualSchoolHeadSeesWhoIsNotInSchoolAndBeginsWhatIsAsked() {
        Page page = as("femi.adeyemi", DESK);
        assertThat(firstScreen(page)).contains("Rowan", "Secure a place or ask for a direction");
        sees(page, "Unanswered, and now yours to chase", "Iwan Bevan");
        photographed(page, "virtual-school-desk");
        opened(page, "Secure a place or ask for a direction", "Direction of a school considered");
        page.getByLabel("Asked for").check();
        page.getByLabel("What happened?").fill("A direction is asked for today. A tutor comes on Monday.");
        Colleagues.press(page, "Keep it for later");
        sees(page, "What you wrote is kept", "Direction of a school considered: Rowan");
    }

    /** Who needs to know about this injury tonight? Said before it is saved, with names. */
    @Test
    @Requirement(value = "S-28", proves = Proves.ON_SCREEN)
    void aSafeguardingNurseWritesDownAnInjuryAndReadsWhomItReachesTonight() {
        Page page = as("yusuf.karim", DESK);
        // Nobody came in fourteen days: the moment has passed, and what would help is asked instead.
        assertThat(firstScreen(page))
                .contains(
                        "Say what would help now",
                        "Rowan came to an emergency department",
                        "The moment has passed, and nobody is recorded as having reached");
        page.locator(".ask a", new Page.LocatorOptions().setHasText("Say what would help now"))
                .first()
                .click();
        sees(page, "The moment has passed, and nobody is recorded as having reached");
        assertThat(page.locator("main").innerText()).contains("Rowan came to an emergency department");
        photographed(page, "nurse-passed");
        record(page, "Rowan", "Emergency department attendance");
        photographed(page, "nurse-form");
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Is the child in distress now?"))
                .getByLabel("Yes")
                .check();
        page.locator("#time").fill("2:10am");
        page.getByLabel("What happened?").fill("A burn on the left hand at 02:10. He came alone and asked for tea.");
        Colleagues.press(page, "Continue");
        sees(page, "Whom this reaches", "Arrange a mental-health contact", "Yusuf Karim");
        photographed(page, "nurse-check");
        saved(page);
    }

    /** Who comes when a child of ours is not home? The child is on their list, and who comes is on duty. */
    @Test
    @Requirement(value = "S-18", proves = Proves.ON_SCREEN)
    void theHomesManagerSaysThatAChildIsNotHomeAndReadsWhoComes() {
        Page page = as("delroy.grant", PHONE);
        way(page, "Children").click();
        link(page, "Rowan").click();
        sees(page, "Trusted adult", "They found out where I live now.");
        photographed(page, "home-manager-child");
        record(page, "Rowan", "Reported missing");
        page.locator("#time").fill("7am");
        page.getByLabel("What happened?").fill("He left at seven for the shop and does not answer his phone.");
        Colleagues.press(page, "Continue");
        sees(page, "Whom this reaches", "Wealdshire Police");
        photographed(page, "home-manager-check");
        saved(page);
        way(page, "On duty").click();
        sees(page, "Police missing persons team", "Missing co-ordinator", "Leila Haddad");
        photographed(page, "home-manager-on-duty");
    }
}
