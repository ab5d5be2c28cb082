package org.reachable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;

/** Somebody asked who looked; whoever answers is found at their own desk, and decides of each agency, so that there is something to tell. */
final class RequestAnswered {

    private RequestAnswered() {}

    /** Whoever answers goes on from the request, and from what is told, besides what they have begun. */
    static void by(Personas personas, int port, Map<Persona, List<String>> begun) {
        for (Persona persona : personas.all()) {
            try (Visitor visitor = new Visitor(port).signIn(persona.signInName(), Personas.PASSWORD)) {
                Optional<String> request = toAnswer(visitor);
                if (request.isPresent()) {
                    decide(visitor, request.get());
                    List<String> from = new ArrayList<>(begun.getOrDefault(persona, List.of()));
                    from.addAll(List.of(request.get(), request.get() + "/report"));
                    begun.put(persona, from);
                    return;
                }
            }
        }
        throw new AssertionError("Nobody answers who looked");
    }

    private static Optional<String> toAnswer(Visitor visitor) {
        return Jsoup.parse(visitor.get("/who-asked").body()).select("a[href~=^/who-asked/[0-9a-f-]+$]").stream()
                .map(link -> link.attr("href"))
                .filter(request -> !agencies(visitor, request).isEmpty())
                .findFirst();
    }

    private static List<Element> agencies(Visitor visitor, String request) {
        return FilledForm.on(visitor.get(request)).stream()
                .filter(form -> form.attr("action").contains("/agencies/"))
                .toList();
    }

    private static void decide(Visitor visitor, String request) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < agencies(visitor, request).size(); i++) {
            Element form = agencies(visitor, request).get(i);
            Map<String, String> fields = new HashMap<>();
            form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
            fields.putAll(
                    Map.of("all", "TELL", "because", "No harm is known.", "consulted", "The inspector: tell it."));
            if (visitor.post(form.attr("action"), fields).statusCode() != 302) {
                wrong.add(form.attr("action"));
            }
        }
        assertThat(wrong).isEmpty();
    }
}
