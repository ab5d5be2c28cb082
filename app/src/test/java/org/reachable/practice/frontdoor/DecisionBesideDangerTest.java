package org.reachable.practice.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** That nobody of ours goes to a child is decided by nobody who has not read that danger is asked about and not answered. */
@ReachableTest
class DecisionBesideDangerTest {

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
    Watch watch;

    @Autowired
    Clock clock;

    @Test
    void whoeverDecidesReadsFirstThatDangerIsNotAnswered() {
        Practitioner nadia = colleagues.atTheFrontDoor("Nadia Frontdoor");
        PersonId threatened = testshire.child();
        PersonId quiet = testshire.child();
        told(nadia, threatened, Map.of("threat", "yes", "could_be_hurt", "yes"));
        told(nadia, quiet, Map.of("threat", "no"));
        watch.catchUp();
        try (Visitor visitor = Visitor.signedIn(port, nadia.signInName())) {
            String decision = SubjectAddresses.child(threatened, "decision");
            assertThat(visitor.get(decision).body()).contains("Danger is asked about, and nobody has answered");
            assertThat(decided(visitor, decision, Map.of()))
                    .contains("Read it above, and tick that you decide knowing it");
            assertThat(decided(visitor, decision, Map.of("dangerRead", "yes"))).doesNotContain("tick that you decide");
            String other = SubjectAddresses.child(quiet, "decision");
            assertThat(visitor.get(other).body()).doesNotContain("Danger is asked about");
            assertThat(decided(visitor, other, Map.of())).doesNotContain("tick that you decide");
        }
    }

    /** What is wrong with a decision of which nothing else is written. */
    private static String decided(Visitor visitor, String decision, Map<String, String> said) {
        var form = new HashMap<>(said);
        form.put("sent", UUID.randomUUID().toString());
        form.put(
                "seen",
                Jsoup.parse(visitor.get(decision).body()).select("[name=seen]").val());
        return Jsoup.parse(visitor.post(decision, form).body())
                .select(".govuk-error-summary")
                .text();
    }

    private void told(Practitioner writer, PersonId child, Map<String, String> says) {
        var actor = Actor.of(writer);
        chronology.append(
                actor,
                null,
                List.of(new NewEntry(
                        child.subject(),
                        WrittenEntry.said(
                                new EntryId(Origin.OUR_OWN, UUID.randomUUID().toString()),
                                people.reference(actor, child).orElseThrow(),
                                clock.instant().minus(Duration.ofHours(2)),
                                actor.agencyKind(),
                                "family-report",
                                "Two men wait for him at the corner.",
                                "open",
                                says),
                        List.of())));
    }
}
