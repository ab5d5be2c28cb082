package org.reachable.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.kernel.PersonId;
import org.reachable.kernel.Transactions;
import org.reachable.proof.Figure;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
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

    private final Served served;
    private final JdbcClient owner;
    private final List<Reader> readers = new ArrayList<>();
    private final List<String> tables;
    private final List<Function> functions;

    /** Somebody, the child they are tied to, and how they look: as themselves, or as somebody else. */
    private record Reader(Actor who, PersonId child, String as) {}

    /** A function that a policy asks, itself or through another. */
    private record Function(String name, String arguments, String result, String source) {

        boolean asksOfAChild() {
            return arguments.equals("who text, child uuid");
        }
    }

    /** Something of which a condition can be taken out. */
    private record Decides(String name, String sql, String change, String restore) {}

    /** One of its conditions, and what makes the database do without it. */
    private record Deletion(String words, String change, String restore) {}

    EveryConditionIsNeeded(Trial trial) {
        this.served = trial.served();
        this.owner = served.as("reachable_owner");
        this.tables = owner.sql("""
            select distinct tablename from pg_policies where schemaname = 'public' and cmd in ('SELECT', 'ALL')
              and 'reachable_application' = any (roles) and qual <> 'true' order by tablename
            """).query(String.class).list();
        this.functions = asked();
        ties();
    }

    List<Figure> figures() {
        List<String> before = answers();
        List<Deletion> all = deletions();
        List<String> unnoticed = new ArrayList<>();
        int tried = 0;
        for (Deletion deletion : all) {
            try {
                owner.sql(deletion.change()).update();
            } catch (DataAccessException noSql) {
                continue;
            }
            try {
                tried++;
                if (isTheSame(before)) {
                    unnoticed.add(deletion.words());
                }
            } finally {
                owner.sql(deletion.restore()).update();
            }
        }
        unnoticed.forEach(words -> System.err.println("taken out, and nobody sees otherwise: " + words));
        if (!isTheSame(before)) {
            throw new AssertionError("what was taken out was not put back");
        }
        return List.of(Figure.all("conditions of SQL that somebody notices gone", tried - unnoticed.size(), tried));
    }

    private void ties() {
        var home = new Household(served);
        int agency = 0;
        for (Tie tie : Tie.values()) {
            Actor reader = home.house().somebody(Household.READERS[agency++ % Household.READERS.length]);
            PersonId child = home.child();
            tie.between(home.house(), child, reader);
            readers.add(new Reader(reader, child, ""));
            if (tie == Tie.ASKED || tie == Tie.ACROSS) {
                readers.add(new Reader(reader, child, child + "|INVOLVED|police|police|"));
                readers.add(new Reader(reader, child, child + "|AGENCY|school|school|pack"));
            }
        }
    }

    /** The functions that policies ask, and those that these ask in turn. */
    private List<Function> asked() {
        List<Function> all = owner.sql("""
            select proname as name, pg_get_function_arguments(oid) as arguments, pg_get_function_result(oid) as result,
              pg_get_functiondef(oid) as source
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
        return owner
                .sql("""
            select policyname as name, tablename as relation, qual from pg_policies where schemaname = 'public'
              and cmd in ('SELECT', 'ALL') and 'reachable_application' = any (roles) and qual <> 'true'
            order by tablename, policyname
            """)
                .query(Policy.class)
                .list()
                .stream()
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
        readers.forEach(reader -> result.add(told(reader)));
        readers.forEach(reader -> result.add(seen(reader)));
        return result;
    }

    /** The same, as far as the first who is told or sees something else. */
    private boolean isTheSame(List<String> before) {
        for (int i = 0; i < readers.size(); i++) {
            if (!before.get(i).equals(told(readers.get(i)))) {
                return false;
            }
        }
        for (int i = 0; i < readers.size(); i++) {
            if (!before.get(readers.size() + i).equals(seen(readers.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** What every function says of them and their child. */
    private String told(Reader reader) {
        String asked = functions.stream()
                .filter(Function::asksOfAChild)
                .map(function -> "%s(:who, :child)::text".formatted(function.name()))
                .collect(Collectors.joining(", "));
        return as(
                reader,
                "select concat_ws(' ', %s) from (select :who::text as who, :child::uuid as child) it".formatted(asked));
    }

    /** Which rows of every table that has a policy they see. */
    private String seen(Reader reader) {
        return as(
                reader,
                "select concat_ws(' ', %s)"
                        .formatted(tables.stream()
                                .map(table ->
                                        "(select count(*) || '/' || coalesce(sum(hashtext(ctid::text)), 0) from %s)"
                                                .formatted(table))
                                .collect(Collectors.joining(", "))));
    }

    private String as(Reader reader, String question) {
        return served.bean(Transactions.class).as(reader.who().code(), () -> {
            JdbcClient application = served.bean(JdbcClient.class);
            application
                    .sql("select set_config('reachable.as_seen', ?, true)")
                    .param(reader.as())
                    .query(String.class)
                    .single();
            try {
                return application
                        .sql(question)
                        .param("who", reader.who().code())
                        .param("child", reader.child().value())
                        .query(String.class)
                        .single();
            } catch (DataAccessException refused) {
                return "refused: " + refused.getMostSpecificCause().getMessage();
            }
        });
    }
}
