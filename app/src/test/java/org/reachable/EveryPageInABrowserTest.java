package org.reachable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Routes.Route;
import org.reachable.Walk.Found;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.demonstration.OrdinaryLives;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Dates;
import org.reachable.platform.partnership.Partnership;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Every page there is, as everybody sees it, with the demonstration in it. The routes are Spring's own and the addresses are
 * found by following links as a reader would: a page that nobody can come to, or that shuts somebody out, fails here.
 */
@ReachableTest
@DirtiesContext
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class EveryPageInABrowserTest {

    /** At least as narrow as a wide window at 400 per cent. */
    private static final int NARROW = 320;

    private static final int WIDE = 1100;

    /** Keeps what was typed by somebody whose session ended, by the form's own key. It hands nothing in. */
    private static final String KEPT_AT_TIME_OUT = "POST /record/{id} answers 302";

    private static final String WRITTEN_BY_FILES = "\\[[A-Z]{2,6}:[^\\]\\s]+]|\\d{4}.\\d\\d.\\d\\dT\\d\\d:\\d\\d";

    @Autowired
    Routes routes;

    @Autowired
    Personas personas;

    @Autowired
    OrdinaryLives lives;

    @Autowired
    Watch watch;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    WorkBegun work;

    @Autowired
    Partnership partnership;

    @Autowired
    BegunByOthers others;

    @Autowired
    Clock clock;

    @Autowired
    JdbcConnectionDetails database;

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    /** An address for each page, as the first who came to it found it. */
    private final Map<Route, Found> found = new TreeMap<>(Comparator.comparing(Route::toString));

    /** With which each is signed in: once is enough. */
    private final Map<Persona, List<Cookie>> cookies = new HashMap<>();

    /** Where somebody goes on with what they have begun. */
    private final Map<Persona, List<String>> begun = new HashMap<>();

    @DynamicPropertySource
    static void aDemonstrationInAFolderOfItsOwn(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "every-page");
        properties.add("reachable.home", folder::toString);
        properties.add("reachable.demonstration", () -> true);
        properties.add("reachable.ordinary-lives", () -> 60);
    }

    @BeforeAll
    void allLivesAreThere() {
        await().atMost(Duration.ofMinutes(2)).until(() -> lives.progress().done() && watch.storiesWaiting() == 0);
        Page window = window(true);
        begun.putAll(work.begin(first(), port, address -> {
            lookAt(window, first(), address, WIDE);
            return window;
        }));
        Objects.requireNonNull(begun.get(first())).add(HandedOver.by(first(), partnership, port));
        Objects.requireNonNull(begun.get(first())).addAll(List.of("/slides/3/1", "/tour/2")); // presses, no links
        others.by(port, begun);
        browser.close();
    }

    private Persona first() {
        return personas.all().getFirst();
    }

    /** Follows links as each persona does, a few of each page; nothing they are led to may fail. */
    @Test
    @Order(1)
    void everyLinkLeadsSomewhereForEverybody() {
        var walk = new Walk(routes, port);
        personas.all().forEach(persona -> walk.walk(persona, begun.getOrDefault(persona, List.of())));
        personas.ofFamilies().forEach(persona -> walk.walk(persona, List.of()));
        found.putAll(walk.found());
        assertThat(walk.failures()).isEmpty();
    }

    @Test
    @Order(2)
    void everyPageCanBeComeTo() {
        assertThat(routes.all().stream()
                        .filter(route ->
                                route.method().equals("GET") && !route.pattern().contains("."))
                        .filter(route -> !route.pattern().equals(Walk.WAY_OUT))
                        .filter(route -> !found.containsKey(route))
                        .map(Route::toString))
                .isEmpty();
    }

    @Test
    @Order(3)
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void everyPageIsAccessibleAndFitsANarrowWindowAndAHighMagnification() {
        var failures = new ArrayList<String>();
        Page page = window(true);
        found.forEach((route, at) -> {
            if (at.page()) {
                lookAt(page, at.by(), at.address(), WIDE);
                Browser.photograph(page, "every" + at.address().replaceAll("[^A-Za-z]+", "-"));
                check(failures, route, () -> Browser.isAccessible(page));
                page.setViewportSize(NARROW, 256);
                check(failures, route, () -> Browser.fitsItsWidth(page));
                check(failures, route, () -> Browser.isAccessible(page));
                page.setViewportSize(NARROW, 800);
                Browser.photograph(page, "every" + at.address().replaceAll("[^A-Za-z]+", "-") + "-narrow");
            }
        });
        assertThat(failures).isEmpty();
    }

    @Test
    @Order(4)
    void everyDeskIsAccessible() {
        var failures = new ArrayList<String>();
        Page page = window(true);
        for (Persona persona : personas.all()) {
            lookAt(page, persona, "/now", NARROW);
            check(failures, persona.name(), () -> Browser.fitsItsWidth(page));
            check(failures, persona.name(), () -> Browser.isAccessible(page));
            page.setViewportSize(WIDE, 900);
            Browser.photograph(page, "desk-of-" + persona.signInName());
        }
        assertThat(failures).isEmpty();
    }

    /** Without scripts, so that both are asked of what everybody reads. What agencies wrote is quoted as it is; the codes of files stand where they are explained. */
    @Test
    @Order(5)
    @Requirement(value = "S-42", proves = Proves.ON_SCREEN)
    void everyPageSaysItsSayWithoutScriptsAndWithoutAWordThatHurtsOrACodeInsteadOfAWord() throws IOException {
        List<String> avoided = Files.readAllLines(Path.of("src/test/resources/words-to-avoid.txt"));
        List<String> ofFiles = Stream.concat(
                        vocabulary.types().keySet().stream()
                                .filter(code -> code.contains("-"))
                                .map(Pattern::quote),
                        Stream.of(WRITTEN_BY_FILES))
                .toList();
        var failures = new ArrayList<String>();
        Page page = window(false);
        found.forEach((route, at) -> {
            if (at.page()) {
                lookAt(page, at.by(), at.address(), WIDE);
                check(
                        failures,
                        route,
                        () -> assertThat(page.locator("h1").first().isVisible()).isTrue());
                String text = page.locator("body").innerText();
                boolean explainsCodes = route.pattern().startsWith("/file-format");
                Stream.concat(avoided.stream().map(Pattern::quote), explainsCodes ? Stream.empty() : ofFiles.stream())
                        .map(word ->
                                Pattern.compile("(?<![\\w/-])(?:" + word + ")(?![\\w-])", Pattern.CASE_INSENSITIVE))
                        .flatMap(word -> word.matcher(text).results())
                        .forEach(said -> failures.add(route + " says “" + said.group() + "”"));
            }
        });
        assertThat(failures).isEmpty();
    }

    @Test
    @Order(6)
    void noFormIsTakenWithoutItsToken() {
        try (Visitor visitor = new Visitor(port).signIn(first().signInName(), Personas.PASSWORD)) {
            assertThat(routes.all().stream()
                            .filter(route -> !route.method().equals("GET"))
                            .map(route -> route + " answers "
                                    + visitor.postRaw(route.nowhere(), "").statusCode())
                            .filter(answer -> !answer.endsWith(" 403") && !answer.equals(KEPT_AT_TIME_OUT)))
                    .isEmpty();
        }
    }

    /** Whoever is second reads what the first wrote, and decides; and a form that is sent again does nothing again. */
    @Test
    @Order(7)
    void everyFormHasOneEffectHoweverOftenItIsSentAndOverwritesNothingUnseen() {
        var kept = new WhatIsKept(database);
        var settled = await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10));
        var forms = new EveryForm(routes, port, Dates.day(clock.instant()), () -> {
            settled.until(() -> !kept.isGrowing() && watch.storiesWaiting() == 0);
            return kept.now();
        });
        forms.send(found.values());
        assertThat(forms.failures()).isEmpty();
        assertThat(forms.answered().entrySet().stream().filter(answer -> answer.getValue() >= 400))
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(EveryForm.LACKING);
        assertThat(forms.answered()).hasSizeGreaterThan(35);
    }

    private static void check(List<String> failures, Object where, Runnable check) {
        try {
            check.run();
        } catch (AssertionError failed) {
            failures.add(where + ": " + failed.getMessage());
        }
    }

    /** One for many pages and people: Chromium needs longer to open another than for most of our pages. */
    private static Page window(boolean scripts) {
        return browser.context(new NewContextOptions().setJavaScriptEnabled(scripts))
                .newPage();
    }

    private void lookAt(Page window, Persona persona, String address, int width) {
        List<Cookie> signedIn = cookies.computeIfAbsent(persona, this::signedIn);
        window.context().clearCookies();
        window.context().addCookies(signedIn);
        window.setViewportSize(width, 900);
        window.navigate("http://localhost:" + port + address);
    }

    private List<Cookie> signedIn(Persona persona) {
        Page page = browser.open("http://localhost:" + port + "/sign-in", WIDE);
        page.fill("[name=name]", persona.signInName());
        page.fill("[name=password]", Personas.PASSWORD);
        page.locator("main button").first().click();
        page.waitForURL("**" + persona.home());
        return page.context().cookies();
    }
}
