package org.reachable.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.kernel.PersonId;
import org.reachable.partnership.Scope;
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

    private static final List<Tie> WHO_LOOK_AS_OTHERS =
            List.of(Tie.ASKED, Tie.ACROSS, Tie.NO_WORK, Tie.KEPT_OUT, Tie.LOCKED, Tie.TOLD_IN_CONFIDENCE);

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

    private interface Rare {
        void between(PersonId child, Actor reader);
    }

    private Onlookers(Served served) {
        this.served = served;
        this.rows = new PlantedRows(served);
        this.home = new Household(served);
        this.house = home.house();
    }

    static List<Onlooker> of(Served served) {
        var onlookers = new Onlookers(served);
        onlookers.everyTie();
        onlookers.duties();
        onlookers.agencies();
        onlookers.openings();
        onlookers.limits();
        onlookers.belonging();
        onlookers.linked();
        onlookers.whoAskedWhoLooked();
        onlookers.lines();
        onlookers.packs();
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

    private Onlooker tied(String agency, Rare tie) {
        Actor reader = house.somebody(agency);
        PersonId child = home.child();
        tie.between(child, reader);
        var onlooker = new Onlooker(reader.code(), child, "");
        all.add(onlooker);
        return onlooker;
    }

    private void duties() {
        tied(
                "housing",
                (child, reader) ->
                        rows.duty(reader, "lead-practitioner", Scope.Kind.CHILD, child.toString(), "-1 day"));
        tied(
                "housing",
                (child, reader) -> rows.duty(reader, "lead-practitioner", Scope.Kind.CHILD, child.toString(), "1 day"));
        tied("housing", (child, reader) -> {
            house.duty(reader, "lead-practitioner", new Scope(Scope.Kind.CHILD, child.toString()));
            house.endDuties(reader);
            rows.change(
                    "update duty_ended set at_time = at_time + interval '1 day' where duty in (select id from duty where practitioner = ?)",
                    PlantedRows.id(reader));
        });
        tied("housing", (child, reader) -> {
            rows.duty(reader, "front-door-manager", Scope.Kind.PARTNERSHIP, "", "-1 day");
            Tie.NOTHING.between(house, child, reader);
        });
        for (Scope.Kind kind : List.of(Scope.Kind.TEAM, Scope.Kind.SCHOOL, Scope.Kind.AGENCY)) {
            tied(
                    "school",
                    (child, reader) -> house.duty(
                            house.somebody("housing"), "lead-practitioner", new Scope(kind, child.toString())));
            tied(
                    "school",
                    (child, reader) -> house.duty(reader, "lead-practitioner", new Scope(kind, child.toString())));
        }
        tied(
                "school",
                (child, reader) -> house.offer(house.ask(child, house.somebody("housing")), house.mateOf(reader)));
        tied(
                "school",
                (child, reader) -> house.tell(house.ask(child, house.somebody("housing")), house.mateOf(reader)));
        tied("housing", (child, reader) -> {
            String finding = house.ask(child, reader);
            rows.change("update ask set asked_at = asked_at - interval '1 year' where finding = ?", finding);
        });
        for (String role : roles()) {
            tied("police", (child, reader) -> {
                house.duty(reader, role, Scope.partnership());
                Tie.ASKED.between(house, child, reader);
            });
            tied("police", (child, reader) -> {
                rows.duty(reader, role, Scope.Kind.PARTNERSHIP, "", "-1 day");
                Tie.ASKED.between(house, child, reader);
            });
            tied("housing", (child, reader) -> house.duty(reader, role, Scope.partnership()));
        }
    }

    /** What the reader's agency wrote, and when, beside what others wrote. */
    private void agencies() {
        tied(
                "school",
                (child, reader) -> rows.change(
                        "delete from agency_involved where person = ? and agency = 'school'", child.value()));
        tied("school", (child, reader) -> {
            Tie.NOTHING.between(house, child, reader);
            rows.change("""
                update agency_involved set last_at = last_at - interval '400 days' where person = ? and agency = 'school'
                """, child.value());
        });
    }

    /** One role for each thing that only some roles may. */
    private List<String> roles() {
        return Stream.of("oversee_openings", "limit", "look_as", "disclose", "keep", "keep_packs")
                .map(rows::roleThatMay)
                .distinct()
                .toList();
    }

    private void openings() {
        tied("housing", (child, reader) -> {
            Tie.OPENED.between(house, child, reader);
            rows.change(
                    "update break_glass set from_time = from_time + interval '1 hour' where practitioner = ?",
                    PlantedRows.id(reader));
        });
        tied("housing", (child, reader) -> {
            Tie.OPENED_AND_ENDED.between(house, child, reader);
            rows.change("""
                update break_glass_ended set at_time = at_time + interval '1 hour'
                where break_glass in (select id from break_glass where practitioner = ?)
                """, PlantedRows.id(reader));
        });
        tied("housing", (child, reader) -> {
            Tie.OPENED_AND_OVER.between(house, child, reader);
            house.open(home.child(), reader);
        });
        tied("housing", (child, reader) -> {
            house.open(child, house.somebody("school"));
            rows.change("update break_glass set reviewer = ? where person = ?", PlantedRows.id(reader), child.value());
            rows.change("""
                insert into break_glass_reviewed (break_glass, justified, words, actor)
                select id, true, 'A test.', 'test' from break_glass where person = ?
                """, child.value());
        });
        tied("housing", (child, reader) -> {
            house.open(child, house.somebody("school"));
            house.duty(reader, rows.roleThatMay("oversee_openings"), Scope.partnership());
        });
    }

    private void limits() {
        String role = rows.roleThatMay("limit");
        for (Tie tie : List.of(
                Tie.NOTHING,
                Tie.LOCKED,
                Tie.LOCKED_AND_SPARED,
                Tie.KEPT_OUT_NO_MORE,
                Tie.WROTE_LONG_AGO,
                Tie.LOCK_LIFTED)) {
            tied("housing", (child, reader) -> {
                tie.between(house, child, reader);
                house.duty(reader, role, Scope.partnership());
                house.keepOut(child, house.somebody("school"), true);
            });
        }
        tied("housing", (child, reader) -> {
            house.lockSparing(child, house.somebody("school"));
            house.duty(reader, role, Scope.partnership());
        });
        tied("housing", (child, reader) -> {
            house.lockSparing(home.child(), reader);
            house.lock(child, true);
            house.duty(reader, role, Scope.partnership());
        });
        tied("housing", (child, reader) -> {
            house.lockSparing(child, reader);
            rows.change("update record_lock set locked = false where person = ?", child.value());
            rows.change("update practitioner set team = null where id = ?", PlantedRows.id(reader));
            house.duty(reader, role, Scope.partnership());
        });
        for (Tie tie : List.of(Tie.NOTHING, Tie.KEPT_OUT, Tie.LOCKED)) {
            tied("housing", (child, reader) -> {
                tie.between(house, child, reader);
                rows.change(
                        "update entry set actor = ? where person = ? and agency = 'police'",
                        reader.code(),
                        child.value());
            });
        }
        tied("housing", (child, reader) -> {
            house.duty(reader, rows.roleThatMay("keep"), Scope.partnership());
            house.lock(child, true);
        });
    }

    private void belonging() {
        belongs("AREA", "1 day", null);
        belongs("AREA", "-2 days", "-1 day");
        belongs("AREA", "-2 days", "1 day");
        belongs("SCHOOL", "-2 days", null);
        tied("housing", (child, reader) -> {
            Tie.AREA.between(house, child, reader);
            house.endDuties(reader);
            house.duty(reader, "social-worker", new Scope(Scope.Kind.AREA, "There, " + child));
        });
    }

    /** The child belongs somewhere from then until then; the reader answers for the area of that name. */
    private void belongs(String kind, String from, @Nullable String until) {
        tied("housing", (child, reader) -> {
            rows.change("""
                insert into belonging (id, partnership, child, scope, scope_of, from_time, until_time, actor)
                values (gen_random_uuid(), ?, ?, ?, ?, partnership_now() + ?::interval, partnership_now() + ?::interval, 'test')
                """, served.testshire().id(), child.value(), kind, "Here, " + child, from, until);
            house.duty(reader, "social-worker", new Scope(Scope.Kind.AREA, "Here, " + child));
        });
    }

    private void linked() {
        for (boolean lockedIsKept : List.of(true, false)) {
            tied("housing", (child, reader) -> {
                PersonId other = home.child();
                house.link(child, other, true);
                house.link(child, other, false);
                house.lock(lockedIsKept ? child : other, true);
            });
        }
    }

    private void whoAskedWhoLooked() {
        String overseeing = rows.roleThatMay("oversee_openings");
        tied(
                "housing",
                (child, reader) -> rows.whoAsked(
                        child, reader.code(), house.somebody("school").code()));
        tied(
                "housing",
                (child, reader) -> rows.whoAsked(child, house.somebody("school").code(), reader.code()));
        tied("housing", (child, reader) -> {
            rows.whoAsked(child, reader.code(), reader.code());
            house.lock(child, true);
        });
        tied("housing", (child, reader) -> {
            rows.whoAsked(
                    child,
                    house.somebody("school").code(),
                    house.somebody("school").code());
            house.duty(reader, overseeing, Scope.partnership());
        });
    }

    private void lines() {
        for (Tie tie : List.of(Tie.NOTHING, Tie.LOCKED, Tie.ASKED)) {
            tied("housing", (child, reader) -> {
                house.tellPartners(child, "police", "Canary-line");
                rows.change("update partner_line set actor = ? where person = ?", reader.code(), child.value());
                rows.change(
                        "insert into partner_line_ended (line, actor) select id, 'test' from partner_line where person = ?",
                        child.value());
                tie.between(house, child, reader);
            });
        }
        tied("housing", (child, reader) -> {
            house.tellPartners(child, "police", "Canary-line");
            rows.change("""
                update partner_line_behind set entry = (
                  select name from entry where person = ? and agency = 'police' and handling = 'open')
                where line in (select id from partner_line where person = ?)
                """, child.value(), child.value());
            house.ask(child, reader);
        });
        tied("housing", (child, reader) -> {
            house.passOn(child, house.somebody("school"));
            rows.change("""
                update passed_on set entry = (
                  select name from entry where person = ? and agency = 'police' and handling = 'open') where person = ?
                """, child.value(), child.value());
            rows.change(
                    "update passed_on set practitioner = ? where person = ?", PlantedRows.id(reader), child.value());
        });
        for (Tie tie : List.of(Tie.ASKED, Tie.NOTHING, Tie.NO_WORK)) {
            tied("housing", (child, reader) -> {
                tie.between(house, child, reader);
                rows.withhold(child, UUID.randomUUID(), "Canary", false);
                rows.withhold(child, UUID.randomUUID(), "Canary", true);
            });
        }
    }

    private void packs() {
        String keeping = rows.roleThatMay("keep_packs");
        List.of("police", "school").forEach(rows::pack);
        for (Scope scope : List.of(
                Scope.partnership(),
                new Scope(Scope.Kind.AGENCY, "police"),
                new Scope(Scope.Kind.AGENCY, "school"),
                new Scope(Scope.Kind.SCHOOL, "police"))) {
            tied("police", (child, reader) -> house.duty(reader, keeping, scope));
        }
        tied("police", (child, reader) -> house.duty(reader, "lead-practitioner", Scope.partnership()));
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
