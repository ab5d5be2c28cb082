package org.reachable.practice.frontdoor;

import org.reachable.engine.entry.Vocabulary;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.stereotype.Component;

/** Who told us, as a sentence names them. */
@Component
class Tellers {

    private final Partnership partnership;
    private final Vocabulary vocabulary;

    Tellers(Partnership partnership, Vocabulary vocabulary) {
        this.partnership = partnership;
        this.vocabulary = vocabulary;
    }

    String name(LoggedEntry report) {
        return partnership
                .practitionerWhoIs(report.actor())
                .filter(writer -> writer.agency().equals(report.entry().whose()))
                .map(Practitioner::inFull)
                .or(() -> partnership.familyWhoIs(report.actor()).map(FamilyMember::inFull))
                .orElseGet(() -> agencyOrPeople(report.entry().whose()));
    }

    /** "the family", "Wealdshire Police". */
    private String agencyOrPeople(String code) {
        String name = partnership.agencyName(code);
        if (!vocabulary.people().contains(code)) {
            return name;
        }
        String lower = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return lower.startsWith("the ") ? lower : "the " + lower;
    }
}
