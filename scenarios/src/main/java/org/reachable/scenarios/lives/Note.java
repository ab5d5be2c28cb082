package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.ChronologyWriter;

/** One entry as the agency that writes it would send it: a row of a chronology file, still being filled in. */
public final class Note {
    private final String id;
    private final String child;
    private final LocalDateTime occurredAt;
    private final LocalDateTime recordedAt;
    private final String agency;
    private final String type;
    private final String summary;
    private String location = "";
    private String outcome = "";
    private String reached = "";
    private final Map<String, String> attributes = new LinkedHashMap<>();

    Note(
            String id,
            String child,
            LocalDateTime occurredAt,
            LocalDateTime recordedAt,
            String agency,
            String type,
            String summary) {
        this.id = id;
        this.child = child;
        this.occurredAt = occurredAt;
        this.recordedAt = recordedAt;
        this.agency = agency;
        this.type = type;
        this.summary = summary;
    }

    Note where(String words) {
        location = words;
        return this;
    }

    Note outcome(String code) {
        outcome = code;
        return this;
    }

    /** Fills in a box of the form; nothing leaves it blank. */
    Note with(String key, String value) {
        if (!value.isEmpty()) {
            attributes.put(key, value);
        }
        return this;
    }

    /** Fills in a box that is sometimes forgotten. */
    Note withIf(boolean filledIn, String key, String value) {
        return filledIn ? with(key, value) : this;
    }

    /** The entry this one answers; none where nothing is meant. */
    Note answering(@Nullable Note other) {
        return other == null ? this : with("answers", other.id);
    }

    /** Another agency that really had it, and when. */
    Note reaching(String other, LocalDateTime at) {
        reached = reached.isEmpty() ? other + "@" + at : reached + "; " + other + "@" + at;
        return this;
    }

    String id() {
        return id;
    }

    public LocalDateTime occurredAt() {
        return occurredAt;
    }

    public LocalDateTime recordedAt() {
        return recordedAt;
    }

    public String agency() {
        return agency;
    }

    public String type() {
        return type;
    }

    /** The value of a box, empty where it was left blank. */
    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** The row, in the order of {@link ChronologyWriter#COLUMNS}. */
    String[] row() {
        return new String[] {
            id,
            child,
            occurredAt.toString(),
            recordedAt.toString(),
            agency,
            type,
            summary,
            location,
            "",
            outcome,
            reached,
            "",
            attributes.entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining("; "))
        };
    }
}
