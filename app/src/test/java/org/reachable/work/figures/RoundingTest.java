package org.reachable.work.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each number is rounded to five by itself, and none can be worked out from the others. */
class RoundingTest {

    private final Rounding rounding = new Rounding(new Random(2022));

    @Test
    void eachIsRoundedToItsNearestFiveByItself() {
        assertThat(of(new int[][] {{31}, {12, 18, 1}, {8, 23}})).isDeepEqualTo(new int[][] {{30}, {10, 20, 0}, {10, 25}
        });
    }

    @Test
    void noughtIsAsMuchAsOneOrTwo() {
        assertThat(of(new int[][] {{3}, {1, 2, 0}, {3, 0}})).isDeepEqualTo(new int[][] {{5}, {0, 0, 0}, {5, 0}});
    }

    /** Four twos are eight, which is ten: and ten is four noughts in one way alone. */
    @Test
    void whereOnlyOneWayIsLeftSomeAreRoundedToTheirOtherFive() {
        int[][] exact = {{8}, {2, 2, 2, 2}, {8}};
        assertThat(Rounding.leavesAChoice(new int[][] {{10}, {0, 0, 0, 0}, {10}}))
                .isFalse();
        int[][] published = of(exact);
        assertThat(Rounding.leavesAChoice(published)).isTrue();
        assertThat(Arrays.deepEquals(published, new int[][] {{10}, {0, 0, 0, 0}, {10}}))
                .isFalse();
    }

    /** Neither split alone tells anything; both together do. */
    @Test
    void theTwoSplitsAreRoundedTogether() {
        assertThat(Rounding.leavesAChoice(new int[][] {{10}, {5, 5, 5}})).isTrue();
        assertThat(Rounding.leavesAChoice(new int[][] {{10}, {0, 5}})).isTrue();
        assertThat(Rounding.leavesAChoice(new int[][] {{10}, {5, 5, 5}, {0, 5}}))
                .isFalse();
    }

    @Test
    void noneIsEverFiveOrMoreAway() {
        var dice = new Random(17);
        for (int tried = 0; tried < 2_000; tried++) {
            int[] parts = dice.ints(5, 0, 5).toArray();
            int whole = Arrays.stream(parts).sum();
            int[][] exact = {{whole}, parts, {whole - parts[0], parts[0]}};
            int[][] published = of(exact);
            for (int row = 0; row < exact.length; row++) {
                for (int at = 0; at < exact[row].length; at++) {
                    assertThat(published[row][at] % Rounding.TO).isZero();
                    assertThat(Math.abs(published[row][at] - exact[row][at])).isLessThan(Rounding.TO);
                }
            }
        }
    }

    private int[][] of(int[][] exact) {
        return rounding.of(exact).orElseThrow();
    }
}
