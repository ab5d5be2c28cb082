package org.reachable.records.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks about many persons at once, so that a list costs as many statements as one of its lines. A query is given
 * {@code :actor}, {@code :partnership} and {@code :persons}, and its rows say in {@code person} whose they are.
 */
@Component
class RowsOfPersons {

    private final JdbcClient sql;

    RowsOfPersons(JdbcClient sql) {
        this.sql = sql;
    }

    /** What stands of each, in the order of the query; whoever has nothing is not in it. */
    <T> Map<PersonId, List<T>> each(String query, Actor actor, Collection<PersonId> persons, RowMapper<T> what) {
        Map<PersonId, List<T>> byPerson = new HashMap<>();
        sql.sql(query)
                .params(Parameters.of("actor", actor.code())
                        .and("partnership", actor.partnership())
                        .and("persons", persons)
                        .all())
                .query((row, number) -> byPerson.computeIfAbsent(person(row), _ -> new ArrayList<>())
                        .add(what.mapRow(row, number)))
                .list();
        return byPerson;
    }

    /** The same of what there is once a person. */
    <T> Map<PersonId, T> one(String query, Actor actor, Collection<PersonId> persons, RowMapper<T> what) {
        return each(query, actor, persons, what).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> of.getValue().getFirst()));
    }

    /** The same of what a row keeps: its {@code id}, its {@code source} and whose it is are told with it. */
    <T> Map<PersonId, List<Kept<T>>> kept(String query, Actor actor, Collection<PersonId> persons, RowMapper<T> what) {
        return each(
                query,
                actor,
                persons,
                (row, number) -> new Kept<>(
                        row.getObject("id", UUID.class),
                        what.mapRow(row, number),
                        row.getString("source"),
                        row.getString("agency")));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person", UUID.class));
    }
}
