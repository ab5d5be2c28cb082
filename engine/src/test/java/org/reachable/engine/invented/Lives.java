package org.reachable.engine.invented;

import java.util.ArrayList;
import java.util.List;

/** Stories of several children, as one file would hold them. */
public final class Lives {
    private Lives() {}

    /** Children to whom something happened that somebody saw to; unlike the hard ones they share nothing. */
    public static List<Row> ordinary(long seed, int children) {
        var chance = Chance.of(seed);
        var result = new ArrayList<Row>();
        for (int i = 1; i <= children; i++) {
            result.addAll(OrdinaryLife.of("O" + i, chance.split()));
        }
        return List.copyOf(result);
    }

    /** Children who share cars, houses and places in groups of three. */
    public static List<Row> hard(long seed, int children) {
        var chance = Chance.of(seed);
        var result = new ArrayList<Row>();
        for (int i = 1; i <= children; i++) {
            var own = chance.split();
            result.addAll(HardLife.of("H" + i, own, new Shared(own, 2 * ((i - 1) / 3) + 1)));
        }
        return new Records(chance.split()).kept(result);
    }
}
