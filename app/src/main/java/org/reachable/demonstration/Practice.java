package org.reachable.demonstration;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * One short run before the first real one: somebody signs in and looks at their desk, and the application ends. Java notes
 * what it learnt of our classes meanwhile, and later starts are quicker for it.
 */
@Component
@ConditionalOnBooleanProperty("reachable.practise")
class Practice {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ASK = Pattern.compile("href=\"(/asks/[^\"/?#]+)");

    private final WebServerApplicationContext context;
    private final Personas personas;

    Practice(WebServerApplicationContext context, Personas personas) {
        this.context = context;
        this.personas = personas;
    }

    @EventListener(ApplicationReadyEvent.class)
    void practise() {
        OneRun.of(context, "practice", () -> {
            try (HttpClient browser = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()) {
                lookAround(browser);
            }
        });
    }

    private void lookAround(HttpClient browser) throws IOException, InterruptedException {
        read(browser, "/");
        String form = read(browser, "/sign-in");
        String name = personas.all().getFirst().signInName();
        send(
                browser,
                HttpRequest.newBuilder(address("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("name=%s&password=%s&_csrf=%s"
                                .formatted(name, Personas.PASSWORD, encoded(found(TOKEN, form)))))
                        .build());
        read(browser, found(ASK, read(browser, "/now")));
    }

    private String read(HttpClient browser, String path) throws IOException, InterruptedException {
        return send(browser, HttpRequest.newBuilder(address(path)).build());
    }

    private static String send(HttpClient browser, HttpRequest request) throws IOException, InterruptedException {
        var response = browser.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(request.uri() + " answers " + response.statusCode());
        }
        return response.body();
    }

    private URI address(String path) {
        return URI.create("http://localhost:"
                + Objects.requireNonNull(context.getWebServer()).getPort() + path);
    }

    private static String found(Pattern pattern, String page) throws IOException {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IOException("Nothing like " + pattern + " on the page");
        }
        return matcher.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
