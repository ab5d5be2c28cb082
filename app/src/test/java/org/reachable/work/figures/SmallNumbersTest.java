package org.reachable.work.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One to four is never shown, and cannot be worked out from what is. */
class SmallNumbersTest {

    private static final int WHOLE = 0;
    private static final int[] PARTS = {1, 2};

    @Test
    void nothingIsHiddenWhereNothingIsSmall() {
        assertThat(hidden(new int[][] {{20, 10, 10}, {0, 0, 0}, {20, 10, 10}}))
                .allSatisfy(row -> assertThat(row.isEmpty()).isTrue());
    }

    @Test
    void oneToFourIsHiddenAndNoughtAndFiveAreShown() {
        BitSet[] hidden = hidden(new int[][] {{1, 0, 1}, {4, 0, 4}, {5, 0, 5}, {10, 0, 10}});
        assertThat(hidden[0]).isEqualTo(set(0, 2));
        assertThat(hidden[1]).isEqualTo(set(0, 2));
        assertThat(hidden[2].get(1)).isFalse();
    }

    @Test
    void aSingleSmallNumberTakesAnotherWithItSoThatTheSumDoesNotTellIt() {
        BitSet[] hidden = hidden(new int[][] {{3, 0, 3}, {20, 0, 20}, {50, 0, 50}, {73, 0, 73}});
        assertThat(hidden[0]).isEqualTo(set(0, 2));
        assertThat(hidden[1]).isEqualTo(set(0, 2));
        assertThat(hidden[2].isEmpty()).isTrue();
        assertThat(hidden[3].isEmpty()).isTrue();
    }

    /** Four and four are eight, and nothing else below five is. */
    @Test
    void twoSmallNumbersWhoseSumTellsThemTakeAThird() {
        BitSet[] hidden = hidden(new int[][] {{4, 0, 4}, {4, 0, 4}, {30, 0, 30}, {38, 0, 38}});
        assertThat(hidden[2]).isEqualTo(set(0, 2));
        BitSet[] ones = hidden(new int[][] {{1, 0, 1}, {1, 0, 1}, {30, 0, 30}, {32, 0, 32}});
        assertThat(ones[2]).isEqualTo(set(0, 2));
    }

    @Test
    void aSumThatIsHiddenInOneTableIsShownInNoOther() {
        List<BitSet[]> hidden = SmallNumbers.hidden(
                List.<int[][]>of(new int[][] {{8, 4, 4}, {8, 4, 4}}, new int[][] {{6, 3, 3}, {2, 1, 1}, {8, 4, 4}}),
                WHOLE,
                PARTS);
        assertThat(hidden.getFirst()[1]).isEqualTo(hidden.getLast()[2]);
    }

    /** Tried on many tables by somebody who knows every sum, and that "not shown" is five or more. */
    @Test
    void noHiddenNumberCanBeWorkedOutFromAnySum() {
        var dice = new Random(2022);
        for (int tried = 0; tried < 60; tried++) {
            int[][] table = random(dice, 2 + dice.nextInt(2));
            int[][] other = merged(table);
            List<BitSet[]> hidden = SmallNumbers.hidden(List.of(table, other), WHOLE, PARTS);
            check(table, hidden.getFirst());
            check(other, hidden.getLast());
        }
    }

    private static void check(int[][] table, BitSet[] hidden) {
        int last = table.length - 1;
        for (int row = 0; row <= last; row++) {
            for (int column = 0; column < 3; column++) {
                if (SmallNumbers.small(table[row][column])) {
                    assertThat(hidden[row].get(column)).isTrue();
                }
            }
            int of = row;
            notTold(
                    IntStream.of(0, 1, 2).map(column -> table[of][column]).toArray(),
                    IntStream.of(0, 1, 2)
                            .mapToObj(column -> hidden[of].get(column))
                            .toList());
        }
        for (int column = 0; column < 3; column++) {
            int of = column;
            notTold(
                    IntStream.rangeClosed(0, last)
                            .map(row -> table[last - row][of])
                            .toArray(),
                    IntStream.rangeClosed(0, last)
                            .mapToObj(row -> hidden[last - row].get(of))
                            .toList());
        }
    }

    /** The first is the sum of the others; each hidden one could be two numbers at least. */
    private static void notTold(int[] sum, List<Boolean> hidden) {
        for (int asked = 0; asked < sum.length; asked++) {
            if (hidden.get(asked)) {
                long fitting = 0;
                for (int guess = SmallNumbers.small(sum[asked]) ? 1 : 5;
                        fitting < 2 && guess <= (SmallNumbers.small(sum[asked]) ? 4 : 90);
                        guess++) {
                    fitting += fits(sum, hidden, asked, guess) ? 1 : 0;
                }
                assertThat(fitting)
                        .as("%s hidden %s at %d", IntStream.of(sum).boxed().toList(), hidden, asked)
                        .isGreaterThan(1);
            }
        }
    }

    private static boolean fits(int[] sum, List<Boolean> hidden, int asked, int guess) {
        var left = new BitSet();
        left.set(1_000);
        for (int i = 0; i < sum.length; i++) {
            int sign = i == 0 ? 1 : -1;
            int from = i == asked ? guess : !hidden.get(i) ? sum[i] : SmallNumbers.small(sum[i]) ? 1 : 5;
            int to = i == asked ? guess : !hidden.get(i) ? sum[i] : SmallNumbers.small(sum[i]) ? 4 : 90;
            var next = new BitSet();
            for (int at = left.nextSetBit(0); at >= 0; at = left.nextSetBit(at + 1)) {
                for (int value = from; value <= to; value++) {
                    int then = at + sign * value;
                    if (then >= 0) {
                        next.set(then);
                    }
                }
            }
            left = next;
        }
        return left.get(1_000);
    }

    private static int[][] random(Random dice, int groups) {
        int[][] table = new int[groups + 1][3];
        for (int row = 0; row < groups; row++) {
            for (int part : PARTS) {
                int number = dice.nextInt(3) == 0 ? dice.nextInt(15) : dice.nextInt(8);
                table[row][part] = number;
                table[row][WHOLE] += number;
                table[groups][part] += number;
                table[groups][WHOLE] += number;
            }
        }
        return table;
    }

    /** The same children, all of one group. */
    private static int[][] merged(int[][] table) {
        return new int[][] {table[table.length - 1].clone(), {0, 0, 0}, table[table.length - 1].clone()};
    }

    private static BitSet[] hidden(int[][] table) {
        return SmallNumbers.hidden(List.<int[][]>of(table), WHOLE, PARTS).getFirst();
    }

    private static BitSet set(int... columns) {
        var set = new BitSet();
        IntStream.of(columns).forEach(set::set);
        return set;
    }
}
