package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writing down what happened, as people do it. */
@ReachableTest
@Tag("browser")
class RecordingInABrowserTest {

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

    @Autowired
    Chronology chronology;

    @Autowired
    Drafts drafts;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private Practitioner grace;
    private PersonId child;
    private String name;

    @BeforeEach
    void aLeadAtASchool() {
        grace = colleagues.somebody("Grace Obi", "school", "Harrowmere Academy");
        child = testshire.child();
        name = "Amara " + child.toString().substring(24);
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said(name), null);
    }

    @Test
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void aSafeguardingLeadRecordsAWorryOnAPhoneAndSeesTheReplyDate() {
        Page page = Colleagues.open(browser, port, grace, "/record");
        page.setViewportSize(390, 800);
        page.getByLabel("Which child?").fill(name.replace("Amara", "Amarra"));
        press(page, "Search");
        looksRight(page, "record-start");
        page.getByText(name).first().click();
        looksRight(page, "record-kind");
        page.getByLabel("Concern noted at school").check();
        press(page, "Continue");
        looksRight(page, "record-form");
        assertThat(page.locator("main").innerText())
                .as("before a word is typed")
                .contains("reads this by", "Whoever told it hears from us by", "Ring");
        page.getByLabel("What happened?").fill("She came in tired with a second phone and absconded at lunch.");
        page.getByText("“absconded” – could it be said another way? Instead: went missing")
                .waitFor();
        looksRight(page, "record-said-better");
        page.getByLabel("Where?").fill("Outside the gate");
        page.getByText("Number plate, phone number, or another thing").click();
        page.getByLabel("Number plate").fill("AB12 CDE");
        press(page, "Continue");
        page.waitForURL("**/check");
        assertThat(page.locator("main").innerText())
                .contains(
                        "Who reads it first",
                        "Whoever told this hears from us by",
                        "absconded",
                        "went missing",
                        "For everybody who works");
        looksRight(page, "record-check");
        press(page, "Save it");
        page.waitForURL("**/done");
        assertThat(page.locator("main").innerText()).contains("Recorded", "hears from us by", "reads this by");
        looksRight(page, "record-done");
        Entry entry = only(entries());
        assertThat(entry.type().code()).isEqualTo("school-concern");
        assertThat(entry.agency()).isEqualTo("school");
        assertThat(entry.whose()).isEqualTo(grace.agency());
        assertThat(entry.tokens()).containsExactly(new Token("VEH", "AB12CDE"));
        assertThat(begun()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        Page page = Colleagues.open(browser, port, grace, form("missing-returned"));
        assertThat(page.locator("legend").allInnerTexts()).contains("Where was the child found?");
        page.locator("#time").fill("half past");
        page.getByLabel("Where?").fill("The bus station");
        press(page, "Continue");
        page.waitForURL("**mend=true");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(".govuk-error-summary a").allInnerTexts())
                .containsExactlyInAnyOrder(
                        "Write what happened, in a sentence or two",
                        "Write the time as 3:30pm or 15:30, or leave it blank",
                        "Say who has seen the child: where that is nobody yet, it is kept as a report and the search goes on");
        assertThat(page.getByLabel("Where?").inputValue()).isEqualTo("The bus station");
        looksRight(page, "record-form-error");
    }

    @Test
    void itWorksWithoutAScriptAndWithTheKeyboard() {
        Page page = Colleagues.openWithoutScript(browser, port, grace, form("child-voice"));
        page.getByLabel("What happened?").fill("“I want to make something,” she said.");
        press(page, "Continue");
        page.locator("main button").last().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/done");
        assertThat(entries()).extracting(Entry::summary).containsExactly("“I want to make something,” she said.");
    }

    @Test
    void whatIsTypedBeforeTheScriptHasComeIsKeptToo() {
        Page page = Colleagues.open(browser, port, grace, form("school-concern"));
        page.waitForLoadState();
        var late = new AtomicReference<Route>();
        page.route("**/reachable.js", late::set);
        page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.getByLabel("What happened?").fill("She gave her lunch money to somebody at the gate.");
        page.waitForCondition(() -> late.get() != null);
        Objects.requireNonNull(late.get()).resume();
        page.waitForCondition(() -> page.locator("[data-kept]").innerText().contains("is kept"));
        assertThat(begun()).isNotEmpty();
    }

    @Test
    void theScriptKeepsWhatIsTypedAndItIsThereAgainTomorrow() {
        Page page = Colleagues.open(browser, port, grace, form("school-concern"));
        page.getByLabel("What happened?").fill("She gave her lunch money to somebody at the gate.");
        page.waitForCondition(() -> page.locator("[data-kept]").innerText().contains("is kept"));
        page.navigate(address(port, "/record"));
        looksRight(page, "record-begun");
        page.getByText("Concern noted at school: " + name).click();
        assertThat(page.getByLabel("What happened?").inputValue())
                .isEqualTo("She gave her lunch money to somebody at the gate.");
        page.getByText("I do not want to record this after all").click();
        press(page, "Drop it");
        page.waitForSelector("text=It is dropped");
        assertThat(begun()).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void aTimeOutWhileWritingLosesNothing() {
        Page page = Colleagues.openWithoutScript(browser, port, grace, form("school-concern"));
        page.getByLabel("What happened?").fill("Typed for an hour.");
        sql.sql("delete from spring_session where principal_name = :name")
                .param("name", grace.signInName())
                .update();
        press(page, "Continue");
        page.waitForURL("**/sign-in");
        page.getByLabel("Name to sign in").fill(grace.signInName());
        page.getByLabel("Password").fill(Testshire.PASSWORD);
        page.locator("main button").click();
        assertThat(page.getByLabel("What happened?").inputValue()).isEqualTo("Typed for an hour.");
    }

    @Test
    void twoWindowsNeverOverwriteEachOther() {
        Page one = Colleagues.open(browser, port, grace, form("school-concern"));
        Page other = one.context().newPage();
        other.navigate(one.url());
        one.getByLabel("What happened?").fill("What the first window says.");
        press(one, "Keep it for later");
        one.waitForURL("**/record");
        other.getByLabel("What happened?").fill("What the second window says.");
        press(other, "Continue");
        other.waitForSelector(".govuk-notification-banner");
        assertThat(other.locator(".govuk-notification-banner").innerText())
                .contains("another window", "What the first window says.");
        assertThat(other.getByLabel("What happened?").inputValue()).isEqualTo("What the second window says.");
        looksRight(other, "record-clash");
        press(other, "Continue");
        other.waitForURL("**/check");
        assertThat(other.locator("main").innerText()).contains("What the second window says.");
    }

    @Test
    void theSameFormSentTwiceIsOneEntry() {
        Page page = Colleagues.openWithoutScript(browser, port, grace, form("school-concern"));
        page.getByLabel("What happened?").fill("Sent twice.");
        press(page, "Continue");
        Page twice = page.context().newPage();
        twice.navigate(page.url());
        press(page, "Save it");
        press(twice, "Save it");
        twice.waitForURL("**/done");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void aWorryIsReferredInOnePressWithWhatWasTyped() {
        Page page = Colleagues.open(browser, port, grace, form("school-concern"));
        page.getByLabel("What happened?").fill("She said that a man waits for her.");
        press(page, "Continue");
        page.waitForURL("**/check");
        press(page, "Save it and refer now");
        page.waitForURL("**/check");
        assertThat(page.locator("main").innerText())
                .contains("Referral put in writing", "She said that a man waits for her.", "Decide what happens next");
        looksRight(page, "record-refer");
        press(page, "Save it");
        page.waitForURL("**/done");
        assertThat(entries())
                .extracting(entry -> entry.type().code())
                .containsExactlyInAnyOrder("school-concern", "written-referral");
        assertThat(entries())
                .filteredOn(entry -> entry.type().code().equals("written-referral"))
                .allSatisfy(
                        referral -> assertThat(referral.references().answers()).isNotEmpty());
    }

    @Test
    void anothersDraftIsNotFound() {
        Page page = Colleagues.open(browser, port, grace, form("school-concern"));
        String draft = page.url();
        Page others = Colleagues.open(browser, port, testshire.practitioner("bea"), "/now");
        assertThat(others.navigate(draft).status()).isEqualTo(404);
    }

    /** The form for this kind of thing about the child. */
    private String form(String type) {
        return "/record/" + drafts.begin(grace, child.subject(), prefilled(type));
    }

    private List<Draft> begun() {
        return transactions.as(grace.id().toString(), () -> drafts.open(grace));
    }

    @Autowired
    Prefilling prefilling;

    private EntryForm prefilled(String type) {
        return prefilling.begin(Actor.of(grace), child.subject(), type);
    }

    private List<Entry> entries() {
        return chronology.about(Actor.of(grace), child).entries();
    }

    private static Entry only(List<Entry> entries) {
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }
}
