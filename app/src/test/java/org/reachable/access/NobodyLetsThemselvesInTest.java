package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.springframework.dao.DataAccessException;

/** Whoever takes an ask is involved from then on: so nobody takes one that they only read, nor is one given to whom a record is shut. */
@ReachableTest
class NobodyLetsThemselvesInTest extends KeptFrom {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Test
    void whoeverOnlyReadsAnAskMovesAndClosesNothing() throws InterruptedException {
        String page = "/asks/" + asked();
        String version = version(working.get(page).body());
        Actor reader = house.somebody("school");
        assertThat(standings.of(reader, child)).isEqualTo(Relationship.AGENCY);
        try (Visitor reading = visitor(reader)) {
            assertThat(reading.get(page).statusCode()).isEqualTo(200);
            assertThat(reading.get(page).body()).doesNotContain("name=\"version\"");
            Map<String, String> form = Map.of(
                    "version",
                    version,
                    "words",
                    "It is done.",
                    "why",
                    "It is done.",
                    "to",
                    reader.code(),
                    "reason",
                    "no");
            for (String way : List.of("/taken", "/done", "/not-needed", "/handed-over")) {
                assertThat(reading.post(page + way, form).statusCode()).as(way).isIn(400, 404);
            }
        }
        assertThat(standings.of(reader, child)).isEqualTo(Relationship.AGENCY);
        assertThat(version(working.get(page).body())).as("nothing moved").isEqualTo(version);
        assertThat(working.post(page + "/taken", Map.of("version", version)).statusCode())
                .as("control")
                .isEqualTo(302);
    }

    /** Whoever is told of one record is told of the other: their own child's, or one that they begin, is no way into another's. */
    @Test
    void nobodySaysThatTheirOwnChildIsAnother() {
        Actor stranger = house.somebody("housing");
        PersonId own = house.child("housing");
        house.ask(own, stranger);
        assertThat(standings.of(stranger, own).isClose()).isTrue();
        assertThat(standings.of(stranger, child)).isEqualTo(Relationship.PARTNERSHIP);
        String compared = "/people/" + own + "/same-as/" + child;
        Map<String, String> said = Map.of("linked", "true", "kept", own.toString(), "why", "The same child.");
        try (Visitor saying = visitor(stranger)) {
            assertThat(saying.get(compared).body())
                    .contains("said by somebody who works closely with both")
                    .doesNotContain("They are one child</button>", "name=\"kept\"");
            assertThat(saying.post(compared, said).statusCode()).isEqualTo(404);
        }
        assertThatThrownBy(() -> people.link(stranger, own, child, "The same child."))
                .isInstanceOf(DataAccessException.class);
        assertThat(standings.of(stranger, child)).isEqualTo(Relationship.PARTNERSHIP);

        house.ask(child, stranger);
        try (Visitor saying = visitor(stranger)) {
            assertThat(saying.post(compared, said).statusCode()).as("control").isEqualTo(302);
        }
        assertThat(people.recordsOf(stranger, own)).as("one person alone").containsExactly(own);
        Actor second = house.somebody("health");
        house.ask(own, second);
        house.ask(child, second);
        people.link(second, own, child, "The same child.");
        assertThat(people.recordsOf(stranger, own)).containsExactlyInAnyOrder(own, child);
    }

    /** Not by a duty of one area, and never past a lock: who is involved with the one would be let into the other. */
    @Test
    void neitherADutyElsewhereNorALockedRecordIsAWayRound() throws InterruptedException {
        PersonId own = house.child("housing");
        Actor chair = house.somebody("social-care");
        house.ask(own, chair);
        house.duty(chair, "panel-chair", Scope.area("Elsewhere"));
        assertThat(people.maySayTheSame(chair, own, child)).isFalse();
        house.duty(chair, "panel-chair", Scope.partnership());
        assertThat(people.maySayTheSame(chair, own, child)).as("control").isTrue();

        assertThat(lock(another).statusCode()).isEqualTo(302);
        assertThat(people.maySayTheSame(chair, own, child)).isFalse();
        assertThatThrownBy(() -> people.link(chair, own, child, "The same child."))
                .isInstanceOf(DataAccessException.class);
    }

    /** A pointer to whom to ask is no way to write into a locked record. */
    @Test
    void toWhomARecordIsLockedNothingIsAddedToIt() {
        Actor stranger = house.somebody("housing");
        String worked = "/children/" + child + "/what-worked";
        Map<String, String> said = Map.of("words", "We drove him.", "difference", "He is at school.");
        try (Visitor pointed = visitor(stranger)) {
            assertThat(pointed.get(worked).statusCode()).as("control").isEqualTo(200);
            house.lockFound(child, house.somebody("social-care"));
            assertThat(standings.of(stranger, child)).isEqualTo(Relationship.LOCKED_POINTER);
            assertThat(pointed.get(worked).statusCode()).isEqualTo(404);
            assertThat(pointed.post(worked, said).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void anAskIsNotOfferedToWhomTheRecordIsShut() throws InterruptedException {
        String page = "/asks/" + asked();
        Actor stranger = house.somebody("housing");
        assertThat(lock(another).statusCode()).isEqualTo(302);
        assertThat(working.post(page + "/handed-over", offer(page, stranger)).statusCode())
                .isEqualTo(400);
        assertThat(standings.of(stranger, child).isLetIn()).isFalse();
        Actor colleague = house.somebody("social-care");
        house.duty(colleague, "lead-practitioner", Scope.child(child));
        assertThat(working.post(page + "/handed-over", offer(page, colleague)).statusCode())
                .as("control")
                .isEqualTo(302);
    }

    private Map<String, String> offer(String page, Actor whom) {
        return Map.of(
                "version",
                version(working.get(page).body()),
                "to",
                whom.code(),
                "why",
                "You know her.",
                "knowingly",
                "true");
    }

    private static String version(String page) {
        Matcher version = VERSION.matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
