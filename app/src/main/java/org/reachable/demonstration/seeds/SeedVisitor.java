package org.reachable.demonstration.seeds;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.reachable.demonstration.Personas;

/** Somebody at a browser without scripts: signs in, reads, fills in and presses, as a seed says. */
final class SeedVisitor implements AutoCloseable {

    private static final int WRONG = 400;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI server;
    private final UnaryOperator<String> addresses;
    private Document page = new Document("");
    private String where = "";

    /** @param addresses what a seed's address is: with a child's own page in the place of their name */
    SeedVisitor(URI server, UnaryOperator<String> addresses) {
        this.server = server;
        this.addresses = addresses;
    }

    /** @param where the line that says so */
    void signIn(String where, String name) throws IOException, InterruptedException {
        this.where = where;
        open("/sign-in");
        fill(Map.of("Name", name, "Password", Personas.PASSWORD));
        press("Sign in");
    }

    /** What is taken away from an address, as it is given. */
    Taken take(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = browser.send(
                HttpRequest.newBuilder(server.resolve(addresses.apply(address))).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= WRONG) {
            throw failed("%s answers %d".formatted(address, answer.statusCode()));
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return new Taken(answer.uri(), type, answer.body());
    }

    /** The same, where links lead on from there: their words, in turn. */
    Taken take(String address, List<String> follow) throws IOException, InterruptedException {
        if (follow.isEmpty()) {
            return take(address);
        }
        open(addresses.apply(address));
        for (String words : follow) {
            follow(words);
        }
        return take(page.location());
    }

    /**
     * A file, or a page.
     *
     * @param type its media type, as the server says it
     */
    record Taken(URI from, String type, byte[] bytes) {}

    void take(Seed.Step step) throws IOException, InterruptedException {
        where = step.where();
        switch (step) {
            case Seed.Open it -> open(addresses.apply(it.address()));
            case Seed.Follow it -> follow(it.words());
            case Seed.Fill it -> fill(it.answers());
            case Seed.Press it -> press(it.words());
            case Seed.See it -> see(it.words());
        }
    }

    private void open(String address) throws IOException, InterruptedException {
        read(HttpRequest.newBuilder(server.resolve(address)).build());
    }

    private void follow(String words) throws IOException, InterruptedException {
        int within = words.indexOf(SeedForm.WITHIN);
        String called = within < 0 ? words : words.substring(within + SeedForm.WITHIN.length());
        List<Element> links = within < 0
                ? page.select("main a[href]")
                : part(words.substring(0, within)).select("a[href]");
        Element link = links.stream()
                .filter(one -> one.text().startsWith(called))
                .findFirst()
                .orElseThrow(() -> failed("no link here is called “%s”, but: %s"
                        .formatted(called, links.stream().map(Element::text).collect(Collectors.joining(", ")))));
        read(HttpRequest.newBuilder(URI.create(link.absUrl("href"))).build());
    }

    private Element part(String words) {
        return SeedForm.part(page, words).orElseThrow(() -> failed("nothing here is called “" + words + "”"));
    }

    private void fill(Map<String, String> answers) {
        var form = new SeedForm(page);
        answers.forEach((question, answer) -> {
            String wrong = form.answer(question, answer);
            if (wrong != null) {
                throw failed(wrong);
            }
        });
    }

    private void press(String words) throws IOException, InterruptedException {
        Element button = page.select("button").stream()
                .filter(one -> one.text().equals(words) && one.closest("form") != null)
                .findFirst()
                .orElseThrow(() -> failed("no button here is called “%s”, but: %s. %s"
                        .formatted(
                                words,
                                String.join(" · ", page.select("button").eachText()),
                                page.select(".govuk-error-summary li").text())));
        if (!(button.closest("form") instanceof FormElement form)) {
            throw failed("“" + words + "” sends no form");
        }
        List<KeyVal> sent = form.formData();
        String body =
                sent.stream().map(field -> pair(field.key(), field.value())).collect(Collectors.joining("&"));
        if (button.hasAttr("name")) {
            body += "&" + pair(button.attr("name"), button.attr("value"));
        }
        String to = button.hasAttr("formaction") ? button.absUrl("formaction") : form.absUrl("action");
        read(
                form.attr("method").equalsIgnoreCase("post")
                        ? HttpRequest.newBuilder(URI.create(to))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build()
                        : HttpRequest.newBuilder(URI.create(to + "?" + body)).build());
    }

    private void see(String words) {
        if (!page.text().contains(words)) {
            throw failed("“%s” is not on the page: %s".formatted(words, page.title()));
        }
    }

    private void read(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
        page = Jsoup.parse(answer.body(), answer.uri().toString());
        if (answer.statusCode() >= WRONG) {
            throw failed("%s answers %d: %s"
                    .formatted(
                            request.uri().getPath(),
                            answer.statusCode(),
                            page.select(".govuk-error-summary li, h1").text()));
        }
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private SeedFailed failed(String why) {
        return new SeedFailed(where, why);
    }

    @Override
    public void close() {
        browser.close();
    }
}
