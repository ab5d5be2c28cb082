package org.reachable.records.sources;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the register. */
@Component
class SourceStore {

    /** What a source holds beside its own columns comes as lists of two, so that one statement reads a whole one. */
    private static final String SOURCES = """
            select source.*, owner.code as owner_code,
              (select coalesce(array_agg(array[words.kind, coalesce(meant.code, '')] order by words.kind, meant.code), '{}')
                from source_words words left join agency meant on meant.id = words.agency
                where words.source = source.id) as whose_words,
              (select coalesce(array_agg(array[coalesce(practitioner::text, ''), coalesce(role, '')]
                  order by role, practitioner), '{}')
                from source_sender where source_sender.source = source.id) as senders
            from source join agency owner on owner.id = source.owner
            where source.partnership = :partnership
            """;

    private final JdbcClient sql;

    SourceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** By name, those that were ended last. */
    List<Source> all(UUID partnership) {
        return sql.sql(SOURCES + "order by source.ended_at is not null, lower(source.name), source.id")
                .param("partnership", partnership)
                .query((row, _) -> source(row))
                .list();
    }

    Optional<Source> one(UUID partnership, UUID id) {
        return sql.sql(SOURCES + "and source.id = :id")
                .param("partnership", partnership)
                .param("id", id)
                .query((row, _) -> source(row))
                .optional();
    }

    /** Those of these codes that may be sent for. */
    List<Source> open(UUID partnership, Collection<String> codes) {
        return sql.sql(SOURCES + """
                and source.code = any (:codes) and source.confirmed_at is not null and source.ended_at is null
                """)
                .params(Parameters.of("partnership", partnership)
                        .and("codes", codes.toArray(String[]::new))
                        .all())
                .query((row, _) -> source(row))
                .list();
    }

    /** Those that may be sent for by somebody: by name, or by a duty of the agency whose the source is. */
    List<Source> thatMaySend(UUID partnership, UUID practitioner) {
        return sql.sql(SOURCES + """
                and source.confirmed_at is not null and source.ended_at is null
                and exists (select from source_sender sender
                  where sender.source = source.id and (sender.practitioner = :practitioner
                    or exists (select from duty join practitioner on practitioner.id = duty.practitioner
                      where duty.practitioner = :practitioner and duty.role = sender.role
                        and practitioner.agency = source.owner and holds(duty, partnership_now()))))
                order by lower(source.name), source.id
                """)
                .params(Parameters.of("partnership", partnership)
                        .and("practitioner", practitioner)
                        .all())
                .query((row, _) -> source(row))
                .list();
    }

    /** Those that others ended since then, for whoever sent for them, and for whoever looks after the people of their owner. */
    List<Source> endedByOthers(UUID partnership, UUID reader, Instant since) {
        return sql.sql(SOURCES + """
                and source.confirmed_at is not null and source.ended_at > :since and source.ended_by <> :reader
                and (sends_for(:actor, source) or exists (select from practitioner mine
                  where mine.id = :reader and mine.agency = source.owner and looks_after_account(:actor, mine.id)))
                order by source.ended_at desc, source.id
                """)
                .params(Parameters.of("partnership", partnership)
                        .and("reader", reader)
                        .and("actor", reader.toString())
                        .and("since", since)
                        .all())
                .query((row, _) -> source(row))
                .list();
    }

    void add(UUID id, UUID partnership, UUID by, NewSource source) {
        sql.sql("""
                insert into source (id, partnership, code, name, owner, types, registered_by)
                select :id, :partnership, :code, :name, agency.id, :types, :by
                from agency where agency.partnership = :partnership and agency.code = :owner
                """)
                .params(Parameters.of("id", id)
                        .and("partnership", partnership)
                        .and("code", source.code())
                        .and("name", source.name())
                        .and("owner", source.owner())
                        .and("types", source.types().toArray(String[]::new))
                        .and("by", by)
                        .all())
                .update();
        source.words()
                .forEach(words -> sql.sql("""
                insert into source_words (source, kind, agency) values (:source, :kind,
                  (select id from agency where partnership = :partnership and code = :agency))
                """)
                        .params(Parameters.of("source", id)
                                .and("partnership", partnership)
                                .and("kind", words.kind())
                                .and("agency", words.agency())
                                .all())
                        .update());
        source.senders()
                .forEach(sender -> sql.sql("""
                insert into source_sender (source, practitioner, role) values (:source, :practitioner, :role)
                """)
                        .params(Parameters.of("source", id)
                                .and("practitioner", sender.practitioner())
                                .and("role", sender.role())
                                .all())
                        .update());
    }

    /** What the source says of this agency's children holds at once. */
    void vouch(UUID id, String agency) {
        sql.sql("""
                insert into source_vouched (source, agency)
                select source.id, agency.id from source join agency on agency.partnership = source.partnership
                where source.id = :id and agency.code = :agency
                on conflict do nothing
                """).param("id", id).param("agency", agency).update();
    }

    /** False where it was confirmed or ended meanwhile, or whoever says so registered it. */
    boolean confirm(UUID id, UUID by) {
        return sql.sql("""
                update source set confirmed_by = :by, confirmed_at = partnership_now()
                where id = :id and confirmed_at is null and ended_at is null and registered_by <> :by
                """).param("id", id).param("by", by).update() == 1;
    }

    /** False where it was ended already. */
    boolean end(UUID id, UUID by, String because) {
        return sql.sql("""
                update source set ended_by = :by, ended_at = partnership_now(), ended_because = :because
                where id = :id and ended_at is null
                """)
                        .params(Parameters.of("id", id)
                                .and("by", by)
                                .and("because", because)
                                .all())
                        .update()
                == 1;
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("owner_code"),
                new Source.Allowed(
                        List.of((String[]) row.getArray("types").getArray()),
                        pairs(row.getArray("whose_words"))
                                .map(pair -> new Source.Words(pair[0], pair[1]))
                                .toList(),
                        pairs(row.getArray("senders"))
                                .map(pair -> pair[0].isEmpty()
                                        ? new Source.Sender(null, pair[1])
                                        : new Source.Sender(UUID.fromString(pair[0]), null))
                                .toList()),
                new Source.Registered(
                        row.getObject("registered_by", UUID.class),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()),
                row.getObject("confirmed_by", UUID.class),
                ended(row));
    }

    private static Source.@Nullable Ended ended(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("ended_at", OffsetDateTime.class);
        return at == null ? null : new Source.Ended(at.toInstant(), row.getString("ended_because"));
    }

    private static Stream<String[]> pairs(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String[].class::cast);
    }
}
