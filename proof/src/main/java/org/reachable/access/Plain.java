package org.reachable.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody without a cookie, behind the proxy that speaks HTTPS with them. */
record Plain(int port, HttpClient browser) implements AutoCloseable {

    Plain(int port) {
        this(port, HttpClient.newHttpClient());
    }

    HttpResponse<String> overHttps(String method, String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-For", "192.0.2.7")
                        .header("X-Forwarded-Host", "reachable.example")
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        browser.close();
    }
}
