package org.reachable.engine.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The lines of a file, with those that turned out to belong to a later row put back. */
final class Lines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader text;
    private final Deque<String> putBack = new ArrayDeque<>();
    private long next = 1;

    Lines(Reader text) {
        this.text = new BufferedReader(text, 1 << 16);
    }

    /** The number of the line that {@link #take} gives next, counted from 1. */
    long number() {
        return next;
    }

    /** The next line without its end; null after the last. */
    @Nullable
    String take() {
        String line = putBack.isEmpty() ? read() : putBack.pop();
        if (line != null && next == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
            line = line.substring(1);
        }
        if (line != null) {
            next++;
        }
        return line;
    }

    /** Gives a line back: {@link #take} gives it again. The last taken is the first to be put back. */
    void putBack(String line) {
        putBack.push(line);
        next--;
    }

    private @Nullable String read() {
        try {
            return text.readLine();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file cannot be read beyond line " + (next - 1), unreadable);
        }
    }
}
