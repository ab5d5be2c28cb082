package org.reachable.foundation.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something as a note for an agency's own case system, so that nothing is written twice.
 *
 * @param href where it is; the note itself is right below
 * @param back what leads there, in words
 * @param what what it is of, for whoever has the paper read to them
 * @param lines the note, a line each; an empty one parts two paragraphs
 */
public record CaseNote(String href, String back, String what, List<String> lines) {

    private static final String ITEM = "- ";
    private static final String MORE = "  ";

    /**
     * A paragraph of it.
     *
     * @param heading what stands before a list; null where there is none
     * @param lines its plain lines
     * @param items its list
     */
    public record Part(@Nullable String heading, List<String> lines, List<String> items) {

        static Part of(List<String> lines) {
            List<String> plain = new ArrayList<>();
            List<String> items = new ArrayList<>();
            for (String line : lines) {
                if (line.startsWith(ITEM)) {
                    items.add(line.substring(ITEM.length()));
                } else if (line.startsWith(MORE) && !items.isEmpty()) {
                    items.add(items.removeLast() + " " + line.strip());
                } else {
                    plain.add(line);
                }
            }
            boolean headed = !items.isEmpty() && plain.size() == 1;
            return new Part(headed ? plain.getFirst() : null, headed ? List.of() : plain, items);
        }
    }

    public String text() {
        return String.join("\n", lines) + "\n";
    }

    public String title() {
        return lines.getFirst();
    }

    /** The note after its title, paragraph by paragraph. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.isEmpty()) {
                addPart(parts, paragraph);
                paragraph = new ArrayList<>();
            } else {
                paragraph.add(line);
            }
        }
        addPart(parts, paragraph);
        return parts;
    }

    private static void addPart(List<Part> parts, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(Part.of(lines));
        }
    }
}
