package org.reachable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;

/** A child and his mother; and those who look at how children were helped. */
abstract class FamilyAndOversightWalks extends AtTheScreen {

    /** Something is wrong tonight: the numbers first, a few words, by when somebody answers and who; then quickly away. */
    @Test
    @Requirement(value = "S-33", proves = Proves.ON_SCREEN)
    void aParentTellsWhatIsWrongAndKnowsByWhenTheyHear() {
        Page page = as("dee", PHONE);
        assertThat(firstScreen(page)).contains("In danger now?", "999", "What you told us");
        page.getByText("Tell us something").click();
        page.getByLabel("Something happened, or worries me").check();
        page.getByLabel("In your own words").fill("A grey car waits for him outside our block.");
        page.getByLabel("No, it can wait").check();
        page.getByLabel("Everybody who works with us").check();
        Colleagues.press(page, "Send it");
        sees(page, "Thank you", "A grey car waits for him", "You hear from us by", "You can ask for Amina Diallo");
        assertThat(page.getByText("Leave this page now").getAttribute("href")).isEqualTo("/told/leave");
    }

    /** Somebody asked what he thinks: whom he trusts, in his words, and who may read it. */
    @Test
    @Requirement(value = "S-11", proves = Proves.ON_SCREEN)
    void aYoungPersonSaysWhomHeTrustsAndWhoMayReadIt() {
        Page page = as("rowan", PHONE);
        assertThat(firstScreen(page)).contains("Childline", "What you told us");
        page.getByText("Tell us something").click();
        sees(page, "There is one limit");
        page.getByLabel("Who I trust, or where I feel safe").check();
        page.getByLabel("In your own words").fill("Jerome. And the workshop, when it is open late.");
        page.getByLabel("No, it can wait").check();
        page.getByLabel("Only people I choose by name").check();
        Colleagues.press(page, "Send it");
        sees(page, "Thank you", "Jerome. And the workshop", "Only ", "may read it");
    }

    /** Day nine after an incident: who knew what, and the whole story to take away. */
    @Test
    @Requirement(value = "S-09", proves = Proves.ON_SCREEN)
    void theReviewersManagerFindsWhoKnewAndTakesTheStoryAway() {
        Page page = as("ruth.silverman", DESK);
        page.getByLabel("Search for a child").fill("Rowan");
        page.keyboard().press("Enter");
        link(page, "Rowan").click();
        link(page, "Who knew what").click();
        sees(page, "could have met");
        String file = page.context()
                .request()
                .get(address(
                        link(page, Pattern.compile("^Take the chronology away")).getAttribute("href")))
                .text();
        assertThat(file).startsWith("source,").contains("EV003");
    }

    /** Six children, drawn at random; of each who knew, when, who decided and what changed; and all of it taken away. */
    @Test
    @Requirement(value = "S-09", proves = Proves.ON_SCREEN)
    void anInspectorDrawsASampleReadsATrailAndTakesItAllAwayAndCanChangeNothing() {
        Page page = as("margaret.hale", DESK);
        assertThat(firstScreen(page)).contains("You look at how children were helped");
        link(page, "Choose a sample of children").click();
        page.getByLabel("Draw by this number").fill("2022");
        Colleagues.press(page, "Draw a sample");
        sees(page, "6 children for whom work is open", "Drawn at random by number 2022");
        Browser.photograph(page, "sample-of-an-inspector");
        String pack = link(page, "Take all of it away as one file (ZIP)").getAttribute("href");
        assertThat(page.context().request().get(address(pack)).headers().get("content-type"))
                .isEqualTo("application/zip");
        link(page, Pattern.compile("^Who knew ?: ")).click();
        sees(page, "Who knew what, and since when", "Names, homes and family");
        assertThat(page.locator("form[method=post]:not([role=search])").count()).isZero();
        assertThat(page.locator("body").innerText()).doesNotContain("Record something");
    }

    /** The months' numbers, each with what it means, the same on the page and in the file; and no child's record. */
    @Test
    void anAnalystCountsByGroupsAndSeesNoChild() {
        Page page = as("owen.reid", DESK);
        assertThat(firstScreen(page)).contains("You count, and see no child’s record");
        link(page, "Figures, with what each means").click();
        Browser.isAccessible(page);
        link(page, "Times missing").click();
        sees(page, "Each time that a child was reported missing", "Rounded", "By care", "ethnicity", "does not hold");
        Browser.photograph(page, "figures-of-an-analyst");
        Browser.isAccessible(page);
        page.setViewportSize(320, 800);
        Browser.fitsItsWidth(page);
        Browser.isAccessible(page);
        Browser.photograph(page, "figures-of-an-analyst-narrow");
        String newest = page.locator("table")
                .first()
                .locator("tbody tr")
                .last()
                .locator("td")
                .innerText();
        String file = page.context()
                .request()
                .get(address(link(page, "Table (CSV)").getAttribute("href")))
                .text();
        assertThat(file)
                .startsWith("figure,title,definition,")
                .contains(",2022-05,all,Times missing,,,," + newest + ",5,");
        page.navigate(address("/search"));
        page.getByLabel("Whom or what are you looking for?").fill("Rowan");
        Colleagues.press(page, "Search");
        link(page, "Rowan").click();
        sees(page, "There is a record", "nothing of it is shown to you");
    }
}
