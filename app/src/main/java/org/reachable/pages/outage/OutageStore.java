package org.reachable.pages.outage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about packs. Queries ask for one agency's; row-level security asks again whose, and says who writes them. */
@Component
class OutageStore {

    private static final String PACKS = """
            select pack.*, gone.received_at as gone_at
            from outage_pack pack left join outage_pack_gone gone on gone.pack = pack.id
            """;

    private final JdbcClient sql;
    private final Ids ids;

    OutageStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Whether somebody looks after the packs of their own agency. */
    boolean keeps(Actor actor) {
        return sql.sql("select keeps_packs(:actor, :agency)")
                .params(Parameters.of("actor", actor.code())
                        .and("agency", actor.agency())
                        .all())
                .query(Boolean.class)
                .single();
    }

    /** Whoever acts must look after the packs of that agency; else nobody. */
    List<PersonId> children(String agency) {
        return sql.sql("select children_for_packs(:agency)").param("agency", agency).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    /** Nobody else makes a pack of this agency before the transaction ends. */
    void takeTurn(String agency) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('outage ' || :agency, 0))")
                .param("agency", agency)
                .query((_, _) -> true)
                .single();
    }

    /**
     * With what packs are opened, as it is kept.
     *
     * @param sealed under a key outside the database
     */
    record Sealed(UUID id, String salt, String sealed, Instant at) {}

    String whyNot(Actor actor, String sheet) {
        return sql.sql("select why_not_this_sheet(:actor, :sheet)")
                .params(Parameters.of("actor", actor.code()).and("sheet", sheet).all())
                .query(String.class)
                .single();
    }

    boolean isTooOldForPaper(Instant writtenAt) {
        return sql.sql("select :at < partnership_now() - paper_is_typed_in_within()")
                .params(Parameters.of("at", writtenAt).all())
                .query(Boolean.class)
                .single();
    }

    Optional<Sealed> password(String agency) {
        return sql.sql("select * from outage_password where agency = :agency order by position desc limit 1")
                .param("agency", agency)
                .query((row, _) -> new Sealed(
                        row.getObject("id", UUID.class),
                        row.getString("salt"),
                        row.getString("sealed"),
                        instant(row, "received_at")))
                .optional();
    }

    void addPassword(Actor actor, String salt, String sealed) {
        sql.sql("""
                insert into outage_password (id, partnership, agency, salt, sealed)
                values (:id, :partnership, :agency, :salt, :sealed)
                """)
                .params(Parameters.of("id", ids.next())
                        .and("partnership", actor.partnership())
                        .and("agency", actor.agency())
                        .and("salt", salt)
                        .and("sealed", sealed)
                        .all())
                .update();
    }

    void addNumber(Actor actor, String number) {
        sql.sql("""
                insert into outage_number (id, partnership, agency, number)
                values (:id, :partnership, :agency, :number)
                """)
                .params(Parameters.of("id", ids.next())
                        .and("partnership", actor.partnership())
                        .and("agency", actor.agency())
                        .and("number", number)
                        .all())
                .update();
    }

    /** What partners ring, by the agency's code. */
    Map<String, String> numbers() {
        return sql
                .sql("select distinct on (agency) agency, number from outage_number order by agency, position desc")
                .query((row, _) -> Map.entry(row.getString("agency"), row.getString("number")))
                .list()
                .stream()
                .filter(one -> !one.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many seconds ago the last pack of an agency was made, of the one that waits longest for its next. */
    double longestWithoutNewPack() {
        return sql.sql("""
                select coalesce(max(extract(epoch from partnership_now() - last)), 0)
                from (select max(received_at) as last from outage_pack group by agency) newest
                """).query(Double.class).single();
    }

    int nextNumber(String agency) {
        return sql.sql("select coalesce(max(number), 0) + 1 from outage_pack where agency = :agency")
                .param("agency", agency)
                .query(Integer.class)
                .single();
    }

    void add(Actor actor, Pack pack, UUID password) {
        sql.sql("""
                insert into outage_pack (id, partnership, agency, number, keeper, scheduled, password, file, digest,
                  children, sheets, expires_at)
                values (:id, :partnership, :agency, :number, :keeper, :scheduled, :password, :file, :digest,
                  :children, :sheets, :expires)
                """)
                .params(Parameters.of("id", pack.id())
                        .and("partnership", actor.partnership())
                        .and("agency", pack.agency())
                        .and("number", pack.number())
                        .and("keeper", pack.made().keeper())
                        .and("scheduled", pack.made().scheduled())
                        .and("password", password)
                        .and("file", pack.file().name())
                        .and("digest", pack.file().digest())
                        .and("children", pack.file().children())
                        .and("sheets", pack.file().sheets())
                        .and("expires", pack.expiresAt())
                        .all())
                .update();
    }

    /** An agency's packs, the latest first. */
    List<Pack> packs(String agency, int most) {
        return sql.sql(PACKS + "where agency = :agency order by number desc limit :most")
                .params(Parameters.of("agency", agency).and("most", most).all())
                .query((row, _) -> pack(row))
                .list();
    }

    /** One of an agency's packs; no other agency's, whatever its id. */
    Optional<Pack> one(String agency, UUID id) {
        return sql.sql(PACKS + "where pack.id = :id and agency = :agency")
                .params(Parameters.of("id", id).and("agency", agency).all())
                .query((row, _) -> pack(row))
                .optional();
    }

    /** Those whose time is over and whose file is still kept. */
    List<Pack> over(Instant now) {
        return sql.sql(PACKS + "where gone.pack is null and expires_at <= :now")
                .params(Parameters.of("now", now).all())
                .query((row, _) -> pack(row))
                .list();
    }

    void gone(UUID pack) {
        sql.sql("insert into outage_pack_gone (pack) values (:pack) on conflict do nothing")
                .param("pack", pack)
                .update();
    }

    void say(UUID pack, String sheet, Sheet.State state) {
        say(pack, sheet, state, null);
    }

    void say(UUID pack, String sheet, Sheet.State state, @Nullable String because) {
        sql.sql("""
                insert into outage_sheet (id, pack, sheet, state, because) values (:id, :pack, :sheet, :state, :because)
                """)
                .params(Parameters.of("id", ids.next())
                        .and("pack", pack)
                        .and("sheet", sheet)
                        .and("state", state)
                        .and("because", because)
                        .all())
                .update();
    }

    /** Of which something was said, in their order: the last word of each. */
    List<Sheet> sheets(UUID pack) {
        return sql.sql(
                        "select distinct on (sheet) * from outage_sheet where pack = :pack order by sheet, position desc")
                .param("pack", pack)
                .query((row, _) -> sheet(row))
                .list();
    }

    /**
     * A sheet that somebody said was written on, and another that nothing on it is needed.
     *
     * @param label what its pack's are called by
     */
    record Spoiled(UUID pack, String label, Sheet sheet) {}

    /** Those that the actor said were written on and another, lately, that nothing on it is needed: as their last words are. */
    List<Spoiled> spoiledByOthers(Actor actor) {
        return sql.sql("""
                select its.id as pack_id, its.number, last.*
                from (select distinct on (pack, sheet) * from outage_sheet
                    where received_at > partnership_now() - paper_is_typed_in_within()
                    order by pack, sheet, position desc) last
                  join outage_pack its on its.id = last.pack
                where its.agency = :agency and last.state = 'SPOILED' and last.actor <> :actor
                  and exists (select from outage_sheet ticked
                    where ticked.pack = last.pack and ticked.sheet = last.sheet and ticked.state = 'WRITTEN' and ticked.actor = :actor)
                order by last.position desc
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("agency", actor.agency())
                        .all())
                .query((row, _) -> new Spoiled(
                        row.getObject("pack_id", UUID.class),
                        Pack.label(actor.agency(), row.getInt("number")),
                        sheet(row)))
                .list();
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                row.getString("sheet"),
                Sheet.State.valueOf(row.getString("state")),
                row.getString("actor"),
                instant(row, "received_at"),
                Objects.requireNonNullElse(row.getString("because"), ""));
    }

    private static Pack pack(ResultSet row) throws SQLException {
        return new Pack(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                row.getInt("number"),
                new Pack.Made(
                        instant(row, "received_at"), row.getObject("keeper", UUID.class), row.getBoolean("scheduled")),
                new Pack.SealedFile(
                        row.getString("file"), row.getString("digest"), row.getInt("children"), row.getInt("sheets")),
                instant(row, "expires_at"),
                maybe(row, "gone_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
