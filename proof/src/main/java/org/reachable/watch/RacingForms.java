package org.reachable.watch;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;

/** The same forms, open in many windows of one person, typed into, kept and handed in at once. */
final class RacingForms {

    private static final int FOUND = 302;

    private static final int CONFLICT = 409;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** A window was told that its words are kept, over this version. */
    record Kept(String form, int over, String words) {}

    private final int port;
    private final Function<Random, PersonId> child;
    private final Queue<Kept> kept = new ConcurrentLinkedQueue<>();
    private final Queue<String> handedIn = new ConcurrentLinkedQueue<>();
    private final List<Form> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger conflicts = new AtomicInteger();

    private record Form(String id, AtomicInteger version) {}

    RacingForms(int port, Function<Random, PersonId> child) {
        this.port = port;
        this.child = child;
    }

    Window window() {
        return new Window();
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }

    /** Forms of which somebody was told that they are handed in; the same one maybe often. */
    List<String> handedIn() {
        return List.copyOf(handedIn);
    }

    int conflicts() {
        return conflicts.get();
    }

    /** One of many. */
    final class Window implements AutoCloseable {

        private final Visitor visitor = Visitor.signedIn(port, "ayo");
        private final String token = TOKEN.matcher(visitor.get("/sign-ins").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        void something(Random random) {
            int dice = random.nextInt(10);
            List<Form> forms = List.copyOf(open);
            if (forms.size() < 4 || dice == 0) {
                begin(random);
            } else if (dice < 8) {
                type(forms.get(random.nextInt(forms.size())));
            } else {
                handIn(forms.get(random.nextInt(Math.min(2, forms.size()))));
            }
        }

        private void begin(Random random) {
            HttpResponse<String> answer =
                    post("/record", Map.of("child", child.apply(random).value().toString(), "type", "school-concern"));
            answer.headers()
                    .firstValue("Location")
                    .filter(address -> address.matches(".*/record/[0-9a-f-]{36}"))
                    .ifPresent(
                            address -> open.add(new Form(address.replaceFirst(".*/record/", ""), new AtomicInteger())));
        }

        private void type(Form form) {
            int version = form.version().get();
            String words = "Words " + UUID.randomUUID();
            HttpResponse<String> answer = post(
                    "/record/" + form.id(),
                    Map.of(
                            "version", Integer.toString(version),
                            "words", words,
                            "a-threat", "no",
                            "when-day", "16",
                            "when-month", "6",
                            "when-year", "2022"));
            String next = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() == FOUND && next.endsWith("/done")) {
                open.remove(form);
            } else if (answer.statusCode() == FOUND) {
                kept.add(new Kept(form.id(), version, words));
                form.version().accumulateAndGet(version + 1, Math::max);
            } else if (answer.statusCode() == CONFLICT) {
                conflicts.incrementAndGet();
            }
        }

        /** Twice, as whoever is in a hurry presses twice. */
        private void handIn(Form form) {
            for (int time = 0; time < 2; time++) {
                HttpResponse<String> answer = post(
                        "/record/" + form.id() + "/entry",
                        Map.of("version", Integer.toString(form.version().get())));
                if (answer.headers().firstValue("Location").orElse("").endsWith("/done")) {
                    handedIn.add(form.id());
                }
            }
        }

        private HttpResponse<String> post(String path, Map<String, String> form) {
            String fields = form.entrySet().stream()
                    .map(field ->
                            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8) + "&")
                    .collect(Collectors.joining());
            return visitor.postRaw(path, fields + "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            visitor.close();
        }
    }
}
