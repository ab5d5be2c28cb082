package org.reachable.desk;

import java.util.List;

/**
 * An ask and its answer as a note for an agency's own case system, so that nothing is written twice.
 *
 * @param href where the ask is
 * @param lines the note, a line each; an empty one parts two paragraphs
 */
public record CaseNote(String href, List<String> lines) {

    public String text() {
        return String.join("\n", lines) + "\n";
    }
}
