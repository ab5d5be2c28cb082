package org.reachable;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser without a screen: keeps cookies, follows no redirect, and sends the token of the last form. */
public final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;

    public Visitor(int port) {
        this.port = port;
    }

    /** Somebody of Testshire, signed in. */
    public static Visitor signedIn(int port, String name) {
        return new Visitor(port).signIn(name, Testshire.PASSWORD);
    }

    public Visitor signIn(String name, String password) {
        post("/sign-in", Map.of("name", name, "password", password));
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    /** A file. */
    public byte[] bytes(String path) {
        try {
            return browser.send(request(path).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (java.io.IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** What a form sends, with a day as it is typed: in three fields. */
    public static Map<String, String> withDay(String field, LocalDate day, Map<String, String> form) {
        var whole = new HashMap<>(form);
        whole.put(field + "-day", Integer.toString(day.getDayOfMonth()));
        whole.put(field + "-month", Integer.toString(day.getMonthValue()));
        whole.put(field + "-year", Integer.toString(day.getYear()));
        return whole;
    }

    /** Sends a form with the token it needs. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        String token = token(get("/sign-in").body());
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "", form.isEmpty() ? "" : "&"));
        return postRaw(path, body + "_csrf=" + encoded(token));
    }

    /** Sends a form as it is: without a token it is refused. */
    public HttpResponse<String> postRaw(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form with a file in it. */
    public HttpResponse<String> postFile(String path, String field, String name, String type, byte[] content) {
        return postFile(path, Map.of(), field, name, type, content);
    }

    /** The same, with what else the form asks. */
    public HttpResponse<String> postFile(
            String path, Map<String, String> asked, String field, String name, String type, byte[] content) {
        String edge = "edge-" + UUID.randomUUID();
        String called = name.chars().anyMatch(Character::isISOControl)
                ? "filename*=UTF-8''" + encoded(name)
                : "filename=\"%s\"".formatted(name);
        String head = """
                --%1$s
                Content-Disposition: form-data; name="_csrf"

                %2$s
                --%1$s
                Content-Disposition: form-data; name="%3$s"; %4$s
                Content-Type: %5$s

                """.formatted(edge, token(get("/sign-in").body()), field, called, type)
                .replace("\n", "\r\n");
        String fields = asked.entrySet().stream()
                .map(one -> "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(edge, one.getKey(), one.getValue()))
                .collect(Collectors.joining());
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(fields + head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--%s--\r\n".formatted(edge))))
                .build());
    }

    /** What a browser of theirs says of who they are. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** What an answer says, without what is another on every page that is shown: the token and number of each form, and the minute. */
    public static String said(HttpResponse<String> answer) {
        return said(answer.body());
    }

    static String said(String page) {
        return page.replaceAll("(name=\"(?:_csrf|form)\" value=\")[^\"]*", "$1")
                .replaceAll("(?s)(<p class=\"printed\"[^>]*>).*?</p>", "$1</p>");
    }

    /** What a page finds that somebody looks for these words on. */
    public HttpResponse<String> search(String page, String words) {
        return get(lookedFor(page, words));
    }

    /** Where somebody is led who looks for these words on a page; the words are in no address. */
    public String lookedFor(String page, String words) {
        return post("/looked-for", Map.of("page", page, "q", words))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (java.io.IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String token(String page) {
        return TOKEN.matcher(page).results().findFirst().orElseThrow().group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        browser.close();
    }
}
