package org.reachable.work.documents;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.engine.document.DocumentKinds;
import org.reachable.engine.document.DocumentSection;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.people.People;
import org.reachable.work.documents.DocumentPages.Read;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What an address means: whose document, which version, which row. What is not there for the reader is not found. */
@Component
class DocumentReading {

    /** Kinds of documents are about kinds of subjects; these pages are a child's. */
    static final String CHILD = "child";

    private final Documents documents;
    private final DocumentKinds kinds;
    private final People people;
    private final Relationships relationships;

    DocumentReading(Documents documents, DocumentKinds kinds, People people, Relationships relationships) {
        this.documents = documents;
        this.kinds = kinds;
        this.people = people;
        this.relationships = relationships;
    }

    Read read(Actor actor, UUID id, String kind) {
        var child = new PersonId(id);
        AuditContext.person(child);
        String name = people.name(actor, child)
                .filter(_ -> relationships.of(actor, child).isLetIn())
                .orElseThrow(DocumentReading::notThere);
        return new Read(
                actor,
                child,
                name,
                kinds.about(CHILD).stream()
                        .filter(one -> one.code().equals(kind))
                        .findFirst()
                        .orElseThrow(DocumentReading::notThere));
    }

    List<Version> versions(Read read) {
        return documents.versions(read.actor(), read.child(), read.kind());
    }

    /** One that the reader may read. */
    Version version(List<Version> versions, int number) {
        return versions.stream()
                .filter(one -> one.number() == number && one.may().read())
                .findFirst()
                .orElseThrow(DocumentReading::notThere);
    }

    Version version(Read read, int number) {
        return version(versions(read), number);
    }

    DocumentSection section(Read read, String code) {
        return read.kind().section(code).orElseThrow(DocumentReading::notThere);
    }

    static Part line(List<Part> parts, UUID line) {
        return parts.stream()
                .filter(part -> part.line().equals(line))
                .findFirst()
                .orElseThrow(DocumentReading::notThere);
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
