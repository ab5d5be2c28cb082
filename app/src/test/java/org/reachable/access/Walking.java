package org.reachable.access;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen that goes where it is led, from one machine to another, and remembers every address. */
final class Walking implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern LEADS_ON = Pattern.compile("http-equiv=\"refresh\" content=\"0; url=([^\"]+)\"");
    private static final int MOST = 15;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final List<String> addresses = new ArrayList<>();
    private HttpResponse<String> here;

    Walking(String address) {
        here = go(address);
    }

    /** Goes there, and on to where that leads. */
    HttpResponse<String> go(String address) {
        return follow(send(HttpRequest.newBuilder(URI.create(address))));
    }

    /** Sends a form of the page where it is. */
    HttpResponse<String> sends(String address, Map<String, String> form) {
        var fields = new HashMap<>(form);
        TOKEN.matcher(here.body()).results().findFirst().ifPresent(token -> fields.put("_csrf", token.group(1)));
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return follow(send(HttpRequest.newBuilder(here.uri().resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
    }

    /** Signs in on the page of a provider. */
    HttpResponse<String> signsIn(String name) {
        return sends("/login", Map.of("username", name, "password", OwnProvider.PASSWORD));
    }

    HttpResponse<String> here() {
        return here;
    }

    /** Every address it was at. */
    List<String> addresses() {
        return addresses;
    }

    private HttpResponse<String> follow(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int i = 0; i < MOST; i++) {
            String on = on(answer);
            if (on == null) {
                here = answer;
                return answer;
            }
            answer = send(HttpRequest.newBuilder(answer.uri().resolve(on)));
        }
        throw new IllegalStateException("Led in a circle at " + answer.uri());
    }

    private static @org.jspecify.annotations.Nullable String on(HttpResponse<String> answer) {
        return answer.statusCode() == 302
                ? answer.headers().firstValue("Location").orElseThrow()
                : LEADS_ON.matcher(answer.body())
                        .results()
                        .map(on -> on.group(1).replace("&amp;", "&"))
                        .findFirst()
                        .orElse(null);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpRequest whole = request.header("Accept", "text/html").build();
            addresses.add(whole.uri().toString());
            return browser.send(whole, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new java.io.UncheckedIOException(addresses.getLast(), unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
