package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever sees to it that others see what they should looks at a child's pages as they would, and sees no more than either. */
@ReachableTest
class AsSeenTest {

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Chronology chronology;

    @Autowired
    Partnership partnership;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    /** Real people of each tie are asked first: what is shown as seen by them is what both see, by both walls. */
    @Test
    void itShowsWhatBothSeeAndNothingElse() {
        for (Tie tie : Set.of(Tie.ASKED, Tie.ACROSS, Tie.MATE_ASKED, Tie.OPENED, Tie.NOTHING)) {
            for (String agency : Set.of("police", "school", "housing")) {
                PersonId child = house.child("police", "school", "social-care");
                Actor manager = manager(child);
                Actor other = house.somebody(agency);
                tie.between(house, child, other);
                Set<String> both = new HashSet<>(seen(other, child));
                both.retainAll(seen(manager, child));
                String standing = transactions.as(
                        other.code(),
                        () -> sql.sql("select standing(?, ?)")
                                .params(other.code(), child.value())
                                .query(String.class)
                                .single());
                transactions.as(manager.code(), () -> {
                    sql.sql("""
                            select set_config('reachable.as_seen', looking_as(:child, standing_is(:standing),
                              standing_agency(:standing), standing_kind(:standing), false), true)
                            """)
                            .param("child", child.value())
                            .param("standing", standing)
                            .query(String.class)
                            .single();
                    assertThat(seen(manager, child)).as(tie + " of " + agency).isEqualTo(both);
                    assertThat(sql.sql("select agency || ' ' || handling from entry where subject = ?")
                                    .param(child.value())
                                    .query(String.class)
                                    .set())
                            .as(tie + " of " + agency)
                            .isEqualTo(both);
                });
            }
        }
    }

    @Test
    void everyPageOfTheChildIsSeenSoAndCanOnlyBeReadAndTheAuditSaysWhoReallyLooked() {
        PersonId child = house.child("police", "school", "social-care");
        PersonId another = house.child("school");
        Actor manager = manager(child);
        house.duty(manager, "lead-practitioner", named(another));
        String page = "/children/" + child;
        try (Visitor visitor = visitor(manager)) {
            assertThat(visitor.get(page + "/timeline").body()).contains("Canary of school, own-confidence");
            assertThat(visitor.get(page).body()).contains(page + "/as-seen");
            assertThat(visitor.post(page + "/as-seen", Map.of("agency", "police"))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(visitor.post(page + "/as-seen", Map.of("agency", "police", "to", "NONE"))
                            .statusCode())
                    .isEqualTo(400);

            assertThat(visitor.post(page + "/as-seen", Map.of("agency", "police", "to", "INVOLVED"))
                            .statusCode())
                    .isEqualTo(302);
            String timeline = visitor.get(page + "/timeline").body();
            assertThat(timeline)
                    .contains("You see this as others would", "involved now", "Canary of school, need-to-know")
                    .doesNotContain("own-confidence", "Record something about", "Canary of police, intelligence");
            assertThat(visitor.get(page + "/chronology.csv").body()).doesNotContain("own-confidence");
            assertThat(visitor.post(page + "/restrictions/kept-out", Map.of("who", manager.code(), "because", "x"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visitor.post("/people/" + child + "/names/new", Map.of("name", "x"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visitor.get("/children/" + another + "/timeline").body())
                    .contains("Canary of school, own-confidence")
                    .doesNotContain("You see this as others would");
            assertThat(sql.sql("""
                            select actor || ' ' || details || ' ' || relationships::text from audit_entry
                            where route = '/children/{id}/timeline' and ? = any (subjects) order by position desc limit 1
                            """).param(child.value()).query(String.class).single())
                    .startsWith(manager.code())
                    .contains("as seen by", "involved now", "{INVOLVED}");

            assertThat(visitor.post(page + "/as-seen/end", Map.of()).statusCode())
                    .isEqualTo(302);
            assertThat(visitor.get(page + "/timeline").body())
                    .contains("Canary of school, own-confidence")
                    .doesNotContain("You see this as others would");

            visitor.post(page + "/as-seen", Map.of("agency", "police", "to", "PARTNERSHIP"));
            assertThat(visitor.get(page).body()).doesNotContain("Canary of");
            assertThat(visitor.get(page + "/timeline").statusCode()).isEqualTo(404);
        }
    }

    /** Who is close and looks after nobody's rights, and who looks after them and is not close, find no such page. */
    @Test
    void nobodyElseLooksAsAnother() {
        PersonId child = house.child("school");
        Actor worker = house.somebody("social-care");
        house.ask(child, worker);
        Actor stranger = house.somebody("housing");
        house.duty(stranger, "agency-safeguarding-lead", Scope.agency(stranger.agency()));
        for (Actor one : List.of(worker, stranger)) {
            try (Visitor visitor = visitor(one)) {
                String page = "/children/" + child + "/as-seen";
                assertThat(visitor.get(page).statusCode()).isEqualTo(404);
                assertThat(visitor.post(page, Map.of("agency", "police", "to", "INVOLVED"))
                                .statusCode())
                        .isEqualTo(404);
            }
        }
    }

    /** Only whoever wrote a band takes it away in a file: looked at as another agency’s, it is in none. */
    @Test
    void aFileHoldsWhatTheirsWould() {
        PersonId child = house.child("school");
        Actor manager = manager(child);
        WrittenEntry band = WrittenEntry.said(
                new EntryId("social-care", "Band of " + child),
                "Canary",
                clock.instant(),
                "social-care",
                "school-concern",
                "On a list.",
                "open",
                Map.of("band", "Purple"));
        chronology.append(manager, null, List.of(new NewEntry(child, band, List.of())));
        String page = "/children/" + child;
        try (Visitor visitor = visitor(manager)) {
            assertThat(visitor.get(page + "/chronology.csv").body()).contains("On a list.", "Purple");
            visitor.post(page + "/as-seen", Map.of("agency", "school", "to", "INVOLVED"));
            assertThat(visitor.get(page + "/chronology.csv").body())
                    .contains("On a list.")
                    .doesNotContain("Purple");
        }
    }

    private Actor manager(PersonId child) {
        Actor manager = house.somebody("social-care");
        house.duty(manager, "service-manager", Scope.partnership());
        house.duty(manager, "lead-practitioner", named(child));
        return manager;
    }

    private static Scope named(PersonId child) {
        return new Scope(Scope.Kind.CHILD, child.toString());
    }

    private Set<String> seen(Actor reader, PersonId child) {
        return chronology.about(reader, child).entries().stream()
                .map(entry -> entry.agency() + " " + entry.handling())
                .collect(Collectors.toSet());
    }

    private Visitor visitor(Actor who) {
        return Visitor.signedIn(port, testshire.signInName(who));
    }
}
