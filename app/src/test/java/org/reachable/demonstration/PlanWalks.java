package org.reachable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.Browser;
import org.reachable.Colleagues;

/** Rowan’s plan: made, shared, commented on, agreed, reviewed and compared by three of three agencies. */
abstract class PlanWalks extends AtTheScreen {

    private static final String CAR = "Stop the grey car, and whoever sends it.";

    /** One of them is on a phone, loses the network while typing and at the press, and is signed out; no word is lost. */
    @Test
    void threeOfThreeAgenciesWriteOnePlanAndOneLosesTheNetworkInTheMiddle() {
        Page lead = as("amina.diallo", DESK);
        link(lead, "Rowan").click();
        lead.getByText("The plan, written together").first().click();
        Colleagues.press(lead, "Write the first version");
        String plan = lead.url().replaceFirst("/1$", "");
        added(lead, "Add a need", "What needs to change?", "A home where he is not found.");
        adding(lead, "Add an action", "What is done?", "Ring his mother every evening.");
        lead.getByLabel("The family").check();
        does(lead, "Amina Diallo");
        Colleagues.press(lead, "Save it");
        adding(lead, "Add an action", "What is done?", "Keep his place, and somebody he knows at the door.");
        lead.getByLabel("The child", new Page.GetByLabelOptions().setExact(true))
                .check();
        does(lead, "Grace Obi");
        Colleagues.press(lead, "Save it");
        adding(lead, "Add an action", "What is done?", "Check whether this home is safe for him.");
        does(lead, "Tomasz Zielinski");
        Colleagues.press(lead, "Save it");
        Colleagues.press(lead, "Share it");
        fits(lead);

        Page officer = as("tomasz.zielinski", PHONE);
        sees(officer, "Does your agency agree?");
        officer.navigate(plan);
        loses(officer);
        isSignedOut(officer);
        officer.getByLabel("It agrees, if …").check();
        officer.getByLabel("If what, or what is seen differently?").fill("we are told before the next move");
        officer.context().setOffline(true);
        officer.getByText("Say so", new Page.GetByTextOptions().setExact(true)).click();
        sees(officer, "There is no network: nothing is sent.");
        officer.context().setOffline(false);
        Colleagues.press(officer, "Say so");
        sees(officer, "agrees, if: “we are told before the next move”");
        fits(officer);

        Page school = as("grace.obi", DESK);
        school.navigate(plan);
        school.getByLabel("It agrees", new Page.GetByLabelOptions().setExact(true))
                .check();
        Colleagues.press(school, "Say so");
        sees(school, "Moving him again does nothing about the car.", CAR);

        lead.navigate(plan + "/1/in-force");
        sees(lead, "1 disagreement stands");
        Colleagues.press(lead, "Put it in force");
        sees(lead, "Version 1, in force since", "Not yet given to Rowan");
        Colleagues.press(lead, "Write a new version");
        changing(lead, CAR);
        lead.getByLabel("It was done").check();
        lead.getByLabel("What is different because of it").fill("The car is stopped.");
        Colleagues.press(lead, "Save it");
        adding(lead, "Add an action", "What is done?", "Ask Rowan who he would ring.");
        lead.getByLabel("How would Rowan notice?").fill("He has somebody to ring at night.");
        Colleagues.press(lead, "Save it");
        Colleagues.press(lead, "Share it");
        lead.locator("main").getByText("Put it in force").click();
        lead.getByLabel("This is different").check();
        lead.getByLabel("What is different?").fill("Nobody waits outside for him.");
        lead.getByLabel("What changed in the plan?").fill("He is asked whom he would ring.");
        Colleagues.press(lead, "Put it in force");
        sees(lead, "Version 2, in force since");
        fits(lead);
        officer.navigate(plan + "/2/compared");
        sees(officer, "Ask Rowan who he would ring.", "The car is stopped.", "Nobody waits outside for him.");
        fits(officer);
        givenToHisMother(lead);
    }

    /** Offline while they type, and at the press; what they typed stands there, is kept once the network is back, and is found on another device. */
    private void loses(Page officer) {
        adding(officer, "Add an action", "What is done?", "Stop the grey car");
        sees(officer, "What you wrote is kept.");
        officer.context().setOffline(true);
        officer.getByLabel("What is done?").fill(CAR);
        sees(officer, "There is no network: nothing is sent. What you wrote stands here.");
        officer.getByText("Save it").click();
        sees(officer, "There is no network: nothing is sent.");
        assertThat(officer.getByLabel("What is done?").inputValue()).isEqualTo(CAR);
        fits(officer);
        officer.context().setOffline(false);
        sees(officer, "What you wrote is kept. Only you can see it.");
        Page another = as("tomasz.zielinski", DESK);
        another.navigate(officer.url());
        sees(another, "This is what you typed and did not send");
        assertThat(another.getByLabel("What is done?").inputValue()).isEqualTo(CAR);
        officer.getByLabel("The source of the harm").check();
        does(officer, "Tomasz Zielinski");
        Colleagues.press(officer, "Save it");
        sees(officer, CAR);
        another.navigate(another.url());
        assertThat(another.getByLabel("What is done?").inputValue()).isEmpty();
    }

    /** Their sign-in ends while they write: they sign in, and their words are in the form. */
    private void isSignedOut(Page officer) {
        officer.getByText("Say something about it: A home where").click();
        officer.getByLabel("I see it differently").check();
        officer.getByLabel("In your words").fill("Moving him again does nothing about the car.");
        officer.context().clearCookies();
        Colleagues.press(officer, "Say it");
        officer.waitForURL(Pattern.compile("/sign-in"));
        officer.getByLabel("Name to sign in").fill("tomasz.zielinski");
        officer.getByLabel("Password").fill(Personas.PASSWORD);
        officer.locator("main button").click();
        sees(officer, "This is what you typed and did not send");
        assertThat(officer.getByLabel("In your words").inputValue())
                .isEqualTo("Moving him again does nothing about the car.");
        assertThat(officer.getByLabel("I see it differently").isChecked()).isTrue();
        Colleagues.press(officer, "Say it");
        sees(officer, "Sees it differently.");
    }

    /** Her part of it, on her own page. */
    private void givenToHisMother(Page lead) {
        lead.getByText("Put together a copy for one of the family").click();
        link(lead, Pattern.compile("^Dee")).click();
        fits(lead);
        Colleagues.press(lead, "Look at it as they will read it");
        sees(lead, "Not given yet.", "Ring his mother every evening.");
        fits(lead);
        lead.getByLabel("On their own page here").check();
        Colleagues.press(lead, "They were given it");
        sees(lead, "on their own page here");
        Page mother = as("dee", PHONE);
        link(mother, Pattern.compile("^Plan, given to you")).click();
        sees(mother, "Ring his mother every evening.", "A home where he is not found.");
        assertThat(mother.locator("main").innerText()).doesNotContain("grey car", "Check whether this home");
        fits(mother);
    }

    private static void fits(Page page) {
        int width = page.viewportSize().width;
        Browser.photograph(page, "rowans-plan-" + width + "-" + System.nanoTime());
        Browser.isAccessible(page);
        Browser.fitsItsWidth(page);
    }

    private static void adding(Page page, String what, String label, String words) {
        page.locator("main").getByText(what).first().click();
        page.getByLabel(label).fill(words);
    }

    private static void added(Page page, String what, String label, String words) {
        adding(page, what, label, words);
        Colleagues.press(page, "Save it");
        sees(page, words);
    }

    private static void changing(Page page, String row) {
        page.locator(".document__row", new Page.LocatorOptions().setHasText(row))
                .last()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Change this")))
                .click();
    }

    private static void does(Page page, String name) {
        Locator people = page.getByLabel("Who does it?");
        String value = people.locator("option", new Locator.LocatorOptions().setHasText(name))
                .first()
                .getAttribute("value");
        people.selectOption(new SelectOption().setValue(value));
    }
}
