package org.reachable.work.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The duty manager holds a strategy discussion by phone at night; the sergeant confirms; the nurse rings at eleven. */
@ReachableTest
@Tag("browser")
class SittingInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Transactions transactions;

    @Autowired
    Watch watch;

    private PersonId child;
    private Practitioner manager;
    private Practitioner sergeant;
    private Practitioner nurse;

    @BeforeEach
    void aChildInDangerAndThreeOnDuty() {
        child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Rowan"), null);
        manager = onDuty("Maya Manager", "social-care", "Families service", "duty-manager");
        sergeant = onDuty("Sid Sergeant", "police", "Valley police", "police-duty-sergeant");
        nurse = onDuty("Nell Nurse", "health-ed", "Valley hospital", "named-nurse");
        try (Visitor own = Visitor.signedIn(port, sergeant.signInName())) {
            own.post("/on-duty/" + sergeant.id() + "/number", Map.of("number", "01632 960 142", "was", ""));
        }
        told("family-report", "Two men waited for him with a knife.", Map.of("threat", "yes"));
        told("child-voice", "“I want to sleep at my gran’s and nobody else’s.”", Map.of());
        watch.catchUp();
    }

    @Test
    @Requirement(value = "S-40", proves = Proves.ON_SCREEN)
    void oneSittingFromTheAskToElevenAtNight() {
        Page page = Colleagues.open(browser, port, manager, "/now");
        page.locator("main a[href^='/asks/']").first().click();
        press(page, "Strategy meeting");
        assertThat(page.url()).contains("/sittings/strategy-discussion?ask=");
        assertThat(page.locator("main").innerText())
                .contains(
                        "Social care, police and health are needed.",
                        "Two men waited for him with a knife.",
                        "I want to sleep at my gran’s",
                        "Sid Sergeant",
                        "01632 960 142");
        assertThat(page.locator("a[href='tel:01632960142']").count()).isEqualTo(1);
        assertThat(page.locator("#social-care-whom").inputValue())
                .isEqualTo(manager.id().toString());
        assertThat(page.locator("#police-whom").inputValue())
                .isEqualTo(sergeant.id().toString());
        assertThat(page.locator("#health-whom").inputValue())
                .isEqualTo(nurse.id().toString());
        looksRight(page, "sitting-begun");
        choose(page, "police-how", "phone");
        choose(page, "police-stance", "agrees-if");
        press(page, "Save it");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains(
                        "Write what it depends on",
                        "Write what keeps the child safe tonight",
                        "Say whether there is a section 47 enquiry");
        looksRight(page, "sitting-wrong");
        page.locator("#police-words").fill("we go together");
        choose(page, "social-care-stance", "agrees");
        choose(page, "health-how", "not-reached");
        page.locator("#health-more summary").click();
        page.locator("#health-tried").fill("9:45pm");
        page.locator("summary:has-text('Add: School')").click();
        page.locator("#school-more summary").click();
        page.locator("#school-named").fill("Mr Okoro, head of year");
        choose(page, "school-how", "phone");
        choose(page, "school-stance", "differently");
        page.locator("#school-words").fill("He should be back in school tomorrow.");
        page.locator("#said-keeps_safe").fill("His gran keeps him in; police drive past at ten and at two.");
        page.locator("#said-sleeps").fill("At his gran’s");
        page.locator("#said-tells_them").fill("Maya rings his mother before ten.");
        page.locator("input[name='said-s47'][value='yes']").check();
        page.locator("#said-reasons").fill("He was threatened with a knife.");
        page.locator("input[name='said-together'][value='joint']").check();
        press(page, "Save it");
        assertThat(page.locator("main").innerText())
                .contains(
                        "It is written down.",
                        "Health is not here.",
                        "is not a full strategy discussion until they have spoken",
                        "not reached: tried at 9:45pm",
                        "Unconfirmed: they are asked whether it is so.",
                        "“we go together”",
                        "Nobody has said.",
                        "At his gran’s")
                // Whoever is on duty for that school is asked, where anybody is.
                .containsPattern(
                        "Unconfirmed: (as Maya Manager, Families service heard it|[^\\n]+ is asked whether it is so)\\.");
        looksRight(page, "sitting-held");
        String held = page.url();
        press(page, "Make it a disagreement School or college");
        assertThat(page.locator("main").innerText()).contains("It is a disagreement in the timeline now");

        Page police = Colleagues.open(browser, port, sergeant, "/now");
        assertThat(police.locator("main").innerText()).contains("You are written down as saying this: is it so?");
        looksRight(police, "sitting-desk");
        police.locator("main a[href^='/said-in-meetings/']").first().click();
        assertThat(police.locator("main").innerText())
                .as("whoever is asked reads to what they are said to have said it, and all that was decided")
                .contains(
                        "for police you are written down as “agrees, if …”",
                        "“we go together”",
                        "What it was held about",
                        "Two men waited for him with a knife.",
                        "He should be back in school tomorrow.",
                        "His gran keeps him in; police drive past at ten and at two.");
        press(police, "Say so");
        assertThat(police.locator(".govuk-error-summary").innerText()).contains("Say whether it is so");
        looksRight(police, "sitting-confirm");
        police.getByLabel("Yes, it is so").check();
        press(police, "Say so");
        assertThat(police.url()).endsWith("/now");
        assertThat(police.locator("main").innerText()).doesNotContain("You are written down as saying this");

        Page health = Colleagues.open(browser, port, nurse, "/children/" + child + "/timeline");
        health.getByText("Who said what, and what was decided").first().click();
        assertThat(health.locator("main").innerText())
                .contains("Health is not here.")
                .doesNotContain("they are asked whether it is so");
        health.locator("#add-health > summary").click();
        health.locator("#health-more summary").click();
        health.locator("#health-whom")
                .selectOption(new SelectOption().setValue(nurse.id().toString()));
        choose(health, "health-how", "phone");
        choose(health, "health-stance", "agrees");
        health.locator("#health-knows").fill("Seen on Monday with a cut on his hand.");
        press(health, "Add it Health");
        assertThat(health.locator("main").innerText())
                .contains("Everybody who is needed has spoken.", "Seen on Monday", "not reached: tried at 9:45pm");
        looksRight(health, "sitting-full");
        try (Visitor stranger = Visitor.signedIn(
                port, colleagues.somebody("Sam Stranger", "housing", "Housing").signInName())) {
            assertThat(stranger.get(held.replaceFirst("http://[^/]+", "")).statusCode())
                    .isEqualTo(404);
        }
        page.navigate(address(port, "/children/" + child));
        assertThat(page.locator("main").innerText()).contains("Hold a strategy discussion");
    }

    @Test
    void theSecondWriterReadsBothAndDecides() {
        String address = "/children/" + child + "/sittings/strategy-discussion";
        Map<String, String> first = Map.of(
                "seen", "",
                "social-care-named", "Maya",
                "social-care-how", "phone",
                "said-keeps_safe", "His gran keeps him in.",
                "said-tells_them", "Maya rings her.",
                "said-s47", "undecided",
                "said-reasons", "Health has not been reached yet.",
                "said-decides", "The service manager, at nine");
        Map<String, String> second = new HashMap<>(first);
        second.put("said-keeps_safe", "He stays at the station until ten.");
        try (Visitor one = Visitor.signedIn(port, manager.signInName())) {
            assertThat(one.post(address, first).statusCode()).isEqualTo(302);
            var refused = one.post(address, second);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body())
                    .contains("Written down while you wrote", "His gran keeps him in.", "He stays at the station");
            second.put(
                    "seen",
                    Jsoup.parse(refused.body()).select("input[name=seen]").val());
            assertThat(one.post(address, second).statusCode()).isEqualTo(302);
        }
        try (Visitor officer = Visitor.signedIn(port, sergeant.signInName())) {
            assertThat(officer.get(address).statusCode())
                    .as("police write no such entry")
                    .isEqualTo(404);
        }
    }

    /** Whoever was ticked and says that nobody rang them is in the first line, too. */
    @Test
    void whoSaysThatItWasOtherwiseIsNotCountedAsHavingSpoken() {
        String address = "/children/" + child + "/sittings/strategy-discussion";
        Map<String, String> all = new HashMap<>(Map.of(
                "seen", "",
                "social-care-named", "Maya",
                "social-care-how", "phone",
                "said-keeps_safe", "His gran keeps him in.",
                "said-tells_them", "Maya rings her.",
                "said-s47", "undecided",
                "said-reasons", "Health has not been reached yet.",
                "said-decides", "The service manager, at nine"));
        for (Practitioner one : List.of(sergeant, nurse)) {
            String line = one == nurse ? "health" : "police";
            all.putAll(Map.of(line + "-whom", one.id().toString(), line + "-how", "phone", line + "-stance", "agrees"));
        }
        try (Visitor one = Visitor.signedIn(port, manager.signInName());
                Visitor officer = Visitor.signedIn(port, sergeant.signInName())) {
            String held =
                    one.post(address, all).headers().firstValue("Location").orElseThrow();
            String page = held.replaceFirst("http://[^/]+", "");
            assertThat(Jsoup.parse(one.get(page).body()).text())
                    .contains(
                            "As it was written down: Everybody who is needed has spoken. 2 of them have not said yet");
            String asks = Jsoup.parse(officer.get("/now").body())
                    .select("main a[href^=/said-in-meetings/]")
                    .attr("href");
            officer.post(asks, Map.of("so", "otherwise", "stance", "differently", "words", "Nobody rang me."));
            assertThat(Jsoup.parse(one.get(page).body()).text())
                    .contains("1 of them says that it was otherwise: read what they say.", "Nobody rang me.");
        }
    }

    private static void choose(Page page, String id, String value) {
        Locator select = page.locator("#" + id);
        select.selectOption(new SelectOption().setValue(value));
    }

    private void told(String type, String summary, Map<String, String> attributes) {
        Actor actor = Actor.of(manager);
        transactions.as(actor.code(), () -> {
            var entry = Testshire.written(
                    UUID.randomUUID().toString(),
                    chronology.reference(actor, child.subject()).orElseThrow(),
                    type,
                    "2022-06-01T10:00",
                    summary);
            for (Map.Entry<String, String> one : attributes.entrySet()) {
                entry = entry.with(one.getKey(), one.getValue());
            }
            chronology.append(actor, null, List.of(new NewEntry(child, entry, List.of())));
        });
    }

    private Practitioner onDuty(String name, String kind, String agency, String role) {
        Practitioner one = colleagues.somebody(name, kind, agency);
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
