package org.reachable.practice.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.practice.intake.SentIn.By;
import org.reachable.practice.intake.SentIn.Child;
import org.reachable.practice.intake.SentIn.Look;
import org.reachable.practice.intake.SentIn.Settled;
import org.reachable.practice.intake.SentIn.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was sent in. Whoever is not at the front door adds to it and reads none of it: the database sees to that. */
@Component
class SentInStore {

    private final JdbcClient sql;
    private final Ids ids;

    SentInStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    void add(UUID id, UUID partnership, String reference, By by, Told told, List<Child> children) {
        sql.sql("""
                insert into sent_in (id, partnership, reference, teller, name, works_as, works_for, ring, may_ring, family_knows,
                  words, happened, danger, words_of_danger)
                values (:id, :partnership, :reference, :teller, :name, :worksAs, :worksFor, :ring, :safe, :familyKnows,
                  :words, :happened, :danger, :wordsOfDanger)
                """)
                .params(Parameters.of("id", id)
                        .and("partnership", partnership)
                        .and("reference", reference)
                        .and("teller", by.teller())
                        .and("name", by.name())
                        .and("worksAs", by.worksAs())
                        .and("worksFor", by.worksFor())
                        .and("ring", by.ring())
                        .and("safe", by.safe())
                        .and("familyKnows", told.familyKnows())
                        .and("words", told.words())
                        .and("happened", told.happened())
                        .and("danger", told.danger())
                        .and("wordsOfDanger", told.wordsOfDanger())
                        .all())
                .update();
        for (int place = 0; place < children.size(); place++) {
            Child child = children.get(place);
            sql.sql("""
                    insert into sent_in_child (id, sent_in, place, name, born, lives, learns_at)
                    values (:id, :sentIn, :place, :name, :born, :lives, :learnsAt)
                    """)
                    .params(Parameters.of("id", child.id())
                            .and("sentIn", id)
                            .and("place", place)
                            .and("name", child.name())
                            .and("born", child.born())
                            .and("lives", child.lives())
                            .and("learnsAt", child.learnsAt())
                            .all())
                    .update();
        }
    }

    /** How many were sent since then, by anybody. */
    int since(Instant then) {
        return sql.sql("select sent_in_since(:then)")
                .params(Parameters.of("then", then).all())
                .query(Integer.class)
                .single();
    }

    /**
     * How far one is, for whoever has its reference.
     *
     * @param lookedAt when somebody looked whether the child is safe; null while nobody has
     * @param settledAt when it was said of the last of the children whose it is; null while of one it is not
     * @param words what was said back; empty where nothing was
     */
    record HowFar(
            Instant at,
            @Nullable Instant lookedAt,
            @Nullable Instant settledAt,
            String words,
            @Nullable Instant saidAt) {}

    Optional<HowFar> byReference(String reference) {
        return sql.sql("select * from sent_in_by_reference(:reference)")
                .param("reference", reference)
                .query((row, _) -> new HowFar(
                        row.getTimestamp("received_at").toInstant(),
                        instant(row.getTimestamp("looked_at")),
                        instant(row.getTimestamp("settled_at")),
                        row.getString("words") == null ? "" : row.getString("words"),
                        instant(row.getTimestamp("said_at"))))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Those of which somebody has still to say whose they are, the first sent in front. */
    List<SentIn> open(int most) {
        return read("""
                exists (select from sent_in_child child where child.sent_in = it.id
                  and not exists (select from sent_in_settled settled where settled.child = child.id))
                order by it.received_at, it.id limit :most
                """, Parameters.of("most", most));
    }

    /** Those that are settled, the last sent in front. */
    List<SentIn> settled(int most) {
        return read("""
                not exists (select from sent_in_child child where child.sent_in = it.id
                  and not exists (select from sent_in_settled settled where settled.child = child.id))
                order by it.received_at desc, it.id limit :most
                """, Parameters.of("most", most));
    }

    Optional<SentIn> one(UUID id) {
        return read("it.id = :id", Parameters.of("id", id)).stream().findFirst();
    }

    private List<SentIn> read(String which, Parameters parameters) {
        List<SentIn> found = sql.sql("select * from sent_in it where " + which)
                .params(parameters.all())
                .query((row, _) -> new SentIn(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        by(row),
                        new Told(
                                row.getString("words"),
                                row.getString("happened"),
                                row.getString("danger"),
                                row.getBoolean("words_of_danger"),
                                row.getString("family_knows")),
                        List.of(),
                        List.of(),
                        row.getTimestamp("received_at").toInstant()))
                .list();
        List<UUID> these = found.stream().map(SentIn::id).toList();
        Map<UUID, List<Child>> children = children(these);
        Map<UUID, List<Look>> looks = looks(these);
        return found.stream()
                .map(one -> new SentIn(
                        one.id(),
                        one.reference(),
                        one.by(),
                        one.told(),
                        children.getOrDefault(one.id(), List.of()),
                        looks.getOrDefault(one.id(), List.of()),
                        one.at()))
                .toList();
    }

    private static By by(ResultSet row) throws SQLException {
        return new By(
                row.getString("teller"),
                row.getString("name"),
                row.getString("works_as"),
                row.getString("works_for"),
                row.getString("ring"),
                row.getString("may_ring"),
                row.getString("actor"));
    }

    private Map<UUID, List<Child>> children(Collection<UUID> of) {
        return sql
                .sql("""
                select child.*, settled.person, settled.entry, settled.because, settled.actor, settled.received_at
                from sent_in_child child left join sent_in_settled settled on settled.child = child.id
                where child.sent_in = any (:of) order by child.sent_in, child.place
                """)
                .params(Parameters.of("of", of).all())
                .query((row, _) -> Map.entry(
                        row.getObject("sent_in", UUID.class),
                        new Child(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("born"),
                                row.getString("lives"),
                                row.getString("learns_at"),
                                settled(row))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static @Nullable Settled settled(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("received_at");
        if (at == null) {
            return null;
        }
        UUID person = row.getObject("person", UUID.class);
        return new Settled(
                person == null ? null : new PersonId(person),
                row.getString("entry"),
                row.getString("because"),
                row.getString("actor"),
                at.toInstant());
    }

    private Map<UUID, List<Look>> looks(Collection<UUID> of) {
        return sql
                .sql("select * from sent_in_look where sent_in = any (:of) order by received_at, id")
                .params(Parameters.of("of", of).all())
                .query((row, _) -> Map.entry(
                        row.getObject("sent_in", UUID.class),
                        new Look(
                                row.getString("safe"),
                                row.getString("found"),
                                row.getString("actor"),
                                row.getTimestamp("received_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void looked(UUID sentIn, String safe, String found) {
        sql.sql("insert into sent_in_look (id, sent_in, safe, found) values (:id, :sentIn, :safe, :found)")
                .params(Parameters.of("id", ids.next())
                        .and("sentIn", sentIn)
                        .and("safe", safe)
                        .and("found", found)
                        .all())
                .update();
    }

    /** False where somebody else said so first. */
    boolean settle(UUID child, @Nullable PersonId person, String entry, String because) {
        return sql.sql("""
                insert into sent_in_settled (child, person, entry, because) values (:child, :person, :entry, :because)
                on conflict (child) do nothing
                """)
                        .params(Parameters.of("child", child)
                                .and("person", person)
                                .and("entry", entry)
                                .and("because", because)
                                .all())
                        .update()
                > 0;
    }

    void reply(UUID sentIn, String words) {
        sql.sql("insert into sent_in_reply (id, sent_in, words) values (:id, :sentIn, :words)")
                .params(Parameters.of("id", ids.next())
                        .and("sentIn", sentIn)
                        .and("words", words)
                        .all())
                .update();
    }

    /** What was said back, the last in front. */
    List<String> replies(UUID sentIn) {
        return sql.sql("select words from sent_in_reply where sent_in = :sentIn order by received_at desc, id desc")
                .params(Parameters.of("sentIn", sentIn).all())
                .query(String.class)
                .list();
    }
}
