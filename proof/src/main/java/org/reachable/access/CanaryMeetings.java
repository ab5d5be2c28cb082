package org.reachable.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Handling;

/** A sitting about the child by each agency, with somebody who spoke, what they said, and that it was otherwise. */
final class CanaryMeetings {

    private static final String CARRIED = "person, partnership, agency, handling, source, actor";

    private final CanaryChild child;

    CanaryMeetings(CanaryChild child) {
        this.child = child;
    }

    void plant() {
        for (String agency : Household.AGENCIES) {
            MayKnow may = MayKnow.entry(agency, Handling.OPEN);
            UUID sitting = UUID.randomUUID();
            UUID voice = UUID.randomUUID();
            UUID position = UUID.randomUUID();
            add(
                    "sitting (id, kind, entry, content",
                    "?, ?, ?, jsonb_build_object('reasons', ?::text)",
                    agency,
                    sitting,
                    "strategy-discussion",
                    "reachable/" + sitting,
                    child.in("sitting.content", may));
            add(
                    "sitting_person (id, sitting, line, how, named, tried, knows",
                    "?, ?, 'police', 'phone', ?, ?, ?",
                    agency,
                    voice,
                    sitting,
                    child.in("sitting_person.named", may),
                    child.in("sitting_person.tried", may),
                    child.in("sitting_person.knows", may));
            add(
                    "sitting_position (id, voice, sitting, stance, words",
                    "?, ?, ?, 'differently', ?",
                    agency,
                    position,
                    voice,
                    sitting,
                    child.in("sitting_position.words", may));
            add(
                    "sitting_confirmed (position, so, stance, words",
                    "?, false, 'differently', ?",
                    agency,
                    position,
                    child.in("sitting_confirmed.words", may));
        }
    }

    /** A row of a table, with what every row carries. */
    private void add(String into, String values, String agency, @Nullable Object... own) {
        Object[] all = new Object[own.length + 4];
        System.arraycopy(own, 0, all, 0, own.length);
        all[own.length] = child.id().value();
        all[own.length + 1] = child.partnership();
        all[own.length + 2] = agency;
        all[own.length + 3] = PlantedRows.id(child.somebody(agency)).toString();
        child.rows()
                .change(
                        "insert into %s, %s) values (%s, ?, ?, ?, 'open', 'reachable', ?)"
                                .formatted(into, CARRIED, values),
                        all);
    }
}
