package org.reachable.engine.invented;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What becomes of what happened once it is written down: late, twice, wrongly, put right, taken back. */
final class Records {
    private final Chance chance;

    Records(Chance chance) {
        this.chance = chance;
    }

    /** As agencies keep them. */
    List<Row> kept(List<Row> happened) {
        var result = new ArrayList<Row>();
        for (Row row : happened) {
            Row written = written(row, result);
            result.add(written);
            again(written, result);
        }
        return List.copyOf(result);
    }

    private Row written(Row row, List<Row> before) {
        if (chance.oneIn(25) && !before.isEmpty()) {
            Row other = before.getLast();
            return row.happened(other.occurredAt()).recorded(other.recordedAt());
        }
        return chance.oneIn(3) ? row.recorded(row.occurredAt().plus(late())) : row;
    }

    private Duration late() {
        return switch (chance.between(1, 4)) {
            case 1 -> Duration.ofMinutes(chance.between(1, 300));
            case 2 -> Duration.ofHours(chance.between(4, 40));
            case 3 -> Duration.ofDays(chance.between(1, 9));
            default -> Duration.ofDays(chance.between(10, 120));
        };
    }

    private void again(Row row, List<Row> rows) {
        Instant later = row.recordedAt().plus(late());
        switch (chance.between(1, 60)) {
            case 1, 2 -> rows.add(row);
            case 3 ->
                rows.add(row.id(row.id() + "c")
                        .recorded(later)
                        .with("corrects", row.id())
                        .outcome("RECORDED"));
            case 4 ->
                rows.add(row.id(row.id() + "c")
                        .happened(row.occurredAt().minus(Duration.ofHours(chance.between(1, 60))))
                        .recorded(later)
                        .with("corrects", row.id()));
            case 5 -> rows.add(row.recorded(later).where("").with("changed", "yes"));
            case 6 ->
                rows.add(row.id(row.id() + "w")
                        .recorded(later)
                        .type("entry-withdrawn")
                        .with("corrects", row.id()));
            case 7, 8 ->
                rows.add(row.with("corrects", "")
                        .id(row.id() + "d")
                        .happened(row.occurredAt().plus(Duration.ofMinutes(chance.between(0, 12))))
                        .recorded(later)
                        .by(chance.pick("police", "school", "health-ed")));
            case 9 ->
                rows.add(row.with("corrects", "")
                        .id(row.id() + "d")
                        .recorded(later)
                        .by("school")
                        .with("duplicate_of", row.id()));
            default -> {}
        }
    }
}
