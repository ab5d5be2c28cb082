package org.reachable.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Escalated;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.watch.SharedStore.SharedThing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what a fold found, and lets go of what it does not find any more. */
@Repository
class FindingKeeper {

    private static final String TOLD_OTHERWISE = "what came in since tells it otherwise";

    private final JdbcClient sql;
    private final Json json;
    private final Policy policy;
    private final FindingReader reader;

    FindingKeeper(JdbcClient sql, Json json, Policy policy, FindingReader reader) {
        this.sql = sql;
        this.json = json;
        this.policy = policy;
        this.reader = reader;
    }

    /**
     * Keeps what was found about a child alone, and lets go of what is not found any more.
     *
     * @param standing the entries that stand in the child's story now
     */
    void keep(Collection<Finding> findings, PersonId foundWith, String child, Set<EntryId> standing, Instant now) {
        letGo(
                gone(
                        "subject = :subject and rule <> all (:shared::text[])",
                        Parameters.of("subject", child).and("shared", sharedRules()),
                        findings),
                foundWith,
                standing,
                now);
        keepFurther(findings, foundWith);
    }

    /**
     * Keeps what was found at a thing that children share, and lets go of what is not found any more.
     *
     * @return of whom something is otherwise now than before
     */
    Set<PersonId> keep(Collection<Finding> findings, PersonId foundWith, SharedThing thing) {
        Set<PersonId> touched = delete(gone(
                        "rule = :rule and subject = :subject",
                        Parameters.of("rule", thing.rule()).and("subject", thing.thing()),
                        findings)
                .stream()
                .map(Gone::id)
                .toList());
        touched.addAll(keepFurther(findings, foundWith));
        return touched;
    }

    /** What is found at a thing by what children share stands beside what is found in the thing's own story. */
    private List<String> sharedRules() {
        return policy.rules().stream()
                .filter(rule -> rule.mechanism().acrossChildren())
                .map(Rule::id)
                .toList();
    }

    /**
     * A fold says all that is so. What it no longer says came of an entry since undone, or of another policy, and is gone; or what
     * told of it stands, and something that came in later tells it otherwise. Then whoever was asked finds it ended, and why: it
     * does not vanish from under them.
     */
    private void letGo(List<Gone> gone, PersonId foundWith, Set<EntryId> standing, Instant now) {
        List<Finding> told = gone.stream()
                .filter(Gone::asked)
                .flatMap(each -> each.finding().stream())
                .filter(finding -> standing.contains(finding.trigger()))
                .toList();
        keepFurther(
                told.stream()
                        .filter(Finding::open)
                        .map(finding -> finding.over(now, TOLD_OTHERWISE))
                        .toList(),
                foundWith);
        Set<String> kept = told.stream().map(Finding::id).collect(Collectors.toSet());
        delete(gone.stream().map(Gone::id).filter(id -> !kept.contains(id)).toList());
    }

    private List<Gone> gone(String of, Parameters parameters, Collection<Finding> stillFound) {
        return sql.sql("""
                select id, told, exists (
                  select from ask where ask.partnership = finding.partnership and ask.finding = finding.id
                    and not ask.quietly) as asked
                from finding where %s and id <> all (:found::text[])
                """.formatted(of))
                .params(parameters
                        .and("found", stillFound.stream().map(Finding::id).toList())
                        .all())
                .query((row, _) ->
                        new Gone(row.getString("id"), reader.finding(row.getString("told")), row.getBoolean("asked")))
                .list();
    }

    /** What is not found any more; empty where its rule is not in force. */
    private record Gone(String id, Optional<Finding> finding, boolean asked) {}

    private Set<PersonId> delete(Collection<String> findings) {
        return findings.isEmpty() ? new HashSet<>() : persons("""
                        with gone as (delete from finding where id = any (:findings::text[]) returning partnership, id)
                        delete from finding_child using gone
                        where finding_child.partnership = gone.partnership and finding_child.finding = gone.id
                        returning person
                        """, Parameters.of("findings", findings));
    }

    private Set<PersonId> persons(String query, Parameters parameters) {
        return new HashSet<>(sql.sql(query)
                .params(parameters.all())
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .list());
    }

    /**
     * Keeps what was found and lets go of nothing: all in one statement, and those that are as they were untouched, for a fold
     * mostly says everything each time.
     *
     * @return of whom something that children share is otherwise now than before
     */
    Set<PersonId> keepFurther(Collection<Finding> findings, PersonId foundWith) {
        if (findings.isEmpty()) {
            return Set.of();
        }
        List<String> changed = sql.sql("""
                insert into finding (partnership, id, rule, subject, owner_role, level, open, raised_at,
                                     last_step_at, respond_by, over_at, steps, told, went_up_to, went_up_at, went_up_of)
                select subject.partnership, kept.id, rule, kept.subject, owner_role, level, open, raised_at,
                  last_step_at, respond_by, over_at, steps, told, up_to::text[], up_at::timestamptz[], up_of::timestamptz[]
                from subject, unnest(:ids::text[], :rules::text[], :subjects::text[], :owners::text[], :levels::text[],
                  :open::text[]::boolean[], :raised::text[]::timestamptz[], :last::text[]::timestamptz[],
                  :respond::text[]::timestamptz[], :over::text[]::timestamptz[], :steps::text[]::int[], :told::text[]::jsonb[],
                  :upTo::text[], :upAt::text[], :upOf::text[])
                  kept (id, rule, subject, owner_role, level, open, raised_at, last_step_at, respond_by, over_at, steps, told, up_to, up_at, up_of)
                where subject.id = :with
                on conflict (partnership, id) do update
                set owner_role = excluded.owner_role, level = excluded.level, open = excluded.open,
                    last_step_at = excluded.last_step_at, respond_by = excluded.respond_by, over_at = excluded.over_at,
                    steps = excluded.steps, told = excluded.told, went_up_to = excluded.went_up_to, went_up_at = excluded.went_up_at,
                    went_up_of = excluded.went_up_of
                where finding.told is distinct from excluded.told or finding.open is distinct from excluded.open
                returning id
                """)
                .params(Parameters.of("with", foundWith)
                        .and("ids", each(findings, Finding::id))
                        .and("rules", each(findings, finding -> finding.rule().id()))
                        .and("subjects", each(findings, Finding::subject))
                        .and("owners", each(findings, finding -> finding.last().owner()))
                        .and("levels", each(findings, finding -> finding.last().level()))
                        .and("open", each(findings, Finding::open))
                        .and(
                                "raised",
                                each(
                                        findings,
                                        finding -> finding.steps().getFirst().raisedAt()))
                        .and("last", each(findings, finding -> finding.last().raisedAt()))
                        .and("respond", each(findings, finding -> finding.last().respondBy()))
                        .and("over", each(findings, FindingKeeper::overAt))
                        .and("steps", each(findings, finding -> finding.steps().size()))
                        .and("told", each(findings, finding -> json.written(StoredFinding.of(finding))))
                        .and("upTo", each(findings, finding -> rungs(finding, Escalated::to)))
                        .and("upAt", each(findings, finding -> rungs(finding, Escalated::at)))
                        .and("upOf", each(findings, finding -> rungs(finding, Escalated::since)))
                        .all())
                .query(String.class)
                .list();
        List<String> shared = shared(findings);
        Set<PersonId> touched = letGoOfChildren(shared);
        sql.sql("""
                insert into finding_child (partnership, finding, person)
                select child.partnership, named.finding, child.id
                from subject
                cross join unnest(:findings::text[], :children::text[]) named (finding, reference)
                join subject child on child.partnership = subject.partnership and child.reference = named.reference
                where subject.id = :with
                on conflict do nothing
                """)
                .params(Parameters.of("with", foundWith)
                        .and(
                                "findings",
                                findings.stream()
                                        .flatMap(finding -> finding.last().children().stream()
                                                .map(_ -> finding.id()))
                                        .toArray(String[]::new))
                        .and(
                                "children",
                                findings.stream()
                                        .flatMap(finding -> finding.last().children().stream())
                                        .toArray(String[]::new))
                        .all())
                .update();
        List<String> others = changed.stream().filter(shared::contains).toList();
        if (!others.isEmpty()) {
            touched.addAll(persons(
                    "select distinct person from finding_child where finding = any (:findings::text[])",
                    Parameters.of("findings", others)));
        }
        return touched;
    }

    private static List<String> shared(Collection<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().mechanism().acrossChildren())
                .map(Finding::id)
                .toList();
    }

    /**
     * A finding is about whom its steps name: where two records were taken for one child's and are parted, what both shared names the
     * other no more. Whoever was asked about it is nothing to that one.
     */
    private Set<PersonId> letGoOfChildren(List<String> shared) {
        return shared.isEmpty() ? new HashSet<>() : persons("""
                        delete from finding_child about using finding
                        where finding.id = any (:shared::text[])
                          and about.partnership = finding.partnership and about.finding = finding.id
                          and not exists (
                            select from subject child, jsonb_path_query(finding.told, '$.steps[*].children[*]') named
                            where child.id = about.person and child.reference = named #>> '{}')
                        returning about.person
                        """, Parameters.of("shared", shared));
    }

    private static @Nullable Instant overAt(Finding finding) {
        Closing closing = finding.last().closing();
        return closing == null ? null : closing.at();
    }

    /** Something of each of its rungs, in their order: a role's code or a moment. */
    private static String rungs(Finding finding, Function<Escalated, Object> something) {
        return finding.escalated().stream()
                .map(rung -> something.apply(rung).toString())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** One column of all of them, as PostgreSQL writes its values. */
    private static String[] each(Collection<Finding> findings, Function<Finding, @Nullable Object> column) {
        return findings.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
