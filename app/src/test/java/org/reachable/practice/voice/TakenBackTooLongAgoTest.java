package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Late on a parent's page is our fault; eight days after a child took danger back, it read only that somebody finds out. */
@ReachableTest
class TakenBackTooLongAgoTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

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
        String late = "That is our fault, not yours";
        try (Visitor boy = Visitor.signedIn(port, child.signInName());
                Visitor mother = Visitor.signedIn(port, parent.signInName())) {
            boy.post("/told/new", form(child, "They make me hold something.", "unknown"));
            mother.post("/told/new", form(parent, "He has a knife.", "yes"));
            String report = transactions.as(
                    child.actor(), () -> told.of(child, 1).getFirst().report());
            boy.post("/told/taken-back", Map.of("sent", UUID.randomUUID().toString(), "report", report));
            watch.catchUp();
            assertThat(boy.get("/told").body())
                    .contains("so somebody finds out whether you are safe.")
                    .doesNotContain(late);
            passWithoutAnAnswer(who);
            assertThat(boy.get("/told").body())
                    .contains("so somebody finds out whether you are safe. Somebody should have done that by ", late);
            assertThat(mother.get("/told").body())
                    .as("of what another told and took back nothing is said")
                    .doesNotContain("Somebody should have done that");
        }
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
