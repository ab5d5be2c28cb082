package org.reachable.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.watch.SharedStore.SharedThing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.ConcurrentLruCache;

/** What the engine found, as shown so far. */
@Repository
class FindingStore {

    /** Some megabytes of what desks show again and again, each found by its text, which who may not read it never has. */
    private static final int READ_BEFORE = 5_000;

    private final JdbcClient sql;
    private final Json json;
    private final Policy policy;
    private final ConcurrentLruCache<String, Optional<Finding>> read =
            new ConcurrentLruCache<>(READ_BEFORE, this::finding);

    FindingStore(JdbcClient sql, Json json, Policy policy) {
        this.sql = sql;
        this.json = json;
        this.policy = policy;
    }

    /** Keeps what was found about a child alone, and lets go of what is not found any more. */
    void keep(Collection<Finding> findings, PersonId foundWith, String child) {
        letGo(
                "subject = :subject and rule <> all (:shared::text[])",
                Parameters.of("subject", child).and("shared", sharedRules()),
                findings);
        keepFurther(findings, foundWith);
    }

    /** Keeps what was found at a thing that children share, and lets go of what is not found any more. */
    void keep(Collection<Finding> findings, PersonId foundWith, SharedThing thing) {
        letGo(
                "rule = :rule and subject = :subject",
                Parameters.of("rule", thing.rule()).and("subject", thing.thing()),
                findings);
        keepFurther(findings, foundWith);
    }

    /** What is found at a thing by what children share stands beside what is found in the thing's own story. */
    private List<String> sharedRules() {
        return policy.rules().stream()
                .filter(rule -> rule.mechanism().acrossChildren())
                .map(Rule::id)
                .toList();
    }

    /** A fold says all that is so. What it no longer says came of an entry since undone, or of another policy. */
    private void letGo(String of, Parameters parameters, Collection<Finding> stillFound) {
        sql.sql("""
                with gone as (
                  delete from finding where %s and id <> all (:found::text[]) returning partnership, id)
                delete from finding_child using gone
                where finding_child.partnership = gone.partnership and finding_child.finding = gone.id
                """.formatted(of))
                .params(parameters
                        .and("found", stillFound.stream().map(Finding::id).toList())
                        .all())
                .update();
    }

    /**
     * Keeps what was found and lets go of nothing: all in one statement, and those that are as they were untouched, for a fold
     * mostly says everything each time.
     */
    void keepFurther(Collection<Finding> findings, PersonId foundWith) {
        if (findings.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into finding (partnership, id, rule, subject, owner_role, level, open, raised_at,
                                     last_step_at, respond_by, steps, told)
                select subject.partnership, kept.*
                from subject, unnest(:ids::text[], :rules::text[], :subjects::text[], :owners::text[], :levels::text[],
                  :open::text[]::boolean[], :raised::text[]::timestamptz[], :last::text[]::timestamptz[],
                  :respond::text[]::timestamptz[], :steps::text[]::int[], :told::text[]::jsonb[]) kept
                where subject.id = :with
                on conflict (partnership, id) do update
                set owner_role = excluded.owner_role, level = excluded.level, open = excluded.open,
                    last_step_at = excluded.last_step_at, respond_by = excluded.respond_by,
                    steps = excluded.steps, told = excluded.told
                where finding.told is distinct from excluded.told or finding.open is distinct from excluded.open
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
                        .and("steps", each(findings, finding -> finding.steps().size()))
                        .and("told", each(findings, finding -> json.written(StoredFinding.of(finding))))
                        .all())
                .update();
        letGoOfChildren(findings);
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
    }

    /**
     * A finding is about whom its steps name: where two records were taken for one child's and are parted, what both shared names the
     * other no more. Whoever was asked about it is nothing to that one.
     */
    private void letGoOfChildren(Collection<Finding> findings) {
        List<String> shared = findings.stream()
                .filter(finding -> finding.rule().mechanism().acrossChildren())
                .map(Finding::id)
                .toList();
        if (!shared.isEmpty()) {
            sql.sql("""
                    delete from finding_child about using finding
                    where finding.id = any (:shared::text[])
                      and about.partnership = finding.partnership and about.finding = finding.id
                      and not exists (
                        select from subject child, jsonb_path_query(finding.told, '$.steps[*].children[*]') named
                        where child.id = about.person and child.reference = named #>> '{}')
                    """).params(Parameters.of("shared", shared).all()).update();
        }
    }

    /** One column of all of them, as PostgreSQL writes its values. */
    private static String[] each(Collection<Finding> findings, Function<Finding, @Nullable Object> column) {
        return findings.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    // Whether the actor may follow a child is asked once a child, not once a finding: a desk has hundreds of those.

    /** The findings of these ids that the actor may see: those about somebody the actor may see. */
    List<Finding> findings(Actor actor, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : found(
                        """
                select told from unnest(:ids::text[]) wanted (id) join finding using (id)
                where partnership = :partnership and exists (
                  select from finding_child child
                  where child.partnership = finding.partnership and child.finding = finding.id
                    and may_follow_what_is_asked(:actor, child.partnership, child.finding, child.person))
                order by raised_at, id
                """,
                        Parameters.of("ids", Set.copyOf(ids))
                                .and("partnership", actor.partnership())
                                .and("actor", actor.code()));
    }

    /** Everything found about a child that the actor may know, first raised first. */
    List<Finding> about(Actor actor, PersonId person) {
        return found("""
                with reader as materialized (select may_follow(:actor, :person) as all_of_it)
                select told from reader, finding
                join finding_child child on child.finding = finding.id and child.partnership = finding.partnership
                where child.person = :person
                  and (all_of_it or may_follow_what_is_asked(:actor, child.partnership, child.finding, child.person))
                order by raised_at, id
                """, Parameters.of("person", person).and("actor", actor.code()));
    }

    /** What is open at a place or thing, about somebody the actor may follow. */
    List<Finding> openAt(Actor actor, String subject) {
        return found(
                """
                select told from finding
                where partnership = :partnership and subject = :subject and open and exists (
                  select from finding_child child
                  where child.finding = finding.id and may_follow(:actor, child.person))
                order by raised_at, id
                """,
                Parameters.of("subject", subject)
                        .and("partnership", actor.partnership())
                        .and("actor", actor.code()));
    }

    /** What is open about these children, each with those of them it is about. */
    Map<String, List<PersonId>> openAbout(Actor actor, Collection<PersonId> persons) {
        return byFinding("""
                with followed as materialized (
                  select person from unnest(:persons) person where may_follow(:actor, person))
                select child.finding, child.person from followed join finding_child child using (person)
                where exists (
                  select from finding
                  where finding.partnership = child.partnership and finding.id = child.finding and finding.open)
                order by child.person
                """, Parameters.of("persons", persons).and("actor", actor.code()));
    }

    private List<Finding> found(String query, Parameters parameters) {
        return sql
                .sql(query)
                .params(parameters.all())
                .query((row, _) -> read.get(row.getString("told")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The children each finding is about, of those about whom the actor may know it. */
    Map<String, List<PersonId>> childrenOf(Actor actor, Collection<String> findings) {
        return byFinding(
                """
                with about as materialized (
                  select partnership, finding, person from unnest(:findings::text[]) finding
                    join finding_child using (finding) where partnership = :partnership),
                followed as materialized (
                  select person, may_follow(:actor, person) as all_of_it from (select distinct person from about) each)
                select finding, person from about join followed using (person)
                where all_of_it or may_follow_what_is_asked(:actor, partnership, finding, person) order by person
                """,
                Parameters.of("findings", findings)
                        .and("partnership", actor.partnership())
                        .and("actor", actor.code()));
    }

    /** Those of these that were found and are open, whoever may see them. */
    Set<String> open(Collection<String> findings) {
        return Set.copyOf(sql.sql("select id from finding where open and id = any (:findings::text[])")
                .params(Parameters.of("findings", findings).all())
                .query(String.class)
                .list());
    }

    private Map<String, List<PersonId>> byFinding(String query, Parameters parameters) {
        var result = new HashMap<String, List<PersonId>>();
        sql.sql(query)
                .params(parameters.all())
                .query((row, _) -> result.computeIfAbsent(row.getString("finding"), _ -> new ArrayList<>(1))
                        .add(new PersonId(row.getObject("person", UUID.class))))
                .list();
        return result;
    }

    /** Empty where another release, that runs beside this one, found it under a rule that this one does not have. */
    private Optional<Finding> finding(String told) {
        var stored = json.read(told, StoredFinding.class);
        return policy.rule(stored.rule())
                .map(rule -> new Finding(
                        stored.id(),
                        stored.steps().getLast().puts(rule),
                        stored.subject(),
                        stored.trigger(),
                        stored.group(),
                        stored.steps(),
                        stored.escalated(),
                        Objects.requireNonNullElse(stored.joined(), List.of())));
    }
}
