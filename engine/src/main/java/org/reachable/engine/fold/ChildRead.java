package org.reachable.engine.fold;

import java.util.List;
import java.util.Map;
import org.reachable.engine.entry.Entry;

/**
 * One child's story as it is read: what it comes to, and what the policy gathers from it for a reader.
 *
 * @param folded what it comes to
 * @param topics entries by topic, each list in the order it became known
 * @param parts entries by part of the story, each list in the order it became known
 */
public record ChildRead(ChildFolded folded, Map<String, List<Entry>> topics, Map<String, List<Entry>> parts) {

    /** The entries of a topic; none where the policy has no such topic. */
    public List<Entry> topic(String code) {
        return topics.getOrDefault(code, List.of());
    }

    /** The entries of a part; none where the policy has no such part. */
    public List<Entry> part(String code) {
        return parts.getOrDefault(code, List.of());
    }
}
