package org.reachable.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
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

/** Social care says that a disagreement is resolved, and not whether that answers what the school asked: the school says so, and no one else. */
@ReachableTest
class WhoeverDisagreedTest {
    private static final String LEFT_BLANK = "disagreement-answered-left-blank";

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

    private final EntryId disagreed =
            new EntryId(Origin.OUR_OWN, UUID.randomUUID().toString());

    @Test
    void whoeverWroteWhatWasAnsweredIsAskedAndNotWhoeverAnswered() {
        PersonId child = testshire.child();
        Practitioner teacher = given(child, "designated-safeguarding-lead", "Tam Teacher", "school");
        Practitioner worker = given(child, "social-worker", "Sol Worker", "social-care");
        writes(teacher, child, disagreed, "professional-disagreement", Map.of("with", "social-care", "resolved", "no"));
        writes(
                worker,
                child,
                new EntryId(Origin.OUR_OWN, UUID.randomUUID().toString()),
                "disagreement-resolved",
                Map.of("with", "school", "resolved", "yes", "answers", disagreed.toString()));
        watch.catchUp();
        assertThat(asked(teacher)).contains(LEFT_BLANK);
        assertThat(asked(worker)).doesNotContain(LEFT_BLANK);
    }

    /** It names nothing: whoever keeps the record of the agency that it is with is asked. */
    @Test
    void whereTheAnswerNamesNothingTheAgencyThatItIsWithIsAsked() {
        PersonId child = testshire.child();
        Practitioner lead = given(child, "agency-safeguarding-lead", "Lou Lead", "school");
        Practitioner worker = given(child, "social-worker", "Sol Other", "social-care");
        writes(
                worker,
                child,
                new EntryId(Origin.OUR_OWN, UUID.randomUUID().toString()),
                "disagreement-resolved",
                Map.of("with", "school", "resolved", "yes"));
        watch.catchUp();
        assertThat(asked(lead)).contains(LEFT_BLANK);
        assertThat(asked(worker)).doesNotContain(LEFT_BLANK);
    }

    private List<String> asked(Practitioner one) {
        var actor = Actor.of(one);
        return transactions.as(actor.code(), () -> watch.openFor(actor, one)).stream()
                .map(ask -> ask.finding().rule().id())
                .toList();
    }

    private void writes(Practitioner one, PersonId child, EntryId id, String type, Map<String, String> saying) {
        var actor = Actor.of(one);
        transactions.as(
                actor.code(),
                () -> chronology.append(
                        actor,
                        null,
                        List.of(new NewEntry(
                                child,
                                WrittenEntry.said(
                                        id,
                                        chronology
                                                .reference(actor, child.subject())
                                                .orElseThrow(),
                                        clock.instant(),
                                        one.agency(),
                                        type,
                                        "Written down.",
                                        "open",
                                        saying),
                                List.of()))));
    }

    private Practitioner given(PersonId child, String role, String name, String agency) {
        Practitioner one = colleagues.somebody(name, agency, name + "'s team");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
