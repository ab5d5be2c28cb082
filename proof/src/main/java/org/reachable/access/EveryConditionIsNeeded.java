package org.reachable.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Onlookers.Onlooker;
import org.reachable.proof.Figure;
import org.reachable.proof.Served;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each condition of the SQL that decides who sees what is taken out in turn: of the row-level policies, and of every
 * function they ask, as the database's own catalogue has them. Somebody must then see other rows, be told something
 * else of what they may, or come past where they were refused to write a row. Whatever tie to a child there is has somebody here.
 */
final class EveryConditionIsNeeded {

    /** Made from the policy that everybody may read, and tried cell by cell. */
    private static final Set<String> FROM_THE_POLICY = Set.of("policy_allows");

    /**
     * What decides nothing: it is asked first so that something dearer is not, or says again what another condition says.
     * Whoever takes one of these out only waits longer.
     */
    private static final Set<String> SAVE_TIME = Set.of(
            // What was found is kept until the transaction ends.
            "own_standing: found <> ''",
            "own_standing: reader is null",
            "own_standing: reader = ''",
            // What somebody might be to any child; of each child it is asked exactly.
            "reader_afresh: duty.practitioner = me",
            "reader_afresh: duty.scope in ('TEAM', 'SCHOOL', 'AREA')",
            "reader_afresh: public.holds(duty, today)",
            "reader_afresh: exclusion.practitioner = me",
            "reader_afresh: break_glass.practitioner = me",
            "reader_afresh: public.is_open(break_glass, today)",
            "reader_afresh: in_meeting.practitioner = me",
            "reader_afresh: public.is_in(in_meeting, today)",
            "standing_afresh: public.reader_is_kept_out(reader)",
            "standing_afresh: public.reader_answers_for_areas(reader)",
            "standing_afresh: public.reader_opened(reader)",
            "standing_afresh: public.reader_is_in_a_meeting(reader)",
            "records_of: not exists (select from public.record_link where kept = child or other = child)",
            // A database holds one partnership; indexes begin with its id.
            "ties_of: open.partnership = asked.partnership",
            "ties_of: its.partnership = of_now.partnership",
            "work_is_open: known.partnership = about.partnership",
            "readers_may on finding: (child.partnership = finding.partnership)",
            // Of nobody, and of nothing, the rest says no as well.
            "as_seen: looking is null",
            "is_close: who is not null",
            "may_do: who is not null",
            "sees: who is null",
            "tellers_hear on entry: (answers IS NOT NULL)",
            "tellers_hear on entry: starts_with(acting(), 'family:'::text)",
            // Only whoever keeps the packs of an agency, their own, sees its password; without one there is no pack.
            "writers_may on outage_pack, to write: keeps_packs(acting(), agency)",
            "writers_may on outage_pack, to write: (secret.agency = outage_pack.agency)",
            // Where nothing was said for fewer, nothing further is looked for.
            "is_tightened: not exists (select from public.guarded where guarded.name = said and guarded.position > at_position)",
            "is_tightened: guarded.name = said",
            "is_tightened: guarded.position > at_position",
            "is_tightened: put_right.corrects = said",
            "was_tightened: who like 'job:%'",
            "was_tightened: who = written_by",
            "was_tightened: strpos(standing_said_again(own_standing(who, child)), concat(',', hashtext(said), ',')) > 0",
            "said_again_of: (said_again.subject = said_again_of.child)",
            "no_more_than_now on tie: (entry IS NULL)",
            // A job is no practitioner, so it is not of the partnership either; who may not know of a child sees no
            // request.
            "may_read: who like 'job:%'",
            "answers_who_looked: is_let_in(acting(), asked.person)",
            // Of the moment in which somebody files what was held, in which no onlooker is: HeldRowsTest tries each.
            "deciders_file on entry: (current_setting('reachable.files_held_rows'::text, true) = 'yes'::text)",
            "deciders_file on entry: files_for(acting(), actor, subject)",
            "files_for: decided.decided_in = pg_current_xact_id()",
            "files_for: decided.actor = who",
            "files_for: decided.filed_under = child",
            "files_for: held.practitioner::text = sender",
            // Only who is close sees by their work what was said in confidence.
            "may_pass_on: is_close(who, child)");

    private final JdbcClient owner;
    private final List<Policy> policies;
    private final List<Function> functions;
    private final List<Onlooker> onlookers;
    private final Answers answers;

    /** A policy's condition for reading or for writing. */
    private record Policy(String name, String relation, boolean writes, String condition) {

        String words() {
            return "%s on %s%s".formatted(name, relation, writes ? ", to write" : "");
        }

        String change(String condition) {
            return "alter policy %s on %s %s (%s)"
                    .formatted(name, relation, writes ? "with check" : "using", condition);
        }
    }

    /** A function that a policy asks, itself or through another. */
    private record Function(String name, String arguments, String source) {

        /** As it is asked of somebody, once for each thing it may be asked about; and of nobody after them. */
        Stream<String> asked() {
            return switch (arguments) {
                case "who text, child uuid" ->
                    Stream.of(about(":child::uuid"), "coalesce(%s('nobody', :child::uuid)::text, '')".formatted(name));
                case "opening break_glass", "asked who_asked", "asked in_meeting", "line partner_line" ->
                    Stream.of("coalesce((select string_agg(%s(it)::text, '' order by id) from %s it), '')"
                            .formatted(name, arguments.replaceFirst("\\w+ ", "")));
                case "who text, whose text" -> Stream.of("'police'", "'school'").map(this::about);
                case "who text, roles text[]" ->
                    Stream.of("array['lead-practitioner']", "roles_that_limit()")
                            .map(this::about);
                case "who text, said text, at_position bigint, written_by text" ->
                    RareTies.SAID_AGAIN.stream().map(this::about);
                default -> Stream.of();
            };
        }

        boolean isAskedBy(String sql) {
            return sql.matches("(?s).*\\b" + name + "\\(.*");
        }

        private String about(String what) {
            return "coalesce(%s(nullif(:who, ''), %s)::text, '')".formatted(name, what);
        }
    }

    /**
     * One of its conditions, and what makes the database do without it.
     *
     * @param tables whose policies it is a condition of, or ask it themselves
     */
    private record Deletion(String words, List<String> tables, String change, String restore) {}

    EveryConditionIsNeeded(Served served) {
        owner = served.as("reachable_owner");
        policies = policies();
        functions = asked();
        onlookers = Onlookers.of(served);
        answers = new Answers(
                served,
                onlookers,
                functions.stream().flatMap(Function::asked).collect(Collectors.joining(", ")),
                tables(false),
                tables(true));
    }

    List<Figure> figures() {
        List<String> unnoticed = new ArrayList<>();
        int tried = 0;
        for (Deletion deletion : deletions()) {
            if (isTakenOut(deletion)) {
                tried++;
                boolean noticed = answers.areOthers(deletion.tables());
                if (!noticed) {
                    unnoticed.add(deletion.words());
                }
                owner.sql(deletion.restore()).update();
            }
        }
        if (answers.areOthers(List.of())) {
            throw new AssertionError("what was taken out was not put back");
        }
        long saving = unnoticed.stream().filter(SAVE_TIME::contains).count();
        SAVE_TIME.stream()
                .filter(words -> !unnoticed.contains(words))
                .forEach(words -> System.err.println("said to save time only, and does not: " + words));
        unnoticed.stream()
                .filter(words -> !SAVE_TIME.contains(words))
                .forEach(words -> System.err.println("taken out, and nobody sees otherwise: " + words));
        return List.of(
                Figure.all("conditions of SQL whose taking out is noticed", tried - unnoticed.size(), tried - saving),
                Figure.told("conditions that only save time", Long.toString(saving)),
                Figure.told("onlookers they are tried on", Integer.toString(onlookers.size())));
    }

    private List<String> tables(boolean writing) {
        return policies.stream()
                .filter(policy -> policy.writes() == writing)
                .map(Policy::relation)
                .distinct()
                .toList();
    }

    /** Whether the database does without it now: where nothing is left that could be said, it cannot. */
    private boolean isTakenOut(Deletion deletion) {
        try {
            owner.sql(deletion.change()).update();
            return true;
        } catch (DataAccessException noSql) {
            return false;
        }
    }

    /** The functions that policies ask, and those that these ask in turn. */
    private List<Function> asked() {
        List<Function> all = owner.sql("""
            select proname as name, pg_get_function_arguments(oid) as arguments, pg_get_functiondef(oid) as source
            from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'
              and prorettype <> 'trigger'::regtype and proowner = 'reachable_owner'::regrole
            order by proname, oid
            """).query(Function.class).list();
        String conditions = policies.stream().map(Policy::condition).collect(Collectors.joining("\n"));
        Map<String, Function> asked = new LinkedHashMap<>();
        Set<String> texts = new HashSet<>(Set.of(conditions));
        while (!texts.isEmpty()) {
            Set<String> next = new HashSet<>();
            for (Function function : all) {
                if (texts.stream().anyMatch(function::isAskedBy)
                        && asked.putIfAbsent(function.name() + function.arguments(), function) == null) {
                    next.add(function.source());
                }
            }
            texts = next;
        }
        return asked.values().stream()
                .filter(function -> !FROM_THE_POLICY.contains(function.name()))
                .toList();
    }

    private List<Policy> policies() {
        return owner.sql("""
            select policyname as name, tablename as relation, writes, condition
            from pg_policies, lateral (values (false, qual), (true, with_check)) as either (writes, condition)
            where schemaname = 'public' and 'reachable_application' = any (roles) and condition <> 'true'
            order by tablename, policyname, writes
            """).query(Policy.class).list();
    }

    private List<Deletion> deletions() {
        var result = new ArrayList<Deletion>();
        for (Policy policy : policies) {
            SqlConditions.in("(" + policy.condition() + ")")
                    .forEach(condition -> result.add(new Deletion(
                            policy.words() + ": " + condition.words(),
                            List.of(policy.relation()),
                            policy.change(condition.without()),
                            policy.change(policy.condition()))));
        }
        for (Function function : functions) {
            List<String> tables = policies.stream()
                    .filter(policy -> function.isAskedBy(policy.condition()))
                    .map(Policy::relation)
                    .distinct()
                    .toList();
            SqlConditions.in(function.source())
                    .forEach(condition -> result.add(new Deletion(
                            function.name() + ": " + condition.words(),
                            tables,
                            condition.without(),
                            function.source())));
        }
        return result;
    }
}
