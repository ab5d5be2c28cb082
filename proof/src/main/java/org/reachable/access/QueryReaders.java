package org.reachable.access;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Scope;
import org.reachable.proof.Served;

/** Those from whom some query keeps some of what there is of one child: each with every address they may ask for, and every door. */
final class QueryReaders implements AutoCloseable {

    /** Files that are made anew each time, and pages that tell of the looks at them. */
    private static final String OTHER_EACH_TIME = ".*(\\.pdf|\\.zip)(\\?.*)?|.*/(who-looked|sign-ins|case-note.*)";

    private final Served served;
    private final Served asked;
    private final House house;
    private final KeptBack rows;
    private final QueryDoors doors;
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<Reading> all = new ArrayList<>();

    /**
     * Something that somebody reads.
     *
     * @param where how a finding calls it
     * @param said what they read there now
     */
    record Reading(String where, Supplier<String> said) {}

    /**
     * @param served whose database it is
     * @param asked whose pages are asked for, and whose doors
     */
    QueryReaders(Served served, Served asked) throws IOException {
        this.served = served;
        this.asked = asked;
        this.rows = KeptBack.plantedIn(new Household(served));
        this.house = new Household(served).house();
        this.doors = new QueryDoors(asked, rows);
    }

    List<Reading> readings() {
        for (Tie tie : List.of(Tie.NOTHING, Tie.ASKED, Tie.OPENED, Tie.KEPT_OUT)) {
            for (String agency : Household.READERS) {
                Actor reader = house.somebody(agency);
                tie.between(house, rows.child().id(), reader);
                rows.keepFrom(reader);
                read(reader, tie + " of " + agency);
            }
        }
        duty("school", List.of("agency-safeguarding-lead"));
        duty(
                "social-care",
                List.of("agency-safeguarding-lead", "data-protection-officer", "safeguarding-partners-lead"));
        house.keepOut(rows.child().id(), duty("inspectorate", List.of("auditor")), true);
        return all;
    }

    private Actor duty(String agency, List<String> duties) {
        Actor holder = house.somebody(agency);
        duties.forEach(duty -> house.duty(holder, duty, Scope.partnership()));
        read(holder, duties + " of " + agency);
        return holder;
    }

    private void read(Actor reader, String who) {
        Visitor visitor = asked.visitor(served.testshire().signInName(reader));
        visitors.add(visitor);
        Set<String> addresses = new TreeSet<>(new Outlets(rows.child(), 1).read(visitor, true));
        rows.codes().forEach(code -> addresses.add(visitor.lookedFor("/search", code)));
        addresses.addAll(rows.addresses(reader));
        addresses.removeIf(address -> address.matches(OTHER_EACH_TIME));
        addresses.forEach(address -> all.add(new Reading(address + " as " + who, () -> {
            HttpResponse<String> answer = visitor.get(address);
            return answer.statusCode() + Visitor.said(answer);
        })));
        doors.of(reader).forEach((door, said) -> all.add(new Reading(door + " as " + who, said)));
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
    }
}
