package org.reachable.access;

import java.util.UUID;

/** What somebody sent in without an account: rows as its form and the front door write them. */
final class CanarySentIn {

    private final CanaryChild child;

    CanarySentIn(CanaryChild child) {
        this.child = child;
    }

    /** One of whom it is said whose it is, and one of nobody. What is said back anybody reads who has the reference, and no page shows it to others. */
    void plant() {
        MayKnow frontDoor = reader -> reader.answersAs(Action.TAKE_IN.duties()) && !reader.isAPack();
        UUID sent = UUID.randomUUID();
        change(
                """
                insert into sent_in (id, partnership, reference, teller, name, works_as, works_for, ring, may_ring, family_knows, words,
                  happened, danger, words_of_danger, actor)
                values (?, ?, ?, 'other', ?, ?, ?, ?, 'yes', 'no', ?, ?, 'yes', false, 'nobody')
                """,
                sent,
                child.partnership(),
                sent.toString(),
                child.in("sent_in.name", frontDoor),
                child.in("sent_in.works_as", frontDoor),
                child.in("sent_in.works_for", frontDoor),
                child.in("sent_in.ring", MayKnow.nobody()),
                child.in("sent_in.words", frontDoor),
                child.in("sent_in.happened", frontDoor));
        UUID nobody = described(sent, 0, frontDoor);
        described(sent, 1, frontDoor);
        String by = PlantedRows.id(child.somebody("social-care")).toString();
        change(
                "insert into sent_in_look (id, sent_in, safe, found, actor) values (gen_random_uuid(), ?, 'no', ?, ?)",
                sent,
                child.in("sent_in_look.found", frontDoor),
                by);
        change(
                "insert into sent_in_settled (child, because, actor) values (?, ?, ?)",
                nobody,
                child.in("sent_in_settled.because", frontDoor),
                by);
        change(
                "insert into sent_in_reply (id, sent_in, words, actor) values (gen_random_uuid(), ?, ?, ?)",
                sent,
                child.in("sent_in_reply.words", frontDoor),
                by);
    }

    private UUID described(UUID sent, int place, MayKnow frontDoor) {
        UUID id = UUID.randomUUID();
        change(
                "insert into sent_in_child (id, sent_in, place, name, born, lives, learns_at) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                sent,
                place,
                child.in("sent_in_child.name", frontDoor),
                child.in("sent_in_child.born", frontDoor),
                child.in("sent_in_child.lives", frontDoor),
                child.in("sent_in_child.learns_at", frontDoor));
        return id;
    }

    private void change(String sql, Object... values) {
        child.rows().change(sql, values);
    }
}
