package org.reachable.practice.voice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.BeforeSaving;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.platform.partnership.FamilyMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which entries hold the words of a child or a family, and what was said back to them. */
@Component
class ToldStore {

    private static final int MOST_WORDS = 200;

    private final JdbcClient sql;

    ToldStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(FamilyMember teller, EntryId report, Instant at) {
        sql.sql("""
                insert into told_by_family (report, teller, told_at) values (:report, :teller, :at)
                """)
                .params(Parameters.of("report", report.toString())
                        .and("teller", teller.id())
                        .and("at", at)
                        .all())
                .update();
    }

    /** Says by name who alone reads it. */
    void only(String report, List<UUID> practitioners) {
        for (UUID practitioner : practitioners) {
            sql.sql("""
                    insert into told_to_few (report, practitioner) values (:report, :practitioner) on conflict do nothing
                    """)
                    .params(Parameters.of("report", report)
                            .and("practitioner", practitioner)
                            .all())
                    .update();
        }
    }

    /** Whether somebody whom they choose can read what they tell. */
    boolean reads(UUID practitioner, FamilyMember teller) {
        return sql.sql("select reads_for_family(:practitioner, :child)")
                .params(Parameters.of("practitioner", practitioner)
                        .and("child", teller.child())
                        .all())
                .query(Boolean.class)
                .single();
    }

    /** Whether it is written down that the child whose family this is has died. */
    boolean hasEnded(FamilyMember reader) {
        return sql.sql("select has_ended_for_family(:child)")
                .param("child", reader.child().value())
                .query(Boolean.class)
                .single();
    }

    /** For whom alone is what they told, by its name; without those that are not for few. */
    Map<String, List<UUID>> few(FamilyMember teller) {
        return sql
                .sql("""
                select few.report, few.practitioner from told_to_few few join told_by_family told using (report)
                where told.teller = :teller order by few.report, few.practitioner
                """)
                .param("teller", teller.id())
                .query((row, _) -> Map.entry(row.getString("report"), row.getObject("practitioner", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Whether an entry of theirs has this id. */
    boolean isWritten(EntryId id) {
        return sql.sql("select exists (select from entry where name = :name)")
                .param("name", id.toString())
                .query(Boolean.class)
                .single();
    }

    /**
     * Something they told.
     *
     * @param report its name
     * @param type the code of its type
     * @param handling the code of who may read it
     * @param urgent whether somebody could be hurt before tomorrow, as they said, or that it can wait where their words name danger; else empty
     * @param safe whether it is safe to ring them, as they said; empty where they did not
     * @param takenBack whether they took it back
     */
    record Report(
            String report,
            String type,
            String words,
            Instant at,
            String handling,
            String urgent,
            String safe,
            boolean takenBack) {

        /** Whether they said that somebody could be hurt before tomorrow, or that they do not know; or their words name danger. */
        boolean saysDanger() {
            return urgent.equals(Voices.YES) || urgent.equals(Voices.UNKNOWN) || canWait();
        }

        /** Whether their words name danger, and they said that it can wait. */
        boolean canWait() {
            return urgent.equals(BeforeSaving.CAN_WAIT);
        }
    }

    /** What they told, the latest first. */
    List<Report> of(FamilyMember teller, int most) {
        return reports(teller, null, most);
    }

    private List<Report> reports(FamilyMember teller, @Nullable String only, int most) {
        return sql.sql("""
                select told.report, entry.type, entry.body ->> 'summary' as words, entry.recorded_at, entry.handling,
                  coalesce(entry.body #>> '{attributes,urgent}', entry.body #>> '{attributes,words_of_danger}', '') as urgent,
                  coalesce(entry.body #>> '{attributes,safe_to_ring}', '') as safe,
                  exists (select from entry later where later.corrects = told.report and later.actor = entry.actor) as taken_back
                from told_by_family told join entry on entry.name = told.report
                where told.teller = :teller and (:only::text is null or told.report = :only)
                order by told.told_at desc, told.report limit :most
                """)
                .params(Parameters.of("teller", teller.id())
                        .and("only", only)
                        .and("most", most)
                        .all())
                .query((row, _) -> new Report(
                        row.getString("report"),
                        row.getString("type"),
                        row.getString("words"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("handling"),
                        row.getString("urgent"),
                        row.getString("safe"),
                        row.getBoolean("taken_back")))
                .list();
    }

    /** All their words, in their order: those that they took back, too. */
    List<String> wordsOf(FamilyMember teller) {
        return of(teller, MOST_WORDS).reversed().stream().map(Report::words).toList();
    }

    /** The one of this name, where they told it. */
    Optional<Report> one(FamilyMember teller, String report) {
        return reports(teller, report, 1).stream().findFirst();
    }

    /**
     * What was said back and is taken back.
     *
     * @param report the name of what they told
     * @param reply the name of what was said
     */
    record TakenBack(String report, String reply, Instant at) {}

    /** What of what was said back to them is taken back. */
    List<TakenBack> takenBackFromThem(Set<String> withdrawing) {
        return sql.sql("select report, reply, at from replies_taken_back(:withdrawing)")
                .param("withdrawing", withdrawing.toArray(String[]::new))
                .query((row, _) -> new TakenBack(
                        row.getString("report"),
                        row.getString("reply"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Of what they took back: by when somebody should have found out whether they are safe, where nobody has. */
    Optional<Instant> lateSinceTakenBack(Report report) {
        return sql.sql("select due from late_since_i_took_back(:report)")
                .param("report", report.report())
                .query((row, _) -> row.getTimestamp("due").toInstant())
                .optional();
    }

    /**
     * What is asked still because of something they told.
     *
     * @param danger whether somebody could be hurt
     * @param goneUp whether somebody else was told, because nobody had answered
     */
    record StillAsked(String report, boolean danger, Instant due, boolean goneUp) {}

    /** What is asked still because of what whoever acts told; what was told this minute may not be asked yet. */
    List<StillAsked> stillAsked() {
        return sql.sql("select report, danger, due, gone_up from what_i_told_is_asked() order by due")
                .query((row, _) -> new StillAsked(
                        row.getString("report"),
                        row.getBoolean("danger"),
                        row.getTimestamp("due").toInstant(),
                        row.getBoolean("gone_up")))
                .list();
    }

    /**
     * Something said back.
     *
     * @param name its own name
     * @param type the code of its type
     * @param helped whether it helped, where that is what was said
     * @param actor who said it
     * @param until by when something happens, in the words of whoever promised it; empty where nothing was promised
     */
    record Back(
            String report,
            String name,
            String type,
            String words,
            String helped,
            Instant at,
            String actor,
            String until) {}

    /** What was said back to what they told, as it was last worded, in its order. A try that has not reached them was not said to them. */
    List<Back> saidBackTo(FamilyMember teller) {
        return sql.sql("""
                select * from (
                  select distinct on (entry.name) entry.answers, entry.name, entry.type,
                    concat_ws(E'\\n', entry.body ->> 'summary',
                      'What happens next: ' || nullif(entry.body #>> '{attributes,happens_next}', ''),
                      'By when: ' || nullif(entry.body #>> '{attributes,next_when}', ''),
                      'Who does that, and whom you can ask: ' || nullif(entry.body #>> '{attributes,next_by}', '')) as words,
                    coalesce(entry.body #>> '{attributes,helped}', '') as helped,
                    entry.received_at, entry.actor, entry.log_position,
                    coalesce(entry.body #>> '{attributes,next_when}', '') as until,
                    coalesce(entry.body #>> '{attributes,reached_teller}', '') as reached
                  from told_by_family told join entry on entry.answers = told.report
                  where told.teller = :teller and entry.type <> type_of_danger_taken_back()
                  order by entry.name, entry.log_position desc) said
                where reached <> 'no'
                order by log_position
                """)
                .param("teller", teller.id())
                .query((row, _) -> new Back(
                        row.getString("answers"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getString("words"),
                        row.getString("helped"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("actor"),
                        row.getString("until")))
                .list();
    }
}
