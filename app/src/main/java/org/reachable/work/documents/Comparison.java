package org.reachable.work.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentKind.Done;
import org.reachable.engine.document.DocumentSection;

/** What became of each row between two versions. */
record Comparison(List<Change> changes) {

    /** What became of one, in the order in which they are told. */
    enum What {
        NEW("New"),
        CHANGED("Changed"),
        /** What fell out without being done is not done, never silently gone. */
        NOT_DONE("Not done"),
        DONE("Done"),
        TAKEN_OUT("Taken out"),
        /** The later version was written to other questions: nobody took it out. */
        NO_LONGER_ASKED("No longer asked"),
        AS_IT_WAS("As it was");

        private final String words;

        What(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * One row.
     *
     * @param then null where the earlier version does not hold it
     * @param now null where the later one does not
     */
    record Change(
            DocumentSection section,
            What what,
            @Nullable Part then,
            @Nullable Part now) {}

    static Comparison of(DocumentKind kind, List<Part> then, List<Part> now) {
        return of(kind, then, kind, now);
    }

    /**
     * Between what stood and what stands, both without words that were put right or taken out.
     *
     * @param was what the earlier one asked; the same as what the later one asks, but for where the policy was changed
     */
    static Comparison of(DocumentKind was, List<Part> then, DocumentKind kind, List<Part> now) {
        List<Change> changes = new ArrayList<>();
        for (DocumentSection section : kind.sections()) {
            Map<UUID, Part> before = in(section, then);
            Map<UUID, Part> after = in(section, now);
            after.forEach((line, part) -> changes.add(
                    new Change(section, what(kind, section, before.get(line), part), before.get(line), part)));
            before.forEach((line, part) -> {
                if (!after.containsKey(line) && !isOver(kind, section, part)) {
                    Done done = kind.done();
                    What gone = done != null && section.code().equals(done.section()) ? What.NOT_DONE : What.TAKEN_OUT;
                    changes.add(new Change(section, gone, part, null));
                }
            });
        }
        was.sections().stream()
                .filter(section -> kind.section(section.code()).isEmpty())
                .forEach(section -> in(section, then)
                        .values()
                        .forEach(part -> changes.add(new Change(section, What.NO_LONGER_ASKED, part, null))));
        return new Comparison(List.copyOf(changes));
    }

    /** Whether a row of this section was added or altered: what came of one is no change of it. */
    boolean altered(String section) {
        return changes.stream()
                .filter(one -> one.section().code().equals(section))
                .anyMatch(one -> one.what() == What.NEW || !same(one.section(), one.then(), one.now()));
    }

    /** Whether its row says that it was done, or was not. */
    static boolean isOver(DocumentKind kind, DocumentSection section, Part part) {
        return over(kind, section, part) != null;
    }

    /** What its row says that came of it; null where it says nothing of that. */
    private static @Nullable What over(DocumentKind kind, DocumentSection section, Part part) {
        Done done = kind.done();
        if (done == null || !section.code().equals(done.section())) {
            return null;
        }
        String came = part.answer(done.field());
        return came.equals(done.done()) ? What.DONE : came.equals(done.notDone()) ? What.NOT_DONE : null;
    }

    private static What what(DocumentKind kind, DocumentSection section, @Nullable Part then, Part now) {
        if (then == null) {
            return What.NEW;
        }
        What over = over(kind, section, now);
        return over != null ? over : same(section, then, now) ? What.AS_IT_WAS : What.CHANGED;
    }

    private static boolean same(DocumentSection section, @Nullable Part then, @Nullable Part now) {
        return then == null || now == null || asked(section, then).equals(asked(section, now));
    }

    private static Map<String, String> asked(DocumentSection section, Part part) {
        Map<String, String> answers = new HashMap<>(part.content());
        answers.keySet()
                .removeIf(code ->
                        section.field(code).filter(field -> !field.later()).isEmpty());
        return answers;
    }

    private static Map<UUID, Part> in(DocumentSection section, List<Part> parts) {
        Map<UUID, Part> rows = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> part.section().equals(section.code()))
                .forEach(part -> rows.put(part.line(), part));
        return rows;
    }
}
