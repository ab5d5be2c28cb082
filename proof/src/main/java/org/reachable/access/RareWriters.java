package org.reachable.access;

import java.util.List;
import java.util.UUID;
import org.reachable.engine.entry.Handling;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;

/** Whoever may write something that few may: a review, a lock, a line to partners, who asked who looked, a pack. */
final class RareWriters {

    private final Onlookers onlookers;
    private final House house;
    private final PlantedRows rows;

    RareWriters(Onlookers onlookers) {
        this.onlookers = onlookers;
        this.house = onlookers.home().house();
        this.rows = onlookers.rows();
    }

    void plant() {
        whoAskedWhoLooked();
        lines();
        packs();
        imports();
        reviews();
        locks();
        withheld();
    }

    private void tied(String agency, Onlookers.Rare tie) {
        onlookers.tied(agency, tie);
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
        for (boolean answers : List.of(true, false)) {
            tied("housing", (child, reader) -> {
                rows.whoAsked(
                        child,
                        answers ? reader.code() : house.somebody("school").code(),
                        reader.code());
                rows.change(
                        "delete from who_asked_ended where who_asked in (select id from who_asked where person = ?)",
                        child.value());
                rows.whoAsked(child, reader.code(), reader.code());
            });
        }
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
                        "insert into partner_line_ended (statement, actor) select id, 'test' from partner_line where person = ?",
                        child.value());
                tie.between(house, child, reader);
            });
        }
        tied("police", (child, reader) -> {
            house.tellPartners(child, "school", "Canary-line");
            house.ask(child, reader);
        });
        tied("housing", (child, reader) -> {
            house.tellPartners(child, "police", "Canary-line");
            rows.change("""
                update partner_line_behind set entry = (
                  select name from entry where subject = ? and agency = 'police' and handling = 'open')
                where line in (select id from partner_line where person = ?)
                """, child.value(), child.value());
            house.ask(child, reader);
        });
        tied("housing", (child, reader) -> {
            house.passOn(child, house.somebody("school"));
            rows.change("""
                update passed_on set entry = (
                  select name from entry where subject = ? and agency = 'police' and handling = 'open') where person = ?
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

    private void imports() {
        for (String agency : List.of("police", "school")) {
            rows.imported(agency, Handling.OPEN);
            rows.imported(agency, Handling.RESTRICTED);
        }
    }

    /** What somebody is to do about another's opening, and never about their own. */
    private void reviews() {
        String overseeing = rows.roleThatMay("oversee_openings");
        tied("housing", (child, reader) -> {
            house.open(child, reader);
            isLate(child);
            house.duty(reader, overseeing, Scope.partnership());
        });
        for (Tie tie : List.of(Tie.NOTHING, Tie.ASKED)) {
            for (boolean oversees : List.of(true, false)) {
                tied("housing", (child, reader) -> {
                    tie.between(house, child, reader);
                    house.open(child, house.somebody("school"));
                    isLate(child);
                    if (oversees) {
                        house.duty(reader, overseeing, Scope.partnership());
                    }
                });
            }
        }
    }

    private void isLate(PersonId child) {
        rows.change(
                "update break_glass set review_by = partnership_now() - interval '1 day' where person = ?",
                child.value());
    }

    /** Whoever may limit and is of an agency that wrote, also where there was a lock; whoever may lock what is; and whoever locked. */
    private void locks() {
        tied("school", (child, reader) -> {
            Tie.LOCK_LIFTED.between(house, child, reader);
            house.duty(reader, rows.roleThatMay("limit"), Scope.partnership());
        });
        tied("housing", (child, reader) -> {
            Tie.LOCKED_AND_ASKED.between(house, child, reader);
            house.duty(reader, rows.roleThatMay("lock"), Scope.partnership());
        });
        tied("school", (child, reader) -> {
            Tie.NOTHING.between(house, child, reader);
            house.duty(reader, rows.roleThatMay("limit"), Scope.partnership());
        });
        tied("housing", (child, reader) -> {
            house.lockSparing(child, reader);
            rows.change("update record_lock set actor = ? where person = ?", reader.code(), child.value());
        });
    }

    /** What must not be told, as somebody of an agency that wrote sees it, and whoever said so. */
    private void withheld() {
        tied("school", (child, reader) -> {
            Tie.NOTHING.between(house, child, reader);
            rows.withhold(child, UUID.randomUUID(), "Canary", false);
        });
        tied("housing", (child, reader) -> {
            house.ask(child, reader);
            rows.withhold(child, UUID.randomUUID(), "Canary", false);
            rows.change("update withheld set actor = ? where person = ?", reader.code(), child.value());
        });
    }
}
