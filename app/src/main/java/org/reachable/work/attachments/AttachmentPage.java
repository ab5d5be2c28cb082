package org.reachable.work.attachments;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * Attaching something.
 *
 * @param to what it is attached to
 * @param cannot why nothing can be attached; empty where something can
 * @param scan what is to be known of the scanner; may be empty
 */
public record AttachmentPage(
        Link to, String child, String href, String cannot, String scan, String types, Fields fields) {

    /**
     * @param whom who may open it; the last asks who, where anybody may be named
     * @param people who may be named
     * @param named who is ticked
     */
    public record Fields(
            Field file,
            Field name,
            Field openTo,
            List<Choice> whom,
            Field named,
            List<Choice> people,
            Set<String> ticked,
            DateField until) {

        /** With what the last asks. */
        public List<Choice> whom(Content asks) {
            List<Choice> all = new ArrayList<>(whom);
            if (!people.isEmpty()) {
                all.add(all.removeLast().thatAsks(asks));
            }
            return List.copyOf(all);
        }
    }

    public List<Problem> problems() {
        return Stream.concat(
                        Problem.of(fields.file(), fields.name(), fields.openTo(), fields.named()),
                        Problem.of(fields.until()))
                .toList();
    }
}
