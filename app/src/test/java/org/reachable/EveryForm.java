package org.reachable;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

    /** Of signing in and out and of searching: they keep nothing of a child. */
    private static final List<String> OF_ONES_OWN = List.of(
            "POST /sign-in", "POST /sign-out", "POST /password", "POST /looked-for", "POST /sign-ins/end-others");

    /** Each adds one of its own beside what others added, and takes nothing's place. */
    private static final List<String> ADDS = List.of(
            "POST /children/{id}/family-accounts",
            "POST /children/{id}/in-confidence/file",
            "POST /children/{id}/opening",
            "POST /children/{id}/who-asked",
            "POST /people/new");

    /** Whoever sends one of these sees less afterwards, so they come last. */
    private static final Pattern LESS_AFTERWARDS = Pattern.compile(
            ".*(/own-family|/limits/.*|/colleagues/.*|/ended|/absences|/dropped|/undone|/as-seen|/erased)");

    /** Days that only the future has. */
    private static final Pattern AHEAD = Pattern.compile("(review|until|back|to|last|by)-.*");

    private final Routes routes;
    private final int port;
    private final LocalDate today;
    private final Supplier<String> state;
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Integer> answered = new TreeMap<>();
    private int words;

    /** @param state another where anything is kept that was not, once all that follows from it is done */
    EveryForm(Routes routes, int port, LocalDate today, Supplier<String> state) {
        this.routes = routes;
        this.port = port;
        this.today = today;
        this.state = state;
    }

    /** A form as it stands on a page, and what is typed into it. */
    private record Filled(String action, Map<String, String> fields, String word) {}

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
        int forms = forms(pair.one.get(page.address())).size();
        for (int i = 0; i < forms; i++) {
            send(page.address(), i, last, pair.one, pair.other).ifPresent(led::add);
        }
        return led;
    }

    private Visitor signedIn(Persona persona) {
        return new Visitor(port).signIn(persona.signInName(), Personas.PASSWORD);
    }

    private Optional<String> send(String page, int place, boolean last, Visitor one, Visitor other) {
        Filled first = filled(one.get(page), place);
        Filled second = filled(other.get(page), place);
        if (first == null || second == null) {
            return Optional.empty();
        }
        String route = routeOf(first.action);
        if (OF_ONES_OWN.contains(route)
                || LESS_AFTERWARDS.matcher(first.action).matches() != last
                || answered.getOrDefault(route, 400) < 400) {
            return Optional.empty();
        }
        String before = state.get();
        HttpResponse<String> answer = one.post(first.action, first.fields);
        String after = state.get();
        answered.put(route, answer.statusCode());
        Optional<String> led = answer.headers().firstValue("Location").map(EveryForm::path);
        if (before.equals(after)) {
            return led;
        }
        one.post(first.action, first.fields);
        String again = state.get();
        if (!again.equals(after)) {
            failures.add(route + " on " + page + " has an effect each time it is sent: " + difference(after, again));
        }
        HttpResponse<String> others = other.post(second.action, second.fields);
        boolean changed = !state.get().equals(again);
        if (changed && !ADDS.contains(route) && !first.word.isEmpty() && !tells(other, others, page, first.word)) {
            failures.add(route + " on " + page + " answers " + others.statusCode()
                    + " to the second, who is not told what the first wrote");
        }
        return led;
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

    private static List<Element> forms(HttpResponse<String> page) {
        Document read = Jsoup.parse(page.body());
        return read.select("form[method=post]");
    }

    private @Nullable Filled filled(HttpResponse<String> page, int place) {
        List<Element> forms = forms(page);
        if (place >= forms.size()) {
            return null;
        }
        Element form = forms.get(place);
        var fields = new LinkedHashMap<String, String>();
        String word = "";
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            String name = field.attr("name");
            String typed = typed(field, name, fields);
            if (typed != null) {
                fields.put(name, typed);
                word = typed.startsWith("Wrote-") ? typed : word;
            }
        }
        fields.remove("_csrf");
        return new Filled(form.attr("action"), fields, word);
    }

    /** As somebody would who does what is asked; null where there is nothing to do. */
    private @Nullable String typed(Element field, String name, Map<String, String> before) {
        if (field.tagName().equals("select")) {
            return field.select("option").stream()
                    .map(option -> option.attr("value"))
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElse(null);
        }
        return switch (field.tagName().equals("textarea") ? "text" : field.attr("type")) {
            case "hidden" -> field.attr("value");
            case "radio", "checkbox" -> before.getOrDefault(name, field.attr("value"));
            case "password" -> Personas.PASSWORD;
            case "file" -> null;
            default -> text(field, name);
        };
    }

    private String text(Element field, String name) {
        LocalDate day = AHEAD.matcher(name).matches() ? today.plusDays(20) : today;
        if (name.endsWith("-day")) {
            return Integer.toString(day.getDayOfMonth());
        }
        if (name.endsWith("-month")) {
            return Integer.toString(day.getMonthValue());
        }
        if (name.endsWith("-year")) {
            return Integer.toString(day.getYear());
        }
        if (name.endsWith("-time")) {
            return "08:00";
        }
        boolean number = field.attr("inputmode").equals("numeric");
        return number ? "5" : "Wrote-" + ++words + "-so";
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
