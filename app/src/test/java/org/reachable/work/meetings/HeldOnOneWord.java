package org.reachable.work.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.Colleagues;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A discussion that one person wrote down, and what police who stand in it say of it. */
abstract class HeldOnOneWord {

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

    @Autowired
    Chronology chronology;

    @Autowired
    Transactions transactions;

    PersonId child;
    Practitioner chair;

    @BeforeEach
    void aChildWithAChair() {
        child = testshire.child();
        chair = given("duty-manager", colleagues.somebody("Cara Chair", "social-care", "Duty team"));
    }

    void says(Practitioner one, Map<String, String> answer) {
        try (Visitor visitor = Visitor.signedIn(port, one.signInName())) {
            String said = Jsoup.parse(visitor.get("/now").body())
                    .select("a[href^=/said-in-meetings/]")
                    .attr("href");
            assertThat(visitor.post(said, answer).statusCode()).isEqualTo(302);
        }
    }

    void saysSo(Practitioner one) {
        says(one, Map.of("so", "yes"));
    }

    void typed(String sitting, String named) {
        try (Visitor writer = Visitor.signedIn(port, chair.signInName())) {
            String seen = Jsoup.parse(writer.get(sitting).body())
                    .select("input[name=seen]")
                    .attr("value");
            assertThat(writer.post(
                                    sitting,
                                    Map.of(
                                            "seen",
                                            seen,
                                            "line",
                                            "police",
                                            "police-named",
                                            named,
                                            "police-how",
                                            "phone"))
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    String held(Practitioner officer) {
        return held(Map.of("police-whom", officer.id().toString()));
    }

    String held(Map<String, String> police) {
        var actor = Actor.of(chair);
        new ToldBefore(chronology, transactions)
                .of(
                        actor,
                        child,
                        "family-report",
                        "2022-06-01T10:00",
                        "Two men waited for him with a knife.",
                        Map.of("threat", "yes"));
        assertThat(waiting()).isEqualTo("OPEN");
        String discussion = "/children/" + child + "/sittings/strategy-discussion";
        try (Visitor writer = Visitor.signedIn(port, chair.signInName())) {
            var said = new HashMap<>(Map.of(
                    "social-care-named", "Whoever is on duty",
                    "social-care-how", "phone",
                    "police-how", "phone",
                    "police-stance", "agrees",
                    "police-knows", "Nothing is known of the van.",
                    "said-keeps_safe", "His mother keeps him in.",
                    "said-tells_them", "The social worker rings her.",
                    "said-s47", "undecided",
                    "said-reasons", "Health has not been reached yet.",
                    "said-decides", "The team manager, tomorrow at ten"));
            said.putAll(police);
            return writer.post(discussion, said)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }
    }

    String saysNoPart(Practitioner officer, String then) {
        try (Visitor police = Visitor.signedIn(port, officer.signInName())) {
            String said = Jsoup.parse(police.get("/now").body())
                    .select("a[href^=/said-in-meetings/]")
                    .attr("href");
            if (then.startsWith("/children/")) {
                assertThat(police.get(said).body()).contains("What your agency knows: Nothing is known of the van.");
            }
            assertThat(police.post(said, Map.of("so", "otherwise", "stance", "no-part", "words", "Nobody rang me."))
                            .statusCode())
                    .isEqualTo(302);
            return Jsoup.parse(police.get(then).body()).text();
        }
    }

    /** How the question of danger is, where it is open. */
    String waiting() {
        return danger().open() ? "OPEN" : "";
    }

    Finding danger() {
        return findings("danger-response").getFirst();
    }

    boolean open(String rule) {
        return findings(rule).stream().anyMatch(Finding::open);
    }

    List<Finding> findings(String rule) {
        watch.catchUp();
        var actor = Actor.of(chair);
        return transactions.as(
                actor.code(),
                () -> watch.about(actor, child).stream()
                        .map(Asked::finding)
                        .filter(one -> one.rule().id().equals(rule))
                        .toList());
    }

    Entry stands() {
        var actor = Actor.of(chair);
        return transactions.as(
                actor.code(),
                () -> chronology.about(actor, child).entries().stream()
                        .filter(one -> one.type().code().equals("strategy-meeting"))
                        .reduce((_, later) -> later)
                        .orElseThrow());
    }

    Practitioner given(String role, Practitioner one) {
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
