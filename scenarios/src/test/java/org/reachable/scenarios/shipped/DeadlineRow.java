package org.reachable.scenarios.shipped;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A line of {@code shipped/deadlines.csv}: how long a rule gives, copied by hand from the law's and the partnership's
 * own words and never from the policy.
 *
 * @param rule the rule
 * @param amount how many
 * @param unit of what
 * @param ends to the minute, at the end of the day's work (evening) or at its start (morning)
 * @param from what the clock runs from: when the trigger happened or was recorded
 * @param since the first day on which triggers count, or always
 */
record DeadlineRow(String rule, int amount, String unit, String ends, String from, String since) {
    /** Before a half-term with bank holidays; before each change of the clocks; before Easter and before Christmas. */
    private static final List<String> BEGINNINGS = List.of(
            "2022-05-24T11:00",
            "2022-03-25T15:30",
            "2022-03-26T20:15",
            "2022-10-28T18:00",
            "2021-10-30T10:05",
            "2022-04-07T09:00",
            "2021-12-17T16:59");

    /** For what is law only since then: before the clocks change and Christmas, before Easter, before a bank holiday. */
    private static final List<String> LATER_BEGINNINGS =
            List.of("2024-10-24T11:00", "2024-12-13T16:59", "2025-04-15T09:00", "2025-05-23T18:00");

    static List<DeadlineRow> all() {
        try (var text = new InputStreamReader(
                Objects.requireNonNull(DeadlineRow.class.getResourceAsStream("/shipped/deadlines.csv")),
                StandardCharsets.UTF_8)) {
            return text.readAllLines().stream().skip(1).map(DeadlineRow::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DeadlineRow read(String line) {
        var cells = line.split(",");
        return new DeadlineRow(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], cells[4], cells[5]);
    }

    List<String> beginnings() {
        return since.equals("always") ? BEGINNINGS : LATER_BEGINNINGS;
    }

    /** A plain morning to begin at. */
    String morning() {
        return beginnings().getFirst();
    }

    boolean inHours() {
        return unit.equals("hours");
    }

    @Override
    public String toString() {
        return rule;
    }
}
