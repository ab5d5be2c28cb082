package org.reachable.practice.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each writes down what they learnt; how many of an agency are in date is a number, and that it is over keeps nobody from anything. */
@ReachableTest
class TrainingTest {

    private static final String EXPLOITATION = "Criminal exploitation: who harms, how, and what a child can say";

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private final List<Practitioner> team = new ArrayList<>();

    @BeforeEach
    void anAgencyOfFive() {
        team.clear();
        team.add(colleagues.somebody("Tara Trained", "housing", "Housing for training"));
        for (String name : List.of("Una", "Vik", "Wren", "Xan")) {
            team.add(colleagues.colleagueOf(team.getFirst(), name));
        }
    }

    @Test
    @Requirement(value = "S-50", proves = Proves.ON_SCREEN)
    void whoIsInDateIsCountedByAgencyAndNobodyIsNamed() {
        LocalDate today = Dates.day(clock.instant());
        assertThat(share(team.getFirst(), EXPLOITATION)).endsWith("5 0 0 %");
        writes(team.getFirst(), "exploitation", today.minusMonths(1), "I ask first who gains from it");
        writes(team.get(1), "exploitation", today.minusMonths(24), "");
        writes(team.get(2), "exploitation", today.minusMonths(25), "");
        assertThat(share(team.get(3), EXPLOITATION)).endsWith("5 2 40 %");
        String read = page(team.get(3)).text();
        assertThat(read).contains("You have written none down").doesNotContain("Tara", "who gains from it");
        assertThat(page(team.getFirst()).text()).contains("I ask first who gains from it");
        assertThat(page(team.get(2)).text()).contains("It was over on");
    }

    @Test
    void whoseIsOverReadsItOnTheirDeskAndWritesDownAWorryAllTheSame() {
        try (Visitor visitor = signedIn(team.getFirst())) {
            assertThat(visitor.get("/now").body()).doesNotContain("Training that is over");
            writes(team.getFirst(), "exploitation", Dates.day(clock.instant()).minusMonths(30), "");
            assertThat(visitor.get("/now").body()).contains("Training that is over", EXPLOITATION);
            assertThat(visitor.get("/record").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsWrongIsSaidBesideItAndNobodyWritesAnothers() {
        try (Visitor visitor = signedIn(team.getFirst())) {
            assertThat(visitor.post("/training", Map.of()).body())
                    .contains("Choose what it was about", "Write the day on which it was");
            Map<String, String> sent = new HashMap<>(
                    Visitor.withDay("on", Dates.day(clock.instant()).plusDays(1), Map.of("topic", "exploitation")));
            assertThat(visitor.post("/training", sent).statusCode())
                    .as("a day to come")
                    .isEqualTo(400);
        }
        assertThatThrownBy(() -> transactions.as(
                        team.getFirst().id().toString(),
                        () -> sql.sql("""
                        insert into training_done (id, practitioner, topic, done_on)
                        values (gen_random_uuid(), ?, 'exploitation', current_date)
                        """).param(team.get(1).id()).update()))
                .as("past our pages")
                .isInstanceOf(DataAccessException.class);
    }

    private void writes(Practitioner who, String topic, LocalDate day, String otherwise) {
        try (Visitor visitor = signedIn(who)) {
            assertThat(visitor.post(
                                    "/training",
                                    Visitor.withDay("on", day, Map.of("topic", topic, "otherwise", otherwise)))
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    /** The row of a topic, as its reader's agency stands there. */
    private String share(Practitioner reader, String topic) {
        return page(reader).select("table:has(th:matchesOwn(^Share$)) tr").stream()
                .map(row -> row.text())
                .filter(row -> row.contains(topic))
                .findFirst()
                .orElseThrow();
    }

    private Document page(Practitioner reader) {
        try (Visitor visitor = signedIn(reader)) {
            return Jsoup.parse(visitor.get("/training").body());
        }
    }

    private Visitor signedIn(Practitioner who) {
        return Visitor.signedIn(port, who.signInName());
    }
}
