package org.reachable.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipClock;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.proof.Figure;
import org.reachable.proof.Served;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.scenarios.quietness.Planted;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A moment of every kind, each of a child of its own, and nobody who answers; and what came of the alerts. */
final class Unanswered {

    /** Longer than any ladder of ours, with every holiday in it. */
    private static final Duration LONG_ENOUGH = Duration.ofDays(45);

    private static final int MOST_STEPS = 400;

    /** What becomes of whoever an alert comes to. */
    enum Meanwhile {
        NOBODY_ACTS,
        EVERYBODY_GOES_AWAY,
        EVERYBODY_LEAVES
    }

    /** Nobody is told of an alert later than this. */
    private static final Duration LONGEST_LADDER = Duration.ofDays(20);

    /** An alert as it stands: how far it has come, and whether all its time is over. */
    private record Stands(
            String finding, UUID child, String rule, boolean open, int told, int toldTwice, int gone, boolean over) {}

    private final Served served;
    private final JdbcClient all;
    private final Watch watch;
    private final Staff staff;
    private final int kinds;
    private final Set<PersonId> children = new HashSet<>();
    /** Alerts that somebody answered, and when: what is raised after that is another. */
    private final Map<String, Instant> answered = new HashMap<>();

    private final List<String> deadEnds = new ArrayList<>();
    private final List<String> toldAfter = new ArrayList<>();
    private final List<String> notOnTheDesk = new ArrayList<>();
    private long alerts;
    private long answers;
    private long reached;
    private long twice;

    Unanswered(Served served, int kinds) {
        this.served = served;
        this.all = served.as("postgres");
        this.watch = served.bean(Watch.class);
        this.staff = new Staff(served);
        this.kinds = Math.min(kinds, Planted.MOMENTS.size());
    }

    /** Nothing happens for a while: a round begins at any hour of any day. */
    void waits(Duration howLong) {
        served.bean(PartnershipClock.class).advance(howLong);
    }

    void round(Meanwhile meanwhile) {
        staff.joins();
        children.clear();
        answered.clear();
        for (int one = 0; one < kinds; one++) {
            // In a sample some of all kinds.
            happens(Planted.MOMENTS.get(one * Planted.MOMENTS.size() / kinds));
        }
        Instant began = now();
        for (int step = 0; step < MOST_STEPS && now().isBefore(began.plus(LONG_ENOUGH)); step++) {
            watch.catchUp();
            somebodyAnswers(step);
            goes(meanwhile);
            Optional<Instant> next = nextChange();
            if (next.isEmpty()) {
                break;
            }
            served.bean(PartnershipClock.class).advance(later(Duration.between(now(), next.get())));
        }
        look(meanwhile);
    }

    private static Duration later(Duration until) {
        return until.isNegative() ? Duration.ofMillis(1) : until.plusMillis(1);
    }

    private void happens(Planted moment) {
        Actor ayo = served.testshire().ayo();
        PersonId child = served.testshire().child();
        children.add(child);
        String reference = served.bean(People.class).reference(ayo, child).orElseThrow();
        served.bean(Chronology.class)
                .append(
                        ayo,
                        null,
                        moment.story().told(reference, UUID.randomUUID().toString(), now()).stream()
                                .map(entry -> new NewEntry(child, whereItComesAbout(entry), List.of()))
                                .toList());
    }

    /** What no file brings in is written in our own name. */
    private WrittenEntry whereItComesAbout(WrittenEntry entry) {
        Vocabulary vocabulary = served.bean(Vocabulary.class);
        return vocabulary.has(Trait.WRITTEN_HERE, vocabulary.type(entry.type()))
                ? entry.again(new EntryId(Origin.OUR_OWN, entry.id().local()), entry.child(), entry.recordedAt())
                : entry;
    }

    /** One child in three is answered for at once, and one once the alert has gone up. */
    private void somebodyAnswers(int step) {
        int place = 0;
        for (Stands alert : alerts()) {
            int turn = place++ % 3;
            if (alert.open() && (turn == 0 && step == 0 || turn == 1 && alert.told() > 0)) {
                Ask ask = all.sql("select * from ask where finding = ?")
                        .param(alert.finding())
                        .query((row, _) -> new Ask(
                                row.getString("finding"),
                                new PersonId(alert.child()),
                                row.getObject("practitioner", UUID.class),
                                new Ask.Came(row.getString("role"), "", Instant.EPOCH, false),
                                null,
                                null,
                                null,
                                row.getInt("version")))
                        .single();
                answers(ask);
            }
        }
    }

    private void answers(Ask ask) {
        if (WhatIsAsked.isDone(served, Actor.of(who(ask.practitioner())), ask, now())) {
            answered.put(ask.finding(), now());
        }
    }

    private void goes(Meanwhile meanwhile) {
        if (meanwhile == Meanwhile.NOBODY_ACTS) {
            return;
        }
        all.sql("""
                select practitioner from ask where person = any (:children)
                union select chase.practitioner from chase join ask on ask.finding = chase.finding
                where ask.person = any (:children)
                """).param("children", ids()).query(UUID.class).list().forEach(who -> {
            if (meanwhile == Meanwhile.EVERYBODY_LEAVES) {
                staff.leaves(who);
            } else {
                staff.away(who);
            }
        });
    }

    private void look(Meanwhile meanwhile) {
        Policy policy = served.bean(Policy.class);
        answered.forEach((finding, at) -> {
            answers++;
            if (isToldAfter(finding, at)) {
                toldAfter.add(finding);
            }
        });
        for (Stands alert : alerts()) {
            if (!answered.containsKey(alert.finding()) && alert.open() && alert.over()) {
                alerts++;
                reached += alert.told();
                int rungs = policy.rule(alert.rule()).orElseThrow().escalation().size();
                if (rungs == 0 || alert.told() < rungs || alert.gone() > 0) {
                    deadEnds.add(meanwhile + " " + alert);
                }
                twice += meanwhile == Meanwhile.NOBODY_ACTS ? alert.toldTwice() : 0;
                onTheDesk(alert);
            }
        }
    }

    /** Of the alert that was answered, and not of one that the same finding raised later. */
    private boolean isToldAfter(String finding, Instant answeredAt) {
        return all.sql("select exists (select from chase where finding = :it and since <= :at and told_at > :at)")
                .param("it", finding)
                .param("at", answeredAt.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Whoever was told of it sees it among what nobody answered. */
    private void onTheDesk(Stands alert) {
        for (UUID told : all.sql("""
                select chase.practitioner from chase join ask using (finding)
                where finding = ? and chase.practitioner <> ask.practitioner
                """).param(alert.finding()).query(UUID.class).list()) {
            Practitioner who = who(told);
            boolean there = served.bean(Transactions.class)
                    .as(
                            who.id().toString(),
                            () -> watch.toChase(Actor.of(who), who).stream()
                                    .anyMatch(chased ->
                                            chased.asked().finding().id().equals(alert.finding())));
            if (!there) {
                notOnTheDesk.add(who.name() + " " + alert);
            }
        }
    }

    /**
     * Alerts about the children of this round that somebody is asked about aloud, and how far the rule's own ladder took them: that nobody
     * had said they have danger is told beside it.
     */
    private List<Stands> alerts() {
        return all.sql("""
                select finding.id as finding, ask.person as child, finding.rule, finding.open,
                  count(distinct chase.role) as told,
                  count(chase.role) - count(distinct chase.practitioner)
                    + count(chase.role) filter (where chase.practitioner = ask.practitioner) as told_twice,
                  count(chase.role) filter (where has_left(chase.practitioner, :now)
                    and chase.told_at = (select max(told_at) from chase last where last.finding = finding.id)) as gone,
                  bool_and(story.next_change_at is null or finding.last_step_at < :long_ago) as over
                from finding join ask on ask.finding = finding.id
                  join story on story.subject = ask.person
                  left join chase on chase.finding = finding.id and not chase.unheard
                where finding.level = 'ALERT' and finding.owner_role <> '' and not ask.quietly
                  and ask.person = any (:children)
                group by finding.id, ask.person, finding.rule, finding.open
                order by finding.id
                """)
                .param("children", ids())
                .param("now", now().atOffset(ZoneOffset.UTC))
                .param("long_ago", now().minus(LONGEST_LADDER).atOffset(ZoneOffset.UTC))
                .query(Stands.class)
                .list();
    }

    private Optional<Instant> nextChange() {
        return all.sql("select min(next_change_at) from story where subject = any (?)")
                .param(ids())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private UUID[] ids() {
        return children.stream()
                .map(PersonId::value)
                .collect(Collectors.toSet())
                .toArray(UUID[]::new);
    }

    private Practitioner who(UUID id) {
        return served.bean(Partnership.class).practitioner(id).orElseThrow();
    }

    private Instant now() {
        return served.bean(Clock.class).instant();
    }

    long deadEnds() {
        return deadEnds.size();
    }

    List<Figure> figures() {
        deadEnds.forEach(one -> System.err.println("dead end: " + one));
        toldAfter.forEach(one -> System.err.println("told after it was answered: " + one));
        notOnTheDesk.forEach(one -> System.err.println("not on the desk: " + one));
        return List.of(
                Figure.none("alerts nobody answered that end with nobody further", deadEnds.size(), alerts),
                Figure.none("told twice, though somebody else was there", twice, reached),
                Figure.none("told, and it is not on their desk", notOnTheDesk.size(), reached),
                Figure.none("control: answered, and somebody told after that", toldAfter.size(), answers));
    }
}
