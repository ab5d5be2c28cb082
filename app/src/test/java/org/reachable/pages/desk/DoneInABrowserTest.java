package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.watch.Answered;
import org.reachable.watch.Answers;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What waits for a deed is answered by the form of it, in one step, and by no word; an answer can be taken back. */
@ReachableTest
@Tag("browser")
class DoneInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    InventedAsks asks;

    @Autowired
    Answers answers;

    @Autowired
    Watch watch;

    @Autowired
    Chronology chronology;

    @Autowired
    Transactions transactions;

    @Test
    void doneOpensTheFormOfWhatIsWaitedForAndABlankIsNotYes() {
        Practitioner owner = asks.somebody("Ola Goes");
        Asked moment = moment(owner);
        Page page = signedIn(owner);

        page.navigate(at(moment));
        assertThat(page.getByRole(AriaRole.BUTTON, named("Done")).count()).isZero();
        assertThat(page.getByText("Not needed").count()).isZero();
        Colleagues.press(page, "Visit by a social worker");
        looksRight(page, "deed-form");
        assertThat(page.locator("main").innerText()).contains("What was asked is answered when: ");
        page.locator("[name=words]").fill("We talked in his kitchen.");
        save(page);
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Write at what time");
        page.locator("[name=time]").fill("8:30am");
        save(page);
        saveIt(page);
        assertThat(page.locator("main").innerText()).contains("What was asked still waits");
        looksRight(page, "deed-waits");
        assertThat(now(owner, moment).finding().open()).isTrue();

        page.navigate(at(moment));
        Colleagues.press(page, "Visit by a social worker");
        page.locator("[name=words]").fill("He told me who waits for him.");
        page.locator("[name=time]").fill("8:40am");
        page.getByLabel("Yes, alone").check();
        save(page);
        saveIt(page);
        assertThat(page.locator("main").innerText()).contains("It answers what was asked");
        looksRight(page, "deed-answers");
        assertThat(now(owner, moment).finding().open()).isFalse();

        page.navigate(at(moment));
        assertThat(page.locator("main").innerText()).contains("He told me who waits for him.", "What came of it");
        assertThat(page.locator(".lead").innerText()).doesNotContain("Nobody", "no reply");
        looksRight(page, "ask-closed");
        page.getByText("Take the answer back").click();
        looksRight(page, "undo");
        Colleagues.press(page, "Take it back");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Write why it is taken back");
        page.getByLabel("Why is it taken back?").fill("It was his brother whom I saw.");
        Colleagues.press(page, "Take it back");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("It is asked again");
        assertThat(page.locator("main").innerText())
                .containsPattern("It was closed on [^,]+, [^,]+, and is open again since ");
        assertThat(now(owner, moment).finding().open()).isTrue();
        assertThat(now(owner, moment).finding().last().respondBy())
                .isEqualTo(moment.finding().last().respondBy());
    }

    @Test
    void aWordThroughAnyDoorClosesNoDeed() {
        Practitioner owner = asks.somebody("Uma Word");
        Asked moment = moment(owner);
        int version = Objects.requireNonNull(moment.ask()).version();

        assertThat(answers.done(Actor.of(owner), moment.finding().id(), version, "Read in inbox."))
                .isInstanceOf(Answered.NotFound.class);
        assertThat(answers.notNeeded(Actor.of(owner), moment.finding().id(), version, "He is fine."))
                .isInstanceOf(Answered.NotFound.class);
    }

    @Test
    void whoeverIsOnItAndWhoeverOffersItMayThinkAgain() {
        Practitioner owner = asks.somebody("Ivo Undo");
        Asked moment = moment(owner);
        Page page = signedIn(owner);

        page.navigate(at(moment));
        page.getByLabel("Where will you be with the child?").fill("The café that he chose");
        page.getByLabel("When?").selectOption(new SelectOption().setIndex(1));
        Colleagues.press(page, "I’m going");
        page.waitForLoadState();
        Colleagues.press(page, "Undo you are on it");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("You are not on it any more");
        assertThat(page.getByRole(AriaRole.BUTTON, named("I’m going")).count()).isOne();

        var other = asks.somebody("Ada Later");
        int version = Objects.requireNonNull(now(owner, moment).ask()).version();
        answers.handOver(Actor.of(owner), other, moment.finding().id(), version, "He knows her.");
        page.navigate(at(moment));
        Colleagues.press(page, "Take the offer back");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("offered to nobody any more");
        assertThat(watch.offeredTo(Actor.of(other))).isEmpty();
    }

    @Test
    void whatPassedAsksWhatWouldHelpNowAndASentenceAnswersIt() {
        Practitioner owner = asks.somebody("Pia Late");
        PersonId rowan = asks.childOf(owner, "Rowan");
        asks.tell(rowan, "crime-victim-report", 16 * 24, "Robbed of his bicycle on his way home.", Map.of());
        Asked passed = moment(owner, 1);
        Page page = signedIn(owner);
        page.navigate("http://localhost:" + port + "/now");
        assertThat(page.locator("main").innerText())
                .contains("The moment has passed", "It is yours, and no clock runs")
                .doesNotContain("and not late");

        page.navigate(at(passed));
        looksRight(page, "ask-passed");
        assertThat(page.locator("main").innerText())
                .contains(
                        "Say what would help now",
                        "The moment has passed, and nobody is recorded as having reached the child.");
        page.getByLabel("What is different now?").fill("His mentor takes him to the new bicycle workshop.");
        Colleagues.press(page, "Done");
        page.waitForURL("**/now");
        assertThat(now(owner, passed).finding().open()).isFalse();
        page.navigate(at(passed));
        looksRight(page, "ask-passed-and-answered");
    }

    /** Who may read the answer is who may read what it answers, until its writer says otherwise. */
    @Test
    void whatWasToldInTrustIsNotAnsweredInTheOpen() {
        Practitioner owner = asks.somebody("Ina Trust");
        asks.toldInTrust(asks.childOf(owner, "Rowan"), 2);
        Page page = signedIn(owner);

        page.navigate(at(moment(owner, 2)));
        Colleagues.press(page, "Visit by a social worker");
        assertThat(page.locator("[name=handling]:checked").inputValue()).isEqualTo("own-confidence");
        looksRight(page, "deed-form-in-trust");
    }

    /** A meeting about danger is no talk with the child: whoever is called into it reads that it was held. */
    @Test
    void aMeetingAboutWhatWasToldInTrustIsNotItselfInTrust() {
        Practitioner owner = asks.somebody("Ina Threat");
        PersonId rowan = asks.childOf(owner, "Rowan");
        asks.duty("duty-manager", rowan, owner);
        asks.toldInTrust(rowan, 0, Map.of("threat", "life"));
        Asked asked = asks.openFor(owner, 1, one -> one.finding().rule().id().equals("danger-response-within-a-day"))
                .getFirst();
        Page page = signedIn(owner);

        page.navigate(at(asked));
        Colleagues.press(page, "Strategy meeting");
        assertThat(page.url()).contains("/children/" + rowan + "/sittings/strategy-discussion?ask=");
        page.locator("#said-keeps_safe").fill("Police drive past the house tonight.");
        page.locator("#said-tells_them").fill("Ina rings his mother.");
        page.locator("input[name='said-s47'][value='no']").check();
        page.locator("#said-reasons").fill("He is safe where he is.");
        Colleagues.press(page, "Save it");
        page.waitForURL("**/sittings/strategy-discussion/*");
        Actor actor = Actor.of(owner);
        assertThat(transactions
                        .as(actor.code(), () -> chronology.about(actor, rowan).entries())
                        .getLast())
                .satisfies(held -> assertThat(held.type().code()).isEqualTo("strategy-meeting"))
                .satisfies(held -> assertThat(held.handling()).isEqualTo("open"));
    }

    private Asked moment(Practitioner owner) {
        PersonId rowan = asks.childOf(owner, "Rowan");
        asks.toldSomebody(rowan, 2);
        return moment(owner, 2);
    }

    private Asked moment(Practitioner owner, int open) {
        return asks.openFor(owner, open).stream()
                .filter(asked -> asked.finding().rule().id().equals("reachable-moment"))
                .findFirst()
                .orElseThrow();
    }

    private Asked now(Practitioner owner, Asked asked) {
        return watch.one(Actor.of(owner), asked.finding().id()).orElseThrow();
    }

    /** On a busy machine what came of it is worked out a moment later, and the page says so until it is. */
    private static void saveIt(Page page) {
        Colleagues.press(page, "Save it");
        page.waitForLoadState();
        for (int looks = 0;
                looks < 50 && page.getByText("is not worked out yet").count() > 0;
                looks++) {
            page.reload();
        }
    }

    private static void save(Page page) {
        Colleagues.press(page, "Continue");
        page.waitForLoadState();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private Page signedIn(Practitioner who) {
        Page page = browser.open("http://localhost:" + port + "/now", 1280);
        page.getByLabel("Name to sign in").fill(who.signInName());
        page.getByLabel("Password").fill(Testshire.PASSWORD);
        page.locator("main button").click();
        page.waitForURL("**/now**");
        return page;
    }

    private String at(Asked asked) {
        return "http://localhost:" + port + "/asks/" + asked.finding().id();
    }
}
