package org.reachable.engine.timeline;

import java.util.ArrayList;
import java.util.List;

/** Lays pieces, given from left to right, in as few rows as they need so that none covers another. */
final class Rows {
    /** From where to where a piece reaches. */
    record Piece(double from, double to) {}

    private final List<Integer> rowOf = new ArrayList<>();
    private final List<Double> takenUntil = new ArrayList<>();

    Rows(List<Piece> pieces) {
        pieces.forEach(this::lay);
    }

    private void lay(Piece piece) {
        int row = 0;
        while (row < takenUntil.size() && takenUntil.get(row) >= piece.from()) {
            row++;
        }
        if (row == takenUntil.size()) {
            takenUntil.add(piece.to());
        } else {
            takenUntil.set(row, piece.to());
        }
        rowOf.add(row);
    }

    int rowOf(int piece) {
        return rowOf.get(piece);
    }

    int count() {
        return takenUntil.size();
    }
}
