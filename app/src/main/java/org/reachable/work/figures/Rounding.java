package org.reachable.work.figures;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rounds a number and what it is split into, each to five by itself, so that none of them can be worked out from the others.
 *
 * <p>Each to its nearest five is nearly always enough. It is not where every part lies at the edge of what it is rounded from: four parts
 * of two are four noughts, and a whole of eight is ten, which four parts of at most two can only be in one way. Then some numbers are
 * rounded to their other five, until what is published leaves two values at least for each. Whether it does is asked of what is published
 * alone, and never of what it was rounded from: so to be refused or taken tells nothing, and whoever knows how it is made knows no more.
 */
final class Rounding {

    static final int TO = 5;

    /** How far from its number what was rounded to its nearest lies at most. */
    static final int NEAR = 2;

    private static final int MOST_TRIES = 2_000;
    private static final int TRIES_WITH_AS_MANY = 50;

    private final RandomGenerator dice;

    Rounding(RandomGenerator dice) {
        this.dice = dice;
    }

    /**
     * The whole as the one number of the first row, each split as a row.
     *
     * @param exact each further row adds up to the first
     * @return as many rounded; empty where no way was found, and nothing but the whole is to be shown
     */
    Optional<int[][]> of(int[][] exact) {
        int[][] nearest = each(exact);
        if (leavesAChoice(nearest)) {
            return Optional.of(nearest);
        }
        int cells = Stream.of(exact).mapToInt(row -> row.length).sum();
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            int[][] other = Stream.of(nearest).map(int[]::clone).toArray(int[][]::new);
            for (int moved = 0; moved <= Math.min(cells, tried / TRIES_WITH_AS_MANY); moved++) {
                int row = dice.nextInt(exact.length);
                if (exact[row].length > 0) {
                    int at = dice.nextInt(exact[row].length);
                    other[row][at] = theOther(exact[row][at]);
                }
            }
            if (leavesAChoice(other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    static int nearest(int number) {
        return (number + NEAR) / TO * TO;
    }

    private static int[][] each(int[][] exact) {
        return Stream.of(exact)
                .map(row -> IntStream.of(row).map(Rounding::nearest).toArray())
                .toArray(int[][]::new);
    }

    /** The five on the other side; what is a multiple of five is none. */
    private static int theOther(int number) {
        int below = number / TO * TO;
        return number == below ? below : nearest(number) == below ? below + TO : below;
    }

    /** Whether each number could be one of two at least, for whoever takes each for rounded to its nearest and adds them up. */
    static boolean leavesAChoice(int[][] published) {
        int least = 0;
        int most = Integer.MAX_VALUE;
        for (int[] row : published) {
            least = Math.max(least, IntStream.of(row).map(Rounding::least).sum());
            most = Math.min(most, IntStream.of(row).map(Rounding::most).sum());
        }
        int from = least;
        int to = most;
        return from < to
                && Arrays.stream(published)
                        .allMatch(row -> IntStream.of(row).allMatch(cell -> {
                            int others = IntStream.of(row).map(Rounding::most).sum() - most(cell);
                            int fewest = IntStream.of(row).map(Rounding::least).sum() - least(cell);
                            return Math.max(least(cell), from - others) < Math.min(most(cell), to - fewest);
                        }));
    }

    private static int least(int published) {
        return Math.max(0, published - NEAR);
    }

    private static int most(int published) {
        return published + NEAR;
    }
}
