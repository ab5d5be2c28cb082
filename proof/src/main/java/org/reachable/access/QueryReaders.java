package org.reachable.access;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.reachable.Visitor;
import org.reachable.kernel.PersonId;
import org.reachable.partnership.Scope;
import org.reachable.people.Identifier;
import org.reachable.people.People;
import org.reachable.proof.Served;

/** One child of whom everything is written, and those from whom some query keeps some of it: each with every address they may ask for. */
final class QueryReaders {

    /** Files that are made anew each time, and pages that tell of the looks at them. */
    private static final String OTHER_EACH_TIME = ".*(\\.pdf|\\.zip)(\\?.*)?|.*/(who-looked|sign-ins|case-note.*)";

    /** Ties are of handlings that some may not read; what these two say was said again for fewer. */
    private static final String SEEN_WITH_IT = """
        insert into tie (id, thing, person, how, seen_at, strength, entry, partnership, agency, handling, source, actor)
        select gen_random_uuid(), thing, ?, 'Canary', now(), 'SEEN', case when ? = '' then null else ? end, partnership, ?,
          ?, 'test', 'test'
        from tie where person = ? and agency = 'school' and handling = 'open' and entry is not null
        """;

    private final Served served;
    private final Served asked;
    private final Household home;
    private final CanaryChild child;
    private final Map<Visitor, Set<String>> all = new LinkedHashMap<>();

    /**
     * @param served whose database it is
     * @param asked whose pages are asked for
     */
    QueryReaders(Served served, Served asked) {
        this.served = served;
        this.asked = asked;
        this.home = new Household(served);
        this.child = CanaryChild.in(home).planted();
    }

    Map<Visitor, Set<String>> addresses() throws IOException {
        PersonId namesake = planted();
        for (Tie tie : List.of(Tie.NOTHING, Tie.ASKED, Tie.OPENED, Tie.KEPT_OUT)) {
            for (String agency : Household.READERS) {
                Actor reader = home.house().somebody(agency);
                tie.between(home.house(), child.id(), reader);
                home.house().keepOut(namesake, reader, true);
                read(reader);
            }
        }
        duty("school", List.of("agency-safeguarding-lead"));
        duty(
                "social-care",
                List.of("agency-safeguarding-lead", "data-protection-officer", "safeguarding-partners-lead"));
        Actor auditor = duty("inspectorate", List.of("auditor"));
        home.house().keepOut(child.id(), auditor, true);
        return all;
    }

    /** Somebody else with the child's number, too, and a friend who was seen with the same things. */
    private PersonId planted() throws IOException {
        new CanaryEntries(child).plantEveryType();
        Tie.NOTHING.between(home.house(), child.id(), home.house().somebody("housing"));
        new CanaryWork(child, home.house().somebody("school")).plant();
        PersonId friend = home.house().child("social-care");
        PlantedRows rows = child.rows();
        rows.change(
                SEEN_WITH_IT,
                friend.value(),
                "",
                "",
                "police",
                "restricted",
                child.id().value());
        rows.change(
                SEEN_WITH_IT,
                friend.value(),
                "canary/seen",
                "canary/seen",
                "school",
                "open",
                child.id().value());
        rows.change(
                SEEN_WITH_IT,
                child.id().value(),
                "canary/told",
                "canary/told",
                "school",
                "open",
                child.id().value());
        rows.guard("canary/seen", friend, "school", "restricted");
        rows.guard("canary/told", child.id(), "school", "restricted");
        PersonId namesake = home.house().child("school");
        var openly = Origin.of(child.job()).from("test");
        var number = new Identifier(Identifier.Kind.UPN, "A" + UUID.randomUUID());
        for (PersonId one : List.of(child.id(), namesake)) {
            served.bean(People.class).identify(child.job(), openly, one, number, null);
        }
        return namesake;
    }

    private Actor duty(String agency, List<String> duties) {
        Actor holder = home.house().somebody(agency);
        duties.forEach(duty -> home.house().duty(holder, duty, Scope.partnership()));
        read(holder);
        return holder;
    }

    private void read(Actor reader) {
        Visitor visitor = asked.visitor(served.testshire().signInName(reader));
        Set<String> addresses = new TreeSet<>(new Outlets(child, 1).read(visitor, true));
        things().forEach(code -> addresses.add(visitor.lookedFor("/search", code)));
        addresses.removeIf(address -> address.matches(OTHER_EACH_TIME));
        all.put(visitor, addresses);
    }

    /** Of each handling one, by their codes: who searches often is stopped. */
    private List<String> things() {
        return new ArrayList<>(served.as("postgres")
                .sql("""
                select distinct on (tie.handling) thing.code from tie join thing on thing.id = tie.thing
                where tie.person = ? and thing.kind = 'VEH' and tie.agency = 'police' order by tie.handling, thing.code
                """)
                .param(child.id().value())
                .query(String.class)
                .list());
    }
}
