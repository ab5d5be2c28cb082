package org.reachable.platform.audit;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a partnership's whole chain again and names the first row at which it is broken. It believes nothing that the
 * database says of itself: hashes are made anew, and what was signed outside must still be there. Each table is named with
 * its schema: one of the same name that stands before it is not asked.
 */
final class ChainCheck {

    /** A request that began before an anchor may be written after it, and no older one. */
    static final Duration LONGEST_REQUEST = Duration.ofMinutes(10);

    private static final int FETCHED_AT_ONCE = 5000;

    private static final String LINKS = """
        select link.number, link.entry, link.row_hash, link.hash, %s as row, audit_entry.id as found,
          audit_entry.machine_at, audit_entry.salt, audit_entry.said,
          audit_entry.purpose || E'\n' || audit_entry.details::text as words,
          case when audit_entry.salt is null then exists (select from public.erased_person
            where person = any (audit_entry.subjects || audit_entry.found)) end as erased
        from public.audit_link link left join public.audit_entry on audit_entry.id = link.entry and
          audit_entry.partnership = link.partnership
        where link.partnership = ? order by link.number
        """.formatted(ChainStore.ROW);

    /** Rows that stand outside the chain and do not wait for their place, or have waited since before an anchor. */
    private static final String STRAYS = """
        select audit_entry.id from public.audit_entry
        where audit_entry.partnership = ?
          and not exists (select from public.audit_link where audit_link.entry = audit_entry.id)
          and (audit_entry.machine_at < ? or not exists (
            select from public.audit_unsealed where audit_unsealed.entry = audit_entry.id))
        order by audit_entry.position limit 1
        """;

    /**
     * Of each record that was erased, whether the chain tells of both who decided: of one the wish, of another and after it the erasure,
     * with its words; and that nothing of the record is there. That somebody wished it stands in the chain alone, for the wish goes with
     * the record.
     */
    private static final String ERASED_BY_NOBODY =
            """
        select gone.person, case
            when not exists (select from public.audit_entry told where told.id = any (its.told)) then 'no row tells who erased the record %%s'
            when its.is_there then 'the record %%s is said to be erased, and is there'
            else 'no row tells that somebody else wished before that the record %%s be erased' end as broken
        from public.erased_person gone, lateral (select case when row_security_active('public.subject') then public.is_still_there(gone.person)
            else exists (select from public.subject where subject.id = gone.person) end as is_there, array(
            select told.id from public.audit_entry told
            where told.subjects @> array[gone.person] and told.action = 'WRITE' and told.salt is not null
              and told.details ->> '%1$s' = '%2$s' and told.practitioner::text = gone.agreed_by) as told) its
        where gone.partnership = ? and (its.is_there or not exists (
          select from public.audit_entry told left join public.audit_link later on later.entry = told.id,
            public.audit_entry wish left join public.audit_link earlier on earlier.entry = wish.id
          where told.id = any (its.told) and wish.subjects && told.subjects and wish.action = 'WRITE' and wish.route like '%%%%/wished'
            and wish.status < 400 and wish.practitioner::text = gone.wished_by and wish.practitioner <> told.practitioner
            and wish.received_at between gone.wished_at - interval '%3$s' and gone.wished_at + interval '%3$s'
            and (coalesce(earlier.number, wish.position + %4$s), wish.position) < (coalesce(later.number, told.position + %4$s), told.position)))
        limit 1
        """.formatted(AuditContext.KEPT, AuditContext.ERASED, LONGEST_REQUEST, 1L << 60);

    private static final String NO_WORDS = "\n{}";

    private final Connection database;
    private final UUID partnership;
    private final AnchorKey.Verifier key;
    private final List<Anchor> outside;
    private final List<Anchor> all;

    private long number;
    private byte[] before;
    private Instant anchoredAt = Instant.EPOCH;

    /** The connection's transaction decides what is seen. */
    ChainCheck(
            Connection database, UUID partnership, AnchorKey.Verifier key, List<Anchor> outside, List<Anchor> inside) {
        this.database = database;
        this.partnership = partnership;
        this.key = key;
        this.outside = outside;
        this.all = Stream.concat(outside.stream(), inside.stream())
                .sorted(Comparator.comparing(Anchor::number))
                .toList();
        this.before = Link.beginning(partnership);
    }

    /**
     * What came of it.
     *
     * @param rows how many rows were read
     * @param anchored up to which row nothing can have been changed unseen
     * @param broken the first thing that is wrong; null where nothing is
     */
    record Report(long rows, long anchored, @Nullable String broken) {}

    Report check() throws SQLException, GeneralSecurityException {
        String broken = unsigned();
        if (broken == null) {
            broken = brokenLink();
        }
        if (broken == null) {
            broken = cutOff();
        }
        if (broken == null) {
            broken = stray();
        }
        if (broken == null) {
            broken = erasedByNobody();
        }
        return new Report(number, outside.isEmpty() ? 0 : outside.getLast().number(), broken);
    }

    private @Nullable String unsigned() throws GeneralSecurityException {
        for (Anchor anchor : all) {
            if (!key.signed(anchor)) {
                return "the anchor at row %d was not signed with this key".formatted(anchor.number());
            }
        }
        return null;
    }

    private @Nullable String brokenLink() throws SQLException {
        try (PreparedStatement query = database.prepareStatement(LINKS)) {
            query.setObject(1, partnership);
            query.setFetchSize(FETCHED_AT_ONCE);
            Iterator<Anchor> anchors = all.iterator();
            Anchor next = anchors.hasNext() ? anchors.next() : null;
            try (ResultSet rows = query.executeQuery()) {
                String broken = null;
                boolean more;
                do {
                    while (broken == null && next != null && next.number() == number) {
                        broken = notWhatWasSigned(next);
                        next = anchors.hasNext() ? anchors.next() : null;
                    }
                    more = broken == null && rows.next();
                    broken = more ? follow(rows) : broken;
                } while (more && broken == null);
                return broken;
            }
        }
    }

    private @Nullable String notWhatWasSigned(Anchor anchor) {
        anchoredAt = anchor.at();
        return Arrays.equals(anchor.hash(), before)
                ? null
                : "row %d, or one before it, is not what was signed at %s".formatted(number, anchor.at());
    }

    /** Whether a link follows the one before it, and its row is what it was. */
    private @Nullable String follow(ResultSet link) throws SQLException {
        long place = link.getLong("number");
        if (place != number + 1) {
            return "row %d is missing from the chain".formatted(number + 1);
        }
        number = place;
        String entry = link.getString("entry");
        if (link.getObject("found") == null) {
            return "row %d (%s) was taken away".formatted(number, entry);
        }
        byte[] rowHash = Link.hashOf(link.getString("row"));
        if (!Arrays.equals(rowHash, link.getBytes("row_hash"))) {
            return "row %d (%s) was changed".formatted(number, entry);
        }
        if (!hold(link)) {
            return "what row %d (%s) says was changed or taken away".formatted(number, entry);
        }
        before = Link.hashOf(before, number, rowHash);
        if (!Arrays.equals(before, link.getBytes("hash"))) {
            return "row %d (%s) does not follow the row before it".formatted(number, entry);
        }
        if (link.getTimestamp("machine_at").toInstant().isBefore(anchoredAt.minus(LONGEST_REQUEST))) {
            return "row %d (%s) says it is older than what was signed at %s, and was not there then"
                    .formatted(number, entry, anchoredAt);
        }
        return null;
    }

    /** Whether its words are what was hashed, or are gone because the record of somebody it is about was erased. */
    private static boolean hold(ResultSet link) throws SQLException {
        UUID salt = link.getObject("salt", UUID.class);
        if (salt == null) {
            return link.getBoolean("erased") && NO_WORDS.equals(link.getString("words"));
        }
        return Arrays.equals(Link.hashOf(salt, link.getString("words")), link.getBytes("said"));
    }

    /** Nobody's record was erased but in two people's requests that the chain tells of. */
    private @Nullable String erasedByNobody() throws SQLException {
        try (PreparedStatement query = database.prepareStatement(ERASED_BY_NOBODY)) {
            query.setObject(1, partnership);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString("broken").formatted(rows.getString("person")) : null;
            }
        }
    }

    private @Nullable String cutOff() {
        return all.stream()
                .filter(anchor -> anchor.number() > number)
                .findFirst()
                .map(anchor -> "row %d is missing: %d rows were signed at %s"
                        .formatted(number + 1, anchor.number(), anchor.at()))
                .orElse(null);
    }

    private @Nullable String stray() throws SQLException {
        try (PreparedStatement query = database.prepareStatement(STRAYS)) {
            query.setObject(1, partnership);
            query.setObject(2, anchoredAt.minus(LONGEST_REQUEST).atOffset(ZoneOffset.UTC));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? "row %s stands outside the chain".formatted(rows.getString(1)) : null;
            }
        }
    }
}
