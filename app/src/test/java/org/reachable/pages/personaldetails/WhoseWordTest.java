package org.reachable.pages.personaldetails;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.Description;
import org.reachable.records.people.Home;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A boy in care was made to say that he wants to live with an adult of concern: nobody speaks as a child, or says where they live, unnamed. */
@ReachableTest
class WhoseWordTest {

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

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private PersonId child;
    private Practitioner worker;
    private Practitioner nurse;
    private Practitioner mentor;

    @BeforeEach
    void aChildWithAWorkerANurseAndAMentor() {
        child = testshire.child();
        worker = lead("Wil Worker", "social-care", "Families service");
        nurse = lead("Nan Nurse", "health-cp", "Community nurses");
        mentor = lead("Jem Mentor", "voluntary", "Bike project");
        people.describe(
                Actor.of(worker),
                Origin.of(Actor.of(worker)),
                child,
                new Description(LocalDate.of(2008, 11, 16), "", "I like boats."));
    }

    private Practitioner lead(String name, String kind, String agency) {
        Practitioner one = colleagues.somebody(name, kind, agency);
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }

    @Test
    void aChildsOwnWordsBearWhoWroteThemDownAndWhatTheySaidBefore() {
        saysInTheirName("I want to live with Kay.");
        try (Visitor visitor = Visitor.signedIn(port, worker.signInName())) {
            assertThat(text(visitor, "/children/" + child))
                    .contains("I want to live with Kay. Written down by Jem Mentor, Bike project, ");
            assertThat(text(visitor, "/people/" + child))
                    .contains("I want to live with Kay. · written down by Jem Mentor, Bike project, ")
                    .contains("Before that: “I like boats.” · written down by Wil Worker, Families service, ")
                    .contains("16 November 2008 · written down by Wil Worker, Families service, ");
        }
    }

    @Test
    void whoeverAnswersForTheChildByNameIsToldOfItToo() {
        saysInTheirName("I want to live with Kay.");
        assertThat(told(worker)).containsExactly("author");
        assertThat(told(nurse)).containsExactly("child");
        assertThat(told(mentor)).isEmpty();
    }

    @Test
    void whereAChildLivesIsKnownFromTheAgencyThatSaysSoAndFromNoOther() {
        house(worker, "4 Quay Lane");
        try (Visitor visitor = Visitor.signedIn(port, worker.signInName())) {
            assertThat(text(visitor, "/children/" + child)).contains("Known from Families service.");
            house(nurse, "12 Nowhere");
            assertThat(text(visitor, "/children/" + child))
                    .contains("4 Quay Lane, since when is not known (known from Families service)")
                    .contains("12 Nowhere, since when is not known (known from Community nurses)")
                    .doesNotContain("Known from Families service and");
        }
    }

    private void saysInTheirName(String words) {
        try (Visitor visitor = Visitor.signedIn(port, mentor.signInName())) {
            String page = "/people/" + child + "/description";
            String seen = Jsoup.parse(visitor.get(page).body())
                    .select("input[name=seen]")
                    .val();
            assertThat(visitor.post(
                                    page,
                                    Visitor.withDay(
                                            "born",
                                            LocalDate.of(2008, 11, 16),
                                            Map.of("seen", seen, "own-words", words)))
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    private void house(Practitioner who, String place) {
        people.house(Actor.of(who), Origin.of(Actor.of(who)), child, new Home(place, "", null, null), null);
    }

    private List<String> told(Practitioner who) {
        return transactions.as(
                who.id().toString(),
                () -> sql.sql("select told_as from details_changed where person = ?")
                        .param(child.value())
                        .query(String.class)
                        .list());
    }

    private static String text(Visitor visitor, String page) {
        return Jsoup.parse(visitor.get(page).body()).select("main").text();
    }
}
