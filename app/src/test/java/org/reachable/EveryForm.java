package org.reachable;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.reachable.Walk.Found;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;

/**
 * Every form that anybody is shown, opened by two at one time. The first sends it twice; then the second sends theirs. What
 * each typed is a word that stands nowhere else.
 */
final class EveryForm {

    /** Sent as they should be, and refused: no file was chosen, no sheet of paper has such a number, no source such a code. */
    static final List<String> LACKING = List.of(
            "POST /children/{id}/attachments/{kind}/{of}/new",
            "POST /import",
            "POST /outage-packs/{id}/written",
            "POST /sources",
            "POST /worried/received",
            "POST /would-it-have-changed");

    /** Of signing in and out and of searching: they keep nothing of a child. */
    private static final List<String> OF_ONES_OWN = List.of(
            "POST /sign-in", "POST /sign-out", "POST /password", "POST /looked-for", "POST /sign-ins/end-others");

    /** Each adds one of its own beside what others added, and takes nothing's place. */
    private static final List<String> ADDS = List.of(
            "POST /children/{id}/family-accounts",
            "POST /children/{id}/in-confidence/file",
            "POST /children/{id}/opening",
            "POST /children/{id}/who-asked",
            "POST /people/new",
            "POST /record/about",
            "POST /worried");

    /** Whoever sends one of these sees less afterwards, so they come last. */
    private static final Pattern LESS_AFTERWARDS = Pattern.compile(
            ".*(/own-family|/restrictions/.*|/colleagues/.*|/ended|/absences|/dropped|/undone|/as-seen|/erased|/told/taken-back)");

    private final Routes routes;
    private final int port;
    private final FilledForm.Writer writer;
    private final Supplier<String> state;
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Integer> answered = new TreeMap<>();
    private int words;

    /** @param state another where anything is kept that was not, once all that follows from it is done */
    EveryForm(Routes routes, int port, LocalDate today, Supplier<String> state) {
        this.routes = routes;
        this.port = port;
        this.writer = new FilledForm.Writer(today, Personas.PASSWORD, () -> "Wrote-" + ++words + "-so");
        this.state = state;
    }

    List<String> failures() {
        return failures;
    }

    /** Which forms there are, and what each answered to the first who sent it. */
    Map<String, Integer> answered() {
        return answered;
    }

    void send(Collection<Found> pages) {
        for (boolean last : List.of(false, true)) {
            var toSee = new ArrayDeque<>(pages);
            var pairs = new HashMap<Persona, Pair>();
            while (!toSee.isEmpty()) {
                Found page = toSee.remove();
                if (page.page()) {
                    var pair = pairs.computeIfAbsent(page.by(), by -> new Pair(signedIn(by), signedIn(by)));
                    send(page, last, pair).stream()
                            .map(led -> new Found(page.by(), led, true))
                            .forEach(toSee::add);
                }
            }
            pairs.values().forEach(Pair::close);
        }
    }

    /** The same person at two screens. */
    private record Pair(Visitor one, Visitor other) {

        void close() {
            one.close();
            other.close();
        }
    }

    /** All of a page; where they led is where the next are. */
    private List<String> send(Found page, boolean last, Pair pair) {
        var led = new ArrayList<String>();
        int forms = FilledForm.on(pair.one.get(page.address())).size();
        for (int i = 0; i < forms; i++) {
            send(page.address(), i, last, pair.one, pair.other).ifPresent(led::add);
        }
        return led;
    }

    private Visitor signedIn(Persona persona) {
        return new Visitor(port).signIn(persona.signInName(), Personas.PASSWORD);
    }

    private Optional<String> send(String page, int place, boolean last, Visitor one, Visitor other) {
        FilledForm first = filled(one.get(page), place);
        FilledForm second = filled(other.get(page), place);
        if (first == null || second == null) {
            return Optional.empty();
        }
        String route = routeOf(first.action());
        if (OF_ONES_OWN.contains(route)
                || LESS_AFTERWARDS.matcher(first.action()).matches() != last
                || answered.getOrDefault(route, 400) < 400) {
            return Optional.empty();
        }
        String before = state.get();
        HttpResponse<String> answer = one.postRaw(first.action(), first.body());
        String after = state.get();
        answered.put(route, answer.statusCode());
        Optional<String> led = answer.headers().firstValue("Location").map(EveryForm::path);
        if (before.equals(after)) {
            return led;
        }
        String again = sentAgain(one, first, after);
        if (again == null) {
            again = state.get();
            failures.add(route + " on " + page + " has an effect each time it is sent: " + difference(after, again));
        }
        HttpResponse<String> others = other.postRaw(second.action(), second.body());
        // What is refused overwrites nothing: where something is kept then, a clock ended beside it.
        boolean overwrites = others.statusCode() < 400 && !state.get().equals(again);
        if (overwrites
                && !ADDS.contains(route)
                && !first.word().isEmpty()
                && !tells(other, others, page, first.word())) {
            failures.add(route + " on " + page + " answers " + others.statusCode()
                    + " to the second, who is not told what the first wrote");
        }
        return led;
    }

    /** How it then stands; null where each time had an effect. Once, somebody's clock may have ended beside it. */
    private @Nullable String sentAgain(Visitor one, FilledForm form, String after) {
        String before = after;
        for (int time = 0; time < 3; time++) {
            one.postRaw(form.action(), form.body());
            String now = state.get();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        return null;
    }

    /** Whether the second reads what the first wrote: in the answer, where it leads, or on the page they came from. */
    private static boolean tells(Visitor other, HttpResponse<String> answer, String page, String word) {
        return answer.body().contains(word)
                || answer.headers()
                        .firstValue("Location")
                        .filter(led -> other.get(path(led)).body().contains(word))
                        .isPresent()
                || other.get(page).body().contains(word);
    }

    private static String path(String location) {
        URI led = URI.create(location);
        return led.getPath() + (led.getQuery() == null ? "" : "?" + led.getQuery());
    }

    private static String difference(String before, String after) {
        List<String> known = before.lines().toList();
        return after.lines().filter(line -> !known.contains(line)).toList().toString();
    }

    private @Nullable FilledForm filled(HttpResponse<String> page, int place) {
        List<Element> forms = FilledForm.on(page);
        return place < forms.size() ? FilledForm.of(forms.get(place), writer) : null;
    }

    private String routeOf(String action) {
        String path = Objects.requireNonNull(action).replaceAll("\\?.*", "");
        return routes.all().stream()
                .filter(route -> route.method().equals("POST"))
                .filter(route -> path.matches(Walk.asPattern(route)))
                .map(Object::toString)
                .findFirst()
                .orElse("POST " + path);
    }
}
