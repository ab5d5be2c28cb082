package org.reachable.work.documents;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a section, as somebody said it.
 *
 * @param place which row it is
 * @param content its answers, by field; what is blank is absent
 * @param whom who does it; null where nobody is named
 * @param gone whether it was taken out of this version
 * @param replaces the words that it stands in place of; null where it is the first
 */
record Part(
        UUID id,
        UUID version,
        Place place,
        Map<String, String> content,
        @Nullable UUID whom,
        boolean gone,
        @Nullable UUID replaces,
        Version.Said said) {

    /**
     * Which row of which section.
     *
     * @param line the row itself, through all its words and all its versions
     * @param row its place among the others
     */
    record Place(String section, UUID line, int row) {}

    String section() {
        return place.section();
    }

    UUID line() {
        return place.line();
    }

    String answer(String field) {
        return content.getOrDefault(field, "");
    }
}
