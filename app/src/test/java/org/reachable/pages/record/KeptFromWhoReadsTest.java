package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody is promised to read what its writer's choice keeps from them. */
@ReachableTest
class KeptFromWhoReadsTest {

    private static final String WORDS = "A man she does not know waits at the gate.";
    private static final String KEPT = "keeps your words from";

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Watch watch;

    @Autowired
    PartnershipSetUp setUp;

    private PersonId child;
    private Practitioner nasreen;
    private Visitor grace;

    @BeforeEach
    void aLeadOfASchoolAndSomebodyAtTheFrontDoor() {
        child = testshire.child();
        nasreen = colleagues.atTheFrontDoor("Nasreen Akhtar");
        Practitioner lead = colleagues.somebody("Grace Obi", "school", "Harrowmere Academy");
        setUp.number(lead.id(), "01632 960 171");
        grace = Visitor.signedIn(port, lead.signInName());
    }

    @AfterEach
    void close() {
        grace.close();
    }

    @Test
    void whatIsRestrictedSaysBeforeItIsSavedThatWhoeverIsAskedCannotReadIt() {
        RecordForm form = RecordForm.begun(grace, child, "school-concern");
        assertThat(form.sent(WORDS, Map.of("handling", "restricted"))).endsWith("/check");
        assertThat(form.page()).contains(KEPT).doesNotContain("reads this by");
        assertThat(form.check()).contains(KEPT).doesNotContain("reads this by");
    }

    @Test
    void whatIsOpenIsReadByWhoeverIsAsked() {
        RecordForm form = RecordForm.begun(grace, child, "school-concern");
        assertThat(form.sent(WORDS, Map.of("handling", "open"))).endsWith("/check");
        assertThat(form.page()).contains("reads this by").doesNotContain(KEPT);
        assertThat(form.check()).contains("Who reads it first").doesNotContain(KEPT);
    }

    /** The page said "Lead practitioner: Nobody is named", and the form "Amina Diallo, Lead practitioner, reads this". */
    @Test
    void whoeverIsAskedWhereNobodyLeadsIsNotCalledTheLead() {
        String role = "to whom goes what is asked of the lead practitioner, reads this by";
        RecordForm form = RecordForm.begun(grace, child, "child-words");
        assertThat(Jsoup.parse(form.page()).text()).contains(role).doesNotContain(", Lead practitioner, reads");
        asked("lead-practitioner", colleagues.somebody("Cleo Close", "social-care", "Families service"));
        assertThat(Jsoup.parse(RecordForm.begun(grace, child, "child-words").page())
                        .text())
                .contains("Cleo Close, Lead practitioner, reads this by")
                .doesNotContain(role);
    }

    /** Whoever is asked rings whoever wrote it, and the worry reaches somebody all the same: nobody else is told who that was. */
    @Test
    void whoeverIsAskedToReadWhatIsKeptFromThemReadsWhomToRing() {
        asked("front-door-manager", nasreen);
        Practitioner close = colleagues.somebody("Cleo Close", "social-care", "Families service");
        asked("lead-practitioner", close);
        RecordForm form = RecordForm.begun(grace, child, "school-concern");
        form.sent(WORDS, Map.of("handling", "restricted"));
        form.isKept();
        watch.catchUp();
        String ask = "/asks/"
                + watch.openFor(Actor.of(nasreen), nasreen).stream()
                        .filter(one -> one.finding().rule().id().equals("worry-unread")
                                && one.child().equals(child))
                        .findFirst()
                        .orElseThrow()
                        .finding()
                        .id();
        try (Visitor reads = Visitor.signedIn(port, nasreen.signInName());
                Visitor beside = Visitor.signedIn(port, close.signInName())) {
            var page = Jsoup.parse(reads.get(ask).body());
            assertThat(page.text())
                    .contains("Grace Obi, Harrowmere Academy wrote it", "Ring them", "Wrote: ")
                    .doesNotContain(WORDS);
            assertThat(page.select(".ring").toString()).contains("Grace Obi", "tel:01632960171");
            assertThat(beside.get(ask).body()).doesNotContain("Grace Obi", WORDS);
        }
    }

    private void asked(String role, Practitioner one) {
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
    }
}
