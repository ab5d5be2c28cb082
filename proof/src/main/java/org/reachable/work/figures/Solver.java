package org.reachable.work.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who knows between which bounds each published number lies and which numbers add up to which, and works out what they can. It
 * knows nothing of how the tables were made.
 */
final class Solver {

    private final List<Integer> low = new ArrayList<>();
    private final List<Integer> high = new ArrayList<>();
    private final List<int[]> sums = new ArrayList<>();

    /** A number that lies between two others; what it is called from then on. */
    int number(int from, int to) {
        low.add(from);
        high.add(to);
        return low.size() - 1;
    }

    /** The first of these is the sum of the others. */
    void sum(int... wholeAndParts) {
        sums.add(wholeAndParts);
    }

    /** Whether what is known fits together at all. */
    boolean fits() {
        return narrowed(lows(), highs());
    }

    /** Whether a number can be one value alone: each other one leads to a contradiction. */
    boolean isTold(int number) {
        int[] from = lows();
        int[] to = highs();
        if (!narrowed(from, to)) {
            return false;
        }
        int fitting = 0;
        for (int value = from[number]; value <= to[number] && fitting < 2; value++) {
            int[] lower = from.clone();
            int[] upper = to.clone();
            lower[number] = value;
            upper[number] = value;
            fitting += narrowed(lower, upper) ? 1 : 0;
        }
        return fitting == 1;
    }

    private int[] lows() {
        return low.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] highs() {
        return high.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Draws bounds closer by every sum until none moves; false where one is empty. */
    private boolean narrowed(int[] from, int[] to) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int[] sum : sums) {
                long least = 0;
                long most = 0;
                for (int at = 1; at < sum.length; at++) {
                    least += from[sum[at]];
                    most += to[sum[at]];
                }
                moved |= narrow(sum[0], least, most, from, to);
                for (int at = 1; at < sum.length; at++) {
                    long othersLeast = least - from[sum[at]];
                    long othersMost = most - to[sum[at]];
                    int lowBefore = from[sum[at]];
                    int highBefore = to[sum[at]];
                    moved |= narrow(sum[at], from[sum[0]] - othersMost, to[sum[0]] - othersLeast, from, to);
                    least += from[sum[at]] - lowBefore;
                    most += to[sum[at]] - highBefore;
                }
                for (int number : sum) {
                    if (from[number] > to[number]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean narrow(int number, long least, long most, int[] from, int[] to) {
        boolean moved = false;
        if (least > from[number]) {
            from[number] = (int) Math.min(least, Integer.MAX_VALUE);
            moved = true;
        }
        if (most < to[number]) {
            to[number] = (int) Math.max(most, -1);
            moved = true;
        }
        return moved;
    }
}
