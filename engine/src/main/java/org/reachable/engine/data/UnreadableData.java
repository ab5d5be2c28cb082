package org.reachable.engine.data;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Data files that hold mistakes. The message tells each of them and how to mend it. */
public final class UnreadableData extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** With at least one problem. */
    public UnreadableData(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Each mistake. */
    public List<Problem> problems() {
        return problems;
    }
}
