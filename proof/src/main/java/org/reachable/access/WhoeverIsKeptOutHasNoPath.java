package org.reachable.access;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reachable.Routes;
import org.reachable.Routes.Route;
import org.reachable.Visitor;
import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.reachable.records.surroundings.NewTie;
import org.reachable.records.surroundings.Surroundings;

/** A worker who is kept out of the record of their own family, however they were tied to it, and every way from where they are. */
public final class WhoeverIsKeptOutHasNoPath implements Promise {

    private static final List<Tie> TIES = List.of(
            Tie.BY_NAME,
            Tie.IN_A_MEETING,
            Tie.LINKED,
            Tie.ASKED,
            Tie.OFFERED,
            Tie.TOLD,
            Tie.AREA,
            Tie.AT_THE_SCHOOL,
            Tie.MATE_ASKED,
            Tie.MATE_BY_NAME,
            Tie.ACROSS,
            Tie.OPENED,
            Tie.MATE_IN_A_MEETING,
            Tie.TOLD_IN_CONFIDENCE,
            Tie.ASKED_AND_A_LINE);

    private static final int OK = 200;

    private final List<String> paths = new ArrayList<>();
    private int tried;
    private int reached;
    private int reachedByAnother;

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String words() {
        return "Whoever is kept out has no path to the child";
    }

    @Override
    public String topic() {
        return "access";
    }

    @Override
    public List<Figure> prove(Trial trial) {
        Served served = trial.served();
        var home = new Household(served);
        List<Tie> ties = TIES.subList(0, trial.times(TIES.size(), 1));
        for (Tie tie : ties) {
            kept(trial, home, tie);
        }
        paths.forEach(System.err::println);
        return List.of(
                Figure.none("pages, links and forms that lead to the child", paths.size(), tried),
                Figure.all("control: before, the same walk reached the child", reached, ties.size()),
                Figure.all("control: their colleague reaches the child by it", reachedByAnother, ties.size()));
    }

    private void kept(Trial trial, Household home, Tie tie) {
        Served served = home.served();
        House house = home.house();
        PersonId child = home.child();
        PersonId friend = home.house().child("social-care");
        Actor worker = house.somebody("social-care");
        Actor other = house.somebody("social-care");
        tie.between(house, child, worker);
        Tie.ASKED.between(house, child, other);
        seenInOneCar(served, worker, child, friend);
        for (Actor one : List.of(worker, other)) {
            house.duty(one, "lead-practitioner", Scope.child(friend));
        }
        // They look after how long records are kept, too: else those pages tell of no child.
        house.duty(worker, "data-protection-officer", Scope.agency(worker.agency()));
        Marks marks = Marks.of(served, child);
        var links = new Links(served, trial.times(600, 90), trial.times(8, 3));
        try (Visitor working = home.visitor(worker);
                Visitor another = home.visitor(other)) {
            working.post("/record", Map.of("child", child.toString(), "type", "school-concern"));
            reached += walk(working, links, marks, friend, true).isEmpty() ? 0 : 1;
            house.keepOut(child, worker, true);
            List<String> found = walk(working, links, marks, friend, false);
            found.forEach(address -> paths.add(tie + " comes to the child at " + address));
            directly(trial, working, marks).forEach(address -> paths.add(tie + " is answered at " + address));
            reachedByAnother += walk(another, links, marks, friend, true).isEmpty() ? 0 : 1;
        }
    }

    private static void seenInOneCar(Served served, Actor worker, PersonId... children) {
        var car = new Token("VEH", served.testshire().unused("CAR").replaceAll("[^A-Z0-9]", ""));
        for (PersonId one : children) {
            served.bean(Surroundings.class)
                    .tie(
                            worker,
                            Origin.of(worker),
                            new NewTie(
                                    car,
                                    one,
                                    "seen in it",
                                    Instant.parse("2022-06-16T10:00:00Z"),
                                    org.reachable.records.surroundings.Tie.Strength.SEEN,
                                    null));
        }
    }

    /** Addresses of pages that tell of the child, whom nobody asks for by id. */
    private List<String> walk(Visitor who, Links links, Marks marks, PersonId friend, boolean untilFound) {
        List<String> begun = new ArrayList<>(List.of("/children/" + friend + "/surroundings", "/boards/missing"));
        marks.words()
                .forEach(word -> Stream.of("/search", "/record")
                        .map(page -> who.lookedFor(page, word))
                        .forEach(begun::add));
        Map<String, String> pages = links.from(who, begun, marks::isTold, untilFound);
        tried += pages.size();
        return pages.entrySet().stream()
                // The words that somebody looked for stand in the box again.
                .filter(page -> page.getKey().contains("?words=")
                        ? page.getValue().contains(marks.child().toString())
                        : marks.isTold(page.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The id of the child and of whatever is kept of them, in the place of every variable of every route. */
    private List<String> directly(Trial trial, Visitor who, Marks marks) {
        List<String> answered = new ArrayList<>();
        List<String> ids = new ArrayList<>(List.of(marks.child().toString()));
        ids.addAll(
                trial.sample() ? marks.ids().subList(0, Math.min(3, marks.ids().size())) : marks.ids());
        for (Route route : marks.served().bean(Routes.class).all()) {
            if (route.pattern().contains("{") && !route.pattern().startsWith("/told")) {
                for (String id : ids) {
                    tried++;
                    HttpResponse<String> hidden = ask(who, route, id.replace(" ", "%20"));
                    if (tells(who, marks, hidden)) {
                        answered.add(route + " with " + id + ": " + hidden.statusCode());
                    }
                }
            }
        }
        return answered;
    }

    /** By a page, or where it leads: whoever drops what they began themselves is led to a list without the child. */
    private static boolean tells(Visitor who, Marks marks, HttpResponse<String> answer) {
        String led = answer.headers()
                .firstValue("Location")
                .map(to -> who.get(to.replaceFirst("^https?://[^/]+", "")))
                .filter(to -> to.statusCode() == OK)
                .map(HttpResponse::body)
                .orElse("");
        return marks.isNamed(answer.body())
                || marks.isTold(led)
                || (answer.statusCode() == OK && marks.isTold(answer.body()));
    }

    private static HttpResponse<String> ask(Visitor who, Route route, String id) {
        String address =
                route.pattern().replaceAll("\\{part:([a-z]+)[^}]*}", "$1").replaceAll("\\{[^}]+}", id);
        return route.method().equals("GET")
                ? who.get(address)
                : who.post(address, Map.of("version", "0", "words", "x", "because", "x", "why", "x"));
    }
}
