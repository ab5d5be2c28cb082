package org.reachable.engine.properties;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.ChildFolded;
import org.reachable.engine.fold.ChildRead;
import org.reachable.engine.fold.Folded;
import org.reachable.engine.invented.AnyLives;
import org.reachable.engine.invented.Lives;
import org.reachable.engine.invented.Row;
import org.reachable.engine.invented.Rows;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;

/** Invented stories under the shipped policy. */
final class Shipped {
    static final Policy POLICY = PolicyReader.shipped();
    static final Calendars CALENDARS = Calendars.englandAndWales();

    private static final AnyLives ANY = new AnyLives(POLICY);
    private static final Fold FOLD = new Fold(POLICY, CALENDARS);

    private Shipped() {}

    static IntStream seeds(int count) {
        return IntStream.range(0, count);
    }

    /** Of three stories one is hard and likely, and two are of entries that come as they come. */
    static List<Row> story(int seed) {
        return seed % 3 == 0 ? Lives.hard(seed, 3) : ANY.of(seed, 1 + seed % 4, 10 + seed % 30);
    }

    static List<Entry> entries(List<Row> rows) {
        return Rows.entries(rows, POLICY.vocabulary());
    }

    static Folded fold(List<Entry> entries, Instant now) {
        return FOLD.fold(entries, now);
    }

    static ChildFolded child(String child, List<Entry> entries, Instant now) {
        return FOLD.child(child, entries, now);
    }

    static ChildRead read(String child, List<Entry> entries, Instant now) {
        return FOLD.read(child, entries, now);
    }

    static List<ChildRead> read(String child, List<Entry> entries, List<Instant> moments) {
        return FOLD.read(child, entries, moments);
    }

    /** Every step that the rows come to once all clocks have run out. */
    static List<String> shown(List<Row> rows) {
        return Shown.lines(fold(entries(rows), Fold.UNTIL_QUIET));
    }
}
