package org.reachable.engine.invented;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.reachable.engine.entry.Reach;

/** One line of a chronology file, before anything has read it. */
public record Row(
        String id,
        String child,
        Instant occurredAt,
        Instant recordedAt,
        String agency,
        String type,
        String summary,
        String location,
        String outcome,
        List<Reach> reached,
        Map<String, String> attributes) {

    /** Recorded as it happened, by whoever is used to write such entries; nothing else is filled in. */
    public static Row of(String id, String child, Instant occurredAt, String agency, String type) {
        return new Row(id, child, occurredAt, occurredAt, agency, type, "", "", "", List.of(), Map.of());
    }

    public Row id(String other) {
        return new Row(
                other, child, occurredAt, recordedAt, agency, type, summary, location, outcome, reached, attributes);
    }

    public Row about(String otherChild) {
        return new Row(
                id, otherChild, occurredAt, recordedAt, agency, type, summary, location, outcome, reached, attributes);
    }

    public Row happened(Instant instant) {
        return new Row(id, child, instant, recordedAt, agency, type, summary, location, outcome, reached, attributes);
    }

    public Row recorded(Instant instant) {
        return new Row(id, child, occurredAt, instant, agency, type, summary, location, outcome, reached, attributes);
    }

    public Row by(String code) {
        return new Row(id, child, occurredAt, recordedAt, code, type, summary, location, outcome, reached, attributes);
    }

    public Row type(String code) {
        return new Row(
                id, child, occurredAt, recordedAt, agency, code, summary, location, outcome, reached, attributes);
    }

    public Row saying(String words) {
        return new Row(id, child, occurredAt, recordedAt, agency, type, words, location, outcome, reached, attributes);
    }

    public Row where(String words) {
        return new Row(id, child, occurredAt, recordedAt, agency, type, summary, words, outcome, reached, attributes);
    }

    public Row outcome(String words) {
        return new Row(id, child, occurredAt, recordedAt, agency, type, summary, location, words, reached, attributes);
    }

    public Row reached(String otherAgency, Instant at) {
        return new Row(
                id,
                child,
                occurredAt,
                recordedAt,
                agency,
                type,
                summary,
                location,
                outcome,
                Stream.concat(reached.stream(), Stream.of(new Reach(otherAgency, at)))
                        .toList(),
                attributes);
    }

    /** With one more answer on its form; an empty value leaves it blank. */
    public Row with(String key, String value) {
        var more = new LinkedHashMap<>(attributes);
        if (value.isEmpty()) {
            more.remove(key);
        } else {
            more.put(key, value);
        }
        return with(more);
    }

    Row with(Map<String, String> all) {
        return new Row(
                id,
                child,
                occurredAt,
                recordedAt,
                agency,
                type,
                summary,
                location,
                outcome,
                reached,
                Collections.unmodifiableMap(new LinkedHashMap<>(all)));
    }

    /** With every value of its form put through the same change. */
    public Row eachValue(UnaryOperator<String> change) {
        var changed = new LinkedHashMap<String, String>();
        attributes.forEach((key, value) -> changed.put(key, change.apply(value)));
        return with(changed);
    }
}
