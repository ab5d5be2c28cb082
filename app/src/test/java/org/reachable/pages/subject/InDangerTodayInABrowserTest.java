package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** What a child says today, and that they are in danger, is on the first screen of their page: before what is new, and before whom to ring. */
@ReachableTest
@Tag("browser")
class InDangerTodayInABrowserTest extends JosStory {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    Watch watch;

    @Test
    void dangerOfTodayAndTheChildsWordsStandOnTheFirstScreenOfAPhone() {
        Practitioner lead = given("lead-practitioner", "Lee Lead");
        given("duty-manager", "Dot Duty");
        told("police-arrest", "police", "2022-01-20T05:00", "Arrested.", "the station", Map.of("arrest", "1"));
        told(
                "child-disclosure",
                "school",
                "2022-06-17T08:00",
                "She said: “They found out where I live now.” She cried.",
                "",
                Map.of("threat", "life"));
        // A teacher's words in a worry of this morning, which is later, are nobody's to read as the child's.
        told(
                "school-concern",
                "school",
                "2022-06-17T08:30",
                "Her form tutor: “I saw nothing at all today.”",
                "",
                Map.of());
        watch.catchUp();
        Page page = Colleagues.open(browser, port, lead, "/children/" + child);
        page.setViewportSize(390, 844);

        assertThat(page.locator(".child__danger").first().innerText())
                .contains("Danger: A threat to the life of Jo", "Hold the discussion or assess the threat now");
        assertThat(page.locator(".child__said").innerText()).isEqualTo("They found out where I live now.");
        assertThat(bottom(page, ".child__said")).isLessThan(844);
        assertThat(bottom(page, ".child__said"))
                .isLessThan(page.locator(".ring").boundingBox().y);
        assertThat(page.locator("main").innerText()).doesNotContain("written down as the child said it");
        Browser.photograph(page, "danger-today-390");
        Browser.isAccessible(page);
        Browser.fitsItsWidth(page);

        page.setViewportSize(1280, 900);
        assertThat(page.locator("#open li.ask h3").first().innerText())
                .as("not what is late since January")
                .contains("Hold the discussion or assess the threat now");
        Browser.photograph(page, "danger-today-1280");
    }

    private static double bottom(Page page, String what) {
        var box = page.locator(what).first().boundingBox();
        return box.y + box.height;
    }
}
