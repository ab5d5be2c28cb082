package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.Colleagues;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is told of a child, and what somebody writes from Record because of it. */
abstract class WrittenFromRecord {

    static final String FOUND_OUT = "danger-found-out";

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
    Chronology chronology;

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    String reference = "";
    PersonId child = new PersonId(new UUID(0, 0));
    Practitioner duty;

    @BeforeEach
    void aChildAndWhoeverIsOnDuty() {
        reference = testshire.unused("Child");
        child = people.register(job(), testshire.origin(), NewPerson.called(reference));
        duty = colleagues.somebody("Dita Duty", "social-care", "Families service");
        setUp.duty(
                testshire.id(), new NewDuty("duty-manager", Scope.child(child), duty.id(), 0, Testshire.START, null));
    }

    Practitioner officer() {
        Practitioner officer = colleagues.somebody("Tom Officer", "police", "Testshire police");
        setUp.duty(
                testshire.id(),
                new NewDuty("police-missing-team", Scope.child(child), officer.id(), 0, Testshire.START, null));
        return officer;
    }

    List<String> open() {
        watch.catchUp();
        return watch.openFor(Actor.of(duty), duty).stream()
                .filter(asked -> asked.finding().rule().id().equals("danger-unknown"))
                .map(asked -> asked.finding().id())
                .toList();
    }

    /** So many minutes ago somebody wrote that they do not know. */
    void told(int ago) {
        told(ago, "family", "family-report", "open");
    }

    void told(int ago, String agency, String type, String handling) {
        var at = clock.instant().minusSeconds(60L * ago);
        chronology.append(
                job(),
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("agency-file", testshire.unused("E")),
                                reference,
                                at,
                                at,
                                agency,
                                type,
                                "They came to the house.",
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                handling,
                                Map.of("threat", "unknown", "distress", "unknown")),
                        List.of())));
        watch.catchUp();
    }

    String handedIn(Visitor visitor, String draft) {
        return handedIn(visitor, draft, Map.of("a-seen_since", "them", "a-how_known", "She had tea with him."));
    }

    String sentToTheLook(Visitor visitor, String draft, Map<String, String> how) {
        String check = new RecordForm(visitor, draft).sent("I rang his mother: he is at home and well.", typed(how));
        assertThat(check).endsWith("/check");
        return check;
    }

    Map<String, String> typed(Map<String, String> how) {
        LocalDateTime now = LondonTime.localOf(clock.instant());
        var typed = new HashMap<>(Map.of("when-day", String.valueOf(now.getDayOfMonth())));
        typed.putAll(Map.of("when-month", String.valueOf(now.getMonthValue()), "time", "%tR".formatted(now)));
        typed.putAll(Map.of("when-year", String.valueOf(now.getYear()), "a-threat", "no", "a-distress", "no"));
        typed.putAll(Map.of("handling", "open", "a-spoke_with", "writer"));
        typed.putAll(how);
        return typed;
    }

    String handedIn(Visitor visitor, String draft, Map<String, String> how) {
        Map<String, String> typed = typed(how);
        var form = new RecordForm(visitor, draft);
        String check = form.sent("I rang his mother: he is at home and well.", typed);
        assertThat(check).endsWith("/check");
        if (open().size() == 1 && "them".equals(typed.get("a-seen_since"))) {
            assertThat(visitor.get(check).body())
                    .as("nobody ends danger whose words they have not seen")
                    .contains("What was told:", "They came to the house.");
        }
        form.isKept();
        watch.catchUp();
        return visitor.get(draft + "/done").body();
    }

    static String at(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    Actor job() {
        return Actor.job("import", testshire.id());
    }
}
