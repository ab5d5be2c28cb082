package org.reachable.proof.durability;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.Visitor;

/**
 * People who write at the pages, all at once, and keep count of what they were told is kept. Whoever gets no answer sends
 * the same form again until there is one, as people do.
 */
final class Writers implements AutoCloseable {

    private static final int FOUND = 302;

    private static final int MOST_TIMES = 400;

    private static final int MOST_VERSIONS = 20;

    /** Whichever form it is: what a child told in trust asks besides whether the child knew how far that goes. */
    private static final Map<String, String> TYPED = Map.of(
            "version",
            "0",
            "words",
            "Killed or kept.",
            "when-day",
            "16",
            "when-month",
            "6",
            "when-year",
            "2022",
            "a-limits_told",
            "before",
            "a-threat",
            "no",
            "a-distress",
            "no");

    private final ExecutorService people;
    private final Queue<UUID> toldInTrust;
    private final List<UUID> children;
    private final int[] ports;
    private final Queue<String> begun = new ConcurrentLinkedQueue<>();
    private final Queue<String> typed = new ConcurrentLinkedQueue<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> toldAbout = new ConcurrentLinkedQueue<>();
    private final AtomicLong sentAgain = new AtomicLong();
    private volatile boolean ending;

    Writers(List<UUID> children, int many, int... ports) {
        this.children = children;
        this.toldInTrust = new ConcurrentLinkedQueue<>(children);
        this.ports = ports;
        this.people = Executors.newFixedThreadPool(many);
        for (int one = 0; one < many; one++) {
            int port = ports[one % ports.length];
            int place = one;
            people.submit(() -> writeAll(port, place));
        }
    }

    /** What they were told is kept, by the number of its form. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Forms of which they were told that they are begun. */
    List<String> begun() {
        return List.copyOf(begun);
    }

    /** Forms of which they were told that what they typed is kept. */
    List<String> typed() {
        return List.copyOf(typed);
    }

    /** How much of all that they were told. */
    long told() {
        return begun.size() + typed.size() + acknowledged.size();
    }

    /** Children of whom it was kept that they told somebody something: of each, something must be asked, once. */
    List<UUID> toldAbout() {
        return List.copyOf(toldAbout);
    }

    /** How many forms got no answer the first time. */
    long sentAgain() {
        return sentAgain.get();
    }

    private void writeAll(int port, int place) {
        @Nullable Person who = null;
        int written = place;
        while (!ending) {
            try {
                if (who == null) {
                    who = new Person(signIn(port));
                }
                UUID told = toldInTrust.poll();
                write(who, told == null ? children.get(written % children.size()) : told, told != null);
                written += ports.length;
            } catch (RuntimeException unanswered) {
                pause();
            }
        }
        if (who != null) {
            who.visitor().close();
        }
    }

    /** Somebody at a browser, with the token of their forms: one for as long as they are signed in. */
    private record Person(Visitor visitor, String token) {

        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

        Person(Visitor visitor) {
            this(
                    visitor,
                    TOKEN.matcher(visitor.get("/sign-ins").body())
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group(1));
        }

        HttpResponse<String> post(String path, Map<String, String> form) {
            String fields = form.entrySet().stream()
                    .map(field ->
                            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8) + "&")
                    .collect(Collectors.joining());
            return visitor.postRaw(path, fields + "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        }
    }

    private static Visitor signIn(int port) {
        Visitor who = Visitor.signedIn(port, "ayo");
        if (who.get("/record").statusCode() != 200) {
            who.close();
            throw new IllegalStateException("Not signed in");
        }
        return who;
    }

    private void write(Person who, UUID child, boolean told) {
        String draft;
        try {
            draft = begin(who, child, told ? "child-disclosure" : "school-concern");
        } catch (RuntimeException unanswered) {
            if (told) {
                toldInTrust.add(child);
            }
            throw unanswered;
        }
        begun.add(draft);
        if (untilAnswered(who, "/record/" + draft, TYPED).endsWith("/check")) {
            typed.add(draft);
            // What was kept without an answer was counted once more when it was sent again.
            for (int version = 1; version < MOST_VERSIONS; version++) {
                String next =
                        untilAnswered(who, "/record/" + draft + "/entry", Map.of("version", Integer.toString(version)));
                if (next.endsWith("/done")) {
                    acknowledged.add(draft);
                    if (told) {
                        toldAbout.add(child);
                    }
                    return;
                }
            }
        }
    }

    private static String begin(Person who, UUID child, String type) {
        return who.post("/record", Map.of("child", child.toString(), "type", type))
                .headers()
                .firstValue("Location")
                .filter(address -> address.matches(".*/record/[0-9a-f-]{36}"))
                .orElseThrow()
                .replaceFirst(".*/record/", "");
    }

    /** Sends the form until somebody answers, and says where they send us on; nowhere where nobody does. */
    private String untilAnswered(Person who, String path, Map<String, String> form) {
        for (int time = 0; time < MOST_TIMES && !ending; time++) {
            try {
                HttpResponse<String> answer = who.post(path, form);
                if (answer.statusCode() == FOUND) {
                    String next = answer.headers().firstValue("Location").orElse("");
                    if (next.endsWith("/sign-in")) {
                        throw new IllegalStateException("Signed out");
                    }
                    return next;
                }
            } catch (java.io.UncheckedIOException unanswered) {
                // The next try says whether it was kept.
            }
            sentAgain.incrementAndGet();
            pause();
        }
        return "";
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everybody finishes what they are at. */
    void end() throws InterruptedException {
        ending = true;
        people.shutdown();
        people.awaitTermination(2, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        ending = true;
        people.shutdownNow();
    }
}
