package org.reachable.work.documents;

import java.util.List;
import java.util.function.Predicate;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentKinds;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.SubjectLink;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** From the child’s page to each kind of document about them. */
@Component
class DocumentsLink implements SubjectLink {

    private final DocumentKinds kinds;

    DocumentsLink(DocumentKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public List<Link> links(Actor actor, SubjectRecord subject) {
        return ways(subject, _ -> true);
    }

    @Override
    public List<Link> linksOfPart(Actor actor, SubjectRecord subject, String part) {
        return ways(subject, kind -> kind.part().equals(part));
    }

    private List<Link> ways(SubjectRecord subject, Predicate<DocumentKind> of) {
        return kinds.about(Vocabulary.CHILD).stream()
                .filter(of)
                .map(kind -> new Link(kind.way(), DocumentPages.href(subject.id(), kind)))
                .toList();
    }
}
