package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.Parameters;
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

/** Whom a family chooses reads what they tell, replies to it and reads what others reply; who could not is not offered, nor named. */
@ReachableTest
class ChosenReadTest {

    private static final String SAID = "He hides a knife under the stairs.";

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    ToldStore told;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Watch watch;

    @Autowired
    JdbcConnectionDetails database;

    private PersonId child;
    private FamilyMember parent;
    private Practitioner lead;
    private Practitioner chosen;
    private Practitioner beside;

    /** The one chosen holds their duty for everybody, and so is nothing to this child. */
    @BeforeEach
    void aChildWithALeadAndSomebodyWhoReadsNothingSaidInConfidence() {
        child = testshire.child();
        parent = colleagues.family(child, SpeaksAs.FAMILY, "Ngozi");
        lead = colleagues.somebody("Lena Lead", "social-care", "Lead Services");
        chosen = colleagues.somebody("Grace Chosen", "youth-justice", "Youth justice");
        beside = colleagues.colleagueOf(chosen, "Bette Beside");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), lead.id(), 0, Testshire.START, null));
        setUp.duty(
                testshire.id(),
                new NewDuty("youth-justice-case-manager", Scope.partnership(), chosen.id(), 0, Testshire.START, null));
    }

    /** For all other tests nobody is. */
    @AfterEach
    void nobodyIsCaseManagerForAll() {
        change("delete from duty where practitioner = :whom");
    }

    @Test
    void whoIsChosenReadsAndRepliesAndReadsTheReplyOfAnother() {
        String row = tell();
        String page = "/entries/" + row;
        try (Visitor family = Visitor.signedIn(port, parent.signInName());
                Visitor choice = Visitor.signedIn(port, chosen.signInName());
                Visitor leading = Visitor.signedIn(port, lead.signInName());
                Visitor other = Visitor.signedIn(port, beside.signInName())) {
            assertThat(family.get("/told").body()).contains("Grace Chosen");
            assertThat(choice.get("/now").body()).contains("A child or their family wrote to you");
            assertThat(other.get("/now").body()).doesNotContain("A child or their family wrote to you");
            assertThat(choice.get(page).body()).contains(SAID);
            assertThat(other.get(page).statusCode()).isEqualTo(404);

            reply(leading, row, "Lena rings you tonight.");
            assertThat(choice.get("/replies/" + row).body()).contains("Lena rings you tonight.");
            reply(choice, row, "Grace comes on Friday.");
            assertThat(family.get("/told").body()).contains("Lena rings you tonight.", "Grace comes on Friday.");
            assertThat(other.get("/children/" + child + "/timeline").body())
                    .doesNotContain(SAID, "Lena rings you tonight.", "Grace comes on Friday.");
        }
    }

    /** R said "Danger" to whom they chose, and the row on the desk a day on which it was written. */
    @Test
    void whomTheyChoseReadsOnTheDeskThatItIsDangerWhoseItIsAndByWhen() {
        try (Visitor family = Visitor.signedIn(port, parent.signInName());
                Visitor choice = Visitor.signedIn(port, chosen.signInName())) {
            assertThat(family.get("/told/new").body()).contains("Grace Chosen");
            tell("I do not want to talk to anybody else.", "no");
            watch.catchUp();
            assertThat(choice.get("/now").body())
                    .contains("A child or their family wrote to you")
                    .doesNotContain("Danger: ");
            tell("They make me hold something.", "unknown");
            watch.catchUp();
            assertThat(Jsoup.parse(choice.get("/now").body()).text())
                    .containsPattern("Danger: [^.]+ is asked, by (today|tomorrow) at [^.]+ at the latest\\.");
        }
    }

    @Test
    void whoIsKeptOutReadsNothingOfItAndIsNeitherNamedNorOffered() {
        String row = tell();
        change("""
            insert into exclusion (id, partnership, person, practitioner, because, actor)
            values (gen_random_uuid(), :partnership, :child, :whom, 'His aunt.', 'test')
            """);
        isKeptOut(row);
    }

    @Test
    void noLockIsOpenedByBeingChosen() {
        String row = tell();
        change("""
            insert into record_lock (id, partnership, person, because, actor)
            values (gen_random_uuid(), :partnership, :child, 'Who hurts him works for one of us.', 'test')
            """);
        isKeptOut(row);
    }

    @Test
    void whatTheyTookBackIsSaidToBe() {
        String row = tell();
        try (Visitor choice = Visitor.signedIn(port, chosen.signInName())) {
            assertThat(choice.get("/now").body()).doesNotContain("taken back since");
            assertThat(choice.get("/notifications/chosen").body())
                    .contains("Read what they wrote")
                    .as("nobody knows whether they were chosen, or read it whatever is chosen")
                    .contains("or you are on duty where somebody could be hurt");
            takesBack();
            assertThat(choice.get("/now").body())
                    .contains("A child or their family wrote to you", "and taken back since")
                    .doesNotContain("Nothing is due from you later");
            assertThat(choice.get("/notifications/chosen").body())
                    .as("they read “Nobody reads it any more”")
                    .contains("by the child or somebody of their family", "fear for the child, ring ", "duty manager")
                    .as("it may be of her, or she whom they did not want")
                    .doesNotContain("Read what they wrote", "ring Lena Lead");
            for (String page : List.of("/entries/" + row, "/entries/" + row + "/case-note.txt", "/replies/" + row)) {
                assertThat(choice.get(page).body()).as(page).doesNotContain(SAID);
            }
            assertThat(choice.get("/children/" + child + "/timeline").body()).doesNotContain(SAID);
            setUp.duty(
                    testshire.id(),
                    new NewDuty("lead-practitioner", Scope.child(child), chosen.id(), 0, Testshire.START, null));
            assertThat(choice.get("/notifications/chosen").body())
                    .as("nobody rings themself")
                    .contains("and taken back since")
                    .doesNotContain("ring Grace Chosen");
        }
    }

    /** "Not Lena", to Grace, and taken back; Grace then read: ring Lena. */
    @Test
    void whoWasChosenIsNotSentToWhomTheChildDoesNotWantAlsoWhereTheyAreOnDuty() {
        tell("Not Lena. I am afraid of her.", "no");
        takesBack();
        try (Visitor choice = Visitor.signedIn(port, chosen.signInName())) {
            assertThat(toRing(choice)).contains("duty manager").doesNotContain("Lena");
            setUp.duty(
                    testshire.id(),
                    new NewDuty("duty-manager", Scope.child(child), lead.id(), 0, Testshire.START, null));
            assertThat(toRing(choice)).doesNotContain("Lena").containsAnyOf("ring ", "go to them");
        }
    }

    private static String toRing(Visitor reader) {
        return Jsoup.parse(reader.get("/notifications/chosen").body())
                .text()
                .replaceFirst("^.*If you read it before, or ", "")
                .replaceFirst("\\..*$", "");
    }

    private void takesBack() {
        try (Visitor family = Visitor.signedIn(port, parent.signInName())) {
            String report = Jsoup.parse(family.get("/told").body())
                    .select("form[action=/told/taken-back] input[name=report]")
                    .getFirst()
                    .attr("value");
            family.post("/told/taken-back", Map.of("sent", UUID.randomUUID().toString(), "report", report));
        }
    }

    private void isKeptOut(String row) {
        try (Visitor family = Visitor.signedIn(port, parent.signInName());
                Visitor choice = Visitor.signedIn(port, chosen.signInName())) {
            assertThat(choice.get("/entries/" + row).statusCode()).isEqualTo(404);
            assertThat(choice.get("/replies/" + row).statusCode()).isEqualTo(404);
            assertThat(family.get("/told").body()).contains(SAID).doesNotContain("Grace Chosen");
            assertThat(family.get("/told/new").body()).doesNotContain("Grace Chosen");
        }
    }

    /** The entry that holds what they told for few. */
    private String tell() {
        return tell(SAID, "no");
    }

    private String tell(String words, String urgent) {
        try (Visitor family = Visitor.signedIn(port, parent.signInName())) {
            assertThat(family.get("/told/new").body()).contains("Grace Chosen");
            family.post(
                    "/told/new",
                    Map.of(
                            "sent",
                            UUID.randomUUID().toString(),
                            "kind",
                            Kind.of(parent).getFirst().name(),
                            "words",
                            words,
                            "urgent",
                            urgent,
                            "askedAgain",
                            "true",
                            "readers",
                            WhoMayRead.FEW.name(),
                            "people",
                            chosen.id().toString()));
        }
        return transactions.as(
                parent.actor(),
                () -> sql.sql("select id::text from entry where name = :name")
                        .param("name", told.of(parent, 1).getFirst().report())
                        .query(String.class)
                        .single());
    }

    private static void reply(Visitor visitor, String row, String words) {
        assertThat(visitor.post("/replies/" + row, Colleagues.aReply(words)).statusCode())
                .isEqualTo(302);
    }

    private void change(String statement) {
        JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""))
                .sql(statement)
                .params(Parameters.of("partnership", testshire.id())
                        .and("child", child)
                        .and("whom", chosen.id())
                        .all())
                .update();
    }
}
