package org.reachable.work.documents;

import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import org.reachable.platform.partnership.Practitioner;

/** What a writer does on the pages of a plan. */
final class PlanPages {

    private PlanPages() {}

    static void add(Page page, String link, Map<String, String> answers) {
        page.locator("main").getByText(link).first().click();
        answers.forEach((label, answer) -> page.getByLabel(label).fill(answer));
        press(page, "Save it");
    }

    static void change(Page page, String row) {
        page.locator(".document__row")
                .filter(new FilterOptions().setHasText(row))
                .last()
                .getByText("Change this")
                .click();
    }

    static void person(Page page, Practitioner who) {
        page.getByLabel("Who does it?")
                .selectOption(new SelectOption().setValue(who.id().toString()));
    }

    static void day(Page page, String day, String month, String year) {
        page.getByLabel("Day").first().fill(day);
        page.getByLabel("Month").first().fill(month);
        page.getByLabel("Year").first().fill(year);
    }
}
