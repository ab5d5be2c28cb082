package org.reachable.records.subjects;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.ReadOnce;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.stereotype.Component;

/** The register of subjects. It tells that there is one; whether somebody may know of a child is decided by the database. */
@Component
public class Subjects {

    private final SubjectStore store;
    private final Transactions transactions;
    private final Ids ids;

    Subjects(SubjectStore store, Transactions transactions, Ids ids) {
        this.store = store;
        this.transactions = transactions;
        this.ids = ids;
    }

    public Optional<Subject> one(Actor actor, SubjectId subject) {
        return ReadOnce.of(new One(actor, subject), () -> store.one(actor, subject));
    }

    private record One(Actor reader, SubjectId subject) {}

    /** Those of these that the actor may know of. */
    public List<Subject> these(Actor actor, Collection<SubjectId> subjects) {
        return subjects.isEmpty() ? List.of() : store.these(actor, subjects);
    }

    /** Those of these names that are somebody's or something's. */
    public Map<SubjectName, SubjectId> called(Actor actor, Collection<SubjectName> names) {
        return names.isEmpty() ? Map.of() : store.called(actor, names);
    }

    /** The subject of this name, begun where it is new. Two that begin it at once get the same. */
    public SubjectId sure(Actor actor, Origin origin, SubjectName name) {
        return transactions.as(actor.code(), () -> {
            begin(actor, origin, Set.of(name));
            return store.called(actor, List.of(name)).values().iterator().next();
        });
    }

    /** Begins those that are not there yet, in the name of whoever names them first. */
    public void begin(Actor actor, Origin origin, Set<SubjectName> named) {
        if (!named.isEmpty()) {
            transactions.as(actor.code(), () -> store.begin(named, origin, ids));
        }
    }
}
