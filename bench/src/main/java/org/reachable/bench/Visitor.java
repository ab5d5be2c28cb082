package org.reachable.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the demonstration, signed in as one of its people. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    /** Everybody's at the demonstration. */
    private static final String PASSWORD = "wheelhouse";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String at;
    private final HttpClient client;

    private Visitor(String at) {
        this.at = at;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** Signs in as one of the demonstration's people; fails where that is refused. */
    static Visitor signedIn(String at, String name) throws IOException, InterruptedException {
        var visitor = new Visitor(at);
        HttpResponse<String> landed =
                visitor.send("/sign-in", visitor.page("/sign-in"), Map.of("name", name, "password", PASSWORD));
        if (!isGiven(landed)) {
            throw new IOException("Signing in as " + name + " was refused: " + landed.statusCode());
        }
        return visitor;
    }

    /** Who is led to signing in was given no page. */
    private static boolean isGiven(HttpResponse<?> answer) {
        return answer.statusCode() == 200 && !answer.uri().getPath().equals("/sign-in");
    }

    /**
     * Whether a page is given. Whoever gave up waiting was not given it either. It is received and not read: whoever asks shares
     * the processors with whoever answers.
     */
    boolean isGiven(String path) throws InterruptedException {
        try {
            return isGiven(get(path, HttpResponse.BodyHandlers.discarding()));
        } catch (IOException lost) {
            return false;
        }
    }

    /** The text of a page; fails where it is not given. */
    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> read)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(at + path)).timeout(PATIENCE).build(), read);
    }

    /** The address of what is found for these words. */
    String lookedFor(String words) throws IOException, InterruptedException {
        URI led = send("/looked-for", page("/search"), Map.of("page", "/search", "q", words))
                .uri();
        return led.getPath() + "?" + led.getQuery();
    }

    /** Sends files under a name of their source; where what is in them can be looked at. */
    String sendFiles(String path, String page, String source, List<String> files)
            throws IOException, InterruptedException {
        String boundary = "part-" + source;
        var body = new StringBuilder();
        part(body, boundary, "\"_csrf\"", token(path, page));
        part(body, boundary, "\"called\"", source);
        for (int i = 0; i < files.size(); i++) {
            part(body, boundary, "\"files\"; filename=\"%d.csv\"".formatted(i), files.get(i));
        }
        body.append("--").append(boundary).append("--\r\n");
        return client.send(
                        HttpRequest.newBuilder(URI.create(at + path))
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .uri()
                .getPath();
    }

    private static void part(StringBuilder body, String boundary, String name, String content) {
        body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=")
                .append(name);
        body.append("\r\n\r\n").append(content).append("\r\n");
    }

    private static String token(String path, String page) throws IOException {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IOException("The page before " + path + " has no form.");
        }
        return token.group(1);
    }

    /** Sends a form of a page. */
    HttpResponse<String> send(String path, String page, Map<String, String> fields)
            throws IOException, InterruptedException {
        String token = token(path, page);
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
        return client.send(
                HttpRequest.newBuilder(URI.create(at + path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
