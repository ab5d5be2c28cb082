package org.reachable.platform.partnership;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to where several children belong and who leads for each, for a list of them: asked of all of them at once. */
@Component
public class Belongings {

    private final JdbcClient sql;

    Belongings(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * That a child belongs somewhere.
     *
     * @param kind a team, a school or an area
     * @param called its name
     */
    public record Belonging(PersonId child, Scope.Kind kind, String called) {}

    /** Where these children belong at a time; a school by its name. */
    public List<Belonging> of(Collection<PersonId> children, Instant at) {
        return children.isEmpty()
                ? List.of()
                : sql.sql("""
                        select belonging.child, belonging.scope, coalesce(agency.name, belonging.scope_of) as called
                        from belonging left join agency on belonging.scope = 'SCHOOL' and agency.partnership = belonging.partnership
                          and agency.code = belonging.scope_of
                        where belonging.child = any (:children) and belonging.from_time <= :at
                          and (belonging.until_time is null or :at < belonging.until_time)
                        """)
                        .params(Parameters.of("children", children)
                                .and("at", at)
                                .all())
                        .query((row, _) -> new Belonging(
                                new PersonId(row.getObject("child", UUID.class)),
                                Scope.Kind.valueOf(row.getString("scope")),
                                row.getString("called")))
                        .list();
    }

    /** All the teams, schools and areas that somebody answers for; a school by its name. */
    public List<Scope> answeredFor() {
        return sql.sql("""
                select distinct duty.scope, coalesce(agency.name, duty.scope_of) as called
                from duty left join agency on duty.scope = 'SCHOOL' and agency.partnership = duty.partnership
                  and agency.code = duty.scope_of
                where duty.scope in ('TEAM', 'SCHOOL', 'AREA')
                """)
                .query((row, _) -> new Scope(Scope.Kind.valueOf(row.getString("scope")), row.getString("called")))
                .list();
    }

    /**
     * Who holds one of these duties for each of these very children, and no deputy: whoever holds the first of them, the longest.
     *
     * @param from kinds of agencies: where nobody holds one of the duties, whoever of these was given the child by another, the longest
     * @param save the duty that makes nobody one of those
     */
    public Map<PersonId, UUID> holders(
            Collection<PersonId> children, List<String> roles, List<String> from, String save, Instant at) {
        return children.isEmpty()
                ? Map.of()
                : sql
                        .sql("""
                        select distinct on (scope_of) scope_of, practitioner from duty
                        where scope = 'CHILD' and scope_of = any (:children::text[]) and deputy = 0
                          and (role = any (:roles::text[]) or role <> :save and practitioner in (
                            select practitioner.id from practitioner join agency on agency.id = practitioner.agency
                            where agency.kind = any (:from::text[])))
                          and from_time <= :at and (until_time is null or :at < until_time)
                          and not exists (select from duty_ended where duty_ended.duty = duty.id and duty_ended.at_time <= :at)
                        order by scope_of, array_position(:roles::text[], role), from_time, id
                        """)
                        .params(Parameters.of(
                                        "children",
                                        children.stream()
                                                .map(PersonId::toString)
                                                .toList())
                                .and("roles", roles)
                                .and("from", from)
                                .and("save", save)
                                .and("at", at)
                                .all())
                        .query((row, _) -> Map.entry(
                                new PersonId(UUID.fromString(row.getString("scope_of"))),
                                row.getObject("practitioner", UUID.class)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
