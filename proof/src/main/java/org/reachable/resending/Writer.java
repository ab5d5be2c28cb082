package org.reachable.resending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reachable.Colleagues;
import org.reachable.FilledForm;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.kernel.PersonId;
import org.reachable.partnership.NewDuty;
import org.reachable.partnership.PartnershipSetUp;
import org.reachable.partnership.Scope;
import org.reachable.people.Description;
import org.reachable.people.Home;
import org.reachable.people.Identifier;
import org.reachable.people.People;
import org.reachable.people.PersonName;
import org.reachable.proof.Forms;
import org.reachable.proof.Served;

/** Somebody who works with a child, looks after limits, and may write whatever there is a form for; and how much is kept. */
record Writer(Served served, Visitor visitor, PersonId child) implements AutoCloseable {

    private static final List<String> DUTIES = List.of(
            "lead-practitioner",
            "agency-safeguarding-lead",
            "data-protection-officer",
            "front-door-manager",
            "service-manager");

    /** Not what is worked out from the rest or kept of requests, and not the numbers of forms themselves. */
    private static final String LEFT_OUT =
            "^(audit_|spring_|flyway|finding|open_finding|story|outbox|rules_in_force|search_key|last_looked|sign_in_|clock_|sent_form)";

    /** A form: the page it stands on, and where it goes. */
    record Place(String page, String action) {}

    static Writer of(Served served) {
        Testshire testshire = served.testshire();
        PersonId child = testshire.child();
        var ayo = testshire.practitioner("ayo");
        for (String duty : DUTIES) {
            Scope scope = duty.equals("lead-practitioner") ? Scope.child(child) : Scope.agency(ayo.agency());
            served.bean(PartnershipSetUp.class)
                    .duty(testshire.id(), new NewDuty(duty, scope, ayo.id(), 0, Testshire.START, null));
        }
        People people = served.bean(People.class);
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said(testshire.unused("Called")), null);
        people.identify(
                testshire.ayo(),
                testshire.origin(),
                child,
                new Identifier(Identifier.Kind.LOCAL, testshire.unused("N")),
                null);
        people.house(testshire.ayo(), testshire.origin(), child, new Home("1 Any Street", "", null, null), null);
        people.describe(testshire.ayo(), testshire.origin(), child, new Description(null, "", "Tall."));
        return new Writer(served, served.visitor("ayo"), child);
    }

    /** Filled in: somebody is chosen who was chosen before by nobody. */
    FilledForm filled(Place place) {
        FilledForm form = Forms.opened(visitor, place.page(), place.action());
        for (String chosen : List.of("who", "whom")) {
            if (form.fields().getOrDefault(chosen, "").matches("[0-9a-f-]{36}")) {
                String somebody = served.bean(Colleagues.class)
                        .somebody("Sam Chosen", "housing", "Housing")
                        .id()
                        .toString();
                return form.with(chosen, somebody);
            }
        }
        return form;
    }

    /** What may be added or done, each from a page of the child. */
    List<Place> places() {
        String of = "/children/" + child;
        String person = "/people/" + child;
        List<Place> all = new ArrayList<>(List.of(
                new Place(person + "/names/new", person + "/names/new"),
                new Place(person + "/homes/new", person + "/homes/new"),
                new Place(of + "/limits/kept-out", of + "/limits/kept-out"),
                new Place(of + "/in-a-meeting", of + "/in-a-meeting"),
                new Place(person + "/numbers/new", person + "/numbers/new"),
                new Place(person + "/relations/new", person + "/relations/new"),
                new Place(person + "/description", person + "/description"),
                new Place(of + "/not-to-be-told", of + "/not-to-be-told"),
                new Place(of + "/who-asked", of + "/who-asked"),
                new Place(of + "/family-accounts", of + "/family-accounts"),
                new Place("/people/new", "/people/new"),
                new Place("/record?child=" + child, "/record"),
                new Place(of + "/limits/lock", of + "/limits/lock")));
        all.addAll(rows());
        return all;
    }

    /** What stands there and may be put right. */
    List<Place> rows() {
        List<Place> all = new ArrayList<>();
        String person = "/people/" + child;
        Map.of("names", "person_name", "numbers", "person_identifier", "homes", "home")
                .forEach((part, table) -> served.as("postgres")
                        .sql(
                                "select id::text from %s where person = ? and not exists (select from %s later where later.replaces = %s.id)"
                                        .formatted(table, table, table))
                        .param(child.value())
                        .query(String.class)
                        .list()
                        .forEach(row ->
                                all.add(new Place(person + "/" + part + "/" + row, person + "/" + part + "/" + row))));
        all.add(new Place(person + "/description", person + "/description"));
        return all;
    }

    /** In how many rows a word stands. */
    long rowsWith(String word) {
        return served.as("postgres")
                .sql("select count(*) from (%s) it where words like ?".formatted(tables("it::text")))
                .param("%" + word + "%")
                .query(Long.class)
                .single();
    }

    /** Another where any row was added, changed or taken away. */
    String state() {
        return served.as("postgres")
                .sql("select string_agg(words, ' ' order by words) from (%s) it"
                        .formatted(tables("'%1$s ' || count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0)")))
                .query(String.class)
                .single();
    }

    private String tables(String columns) {
        return String.join(
                " union all ",
                served
                        .as("postgres")
                        .sql(
                                "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                                        + " and relname !~ ?")
                        .param(LEFT_OUT)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(table -> ("select " + columns + " as words from %1$s it").formatted(table))
                        .toList());
    }

    @Override
    public void close() {
        visitor.close();
    }
}
