package org.reachable.platform.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reachable.Colleagues;
import org.reachable.FilledForm;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.proof.Forms;
import org.reachable.proof.Served;
import org.reachable.records.people.Description;
import org.reachable.records.people.Home;
import org.reachable.records.people.Identifier;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;

/** Somebody who works with a child, looks after limits, and may write whatever there is a form for; and how much is kept. */
record Writer(Served served, Visitor visitor, PersonId child) implements AutoCloseable {

    private static final List<String> DUTIES = List.of(
            "lead-practitioner",
            "agency-safeguarding-lead",
            "data-protection-officer",
            "front-door-manager",
            "service-manager");

    private static final String BEGUN = "/people/new";
    private static final String LOCK = "/restrictions/lock";

    /** What a child has several of, each with the table it is kept in. */
    private static final Map<String, String> PARTS =
            Map.of("names", "person_name", "numbers", "person_identifier", "homes", "home");

    /** Not what is worked out from the rest or kept of requests, and not the numbers of forms themselves. */
    private static final String LEFT_OUT =
            "^(audit_|spring_|flyway|finding|open_finding|story|outbox|rules_in_force|search_key|last_looked|sign_in_|clock_|sent_form)";

    /** A form: the page it stands on, and where it goes. */
    record Place(String page, String action) {

        static Place at(String page) {
            return new Place(page, page);
        }
    }

    static Writer of(Served served) {
        Testshire testshire = served.testshire();
        PersonId child = testshire.child();
        var ayo = testshire.practitioner("ayo");
        for (String duty : DUTIES) {
            Scope scope = duty.equals("lead-practitioner") ? Scope.child(child) : Scope.agency(ayo.agency());
            served.bean(PartnershipSetUp.class)
                    .duty(testshire.id(), new NewDuty(duty, scope, ayo.id(), 0, Testshire.START, null));
        }
        // Whoever locks a record names somebody else who may lift that.
        var other = served.bean(Colleagues.class).somebody("Sam Other", "social-care", "Testshire social care");
        served.bean(PartnershipSetUp.class)
                .duty(
                        testshire.id(),
                        new NewDuty("service-manager", Scope.partnership(), other.id(), 0, Testshire.START, null));
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

    /** Filled in: somebody is chosen who was chosen before by nobody, and a child begun who is nobody else's. */
    FilledForm filled(Place place) {
        FilledForm form = Forms.opened(visitor, place.page(), place.action());
        if (place.action().equals(BEGUN)) {
            return form.with("nobodyElse", "true");
        }
        if (place.action().endsWith(LOCK)) {
            return form;
        }
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

    /** What may be added, done or put right, each from a page of the child: where that is now, for what was put right stands elsewhere. */
    List<Supplier<Place>> places() {
        String of = "/children/" + child;
        String person = "/people/" + child;
        List<Supplier<Place>> all = new ArrayList<>(Stream.of(
                        person + "/names/new",
                        person + "/homes/new",
                        of + "/restrictions/kept-out",
                        of + "/in-a-meeting",
                        person + "/numbers/new",
                        person + "/relations/new",
                        person + "/description",
                        of + "/not-to-be-told",
                        of + "/who-asked",
                        of + "/family-accounts",
                        BEGUN)
                .<Supplier<Place>>map(page -> () -> Place.at(page))
                .toList());
        all.add(() -> new Place("/record?child=" + child, "/record"));
        all.add(() -> Place.at(of + (isLocked() ? "/restrictions/unlock" : LOCK)));
        PARTS.forEach((part, table) -> all.add(() -> rows(part, table).getFirst()));
        return all;
    }

    private boolean isLocked() {
        return served.as("postgres")
                .sql("""
                        select exists (select from record_lock where person = ?
                          and not exists (select from record_lock_ended ended where ended.statement = record_lock.id))
                        """)
                .param(child.value())
                .query(Boolean.class)
                .single();
    }

    /** What stands there and may be put right. */
    List<Place> rows() {
        List<Place> all = new ArrayList<>();
        PARTS.forEach((part, table) -> all.addAll(rows(part, table)));
        all.add(Place.at("/people/" + child + "/description"));
        return all;
    }

    private List<Place> rows(String part, String table) {
        return served
                .as("postgres")
                .sql(
                        "select id::text from %1$s where person = ? and not exists (select from %1$s later where later.replaces = %1$s.id)"
                                .formatted(table))
                .param(child.value())
                .query(String.class)
                .list()
                .stream()
                .map(row -> Place.at("/people/" + child + "/" + part + "/" + row))
                .toList();
    }

    /** In how many rows of one table a word stands, of the table with most. */
    long rowsWith(String word) {
        return served.as("postgres")
                .sql(
                        "select coalesce(max(found), 0) from (select count(*) as found from (%s) it where words like ? group by kept)"
                                .formatted(tables("it::text as words, '%1$s' as kept")))
                .param("%" + word + "%")
                .query(Long.class)
                .single();
    }

    /** Another where any row was added, changed or taken away. */
    String state() {
        return served.as("postgres")
                .sql("select string_agg(words, ' ' order by words) from (%s) it"
                        .formatted(
                                tables("'%1$s ' || count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) as words")))
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
                        .map(table -> ("select " + columns + " from %1$s it").formatted(table))
                        .toList());
    }

    @Override
    public void close() {
        visitor.close();
    }
}
