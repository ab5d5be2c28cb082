package org.reachable.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.ChildFolded;
import org.reachable.engine.fold.FindingAnswer;
import org.reachable.engine.fold.Sighting;
import org.reachable.engine.fold.SightingChange;
import org.reachable.kernel.Parameters;
import org.reachable.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What children's stories tell the second stage of the things they share. */
@Repository
class SharedStore {
    /** Where an answer by name stands: at no thing of its own. */
    private static final String WHEREVER = ":";

    private final JdbcClient sql;
    private final Json json;

    SharedStore(JdbcClient sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** One rule at one thing, of which the second stage looks at one at a time. */
    record SharedThing(String rule, String thing) implements Comparable<SharedThing> {
        @Override
        public int compareTo(SharedThing other) {
            int byRule = rule.compareTo(other.rule);
            return byRule != 0 ? byRule : thing.compareTo(other.thing);
        }
    }

    /** The things of which a child's story tells: those that stand in it, and those where what it answers by name was sighted. */
    List<SharedThing> toldBy(PersonId person) {
        return sql.sql("""
                select rule, thing from story_telling where person = :person and thing <> :wherever
                union
                select sighted.rule, sighted.thing from story_telling named join story_telling sighted
                  on sighted.partnership = named.partnership and sighted.rule = named.rule
                  and sighted.entries && named.entries and sighted.thing <> :wherever
                where named.person = :person and named.thing = :wherever
                """)
                .params(Parameters.of("person", person)
                        .and("wherever", WHEREVER)
                        .all())
                .query((row, _) -> new SharedThing(row.getString("rule"), row.getString("thing")))
                .list();
    }

    /**
     * Keeps apart, to the end of the transaction, a story that answers by name an entry of another story and those that
     * tell of entries: at the same moment neither would see the other.
     *
     * @param own the entries of the story
     */
    void keepApart(ChildFolded folded, Set<EntryId> own) {
        var alone = new TreeMap<String, Boolean>();
        folded.sightings().stream().map(SightingChange::sighting).forEach(sighting -> {
            boolean named = sighting.role() == Sighting.Role.NAMED_ANSWER;
            if (!named || !own.contains(sighting.names())) {
                alone.merge(sighting.rule(), named, Boolean::logicalOr);
            }
        });
        alone.forEach((rule, exclusive) -> sql.sql(
                        exclusive
                                ? "select pg_advisory_xact_lock(hashtextextended(:rule, 2))"
                                : "select pg_advisory_xact_lock_shared(hashtextextended(:rule, 2))")
                .param("rule", rule)
                .query((_, _) -> true)
                .single());
    }

    /** Writes anew what a story tells. */
    void replace(PersonId person, ChildFolded folded) {
        sql.sql("delete from story_telling where person = :person")
                .params(Parameters.of("person", person).all())
                .update();
        byThing(folded)
                .forEach((thing, changes) -> sql.sql("""
                insert into story_telling (person, partnership, rule, thing, entries, sightings)
                select :person, partnership, :rule, :thing, :entries, :sightings from person where id = :person
                """)
                        .params(Parameters.of("person", person)
                                .and("rule", thing.rule())
                                .and("thing", thing.thing())
                                .and("entries", entries(changes))
                                .and("sightings", json.written(changes))
                                .all())
                        .update());
        replaceAnswers(person, folded);
    }

    private static Map<SharedThing, List<SightingChange>> byThing(ChildFolded folded) {
        var result = new LinkedHashMap<SharedThing, List<SightingChange>>();
        for (SightingChange change : folded.sightings()) {
            var thing = new SharedThing(
                    change.sighting().rule(), change.sighting().token().toString());
            result.computeIfAbsent(thing, _ -> new ArrayList<>()).add(change);
        }
        return result;
    }

    /** The entries told of, or answered: each as itself, and as the incident it is of. */
    private static Set<String> entries(List<SightingChange> changes) {
        return changes.stream()
                .map(SightingChange::sighting)
                .flatMap(sighting -> Stream.of(
                        sighting.role() == Sighting.Role.NAMED_ANSWER && sighting.names() != null
                                ? sighting.names()
                                : sighting.entry(),
                        sighting.incident()))
                .map(EntryId::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void replaceAnswers(PersonId person, ChildFolded folded) {
        sql.sql("delete from story_answer where person = :person")
                .params(Parameters.of("person", person).all())
                .update();
        var byFinding = new LinkedHashMap<String, List<FindingAnswer>>();
        folded.answers()
                .forEach(answer -> byFinding
                        .computeIfAbsent(answer.finding(), _ -> new ArrayList<>(1))
                        .add(answer));
        byFinding.forEach((finding, answers) -> sql.sql("""
                insert into story_answer (person, partnership, finding, answers)
                select :person, partnership, :finding, :answers from person where id = :person
                """)
                .params(Parameters.of("person", person)
                        .and("finding", finding)
                        .and("answers", json.written(answers))
                        .all())
                .update());
    }

    /** One second stage of a thing at a time. Held to the end of the transaction; taken in the things' order. */
    void lock(SharedThing thing) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:thing, 1))")
                .param("thing", thing.rule() + "\n" + thing.thing())
                .query((_, _) -> true)
                .single();
    }

    /** All that is told of a thing, answers by name among it. */
    List<SightingChange> sightingsOf(SharedThing thing) {
        return sql
                .sql("""
                with here as materialized (
                  select person, thing, entries, sightings from story_telling where rule = :rule and thing = :thing),
                told as (select array(select unnest(entries) from here) as entries)
                select sightings from here
                union all
                select named.sightings from told join story_telling named on named.entries && told.entries
                where named.rule = :rule and named.thing = :wherever
                """)
                .param("rule", thing.rule())
                .param("thing", thing.thing())
                .param("wherever", WHEREVER)
                .query((row, _) -> json.readAll(row.getString("sightings"), SightingChange.class))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Entries anywhere that answer a finding about the thing by its id. */
    List<FindingAnswer> answersAbout(SharedThing thing) {
        return sql
                .sql("""
                select story_answer.answers from story_answer
                join finding on finding.id = story_answer.finding and finding.partnership = story_answer.partnership
                where finding.rule = :rule and finding.subject = :thing
                """)
                .param("rule", thing.rule())
                .param("thing", thing.thing())
                .query((row, _) -> json.readAll(row.getString("answers"), FindingAnswer.class))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
