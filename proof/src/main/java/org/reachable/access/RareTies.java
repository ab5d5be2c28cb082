package org.reachable.access;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.proof.Served;

/** Ties so rare that no sentence of policy names them: a duty that ended of itself, an opening that begins tomorrow. */
final class RareTies {

    /** Of what is asked whether a later word holds it back: its name, from which place of the log on, and who wrote it. */
    static final List<String> SAID_AGAIN = List.of(
            "'canary/first', 0, 'nobody'",
            "'canary/first', 0, :who",
            "'canary/first', 9999, 'nobody'",
            "'canary/again', 0, 'nobody'",
            "'canary/again', 9999, 'nobody'",
            "'canary/loosened', 9999, 'nobody'",
            "'canary/seen', 0, 'nobody'",
            "'canary/confided', 0, 'nobody'",
            "'canary/told', 0, 'nobody'");

    private final Onlookers onlookers;
    private final Served served;
    private final Household home;
    private final House house;
    private final PlantedRows rows;

    RareTies(Onlookers onlookers) {
        this.onlookers = onlookers;
        this.served = onlookers.served();
        this.home = onlookers.home();
        this.house = home.house();
        this.rows = onlookers.rows();
    }

    void plant() {
        duties();
        agencies();
        openings();
        limits();
        belonging();
        linked();
        saidAgain();
    }

    private void tied(String agency, Onlookers.Rare tie) {
        onlookers.tied(agency, tie);
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
        tied("housing", (child, reader) -> {
            house.duty(reader, "front-door-manager", Scope.child(house.child()));
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
                    "update break_glass set from_time = from_time + interval '110 minutes' where practitioner = ?",
                    PlantedRows.id(reader));
        });
        tied("housing", (child, reader) -> {
            Tie.OPENED_AND_ENDED.between(house, child, reader);
            rows.change("""
                update break_glass_ended set received_at = received_at + interval '1 day'
                where statement in (select id from break_glass where practitioner = ?)
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
            house.lock(child, false);
            rows.change("update practitioner set team = null where id = ?", PlantedRows.id(reader));
            house.duty(reader, role, Scope.partnership());
        });
        for (Tie tie : List.of(Tie.NOTHING, Tie.KEPT_OUT, Tie.LOCKED)) {
            tied("housing", (child, reader) -> {
                tie.between(house, child, reader);
                rows.change(
                        "update entry set actor = ? where subject = ? and agency = 'police'",
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
            tied("housing", (child, reader) -> {
                PersonId other = home.child();
                house.link(child, other, true);
                house.lock(lockedIsKept ? other : child, true);
                house.lock(lockedIsKept ? other : child, false);
                house.lockFound(lockedIsKept ? child : other, house.somebody("social-care"));
            });
        }
    }

    /** What was said for everybody, and then again for fewer. */
    private void saidAgain() {
        tied("police", (child, reader) -> {
            house.ask(child, reader);
            rows.change("""
                update entry set source = 'canary', source_local_id = 'first'
                where subject = ? and agency = 'school' and handling = 'open'
                """, child.value());
            rows.saidAgain("canary/first");
            rows.tie(child, "canary/first");
            rows.guard("canary/mend", child, "school", "restricted");
            rows.putRight("canary/mend", "canary/first");
            rows.guard("canary/again", child, "school", "restricted");
            rows.guard("canary/loosened", child, "school", "restricted");
            rows.putRight("canary/open", "canary/loosened");
        });
        tied("school", (child, reader) -> {
            house.ask(child, reader);
            rows.guard("canary/seen", child, "school", "restricted");
            rows.change("""
                update entry set source = 'canary', source_local_id = 'ours'
                where subject = ? and agency = 'school' and handling = 'open'
                """, child.value());
            rows.saidAgain("canary/ours");
            rows.putRight("canary/seen", "canary/ours");
        });
        for (String handling : List.of("own-confidence", "restricted")) {
            String name = handling.equals("restricted") ? "canary/told" : "canary/confided";
            tied("housing", (child, reader) -> {
                Tie.TOLD_IN_CONFIDENCE.between(house, child, reader);
                rows.change("update passed_on set entry = ? where person = ?", name, child.value());
                rows.guard(name, child, "police", handling);
            });
        }
    }
}
