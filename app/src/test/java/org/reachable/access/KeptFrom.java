package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.Routes;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.records.surroundings.NewTie;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A child with a worker, and two who may keep others from the record; and every outlet there is. */
abstract class KeptFrom {

    private static final List<String> LISTS = List.of(
            "/now",
            "/children",
            "/boards/missing",
            "/boards/education",
            "/boards/plans-unchanged",
            "/boards/no-trusted-adult",
            "/boards/missing/csv",
            "/record",
            "/replies",
            "/replies?ours=true",
            "/openings",
            "/who-asked",
            "/import",
            "/on-duty",
            "/retention",
            "/outage-packs");

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Routes routes;

    @Autowired
    Testshire testshire;

    @Autowired
    Partnership partnership;

    @Autowired
    People people;

    @Autowired
    Surroundings surroundings;

    @Autowired
    Relationships standings;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Chronology chronology;

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    PersonId child;
    PersonId friend;
    String name;
    Actor worker;
    Actor keeper;
    Actor another;
    Visitor keeping;
    Visitor working;

    @BeforeEach
    void aChildWithAWorkerAndTwoWhoLookAfterLimits() {
        child = house.child("police", "school", "social-care");
        worker = house.somebody("social-care");
        for (String role : List.of("lead-practitioner", "team-manager")) {
            house.duty(worker, role, Scope.child(child));
        }
        house.ask(child, worker);
        name = people.person(worker, child).orElseThrow().name();
        friend = house.child("social-care");
        house.duty(worker, "lead-practitioner", Scope.child(friend));
        var car = new Token("VEH", testshire.unused("CAR").replaceAll("[^A-Z0-9]", ""));
        for (PersonId one : List.of(child, friend)) {
            surroundings.tie(
                    worker,
                    Origin.of(worker),
                    new NewTie(
                            car,
                            one,
                            "seen in it",
                            clock.instant(),
                            org.reachable.records.surroundings.Tie.Strength.values()[0],
                            null));
        }
        keeper = keeper();
        another = keeper();
        keeping = visitor(keeper);
        working = visitor(worker);
    }

    private Actor keeper() {
        Actor one = house.somebody(testshire.unused("agency"));
        house.duty(one, "agency-safeguarding-lead", Scope.agency(one.agency()));
        house.duty(one, "lead-practitioner", Scope.child(child));
        return one;
    }

    @AfterEach
    void close() {
        keeping.close();
        working.close();
    }

    /** Something is really asked of the worker, as the rules ask it. */
    String asked() throws InterruptedException {
        chronology.append(
                Actor.job("import", testshire.id()),
                null,
                List.of(new NewEntry(
                        child,
                        Testshire.written(
                                testshire.unused("E"),
                                name,
                                "child-disclosure",
                                "2022-06-15T16:00",
                                "She told her teacher."),
                        List.of())));
        var reader = partnership.practitioner(UUID.fromString(worker.code())).orElseThrow();
        for (int i = 0; i < 300 && watch.openFor(worker, reader).isEmpty(); i++) {
            Thread.sleep(100);
        }
        return watch.openFor(worker, reader).getFirst().finding().id();
    }

    /** Every page there is about a child answers as about nobody, and no list tells of them. */
    void findsNothing() {
        // Else nobody would be told of this child on the pages about how long a record is kept, kept out or not.
        house.duty(worker, "data-protection-officer", Scope.agency(worker.agency()));
        assertThat(aboutPeople("GET"))
                .hasSizeGreaterThan(15)
                .contains(
                        "/children/{id}/chronology.csv",
                        "/children/{id}/opening",
                        "/children/{id}/plan",
                        "/children/{id}/sharing",
                        "/people/{id}/homes/new")
                .noneMatch(page -> page.contains("{part"));
        for (String page : aboutPeople("GET")) {
            answersAsAboutNobody(page, working::get);
        }
        for (String form : aboutPeople("POST")) {
            answersAsAboutNobody(form, path -> working.post(path, Map.of()));
        }
        for (String list : LISTS) {
            HttpResponse<String> answer = working.get(list);
            assertThat(answer.statusCode()).as(list).isEqualTo(200);
            assertThat(answer.body()).as(list).doesNotContain(name, child.toString());
        }
        for (String page : List.of("/search", "/record")) {
            assertThat(working.search(page, name).body()).as(page).doesNotContain(child.toString());
        }
        assertThat(working.get("/record?child=" + child).statusCode()).isEqualTo(404);
        assertThat(working.get("/children/" + friend + "/surroundings").body()).doesNotContain(name, child.toString());
        assertThat(working.post("/record", Map.of("child", child.toString(), "type", "school-concern"))
                        .statusCode())
                .isEqualTo(404);
    }

    /** Every address there is about one person. */
    private List<String> aboutPeople(String method) {
        return routes.aboutPeople(method).stream()
                .map(pattern -> pattern.replace("{other}", friend.toString()))
                .toList();
    }

    /** Every page there is about one person, who is named where it says one; of what else it names there is none. */
    List<String> pagesAboutPeople() {
        return aboutPeople("GET").stream()
                .map(page -> filled(page, "{one}", UUID.randomUUID().toString()))
                .toList();
    }

    private void answersAsAboutNobody(String pattern, Function<String, HttpResponse<String>> ask) {
        String nobody = UUID.randomUUID().toString();
        String row = UUID.randomUUID().toString();
        HttpResponse<String> hidden = ask.apply(filled(pattern, child.toString(), row));
        HttpResponse<String> absent = ask.apply(filled(pattern, nobody, row));
        assertThat(hidden.statusCode()).as(pattern).isIn(400, 404).isEqualTo(absent.statusCode());
        assertThat(Visitor.said(hidden).replace(child.toString(), nobody))
                .as(pattern)
                .isEqualTo(Visitor.said(absent));
    }

    /** Whatever an address calls whom it is about: it names them first. */
    static String filled(String pattern, String person, String other) {
        return pattern.replaceFirst("\\{[^}]+}", person).replaceAll("\\{[^}]+}", other);
    }

    /** What they have begun to write about the child. */
    void begin() {
        assertThat(working.post("/record", Map.of("child", child.toString(), "type", "school-concern"))
                        .statusCode())
                .isEqualTo(302);
    }

    HttpResponse<String> keepOut(String because) {
        return keeping.post(
                "/children/" + child + "/restrictions/kept-out", Map.of("who", worker.code(), "because", because));
    }

    HttpResponse<String> lock(Actor other) {
        return keeping.post(
                "/children/" + child + "/restrictions/lock", lockForm(other, "A brother is looking for her.", 20));
    }

    Map<String, String> lockForm(Actor other, String because, int days) {
        var day = org.reachable.foundation.govuk.Dates.day(clock.instant()).plusDays(days);
        return Visitor.withDay("review", day, Map.of("who", other.code(), "because", because));
    }

    String name(Actor actor) {
        return partnership
                .practitioner(UUID.fromString(actor.code()))
                .orElseThrow()
                .name();
    }

    Visitor visitor(Actor who) {
        return Visitor.signedIn(port, testshire.signInName(who));
    }
}
