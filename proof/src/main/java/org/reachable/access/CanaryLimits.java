package org.reachable.access;

import java.util.UUID;

/** Why a reader is kept from a record, in the words of whoever keeps them from it: read by the few who do so, never by them. */
final class CanaryLimits {

    private final CanaryChild child;

    CanaryLimits(CanaryChild child) {
        this.child = child;
    }

    /** What was said when the reader and the child were tied so. */
    void planted(Actor reader) {
        MayKnow by = MayKnow.whoeverLimits();
        UUID id = PlantedRows.id(reader);
        child.rows()
                .change(
                        "update exclusion set because = ? where practitioner = ?",
                        child.in("exclusion.because", by.and(one -> !one.id().equals(reader.code()))),
                        id);
        child.rows()
                .change(
                        "update record_lock set because = ? where person = ? and because = 'A test.'",
                        child.in("record_lock.because", by),
                        child.id().value());
        MayKnow opened = MayKnow.whoeverHearsOfOpenings().or(MayKnow.only(reader.code()));
        child.rows()
                .change(
                        "update break_glass set because = ? where practitioner = ?",
                        child.in("break_glass.because", opened),
                        id);
    }
}
