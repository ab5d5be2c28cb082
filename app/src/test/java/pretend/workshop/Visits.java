package pretend.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
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
        return "/children/" + child + "/workshop";
    }

    Optional<String> name(Actor actor, PersonId child) {
        return people.name(actor, child);
    }

    List<Visit> about(PersonId child) {
        return store.about(child);
    }

    List<Visit> by(Actor actor) {
        return store.by(actor);
    }

    void add(Practitioner reader, PersonId child, LocalDate day, String words) {
        AuditContext.person(child);
        transactions.as(Actor.of(reader).code(), () -> store.add(reader.partnership(), child, day, words));
    }
}
