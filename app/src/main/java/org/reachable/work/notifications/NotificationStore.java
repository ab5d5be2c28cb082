package org.reachable.work.notifications;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about notifications, of whatever table: what is not seen yet, and that it was. */
@Component
class NotificationStore {

    private static final ColumnMapRowMapper MORE = new ColumnMapRowMapper();

    private static final String OF_READER = """
            from %1$s one
            where one.told::text = :actor and not exists (select from %1$s_seen seen
              where seen.%2$s = one.%2$s and seen.told = one.told)""";

    private final JdbcClient sql;

    NotificationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of these tables that keep something for whoever asks which they have not seen: mostly none, so all are asked at once. */
    Set<String> waiting(Actor actor, Collection<NotificationTable> tables) {
        return Set.copyOf(
                sql.sql(tables.stream().map(NotificationStore::waits).collect(Collectors.joining(" union all ")))
                        .param("actor", actor.code())
                        .query(String.class)
                        .list());
    }

    private static String waits(NotificationTable table) {
        return "select '%1$s' where exists (select %2$s)".formatted(table.name(), ofReader(table));
    }

    private static String ofReader(NotificationTable table) {
        return OF_READER.formatted(table.name(), table.key())
                + (table.days() == 0
                        ? ""
                        : " and one.received_at > partnership_now() - interval '%d days'".formatted(table.days()));
    }

    /** The latest first. */
    List<Notification> unseen(Actor actor, NotificationTable table, int most) {
        return sql.sql("""
                select one.%2$s as its_id, one.person as its_person, one.actor as its_actor, one.received_at as its_time, %3$s
                %4$s
                order by one.received_at desc, one.%2$s limit :most
                """.formatted(table.name(), table.key(), table.more(), ofReader(table)))
                .params(Parameters.of("actor", actor.code()).and("most", most).all())
                .query((row, number) -> new Notification(
                        row.getObject("its_id", UUID.class),
                        new PersonId(row.getObject("its_person", UUID.class)),
                        row.getString("its_actor"),
                        row.getObject("its_time", OffsetDateTime.class).toInstant(),
                        more(MORE.mapRow(row, number))))
                .list();
    }

    private static Map<String, Object> more(Map<String, Object> all) {
        Map<String, Object> more = new HashMap<>(all);
        more.keySet().removeIf(column -> column.startsWith("its_"));
        more.values().removeIf(Objects::isNull); // what its reader may not see
        return Map.copyOf(more);
    }

    void seen(Actor actor, NotificationTable table, UUID id) {
        sql.sql("""
                insert into %1$s_seen (%3$s)
                select %3$s from %1$s where %2$s = :id and told::text = :actor
                on conflict do nothing
                """.formatted(table.name(), table.key(), table.kept()))
                .params(Parameters.of("id", id).and("actor", actor.code()).all())
                .update();
    }
}
