package org.reachable.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.Visitor;
import org.reachable.engine.entry.Handling;

/** Why somebody opened, locked, kept, passed on or held something, or asked somebody into a meeting, and what they must not tell: rows as pages write them. */
final class CanaryReasons {

    private final CanaryChild child;

    CanaryReasons(CanaryChild child) {
        this.child = child;
    }

    void plant() {
        openings();
        limits();
        meetings();
        retention();
        withheld();
        whatWorked();
        offers();
        lines();
        confidences();
        whoAsked();
    }

    private void change(String sql, @Nullable Object... values) {
        child.rows().change(sql, values);
    }

    private UUID somebody(String agency) {
        return PlantedRows.id(child.somebody(agency));
    }

    private String who(String agency) {
        return somebody(agency).toString();
    }

    /** One that was looked at, and one that nobody looked at in time. */
    private void openings() {
        MayKnow by = MayKnow.whoeverHearsOfOpenings();
        for (boolean reviewed : List.of(true, false)) {
            UUID id = UUID.randomUUID();
            UUID opener = somebody("housing");
            change(
                    """
                    insert into break_glass (id, partnership, person, practitioner, because, from_time, until_time, reviewer,
                      review_by, actor)
                    values (?, ?, ?, ?, ?, partnership_now() - interval '3 days', partnership_now() - interval '2 days 22 hours',
                      ?, partnership_now() - interval '1 day', ?)
                    """,
                    id,
                    child.partnership(),
                    child.id().value(),
                    opener,
                    child.in("break_glass.because", by),
                    somebody("school"),
                    opener.toString());
            if (reviewed) {
                change(
                        "insert into break_glass_reviewed (break_glass, justified, words, actor) values (?, false, ?, ?)",
                        id,
                        child.in("break_glass_reviewed.words", by),
                        who("school"));
            }
        }
    }

    /** Somebody is kept out, and another no more; and the record was locked for a time. */
    private void limits() {
        MayKnow by = MayKnow.whoeverLimits();
        UUID noMore = UUID.randomUUID();
        for (UUID id : List.of(UUID.randomUUID(), noMore)) {
            change(
                    """
                    insert into exclusion (id, partnership, person, practitioner, because, actor)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    id,
                    child.partnership(),
                    child.id().value(),
                    somebody("housing"),
                    child.in("exclusion.because", by),
                    who("school"));
        }
        ended("exclusion", noMore, by);
        UUID lock = UUID.randomUUID();
        change("""
                insert into record_lock (id, partnership, person, because, review_on, actor)
                values (?, ?, ?, ?, current_date, ?)
                """, lock, child.partnership(), child.id().value(), child.in("record_lock.because", by), who("school"));
        ended("record_lock", lock, by);
    }

    /** What was said was ended, and why. */
    private void ended(String table, UUID statement, MayKnow by) {
        change(
                "insert into %s_ended (statement, because, actor) values (?, ?, ?)".formatted(table),
                statement,
                child.in(table + "_ended.because", by),
                who("school"));
    }

    private void meetings() {
        change(
                """
                insert into in_meeting (id, partnership, person, practitioner, meeting, meets_on, because, actor)
                values (gen_random_uuid(), ?, ?, ?, 'strategy-meeting', partnership_now()::date + 3, ?, ?)
                """,
                child.partnership(),
                child.id().value(),
                somebody("housing"),
                child.in("in_meeting.because", MayKnow.whoeverIsClose()),
                who("school"));
    }

    /** What holds the record, and held it; who would have it erased, and would. */
    private void retention() {
        MayKnow by = MayKnow.whoeverKeeps();
        for (String table : List.of("record_hold", "erasure_wish")) {
            UUID noMore = UUID.randomUUID();
            for (UUID id : List.of(UUID.randomUUID(), noMore)) {
                change(
                        "insert into %s (id, partnership, person, because, actor) values (?, ?, ?, ?, ?)"
                                .formatted(table),
                        id,
                        child.partnership(),
                        child.id().value(),
                        child.in(table + ".because", by),
                        who("school"));
            }
            ended(table, noMore, by);
        }
    }

    private void withheld() {
        for (boolean ended : List.of(false, true)) {
            UUID id = UUID.randomUUID();
            change(
                    "insert into withheld (id, partnership, person, whom, what, actor) values (?, ?, ?, ?, 'HOME', ?)",
                    id,
                    child.partnership(),
                    child.id().value(),
                    child.in("withheld.whom", MayKnow.whoeverReadsAnything()),
                    who("school"));
            change(
                    "insert into withheld_words (withheld, words, because) values (?, ?, ?)",
                    id,
                    child.in("withheld_words.words", MayKnow.whoeverIsClose()),
                    child.in("withheld_words.because", MayKnow.whoeverIsClose()));
            if (ended) {
                ended("withheld", id, MayKnow.whoeverReadsAnything());
            }
        }
    }

    /** What worked, of each agency, was taken back. */
    private void whatWorked() {
        for (String agency : Household.AGENCIES) {
            UUID id = UUID.randomUUID();
            change("""
                    insert into good_practice (id, person, words, difference, partnership, agency, handling, source, actor)
                    values (?, ?, 'A test.', 'A test.', ?, ?, 'open', 'reachable', ?)
                    """, id, child.id().value(), child.partnership(), agency, who(agency));
            ended("good_practice", id, MayKnow.entry(agency, Handling.OPEN));
        }
    }

    /** Something that is asked was offered, declined, accepted all the same and given back; both are told, and whoever may know what is asked. */
    private void offers() {
        MayKnow both = MayKnow.only(who("housing"), who("school"));
        String finding = UUID.randomUUID().toString();
        change(
                """
                with made as (insert into ask_offer (partnership, finding, version, practitioner, because, actor)
                    values (?, ?, 1, ?, ?, ?) returning partnership, finding, version),
                  declined as (insert into ask_offer_declined (partnership, finding, version, because, actor)
                    select made.*, ?, ? from made),
                  accepted as (insert into ask_offer_accepted (partnership, finding, version, actor) select made.*, ? from made)
                insert into ask_given_back (partnership, finding, version, becomes, because, actor) select made.*, 3, ?, ? from made
                """,
                child.partnership(),
                finding,
                somebody("housing"),
                child.in("ask_offer.because", both),
                who("school"),
                child.in("ask_offer_declined.because", both),
                who("housing"),
                who("housing"),
                child.in("ask_given_back.because", both),
                who("housing"));
    }

    /** A line in the place of each agency's intelligence, with whom to ask. */
    private void lines() {
        for (String agency : Household.AGENCIES) {
            for (String entry : named(agency, Handling.INTELLIGENCE)) {
                UUID line = UUID.randomUUID();
                change(
                        """
                        insert into partner_line (id, partnership, person, agency, line, onward, review_on, ask, actor)
                        values (?, ?, ?, ?, ?, ?, current_date + 3650, ?, ?)
                        """,
                        line,
                        child.partnership(),
                        child.id().value(),
                        agency,
                        child.in("partner_line.line", MayKnow.whoeverIsClose()),
                        child.in("partner_line.onward", MayKnow.whoeverIsClose()),
                        somebody(agency),
                        who(agency));
                change("insert into partner_line_behind (line, entry) values (?, ?)", line, entry);
            }
        }
    }

    /** What was said in confidence went to somebody here, and in a file to somebody outside. */
    private void confidences() {
        for (String agency : Household.AGENCIES) {
            for (String entry : named(agency, Handling.OWN_CONFIDENCE)) {
                UUID told = somebody("housing");
                MayKnow by = MayKnow.entry(agency, Handling.OWN_CONFIDENCE).or(MayKnow.only(told.toString()));
                for (boolean outside : List.of(true, false)) {
                    change(
                            """
                            insert into passed_on (id, partnership, person, entry, practitioner, outside, because, traced,
                              child_told, actor)
                            values (gen_random_uuid(), ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?)
                            """,
                            child.partnership(),
                            child.id().value(),
                            entry,
                            outside ? null : told.toString(),
                            outside ? child.in("passed_on.outside", by) : null,
                            child.in("passed_on.because", by),
                            child.in("passed_on.traced", by),
                            child.in("passed_on.child_told", by),
                            who(agency));
                }
            }
        }
    }

    /** One that is late, and one that was answered; of somebody who looked, and is left out of what is told. */
    private void whoAsked() {
        MayKnow by = MayKnow.whoeverOversees();
        Actor looked = child.somebody("school");
        try (Visitor visitor = child.home().visitor(looked)) {
            visitor.get("/children/" + child.id());
        }
        for (boolean ended : List.of(false, true)) {
            UUID id = UUID.randomUUID();
            change(
                    """
                    insert into who_asked (id, partnership, person, asked_by, name, identity, childs_view, asked_on, due_at,
                      owner, actor)
                    values (?, ?, ?, 'PARENT', ?, ?, ?, current_date, partnership_now() - interval '1 day', ?, ?)
                    """,
                    id,
                    child.partnership(),
                    child.id().value(),
                    child.in("who_asked.name", by),
                    child.in("who_asked.identity", by),
                    child.in("who_asked.childs_view", by),
                    somebody("housing"),
                    who("housing"));
            change(
                    """
                    insert into who_asked_answer (id, who_asked, practitioner, agency, month, told, ground, because, consulted,
                      actor)
                    values (gen_random_uuid(), ?, ?, 'school', date_trunc('month', partnership_now()), false, 'harm', ?, ?, ?)
                    """,
                    id,
                    PlantedRows.id(looked),
                    child.in("who_asked_answer.because", by),
                    child.in("who_asked_answer.consulted", by),
                    who("housing"));
            if (ended) {
                change(
                        "insert into who_asked_ended (who_asked, how, words, actor) values (?, 'GIVEN', ?, ?)",
                        id,
                        child.in("who_asked_ended.words", by),
                        who("housing"));
            }
        }
    }

    private List<String> named(String agency, Handling handling) {
        return child.served()
                .as("postgres")
                .sql("select name from entry where subject = ? and agency = ? and handling = ? order by id limit 1")
                .params(child.id().value(), agency, handling.code())
                .query(String.class)
                .list();
    }
}
