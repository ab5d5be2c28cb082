package org.reachable.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reachable.engine.fold.ChildFolded;
import org.reachable.engine.fold.FindingAnswer;
import org.reachable.engine.fold.SightingChange;
import org.reachable.kernel.Parameters;
import org.reachable.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What children's stories tell the second stage of the things they share. */
@Repository
class SharedStore {
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

    /** The things that stand in a child's story. */
    List<SharedThing> thingsOf(PersonId person) {
        return sql.sql("select rule, thing from story_telling where person = :person")
                .params(Parameters.of("person", person).all())
                .query((row, _) -> new SharedThing(row.getString("rule"), row.getString("thing")))
                .list();
    }

    /** Writes anew what a story tells. */
    void replace(PersonId person, ChildFolded folded) {
        sql.sql("delete from story_telling where person = :person")
                .params(Parameters.of("person", person).all())
                .update();
        byThing(folded)
                .forEach((thing, changes) -> sql.sql("""
                insert into story_telling (person, partnership, rule, thing, sightings)
                select :person, partnership, :rule, :thing, :sightings from person where id = :person
                """)
                        .params(Parameters.of("person", person)
                                .and("rule", thing.rule())
                                .and("thing", thing.thing())
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

    /** All that is told of a thing. */
    List<SightingChange> sightingsOf(SharedThing thing) {
        return sql
                .sql("select sightings from story_telling where rule = :rule and thing = :thing")
                .param("rule", thing.rule())
                .param("thing", thing.thing())
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
