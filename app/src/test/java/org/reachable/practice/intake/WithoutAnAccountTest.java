package org.reachable.practice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told without an account is nobody's story until the front door says whose it is, and its clocks run from when she sent it. */
@ReachableTest
class WithoutAnAccountTest {

    /** The form that says whose one child is. */
    private static final String SETTLES = "form[action*=/children/]";

    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}");

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Testshire testshire;

    @Autowired
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private Practitioner frontDoor;
    private String called;

    @BeforeEach
    void somebodyAtTheFrontDoor() {
        frontDoor = colleagues.atTheFrontDoor("Nadia Frontdoor");
        called = "Zephyrine " + letters();
    }

    @Test
    void aKnownChildIsPossibleUntilSomebodySaysSoAndThenItIsInTheStoryAsOfWhenItWasSent() {
        PersonId child = known(called);
        String reference = sends(Map.of());
        try (Visitor door = signedIn(frontDoor)) {
            String one = hrefOf(door, called);
            Document page = read(door.get(one));
            assertThat(page.text()).contains("Possible: " + called);
            assertThat(entries(child)).as("nobody is joined before").isEmpty();
            String action = page.select(SETTLES).attr("action");
            String of = page.select(SETTLES + " [name=of]").val();
            assertThat(door.post(action, Map.of("of", of)).body()).contains("Choose whose it is");
            assertThat(door.post(action, Map.of("of", of, "whose", "nobody")).body())
                    .contains("Write why");
            HttpResponse<String> kept = door.post(action, Map.of("of", of, "whose", child.toString()));
            assertThat(kept.statusCode()).isEqualTo(302);
            assertThat(read(door.get(one)).text()).contains("It is in the story of " + called);
            assertThat(door.post(action, Map.of("of", of, "whose", "new")).statusCode())
                    .as("said twice, and otherwise")
                    .isEqualTo(409);
        }
        assertThat(entries(child)).hasSize(1).allSatisfy(told -> {
            assertThat(told.type().code()).isEqualTo("referral-received");
            assertThat(told.occurredAt()).isEqualTo(sentAt(reference));
            assertThat(told.attributes())
                    .containsEntry("told_by", "Jo Neighbour, by their own word: nobody was signed in");
            assertThat(told.attributes()).doesNotContainKey("threat");
        });
    }

    @Test
    void whoIsNobodyHereGetsARecordAndWhoeverLookedIsInItToo() {
        sends(Map.of("danger", "unknown"));
        try (Visitor door = signedIn(frontDoor)) {
            String one = hrefOf(door, called);
            door.post(one + "/look", Map.of("safeNow", "yes", "found", "Spoken with by Bea: at home with the mother"));
            Document page = read(door.get(one));
            door.post(
                    page.select(SETTLES).attr("action"),
                    Map.of("of", page.select(SETTLES + " [name=of]").val(), "whose", "new"));
            String href =
                    read(door.get(one)).select("section a[href^=/children/]").attr("href");
            PersonId child = new PersonId(UUID.fromString(href.substring("/children/".length())));
            assertThat(people.name(Actor.of(frontDoor), child)).contains(called);
            assertThat(entries(child))
                    .extracting(entry -> entry.type().code())
                    .containsExactlyInAnyOrder("referral-received", "first-look");
            assertThat(entries(child))
                    .anySatisfy(told -> assertThat(told.attributes())
                            .containsEntry("threat", "unknown")
                            .containsEntry("could_be_hurt", "unknown"));
            assertThat(read(door.get("/sent-in")).text()).contains("Settled lately");
        }
    }

    @Test
    void nobodyElseReadsIt() {
        sends(Map.of());
        Practitioner teacher = colleagues.somebody("Tia Teacher", "school", "A school far away");
        String one;
        try (Visitor door = signedIn(frontDoor)) {
            one = hrefOf(door, called);
        }
        try (Visitor other = signedIn(teacher)) {
            assertThat(List.of("/sent-in", one))
                    .allSatisfy(page -> assertThat(other.get(page).statusCode()).isEqualTo(404));
            assertThat(other.post(one + "/look", Map.of("safeNow", "yes", "found", "All is well with the child"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(other.get("/now").body()).doesNotContain("/sent-in", called);
        }
        assertThat(transactions.<Integer>as(
                        teacher.id().toString(),
                        () -> sql.sql("select (select count(*) from sent_in) + (select count(*) from sent_in_child)")
                                .query(Integer.class)
                                .single()))
                .as("past our pages")
                .isZero();
    }

    @Test
    void whatIsSaidBackNamesNobodyAndIsReadWithTheReferenceAlone() {
        String reference = sends(Map.of());
        try (Visitor door = signedIn(frontDoor);
                Visitor anybody = new Visitor(port)) {
            String one = hrefOf(door, called);
            assertThat(door.post(one + "/reply", Map.of("reply", "We know " + called + " and go there"))
                            .body())
                    .contains("It names Zephyrine");
            door.post(one + "/reply", Map.of("reply", "Thank you. Somebody has gone to see, and you may ring us."));
            assertThat(anybody.post("/worried/received", Map.of("reference", reference))
                            .body())
                    .contains("Somebody has gone to see")
                    .doesNotContain(called);
            assertThat(anybody.post("/worried/received", Map.of("reference", "22222-33333"))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void whoWorksWithChildrenIsNamedAndWhoeverTakesACallIsInTheReport() {
        Practitioner clerk = colleagues.somebody("Cleo Clerk", "social-care", "Contact centre");
        try (Visitor atWork = signedIn(clerk);
                Visitor door = signedIn(frontDoor)) {
            assertThat(read(atWork.get("/worried")).select("[name=name]").val()).isEqualTo("Cleo Clerk");
            Map<String, String> form = form();
            form.put("teller", "professional");
            assertThat(atWork.post("/worried", form).body())
                    .contains(
                            "Write what you work as",
                            "Write where you work",
                            "Write the number on which we can ring you");
            form.put("worksAs", "Housing officer");
            form.put("worksFor", "Alder Homes");
            form.put("ring", "07700 900 123");
            assertThat(atWork.post("/worried", form).statusCode()).isEqualTo(302);
            assertThat(read(door.get(hrefOf(door, called))).text())
                    .contains(
                            "Jo Neighbour, Housing officer, Alder Homes",
                            "Written down for them by Cleo Clerk",
                            "07700 900 123");
        }
    }

    private Map<String, String> form() {
        return form(called);
    }

    static Map<String, String> form(String called) {
        return new HashMap<>(Map.of(
                "danger",
                "no",
                "child-1-name",
                called,
                "words",
                "He is out with older people every night, and comes home with new shoes",
                "teller",
                "other",
                "name",
                "Jo Neighbour",
                "familyKnows",
                "no"));
    }

    /** Sends it, and gives its reference. */
    private String sends(Map<String, String> otherwise) {
        Map<String, String> form = form();
        form.putAll(otherwise);
        try (Visitor anybody = new Visitor(port)) {
            assertThat(anybody.post("/worried", form).statusCode()).isEqualTo(302);
            return REFERENCE
                    .matcher(read(anybody.get("/worried/received")).text())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group();
        }
    }

    private java.time.Instant sentAt(String reference) {
        return transactions.as(
                frontDoor.id().toString(),
                () -> sql.sql("select received_at from sent_in where reference = ?")
                        .param(reference)
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant());
    }

    private PersonId known(String name) {
        Actor writer = Actor.of(frontDoor);
        PersonId child = people.register(writer, Origin.of(writer), NewPerson.called(testshire.unused("Child")));
        people.name(writer, Origin.of(writer), child, PersonName.said(name), null);
        return child;
    }

    private List<Entry> entries(PersonId child) {
        return chronology.about(Actor.of(frontDoor), child).entries();
    }

    private static String hrefOf(Visitor door, String name) {
        return read(door.get("/sent-in")).select("main a").stream()
                .filter(link -> link.text().contains(name))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private Visitor signedIn(Practitioner who) {
        return Visitor.signedIn(port, who.signInName());
    }

    /** A name of letters alone that nothing has had before. */
    static String letters() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .limit(8)
                .collect(
                        StringBuilder::new,
                        (word, letter) -> word.append((char) ('a' + letter % 20)),
                        StringBuilder::append)
                .toString();
    }
}
