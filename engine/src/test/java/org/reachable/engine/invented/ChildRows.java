package org.reachable.engine.invented;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One child's rows while they are being told: each gets the next id of the child. */
final class ChildRows {
    final String child;
    final Chance chance;
    final Days days;
    private final List<Row> rows = new ArrayList<>();
    private int told;

    ChildRows(String child, Chance chance) {
        this.child = child;
        this.chance = chance;
        this.days = new Days(chance);
    }

    /** An entry that is not kept yet. */
    Row row(Instant at, String agency, String type) {
        told++;
        return Row.of("%s-%03d".formatted(child, told), child, at, agency, type);
    }

    Row keep(Row row) {
        rows.add(row);
        return row;
    }

    Row tell(Instant at, String agency, String type) {
        return keep(row(at, agency, type));
    }

    List<Row> rows() {
        return rows;
    }
}
