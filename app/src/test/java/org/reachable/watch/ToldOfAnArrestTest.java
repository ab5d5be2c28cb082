package org.reachable.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
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
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A child was held through a night, with no threat and no distress that anybody wrote down, and social care heard nothing of it. */
@ReachableTest
class ToldOfAnArrestTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Chronology chronology;

    @Autowired
    Transactions transactions;

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    @Test
    void socialCareIsToldTheMomentAChildIsArrestedAndAskedNothing() {
        PersonId child = testshire.child();
        Practitioner duty = given(child, "duty-manager", "Dita Duty", "social-care");
        Practitioner worker = given(child, "social-worker", "Sol Worker", "social-care");
        Practitioner officer = given(child, "officer-in-case", "Omar Officer", "police");
        given(child, "youth-justice-on-call", "Yan Youth", "youth-justice");
        var police = Actor.of(officer);
        transactions.as(
                police.code(),
                () -> chronology.append(
                        police,
                        null,
                        List.of(new NewEntry(
                                child,
                                WrittenEntry.said(
                                        new EntryId(
                                                Origin.OUR_OWN,
                                                UUID.randomUUID().toString()),
                                        chronology
                                                .reference(police, child.subject())
                                                .orElseThrow(),
                                        clock.instant(),
                                        "police",
                                        "police-arrest",
                                        "Held at the station since midnight.",
                                        "open",
                                        Map.of("arrest", "1", "threat", "no", "distress", "no")),
                                List.of()))));
        watch.catchUp();
        for (Practitioner told : List.of(duty, worker)) {
            try (Visitor visitor = Visitor.signedIn(port, told.signInName())) {
                assertThat(Jsoup.parse(visitor.get("/now").body()).text())
                        .contains("was arrested", "Told to you: somebody else is asked", "Yan Youth");
            }
            var actor = Actor.of(told);
            assertThat(transactions.as(actor.code(), () -> watch.openFor(actor, told)))
                    .as("what is asked stays with whoever goes, and the custody officer")
                    .noneMatch(asked -> asked.finding().rule().id().equals("reachable-moment"));
        }
    }

    private Practitioner given(PersonId child, String role, String name, String agency) {
        Practitioner one = colleagues.somebody(name, agency, name + "'s team");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
