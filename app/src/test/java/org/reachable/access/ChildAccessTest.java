package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages about a child, and the file of the story, for those who may see all, part or nothing of it. */
@ReachableTest
class ChildAccessTest {

    private static final List<String> PARTS =
            List.of("/timeline", "/who-knew", "/plan", "/missing", "/surroundings", "/what-if", "/chronology.csv");

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Partnership partnership;

    @Test
    void whoeverIsAskedReadsWhatTheWorkNeeds() {
        PersonId child = house.child("police", "school");
        Actor reader = house.somebody("social-care");
        house.ask(child, reader);
        try (Visitor visitor = visitor(reader)) {
            assertThat(visitor.get("/children/" + child).body()).doesNotContain("looks like a gap");
            String timeline = visitor.get("/children/" + child + "/timeline").body();
            assertThat(timeline)
                    .contains(
                            "Canary of school, open",
                            "Canary of school, need-to-know",
                            "Canary of school, own-confidence",
                            "Canary of police, third-party")
                    .doesNotContain(
                            "Canary of police, intelligence",
                            "Canary of police, restricted",
                            "Canary of school, restricted");
        }
    }

    @Test
    void whoeverSeesPartOfARecordIsToldSoAndFindsNothingElseAnywhere() {
        PersonId child = house.child("police", "school", "social-care");
        String finding = house.ask(child, house.somebody("health-gp"));
        Actor reader = house.somebody("police");
        try (Visitor visitor = visitor(reader)) {
            assertThat(visitor.get("/children/" + child).body()).contains("so what looks like a gap may be none");
            assertThat(visitor.get("/children/" + child + "/timeline").body()).contains("Canary of school, open");
            for (String part : PARTS) {
                HttpResponse<String> answer = visitor.get("/children/" + child + part);
                assertThat(answer.statusCode()).as(part).isEqualTo(200);
                hidesWhatIsNotForAnotherAgency(part, answer.body());
            }
            for (String other : List.of(
                    "/children/" + child,
                    "/people/" + child,
                    visitor.lookedFor("/search", "Canary"),
                    "/record?child=" + child,
                    "/asks/" + finding.replace(" ", "%20"),
                    "/replies",
                    "/now")) {
                hidesWhatIsNotForAnotherAgency(other, visitor.get(other).body());
            }
        }
    }

    private static void hidesWhatIsNotForAnotherAgency(String where, String body) {
        assertThat(body)
                .as(where)
                .doesNotContain(
                        "Canary of school, need-to-know",
                        "Canary of school, third-party",
                        "Canary of school, own-confidence",
                        "Canary of school, intelligence",
                        "Canary of school, restricted",
                        "Canary of social-care, need-to-know",
                        "Canary of social-care, own-confidence",
                        "Canary of social-care, restricted");
    }

    @Test
    void whoLookedIsToldToThoseCloseToTheWorkAndToNobodyElse() {
        PersonId child = house.child("police", "school");
        Actor reader = house.somebody("social-care");
        house.ask(child, reader);
        Actor stranger = house.somebody("housing");
        try (Visitor visitor = visitor(stranger)) {
            visitor.get("/children/" + child + "/timeline");
            assertThat(visitor.get("/children/" + child + "/who-looked").statusCode())
                    .isEqualTo(404);
        }
        try (Visitor visitor = visitor(reader)) {
            visitor.get("/children/" + child + "/timeline");
            visitor.get("/children/" + child + "/chronology.csv");
            assertThat(visitor.get("/children/" + child + "/who-looked").body())
                    .contains(name(reader), "Looked 2 times and took a file of it away");
        }
    }

    private String name(Actor actor) {
        return partnership
                .practitioner(UUID.fromString(actor.code()))
                .orElseThrow()
                .name();
    }

    @Test
    void whoeverIsTiedToNothingIsShownWhomToAskAndNoOtherPage() {
        PersonId child = house.child("police", "school");
        house.ask(child, house.somebody("social-care"));
        try (Visitor visitor = visitor(house.somebody("housing"))) {
            HttpResponse<String> pointer = visitor.get("/children/" + child);
            assertThat(pointer.statusCode()).isEqualTo(200);
            assertThat(pointer.body())
                    .contains("There is a record", "ask <strong>")
                    .doesNotContain("Canary of", "Canary-home");
            for (String part : PARTS) {
                assertThat(visitor.get("/children/" + child + part).statusCode())
                        .as(part)
                        .isEqualTo(404);
            }
            assertThat(visitor.get("/people/" + child).body()).doesNotContain("Canary of", "Canary-home");
        }
    }

    @Test
    void whoeverIsKeptOutGetsTheAnswerThatSomebodyWhoIsNotThereGets() {
        for (boolean locked : List.of(true, false)) {
            PersonId child = house.child("school");
            Actor reader = house.somebody("school");
            String finding = house.ask(child, locked ? house.somebody("police") : reader);
            if (locked) {
                house.lock(child, true);
            } else {
                house.keepOut(child, reader, true);
            }
            try (Visitor visitor = visitor(reader)) {
                for (String address : List.of(
                        "/children/{id}",
                        "/children/{id}/timeline",
                        "/children/{id}/plan",
                        "/children/{id}/chronology.csv",
                        "/people/{id}",
                        "/people/{id}/names/new",
                        "/record?child={id}")) {
                    UUID nobody = UUID.randomUUID();
                    HttpResponse<String> hidden = visitor.get(address.replace("{id}", child.toString()));
                    HttpResponse<String> absent = visitor.get(address.replace("{id}", nobody.toString()));
                    assertThat(hidden.statusCode()).as(address).isEqualTo(absent.statusCode());
                    assertThat(Visitor.said(hidden).replace(child.toString(), nobody.toString()))
                            .as(address)
                            .isEqualTo(Visitor.said(absent));
                }
                assertThat(visitor.get("/asks/" + finding.replace(" ", "%20")).statusCode())
                        .isEqualTo(404);
                assertThat(visitor.search("/search", "Canary").body()).doesNotContain(child.toString());
            }
        }
    }

    private Visitor visitor(Actor reader) {
        return Visitor.signedIn(
                port,
                partnership
                        .practitioner(UUID.fromString(reader.code()))
                        .orElseThrow()
                        .signInName());
    }
}
