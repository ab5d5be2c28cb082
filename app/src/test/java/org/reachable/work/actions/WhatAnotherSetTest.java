package org.reachable.work.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody sets for another is not what that one said: they say whether they will, and where they cannot it goes back. */
@ReachableTest
class WhatAnotherSetTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Actions actions;

    private PersonId child;
    private Practitioner lead;
    private Practitioner officer;

    @BeforeEach
    void aChildWithTwoWhoWorkWithThem() {
        child = testshire.child();
        lead = closeTo("Lena Lead", "social-care", "lead-practitioner");
        officer = closeTo("Omar Officer", "police", "officer-in-case");
    }

    @Test
    void whoeverCannotDoItGivesItBackToWhoeverSetItWithWhy() {
        UUID action = set(officer.id());
        assertThat(now(officer)).contains("What Lena Lead", "set for you. Say whether you will, or cannot.");
        assertThat(now(lead)).doesNotContain("Stop the grey car");
        assertThat(said(officer, action, "not-taken-on", Map.of())).contains("Write why you cannot");
        assertThat(said(officer, action, "not-taken-on", Map.of("because", "It is another force.")))
                .contains("It is with whoever set it again, and they read why.");
        assertThat(now(officer)).doesNotContain("Stop the grey car");
        assertThat(now(lead))
                .contains("Stop the grey car", "Not said: who does it", "cannot do it: “It is another force.”");
        assertThat(said(officer, action, "taken-on", Map.of())).doesNotContain("It is yours");
    }

    @Test
    void whoeverSaysThatTheyWillIsNotAskedAgain() {
        UUID action = set(officer.id());
        assertThat(said(officer, action, "taken-on", Map.of())).contains("It is yours from now on.");
        assertThat(now(officer))
                .contains("Stop the grey car", "Say what came of it")
                .doesNotContain("set for you");
        assertThat(page(officer, action)).doesNotContain("I cannot");
    }

    /** Nobody is asked whether they will do what they set themselves. */
    @Test
    void whatOneSetsForOneselfIsSaid() {
        UUID action = set(lead.id());
        assertThat(now(lead))
                .contains("Stop the grey car", "Say what came of it")
                .doesNotContain("set for you");
        assertThat(page(lead, action)).doesNotContain("I cannot");
    }

    private UUID set(UUID owner) {
        return actions.set(
                Actor.of(lead), child, new Deed("Stop the grey car", "", "source", owner, "2022-06-24", "", ""));
    }

    private String now(Practitioner reader) {
        try (Visitor visitor = Visitor.signedIn(port, reader.signInName())) {
            return visitor.get("/now").body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        }
    }

    private String page(Practitioner reader, UUID action) {
        try (Visitor visitor = Visitor.signedIn(port, reader.signInName())) {
            return visitor.get("/children/" + child + "/actions/" + action).body();
        }
    }

    private String said(Practitioner by, UUID action, String what, Map<String, String> fields) {
        String href = "/children/" + child + "/actions";
        try (Visitor visitor = Visitor.signedIn(port, by.signInName())) {
            visitor.get(href + "/" + action);
            var answer = visitor.post(href + "/" + action + "/" + what, fields);
            return answer.statusCode() == 302 ? visitor.get(href).body() : answer.body();
        }
    }

    private Practitioner closeTo(String name, String kind, String role) {
        Practitioner one = colleagues.somebody(name, kind, kind + " of the town");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
