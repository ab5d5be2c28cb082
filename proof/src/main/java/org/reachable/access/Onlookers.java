package org.reachable.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.proof.Served;

/**
 * Somebody for whatever tie to a child there is, and for ties so rare that no sentence of policy names them: a duty that
 * ended of itself, an opening that begins tomorrow, a member of a family, nobody at all. Whatever a condition holds back, it
 * holds back from one of them.
 */
final class Onlookers {

    /** What is looked at as somebody else carries: the child, what they are to it, their agency and its kind, and whether for a pack. */
    private static final List<String> OTHERS = List.of(
            "INVOLVED|police|police|",
            "PARTNERSHIP|school|school|",
            "LOCKED|school|school|",
            "AGENCY|school|school|pack");

    private static final List<Tie> WHO_LOOK_AS_OTHERS = List.of(
            Tie.ASKED,
            Tie.ACROSS,
            Tie.NO_WORK,
            Tie.KEPT_OUT,
            Tie.LOCKED,
            Tie.LOCKED_AND_FOUND_AND_ASKED,
            Tie.TOLD_IN_CONFIDENCE);

    private final Served served;
    private final PlantedRows rows;
    private final Household home;
    private final House house;
    private final List<Onlooker> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param who whose requests the database takes theirs for; nobody's where it is empty
     * @param child the child they are tied to
     * @param as as whom they look, as the transaction carries it; as themselves where it is empty
     */
    record Onlooker(String who, PersonId child, String as) {}

    /** What is between a child and a reader. */
    interface Rare {
        void between(PersonId child, Actor reader);
    }

    private Onlookers(Served served) {
        this.served = served;
        this.rows = new PlantedRows(served);
        this.home = new Household(served);
        this.house = home.house();
    }

    Served served() {
        return served;
    }

    Household home() {
        return home;
    }

    PlantedRows rows() {
        return rows;
    }

    static List<Onlooker> of(Served served) {
        var onlookers = new Onlookers(served);
        onlookers.everyTie();
        new RareTies(onlookers).plant();
        new RareWriters(onlookers).plant();
        new RareMeetings(onlookers).plant();
        onlookers.family();
        onlookers.nobody();
        onlookers.rows.thing();
        return List.copyOf(onlookers.all);
    }

    private void everyTie() {
        int number = 0;
        for (Tie tie : Tie.values()) {
            Onlooker onlooker = tied(
                    Household.READERS[number++ % Household.READERS.length],
                    (child, reader) -> tie.between(house, child, reader));
            if (WHO_LOOK_AS_OTHERS.contains(tie)) {
                OTHERS.forEach(other ->
                        all.add(new Onlooker(onlooker.who(), onlooker.child(), onlooker.child() + "|" + other)));
                all.add(new Onlooker(onlooker.who(), onlooker.child(), home.child() + "|INVOLVED|police|police|"));
            }
        }
    }

    /** Somebody of an agency, and a child of whom others wrote, tied so. */
    Onlooker tied(String agency, Rare tie) {
        Actor reader = house.somebody(agency);
        PersonId child = home.child();
        tie.between(child, reader);
        var onlooker = new Onlooker(reader.code(), child, "");
        all.add(onlooker);
        return onlooker;
    }

    /** What a member of a family hears: answers to what they told, and never what must not be told to them. */
    private void family() {
        UUID teller = UUID.randomUUID();
        UUID another = UUID.randomUUID();
        PersonId child = home.child();
        rows.change(
                "insert into told_by_family (report, teller, told_at) values ('voice/1', ?, now()), ('voice/2', ?, now())",
                teller,
                another);
        rows.answers(child, "police", "voice/1");
        rows.answers(child, "school", "voice/1");
        rows.answers(child, "social-care", "voice/1");
        PersonId other = home.child();
        rows.answers(other, "police", "voice/2");
        rows.answers(other, "school", "voice/3");
        rows.withhold(child, teller, "Canary of police\n--", false);
        rows.withhold(child, teller, "Canary of school", true);
        rows.withhold(child, another, "Canary of social-care", false);
        all.add(new Onlooker("family:" + teller, child, ""));
    }

    private void nobody() {
        PersonId child = home.child();
        all.add(new Onlooker("", child, ""));
        all.add(new Onlooker("job:proof", child, ""));
        all.add(new Onlooker("nobody", child, ""));
    }
}
