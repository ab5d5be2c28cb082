package org.reachable.work.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * As figures were published until editions of them were: the control of {@link NoSmallNumberIsWorkedOut}, and used by nothing else.
 *
 * <p>Hides small numbers of tables that share their last row, which is the sum of the others: one to four, and so many further
 * cells that none of those can be worked out from what is shown. Nought is no small number: it names nobody, and is shown.
 *
 * <p>Each sum is looked at by itself. In each, either nothing is hidden, or two numbers at least could be any hidden cell.
 */
final class SmallNumbers {

    static final int SMALLEST_SHOWN = 5;

    private static final long NO_END = Integer.MAX_VALUE;

    private final List<int[][]> tables;
    private final int whole;
    private final int[] parts;
    private final List<BitSet[]> hidden = new ArrayList<>();

    private SmallNumbers(List<int[][]> tables, int whole, int[] parts) {
        this.tables = tables;
        this.whole = whole;
        this.parts = parts;
    }

    /**
     * Which cells are hidden, a set of columns for each row of each table.
     *
     * @param whole the column that is the sum of {@code parts}
     */
    static List<BitSet[]> hidden(List<int[][]> tables, int whole, int... parts) {
        return new SmallNumbers(tables, whole, parts).all();
    }

    private List<BitSet[]> all() {
        for (int[][] table : tables) {
            BitSet[] rows = new BitSet[table.length];
            for (int row = 0; row < table.length; row++) {
                int[] cells = table[row];
                rows[row] = new BitSet();
                IntStream.range(0, cells.length).filter(at -> small(cells[at])).forEach(rows[row]::set);
            }
            hidden.add(rows);
        }
        boolean more = true;
        while (more) {
            more = false;
            for (int table = 0; table < tables.size(); table++) {
                for (List<Cell> sum : sums(tables.get(table))) {
                    more |= mend(table, sum);
                }
            }
            more |= shareTheLastRow();
        }
        return hidden;
    }

    static boolean small(int number) {
        return number > 0 && number < SMALLEST_SHOWN;
    }

    private record Cell(int row, int column) {}

    /** Every list of cells whose first is the sum of the others. */
    private List<List<Cell>> sums(int[][] table) {
        List<List<Cell>> sums = new ArrayList<>();
        int last = table.length - 1;
        for (int column = 0; column < table[last].length; column++) {
            int of = column;
            List<Cell> sum = new ArrayList<>(List.of(new Cell(last, of)));
            IntStream.range(0, last).forEach(row -> sum.add(new Cell(row, of)));
            sums.add(sum);
        }
        for (int row = 0; row <= last; row++) {
            int of = row;
            List<Cell> sum = new ArrayList<>(List.of(new Cell(of, whole)));
            IntStream.of(parts).forEach(part -> sum.add(new Cell(of, part)));
            sums.add(sum);
        }
        return sums;
    }

    /** Hides one more cell of a sum from which a hidden one could be worked out. */
    private boolean mend(int table, List<Cell> sum) {
        List<Cell> out = sum.stream().filter(cell -> isHidden(table, cell)).toList();
        if (out.stream().noneMatch(cell -> isTold(table, sum, out, cell))) {
            return false;
        }
        return sum.stream()
                .filter(cell -> !isHidden(table, cell) && value(table, cell) > 0)
                .min(Comparator.comparing((Cell cell) -> cell.equals(sum.getFirst()))
                        .thenComparing(cell -> value(table, cell)))
                .map(cell -> {
                    hidden.get(table)[cell.row()].set(cell.column());
                    return true;
                })
                .orElse(false);
    }

    /** Whether only one number fits what is shown of the sum, and what the word for each hidden cell tells of it. */
    private boolean isTold(int table, List<Cell> sum, List<Cell> out, Cell asked) {
        long shown = sum.stream()
                .filter(cell -> !isHidden(table, cell))
                .mapToLong(cell -> sign(sum, cell) * value(table, cell))
                .sum();
        long least = 0;
        long most = 0;
        for (Cell other : out) {
            if (!other.equals(asked)) {
                long low = low(table, other);
                long high = high(table, other);
                least += sign(sum, other) > 0 ? low : -high;
                most += sign(sum, other) > 0 ? high : -low;
            }
        }
        // The whole less its parts is nought.
        long from = sign(sum, asked) > 0 ? -shown - most : shown + least;
        long to = sign(sum, asked) > 0 ? -shown - least : shown + most;
        return Math.max(from, low(table, asked)) >= Math.min(to, high(table, asked));
    }

    private static long sign(List<Cell> sum, Cell cell) {
        return cell.equals(sum.getFirst()) ? 1 : -1;
    }

    private long low(int table, Cell cell) {
        return small(value(table, cell)) ? 1 : SMALLEST_SHOWN;
    }

    private long high(int table, Cell cell) {
        return small(value(table, cell)) ? SMALLEST_SHOWN - 1 : NO_END;
    }

    /** What is hidden of the sum in one table is shown in no other. */
    private boolean shareTheLastRow() {
        var all = new BitSet();
        for (BitSet[] rows : hidden) {
            all.or(rows[rows.length - 1]);
        }
        boolean more = false;
        for (BitSet[] rows : hidden) {
            more |= !rows[rows.length - 1].equals(all);
            rows[rows.length - 1].or(all);
        }
        return more;
    }

    private boolean isHidden(int table, Cell cell) {
        return hidden.get(table)[cell.row()].get(cell.column());
    }

    private int value(int table, Cell cell) {
        return tables.get(table)[cell.row()][cell.column()];
    }
}
