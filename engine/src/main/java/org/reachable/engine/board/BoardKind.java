package org.reachable.engine.board;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.fold.Escalated;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Match;

/**
 * A board: a list of children in a state, each with what is next, whose it is and by when.
 *
 * @param code what addresses and commands call it
 * @param title what people call it
 * @param tab the same in a word or two, beside the other boards
 * @param state what its children are, after "is" or "are"
 * @param lists who stands on it
 * @param steps the rules that say what is next; none where all of them do
 * @param duty the role that is asked where a row has no next step, no owner or no date
 * @param part the part of the child's pages where a name leads; empty for the first of them
 * @param columns what is said of each child
 * @param filters by what it may be narrowed
 * @param group by what its rows stand together
 * @param workers by which duties, where that is by worker: whoever holds the first of them for the child; none for whoever leads
 * @param from the kinds of agencies of which, where nobody holds one of these duties, whoever was given the child by another, save the board’s own, is the worker
 * @param sees the roles that it is for; none where it is for whoever may see one of its children
 * @param note what stands below it; may be empty
 * @param above who stands above it, and at their own place too; null where nobody does
 * @param leads the page about a child to which each row leads; null where the name alone leads anywhere
 */
public record BoardKind(
        String code,
        String title,
        String tab,
        String state,
        Lists lists,
        Set<String> steps,
        String duty,
        String part,
        List<BoardColumn> columns,
        List<Filter> filters,
        Group group,
        List<String> workers,
        List<String> from,
        List<String> sees,
        String note,
        @Nullable Above above,
        @Nullable Leads leads) {

    /** What entries that keep somebody off the board are gathered under. */
    static final String WITHOUT = "without";

    /** What entries after which those no longer do are gathered under. */
    static final String NO_LONGER = "no-longer";

    /** What entries that put somebody on the board, where work is open, are gathered under. */
    static final String HAVING = "having";

    /** What entries of which the newest is looked at are gathered under. */
    static final String NEWEST = "newest";

    /** What entries of which the agencies are counted are gathered under. */
    static final String ABOVE = "above";

    /**
     * Of whom several agencies wrote lately: they stand above the board, those of whom most did first.
     *
     * @param title what stands above them
     * @param note why they stand there; may be empty
     * @param counted which entries
     * @param within how far back
     * @param agencies of how many agencies they are at least
     */
    public record Above(String title, String note, Match counted, Span within, int agencies) {}

    /**
     * Where each row leads.
     *
     * @param words what one does there
     * @param page which of the pages about the child
     */
    public record Leads(String words, String page) {}

    /** By what a board may be narrowed. */
    public enum Filter {
        AREA,
        TEAM,
        SCHOOL,
        AGENCY,
        MINE
    }

    /** By what rows stand together, in the order of time left within each. */
    public enum Group {
        TIME,
        AGENCY,
        WORKER
    }

    /**
     * Who stands on a board: whoever is in any of these ways.
     *
     * @param spells states, and how each is told; whoever is in one of them stands there
     * @param toldFor for how long from its beginning a state is told at all, where nobody wrote down that it ended
     * @param lately for how long somebody stands there once it is over; null where no longer
     * @param asked rules of which each that asks still puts somebody there, however long ago what it is about was over
     * @param late whether they do so only once what they ask is late
     * @param goneUpTo what asks and went up to one of these roles, because nobody answered, puts somebody there
     * @param having work is open, and some entry is of these; null where that puts nobody there
     * @param without work is open, and no entry is of these; null where that puts nobody there
     * @param noLonger what happened before one of these counts for {@code without} no more; null where it counts for ever
     * @param newest work is open, and the newest of these entries is so old, or there is none; null where that puts nobody there
     * @param older how old that is
     * @param openWork whether any open work puts somebody there
     */
    public record Lists(
            Map<String, String> spells,
            Map<String, Span> toldFor,
            @Nullable Span lately,
            Set<String> asked,
            boolean late,
            Set<String> goneUpTo,
            @Nullable Match having,
            @Nullable Match without,
            @Nullable Match noLonger,
            @Nullable Match newest,
            @Nullable Span older,
            boolean openWork) {

        /** After which instant a state must have begun to be told still. */
        public Instant told(String spell, Instant at) {
            Span span = toldFor.get(spell);
            return span == null ? Instant.EPOCH : at.minus(Window.length(span));
        }

        /** Whether what is asked puts somebody there. */
        public boolean isAsked(Finding finding) {
            return asked.contains(finding.rule().id())
                            && (!late || finding.last().level() == Level.ALERT)
                    || finding.climbed().stream().map(Escalated::to).anyMatch(goneUpTo::contains);
        }

        /** Whether only work that is open puts somebody there, and only for so long. */
        public boolean needsOpenWork() {
            return openWork || having != null || without != null || newest != null;
        }
    }

    /** Whether what this asks is a next step here: where a board lists what went up, that alone is. */
    public boolean isStep(Finding finding) {
        return (steps.isEmpty() || steps.contains(finding.rule().id()))
                && (lists.goneUpTo().isEmpty() || lists.isAsked(finding));
    }

    /** What it reads of a story besides states and figures, by the name it is gathered under. */
    public Map<String, Match> gathered() {
        Map<String, Match> all = new LinkedHashMap<>();
        if (lists.having() != null) {
            all.put(HAVING, lists.having());
        }
        if (lists.without() != null) {
            all.put(WITHOUT, lists.without());
        }
        if (lists.noLonger() != null) {
            all.put(NO_LONGER, lists.noLonger());
        }
        if (lists.newest() != null) {
            all.put(NEWEST, lists.newest());
        }
        if (above != null) {
            all.put(ABOVE, above.counted());
        }
        columns.forEach(column -> {
            if (column.newest() != null) {
                all.put(column.code(), column.newest());
            }
        });
        return all;
    }
}
