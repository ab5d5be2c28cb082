package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.Browser;
import org.reachable.ReachableTest;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk in each state and width, for everybody. */
@ReachableTest
@Tag("browser")
class DeskInABrowserTest {

    private static final List<String> STATES =
            List.of("now/usual", "now/reachable", "now/quiet", "now/many", "now/long");

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void everyoneCanReadIt(String state, int width) {
        Page page = open(state, width);
        Browser.photograph(page, state.replace('/', '-') + "-" + width);
        Browser.isAccessible(page);
        Browser.fitsItsWidth(page);
    }

    @Test
    void whatNeedsMeIsOnTheFirstScreenOfAPhone() {
        Page page = open("now/usual", 390);
        assertThat(page.locator(".ask .time-left").first().boundingBox().y).isLessThan(844);
    }

    /** What was asked stood below what was only told, below a plan, and had no number. */
    @Test
    void dangerThatIsMineIsOnTheFirstScreenOfAPhoneWithANumberAndAboveAnyPlan() {
        Page page = open("now/reachable", 390);
        var danger = page.locator("[aria-label='Danger, asked of you']");
        var question = danger.locator("h3").first().boundingBox();
        assertThat(question.y + question.height).isLessThan(844);
        var number = danger.locator(".ring__number").first().boundingBox();
        assertThat(number.y + number.height).isLessThan(844);
        assertThat(page.locator(".warned").first().boundingBox().y).isGreaterThan(number.y);
        assertThat(page.getByText("Told to you: somebody else is asked").boundingBox().y)
                .isGreaterThan(number.y);
    }

    @Test
    void whyMeOpensWithoutLeavingThePage() {
        Page page = open("now/usual", 390);
        assertThat(page.getByText("You manage the team that leads for Rowan").isVisible())
                .isFalse();
        page.getByText("Why me?").first().click();
        assertThat(page.getByText("You manage the team that leads for Rowan").isVisible())
                .isTrue();
    }

    @Test
    void escapeTwiceHidesTheScreenAndAnyKeyBringsItBack() {
        Page page = open("now/usual", 1280);
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.screen-hidden").isVisible()).isTrue();
        assertThat(page.title()).isEqualTo("Reachable");
        page.keyboard().press("a");
        assertThat(page.locator("dialog.screen-hidden").isVisible()).isFalse();
        assertThat(page.title()).startsWith("What needs");
    }

    static Stream<Arguments> everyoneCanReadIt() {
        return STATES.stream().flatMap(state -> Stream.of(1280, 390, 320).map(width -> Arguments.of(state, width)));
    }

    private Page open(String state, int width) {
        return browser.open("http://localhost:" + port + "/sample/" + state, width);
    }
}
