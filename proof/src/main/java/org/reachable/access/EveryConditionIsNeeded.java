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
import org.reachable.kernel.Transactions;
import org.reachable.proof.Figure;
import org.reachable.proof.Served;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each condition of the SQL that decides who sees what is taken out in turn: of the row-level policies, and of every
 * function they ask, as the database's own catalogue has them. Somebody must then see other rows, or be told something
 * else of what they may. Whatever tie to a child there is has somebody here.
 */
final class EveryConditionIsNeeded {

    /** Made from the policy that everybody may read, and tried cell by cell. */
    private static final Set<String> FROM_THE_POLICY = Set.of("policy_allows", "may_open_with_a_reason");

    /**
     * What decides nothing: it is asked first so that something dearer is not, or says again what another condition says.
     * Whoever takes one of these out only waits longer.
     */
    private static final Set<String> SAVE_TIME = Set.of(
            // What was found is kept until the transaction ends.
            "own_standing: kept is null",
            "own_standing: not starts_with(kept, of)",
            "own_standing: place > 0",
            "own_standing: reader is null",
            // What somebody might be to any child; of each child it is asked exactly.
            "reader_afresh: duty.practitioner = me",
            "reader_afresh: duty.scope in ('TEAM', 'SCHOOL', 'AREA')",
            "reader_afresh: public.holds(duty, today)",
            "reader_afresh: exclusion.practitioner = me",
            "reader_afresh: break_glass.practitioner = me",
            "reader_afresh: public.is_open(break_glass, today)",
            "standing_afresh: strpos(flags, 'x') > 0",
            "standing_afresh: strpos(flags, 's') > 0",
            "standing_afresh: strpos(flags, 'o') > 0",
            "records_of: not exists (select from public.record_link where kept = child or other = child)",
            // A database holds one partnership; indexes begin with its id.
            "children_of: (known.partnership = asked.partnership)",
            "work_is_open: known.partnership = about.partnership",
            "readers_may on finding: (child.partnership = finding.partnership)",
            // Of nobody, and of nothing, the rest says no as well.
            "children_of: (of_now.person IS NOT NULL)",
            "decides_what_is_kept: who is not null",
            "may_limit: who is not null",
            "as_seen: looking is null",
            "tellers_hear on entry: (answers IS NOT NULL)",
            "tellers_hear on entry: starts_with(acting(), 'family:'::text)",
            // A job is no practitioner, so it is not of the partnership either; who may not know of a child sees no
            // request.
            "may_read: who like 'job:%'",
            "answers_who_looked: may_know_of(acting(), asked.person)");

    private final Served served;
    private final JdbcClient owner;
    private final List<Onlooker> onlookers;
    private final List<String> tables;
    private final List<Function> functions;

    /** A function that a policy asks, itself or through another. */
    private record Function(String name, String arguments, String source) {

        /** As it is asked of somebody, once for each thing it may be asked about. */
        Stream<String> asked() {
            return switch (arguments) {
                case "who text, child uuid" -> Stream.of(":child::uuid").map(this::about);
                case "who text, whose text" -> Stream.of("'police'", "'school'").map(this::about);
                case "who text, roles text[]" ->
                    Stream.of("array['lead-practitioner']", "roles_that_limit()")
                            .map(this::about);
                default -> Stream.of();
            };
        }

        private String about(String what) {
            return "coalesce(%s(nullif(:who, ''), %s)::text, '')".formatted(name, what);
        }
    }

    /** Something of which a condition can be taken out. */
    private record Decides(String name, String sql, String change, String restore) {}

    /** One of its conditions, and what makes the database do without it. */
    private record Deletion(String words, String change, String restore) {}

    EveryConditionIsNeeded(Served served) {
        this.served = served;
        this.owner = served.as("reachable_owner");
        this.tables = owner.sql("""
            select distinct tablename from pg_policies where schemaname = 'public' and cmd in ('SELECT', 'ALL')
              and 'reachable_application' = any (roles) and qual <> 'true' order by tablename
            """).query(String.class).list();
        this.functions = asked();
        this.onlookers = Onlookers.of(served);
    }

    List<Figure> figures() {
        List<String> before = answers();
        List<Deletion> all = deletions();
        List<String> unnoticed = new ArrayList<>();
        int tried = 0;
        for (Deletion deletion : all) {
            if (isTakenOut(deletion)) {
                tried++;
                if (isTheSame(before)) {
                    unnoticed.add(deletion.words());
                }
                owner.sql(deletion.restore()).update();
            }
        }
        if (!isTheSame(before)) {
            throw new AssertionError("what was taken out was not put back");
        }
        long saving = unnoticed.stream().filter(SAVE_TIME::contains).count();
        unnoticed.stream()
                .filter(words -> !SAVE_TIME.contains(words))
                .forEach(words -> System.err.println("taken out, and nobody sees otherwise: " + words));
        return List.of(
                Figure.all("conditions of SQL whose taking out is noticed", tried - unnoticed.size(), tried - saving),
                Figure.told("conditions that only save time", Long.toString(saving)),
                Figure.told("onlookers they are tried on", Integer.toString(onlookers.size())));
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
        String policies = policies().stream().map(Decides::sql).collect(Collectors.joining("\n"));
        Map<String, Function> asked = new LinkedHashMap<>();
        Set<String> texts = new HashSet<>(Set.of(policies));
        while (!texts.isEmpty()) {
            Set<String> next = new HashSet<>();
            for (Function function : all) {
                if (texts.stream().anyMatch(text -> text.matches("(?s).*\\b" + function.name() + "\\(.*"))
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

    private List<Decides> policies() {
        record Policy(String name, String relation, String qual) {}
        return owner.sql("""
            select policyname as name, tablename as relation, qual from pg_policies where schemaname = 'public'
              and cmd in ('SELECT', 'ALL') and 'reachable_application' = any (roles) and qual <> 'true'
            order by tablename, policyname
            """).query(Policy.class).list().stream()
                .map(policy -> {
                    String alter = "alter policy %s on %s using ".formatted(policy.name(), policy.relation());
                    return new Decides(
                            policy.name() + " on " + policy.relation(),
                            "(" + policy.qual() + ")",
                            alter + "%s",
                            alter + "(" + policy.qual() + ")");
                })
                .toList();
    }

    private List<Deletion> deletions() {
        var result = new ArrayList<Deletion>();
        for (Decides policy : policies()) {
            SqlConditions.in(policy.sql())
                    .forEach(condition -> result.add(new Deletion(
                            policy.name() + ": " + condition.words(),
                            policy.change().formatted(condition.without()),
                            policy.restore())));
        }
        for (Function function : functions) {
            SqlConditions.in(function.source())
                    .forEach(condition -> result.add(new Deletion(
                            function.name() + ": " + condition.words(), condition.without(), function.source())));
        }
        return result;
    }

    /** What all of them are told and see, in one order. */
    private List<String> answers() {
        var result = new ArrayList<String>();
        onlookers.forEach(onlooker -> result.add(told(onlooker)));
        onlookers.forEach(onlooker -> result.add(seen(onlooker)));
        return result;
    }

    /** The same, as far as the first who is told or sees something else. */
    private boolean isTheSame(List<String> before) {
        for (int i = 0; i < onlookers.size(); i++) {
            if (!before.get(i).equals(told(onlookers.get(i)))) {
                return false;
            }
        }
        for (int i = 0; i < onlookers.size(); i++) {
            if (!before.get(onlookers.size() + i).equals(seen(onlookers.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** What every function says of them and their child. */
    private String told(Onlooker onlooker) {
        String asked = functions.stream().flatMap(Function::asked).collect(Collectors.joining(", "));
        return as(onlooker, "select concat_ws(' ', %s)".formatted(asked));
    }

    /** Which rows of every table that has a policy they see. */
    private String seen(Onlooker onlooker) {
        return as(
                onlooker,
                "select concat_ws(' ', %s)"
                        .formatted(tables.stream()
                                .map(table ->
                                        "(select count(*) || '/' || coalesce(sum(hashtext(ctid::text)), 0) from %s)"
                                                .formatted(table))
                                .collect(Collectors.joining(", "))));
    }

    private String as(Onlooker onlooker, String question) {
        return served.bean(Transactions.class).as(onlooker.who(), () -> {
            JdbcClient application = served.bean(JdbcClient.class);
            application
                    .sql("select set_config('reachable.as_seen', ?, true)")
                    .param(onlooker.as())
                    .query(String.class)
                    .single();
            try {
                return application
                        .sql(question)
                        .param("who", onlooker.who())
                        .param("child", onlooker.child().value())
                        .query(String.class)
                        .single();
            } catch (DataAccessException refused) {
                return "refused: " + refused.getMostSpecificCause().getMessage();
            }
        });
    }
}
