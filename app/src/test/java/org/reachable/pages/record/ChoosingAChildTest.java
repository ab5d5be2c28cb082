package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
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
import org.reachable.records.people.Identifier;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Wherever a child is chosen, two of one name are told apart by age, home, school and how things stand: as far as the reader may know it. */
@ReachableTest
class ChoosingAChildTest {

    private static final String NUMBER = "987 654 3210";

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
    private String name;
    private PersonId one;
    private PersonId other;

    @BeforeEach
    void twoOfOneName() {
        worker = colleagues.somebody("Ruth Amos", "social-care", "Harrowmere social care");
        visitor = Visitor.signedIn(port, worker.signInName());
        name = testshire.unused("Ivo");
        one = child(LocalDate.of(2008, 11, 23), "14 Tannery Row");
        other = child(LocalDate.of(2006, 3, 1), "2 Lock Cottages");
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void whoeverRecordsChoosesByAgeAndHome() {
        String found = visitor.search("/record", name).body();
        assertThat(of(found, one)).contains("Aged 13", "14 Tannery Row").doesNotContain("2 Lock Cottages");
        assertThat(of(found, other)).contains("Aged 16", "2 Lock Cottages");
        assertThat(visitor.get("/record?child=" + one).body()).contains("Aged 13", "14 Tannery Row");
    }

    @Test
    void searchTellsThemApartAsWellAndWhoMayBeTheSame() {
        String found = visitor.search("/search", name).body();
        assertThat(of(found, one)).contains("Aged 13", "14 Tannery Row");
        assertThat(of(found, other)).contains("Aged 16", "2 Lock Cottages");
        numbered(one);
        numbered(other);
        assertThat(of(visitor.search("/search", name).body(), one))
                .contains("Maybe the same child", "Aged 16", "2 Lock Cottages");
        assertThat(visitor.get("/people/" + one).body()).contains("Aged 16", "2 Lock Cottages");
        assertThat(visitor.get("/people/" + one + "/same-as/" + other).body()).contains("Home, school and status");
    }

    @Test
    void anEntryAboutAPlaceSaysWhichChildrenItsReferencesMean() {
        String place = visitor.post("/record/about", Map.of("kind", "place", "known-place", "The yard behind " + name))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*subject=", "");
        RecordForm form = RecordForm.begun(visitor, place, "place-worry");
        String reference = people.reference(Actor.of(worker), one).orElseThrow();
        form.sent("Children are met here.", Map.of("children", reference));
        assertThat(form.check()).contains("Aged 13", "14 Tannery Row");
    }

    @Test
    void whatAReaderMayNotSeeIsLeftOut() {
        Practitioner elsewhere = colleagues.somebody("Pat Elm", "voluntary", "A club");
        try (Visitor stranger = Visitor.signedIn(port, elsewhere.signInName())) {
            assertThat(of(stranger.search("/record", name).body(), one))
                    .contains(name)
                    .doesNotContain("14 Tannery Row");
            assertThat(of(stranger.search("/search", name).body(), one))
                    .contains(name)
                    .doesNotContain("14 Tannery Row");
        }
    }

    private PersonId child(LocalDate born, String home) {
        Actor actor = Actor.of(worker);
        PersonId child = people.register(
                actor, Origin.of(actor), new NewPerson(testshire.unused("R"), new Description(born, "", "")));
        people.name(actor, Origin.of(actor), child, PersonName.said(name), null);
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), worker.id(), 0, Testshire.START, null));
        people.house(actor, Origin.of(actor), child, new Home(home, "", null, null), null);
        return child;
    }

    private void numbered(PersonId child) {
        Actor actor = Actor.of(worker);
        people.identify(actor, Origin.of(actor), child, new Identifier(Identifier.Kind.NHS_NUMBER, NUMBER), null);
    }

    private static String of(String page, PersonId child) {
        return Jsoup.parse(page).select("li:has(a[href$=" + child + "])").text();
    }
}
