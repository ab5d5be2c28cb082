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
        return this == ALL
                ? "Everybody who works with " + (member.isTheChild() ? "me" : "us")
                : "Only people I choose by name";
    }

    /** What is for few stands in no file and makes no tie; that it is for those named alone, the wall of entries holds. */
    Handling handling() {
        return this == ALL ? Handling.OPEN : Handling.OWN_CONFIDENCE;
    }
}
