package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an agency opens when the servers are down holds what anybody of the agency may read, and nothing else. */
@ReachableTest
class OutagePackTest {

    private static final String PACKS = "/outage-packs";
    private static final Pattern PASSWORD = Pattern.compile("class=\"given\">([a-z2-9]{4}(?:-[a-z2-9]{4}){4})<");
    private static final Pattern FILE = Pattern.compile("href=\"(/outage-packs/[0-9a-f-]+/pack\\.pdf)\"");
    private static final String[] AGENCIES = {"police/packs", "school/packs", "social-care/packs"};

    @Autowired
    House house;

    @Autowired
    Partnership partnership;

    @Autowired
    People people;

    @Autowired
    Testshire testshire;

    @Autowired
    Chronology chronology;

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void eachAgencyReadsWhatAnybodyOfItMayAndNothingThatNeverLeaves() throws IOException {
        PersonId child = house.child(AGENCIES);
        house.ask(child, house.somebody("voluntary"));
        for (String agency : AGENCIES) {
            String pack = pack(keeper(agency));
            assertThat(pack).contains(reference(child));
            for (String other : AGENCIES) {
                assertThat(pack)
                        .contains(plain("Canary of %s, open".formatted(other)), plain("Canary-home of " + other));
                for (String handling : List.of("need-to-know", "third-party")) {
                    assertThat(pack.contains(plain("Canary of %s, %s".formatted(other, handling))))
                            .as("%s reads %s of %s", agency, handling, other)
                            .isEqualTo(other.equals(agency));
                }
                assertThat(pack)
                        .doesNotContain(
                                plain("Canary of %s, own-confidence".formatted(other)),
                                plain("Canary of %s, intelligence".formatted(other)),
                                plain("Canary of %s, restricted".formatted(other)));
            }
        }
    }

    /** However close whoever looks after it is to the child: it is opened by others. */
    @Test
    void whatItsKeeperAloneMayReadIsNotInIt() throws IOException {
        Actor keeper = keeper("social-care/packs");
        PersonId close = house.child(AGENCIES);
        house.ask(close, keeper);
        PersonId across = house.child("police/packs", "school/packs");
        house.ask(across, keeper);
        house.duty(keeper, "auditor", Scope.partnership());
        String pack = pack(keeper);
        assertThat(pack).contains(reference(close)).doesNotContain(plain("Canary of police, need-to-know"));
        assertThat(pack).doesNotContain(reference(across));
    }

    @Test
    void eachChildWithOpenWorkIsInItAndNoOther() throws IOException {
        Actor keeper = keeper("school/packs");
        PersonId open = house.child(AGENCIES);
        PersonId answeredFor = house.child(AGENCIES);
        PersonId nothingOpen = house.child(AGENCIES);
        PersonId longAgo = house.child(AGENCIES);
        PersonId notOurs = house.child("police/packs", "social-care/packs");
        PersonId linked = house.child("police/packs");
        PersonId ours = house.child("school/packs");
        for (PersonId child : List.of(open, longAgo, notOurs, linked)) {
            house.ask(child, house.somebody("police/packs"));
        }
        house.duty(house.somebody("social-care/packs"), "social-worker", Scope.child(answeredFor));
        house.close(house.ask(nothingOpen, house.somebody("police/packs")));
        house.age(longAgo, 400);
        house.link(linked, ours, true);
        String pack = pack(keeper);
        assertThat(pack).contains(reference(open), reference(answeredFor), reference(linked));
        assertThat(pack).doesNotContain(reference(nothingOpen), reference(longAgo), reference(notOurs));
    }

    @Test
    void aChildWhoseRecordIsLockedOrFromWhomSomebodyOfTheAgencyIsKeptIsNotInIt() throws IOException {
        Actor keeper = keeper("police/packs");
        PersonId locked = house.child(AGENCIES);
        PersonId keptFromOurs = house.child(AGENCIES);
        PersonId keptFromOthers = house.child(AGENCIES);
        PersonId letIn = house.child(AGENCIES);
        Actor colleague = house.somebody("police/packs");
        for (PersonId child : List.of(locked, keptFromOurs, keptFromOthers, letIn)) {
            house.ask(child, keeper);
        }
        house.lock(locked, true);
        house.keepOut(keptFromOurs, colleague, true);
        house.keepOut(keptFromOthers, house.somebody("school/packs"), true);
        house.keepOut(letIn, colleague, true);
        house.keepOut(letIn, colleague, false);
        String pack = pack(keeper);
        assertThat(pack).contains(reference(keptFromOthers), reference(letIn));
        assertThat(pack).doesNotContain(reference(locked), reference(keptFromOurs));
        assertThat(pack).contains(plain("That a child is not here"));
    }

    /** Its keeper is asked, and so knows more of it than whoever opens the pack. */
    @Test
    void aQuestionThatRestsOnWhatIsNotInItIsAskedWithoutItsWords() throws IOException {
        Actor keeper = keeper("youth-justice");
        PersonId child = house.child("youth-justice");
        house.duty(keeper, "youth-justice-on-call", Scope.child(child));
        PersonId told = house.child("youth-justice");
        house.duty(keeper, "youth-justice-on-call", Scope.child(told));
        returned(child, "intelligence");
        returned(told, "open");
        watch.catchUp();
        String pack = pack(keeper);
        assertThat(pack)
                .contains(
                        reference(child),
                        reference(told),
                        plain("A question about something that is not shown to you"));
    }

    private void returned(PersonId child, String handling) {
        Instant now = clock.instant();
        chronology.append(
                Actor.job("import", testshire.id()),
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("youth-justice", testshire.unused("E")),
                                "Canary",
                                now.minus(Duration.ofHours(1)),
                                now,
                                "youth-justice",
                                "missing-returned",
                                "Came back.",
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                handling,
                                Map.of()),
                        List.of())));
    }

    @Test
    void madeOnRequestItIsOneRowOfTheAuditWithEachChildInIt() {
        Actor keeper = keeper("school/packs");
        PersonId child = house.child(AGENCIES);
        house.ask(child, house.somebody("police/packs"));
        try (Visitor visitor = visitor(keeper)) {
            password(visitor);
            assertThat(visitor.post(PACKS, Map.of()).statusCode()).isEqualTo(302);
        }
        assertThat(house.superuser()
                        .sql("""
                            select action || ' ' || (details ->> 'exported') from audit_entry
                            where route = '/outage-packs' and ? = any (subjects) and practitioner::text = ?
                            """)
                        .params(child.value(), keeper.code())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("EXPORT outage pack SCHOOL-");
    }

    @Test
    void onlyWhoeverLooksAfterItMakesItTakesItOrDrawsItsPassword() {
        Actor keeper = keeper("housing/" + System.nanoTime()); // elsewhere others may have drawn a password
        String file;
        try (Visitor visitor = visitor(keeper)) {
            assertThat(visitor.post(PACKS, Map.of()).statusCode()).isEqualTo(409);
            password(visitor);
            visitor.post(PACKS, Map.of());
            String page = visitor.get(PACKS).body();
            assertThat(PASSWORD.matcher(page).find()).as("it is shown once").isFalse();
            file = file(page);
        }
        try (Visitor colleague = visitor(house.somebody(keeper.agency()));
                Visitor stranger = visitor(keeper("voluntary"))) {
            assertThat(colleague.get(PACKS).body()).contains("HOUSING-").doesNotContain("pack.pdf", "Make a pack");
            assertThat(stranger.get(PACKS).body()).doesNotContain("HOUSING-");
            for (Visitor other : List.of(colleague, stranger)) {
                assertThat(other.get(file).statusCode()).isEqualTo(404);
            }
            assertThat(colleague.post(PACKS, Map.of()).statusCode()).isEqualTo(404);
            assertThat(colleague.post(PACKS + "/password", Map.of()).statusCode())
                    .isEqualTo(404);
            assertThat(colleague.post(PACKS + "/number", Map.of("number", "1")).statusCode())
                    .isEqualTo(404);
            String sheets = file.replace("/pack.pdf", "");
            assertThat(colleague.get(sheets).statusCode()).isEqualTo(200);
            assertThat(stranger.get(sheets).statusCode()).isEqualTo(404);
            assertThat(stranger.post(sheets + "/written", Map.of("sheets", "01"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatOneAgencyRingsStandsInThePackOfEach() throws IOException {
        Actor keeper = keeper("health-ed");
        try (Visitor visitor = visitor(keeper)) {
            visitor.post(PACKS + "/number", Map.of("number", "01632 960 123, the ward"));
        }
        assertThat(pack(keeper("social-care/packs")))
                .contains(plain("01632 960 123, the ward"), plain("Duty manager: Chidi Manager"));
    }

    private Actor keeper(String agency) {
        Actor keeper = house.somebody(agency);
        house.duty(keeper, "agency-safeguarding-lead", Scope.agency(agency));
        return keeper;
    }

    /** A pack made just now, opened with the password its keeper was shown, and without a server. */
    private String pack(Actor keeper) throws IOException {
        byte[] file;
        String password;
        try (Visitor visitor = visitor(keeper)) {
            password = password(visitor);
            assertThat(visitor.post(PACKS, Map.of()).statusCode()).isEqualTo(302);
            file = visitor.bytes(file(visitor.get(PACKS).body()));
        }
        try (PDDocument pack = Loader.loadPDF(file, password)) {
            return plain(new PDFTextStripper().getText(pack));
        }
    }

    /** What does not fit its line goes on in the next, wherever that breaks it. */
    private static String plain(String words) {
        return words.replaceAll("\\s+", "");
    }

    private static String password(Visitor visitor) {
        HttpResponse<String> drawn = visitor.post(PACKS + "/password", Map.of());
        assertThat(drawn.statusCode()).isEqualTo(200);
        return group(PASSWORD, drawn.body());
    }

    private static String file(String page) {
        return group(FILE, page);
    }

    private static String group(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    private Visitor visitor(Actor who) {
        return Visitor.signedIn(port, testshire.signInName(who));
    }

    private String reference(PersonId child) {
        return plain(people.reference(Actor.job("test", testshire.id()), child).orElseThrow());
    }
}
