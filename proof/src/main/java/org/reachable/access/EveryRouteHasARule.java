package org.reachable.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.Colleagues;
import org.reachable.Routes;
import org.reachable.Routes.Route;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;

/** No route that Spring knows is open by accident: to nobody, to a family, and to whoever is tied to nothing. */
public final class EveryRouteHasARule implements Promise {

    /** Who may read of the child: an agency of theirs wrote. */
    private static final String PRACTITIONER = "a practitioner";

    private static final List<Integer> REFUSED = List.of(302, 400, 403, 404);

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String words() {
        return "Every route has a rule";
    }

    @Override
    public String topic() {
        return "access";
    }

    @Override
    public List<Figure> prove(Trial trial) {
        Served served = trial.served();
        var home = new Household(served);
        PersonId child = home.child();
        Colleagues colleagues = served.bean(Colleagues.class);
        FamilyMember mother = colleagues.family(
                served.testshire().child(), FamilyMember.SpeaksAs.values()[0], "Somebody of a family");
        List<String> open = new ArrayList<>();
        int tried = 0;
        int routes = 0;
        try (Visitor nobody = new Visitor(served.port());
                Visitor family = Visitor.signedIn(served.port(), mother.signInName());
                Visitor ayo = served.visitor("ayo")) {
            for (Route route : served.bean(Routes.class).all()) {
                routes++;
                String address = route.pattern()
                        .replaceFirst("\\{(id|one)}", child.toString())
                        .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                boolean ofFamilies = route.pattern().startsWith("/told");
                boolean ofEverybody = route.pattern().equals("/password");
                HttpResponse<String> answer = ask(nobody, route, address);
                tried++;
                // Signing in is what nobody may do; every other form of nobody's ends where they sign in.
                boolean refused = route.isPublic()
                        || (answer.statusCode() != 200 && answer.body().isEmpty())
                        || REFUSED.contains(answer.statusCode());
                note(open, refused, "nobody", route, answer);
                if (!route.isPublic() && !route.pattern().startsWith("/sign-")) {
                    tried += 2;
                    answer = ask(family, route, address);
                    note(
                            open,
                            ofFamilies || ofEverybody || REFUSED.contains(answer.statusCode()),
                            "a family",
                            route,
                            answer);
                    answer = ask(ayo, route, address);
                    note(open, !ofFamilies || answer.statusCode() == 404, PRACTITIONER, route, answer);
                }
            }
        }
        open.forEach(System.err::println);
        return List.of(
                Figure.told("routes, as Spring knows them", Integer.toString(routes)),
                Figure.none("requests by whom a route is not for that it answers", open.size(), tried));
    }

    private static HttpResponse<String> ask(Visitor who, Route route, String address) {
        return route.method().equals("GET") ? who.get(address) : who.post(address, Map.of());
    }

    private static void note(List<String> open, boolean fine, String who, Route route, HttpResponse<String> answer) {
        if (!fine || (!who.equals(PRACTITIONER) && answer.body().contains("Canary"))) {
            open.add("%s: %s answers %d".formatted(who, route, answer.statusCode()));
        }
    }
}
