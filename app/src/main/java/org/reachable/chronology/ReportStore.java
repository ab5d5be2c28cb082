package org.reachable.chronology;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.chronology.Reports.Unanswered;
import org.reachable.engine.entry.EntryId;
import org.reachable.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries by what answers them. */
@Component
class ReportStore {

    private static final String UNANSWERED = """
              and entry.type = any (:types) and entry.recorded_at >= :since
              and (:agency::text is null or entry.agency = :agency)
              and not exists (select from entry later
                where later.partnership = entry.partnership and later.source = entry.source
                  and later.source_local_id = entry.source_local_id and later.log_position > entry.log_position)
              and not exists (select from entry mend
                where mend.corrects = entry.name)
              and not exists (select from entry answer
                where answer.partnership = entry.partnership and answer.type = any (:answers)
                  and (answer.answers = entry.name
                    or answer.source = entry.source and answer.answers = entry.source_local_id)
                  and coalesce(answer.body #>> '{attributes,answers_question}', '') <> 'no')
            """;

    private final JdbcClient sql;
    private final EntryStore entries;

    ReportStore(JdbcClient sql, EntryStore entries) {
        this.sql = sql;
        this.entries = entries;
    }

    List<LoggedEntry> unanswered(Actor actor, Unanswered which, int after, int most) {
        return sql.sql(EntryStore.ENTRY + UNANSWERED + """
                order by entry.recorded_at, entry.log_position limit :most offset :after
                """)
                .params(of(actor, which).and("most", most).and("after", after).all())
                .query((row, _) -> entries.logged(row))
                .list();
    }

    int unansweredInAll(Actor actor, Unanswered which) {
        return sql.sql("select count(*) from (" + EntryStore.ENTRY + UNANSWERED + ") unanswered")
                .params(of(actor, which).all())
                .query(Integer.class)
                .single();
    }

    List<LoggedEntry> answersTo(Actor actor, EntryId id) {
        return sql.sql(EntryStore.ENTRY + """
                  and (entry.answers = :id
                    or entry.source = :source and entry.answers = :local)
                order by entry.log_position
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("partnership", actor.partnership())
                        .and("id", id.toString())
                        .and("source", id.source())
                        .and("local", id.local())
                        .all())
                .query((row, _) -> entries.logged(row))
                .list();
    }

    private static Parameters of(Actor actor, Unanswered which) {
        return Parameters.of("actor", actor.code())
                .and("partnership", actor.partnership())
                .and("types", which.types().toArray(String[]::new))
                .and("answers", which.answers().toArray(String[]::new))
                .and("since", which.since())
                .and("agency", which.agency());
    }
}
