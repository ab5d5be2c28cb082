package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.checks.Requirement;
import org.reachable.chronology.Chronology;
import org.reachable.chronology.NewEntry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.govuk.Dates;
import org.reachable.kernel.PersonId;
import org.reachable.kernel.Transactions;
import org.reachable.partnership.Partnership;
import org.reachable.partnership.Scope;
import org.reachable.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partners are told a line and whom to ask: never the entry, its grade or its source. It ends, and is renewed. */
@ReachableTest
class IntelligenceTest {

    private static final String SECRET = "Canary of police, intelligence";
    private static final String LINE = "Watch for a grey car near the school on Fridays.";

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

    private PersonId child;
    private Actor social;
    private Actor officer;
    private Visitor worker;
    private Visitor police;
    private String page;
    private String form;

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

    @Test
    @Requirement("S-53")
    void partnersReadTheLineAndWhomToAskAndNothingElse() {
        assertThat(worker.get(page).body()).doesNotContain("in the place of intelligence", SECRET);
        assertThat(worker.get(page + "/intelligence").statusCode()).isEqualTo(404);
        assertThat(worker.post(form, until(LINE, 30)).statusCode()).isEqualTo(404);
        assertThat(police.get(form).body()).contains(SECRET, "Never who said it");
        assertThat(police.post(form, until("", 30)).statusCode()).isEqualTo(400);
        assertThat(police.post(form, until(LINE, 300)).statusCode()).isEqualTo(400);
        assertThat(police.post(form, until(LINE, 30)).statusCode()).isEqualTo(302);

        assertThat(worker.get(page).body()).contains(LINE, name(officer)).doesNotContain(SECRET, "intelligence/");
        assertThat(police.get(page + "/intelligence").body()).contains(SECRET, LINE, "Renew it, or take it back");
        Actor stranger = house.somebody("housing");
        try (Visitor visitor = visitor(stranger)) {
            assertThat(visitor.get(page).body()).doesNotContain(LINE);
        }
        assertThat(transactions.as(
                        social.code(),
                        () -> sql.sql("select count(*) from partner_line_behind")
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThatThrownBy(() -> transactions.as(
                        social.code(),
                        () -> sql.sql("""
                        insert into partner_line (id, partnership, person, agency, line, review_on)
                        values (gen_random_uuid(), ?, ?, 'social-care', 'x', '2030-01-01')
                        """).params(testshire.id(), child.value()).update()))
                .hasMessageContaining("partner_line");

        assertThat(police.post(form, Map.of("end", "yes")).statusCode()).isEqualTo(302);
        assertThat(worker.get(page).body()).doesNotContain(LINE);
    }

    @Test
    void aLineThatIsOutOfDateSaysSoAndItsOwnerIsAsked() {
        police.post(form, until(LINE, 30));
        assertThat(police.get("/now").body()).doesNotContain("is out of date since");
        house.superuser()
                .sql("update partner_line set review_on = ? where person = ?")
                .params(today().minusDays(2), child.value())
                .update();
        assertThat(worker.get(page).body())
                .contains("Out of date since", "whether it still holds", "Asked of " + name(officer));
        assertThat(police.get("/now").body()).contains("is out of date since", page + "/intelligence");
        police.post(form, until(LINE, 14));
        assertThat(worker.get(page).body()).contains(LINE).doesNotContain("Out of date since");
    }

    @Test
    void whatAnAgencyTakesBackIsToldNoMore() {
        police.post(form, until(LINE, 30));
        assertThat(worker.get(page).body()).contains(LINE);
        var intelligence = chronology.about(officer, child).logged().stream()
                .filter(one -> one.entry().handling().equals("intelligence")
                        && one.entry().agency().equals("police"))
                .findFirst()
                .orElseThrow()
                .entry();
        house.takeBack(child, intelligence);
        assertThat(worker.get(page).body()).doesNotContain(LINE);
    }

    @Test
    void aFormGradesItAndTellsPartnersTheLineWithIt() {
        String record = police.post("/record", Map.of("child", child.toString(), "type", "police-sighting"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        var typed = new HashMap<>(Map.of("version", "0", "words", "Seen with Adult K.", "handling", "intelligence"));
        typed.putAll(Map.of("when-day", "1", "when-month", "6", "when-year", "2022"));
        police.post(record, typed);
        assertThat(police.get(record + "?mend=true").body())
                .contains("How reliable is the source?", "Could somebody be hurt", "What can partners be told");
        typed.putAll(Map.of(
                "version", "1",
                "a-source_evaluation", "2",
                "a-information_assessment", "B",
                "a-handling_code", "C",
                "a-source_at_risk", "yes",
                "a-onward", "Through one named officer only",
                "a-line_for_partners", LINE));
        assertThat(police.post(record, typed).headers().firstValue("Location").orElseThrow())
                .endsWith("/check");
        police.post(record + "/entry", Map.of("version", "2"));
        String held = police.get(page + "/intelligence").body();
        assertThat(held).contains("2: untested", "Seen with Adult K.");
        assertThat(worker.get(page).body())
                .as("somebody could be hurt: it is looked at once more")
                .doesNotContain(LINE);
        String line = latest(held);
        assertThat(police.get(line).body()).contains(LINE, "Somebody could be hurt if it came out who said this");
        assertThat(police.post(line, until(LINE, 30)).body()).contains(LINE, "say that it does not show who said it");
        assertThat(worker.get(page).body()).doesNotContain(LINE);
        Map<String, String> checked = new HashMap<>(until(LINE, 30));
        checked.put("checked", "yes");
        police.post(line, checked);
        String seen = worker.get(page).body() + worker.get(page + "/timeline").body();
        assertThat(seen)
                .contains(LINE, name(officer))
                .doesNotContain("untested", "Seen with Adult K.", "backed up", "one named officer");
    }

    @Test
    void aLineFromAFileHoldsNoLongerThanThreeMonths() {
        chronology.append(
                Actor.job("import", testshire.id()),
                null,
                List.of(new NewEntry(
                        child,
                        WrittenEntry.said(
                                new EntryId("police-file", "line-" + child),
                                people.reference(officer, child).orElseThrow(),
                                clock.instant(),
                                "police",
                                "police-sighting",
                                "Seen with Adult K.",
                                "intelligence",
                                Map.of("line_for_partners", LINE, "line_review", "2099-01-01")),
                        List.of())));
        assertThat(police.get(page + "/intelligence").body())
                .contains("Holds until " + Dates.date(today().plusDays(92)))
                .doesNotContain("2099");
    }

    @Test
    void theScheduleSaysWhatIsSensitiveAndWhoHoldsItAndNeverWhatItSays() {
        police.post(form, until(LINE, 30));
        assertThat(worker.get(page + "/disclosure").statusCode()).isEqualTo(404);
        assertThat(worker.get(page + "/disclosure.csv").statusCode()).isEqualTo(404);
        String schedule = police.get(page + "/disclosure").body();
        String file = police.get(page + "/disclosure.csv").body();
        for (String one : List.of(schedule, file)) {
            assertThat(one)
                    .contains("Intelligence", "A line", "Need to know")
                    .doesNotContain("Canary of", LINE, "Said in confidence", "school restricted");
        }
        assertThat(file).startsWith("\"Number\",");
        assertThat(sql.sql("select details::text from audit_entry where action = 'EXPORT' and ? = any (subjects)")
                        .param(child.value())
                        .query(String.class)
                        .single())
                .contains("disclosure schedule");
    }

    @Test
    void partnersReadWhatTheyMayDoWithALineAndWhomToAskFirst() {
        police.post(form, until(LINE, 30));
        assertThat(worker.get(page).body())
                .contains(
                        "What you may do with it:",
                        "Ask %s, Testshire police before you act on it or pass it on.".formatted(name(officer)),
                        "Holds until " + Dates.date(today().plusDays(30)));
        Map<String, String> further = new HashMap<>(until(LINE, 30));
        further.put("onward", "Tell your safeguarding team and nobody else.");
        further.put("seen", seen());
        assertThat(police.post(form, further).statusCode()).isEqualTo(302);
        assertThat(worker.get(page).body())
                .contains("“Tell your safeguarding team and nobody else.” For anything else, ask %s, Testshire police"
                        .formatted(name(officer)))
                .doesNotContain("before you act on it or pass it on");
        assertThat(police.get(page + "/intelligence").body()).contains("Tell your safeguarding team and nobody else.");
        further.put("onward", "x".repeat(501));
        assertThat(police.post(form, further).statusCode()).isIn(400, 409);
        try (Visitor stranger = visitor(house.somebody("housing"))) {
            assertThat(stranger.get(page).body()).doesNotContain(LINE, "safeguarding team and nobody else");
        }
    }

    /** The conditions are the agency's own: they are where whoever writes a line starts from, and go nowhere unread. */
    @Test
    void theConditionsOfTheEntryAreInTheFormAndGoNowhereUnread() {
        String conditions = "Through one named officer only";
        file(Map.of("line_for_partners", LINE, "handling_code", "C", "onward", conditions));
        assertThat(worker.get(page).body())
                .contains(LINE, "Ask Testshire police before")
                .doesNotContain(conditions);
        file(Map.of("handling_code", "C", "onward", conditions));
        String latest = latest(police.get(page + "/intelligence").body());
        assertThat(police.get(latest).body()).contains("What may they do with it?", ">" + conditions + "</textarea>");
    }

    @Test
    void aFileSaysWhatPartnersMayDoWithItsLine() {
        file(Map.of("line_for_partners", LINE, "line_onward", "Tell his school."));
        assertThat(worker.get(page).body())
                .contains("“Tell his school.” For anything else, ask Testshire police before");
    }

    /** Police send an entry of intelligence. */
    private void file(Map<String, String> attributes) {
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
    private String seen() {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"")
                .matcher(police.get(form).body());
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    /** The form of the line of what was written last, which stands first. */
    private String latest(String held) {
        Matcher form = Pattern.compile("href=\"(" + page + "/intelligence/[0-9a-f-]+)\"")
                .matcher(held);
        assertThat(form.find()).isTrue();
        return form.group(1);
    }

    private Map<String, String> until(String line, int days) {
        return Visitor.withDay("until", today().plusDays(days), Map.of("line", line));
    }

    private LocalDate today() {
        return Dates.day(clock.instant());
    }

    private String name(Actor actor) {
        return partnership
                .practitioner(UUID.fromString(actor.code()))
                .orElseThrow()
                .name();
    }

    private Visitor visitor(Actor who) {
        return Visitor.signedIn(
                port,
                partnership
                        .practitioner(UUID.fromString(who.code()))
                        .orElseThrow()
                        .signInName());
    }
}
