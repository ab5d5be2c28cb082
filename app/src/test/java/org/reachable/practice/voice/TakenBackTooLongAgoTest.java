package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Late on a parent's page is our fault; eight days after a child took danger back, it read only that somebody finds out. */
@ReachableTest
class TakenBackTooLongAgoTest {

    private static final String LATE = "That is our fault, not yours";

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Watch watch;

    @Autowired
    ToldStore told;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void whoeverTookItBackReadsThatNobodyFoundOutInTime() {
        PersonId who = testshire.child();
        FamilyMember child = colleagues.family(who, SpeaksAs.CHILD, "Rowan");
        FamilyMember parent = colleagues.family(who, SpeaksAs.FAMILY, "Ngozi");
        try (Visitor boy = Visitor.signedIn(port, child.signInName());
                Visitor mother = Visitor.signedIn(port, parent.signInName())) {
            boy.post("/told/new", form(child, "They make me hold something.", "unknown"));
            mother.post("/told/new", form(parent, "He likes football.", "no"));
            String report = transactions.as(
                    child.actor(), () -> told.of(child, 1).getFirst().report());
            boy.post("/told/taken-back", Map.of("sent", UUID.randomUUID().toString(), "report", report));
            watch.catchUp();
            assertThat(boy.get("/told").body())
                    .contains("so somebody finds out whether you are safe.")
                    .doesNotContain(LATE);
            passWithoutAnAnswer(who);
            assertThat(boy.get("/told").body())
                    .contains("so somebody finds out whether you are safe. Somebody should have done that by ", LATE);
            assertThat(mother.get("/told").body())
                    .as("of what another told and took back nothing is said")
                    .doesNotContain("Somebody should have done that");
        }
    }

    /** A child who took it back read that nobody came; one who asked still read that somebody is told if nobody answers. */
    @Test
    void whoeverAsksStillReadsNoLessThanWhoeverTookItBack() {
        PersonId who = testshire.child();
        FamilyMember child = colleagues.family(who, SpeaksAs.CHILD, "Rowan");
        FamilyMember parent = colleagues.family(who, SpeaksAs.FAMILY, "Ngozi");
        Practitioner lead = colleagues.somebody("Lena Lead", "social-care", "Lead Services");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(who), lead.id(), 0, Testshire.START, null));
        try (Visitor boy = Visitor.signedIn(port, child.signInName());
                Visitor mother = Visitor.signedIn(port, parent.signInName());
                Visitor leading = Visitor.signedIn(port, lead.signInName())) {
            mother.post("/told/new", form(parent, "He likes football.", "no"));
            boy.post("/told/new", form(child, "They make me hold something.", "unknown"));
            watch.catchUp();
            assertThat(text(boy))
                    .contains("Whoever is on duty was asked at once", "You hear from us by today at ")
                    .as("five working days are for what can wait")
                    .doesNotContainPattern("You hear from us by [A-Z]")
                    .doesNotContain(LATE);
            assertThat(text(mother)).containsPattern("You hear from us by [A-Z][a-z]+ \\d+ June");
            assertThat(reply(leading, child, "unknown")).isEqualTo(302);
            watch.catchUp();
            assertThat(text(boy))
                    .as("a reply to something else ends nothing of it")
                    .contains(
                            "Whoever is on duty was asked at once",
                            "That is still asked",
                            "It is to be done by today at ");
            passWithoutAnAnswer(who);
            assertThat(text(boy))
                    .contains("Somebody should have done that by ", LATE, "their manager", "Childline, 0800 1111. ");
            assertThat(text(mother))
                    .as("of what another told nothing is said")
                    .doesNotContain("Somebody should have done that");
            assertThat(reply(leading, child, "no")).isEqualTo(302);
            watch.catchUp();
            assertThat(text(boy))
                    .as("answered")
                    .doesNotContain("Somebody should have done that by ", "That is still asked");
            boy.post(
                    "/told/helped",
                    Map.of("sent", UUID.randomUUID().toString(), "report", report(child), "helped", "false"));
            watch.catchUp();
            assertThat(text(boy))
                    .contains("whoever is on duty was asked again at once")
                    .doesNotContain("Somebody should have done that by ");
            passWithoutAnAnswer(who);
            assertThat(text(boy)).contains("did not help", "Somebody should have done that by ", LATE);
        }
    }

    /** Whoever looked again an hour later read a day in the next week in the place of the hour. */
    @Test
    void byWhenTheyHearDoesNotMoveOnceItsHourIsOver() {
        PersonId who = testshire.child();
        FamilyMember child = colleagues.family(who, SpeaksAs.CHILD, "Rowan");
        try (Visitor boy = Visitor.signedIn(port, child.signInName())) {
            boy.post("/told/new", form(child, "They make me hold something.", "unknown"));
            watch.catchUp();
            assertThat(text(boy)).contains("You hear from us by today at ");
            passWithoutAnAnswer(who);
            assertThat(text(boy))
                    .contains("Somebody should have done that by ", "You should have heard from us by then, too.")
                    .doesNotContain("You hear from us by");
        }
    }

    private int reply(Visitor leading, FamilyMember to, String couldBeHurt) {
        String page = URI.create(leading.get("/replies/to?entry=" + report(to))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .getPath();
        Map<String, String> reply = Colleagues.aReply("We spoke with your school.");
        reply.put("a-could_be_hurt", couldBeHurt);
        return leading.post(page, reply).statusCode();
    }

    private String report(FamilyMember teller) {
        return transactions.as(
                teller.actor(), () -> told.of(teller, 1).getFirst().report());
    }

    private static String text(Visitor visitor) {
        return Jsoup.parse(visitor.get("/told").body()).select("main").text();
    }

    /** As if all that is asked of the child had been asked eight days before. */
    private void passWithoutAnAnswer(PersonId who) {
        JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""))
                .sql("""
                    update finding set respond_by = respond_by - interval '8 days'
                    where (partnership, id) in (select partnership, finding from finding_child where person = ?)
                    """)
                .param(who.value())
                .update();
    }

    private static Map<String, String> form(FamilyMember teller, String words, String urgent) {
        return Map.of(
                "sent",
                UUID.randomUUID().toString(),
                "kind",
                Kind.of(teller).getFirst().name(),
                "words",
                words,
                "urgent",
                urgent,
                "readers",
                WhoMayRead.ALL.name());
    }
}
