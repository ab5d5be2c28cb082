package org.reachable.access;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reachable.Routes;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;

/**
 * Partnerships have a database each, so what keeps them apart is that; this tries it all the same. Two with identical
 * people: every id of the one at every route of the other, as somebody who is signed in there and by the first one's
 * cookie.
 */
public final class NoOtherPartnershipIsReached implements Promise {

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String words() {
        return "No other partnership is reached";
    }

    @Override
    public String topic() {
        return "access";
    }

    @Override
    public List<Figure> prove(Trial trial) {
        Served ours = trial.served();
        var home = new Household(ours);
        PersonId child = home.child();
        home.house().ask(child, Actor.of(ours.testshire().practitioner("ayo")));
        Set<String> ids = ids(ours);
        int tried = 0;
        int through = 0;
        try (Served theirs = trial.another("theirs");
                Visitor there = theirs.visitor("ayo");
                Visitor here = ours.visitor("ayo")) {
            new Household(theirs).child();
            Set<String> shared = ids(theirs);
            shared.retainAll(ids);
            for (Routes.Route route : ours.bean(Routes.class).all()) {
                if (!route.pattern().contains("{")) {
                    continue;
                }
                for (String id : ids.stream().limit(trial.times(60, 4)).toList()) {
                    String address = route.pattern()
                            .replaceAll("\\{part:[^}]*}", "names")
                            .replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(id.replace(" ", "%20")));
                    tried++;
                    var answer = route.method().equals("GET") ? there.get(address) : there.post(address, Map.of());
                    if (answer.statusCode() == 200 || answer.body().contains("Canary")) {
                        through++;
                        System.err.println(route + " of the other partnership answers " + answer.statusCode());
                    }
                }
            }
            through += shared.size();
            // A cookie of the one is nothing to the other: it is another machine's key.
            tried++;
            through += here.get("/now").statusCode() == 200 && there.get("/now").statusCode() == 200 ? 0 : 1;
        }
        return List.of(Figure.none("tries that came through, of ids of one partnership at the other", through, tried));
    }

    /** Of people, asks, practitioners, forms and entries. */
    private static Set<String> ids(Served served) {
        return new HashSet<>(served.as("postgres").sql("""
            (select id::text from person order by id desc limit 15) union all (select id::text from practitioner order by id desc limit 15)
            union all (select finding from ask limit 15) union all (select id::text from entry order by id desc limit 15)
            union all select id::text from agency
            """).query(String.class).list());
    }
}
