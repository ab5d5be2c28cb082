package org.reachable.work.documents;

import java.util.List;
import java.util.Map;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentKinds;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.people.People;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** On the desk of whoever has a row in a shared version: whether their agency agrees is asked until they say, in force or not. */
@Component
class DocumentsOnDesk implements DeskSection {

    private final DocumentStore store;
    private final DocumentKinds kinds;
    private final People people;

    DocumentsOnDesk(DocumentStore store, DocumentKinds kinds, People people) {
        this.store = store;
        this.kinds = kinds;
        this.people = people;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        List<DocumentStore.Asked> asked = store.asked(actor);
        Map<PersonId, String> names = people.names(
                actor, asked.stream().map(DocumentStore.Asked::child).distinct().toList());
        return OnDesk.due(
                "Does your agency agree?",
                asked.stream()
                        .map(one -> Row.of(new Link(
                                        names.getOrDefault(one.child(), "A child"),
                                        DocumentPages.href(one.child(), one.kind()) + "/" + one.number()))
                                .withWords("%s%s: something in it is yours to do. Say whether your agency agrees."
                                        .formatted(
                                                kinds.kind(one.kind())
                                                        .map(DocumentKind::title)
                                                        .orElse("A document"),
                                                one.stands() ? ", in force" : "")))
                        .toList());
    }
}
