package org.reachable;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.NewFamilyMember;
import org.reachable.platform.partnership.NewPractitioner;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.People;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Somebody at an agency of their own, who signs in and uses our pages as people do. */
@Component
@ConditionalOnBooleanProperty(name = "reachable.demonstration", havingValue = false, matchIfMissing = true)
public final class Colleagues {

    private static final List<Integer> WIDTHS = List.of(1280, 390, 320);

    private final Testshire testshire;
    private final Partnership partnership;
    private final PartnershipSetUp setUp;
    private final People people;
    private final Ids ids;

    Colleagues(Testshire testshire, Partnership partnership, PartnershipSetUp setUp, People people, Ids ids) {
        this.testshire = testshire;
        this.partnership = partnership;
        this.people = people;
        this.setUp = setUp;
        this.ids = ids;
    }

    /** Somebody new at a new agency of this kind. */
    public Practitioner somebody(String name, String kind, String agencyName) {
        var agency = setUp.agency(testshire.id(), testshire.unused(kind), kind, agencyName);
        String signInName = "one-" + ids.next();
        setUp.practitioner(new NewPractitioner(agency, null, name, signInName, Testshire.PASSWORD_HASH));
        return testshire.practitioner(signInName);
    }

    /** Somebody new at the agency of another. */
    public Practitioner colleagueOf(Practitioner other, String name) {
        var agency = partnership.agencies().stream()
                .filter(one -> one.code().equals(other.agency()))
                .findFirst()
                .orElseThrow();
        String signInName = "one-" + ids.next();
        setUp.practitioner(new NewPractitioner(agency.id(), null, name, signInName, Testshire.PASSWORD_HASH));
        return testshire.practitioner(signInName);
    }

    /** Has them look after what their agency writes, and its packs. */
    public void looksAfterRecords(Practitioner one) {
        setUp.duty(
                testshire.id(),
                new NewDuty(
                        "agency-safeguarding-lead", Scope.agency(one.agency()), one.id(), 0, Testshire.START, null));
    }

    /** The same, who looks across agencies at the front door; the last in line when something is asked. */
    public Practitioner atTheFrontDoor(String name) {
        Practitioner somebody = somebody(name, "social-care", "Front door");
        setUp.duty(
                testshire.id(),
                new NewDuty("front-door-manager", Scope.partnership(), somebody.id(), 9, Testshire.START, null));
        return somebody;
    }

    /** A child, or somebody of their family, with a sign-in of their own. */
    public FamilyMember family(PersonId child, SpeaksAs speaksAs, String name) {
        String signInName = "family-" + ids.next();
        setUp.familyMember(
                testshire.id(),
                new NewFamilyMember(
                        child,
                        people.reference(testshire.ayo(), child).orElseThrow(),
                        speaksAs,
                        name,
                        "Amara",
                        signInName,
                        Testshire.PASSWORD_HASH));
        return partnership.familyMember(signInName).orElseThrow();
    }

    /** A page of theirs. */
    public static Page open(Browser browser, int port, Practitioner who, String path) {
        return open(browser, port, who.signInName(), path);
    }

    /** A page of a child or a family. */
    public static Page open(Browser browser, int port, FamilyMember who, String path) {
        return open(browser, port, who.signInName(), path);
    }

    private static Page open(Browser browser, int port, String signInName, String path) {
        Page page = browser.context(new NewContextOptions().setViewportSize(1280, 900))
                .newPage();
        page.navigate(address(port, path));
        return signIn(page, signInName);
    }

    /** The same in a browser that runs no script. */
    public static Page openWithoutScript(Browser browser, int port, Practitioner who, String path) {
        return openWithoutScript(browser, port, who.signInName(), path);
    }

    public static Page openWithoutScript(Browser browser, int port, FamilyMember who, String path) {
        return openWithoutScript(browser, port, who.signInName(), path);
    }

    private static Page openWithoutScript(Browser browser, int port, String signInName, String path) {
        Page page = browser.context(new NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
        page.navigate(address(port, path));
        return signIn(page, signInName);
    }

    private static Page signIn(Page page, String signInName) {
        page.getByLabel("Name to sign in").fill(signInName);
        page.getByLabel("Password").fill(Testshire.PASSWORD);
        page.locator("main button").click();
        page.waitForURL(address -> !address.endsWith("/sign-in"));
        return page;
    }

    public static String address(int port, String path) {
        return "http://localhost:" + port + path;
    }

    /** Keeps a picture at each width, and fails where a page is not there, is not accessible or does not fit. */
    public static void looksRight(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            Browser.photograph(page, name + "-" + width);
            Browser.isAccessible(page);
            Browser.fitsItsWidth(page);
        }
        page.setViewportSize(1280, 900);
    }

    /**
     * Presses the button of exactly this name, and waits for the whole page it leads to: what is done next is done there. One that sends nothing
     * leads to none.
     */
    public static void press(Page page, String button) {
        if (button.equals("Continue")) {
            noDangerWhereNothingIsSaid(page);
        }
        Locator named = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
        if ("button".equals(named.getAttribute("type"))) {
            named.click();
        } else {
            follow(page, named);
        }
    }

    /** Presses what leads to another page, and waits for the whole of that. */
    public static void follow(Page page, Locator leads) {
        page.locator("html").evaluate("page => page.dataset.left = true");
        leads.click();
        page.locator("html:not([data-left])").waitFor();
        page.waitForLoadState();
    }

    /** A form that can tell of danger is not gone on with while that is blank: where a test says nothing of it, there is none. */
    private static void noDangerWhereNothingIsSaid(Page page) {
        for (String question : List.of("a-threat", "a-distress")) {
            Locator answers = page.locator("input[name=" + question + "]");
            if (answers.count() > 0
                    && page.locator("input[name=" + question + "]:checked").count() == 0) {
                page.locator("input[name=" + question + "][value=no]").check();
            }
        }
    }

    /** A reply that has reached them, as its form sends it. */
    public static Map<String, String> aReply(String words) {
        var reply = new HashMap<>(Map.of("reply", words, "how", "phone", "reached", "yes", "a-could_be_hurt", "no"));
        reply.putAll(Map.of("a-happens_next", "We meet again on Monday at ten.", "a-next_by", "Ayo, 01632 960 111"));
        reply.put("a-next_when", "Monday at ten");
        reply.put("sent", UUID.randomUUID().toString());
        return reply;
    }

    /** In a reply: what happens next, and by whom. Of a child or family, that nobody could be hurt, too. */
    public static void saysWhatIsNext(Page page) {
        page.getByLabel("What happens next?").fill("Ayo rings you on Monday.");
        page.getByLabel("By when?").fill("Monday at noon");
        page.getByLabel("Who does that, and whom can they ask?").fill("Ayo Marsh, 01632 960 113");
        if (page.getByLabel("No, nobody").count() > 0) {
            page.getByLabel("No, nobody").check();
        }
    }
}
