package org.reachable.work.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.ReadOnce;
import org.reachable.work.meetings.Sitting.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads sittings. Queries ask whether the reader sees a row; row-level security asks again. */
@Component
class SittingStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient sql;

    SittingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of a kind about a child that the actor reads, the latest first. */
    List<Sitting> sittings(Actor actor, PersonId child, String kind) {
        return sql.sql("""
                select it.id, it.person, it.kind, it.entry, it.asked, it.content, it.handling, it.actor, it.agency, it.received_at
                from sitting it
                where may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor)
                  and it.kind = :kind and it.person = any (records_of(:child))
                order by it.id desc
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("kind", kind)
                        .and("child", child)
                        .all())
                .query((row, _) -> new Sitting(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("kind"),
                        EntryId.reference(row.getString("entry"), ""),
                        row.getString("asked"),
                        JSON.readValue(row.getString("content"), ANSWERS),
                        row.getString("handling"),
                        said(row)))
                .list();
    }

    /** The kind of each sitting about a child that whoever asks now reads, by the name of its entry. */
    Map<String, Held> byEntry(PersonId child) {
        return ReadOnce.of(new OfChild(child), () -> {
            Map<String, Held> held = new HashMap<>();
            sql.sql("""
                    select it.id, it.kind, it.entry from sitting it
                    where may_see(acting(), it.partnership, it.person, it.agency, it.handling, it.actor)
                      and it.person = any (records_of(:child))
                    """).param("child", child.value()).query(row -> {
                held.put(row.getString("entry"), new Held(row.getObject("id", UUID.class), row.getString("kind")));
            });
            return held;
        });
    }

    /** A sitting, and its kind. */
    record Held(UUID id, String kind) {}

    private record OfChild(PersonId child) {}

    /** Who spoke in it or was not reached, in the order in which it was written down. */
    List<Voice> voices(Actor actor, UUID sitting) {
        return sql.sql("""
                select it.id, it.line, it.whom, it.named, it.how, it.tried, it.knows, it.actor, it.agency, it.received_at,
                  said.id as position, said.stance, said.words, said.actor as noted_by,
                  done.stance as own_stance, done.words as own_words, done.received_at as confirmed_at
                from sitting_person it
                  left join sitting_position said on said.voice = it.id
                    and may_see(:actor, said.partnership, said.person, said.agency, said.handling, said.actor)
                  left join sitting_confirmed done on done.position = said.id
                    and may_see(:actor, done.partnership, done.person, done.agency, done.handling, done.actor)
                where may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor) and it.sitting = :sitting
                order by it.row_no, it.id
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("sitting", sitting)
                        .all())
                .query((row, _) -> new Voice(
                        row.getObject("id", UUID.class),
                        row.getString("line"),
                        new Voice.Who(row.getObject("whom", UUID.class), row.getString("named")),
                        How.of(row.getString("how")),
                        row.getString("tried"),
                        row.getString("knows"),
                        said(row),
                        position(row)))
                .list();
    }

    /**
     * What somebody is written down as saying, and has not confirmed.
     *
     * @param line for which agency, as its kind lists them
     */
    record ToConfirm(
            UUID position,
            UUID sitting,
            PersonId child,
            String kind,
            String line,
            Stance stance,
            String handling,
            Noted noted) {}

    /**
     * Who wrote it down, and when.
     *
     * @param named the name that was typed, where the reader is asked for holding the duty; else empty
     */
    record Noted(String by, Instant at, String named) {}

    /** What the actor is written down as saying, whether they are let in to the rest of it or not. */
    List<ToConfirm> toConfirm(Actor actor) {
        return sql.sql("""
                select at_position, at_sitting, child, its_kind, its_line, its_stance, its_handling, its_named, noted_by, noted_at
                from positions_to_confirm(:actor) order by noted_at, at_position
                """)
                .param("actor", actor.code())
                .query((row, _) -> new ToConfirm(
                        row.getObject("at_position", UUID.class),
                        row.getObject("at_sitting", UUID.class),
                        new PersonId(row.getObject("child", UUID.class)),
                        row.getString("its_kind"),
                        row.getString("its_line"),
                        Stance.of(row.getString("its_stance")),
                        row.getString("its_handling"),
                        new Noted(
                                row.getString("noted_by"),
                                instant(row, "noted_at").orElseThrow(),
                                row.getString("its_named"))))
                .list();
    }

    /** Who says, of a sitting that somebody wrote down, that nobody spoke with them, or that it was otherwise; in what words. */
    record Objection(UUID sitting, PersonId child, String kind, String line, String words) {}

    /** Those of the last week of whom the actor wrote otherwise, where none was held about the child since. */
    List<Objection> noParts(Actor actor) {
        return said(actor, List.of(Stance.NO_PART));
    }

    /** The same of those who say that they spoke, and that it was otherwise. */
    List<Objection> otherwise(Actor actor) {
        return said(actor, List.of(Stance.DIFFERENTLY, Stance.AGREES_IF));
    }

    private List<Objection> said(Actor actor, List<Stance> stances) {
        return sql.sql("""
                select it.id, it.person, it.kind, voice.line, done.words
                from sitting it join sitting_person voice on voice.sitting = it.id join sitting_position said on said.voice = voice.id
                  join sitting_confirmed done on done.position = said.id
                where it.actor = :actor and done.stance = any (:stances) and done.received_at > partnership_now() - interval '7 days'
                  and may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor)
                  and may_see(:actor, done.partnership, done.person, done.agency, done.handling, done.actor)
                  and not exists (select from sitting later where later.person = it.person and later.kind = it.kind
                    and later.received_at > done.received_at)
                order by done.received_at desc
                """)
                .param("actor", actor.code())
                .param("stances", stances.stream().map(Stance::code).toArray(String[]::new))
                .query((row, _) -> new Objection(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("kind"),
                        row.getString("line"),
                        row.getString("words")))
                .list();
    }

    /** Whether the actor adds to it. */
    boolean mayAdd(Actor actor, Sitting sitting) {
        return sql.sql("select may_add_to_sitting(:actor, :sitting, :child)")
                .params(Parameters.of("actor", actor.code())
                        .and("sitting", sitting.id())
                        .and("child", sitting.child())
                        .all())
                .query(Boolean.class)
                .single();
    }

    private static Voice.@Nullable Position position(ResultSet row) throws SQLException {
        UUID id = row.getObject("position", UUID.class);
        if (id == null) {
            return null;
        }
        String own = row.getString("own_stance");
        return new Voice.Position(
                id,
                Stance.of(row.getString("stance")),
                row.getString("words"),
                row.getString("noted_by"),
                instant(row, "confirmed_at")
                        .map(at -> new Voice.Confirmed(own == null ? null : Stance.of(own), words(row), at))
                        .orElse(null));
    }

    private static String words(ResultSet row) {
        try {
            return row.getString("own_words");
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getString("actor"),
                row.getString("agency"),
                instant(row, "received_at").orElseThrow());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
