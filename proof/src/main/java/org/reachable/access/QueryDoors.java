package org.reachable.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.governance.nondisclosure.Withheld;
import org.reachable.proof.Served;
import org.reachable.records.chronology.Arrivals;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.people.People;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.watch.Asked;
import org.reachable.watch.Draw;
import org.reachable.watch.Watch;

/**
 * Doors of packages that pages come to only with what they have asked for themselves. A page that comes tomorrow may not, so
 * here each is come to with anything.
 */
final class QueryDoors {

    private final Transactions transactions;
    private final People people;
    private final Chronology chronology;
    private final Arrivals arrivals;
    private final Watch watch;
    private final Withheld withheld;
    private final Surroundings surroundings;
    private final KeptBack rows;
    private final PersonId child;
    private final String found;
    private final List<String> states;

    QueryDoors(Served asked, KeptBack rows) {
        this.transactions = asked.bean(Transactions.class);
        this.people = asked.bean(People.class);
        this.chronology = asked.bean(Chronology.class);
        this.arrivals = asked.bean(Arrivals.class);
        this.watch = asked.bean(Watch.class);
        this.withheld = asked.bean(Withheld.class);
        this.surroundings = asked.bean(Surroundings.class);
        this.rows = rows;
        this.child = rows.child().id();
        this.found = rows.found();
        this.states = rows.child()
                .served()
                .as("postgres")
                .sql("select distinct kind from story_spell")
                .query(String.class)
                .list();
    }

    /** What somebody reads at each, by how a finding calls it. */
    Map<String, Supplier<String>> of(Actor reader) {
        Map<String, Supplier<Object>> doors = new LinkedHashMap<>();
        doors.put(
                "whom files call so",
                () -> people.called(reader, List.of(rows.child().reference())));
        doors.put("the records that are of one child", () -> people.recordsOf(reader, rows.joined()));
        doors.put("what a car is described with", () -> surroundings.thing(reader, KeptBack.CAR));
        doors.put("what was said of", () -> chronology.seen(reader, List.of(rows.tightened())));
        doors.put("what was found of the child", () -> watch.about(reader, child));
        doors.put("what is open about the other", () -> watch.openAbout(reader, List.of(rows.other())));
        doors.put("what came about the child", () -> arrivals.cameSince(reader, Map.of(child, Instant.EPOCH)));
        doors.put("of whom something was found", () -> watch.one(reader, found).map(Asked::children));
        doors.put("states of the child", () -> watch.statesOf(reader, List.of(child), states, Instant.EPOCH));
        doors.put(
                "children who are drawn",
                () -> watch.drawn(reader, new Draw("seed", 1000, List.of(), Instant.EPOCH, null)));
        doors.put("whom something is kept from", () -> withheld.inShort(List.of(child)));
        Map<String, Supplier<String>> said = new LinkedHashMap<>();
        doors.forEach((door, what) ->
                said.put(door, () -> transactions.as(reader.code(), () -> String.valueOf(what.get()))));
        return said;
    }
}
