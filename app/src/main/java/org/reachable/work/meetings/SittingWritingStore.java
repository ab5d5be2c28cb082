package org.reachable.work.meetings;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Adds rows of sittings, and changes none. Row-level security says who may. */
@Component
class SittingWritingStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Ids ids;
    private final DutyAsked duty;

    SittingWritingStore(JdbcClient sql, Ids ids, DutyAsked duty) {
        this.sql = sql;
        this.ids = ids;
        this.duty = duty;
    }

    /** Of two who write down a sitting about one child at once, the second reads what the first wrote. */
    void takeTurn(PersonId child) {
        sql.sql("select true from (select pg_advisory_xact_lock(hashtextextended('sitting ' || :child, 0))) turn")
                .param("child", child.toString())
                .query(Boolean.class)
                .single();
    }

    UUID next() {
        return ids.next();
    }

    void sitting(Actor actor, Sitting it) {
        add(
                "sitting",
                actor,
                it.child(),
                it.handling(),
                Parameters.of("id", it.id())
                        .and("kind", it.kind())
                        .and("entry", it.entry().toString())
                        .and("asked", it.asked())
                        .and("content", JSON.writeValueAsString(it.content())));
    }

    UUID voice(Actor actor, Sitting it, NewVoice said, int row) {
        UUID voice = ids.next();
        add(
                "sitting_person",
                actor,
                it.child(),
                it.handling(),
                Parameters.of("id", voice)
                        .and("sitting", it.id())
                        .and("line", said.line())
                        .and("row_no", row)
                        .and(
                                "whom",
                                said.whom() == null ? duty.of(actor, it, said).orElse(null) : said.whom())
                        .and("named", said.named())
                        .and("how", said.how().code())
                        .and("tried", said.tried())
                        .and("knows", said.knows()));
        // Who stands there as having spoken is asked whether it is so, also where nobody wrote what they say.
        Stance stance = said.stance() == null && said.how().spoke() ? Stance.SPOKE : said.stance();
        if (stance != null) {
            add(
                    "sitting_position",
                    actor,
                    it.child(),
                    it.handling(),
                    Parameters.of("id", ids.next())
                            .and("voice", voice)
                            .and("sitting", it.id())
                            .and("stance", stance.code())
                            .and("words", said.words()));
        }
        return voice;
    }

    /** @param stance what it was instead; null where it was so */
    void confirm(Actor actor, SittingStore.ToConfirm asked, @Nullable Stance stance, String words) {
        add(
                "sitting_confirmed",
                actor,
                asked.child(),
                asked.handling(),
                Parameters.of("position", asked.position())
                        .and("so", stance == null)
                        .and("stance", stance == null ? null : stance.code())
                        .and("words", words));
    }

    private void add(String table, Actor actor, PersonId child, String handling, Parameters own) {
        Map<String, @Nullable Object> said = own.all();
        Origin origin = Origin.of(actor).handledAs(handling);
        String columns = String.join(", ", said.keySet());
        String values = String.join(
                ", ",
                said.keySet().stream()
                        .map(name -> name.equals("content") ? ":content::jsonb" : ":" + name)
                        .toList());
        sql.sql("""
                insert into %s (%s, person, partnership, agency, handling, source)
                values (%s, :person, :partnership, :agency, :handling, :source)
                """.formatted(table, columns, values))
                .params(own.and("person", child)
                        .and("partnership", origin.partnership())
                        .and("agency", origin.agency())
                        .and("handling", origin.handling())
                        .and("source", origin.source())
                        .all())
                .update();
    }
}
