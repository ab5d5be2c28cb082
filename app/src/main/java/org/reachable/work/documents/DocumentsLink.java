package org.reachable.work.documents;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.SubjectLink;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** From the child’s page to each kind of document about them. */
@Component
class DocumentsLink implements SubjectLink {

    private final KeptKinds kinds;
    private final Documents documents;

    DocumentsLink(KeptKinds kinds, Documents documents) {
        this.kinds = kinds;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public List<Link> links(Actor actor, SubjectRecord subject) {
        return Stream.concat(ways(subject, _ -> true).stream(), gone(actor, subject))
                .toList();
    }

    @Override
    public List<Link> linksOfPart(Actor actor, SubjectRecord subject, String part) {
        return ways(subject, kind -> kind.part().equals(part));
    }

    /** What nobody is asked for any more is still read, where somebody wrote one. */
    private Stream<Link> gone(Actor actor, SubjectRecord subject) {
        return kinds.gone().stream()
                .filter(DocumentKind::isOfAChild)
                .filter(kind -> !documents.versions(actor, subject.id(), kind).isEmpty())
                .map(kind -> new Link(kind.way(), DocumentPages.href(subject.id(), kind)));
    }

    private List<Link> ways(SubjectRecord subject, Predicate<DocumentKind> of) {
        return kinds.about(Vocabulary.CHILD).stream()
                .filter(of)
                .map(kind -> new Link(kind.way(), DocumentPages.href(subject.id(), kind)))
                .toList();
    }
}
