package org.reachable.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue of rows without a place, the chain, and its anchors. */
@Component
class ChainStore {

    /**
     * Everything a row says, as one text that is the same wherever and whenever it is read. Its words stand in it as their
     * hash, so that they can be erased with a person's record.
     */
    static final String ROW = """
        json_build_array(audit_entry.id, audit_entry.position, audit_entry.partnership, audit_entry.practitioner,
          audit_entry.agency, audit_entry.action, audit_entry.method, audit_entry.route, audit_entry.status,
          audit_entry.subjects, audit_entry.relationships, audit_entry.found,
          encode(audit_entry.said, 'hex'), audit_entry.actor, (extract(epoch from audit_entry.received_at) * 1000000)::bigint,
          (extract(epoch from audit_entry.machine_at) * 1000000)::bigint)::text
        """;

    private final JdbcClient sql;

    ChainStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A row that waits for its place. */
    record Waiting(UUID entry, String row) {}

    /** Whether it is our turn: one at a time chains, and nobody waits for it. */
    boolean takesTurn(UUID partnership) {
        return sql.sql("select pg_try_advisory_xact_lock(hashtextextended('audit ' || :partnership, 0))")
                .param("partnership", partnership.toString())
                .query(Boolean.class)
                .single();
    }

    Optional<Link> last(UUID partnership) {
        return sql.sql("""
            select number, entry, row_hash, hash from audit_link
            where partnership = :partnership order by number desc limit 1
            """)
                .param("partnership", partnership)
                .query((row, _) -> new Link(
                        row.getLong("number"),
                        row.getObject("entry", UUID.class),
                        row.getBytes("row_hash"),
                        row.getBytes("hash")))
                .optional();
    }

    /** Takes the rows that have waited longest out of the queue. */
    List<Waiting> takeWaiting(UUID partnership, int most) {
        return sql.sql("""
            with taken as (
              delete from audit_unsealed where entry in (
                select entry from audit_unsealed where partnership = :partnership order by position limit :most)
              returning entry)
            select audit_entry.id, %s as row from taken join audit_entry on audit_entry.id = taken.entry
            order by audit_entry.position
            """.formatted(ROW))
                .param("partnership", partnership)
                .param("most", most)
                .query((row, _) -> new Waiting(row.getObject("id", UUID.class), row.getString("row")))
                .list();
    }

    void add(UUID partnership, List<Link> links) {
        Base64.Encoder base64 = Base64.getEncoder();
        sql.sql("""
            insert into audit_link (partnership, number, entry, row_hash, hash)
            select :partnership, :first + ordinality - 1, entry, decode(row_hash, 'base64'), decode(hash, 'base64')
            from unnest(:entries::uuid[], :rowHashes::text[], :hashes::text[])
              with ordinality as link (entry, row_hash, hash, ordinality)
            """)
                .params(Parameters.of("partnership", partnership)
                        .and("first", links.getFirst().number())
                        .and("entries", links.stream().map(Link::entry).toList())
                        .and(
                                "rowHashes",
                                links.stream()
                                        .map(link -> base64.encodeToString(link.rowHash()))
                                        .toList())
                        .and(
                                "hashes",
                                links.stream()
                                        .map(link -> base64.encodeToString(link.hash()))
                                        .toList())
                        .all())
                .update();
    }

    /** The last link that was anchored: 0 where only the beginning was, and -1 where nothing was. */
    long anchored(UUID partnership) {
        return sql.sql("select coalesce(max(number), -1) from audit_anchor where partnership = :partnership")
                .param("partnership", partnership)
                .query(Long.class)
                .single();
    }

    /** How many rows wait for their place in the chain. */
    long waiting() {
        return sql.sql("select count(*) from audit_unsealed").query(Long.class).single();
    }

    /** For how many seconds the oldest row has stood that no anchor vouches for; 0 where there is none. */
    double longestUnanchored() {
        return sql.sql("""
            select coalesce(extract(epoch from clock_timestamp() - min(machine_at)), 0) from (
              select machine_at from audit_entry where id in (
                select link.entry from partnership cross join lateral (
                  select entry from audit_link where partnership = partnership.id and number > coalesce(
                    (select max(number) from audit_anchor where partnership = partnership.id), 0)
                  order by number limit 1) link)
              union all
              select machine_at from audit_entry where id in (
                select entry from audit_unsealed order by position limit 1)) unanchored
            """).query(Double.class).single();
    }

    void add(Anchor anchor) {
        sql.sql("""
            insert into audit_anchor (partnership, number, hash, anchored_at, signed_by, signature)
            values (:partnership, :number, :hash, :at, :by, :signature)
            """)
                .params(Parameters.of("partnership", anchor.partnership())
                        .and("number", anchor.number())
                        .and("hash", anchor.hash())
                        .and("at", anchor.at())
                        .and("by", anchor.signedBy())
                        .and("signature", anchor.signature())
                        .all())
                .update();
    }

    List<Anchor> anchors(UUID partnership) {
        return sql.sql("""
            select partnership, number, hash, anchored_at, signed_by, signature from public.audit_anchor
            where partnership = :partnership order by number
            """)
                .param("partnership", partnership)
                .query((row, _) -> anchor(row))
                .list();
    }

    private static Anchor anchor(ResultSet row) throws SQLException {
        return new Anchor(
                row.getObject("partnership", UUID.class),
                row.getLong("number"),
                row.getBytes("hash"),
                row.getObject("anchored_at", OffsetDateTime.class).toInstant(),
                row.getString("signed_by"),
                row.getBytes("signature"));
    }
}
