package org.reachable.work.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One person ticked police as having spoken, and nobody had rung them: the discussion is no full one, and its writer is asked about it. */
@ReachableTest
class TookNoPartTest {

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

    @Test
    void whoeverSaysThatNobodySpokeWithThemIsHeardByWhoeverWroteIt() {
        PersonId child = testshire.child();
        Practitioner chair =
                given(child, "duty-manager", colleagues.somebody("Cara Chair", "social-care", "Duty team"));
        Practitioner officer =
                given(child, "police-duty-sergeant", colleagues.somebody("Omar Officer", "police", "Valley police"));
        String discussion = "/children/" + child + "/sittings/strategy-discussion";
        String held;
        try (Visitor writer = Visitor.signedIn(port, chair.signInName())) {
            held = writer.post(
                            discussion,
                            Map.of(
                                    "seen", "",
                                    "social-care-named", "Whoever is on duty",
                                    "social-care-how", "phone",
                                    "police-whom", officer.id().toString(),
                                    "police-how", "phone",
                                    "police-stance", "agrees",
                                    "said-keeps_safe", "His mother keeps him in.",
                                    "said-tells_them", "The social worker rings her.",
                                    "said-s47", "undecided",
                                    "said-decides", "The team manager, tomorrow at ten"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }
        try (Visitor police = Visitor.signedIn(port, officer.signInName())) {
            String said = Jsoup.parse(police.get("/now").body())
                    .select("a[href^=/said-in-meetings/]")
                    .attr("href");
            assertThat(police.post(said, Map.of("so", "otherwise", "stance", "no-part", "words", "Nobody rang me."))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(Jsoup.parse(police.get(URI.create(held).getPath()).body())
                            .text())
                    .contains("they say that nobody spoke with them", "Nobody rang me.");
        }
        watch.catchUp();
        try (Visitor writer = Visitor.signedIn(port, chair.signInName())) {
            assertThat(writer.get("/now").body()).contains("Put the entry right");
            assertThat(writer.get("/children/" + child + "/timeline").body())
                    .contains("Nobody spoke with us. Nobody rang me.");
        }
    }

    private Practitioner given(PersonId child, String role, Practitioner one) {
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
