package org.reachable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reachable.Colleagues;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;

/** Those who answer for children at social care, from the front door to the reviewing officer. */
@TestMethodOrder(OrderAnnotation.class)
abstract class SocialCareWalks extends AtTheScreen {

    @Test
    @Requirement("S-40")
    @Order(1) // what others tell may be asked of her
    void theDutyManagerSeesThatNothingIsNobodys() {
        Page page = as("siobhan.doyle", DESK);
        assertThat(firstScreen(page)).contains("nothing due from you", "Unanswered, and now yours to chase");
        link(page, "On duty").click();
        sees(page, "Duty manager", "Siobhan Doyle");
    }

    /** In a car, on a phone: what changed, who has the child's trust, and a visit written down. */
    @Test
    @Requirement(value = "S-10", proves = Proves.ON_SCREEN)
    void aSocialWorkerReadsOneChildAndWritesDownAVisit() {
        Page page = as("amina.diallo", PHONE);
        assertThat(firstScreen(page)).contains("Rowan", "Our plan has not changed since 20 April");
        link(page, "Rowan").click();
        sees(page, "Trusted adult", "What has changed", "Open now");
        link(page, "Record something about Rowan").click();
        page.locator("main input[type=radio]").first().check();
        Colleagues.press(page, "Continue");
        page.getByLabel("What happened?")
                .fill("We walked to the shop. He says that the bike workshop is the best hour of his week.");
        page.getByLabel("Yes, alone").check();
        Colleagues.press(page, "Continue");
        sees(page, "Whom this reaches", "Who may read it");
        Colleagues.press(page, "Save it");
        sees(page, "Recorded", "It is in Rowan’s story");
    }

    /** Who is missing and who is back, with the clock of each talk. */
    @Test
    @Requirement(value = "S-18", proves = Proves.ON_SCREEN)
    void theMissingCoordinatorSeesWhoIsBackAndWhichTalkIsOwed() {
        Page page = as("leila.haddad", DESK);
        link(page, "Children").click();
        link(page, "Missing").click();
        sees(page, "missing", "Rowan", "Over", "days over", "Name who will hold the interview");
        link(page, Pattern.compile("^Name who will hold the interview.*Rowan")).click();
        sees(page, "Whose it is", "What it rests on");
        page.getByText("Hand over to").first().waitFor();
    }

    /** Who waits for a reply, the longest first; who else told about the same child; and the reply. */
    @Test
    @Requirement(value = "S-57", proves = Proves.ON_SCREEN)
    void theFrontDoorSeesWhoWaitsAndRepliesInPlainWords() {
        Page page = as("nasreen.akhtar", DESK);
        link(page, "Record").click();
        link(page, "Who is waiting to hear from us").click();
        sees(page, "have had no reply", "The family");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^The family ?, about Rowan")))
                .first()
                .click();
        page.getByLabel("What we say to them")
                .fill("Thank you. We spoke with the police on Tuesday; Amina Diallo rings you on Monday.");
        page.getByLabel("By phone").check();
        page.getByLabel("Yes, they have heard it").check();
        Colleagues.saysWhatIsNext(page);
        page.locator("main form button").first().click();
        sees(page, "Amina Diallo rings you on Monday");
    }

    @Test
    @Requirement(value = "S-10", proves = Proves.ON_SCREEN)
    void aTeamManagerSeesWhereThePlanStoodStill() {
        Page page = as("bronwen.pryce", DESK);
        assertThat(firstScreen(page)).contains("Rowan", "Our plan has not changed since 20 April");
        link(page, "What is in the way?").click();
        sees(page, "What it rests on", "What closes it");
    }

    @Test
    @Requirement(value = "S-40", proves = Proves.ON_SCREEN)
    void aServiceManagerSeesWhatWentUpToHerAndWhoseItStillIs() {
        Page page = as("priya.raman", DESK);
        assertThat(firstScreen(page)).contains("Unanswered, and now yours to chase", "has not answered", "To you as");
    }

    /** Does the care plan do what the child asked for? What he said beside what was left blank, and a review that says no. */
    @Test
    @Requirement("S-27")
    void theReviewingOfficerHoldsThePlanBesideWhatTheChildAskedForAndWritesDownTheReview() {
        Page page = as("mei.tang", DESK);
        link(page, "Children").click();
        link(page, "Rowan").click();
        sees(page, "I want a school where I make something", "In his words", "They found out where I live now.");
        link(page, "Plan").click();
        sees(page, "Left blank: trusted adult", "Secure a place or ask for a direction");
        photographed(page, "reviewing-officer-plan");
        record(page, "Rowan", "Plan reviewed");
        page.getByLabel("What happened?").fill("He asked for a workshop and a named adult. The plan has neither.");
        Colleagues.press(page, "Continue");
        photographed(page, "reviewing-officer-check");
        saved(page);
    }
}
