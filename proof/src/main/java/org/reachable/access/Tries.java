package org.reachable.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.access.Onlookers.Onlooker;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.proof.Served;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Rows that an onlooker tries to write, for every table that has a policy for writing: as they are, as somebody else, about
 * another child, of something that is not theirs, of something that is not there. Only what the policy asks about is in
 * them: PostgreSQL asks it before anything else of a row.
 */
final class Tries {

    /** By table, the rows that are tried of {@code :me}, {@code :child}, somebody {@code :else}, somebody who only {@code :counts}, and {@code :another} child. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("ask_offer", "select partnership, finding, version, practitioner from of_asks, of_offered"),
            Map.entry("break_glass", "select person, practitioner from of_child, of_people"),
            Map.entry("break_glass_ended", "select id as statement from openings"),
            Map.entry("break_glass_reviewed", "select id as break_glass from openings"),
            Map.entry("erasure_wish", "select person from of_child"),
            Map.entry("erasure_wish_ended", "select id as statement from wishes"),
            Map.entry("exclusion", "select person, practitioner from of_child, of_people"),
            Map.entry("exclusion_ended", "select id as statement from exclusions"),
            Map.entry(
                    "good_practice",
                    "select person, agency, replaces from of_child, of_agencies, (select id as replaces from worked) earlier"),
            Map.entry("good_practice_ended", "select id as statement from worked"),
            Map.entry("import_undone", "select id as batch from imports"),
            Map.entry("in_meeting", "select person, practitioner from of_child, of_people"),
            Map.entry("in_meeting_ended", "select id as statement from meetings"),
            Map.entry("outage_number", "select agency from of_agencies"),
            Map.entry(
                    "outage_pack",
                    "select agency, keeper, password from of_agencies, (select practitioner as keeper from of_people) people, passwords"),
            Map.entry("outage_pack_gone", "select id as pack from packs"),
            Map.entry("outage_password", "select agency from of_agencies"),
            Map.entry("outage_sheet", "select id as pack from packs"),
            Map.entry("partner_line", "select person, agency from of_child, of_agencies"),
            Map.entry("partner_line_behind", "select name as entry from entries"),
            Map.entry("partner_line_ended", "select id as statement from lines"),
            Map.entry("passed_on", "select person, name as entry from of_child, entries"),
            Map.entry("record_hold", "select person from of_child"),
            Map.entry("record_hold_ended", "select id as statement from holds"),
            Map.entry("record_lock", "select person from of_child"),
            Map.entry("record_lock_ended", "select id as statement from locks"),
            Map.entry("record_lock_spared", "select id as record_lock from locks"),
            Map.entry("who_asked", "select person from of_child"),
            Map.entry("who_asked_answer", "select id as who_asked from asked"),
            Map.entry("who_asked_ended", "select id as who_asked from asked"),
            Map.entry("withheld", "select person from of_child"),
            Map.entry("withheld_ended", "select id as statement from withheld_of"),
            Map.entry("withheld_words", "select id as withheld from withheld_of"));

    private static final String OF_WHAT = """
        with of_child (person) as (values (:child::uuid)),
        of_people (practitioner) as (values (:me::uuid), (:else::uuid)),
        of_asks as (
          select ask.partnership, ask.finding, ask.version + step as version
          from ask join finding_child about using (partnership, finding), generate_series(0, 1) step where about.person = :child),
        of_offered as (
          select practitioner from of_people union values (:counts::uuid)
          union select practitioner from exclusion where person = :child),
        of_agencies (agency) as (values ('police'), ('school')),
        not_there (id) as (values (:nothing::uuid)),
        openings as (select id from break_glass where person = :child union select id from not_there),
        meetings as (select id from in_meeting where person = :child union select id from not_there),
        packs as (select id from outage_pack union select id from not_there),
        passwords (password) as (
          select min(id::text)::uuid from outage_password where agency in ('police', 'school') group by agency
          union select id from not_there),
        entries as (
          select distinct on (subject, agency, handling) name from entry
          where subject in (:child, :another) and agency in ('police', 'school')
            and handling in ('open', 'intelligence', 'own-confidence')
          union select 'nothing'),
        imports as (select id from import_batch union select id from not_there),
        lines as (select id from partner_line where person = :child union select id from not_there),
        locks as (select id from record_lock where person = :child union select id from not_there),
        exclusions as (select id from exclusion where person = :child union select id from not_there),
        holds as (select id from record_hold where person = :child union select id from not_there),
        wishes as (select id from erasure_wish where person = :child union select id from not_there),
        worked as (select id from good_practice where person = :child union select id from not_there),
        asked as (select id from who_asked where person = :child union select id from not_there),
        withheld_of as (select id from withheld where person = :child union select id from not_there)
        """;

    /**
     * Tries each of {@code proof.tries}, lists of statements, and takes it back: {@code proof.came} is what came of them, by
     * PostgreSQL's codes, with a comma after each list.
     */
    static final String ALL = """
        do $$
        declare
          list jsonb;
          one text;
          came text := '';
        begin
          for list in select jsonb_array_elements(current_setting('proof.tries')::jsonb) loop
            for one in select jsonb_array_elements_text(list) loop
              begin
                execute one;
                raise exception using errcode = 'P0999';
              exception when others then
                came := came || sqlstate || ' ';
              end;
            end loop;
            came := came || ',';
          end loop;
          perform set_config('proof.came', came, true);
        end $$
        """;

    private static final UUID NOTHING = new UUID(0, 0);

    private final JdbcClient all;
    private final PersonId another;
    private final UUID somebodyElse;
    private final UUID counts;

    private Tries(JdbcClient all, PersonId another, Actor somebodyElse, Actor counts) {
        this.all = all;
        this.another = another;
        this.somebodyElse = PlantedRows.id(somebodyElse);
        this.counts = PlantedRows.id(counts);
    }

    /** By onlooker and table, what they try there, as a list for {@link #ALL}. */
    static Map<Onlooker, Map<String, String>> of(Served served, List<Onlooker> onlookers, List<String> tables) {
        var home = new Household(served);
        Actor counts = home.house().somebody("analysis");
        home.house().duty(counts, new PlantedRows(served).roleThatMay("count"), Scope.partnership());
        var result = new HashMap<Onlooker, Map<String, String>>();
        try (Connection connection = served.superuser()) {
            var tries = new Tries(
                    JdbcClient.create(new SingleConnectionDataSource(connection, true)),
                    home.child(),
                    home.house().somebody("school"),
                    counts);
            for (Onlooker onlooker : onlookers) {
                result.put(
                        onlooker,
                        tables.stream().collect(Collectors.toMap(table -> table, table -> tries.at(table, onlooker))));
            }
            return result;
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private String at(String table, Onlooker onlooker) {
        String rows = ROWS.get(table);
        if (rows == null) { // its policy asks of no column
            return "[\"insert into %s default values\"]".formatted(table);
        }
        return all.sql(OF_WHAT + """
                select coalesce(jsonb_agg((
                  select format('insert into %s (%%s) values (%%s)', string_agg(quote_ident(key), ', '),
                    string_agg(quote_nullable(value), ', ')) from jsonb_each_text(to_jsonb(row)))), '[]')::text
                from (%s) row
                """.formatted(table, rows))
                .param("child", onlooker.child().value())
                .param("another", another.value())
                .param("me", practitioner(onlooker.who()))
                .param("else", somebodyElse)
                .param("counts", counts)
                .param("nothing", NOTHING)
                .query(String.class)
                .single();
    }

    /** Somebody of the family, a job and nobody are no practitioners. */
    private static UUID practitioner(String who) {
        try {
            return UUID.fromString(who);
        } catch (IllegalArgumentException none) {
            return NOTHING;
        }
    }
}
