package org.reachable.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By when somebody is asked to reply to what was told, for whoever follows that the reply is given: the time whoever told it reads, too. */
@Component
public class RepliesDue {

    private final JdbcClient sql;
    private final Transactions transactions;

    RepliesDue(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * The soonest of what is open and waits for a reply, by what was told; nothing of what is asked about a child whom the reader does not
     * follow.
     *
     * @param told what was told, each with the child whom it is about
     * @param byFamilies those of them that a child or their family told: they are promised somebody at once where there is danger
     */
    public Map<EntryId, Instant> of(Actor reader, Map<EntryId, PersonId> told, Set<EntryId> byFamilies) {
        Map<String, EntryId> names = new LinkedHashMap<>();
        told.keySet().forEach(id -> names.put(id.toString(), id));
        Map<EntryId, Instant> due = new LinkedHashMap<>();
        if (!told.isEmpty()) {
            transactions.reading(reader.code(), () -> {
                read(names.keySet(), told.values(), byFamilies).forEach((name, by) -> due.put(names.get(name), by));
                return due;
            });
        }
        return due;
    }

    private Map<String, Instant> read(Collection<String> told, Collection<PersonId> about, Set<EntryId> byFamilies) {
        Map<String, Instant> due = new LinkedHashMap<>();
        sql.sql("""
                select because.name, min(found.respond_by) as due
                from finding_child about
                  join finding found on found.partnership = about.partnership and found.id = about.finding
                  cross join lateral told_in(found.told) because
                where about.person = any (select unnest(records_of(one)) from unnest(:about::uuid[]) one)
                  and found.open and found.respond_by is not null and because.name = any (:told::text[])
                  and (because.name = any (:families::text[]) and found.rule = any (rules_of_danger())
                    or exists (select from unnest(types_that_reply()) reply where found.rule = any (rules_ended_by(reply))))
                group by because.name
                """)
                .params(Parameters.of(
                                "about",
                                about.stream().map(PersonId::value).distinct().toList())
                        .and("told", told)
                        .and(
                                "families",
                                byFamilies.stream().map(EntryId::toString).toList())
                        .all())
                .query(row -> {
                    due.put(row.getString("name"), row.getTimestamp("due").toInstant());
                });
        return due;
    }
}
