package org.reachable.governance.sanitised;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SummaryRow;

/**
 * What an agency holds as intelligence about a child, and what partners are told of each.
 *
 * @param notice what came of something done just now
 */
public record HeldPage(
        Link child, List<Held> held, @Nullable String notice) {

    /**
     * One piece.
     *
     * @param what what kind of entry, and when
     * @param grading how it is graded and handled
     * @param told what partners are told, each with until when; empty where they are told nothing
     * @param form where that is changed
     */
    public record Held(String what, String words, List<SummaryRow> grading, List<String> told, String form) {}
}
