package org.reachable.work.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.attachments.Attachment.File;
import org.reachable.work.attachments.Attachment.ForWhom;
import org.reachable.work.attachments.Attachment.OpenTo;
import org.reachable.work.attachments.Attachment.Said;
import org.reachable.work.attachments.Attachment.State;
import org.reachable.work.attachments.Attachment.TakenBack;
import org.reachable.work.attachments.Seal.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is attached. Queries ask whether the reader sees a row; row-level security asks again, and for whom it is. */
@Component
class AttachmentStore {

    private final JdbcClient sql;

    AttachmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is attached to any of these about a child, the latest first. */
    List<Attachment> attached(Actor actor, PersonId child, AttachedTo.Kind kind, Collection<UUID> to) {
        return sql.sql("""
                select it.id, it.%1$s as of, it.name, it.type, it.bytes, it.sha256, it.open_to, it.until_on, it.scanned, it.actor, it.agency,
                  it.received_at, ended.because, ended.actor as ended_by, ended.received_at as ended_at,
                  it.entry is not null and not stands_of(it.person, it.entry) as gone, looked.harmful, emptied.attachment is not null as emptied,
                  coalesce(it.until_on < (partnership_now() at time zone 'Europe/London')::date, false) as over,
                  may_take_back_what_is_attached(:actor, it.id) as theirs,
                  array(select named.practitioner from attachment_named named where named.attachment = it.id order by 1) as named
                from attachment it
                  left join attachment_looked_at looked on looked.attachment = it.id
                  left join attachment_emptied emptied on emptied.attachment = it.id
                  left join attachment_ended ended on ended.statement = it.id
                where may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor)
                  and it.%1$s = any (:to) and it.person = any (records_of(:child))
                order by it.id desc
                """.formatted(kind.code()))
                .params(Parameters.of("actor", actor.code())
                        .and("to", to.toArray(UUID[]::new))
                        .and("child", child)
                        .all())
                .query((row, _) -> attachment(row))
                .list();
    }

    /** To what about a child something is attached. */
    record Holder(AttachedTo.Kind kind, UUID id) {}

    Optional<Holder> holder(Actor actor, PersonId child, UUID attachment) {
        return sql.sql("""
                select it.version, it.entry from attachment it
                where may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor)
                  and it.id = :id and it.person = any (records_of(:child))
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("id", attachment)
                        .and("child", child)
                        .all())
                .query((row, _) -> {
                    UUID version = row.getObject("version", UUID.class);
                    return version == null
                            ? new Holder(AttachedTo.Kind.ENTRY, row.getObject("entry", UUID.class))
                            : new Holder(AttachedTo.Kind.VERSION, version);
                })
                .optional();
    }

    void add(Actor actor, PersonId child, AttachedTo.Kind kind, Attachment it, Sealed sealed) {
        Origin origin = Origin.of(actor);
        sql.sql("""
                insert into attachment (id, person, %s, name, type, bytes, sha256, open_to, until_on, scanned, partnership, agency, handling, source)
                values (:id, :person, :of, :name, :type, :bytes, :sha256, :open_to, :until, :scanned, :partnership, :agency, :handling, :source)
                """.formatted(kind.code()))
                .params(Parameters.of("id", it.id())
                        .and("person", child)
                        .and("of", it.of())
                        .and("name", it.name())
                        .and("type", it.file().type().code())
                        .and("bytes", it.file().bytes())
                        .and("sha256", it.file().sha256())
                        .and("open_to", it.whom().to().code())
                        .and("until", it.until())
                        .and("scanned", it.state().name().toLowerCase(Locale.ROOT))
                        .and("partnership", origin.partnership())
                        .and("agency", origin.agency())
                        .and("handling", origin.handling())
                        .and("source", origin.source())
                        .all())
                .update();
        it.whom()
                .named()
                .forEach(who -> sql.sql(
                                "insert into attachment_named (attachment, practitioner) values (:attachment, :who)")
                        .params(Parameters.of("attachment", it.id())
                                .and("who", who)
                                .all())
                        .update());
        sql.sql(
                        "insert into attachment_content (attachment, key, salt, sealed) values (:attachment, :key, :salt, :sealed)")
                .params(Parameters.of("attachment", it.id())
                        .and("key", sealed.key())
                        .and("salt", sealed.salt())
                        .and("sealed", sealed.bytes())
                        .all())
                .update();
    }

    /** How many were attached to one of these, whoever they are for, and were not taken back. */
    int many(AttachedTo.Kind kind, UUID of) {
        return sql.sql("select how_many_are_attached(:version, :entry)")
                .params(Parameters.of("version", kind == AttachedTo.Kind.VERSION ? of : null)
                        .and("entry", kind == AttachedTo.Kind.ENTRY ? of : null)
                        .all())
                .query(Integer.class)
                .single();
    }

    void takeBack(UUID attachment, String because) {
        sql.sql("insert into attachment_ended (statement, because) values (:attachment, :because)")
                .param("attachment", attachment)
                .param("because", because)
                .update();
    }

    /** What is in it; empty where it is not opened. */
    Optional<Sealed> content(UUID attachment) {
        return sql.sql("select key, salt, sealed from attachment_content where attachment = :attachment")
                .param("attachment", attachment)
                .query((row, _) -> new Sealed(row.getString("key"), row.getString("salt"), row.getBytes("sealed")))
                .optional();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("of", UUID.class),
                row.getString("name"),
                new File(FileType.of(row.getString("type")), row.getInt("bytes"), row.getString("sha256")),
                new ForWhom(OpenTo.valueOf(row.getString("open_to").toUpperCase(Locale.ROOT)), Arrays.asList((UUID[])
                        row.getArray("named").getArray())),
                row.getObject("until_on", LocalDate.class),
                state(row),
                new Said(
                        row.getString("actor"),
                        row.getString("agency"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        takenBack(row),
                        row.getBoolean("theirs")));
    }

    private static @Nullable TakenBack takenBack(ResultSet row) throws SQLException {
        return row.getString("because") == null
                ? null
                : new TakenBack(
                        row.getString("because"),
                        row.getString("ended_by"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant());
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getString("because") != null) {
            return State.TAKEN_BACK;
        }
        Boolean harmful = row.getObject("harmful", Boolean.class);
        if (Boolean.TRUE.equals(harmful)) {
            return State.HARMFUL;
        }
        if (row.getBoolean("gone")) {
            return State.GONE;
        }
        if (row.getBoolean("over") || row.getBoolean("emptied")) {
            return State.OVER;
        }
        State came = State.valueOf(row.getString("scanned").toUpperCase(Locale.ROOT));
        return came == State.WAITING && harmful != null ? State.CLEAN : came;
    }
}
