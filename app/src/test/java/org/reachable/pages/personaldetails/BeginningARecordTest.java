package org.reachable.pages.personaldetails;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.Description;
import org.reachable.records.people.Home;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Before a record is begun those that may be of the same child are shown, told apart; and it begins with a day, or with why there is none. */
@ReachableTest
class BeginningARecordTest {

    private static final LocalDate BORN = LocalDate.of(2008, 11, 23);

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    People people;

    private Practitioner worker;
    private Visitor visitor;
    private String family;

    @BeforeEach
    void aWorker() {
        worker = colleagues.somebody("Ruth Amos", "social-care", "Harrowmere social care");
        visitor = Visitor.signedIn(port, worker.signInName());
        family = letters(testshire.unused(""));
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void aRecordTakesADayOrWhyNobodyKnowsIt() {
        var answer = visitor.post("/people/new", Map.of("name", "Nil " + family));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Write the day they were born, or here why nobody knows it", "Nil " + family);
        answer = visitor.post("/people/new", Map.of("name", "Nil " + family, "unknown", "I only heard the name"));
        assertThat(answer.statusCode())
                .as("a second record of whom nobody can tell apart")
                .isEqualTo(400);
        assertThat(answer.body()).contains("Write what else is known of them", "I only heard the name");
        String child =
                begun(Map.of("name", "Nil " + family, "unknown", "They came without papers", "known", "About 13"));
        assertThat(visitor.get("/people/" + child).body())
                .contains("Not known: They came without papers. What else is known: About 13");
        begun(Visitor.withDay("born", BORN.plusDays(1), Map.of("name", "Nol " + letters(testshire.unused("")))));
    }

    @Test
    void aDayThatIsNoChildsIsAskedAboutFirst() {
        for (String odd : List.of("1994-03-05", "1999-03-05", "2004-06-17", "2022-10-05")) {
            LocalDate day = LocalDate.parse(odd);
            Map<String, String> sent = Visitor.withDay("born", day, Map.of("name", "Old " + family));
            var answer = visitor.post("/people/new", sent);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Change the day, or tick that it is right", "Old " + family);
            assertThat(Jsoup.parse(answer.body())
                            .select("input[name=born-right]")
                            .val())
                    .isEqualTo(odd);
            sent.put("born-right", day.minusYears(1).toString());
            assertThat(visitor.post("/people/new", sent).statusCode()).isEqualTo(400);
            sent.put("born-right", odd);
            begun(sent);
        }
    }

    /** "Aged 23", and nothing was asked: 1999 was written for 2009. */
    @Test
    void howOldTheyWouldBeIsSaidAndNothingTypedIsLost() {
        var typed = Map.of("name", "Old " + family, "pronouns", "he/him", "own-words", "To play football.");
        var answer = visitor.post("/people/new", Visitor.withDay("born", LocalDate.of(1999, 3, 5), typed));
        assertThat(answer.body())
                .contains(
                        "Born then they would be 23 years old now, and no child. Change the day, or tick that it is right",
                        "value=\"1999\"",
                        "he/him",
                        "To play football.");
        begun(Visitor.withDay("born", LocalDate.of(2004, 6, 18), Map.of("name", "Nearly " + family)));
    }

    @Test
    void aDayOnWhichNobodyCanBeBornIsRefused() {
        Map<String, String> sent = Visitor.withDay("born", LocalDate.of(2030, 3, 5), Map.of("name", "Old " + family));
        sent.put("born-right", "2030-03-05");
        var answer = visitor.post("/people/new", sent);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("5 March 2030 is still to come. Put the day right");
    }

    @Test
    void whyNobodyKnowsItStandsUntilSomebodyDoes() {
        String child =
                begun(Map.of("name", "Nil " + family, "unknown", "They came without papers", "known", "About 13"));
        String form = "/people/" + child + "/description";
        String seen =
                Jsoup.parse(visitor.get(form).body()).select("input[name=seen]").val();
        assertThat(Jsoup.parse(visitor.get(form).body())
                        .select("input[name=unknown]")
                        .val())
                .isEqualTo("They came without papers. What else is known: About 13");
        visitor.post(form, Visitor.withDay("born", BORN, Map.of("seen", seen, "unknown", "They came without papers")));
        assertThat(visitor.get("/people/" + child).body())
                .contains("23 November 2008")
                .doesNotContain("They came without papers");
    }

    /** Bronwyn Hews was begun beside Bronwen Hughes without a question. */
    @Test
    void aNameOfWhichEachWordSoundsAlikeIsAskedAbout() {
        String first = letters(testshire.unused("Bron"));
        known(first + "wen Hughes", null);
        assertThat(asked(Map.of("name", first + "wyn Hews", "unknown", "Not said", "known", "Nothing")))
                .contains(first + "wen Hughes");
    }

    @Test
    void aChildIsFoundByHowTheirNameSoundsIsShortenedAndByTheirDay() {
        known("Khadija " + family, null);
        assertThat(asked(Map.of("name", "Kadeeja " + family, "unknown", "Not said", "known", "Nothing")))
                .contains("Khadija " + family);
        known("William Q" + family, null);
        assertThat(asked(Map.of("name", "Billy Q" + family, "unknown", "Not said", "known", "Nothing")))
                .contains("William Q" + family);
        known("Ottoline Vexworth", BORN);
        var sent = Visitor.withDay("born", BORN, Map.of("name", "Zz" + letters(testshire.unused(""))));
        assertThat(asked(sent)).contains("Ottoline Vexworth", "Alike: Date of birth");
    }

    @Test
    void whoMayBeTheSameIsToldByAgeAndHomeAndIsShownOnce() {
        PersonId child = known("Edith " + family, BORN);
        people.house(
                Actor.of(worker), Origin.of(Actor.of(worker)), child, new Home("14 Tannery Row", "", null, null), null);
        String shown = asked(Visitor.withDay("born", BORN, Map.of("name", "Edith " + family)));
        assertThat(shown).contains("Aged 13", "14 Tannery Row", "Alike: Name and date of birth");
        assertThat(Jsoup.parse(shown).select(".rows strong:contains(" + family + ")"))
                .hasSize(1);
    }

    @Test
    void whereAChildLivesIsToldToNobodyWhoMayNotReadIt() {
        PersonId child = known("Edith " + family, BORN);
        people.house(
                Actor.of(worker), Origin.of(Actor.of(worker)), child, new Home("14 Tannery Row", "", null, null), null);
        Practitioner elsewhere = colleagues.somebody("Pat Elm", "voluntary", "A club");
        try (Visitor other = Visitor.signedIn(port, elsewhere.signInName())) {
            String shown = other.post(
                            "/people/new", Map.of("name", "Edith " + family, "unknown", "Not said", "known", "Nothing"))
                    .body();
            assertThat(shown).contains("Edith " + family).doesNotContain("14 Tannery Row");
        }
    }

    @Test
    void whoeverWasNotShownIsNotPassedOver() {
        known("Edith " + family, null);
        var sent = new HashMap<>(
                Map.of("name", "Edith " + family, "unknown", "Not said", "known", "Nothing", "nobodyElse", "true"));
        assertThat(asked(sent)).contains("Is it one of these?");
        sent.put("shown", Jsoup.parse(asked(sent)).select("input[name=shown]").val());
        begun(sent);
    }

    private PersonId known(String name, @Nullable LocalDate born) {
        Actor actor = Actor.of(worker);
        PersonId child = people.register(
                actor, Origin.of(actor), new NewPerson(testshire.unused("R"), new Description(born, "", "")));
        people.name(actor, Origin.of(actor), child, PersonName.said(name), null);
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), worker.id(), 0, Testshire.START, null));
        return child;
    }

    private String asked(Map<String, String> sent) {
        var answer = visitor.post("/people/new", sent);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The child's id. */
    private String begun(Map<String, String> sent) {
        var answer = visitor.post("/people/new", sent);
        if (answer.statusCode() == 200) {
            var sure = new HashMap<>(sent);
            sure.put(
                    "shown",
                    Jsoup.parse(answer.body()).select("input[name=shown]").val());
            sure.put("nobodyElse", "true");
            answer = visitor.post("/people/new", sure);
        }
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*child=", "");
    }

    /** A name that nobody else has. */
    private static String letters(String unused) {
        return "Q"
                + unused.replaceAll("[^0-9a-z]", "")
                        .chars()
                        .mapToObj(one -> (char) ('a' + one % 26) + "")
                        .reduce("", String::concat);
    }
}
