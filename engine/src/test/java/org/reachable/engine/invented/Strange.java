package org.reachable.engine.invented;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reachable.engine.calendar.LondonTime;

/** What nobody would write, and somebody's system will. */
public final class Strange {
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "=",
            "|",
            ";",
            "\"",
            "\n",
            "a\r\nb",
            "blank",
            "yes",
            "no",
            "-1",
            "0",
            "99999999999999999999",
            "2147483647",
            "1e9",
            "NaN",
            "2022-02-30",
            "2099-12-31T23:59",
            "1900-01-01",
            "[LOC:L1]",
            "[LOC:]",
            "[:]",
            "[VEH:V1][VEH:V1]",
            "a/b/c",
            "/",
            "x:y:z",
            "\u202Eecila",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\u0000",
            "e\u0301\u0301\u0301",
            "\uFEFF",
            "text ".repeat(4000));

    private final Chance chance;

    public Strange(long seed) {
        this.chance = Chance.of(seed);
    }

    /** The rows, some of them strange in some way. */
    public List<Row> rows(List<Row> rows) {
        var result = new ArrayList<Row>();
        for (Row row : rows) {
            result.add(chance.oneIn(3) ? strange(row) : row);
        }
        return List.copyOf(result);
    }

    private Row strange(Row row) {
        String word = chance.pick(WORDS);
        return switch (chance.between(1, 14)) {
            case 1 -> row.type(named(word));
            case 2 -> row.by(named(word));
            case 3 -> row.about(named(word));
            case 4 -> row.id(named(word));
            case 5 -> row.saying(word);
            case 6 -> row.where(word);
            case 7 -> row.outcome(word);
            case 8 -> row.happened(anyInstant());
            case 9 -> row.recorded(anyInstant());
            case 10 -> row.reached(named(word), anyInstant());
            case 11 -> row.with(named(word), chance.pick(WORDS));
            case 12 -> row.eachValue(value -> chance.pick(WORDS));
            case 13 -> row.with("corrects", row.id()).with("answers", row.id()).with("duplicate_of", row.id());
            default -> row.with(chance.pick("corrects", "answers", "duplicate_of", "episode", "days", "stage"), word);
        };
    }

    private static String named(String word) {
        return word.isBlank() ? "x" : word;
    }

    private Instant anyInstant() {
        return LondonTime.parse("%d-%02d-%02dT%02d:%02d"
                .formatted(
                        chance.between(1900, 2099),
                        chance.between(1, 12),
                        chance.between(1, 28),
                        chance.between(0, 23),
                        chance.between(0, 59)));
    }

    /** The bytes of a file after something went wrong with them. */
    public byte[] broken(byte[] file) {
        byte[] result = file.clone();
        for (int i = chance.between(1, 40); i > 0; i--) {
            int at = chance.between(0, result.length - 1);
            switch (chance.between(1, 5)) {
                case 1 -> result[at] = '"';
                case 2 -> result[at] = '\n';
                case 3 -> result[at] = ',';
                default -> result[at] = (byte) chance.between(-128, 127);
            }
        }
        return chance.oneIn(4) ? Arrays.copyOf(result, chance.between(0, result.length)) : result;
    }
}
