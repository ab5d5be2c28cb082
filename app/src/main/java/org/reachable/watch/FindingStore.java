package org.reachable.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the engine found, as shown so far. */
@Repository
class FindingStore {

    private static final Comparator<Finding> FIRST_RAISED = Comparator.comparing(
                    (Finding finding) -> finding.steps().getFirst().raisedAt())
            .thenComparing(Finding::id);

    private final JdbcClient sql;
    private final FindingReader reader;

    FindingStore(JdbcClient sql, FindingReader reader) {
        this.sql = sql;
        this.reader = reader;
    }

    // Whether the actor may follow a child is asked once a child, not once a finding: a desk has hundreds of those.
    // Whom each is about is
    // looked up one by one (`offset 0`): joined to all of them, all of a county are read for it.

    /** The findings of these ids that the actor may see: those about somebody the actor may see. */
    List<Finding> findings(Actor actor, Collection<String> ids) {
        Map<String, Finding> read =
                ReadOnce.each(new OfAPage(actor), ids, further -> read(actor, further), Finding::id);
        return ids.stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(read.get(id)))
                .sorted(FIRST_RAISED)
                .toList();
    }

    private record OfAPage(Actor reader) {}

    private List<Finding> read(Actor actor, Set<String> ids) {
        return found(
                """
                with about as materialized (
                  select child.* from unnest(:ids::text[]) asked, lateral (
                    select partnership, finding, person from finding_child
                    where partnership = :partnership and finding = asked offset 0) child),
                followed as materialized (
                  select person, may_follow(:actor, person) as all_of_it from (select distinct person from about) each)
                select told from finding where partnership = :partnership and id in (
                  select finding from about join followed using (person)
                  where all_of_it or may_follow_what_is_asked(:actor, partnership, finding, person))
                """,
                Parameters.of("ids", ids)
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

    /** What is open about a child, whoever may see it. */
    List<Finding> open(PersonId person) {
        return found("""
                select told from finding
                join finding_child child on child.finding = finding.id and child.partnership = finding.partnership
                where child.person = :person and finding.open order by raised_at, id
                """, Parameters.of("person", person));
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

    /**
     * What was found about these children by an instant, of what is sought, and was not over before another; each with those of them it is
     * about.
     */
    Map<String, List<PersonId>> between(
            Actor actor, Collection<PersonId> persons, Sought sought, Instant since, Instant until) {
        return byFinding(
                """
                with followed as materialized (
                  select one as person, stood.finding as stood from unnest(:persons) one
                    left join lateral (
                      select child.finding from finding_child child
                        join finding on finding.partnership = child.partnership and finding.id = child.finding
                      where :openWork and child.person = one and finding.open and finding.last_step_at <= :since
                      limit 1) stood on true
                  where may_follow(:actor, one))
                select child.finding, child.person from followed join finding_child child using (person)
                where exists (
                  select from finding
                  where finding.partnership = child.partnership and finding.id = child.finding
                    and (:any or finding.rule = any (:rules::text[]) or finding.went_up_to && :goneUpTo::text[]
                      or :openWork and (stood is null or stood = child.finding))
                    and finding.raised_at <= :until and (finding.open or finding.over_at > :since))
                order by child.person
                """,
                Parameters.of("persons", persons)
                        .and("rules", sought.rules())
                        .and("goneUpTo", sought.goneUpTo())
                        .and("openWork", sought.openWork())
                        .and("any", sought.all())
                        .and("since", since)
                        .and("until", until)
                        .and("actor", actor.code()));
    }

    private List<Finding> found(String query, Parameters parameters) {
        return sql
                .sql(query)
                .params(parameters.all())
                .query((row, _) -> reader.finding(row.getString("told")))
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
                  select child.* from unnest(:findings::text[]) asked, lateral (
                    select partnership, finding, person from finding_child
                    where partnership = :partnership and finding = asked offset 0) child),
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
}
