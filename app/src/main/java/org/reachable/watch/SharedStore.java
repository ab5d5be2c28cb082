package org.reachable.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.ChildFolded;
import org.reachable.engine.fold.FindingAnswer;
import org.reachable.engine.fold.Sighting;
import org.reachable.engine.fold.SightingChange;
import org.reachable.engine.fold.shared.SharedThingState;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
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

    /**
     * Whose turn it is to judge a thing.
     *
     * @param before the number that whoever judged it last gave it; 0 where nobody did
     * @param now the number it has from now on
     */
    record Turn(long before, long now) {}

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

    /** What a story told so far, as it was written. */
    Map<SharedThing, List<SightingChange>> tellings(PersonId person) {
        var result = new HashMap<SharedThing, List<SightingChange>>();
        sql.sql("select rule, thing, sightings from story_telling where person = :person")
                .params(Parameters.of("person", person).all())
                .query((row, _) -> result.put(
                        new SharedThing(row.getString("rule"), row.getString("thing")),
                        json.readAll(row.getString("sightings"), SightingChange.class)))
                .list();
        return result;
    }

    /**
     * What a story tells of a thing beyond what it told before, what it answers by name besides, and whatever answers by
     * name what it tells of; empty where it no longer tells something as it told it then.
     */
    Optional<List<SightingChange>> further(
            SharedThing thing,
            Map<SharedThing, List<SightingChange>> before,
            Map<SharedThing, List<SightingChange>> now) {
        var answers = new SharedThing(thing.rule(), WHEREVER);
        return further(before.get(thing), now.get(thing))
                .flatMap(sighted -> further(before.get(answers), now.get(answers))
                        .map(named -> Stream.of(sighted, named, naming(thing.rule(), sighted))
                                .flatMap(List::stream)
                                .distinct()
                                .toList()));
    }

    private static Optional<List<SightingChange>> further(
            @Nullable List<SightingChange> before, @Nullable List<SightingChange> now) {
        return SharedThingState.further(before == null ? List.of() : before, now == null ? List.of() : now);
    }

    /** What answers these by name, in whosever story: it may have become known before them. */
    private List<SightingChange> naming(String rule, List<SightingChange> sighted) {
        if (sighted.isEmpty()) {
            return List.of();
        }
        Set<String> entries = entries(sighted);
        return sql
                .sql("""
                select sightings from story_telling
                where rule = :rule and thing = :wherever and entries && :entries::text[]
                """)
                .params(Parameters.of("rule", rule)
                        .and("wherever", WHEREVER)
                        .and("entries", entries)
                        .all())
                .query((row, _) -> json.readAll(row.getString("sightings"), SightingChange.class))
                .list()
                .stream()
                .flatMap(List::stream)
                .filter(change -> entries(List.of(change)).stream().anyMatch(entries::contains))
                .toList();
    }

    /** Writes anew what a story tells. */
    void replace(PersonId person, ChildFolded folded) {
        sql.sql("delete from story_telling where person = :person")
                .params(Parameters.of("person", person).all())
                .update();
        byThing(folded)
                .forEach((thing, changes) -> sql.sql("""
                insert into story_telling (person, partnership, rule, thing, entries, sightings)
                select :person, partnership, :rule, :thing, :entries, :sightings from subject where id = :person
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

    static Map<SharedThing, List<SightingChange>> byThing(ChildFolded folded) {
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
                select :person, partnership, :finding, :answers from subject where id = :person
                """)
                .params(Parameters.of("person", person)
                        .and("finding", finding)
                        .and("answers", json.written(answers))
                        .all())
                .update());
    }

    /** One second stage of a thing at a time. Held to the end of the transaction; taken in the things' order. */
    Turn turn(SharedThing thing) {
        return sql.sql("""
                insert into judged_thing (thing) values (hashtextextended(:thing, 1))
                on conflict (thing) do update set judged = default
                returning coalesce(old.judged, 0) as before, new.judged as now
                """)
                .param("thing", thing.rule() + "\n" + thing.thing())
                .query((row, _) -> new Turn(row.getLong("before"), row.getLong("now")))
                .single();
    }

    /** How many records were erased so far: with each, what others tell of its entries went too. */
    long erased() {
        return sql.sql("select count(*) from erased_person").query(Long.class).single();
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
