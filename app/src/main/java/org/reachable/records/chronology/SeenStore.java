package org.reachable.records.chronology;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which entries somebody may read, of some that are named. */
@Component
class SeenStore {

    private final JdbcClient sql;
    private final Vocabulary vocabulary;

    SeenStore(JdbcClient sql, Vocabulary vocabulary) {
        this.sql = sql;
        this.vocabulary = vocabulary;
    }

    private record Given(Actor reader) {}

    /** What the actor was given of stories while this page is made: they may read it. */
    private static Set<EntryId> given(Actor actor) {
        return ReadOnce.of(new Given(actor), HashSet::new);
    }

    /** These were read for the actor, and need not be asked for again. What answers somebody is asked for by another rule. */
    List<LoggedEntry> given(Actor actor, List<LoggedEntry> story) {
        Set<EntryId> given = given(actor);
        story.stream()
                .map(LoggedEntry::entry)
                .filter(entry ->
                        entry.attribute(vocabulary.references().answers()).isEmpty()
                                && entry.references().answers().isEmpty())
                .forEach(entry -> given.add(entry.id()));
        return story;
    }

    Set<EntryId> among(Actor actor, Collection<EntryId> ids) {
        Set<EntryId> given = given(actor);
        Set<EntryId> seen = ids.stream().filter(given::contains).collect(Collectors.toCollection(HashSet::new));
        Set<EntryId> asked = ids.stream().filter(id -> !seen.contains(id)).collect(Collectors.toSet());
        if (!asked.isEmpty()) {
            seen.addAll(asked(actor, asked));
        }
        return seen;
    }

    /** Whoever reads what puts an entry right, or files it under another child, reads the entry: by its first name it is told on. */
    private Set<EntryId> asked(Actor actor, Set<EntryId> ids) {
        Set<String> seen = new HashSet<>(sql.sql("""
                select told from (
                  select entry.*, name as told from entry where name = any (:names::text[])
                  union all
                  select entry.*, corrects as told from entry
                  where corrects = any (:names::text[]) and speaks_for(name, corrects) and type <> all (:withdraws::text[])
                ) entry
                where partnership = :partnership
                  and (may_see(:actor, partnership, subject, agency, handling, actor)
                    or handling = 'own-confidence' and was_told(:actor, subject, name))
                  and not was_tightened(:actor, subject, name, log_position, actor)
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("partnership", actor.partnership())
                        .and("names", ids.stream().map(EntryId::toString).toList())
                        .and("withdraws", vocabulary.references().withdraws())
                        .all())
                .query(String.class)
                .list());
        return ids.stream().filter(id -> seen.contains(id.toString())).collect(Collectors.toSet());
    }
}
