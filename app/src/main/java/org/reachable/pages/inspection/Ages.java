package org.reachable.pages.inspection;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.reachable.watch.Draw.Born;

/** Ages to choose a sample by. */
enum Ages {
    ANY("any", "Any age", 0, 0),
    YOUNG("0-9", "Under 10", 0, 9),
    MIDDLE("10-12", "10 to 12", 10, 12),
    TEENAGE("13-15", "13 to 15", 13, 15),
    OLDER("16-17", "16 and 17", 16, 17);

    private final String code;
    private final String words;
    private final int from;
    private final int to;

    Ages(String code, String words, int from, int to) {
        this.code = code;
        this.words = words;
        this.from = from;
        this.to = to;
    }

    static Ages of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElse(ANY);
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }

    /** When whoever is of this age today was born; null for any age. */
    @Nullable
    Born born(LocalDate today) {
        return this == ANY ? null : new Born(today.minusYears(to + 1L), today.minusYears(from));
    }
}
