package org.reachable.work.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Trial;

/**
 * Of what is published of a figure no number under five can be worked out, by whoever adds up both splits of two editions in a row and
 * knows how they are rounded. The control are the tables as they were before, whose small numbers were hidden and the others shown.
 */
public final class NoSmallNumberIsWorkedOut implements Promise {

    private static final int SMALL = 5;
    private static final int ENDLESS = 1_000;

    /** The groups of the two splits of a figure: by age with those not known and of several children, and by care. */
    private static final int[] GROUPS = {7, 3};

    @Override
    public int number() {
        return 47;
    }

    @Override
    public String words() {
        return "No small number of a figure is worked out";
    }

    @Override
    public String topic() {
        return "figures";
    }

    @Override
    public List<Figure> prove(Trial trial) {
        Random random = trial.random();
        var rounded = new Found();
        int notShown = 0;
        int moved = 0;
        int figures = trial.times(40_000, 2_000);
        var rounding = new Rounding(random);
        for (int tried = 0; tried < figures; tried++) {
            List<int[][]> editions = new ArrayList<>();
            List<int[][]> published = new ArrayList<>();
            for (int month = 0; month < 2; month++) {
                int[][] exact = exact(random);
                Optional<int[][]> one = rounding.of(exact);
                notShown += one.isEmpty() ? 1 : 0;
                if (one.isPresent()) {
                    editions.add(exact);
                    published.add(one.get());
                    moved += isMoved(exact, one.get()) ? 1 : 0;
                }
            }
            rounded.add(solve(editions, published));
        }
        var hidden = new Found();
        for (int tried = 0; tried < trial.times(2_000, 100); tried++) {
            hidden.add(solveHidden(random));
        }
        return List.of(
                Figure.none("numbers under five that are worked out", rounded.told, rounded.small),
                Figure.none("editions that could not be rounded so", notShown, 2L * figures),
                Figure.told("of which some were rounded to their other five", "%,d".formatted(moved)),
                Figure.fact(
                        "of the tables before, worked out",
                        "%,d of %,d".formatted(hidden.told, hidden.small),
                        "over 0",
                        hidden.told > 0));
    }

    /** How many numbers under five there were, and how many were worked out. */
    private static final class Found {
        private int small;
        private int told;

        void add(Found other) {
            small += other.small;
            told += other.told;
        }
    }

    /** A line and its splits: seldom large, and often with every part of one size, which is where rounding tells most. */
    private static int[][] exact(Random random) {
        int most = random.nextInt(4) == 0 ? 30 : 1 + random.nextInt(5);
        int[] first = new int[GROUPS[0]];
        int alike = random.nextInt(SMALL);
        boolean isAlike = random.nextInt(3) == 0;
        for (int at = 0; at < first.length; at++) {
            first[at] = isAlike && random.nextInt(5) > 0 ? alike : random.nextInt(most + 1);
        }
        int whole = IntStream.of(first).sum();
        int[] second = new int[GROUPS[1]];
        int left = whole;
        for (int at = 0; at < second.length - 1; at++) {
            second[at] = random.nextInt(left + 1);
            left -= second[at];
        }
        second[second.length - 1] = left;
        return new int[][] {{whole}, first, second};
    }

    private static boolean isMoved(int[][] exact, int[][] published) {
        for (int row = 0; row < exact.length; row++) {
            for (int at = 0; at < exact[row].length; at++) {
                if (published[row][at] != Rounding.nearest(exact[row][at])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes each for rounded to its nearest, as nearly all are; and, once more, for rounded to either of its fives. */
    private static Found solve(List<int[][]> editions, List<int[][]> published) {
        var found = new Found();
        for (int off : new int[] {Rounding.NEAR, Rounding.TO - 1}) {
            var solver = new Solver();
            List<Integer> small = new ArrayList<>();
            for (int one = 0; one < editions.size(); one++) {
                int whole = -1;
                for (int row = 0; row < published.get(one).length; row++) {
                    int[] numbers = new int[published.get(one)[row].length];
                    for (int at = 0; at < numbers.length; at++) {
                        int shown = published.get(one)[row][at];
                        numbers[at] = solver.number(Math.max(0, shown - off), shown + off);
                        if (editions.get(one)[row][at] < SMALL) {
                            small.add(numbers[at]);
                        }
                    }
                    if (row == 0) {
                        whole = numbers[0];
                    } else {
                        solver.sum(with(whole, numbers));
                    }
                }
            }
            found.small += small.size();
            found.told += (int) small.stream().filter(solver::isTold).count();
        }
        return found;
    }

    /** The tables as they were: nine columns, of which one is the sum of four; by age and by care, with the same last row. */
    private static Found solveHidden(Random random) {
        int[][] byAge = new int[8][];
        int[][] byCare = new int[5][];
        int columns = 9;
        int[] all = new int[columns];
        for (int row = 0; row < 7; row++) {
            byAge[row] = row(random);
            add(all, byAge[row]);
        }
        byAge[7] = all;
        int[] left = all.clone();
        for (int row = 0; row < 3; row++) {
            int[] part = new int[columns];
            for (int column : new int[] {0, 1, 3, 4, 5, 6, 7, 8}) {
                part[column] = random.nextInt(left[column] + 1);
            }
            part[2] = part[3] + part[4] + part[5] + part[6];
            byCare[row] = part;
            for (int column = 0; column < columns; column++) {
                left[column] -= part[column];
            }
        }
        byCare[3] = left;
        byCare[4] = all;
        List<int[][]> tables = List.of(byAge, byCare);
        List<BitSet[]> hidden = SmallNumbers.hidden(tables, 2, 3, 4, 5, 6);
        var solver = new Solver();
        List<Integer> small = new ArrayList<>();
        int[] last = new int[columns];
        for (int table = 0; table < tables.size(); table++) {
            int[][] rows = tables.get(table);
            int[][] numbers = new int[rows.length][columns];
            for (int row = rows.length - 1; row >= 0; row--) {
                for (int column = 0; column < columns; column++) {
                    numbers[row][column] = table > 0 && row == rows.length - 1
                            ? last[column]
                            : shown(solver, rows[row][column], hidden.get(table)[row].get(column));
                    if (SmallNumbers.small(rows[row][column])) {
                        small.add(numbers[row][column]);
                    }
                }
                solver.sum(numbers[row][2], numbers[row][3], numbers[row][4], numbers[row][5], numbers[row][6]);
            }
            last = numbers[rows.length - 1];
            for (int column = 0; column < columns; column++) {
                int of = column;
                solver.sum(with(
                        last[of],
                        IntStream.range(0, rows.length - 1)
                                .map(row -> numbers[row][of])
                                .toArray()));
            }
        }
        var found = new Found();
        found.small = small.size();
        found.told = (int) small.stream().filter(solver::isTold).count();
        return found;
    }

    private static int shown(Solver solver, int number, boolean hidden) {
        if (!hidden) {
            return solver.number(number, number);
        }
        return SmallNumbers.small(number) ? solver.number(1, SMALL - 1) : solver.number(SMALL, ENDLESS);
    }

    /** Children known, asked about, asked, and how that ended: a few of each. */
    private static int[] row(Random random) {
        int[] row = new int[9];
        for (int column : new int[] {3, 4, 5, 6}) {
            row[column] = Math.max(0, (int) Math.round(random.nextGaussian(4, 6)));
        }
        row[2] = row[3] + row[4] + row[5] + row[6];
        row[1] = random.nextInt(row[2] + 1);
        row[0] = row[1] + random.nextInt(20);
        row[7] = random.nextInt(row[2] + 1);
        row[8] = random.nextInt(row[2] - row[7] + 1);
        return row;
    }

    private static void add(int[] all, int[] row) {
        for (int column = 0; column < row.length; column++) {
            all[column] += row[column];
        }
    }

    private static int[] with(int whole, int[] parts) {
        return IntStream.concat(IntStream.of(whole), IntStream.of(parts)).toArray();
    }
}
