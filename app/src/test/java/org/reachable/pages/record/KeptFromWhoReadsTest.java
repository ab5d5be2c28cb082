package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
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

    private PersonId child;
    private Visitor grace;

    @BeforeEach
    void aLeadOfASchoolAndSomebodyAtTheFrontDoor() {
        child = testshire.child();
        colleagues.atTheFrontDoor("Nasreen Akhtar");
        grace = Visitor.signedIn(
                port,
                colleagues.somebody("Grace Obi", "school", "Harrowmere Academy").signInName());
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
}
