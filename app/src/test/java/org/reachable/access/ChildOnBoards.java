package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A child, a nurse whose boards these are not, and what somebody reads of the child on a board. */
abstract class ChildOnBoards {

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    People people;

    @Autowired
    Partnership partnership;

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    PersonId child;
    String name;
    Actor chair;
    Actor nurse;

    @BeforeEach
    void aChildWithAChairAndANurse() {
        child = house.child("police", "health-community");
        name = testshire.unused("Listed");
        Actor job = Actor.job("test", testshire.id());
        people.name(job, Origin.of(job), child, PersonName.said(name), null);
        chair = house.somebody("police");
        house.duty(chair, "panel-chair", Scope.child(child));
        nurse = house.somebody("health-community");
        house.duty(nurse, "named-nurse", Scope.child(child));
    }

    void written(String agency, Instant at, String type, Map<String, String> says) {
        house.write(child, agency, "open", at, type, says);
        watch.catchUp();
    }

    void isNoBoardOfTheNurse(String board) {
        try (Visitor reader = Visitor.signedIn(port, testshire.signInName(nurse))) {
            assertThat(reader.get("/boards/" + board).statusCode())
                    .as("whose board it is not")
                    .isEqualTo(404);
        }
    }

    Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    static String day(Instant from, int daysLater) {
        return from.plus(Duration.ofDays(daysLater)).toString().substring(0, 10);
    }

    String who(Actor actor) {
        return partnership.who(actor.code());
    }

    /** Under which heading the child stands. */
    String band(Actor reader, String board) {
        Element rows = row(reader, board).parent();
        return rows == null ? "" : rows.select(".board__band").text();
    }

    Element row(Actor reader, String board) {
        return rows(reader, board).stream()
                .filter(row -> row.text().contains(name))
                .findFirst()
                .orElseThrow();
    }

    List<Element> rows(Actor reader, String board) {
        return board(reader, board).select("tr.board__row");
    }

    Document board(Actor reader, String board) {
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(reader))) {
            return Jsoup.parse(visitor.get("/boards/" + board).body());
        }
    }
}
