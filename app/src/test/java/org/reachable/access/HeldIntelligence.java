package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Intelligence that police hold about a child, a worker who is told a line of it, and the officer who writes that. */
abstract class HeldIntelligence {

    static final String SECRET = "Canary of police, intelligence";
    static final String LINE = "Watch for a grey car near the school on Fridays.";

    @Autowired
    House house;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Partnership partnership;

    @Autowired
    Testshire testshire;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    PersonId child;
    Actor social;
    Actor officer;
    Visitor worker;
    Visitor police;
    String page;
    String form;

    @BeforeEach
    void aChildWithAWorkerAndAnOfficer() {
        child = house.child("police", "school");
        social = house.somebody("social-care");
        officer = house.somebody("police");
        house.ask(child, social);
        house.ask(child, officer);
        house.duty(officer, "police-exploitation-sergeant", Scope.agency("police"));
        worker = visitor(social);
        police = visitor(officer);
        page = "/children/" + child;
        form = page + "/intelligence/"
                + chronology.about(officer, child).logged().stream()
                        .filter(one -> one.entry().handling().equals("intelligence")
                                && one.entry().agency().equals("police"))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    @AfterEach
    void close() {
        worker.close();
        police.close();
    }

    /** Police send an entry of intelligence. */
    void file(Map<String, String> attributes) {
        chronology.append(
                Actor.job("import", testshire.id()),
                null,
                List.of(new NewEntry(
                        child,
                        WrittenEntry.said(
                                new EntryId("police", testshire.unused("E")),
                                "Canary",
                                clock.instant(),
                                "police",
                                "police-sighting",
                                "Seen.",
                                "intelligence",
                                attributes),
                        List.of())));
    }

    /** The line that the form shows as the one that stands. */
    String seen() {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"")
                .matcher(police.get(form).body());
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    /** The form of the line of what was written last, which stands first. */
    String latest(String held) {
        Matcher form = Pattern.compile("href=\"(" + page + "/intelligence/[0-9a-f-]+)\"")
                .matcher(held);
        assertThat(form.find()).isTrue();
        return form.group(1);
    }

    Map<String, String> until(String line, int days) {
        return Visitor.withDay("until", today().plusDays(days), Map.of("line", line));
    }

    LocalDate today() {
        return Dates.day(clock.instant());
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
