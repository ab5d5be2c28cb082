package org.reachable.exchange.files;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.audit.Audit;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.People;
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.subjects.Subjects;
import org.springframework.stereotype.Component;

/**
 * Which references of a file mean a child, or another subject. To be told that of a child is to have searched for each of
 * them, save for those children whom the sender follows already: it is counted so, and ends where searching would. What was
 * told of one upload is told of it again without being counted. Of a place or a vehicle everybody may know.
 */
@Component
class References {

    private final People people;
    private final Subjects subjects;
    private final Vocabulary vocabulary;
    private final UploadStore store;
    private final Audit audit;

    References(People people, Subjects subjects, Vocabulary vocabulary, UploadStore store, Audit audit) {
        this.people = people;
        this.subjects = subjects;
        this.vocabulary = vocabulary;
        this.store = store;
        this.audit = audit;
    }

    /**
     * What is said of a file's references.
     *
     * @param unknown those of children who have no record, and of others that nobody spoke of yet
     * @param untold those of which nothing is said
     */
    record Told(Set<String> unknown, Set<String> untold) {}

    /** Looks up as many as the sender may search for now, in their order. */
    Told lookUp(Practitioner sender, Upload upload, Set<String> named) {
        Actor actor = Actor.of(sender);
        Set<String> asked = asked(actor, upload, named);
        List<String> fresh = without(named, asked);
        List<String> now =
                fresh.isEmpty() ? fresh : fresh.subList(0, Math.min(fresh.size(), audit.searchesLeft(sender)));
        store.told(upload.id(), now);
        asked.addAll(now);
        Told told = told(actor, named, asked);
        if (!now.isEmpty()) {
            AuditContext.searches(now.size(), people.called(actor, now).values());
        }
        return told;
    }

    /** What was said of them already; nothing is looked up. */
    Told again(Actor actor, Upload upload, Set<String> named) {
        return told(actor, named, asked(actor, upload, named));
    }

    private Set<String> asked(Actor actor, Upload upload, Set<String> named) {
        var asked = new LinkedHashSet<>(people.followed(actor, named));
        asked.addAll(store.told(upload.id()));
        tokens(named).map(SubjectName::reference).forEach(asked::add);
        return asked;
    }

    private Told told(Actor actor, Set<String> named, Collection<String> asked) {
        var told = new TreeSet<>(named);
        told.retainAll(asked);
        Map<String, PersonId> known = people.called(actor, told);
        known.values().forEach(AuditContext::person);
        told.removeAll(known.keySet());
        subjects.called(actor, tokens(told).toList()).keySet().forEach(name -> told.remove(name.reference()));
        return new Told(told, new TreeSet<>(without(named, asked)));
    }

    private Stream<SubjectName> tokens(Set<String> references) {
        return references.stream().flatMap(reference -> SubjectName.of(reference, vocabulary).stream());
    }

    private static List<String> without(Set<String> named, Collection<String> those) {
        return named.stream().filter(one -> !those.contains(one)).toList();
    }
}
