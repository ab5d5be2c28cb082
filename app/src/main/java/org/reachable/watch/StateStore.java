package org.reachable.watch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In what states children are and were, as it was known at any time. What was known is closed, and never rewritten. */
@Repository
class StateStore {

    private final JdbcClient sql;

    StateStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A state, as it was known for a time.
     *
     * @param code as the policy calls it
     * @param ended null while it lasts
     * @param knownFrom since when that is known
     * @param knownTo until when it was; null where it is known still
     */
    record Known(
            String code,
            Instant began,
            @Nullable Instant ended,
            Instant knownFrom,
            @Nullable Instant knownTo) {

        /** Whether the two say the same of the child, however long it is known. */
        boolean saysTheSame(Known other) {
            return code.equals(other.code) && began.equals(other.began) && Objects.equals(ended, other.ended);
        }
    }

    /**
     * Keeps what is known now. What was known until now and is not any more is closed now, for until now it was shown; of a state that
     * nobody knew of here, what was known of it before is kept with it.
     */
    void keep(PersonId person, List<Known> known, Instant now) {
        List<Row> kept = sql.sql(
                        "select id, code, began, ended, known_from, known_to from story_state where person = :person")
                .params(Parameters.of("person", person).all())
                .query((row, _) -> new Row(
                        row.getLong("id"),
                        new Known(
                                row.getString("code"),
                                row.getObject("began", OffsetDateTime.class).toInstant(),
                                instant(row.getObject("ended", OffsetDateTime.class)),
                                row.getObject("known_from", OffsetDateTime.class)
                                        .toInstant(),
                                instant(row.getObject("known_to", OffsetDateTime.class)))))
                .list();
        List<Long> over = kept.stream()
                .filter(row -> row.known().knownTo() == null)
                .filter(row -> known.stream().noneMatch(one -> one.knownTo() == null && one.saysTheSame(row.known())))
                .map(Row::id)
                .toList();
        if (!over.isEmpty()) {
            sql.sql("update story_state set known_to = :now where id = any (:over::bigint[])")
                    .params(Parameters.of("now", now)
                            .and("over", over.stream().map(String::valueOf).toArray(String[]::new))
                            .all())
                    .update();
        }
        add(person, known.stream().filter(one -> isNew(one, kept)).toList());
    }

    private record Row(long id, Known known) {}

    /** What was known of a state before is kept with it only where nobody knew of that state here. */
    private static boolean isNew(Known one, List<Row> kept) {
        return kept.stream()
                .map(Row::known)
                .noneMatch(row -> one.knownTo() == null
                        ? row.knownTo() == null && row.saysTheSame(one)
                        : row.code().equals(one.code()) && row.began().equals(one.began()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** A place is in none of the states that lists of children are about. */
    private void add(PersonId person, List<Known> added) {
        if (added.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into story_state (person, partnership, code, began, ended, known_from, known_to)
                select subject.id, subject.partnership, state.*
                from subject, unnest(:codes::text[], :began::timestamptz[], :ended::timestamptz[], :from::timestamptz[],
                  :to::timestamptz[]) state
                where subject.id = :person and subject.kind = 'child'
                """)
                .params(Parameters.of("person", person)
                        .and("codes", each(added, Known::code))
                        .and("began", each(added, Known::began))
                        .and("ended", each(added, Known::ended))
                        .and("from", each(added, Known::knownFrom))
                        .and("to", each(added, Known::knownTo))
                        .all())
                .update();
    }

    private static String[] each(List<Known> all, Function<Known, @Nullable Object> column) {
        return all.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
