package org.reachable.practice.voice;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.Colleagues;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mother tells us something, and says whether it is safe to ring her. */
abstract class AMotherTells {

    static final String NUMBER = "07700 900 123";
    static final String NGOZI = "Ngozi, of the family";

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

    PersonId child;
    FamilyMember mother;
    Practitioner duty;

    @BeforeEach
    void aMotherAndSomebodyOnDuty() {
        child = testshire.child();
        mother = colleagues.family(child, SpeaksAs.FAMILY, "Ngozi");
        duty = colleagues.somebody("Dita Duty", "social-care", "Out of hours");
        setUp.duty(
                testshire.id(), new NewDuty("duty-manager", Scope.child(child), duty.id(), 0, Testshire.START, null));
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), duty.id(), 0, Testshire.START, null));
    }

    int told(String number, String safe) {
        return told(number, safe, "yes");
    }

    int told(String number, String safe, String urgent) {
        return told("He has not come home.", number, safe, urgent);
    }

    int told(String words, String number, String safe, String urgent) {
        try (Visitor visitor = Visitor.signedIn(port, mother.signInName())) {
            var form = new HashMap<>(Map.of(
                    "sent",
                    UUID.randomUUID().toString(),
                    "kind",
                    Kind.of(mother).getFirst().name(),
                    "words",
                    words,
                    "urgent",
                    urgent,
                    "readers",
                    WhoMayRead.ALL.name()));
            form.put("ring", number);
            form.put("safe", safe);
            return visitor.post("/told/new", form).statusCode();
        }
    }

    String asked() {
        watch.catchUp();
        return first("/now", "a[href^=/asks/]");
    }

    /** Whoever told of a place, which everybody may look up, waits on the same page. */
    String hers() {
        return first("/replies", "a[href^=/replies/]:contains(" + NGOZI + ")");
    }

    String first(String address, String link) {
        return Jsoup.parse(page(address)).select(link).getFirst().attr("href").replaceAll("[?#].*", "");
    }

    String page(String address) {
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            return visitor.get(address).body();
        }
    }

    String read(String address) {
        return Jsoup.parse(page(address)).text();
    }
}
