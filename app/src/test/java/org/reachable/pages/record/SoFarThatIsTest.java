package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may read what somebody writes are those who wrote of the child, and whoever is asked because of it. */
@ReachableTest
class SoFarThatIsTest extends OfAyosChild {

    @Autowired
    Colleagues colleagues;

    @Test
    void whoeverIsAskedFirstIsAmongThoseWhoMayReadIt() {
        Practitioner manager = colleagues.somebody("Dot Duty", "social-care", "Harbour duty service");
        setUp.duty(
                testshire.id(),
                new NewDuty("duty-manager", Scope.child(child), manager.id(), 0, Testshire.START, null));
        RecordForm form = RecordForm.begun(ayo, child, "child-disclosure");
        assertThat(form.sent(
                        "He will be shot.",
                        Map.ofEntries(
                                Map.entry("when-day", "17"),
                                Map.entry("time", "8am"),
                                Map.entry("handling", "open"),
                                Map.entry("a-limits_told", "before"),
                                Map.entry("a-traced", "Nobody"),
                                Map.entry("a-child_told", "Ayo, today"),
                                Map.entry("a-threat", "life"),
                                Map.entry("a-distress", "no"))))
                .endsWith("/check");
        assertThat(form.check()).containsPattern("So far that is [^<]*Harbour duty service");
    }

    /** A decision was said to be read by an agency whose people found neither it nor the worry. */
    @Test
    void anAgencyThatToldSomethingOnceAndReadsNothingIsNotAmongThem() {
        for (String agency : List.of("Wealdshire education", "Harrowmere school")) {
            Practitioner teller = colleagues.somebody("Tess Told", "school", agency);
            if (agency.startsWith("Harrowmere")) {
                setUp.duty(
                        testshire.id(),
                        new NewDuty(
                                "designated-safeguarding-lead",
                                Scope.child(child),
                                teller.id(),
                                0,
                                Testshire.START,
                                null));
            }
            try (Visitor visitor = Visitor.signedIn(port, teller.signInName())) {
                RecordForm told = RecordForm.begun(visitor, child, "school-concern");
                assertThat(told.sent("He was tired.", Map.of("when-day", "16", "handling", "open", "a-threat", "no")))
                        .endsWith("/check");
                told.isKept();
            }
        }
        RecordForm form = RecordForm.begun(ayo, child, "social-work-visit");
        assertThat(form.sent(
                        "We talked.", Map.of("when-day", "17", "time", "8am", "handling", "open", "a-seen", "yes")))
                .endsWith("/check");
        assertThat(form.check())
                .containsPattern("So far that is [^<]*Harrowmere school")
                .doesNotContain("Wealdshire education");
    }
}
