package org.reachable.work.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.attachments.AttachedTo;
import org.springframework.stereotype.Component;

/** Something is attached to a version of a document, by whoever reads it. */
@Component
class AttachedToVersions implements AttachedTo {

    private final Documents documents;
    private final KeptKinds kinds;

    AttachedToVersions(Documents documents, KeptKinds kinds) {
        this.documents = documents;
        this.kinds = kinds;
    }

    @Override
    public Kind kind() {
        return Kind.VERSION;
    }

    @Override
    public String notice() {
        return DocumentController.NOTICE;
    }

    @Override
    public Optional<Link> page(Actor actor, PersonId child, UUID id) {
        return kinds.about(Vocabulary.CHILD).stream()
                .flatMap(kind -> documents.versions(actor, child, kind).stream()
                        .filter(one -> one.id().equals(id) && one.may().read())
                        .map(one -> new Link(
                                "%s, version %d".formatted(kind.title(), one.number()),
                                DocumentPages.href(child, kind) + "/" + one.number())))
                .findFirst();
    }

    /** The version and those before it: what was attached to one of them goes on. */
    static List<UUID> upTo(List<Version> versions, Version version) {
        return versions.stream()
                .filter(one -> one.number() <= version.number())
                .map(Version::id)
                .toList();
    }
}
