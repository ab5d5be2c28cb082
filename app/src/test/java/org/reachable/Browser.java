package org.reachable;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system's Chromium, looking at our pages as people do. It starts once for all tests. What a test opened closes when it
 * ends, so that no page of it goes on asking while others are tried.
 */
public final class Browser implements AutoCloseable, AfterEachCallback {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String BROKEN_RULES = """
            tags => axe.run({runOnly: tags, resultTypes: ['violations']}).then(found => found.violations.map(
              rule => rule.id + ' at ' + rule.nodes.map(node => node.html + ': ' + node.failureSummary).join(', ')))""";

    /** While a page comes it has no styles, and without them any is wide. */
    private static final String WIDTH =
            "document.readyState === 'complete' ? document.documentElement.scrollWidth : -1";

    /** Which of them it is, as error.jte says; null where a page is there. */
    private static final String ERROR = "document.querySelector('[data-status]') ? document.title : null";

    private static final int NO_STYLES_YET = -1;

    private final List<BrowserContext> opened = new ArrayList<>();

    /** Opens a page in a window so many pixels wide. */
    public Page open(String address, int width) {
        return open(address, new NewContextOptions().setViewportSize(width, 900));
    }

    /** A browser of its own: its cookies are nobody else's. */
    public BrowserContext context(NewContextOptions options) {
        BrowserContext context = Started.CHROMIUM.newContext(options);
        opened.add(context);
        return context;
    }

    /** Opens a page as where scripts are turned off. */
    public Page withoutScripts(String address) {
        return open(address, new NewContextOptions().setJavaScriptEnabled(false));
    }

    private Page open(String address, NewContextOptions options) {
        Page page = context(options).newPage();
        page.navigate(address);
        return page;
    }

    /**
     * Keeps a picture of the whole page in {@code target/screenshots}, where a person asks with {@code -Dpictures} to look at
     * them: it takes as long as all that is tried of a page.
     */
    public static void photograph(Page page, String name) {
        if (System.getProperty("pictures") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots", name + ".png")));
        }
    }

    /**
     * Fails with each WCAG 2.2 AA rule that the page breaks, and where. Axe does all its work in the page itself: no page of ours
     * has a frame, and {@code AxeBuilder} would read axe anew each time, and have it describe whatever breaks nothing. An error
     * page breaks no rule either, and is none of those that a test means to look at.
     */
    public static void isAccessible(Page page) {
        widthWithStyles(page);
        assertThat(onceItIsThere(page, () -> page.evaluate(ERROR)))
                .as("the error page at %s", page.url())
                .isNull();
        assertThat((List<?>) onceItIsThere(page, () -> {
                    if ((boolean) page.evaluate("!window.axe")) {
                        page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
                    }
                    return page.evaluate(BROKEN_RULES, WCAG);
                }))
                .isEmpty();
    }

    /** Fails where a reader would have to scroll sideways. */
    public static void fitsItsWidth(Page page) {
        assertThat(widthWithStyles(page)).isLessThanOrEqualTo(page.viewportSize().width);
    }

    /** What a button leads to is asked for before its styles are there. */
    private static int widthWithStyles(Page page) {
        int[] width = {NO_STYLES_YET};
        page.waitForCondition(() -> {
            width[0] = (Integer) onceItIsThere(page, () -> page.evaluate(WIDTH));
            return width[0] > NO_STYLES_YET;
        });
        return width[0];
    }

    /** Asked of the page that a button leads to, though it was asked of the one on which the button is. */
    private static Object onceItIsThere(Page page, Supplier<Object> question) {
        for (int time = 0; ; time++) {
            try {
                return question.get();
            } catch (PlaywrightException left) {
                if (time == 2 || !String.valueOf(left.getMessage()).contains("context was destroyed")) {
                    throw left;
                }
                page.waitForLoadState();
            }
        }
    }

    /**
     * Leaves every page, then closes what held it. A page that is closed while it goes to another is now and then not closed
     * by Chromium, which says that it was, and Playwright waits for ever (https://github.com/microsoft/playwright/issues/42068):
     * so no test closes a page itself.
     */
    @Override
    public void close() {
        opened.stream().map(BrowserContext::pages).flatMap(List::stream).forEach(page -> page.navigate("about:blank"));
        opened.forEach(BrowserContext::close);
        opened.clear();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    /** It ends with the run of the tests. */
    private static final class Started {

        /** Chromium without its windows, tabs and menus: it opens a page in half the time. */
        private static final String SHELL = "chromium-headless-shell";

        static final com.microsoft.playwright.Browser CHROMIUM = Playwright.create()
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));

        private static Path executable() {
            return Stream.of(System.getenv("PATH").split(":"))
                    .map(folder -> Path.of(folder, SHELL))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "Browser tests need Chromium. Maybe install the package %s, or run ./reachable test."
                                    .formatted(SHELL)));
        }
    }
}
