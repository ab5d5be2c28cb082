package org.reachable.engine.invented;

import java.util.List;
import java.util.SplittableRandom;

/** Dice that fall the same way for the same seed. */
public final class Chance {
    private final SplittableRandom dice;

    private Chance(SplittableRandom dice) {
        this.dice = dice;
    }

    public static Chance of(long seed) {
        // Neighbouring seeds would begin alike.
        return new Chance(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 1));
    }

    /** Other dice, so that what one life throws changes no other. */
    public Chance split() {
        return new Chance(dice.split());
    }

    /** True once in so many times. */
    public boolean oneIn(int times) {
        return dice.nextInt(times) == 0;
    }

    /** From the first to the last, both included. */
    public int between(int first, int last) {
        return dice.nextInt(first, last + 1);
    }

    public <T> T pick(List<T> from) {
        return from.get(dice.nextInt(from.size()));
    }

    @SafeVarargs
    public final <T> T pick(T... from) {
        return from[dice.nextInt(from.length)];
    }
}
