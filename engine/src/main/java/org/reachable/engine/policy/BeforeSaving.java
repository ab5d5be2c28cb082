package org.reachable.engine.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;

/**
 * What stands in a story and is to be read before something is saved. It stops nobody.
 *
 * @param types of what is written
 * @param classes the same by class: one of either is enough
 * @param outcomes what came of it; empty for any
 * @param reads what of the story it looks for
 * @param topic where it looks, a topic of the pages; empty where it looks at what is asked
 * @param within how far back; null for the whole story
 * @param says the sentence, with {@code {child}}, {@code {count}}, {@code {when}} and {@code {value}} (what the topic's key
 *     says, after a colon; nothing where that is only yes)
 */
public record BeforeSaving(
        Set<String> types,
        Set<String> classes,
        Set<String> outcomes,
        Reads reads,
        String topic,
        @Nullable Span within,
        String says) {

    /** What of a story is looked for. */
    public enum Reads {
        /** The newest entry of the topic. */
        NEWEST,
        /** That there is none. */
        NONE,
        /** Those that others wrote since the writer last looked. */
        UNREAD,
        /** What is asked of somebody and not answered. */
        ASKED
    }

    /** Whether what is written is such. */
    public boolean isOf(Entry written) {
        return (types.contains(written.type().code())
                        || written.type().classes().stream().anyMatch(classes::contains))
                && (outcomes.isEmpty() || outcomes.contains(written.outcome()));
    }
}
