package org.reachable.foundation.kernel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The named values of one statement, in the types the driver can write. Left to itself it refuses instants, enums and our
 * ids as "bad SQL grammar".
 */
public final class Parameters {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Parameters() {}

    public static Parameters of(String name, @Nullable Object value) {
        return new Parameters().and(name, value);
    }

    public Parameters and(String name, @Nullable Object value) {
        values.put(name, written(value));
        return this;
    }

    /** As {@code JdbcClient.params} takes them. */
    public Map<String, @Nullable Object> all() {
        return values;
    }

    private static @Nullable Object written(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case PersonId id -> id.value();
            case SubjectId id -> id.value();
            case Collection<?> several -> array(several);
            case null, default -> value;
        };
    }

    /** An array, for {@code = any (:ids)}: unlike {@code in (…)} it may be empty. */
    private static Object array(Collection<?> values) {
        var written = values.stream().map(Parameters::written).toList();
        return written.stream().allMatch(UUID.class::isInstance)
                ? written.toArray(UUID[]::new)
                : written.toArray(String[]::new);
    }
}
