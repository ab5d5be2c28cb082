package org.reachable.governance.nondisclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.governance.statements.Stated;
import org.reachable.governance.statements.StatementKind;
import org.reachable.governance.statements.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about what is not told to whom. Queries ask whether whoever acts reads it; row-level security asks again, and who writes it. */
@Component
class WithheldStore {

    private final JdbcClient sql;
    private final Statements statements;

    WithheldStore(JdbcClient sql, Statements statements) {
        this.sql = sql;
        this.statements = statements;
    }

    void add(Actor actor, PersonId child, NonDisclosureForm sent, @Nullable UUID member) {
        UUID id = statements.make(
                StatementKind.WITHHELD,
                actor,
                child,
                Parameters.of("whom", sent.whom()).and("member", member).and("what", sent.what()));
        sql.sql("insert into withheld_words (withheld, words, because) values (:id, :words, :because)")
                .params(Parameters.of("id", id)
                        .and("words", sent.words())
                        .and("because", sent.because())
                        .all())
                .update();
    }

    void end(UUID id, String because) {
        statements.end(StatementKind.WITHHELD, id, because);
    }

    /** What is so now, of every record of the child. */
    List<Kept> about(PersonId child) {
        return sql.sql("""
                select it.*, coalesce(words.words, '') as words, coalesce(words.because, '') as because
                from withheld it left join withheld_words words
                  on words.withheld = it.id and is_close(acting(), it.person)
                where it.person = any (records_of(:child)) and may_read(acting(), it.person)
                  and not exists (select from withheld_ended ended where ended.statement = it.id)
                order by it.received_at, it.id
                """)
                .param("child", child.value())
                .query((row, _) -> kept(row))
                .list();
    }

    /** Whom something is kept from, of each of these children about whom something is. */
    Map<PersonId, List<String>> whom(Collection<PersonId> children) {
        Map<PersonId, List<String>> byChild = new HashMap<>();
        sql.sql("""
                select child, it.whom
                from unnest(:children::uuid[]) child join withheld it on it.person = any (records_of(child))
                where may_read(acting(), it.person)
                  and not exists (select from withheld_ended ended where ended.statement = it.id)
                group by child, it.whom
                order by child, min(it.received_at), it.whom
                """)
                .params(Parameters.of("children", children).all())
                .query((row, _) -> byChild.computeIfAbsent(
                                new PersonId(row.getObject("child", UUID.class)), _ -> new ArrayList<>())
                        .add(row.getString("whom")))
                .list();
        return byChild;
    }

    /** What a reply to a report would tell that it must not. */
    List<Withheld.TooMuch> tooMuch(PersonId child, String report, String words) {
        return sql.sql("select what, whom from told_too_much(:child, :report, :words)")
                .params(Parameters.of("child", child)
                        .and("report", report)
                        .and("words", words)
                        .all())
                .query((row, _) -> new Withheld.TooMuch(row.getString("what"), row.getString("whom")))
                .list();
    }

    boolean mayRead(Actor actor, PersonId child) {
        return statements.may("may_read", actor, child);
    }

    /** Whether the actor says of what this person said that it may be told again. */
    boolean mayEnd(Actor actor, PersonId child, Kept kept) {
        return sql.sql("select may_tell_again(:actor, :child, :by)")
                .params(Parameters.of("actor", actor.code())
                        .and("child", child)
                        .and("by", kept.stated().by())
                        .all())
                .query(Boolean.class)
                .single();
    }

    boolean mayWrite(Actor actor, PersonId child) {
        return statements.may("may_withhold", actor, child);
    }

    /**
     * Somebody of the child's family who signs in here.
     *
     * @param name what they are called
     */
    record Member(UUID id, String name) {}

    List<Member> members(PersonId child) {
        return sql.sql("select id, name from family_member where child = :child and speaks_as = 'FAMILY' order by name")
                .param("child", child.value())
                .query(Member.class)
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                Stated.of(row),
                row.getString("whom"),
                Particular.valueOf(row.getString("what")),
                row.getString("words"));
    }
}
