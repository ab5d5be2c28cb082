package pretend.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** The door to visits. */
@Component
class Visits {

    private final VisitStore store;
    private final People people;
    private final Transactions transactions;

    Visits(VisitStore store, People people, Transactions transactions) {
        this.store = store;
        this.people = people;
        this.transactions = transactions;
    }

    static String href(PersonId child) {
        return SubjectAddresses.child(child, "workshop");
    }

    Optional<String> name(Actor actor, PersonId child) {
        return people.name(actor, child);
    }

    List<Visit> about(Actor actor, PersonId child) {
        AuditContext.person(child);
        return store.about(actor, child);
    }

    List<Visit> by(Actor actor) {
        return store.by(actor);
    }

    void add(Practitioner reader, PersonId child, LocalDate day, String words) {
        AuditContext.person(child);
        Actor actor = Actor.of(reader);
        transactions.as(actor.code(), () -> store.add(Origin.of(actor), child, day, words));
    }
}
