package org.reachable.work.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentKind;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.records.surroundings.SubjectLinks;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** On the desk of whoever has a row in a shared version: whether their agency agrees is asked until they say, in force or not. */
@Component
class DocumentsOnDesk implements DeskSection {

    private final DocumentStore store;
    private final KeptKinds kinds;
    private final SubjectLinks links;

    DocumentsOnDesk(DocumentStore store, KeptKinds kinds, SubjectLinks links) {
        this.store = store;
        this.kinds = kinds;
        this.links = links;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        List<DocumentStore.Asked> asked = store.asked(actor);
        Map<SubjectId, Link> about = links.known(
                actor,
                asked.stream().map(one -> one.child().subject()).distinct().toList());
        return OnDesk.due(
                "Does your agency agree?",
                asked.stream()
                        .flatMap(one -> kinds.kind(one.kind()).stream()
                                .map(kind -> row(
                                        one,
                                        kind,
                                        Optional.ofNullable(
                                                about.get(one.child().subject())))))
                        .toList());
    }

    private static Row row(DocumentStore.Asked asked, DocumentKind kind, Optional<Link> about) {
        return Row.of(new Link(
                        about.map(Link::text).orElse("A child"),
                        DocumentPages.href(asked.child(), kind) + "/" + asked.number()))
                .withWords("%s%s: something in it is yours to do. Say whether your agency agrees."
                        .formatted(kind.title(), asked.stands() ? ", in force" : ""));
    }
}
