package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.follow;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Choosing the kind of thing to write down. */
@ReachableTest
@Tag("browser")
class KindsInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    People people;

    private Practitioner grace;
    private PersonId child;

    @BeforeEach
    void aLeadAtASchool() {
        grace = colleagues.somebody("Grace Obi", "school", "Harrowmere Academy");
        child = testshire.child();
        people.name(
                testshire.ayo(),
                testshire.origin(),
                child,
                PersonName.said("Amara " + child.toString().substring(24)),
                null);
    }

    @Test
    void kindsStandUnderHeadingsAndWhatOnlyOthersWriteIsNotThere() {
        Page page = Colleagues.open(browser, port, grace, "/record?child=" + child);
        assertThat(headings(page).getFirst()).startsWith("What you write most (");
        assertThat(headings(page)).anyMatch(heading -> heading.startsWith("School and learning ("));
        assertThat(page.locator("details[open] label").allInnerTexts()).contains("Concern noted at school");
        assertThat(page.locator("main label").allTextContents())
                .doesNotContain("Arrest", "Strategy meeting")
                .contains("Permanent exclusion", "Reported missing", "Report by the family")
                .doesNotHaveDuplicates();
        looksRight(page, "record-kinds");
        page.setViewportSize(320, 700);
        page.getByLabel("Look for what it is").fill("gave up");
        press(page, "Search");
        looksRight(page, "record-kinds-none");
        page.getByLabel("Look for what it is").fill("school place");
        press(page, "Search");
        looksRight(page, "record-kinds-found");
    }

    @Test
    void aKindIsLookedForByAnotherWordWithoutAScript() {
        Page page = Colleagues.openWithoutScript(browser, port, grace, "/record?child=" + child);
        page.getByLabel("Look for what it is").fill("expelled");
        press(page, "Search");
        assertThat(page.locator(".govuk-radios__label").allInnerTexts()).containsExactly("Permanent exclusion");
        assertThat(page.url()).doesNotContain("expelled");
        page.getByLabel("Permanent exclusion").check();
        press(page, "Continue");
        assertThat(page.locator("h1").innerText()).isEqualTo("Permanent exclusion");
    }

    @Test
    void whatFitsNoKindSaysSoAndLeadsBack() {
        Page page = Colleagues.openWithoutScript(browser, port, grace, "/record?child=" + child);
        page.getByLabel("Look for what it is").fill("arrest");
        press(page, "Search");
        assertThat(page.locator("main").innerText()).contains("Nothing that you can write here is called “arrest”");
        follow(page, page.getByText("choose from all"));
        assertThat(headings(page)).hasSizeGreaterThan(5);
    }

    @Test
    void choosingNothingSaysSoAndWhatOneWritesComesFirst() {
        try (Visitor visitor = Visitor.signedIn(port, grace.signInName())) {
            RecordForm form = RecordForm.begun(visitor, child, "school-permanent-exclusion");
            form.sent("She was excluded for good today.", Map.of());
            form.isKept();
        }
        Page page = Colleagues.open(browser, port, grace, "/record?child=" + child);
        assertThat(page.locator("details[open] label").allInnerTexts().getFirst())
                .isEqualTo("Permanent exclusion");
        press(page, "Continue");
        assertThat(page.locator(".govuk-error-summary a").allInnerTexts()).containsExactly("Choose what it is");
        looksRight(page, "record-kinds-error");
    }

    private static List<String> headings(Page page) {
        return page.locator("main form summary").allInnerTexts();
    }
}
