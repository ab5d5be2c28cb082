package org.reachable.practice.voice;

import java.util.Arrays;
import java.util.Optional;
import org.reachable.engine.entry.Handling;
import org.reachable.platform.partnership.FamilyMember;

/** Who may read what somebody tells us, as they say themselves. */
enum WhoMayRead {
    ALL,
    FEW;

    static Optional<WhoMayRead> chosen(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    String words(FamilyMember member) {
        String whom = member.isTheChild() ? "me" : "us";
        return this == ALL ? "Everybody who works with " + whom : "Only the few who work closest with " + whom;
    }

    /** What a child says to few, no investigator sees. */
    Handling handling(FamilyMember member) {
        if (this == ALL) {
            return Handling.OPEN;
        }
        return member.isTheChild() ? Handling.OWN_CONFIDENCE : Handling.NEED_TO_KNOW;
    }
}
