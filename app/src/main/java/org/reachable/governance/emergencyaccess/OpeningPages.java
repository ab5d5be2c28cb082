package org.reachable.governance.emergencyaccess;

import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.SignedInAgain;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** Puts the form together by which a record is opened. */
@Component
class OpeningPages {

    private final Openings openings;
    private final People people;
    private final Partnership partnership;
    private final SignedInAgain signedInAgain;

    OpeningPages(Openings openings, People people, Partnership partnership, SignedInAgain signedInAgain) {
        this.openings = openings;
        this.people = people;
        this.partnership = partnership;
        this.signedInAgain = signedInAgain;
    }

    static String child(PersonId child) {
        return SubjectAddresses.child(child);
    }

    static String form(PersonId child) {
        return child(child) + "/opening";
    }

    static String review(Opening opening) {
        return ReviewController.ALL + "/" + opening.id();
    }

    OpeningPage page(Practitioner reader, PersonId child, OpeningForm form) {
        var actor = Actor.of(reader);
        String name = name(actor, child).orElseThrow();
        return new OpeningPage(
                form(child),
                child(child),
                name,
                told(reader, child, name),
                new OpeningPage.Questions(
                        form.purposeField(),
                        Purpose.choices(),
                        form.whyField(),
                        form.lengthField(),
                        OpeningForm.LENGTHS,
                        form.passwordField()),
                signedInAgain.told(form(child)).orElse(null),
                openings.open(actor, child)
                        .map(opening -> Dates.near(opening.span().until(), openings.now()))
                        .orElse(null));
    }

    private String told(Practitioner reader, PersonId child, String name) {
        String everybody =
                "Those who work with %s see at once that you opened the record, until when, and why.".formatted(name);
        return openings.reviewer(reader, child)
                .map(reviewer -> everybody
                        + " %s, %s, is asked whether it was justified, by %s."
                                .formatted(
                                        reviewer.name(),
                                        reviewer.agencyName(),
                                        Dates.near(openings.reviewDue(), openings.now())))
                .orElse(everybody);
    }

    /** What the child is called; empty where the reader may not know of them. */
    Optional<String> name(Actor actor, PersonId child) {
        return people.name(actor, child);
    }

    /** "Bea Sergeant, Testshire police". */
    String who(UUID practitioner) {
        return partnership.who(practitioner);
    }
}
