package org.reachable.governance.statements;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes statements and ends them. Nothing is overwritten: what ends one is a row of its own. By whom and when is stamped by the
 * database, and row-level security says who may.
 */
@Component
public class Statements {

    private final JdbcClient sql;
    private final Ids ids;

    Statements(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /**
     * Says something about somebody.
     *
     * @param own what this kind holds besides, by the names of its columns
     * @return the id of what was said
     */
    public UUID make(StatementKind kind, Actor by, PersonId about, Parameters own) {
        return make(kind, by, List.of(about), own).getFirst();
    }

    /** The same of several records at once: whoever wrote of the first may not be let write of the next. */
    public List<UUID> make(StatementKind kind, Actor by, Collection<PersonId> about, Parameters own) {
        List<PersonId> people = List.copyOf(about);
        List<UUID> made = Stream.generate(ids::next).limit(people.size()).toList();
        Parameters values = Parameters.of("partnership", by.partnership());
        own.all().forEach(values::and);
        IntStream.range(0, made.size())
                .forEach(row -> values.and("id" + row, made.get(row)).and("person" + row, people.get(row)));
        String columns = own.all().keySet().stream().map(name -> ", " + name).collect(Collectors.joining());
        String placed = own.all().keySet().stream().map(name -> ", :" + name).collect(Collectors.joining());
        String rows = IntStream.range(0, made.size())
                .mapToObj(row -> "(:id%d, :partnership, :person%d%s)".formatted(row, row, placed))
                .collect(Collectors.joining(", "));
        sql.sql("insert into %s (id, partnership, person%s) values %s".formatted(kind.table(), columns, rows))
                .params(values.all())
                .update();
        return made;
    }

    /** Ends what was said, without a word. Twice is once. */
    public void end(StatementKind kind, UUID statement) {
        end(kind, statement, "");
    }

    /** Ends what was said, and says why. Twice is once. */
    public void end(StatementKind kind, UUID statement, String because) {
        sql.sql("insert into %s (statement, because) values (:statement, :because) on conflict do nothing"
                        .formatted(kind.ended(because)))
                .params(Parameters.of("statement", statement)
                        .and("because", because)
                        .all())
                .update();
    }

    /**
     * Whether somebody may do something about a child.
     *
     * @param question the function of the database that decides it, as {@code may_limit}: of who asks, and of whom
     */
    public boolean may(String question, Actor actor, PersonId child) {
        return sql.sql("select %s(:actor, :child)".formatted(question))
                .params(Parameters.of("actor", actor.code()).and("child", child).all())
                .query(Boolean.class)
                .single();
    }
}
