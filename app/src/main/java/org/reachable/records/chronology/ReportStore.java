package org.reachable.records.chronology;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.records.chronology.Reports.Report;
import org.reachable.records.chronology.Reports.Unanswered;
import org.reachable.records.chronology.Reports.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries by what answers them. */
@Component
class ReportStore {

    /** That an answer did not help, as they say: they wait again, for another. */
    private static final String UNHELPED = """
                    and unhelped.type = :helped and unhelped.body #>> '{attributes,helped}' = 'no'
                    and not exists (select from entry mend where mend.corrects = unhelped.name)
            """;

    /** By any name of it: its own, or that of the entry that it puts right. What was said of that under another child does not answer it. */
    private static final String ANSWERS = """
                  and (answer.answers = %1$s.name
                    or answer.answers = %1$s.corrects and answer.subject = any (records_of(%1$s.subject))
                    or answer.source = %1$s.source and answer.answers = %1$s.source_local_id)
            """;

    private static final String UNANSWERED = """
              and not exists (select from entry later
                where later.partnership = entry.partnership and later.source = entry.source
                  and later.source_local_id = entry.source_local_id and later.log_position > entry.log_position)
              and not exists (select from story where story.subject = entry.subject and story.ended_at is not null)
              and not exists (select from entry mend
                where mend.corrects = entry.name)
              and not exists (select from entry answer
                where answer.partnership = entry.partnership and answer.type = any (:answers)
            """ + ANSWERS.formatted("entry") + """
                  and coalesce(answer.body #>> '{attributes,answers_question}', '') <> 'no'
                  and coalesce(answer.body #>> '{attributes,part_of_the_work}', '') <> 'no'
                  and not exists (select from entry unhelped where unhelped.partnership = entry.partnership
                    and unhelped.answers in (entry.name, entry.corrects) and unhelped.log_position > answer.log_position
            """ + UNHELPED + "))\n";

    private final JdbcClient sql;
    private final EntryStore entries;

    ReportStore(JdbcClient sql, EntryStore entries) {
        this.sql = sql;
        this.entries = entries;
    }

    /** A page of them, each with how often somebody tried to answer, and how many there are in all: asked once. */
    Waiting unanswered(Actor actor, Unanswered which, int after, int most) {
        return waiting(
                actor,
                EntryStore.ENTRY + by(which.agency()) + UNANSWERED
                        + "and entry.type = any (:types) and entry.recorded_at >= :since",
                which,
                after,
                most);
    }

    /**
     * The first of an agency's. Each type's are read in their order, by its index, and no further than this many that the
     * reader may see: all that a county's schools told is too much to look through for three.
     */
    List<Report> first(Actor actor, Unanswered which, int most) {
        String ofTheType = EntryStore.ENTRY + UNANSWERED + "and entry.agency = :agency and entry.type = told.type";
        return waiting(actor, """
                        select either.* from unnest(cast(:types as text[])) told (type) cross join lateral (
                          (%1$s and entry.recorded_at > :late order by entry.recorded_at limit :most)
                          union all
                          (%1$s and entry.recorded_at between :since and :late order by entry.recorded_at desc limit :most)
                        ) either
                        """.formatted(ofTheType), which, 0, most).reports();
    }

    private Waiting waiting(Actor actor, String entriesThatWait, Unanswered which, int after, int most) {
        int[] inAll = {0};
        List<Report> reports = sql.sql("""
                select shown.*, (
                  select count(*) from entry answer
                  where answer.partnership = shown.partnership and answer.type = any (:answers)
                """ + ANSWERS.formatted("shown") + """
                  ) as tries
                from (select waiting.*, owed.since, owed.since <= :late as late, count(*) over () as in_all from (
                """ + entriesThatWait + """
                  ) waiting cross join lateral (
                    select coalesce(max(unhelped.recorded_at), waiting.recorded_at) as since from entry unhelped
                    where unhelped.partnership = waiting.partnership and unhelped.answers in (waiting.name, waiting.corrects)
                """ + UNHELPED + """
                  ) owed
                  order by late, case when owed.since > :late then owed.since end, owed.since desc, log_position
                  limit :most offset :after) shown
                order by late, case when late then null else since end, since desc, log_position
                """)
                .params(of(actor, which).and("most", most).and("after", after).all())
                .query((row, _) -> {
                    inAll[0] = row.getInt("in_all");
                    return new Report(
                            entries.logged(row),
                            row.getBoolean("late"),
                            row.getInt("tries"),
                            row.getTimestamp("since").toInstant());
                })
                .list();
        return new Waiting(reports, inAll[0]);
    }

    /** Left out where any agency is meant: one plan would read them all for an agency's. */
    private static String by(@Nullable String agency) {
        return agency == null ? "" : "and entry.agency = :agency";
    }

    boolean isToldByUs(EntryId id) {
        return sql.sql("select is_told_by_us(:name)")
                .param("name", id.toString())
                .query(Boolean.class)
                .single();
    }

    List<LoggedEntry> answersTo(Actor actor, LoggedEntry report) {
        EntryId id = report.entry().id();
        return sql.sql(EntryStore.ENTRY + """
                  and (entry.answers = any (:ids::text[])
                    or entry.source = :source and entry.answers = :local)
                  and entry.subject = any (records_of(:subject))
                order by entry.log_position
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("partnership", actor.partnership())
                        .and("ids", report.ids().map(EntryId::toString).toList())
                        .and("source", id.source())
                        .and("local", id.local())
                        .and("subject", report.subject())
                        .all())
                .query((row, _) -> entries.logged(row))
                .list();
    }

    private static Parameters of(Actor actor, Unanswered which) {
        return Parameters.of("actor", actor.code())
                .and("partnership", actor.partnership())
                .and("types", which.types().toArray(String[]::new))
                .and("answers", which.answers().toArray(String[]::new))
                .and("helped", which.helped())
                .and("since", which.since())
                .and("late", which.lateUntil())
                .and("agency", which.agency());
    }
}
