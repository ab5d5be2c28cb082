package org.reachable.governance.accessreports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.access.AccessPolicy;
import org.reachable.access.Relationship;
import org.reachable.foundation.govuk.Words;
import org.reachable.platform.audit.MonthOfLooks;

/**
 * What one person did with the record in one month, and what was decided about telling it.
 *
 * @param name who; for whoever decides, never for the report
 * @param role what they do, in plain words
 * @param agencyKind what kind of agency
 * @param own whether they are who decides: their own looks are always told
 * @param told null where nothing is decided yet
 */
record Looked(
        MonthOfLooks looks,
        String name,
        String role,
        String agency,
        String agencyKind,
        boolean own,
        @Nullable Told told) {

    boolean decided() {
        return own || told != null;
    }

    boolean leaves() {
        return own || (told != null && told.ground() == null);
    }

    /** Whoever investigates is asked before anything of theirs is told. */
    boolean isOfInvestigators() {
        return AccessPolicy.investigates(agencyKind);
    }

    /** As a form's field is named. */
    String key() {
        return looks.practitioner() + "." + looks.month();
    }

    /** "Looked, wrote something down and took a copy away". */
    String did() {
        var did = new ArrayList<String>();
        did.add("Looked");
        if (looks.wrote()) {
            did.add("wrote something down");
        }
        if (looks.tookAway()) {
            did.add("took a copy away");
        }
        return Words.list(did);
    }

    /** Why they could look, in ordinary words: the nearest thing they were to the child counts. */
    String why(String whom) {
        return List.of(Relationship.values()).stream()
                .filter(one -> looks.relationships().contains(one.name()))
                .findFirst()
                .map(one -> why(one, whom))
                .orElse("");
    }

    private static String why(Relationship to, String whom) {
        return switch (to) {
            case INVOLVED -> "They were working with %s, or were asked to answer something.".formatted(whom);
            case TEAM -> "Somebody in their team worked with %s.".formatted(whom);
            case OVERSIGHT -> "They look after how different services work together.";
            case BREAK_GLASS ->
                "They needed to know something quickly. They had to say why, and somebody else checked it.";
            case IN_MEETING -> "They were asked into a meeting about %s.".formatted(whom);
            case AGENCY, OWN_RECORD -> "Their service had written something about %s.".formatted(whom);
            case PARTNERSHIP, LOCKED, LOCKED_POINTER, EXCLUDED, NONE, THING ->
                "They looked to see whether there was a record, or to write something down.";
        };
    }
}
