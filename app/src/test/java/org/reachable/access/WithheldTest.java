package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Routes;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewFamilyMember;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What must not be told to one adult of a family: workers are warned wherever they read it, and the adult never hears it. */
@ReachableTest
class WithheldTest {

    private static final String ADDRESS = "7 Canary Rise, Pellingford";

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Partnership partnership;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Routes routes;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private PersonId child;
    private Actor social;
    private Visitor worker;
    private Visitor father;
    private Visitor mother;
    private String page;

    @BeforeEach
    void aChildWithTwoParentsWhoSignIn() {
        child = house.child("school");
        social = house.somebody("social-care");
        house.ask(child, social);
        house.duty(social, "lead-practitioner", new Scope(Scope.Kind.CHILD, child.toString()));
        worker = visitor(social);
        father = parent("Lee");
        mother = parent("Dee");
        page = "/children/" + child + "/not-to-be-told";
    }

    @AfterEach
    void close() {
        worker.close();
        father.close();
        mother.close();
    }

    @Test
    void everyPageThatShowsItSaysWhomNotToTell() {
        assertThat(worker.post(page, Map.of("what", "HOME")).statusCode()).isEqualTo(400);
        keepFromFather();
        String name = people.person(social, child).orElseThrow().name();
        String asked = sql(
                social,
                "select finding from ask where person = '%s' and practitioner = '%s'".formatted(child, social.code()));
        for (String about : List.of(
                "/children/" + child,
                "/children/" + child + "/timeline",
                "/children/" + child + "/surroundings",
                "/people/" + child)) {
            assertThat(worker.get(about).body())
                    .as(about)
                    .contains("Not to be told to Lee, the father:", "where " + name + " lives")
                    .doesNotContain(ADDRESS, "He said he would come for them.");
        }
        assertThat(asked).isNotEmpty();
        assertThat(worker.get(page).body()).contains(ADDRESS, "He said he would come for them.");

        // Who is of an agency that wrote reads the warning, and neither how it is written nor why.
        try (Visitor teacher = visitor(house.somebody("school"))) {
            assertThat(teacher.get("/children/" + child).body()).contains("Not to be told to Lee, the father:");
            assertThat(teacher.get(page).body())
                    .contains("Not to be told to Lee")
                    .doesNotContain(ADDRESS, "He said he would come for them.", "Keep it from them");
            assertThat(teacher.post(page, form()).statusCode()).isEqualTo(404);
        }
        try (Visitor stranger = visitor(house.somebody("housing"))) {
            assertThat(stranger.get(page).statusCode()).isEqualTo(404);
        }
        assertThatThrownBy(() -> transactions.as(
                        house.somebody("school").code(),
                        () -> sql.sql(
                                        "insert into withheld (id, partnership, person, whom, what) values (?, ?, ?, 'x', 'HOME')")
                                .params(UUID.randomUUID(), testshire.id(), child.value())
                                .update()))
                .hasMessageContaining("withheld");
    }

    /** By a reply from a page, from another system, or put right later: at every address that a parent may ask for. */
    @Test
    void theAdultNeverHearsItAndTheOtherParentDoes() {
        String fathers = tell(father);
        String mothers = tell(mother);
        keepFromFather();
        assertThat(reply(fathers, "They live at 7, canary rise  PELLINGFORD now.")
                        .body())
                .contains("must not be told to Lee, the father", "Not to be told to Lee, the father:");
        assertThat(reply(fathers, "They are safe and well.").statusCode()).isEqualTo(302);
        assertThat(reply(mothers, "They live at " + ADDRESS + " now.").statusCode())
                .isEqualTo(302);
        for (String report : List.of(fathers, mothers)) {
            byAnotherSystem(report, "Moved to 7 Canary Rise - Pellingford on Monday.");
        }
        for (Routes.Route route : routes.all()) {
            if (route.method().equals("GET") && !route.pattern().equals("/told/leave")) {
                String address = route.pattern()
                        .replaceFirst("\\{id}", child.toString())
                        .replaceAll("\\{part:[^}]*}", "homes")
                        .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                assertThat(father.get(address).body())
                        .as(address)
                        .doesNotContain("Canary Rise", "canary rise", "Not to be told to Lee");
            }
        }
        assertThat(father.get("/told").body()).contains("They are safe and well.");
        assertThat(mother.get("/told").body()).contains(ADDRESS, "Moved to 7 Canary Rise");

        String row = sql(social, "select id::text from withheld where person = '" + child + "'");
        worker.post(page + "/" + row, Map.of());
        assertThat(father.get("/told").body()).doesNotContain("Moved to");
        worker.post(page + "/" + row, Map.of("because-" + row, "A court said so."));
        assertThat(father.get("/told").body()).contains("Moved to 7 Canary Rise");
    }

    /** A reply that is put right is a reply, whoever looks after it. */
    @Test
    void norDoesWhatIsPutRightTellIt() {
        String fathers = tell(father);
        keepFromFather();
        reply(fathers, "They are safe.");
        String said = chronology.about(social, child).logged().getLast().id().toString();
        String draft = led("/entries/" + said + "/put-right", Map.of());

        assertThat(led(draft, Map.of("version", "0", "words", "They are safe at " + ADDRESS + ".", "because", "More.")))
                .endsWith("?mend=true");
        assertThat(worker.get(draft + "?mend=true").body()).contains("must not be told to Lee, the father");
        assertThat(led(draft + "/entry", Map.of("version", "1"))).endsWith("/check");
        assertThat(father.get("/told").body()).contains("They are safe.").doesNotContain("Canary Rise");

        Map<String, String> right = Colleagues.aReply("");
        right.putAll(
                Map.of("version", "1", "words", "They are safe and well.", "because", "More.", "a-told_by", "Lee"));
        assertThat(led(draft, right)).endsWith("/check");
        assertThat(led(draft + "/entry", Map.of("version", "2"))).endsWith("/done");
        assertThat(father.get("/told").body()).contains("They are safe and well.");
    }

    /** A mother and her child live behind it: who looked across all children lifted it alone, and nobody was told. */
    @Test
    void whoeverOnlyLooksAcrossDoesNotSayThatItMayBeToldAgain() {
        keepFromFather();
        Actor across = house.somebody("social-care");
        house.duty(across, "front-door-manager", Scope.partnership());
        String kept = worker.get(page).body().replaceAll("(?s).*because-([0-9a-f-]{36}).*", "$1");
        String end = page + "/" + kept;
        var because = Map.of("because-" + kept, "He has died.");
        try (Visitor looking = visitor(across)) {
            assertThat(looking.get(page).body()).contains("Lee, the father").doesNotContain(end);
            assertThat(looking.post(end, because).statusCode()).isEqualTo(404);
        }
        assertThat(worker.post(end, because).statusCode()).as("control").isEqualTo(302);
    }

    private String led(String address, Map<String, String> sent) {
        return worker.post(address, sent)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    private Map<String, String> form() {
        return Map.of(
                "what", "HOME",
                "words", ADDRESS + "\n7 Canary Rise",
                "whom", "Lee, the father",
                "account", account,
                "because", "He said he would come for them.");
    }

    private void keepFromFather() {
        assertThat(worker.post(page, form()).statusCode()).isEqualTo(302);
    }

    private String account = "";

    private Visitor parent(String name) {
        String signIn = testshire.unused(name).replace(' ', '.').toLowerCase(java.util.Locale.UK);
        setUp.familyMember(
                testshire.id(),
                new NewFamilyMember(
                        child,
                        people.reference(social, child).orElseThrow(),
                        SpeaksAs.FAMILY,
                        name,
                        "Robin",
                        signIn,
                        Objects.requireNonNull(passwords.encode(Testshire.PASSWORD))));
        if (name.equals("Lee")) {
            account = partnership.familyMember(signIn).orElseThrow().id().toString();
        }
        return Visitor.signedIn(port, signIn);
    }

    /** They tell us a worry; the row that holds it. */
    private String tell(Visitor parent) {
        var form = new HashMap<>(Map.of("kind", "WORRY", "words", "Where are they?", "urgent", "no", "readers", "ALL"));
        form.put("sent", UUID.randomUUID().toString());
        assertThat(parent.post("/told/new", form).statusCode()).isEqualTo(302);
        return chronology.about(social, child).logged().getLast().id().toString();
    }

    private java.net.http.HttpResponse<String> reply(String report, String words) {
        return worker.post("/replies/" + report, Colleagues.aReply(words));
    }

    private void byAnotherSystem(String report, String words) {
        var told =
                chronology.logged(social, UUID.fromString(report)).orElseThrow().entry();
        var written = WrittenEntry.said(
                new EntryId("file", testshire.unused("R")),
                told.child(),
                clock.instant(),
                "social-care",
                "family-reply",
                words,
                "open",
                Map.of("answers", told.id().toString()));
        chronology.append(Actor.job("import", testshire.id()), null, List.of(new NewEntry(child, written, List.of())));
    }

    private String sql(Actor actor, String question) {
        return transactions.as(
                actor.code(), () -> sql.sql(question).query(String.class).single());
    }

    private Visitor visitor(Actor who) {
        return Visitor.signedIn(port, testshire.signInName(who));
    }
}
