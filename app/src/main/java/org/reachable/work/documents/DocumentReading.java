package org.reachable.work.documents;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentSection;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.people.People;
import org.reachable.records.surroundings.AddressedThings;
import org.reachable.records.surroundings.ChildrenNamed;
import org.reachable.records.surroundings.NamedThing;
import org.reachable.work.documents.DocumentPages.Read;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What an address means: whose document, which version, which row. What is not there for the reader is not found. */
@Component
class DocumentReading {

    private final Documents documents;
    private final KeptKinds kinds;
    private final People people;
    private final AddressedThings things;
    private final ChildrenNamed childrenNamed;
    private final Relationships relationships;
    private final Vocabulary vocabulary;

    DocumentReading(
            Documents documents,
            KeptKinds kinds,
            People people,
            AddressedThings things,
            ChildrenNamed childrenNamed,
            Relationships relationships,
            Vocabulary vocabulary) {
        this.documents = documents;
        this.kinds = kinds;
        this.people = people;
        this.things = things;
        this.childrenNamed = childrenNamed;
        this.relationships = relationships;
        this.vocabulary = vocabulary;
    }

    /** A kind is of children or of what is none, and its pages stand below the address of that. */
    Read read(Actor actor, UUID id, String kind) {
        var subject = new PersonId(id);
        AuditContext.person(subject);
        DocumentKind of = kinds.kind(kind).orElseThrow(DocumentReading::notThere);
        String name = (of.isOfAChild() ? child(actor, subject) : thing(actor, subject, of))
                .filter(_ -> relationships.of(actor, subject).isLetIn())
                .orElseThrow(DocumentReading::notThere);
        return new Read(actor, subject, name, of);
    }

    private Optional<String> child(Actor actor, PersonId child) {
        return things.isOfAChild() ? people.name(actor, child) : Optional.empty();
    }

    private Optional<String> thing(Actor actor, PersonId thing, DocumentKind kind) {
        return things.thing(actor, thing.subject())
                .filter(named -> vocabulary
                        .subjectKind(named.token())
                        .filter(of -> kind.about().contains(of.code()))
                        .isPresent())
                .map(NamedThing::name);
    }

    /** What was sent; of what is no child it names none. */
    SentForm sent(Read read, Map<String, String> fields) {
        SentForm sent = SentForm.of(fields);
        if (!read.kind().isOfAChild()) {
            childrenNamed.refuse(read.actor(), read.child().subject(), sent);
        }
        return sent;
    }

    List<Version> versions(Read read) {
        return documents.versions(read.actor(), read.child(), read.kind());
    }

    /**
     * One version, that the reader may read.
     *
     * @param read with its own questions, which a policy may ask otherwise since
     * @param all those of its document that the reader knows of, the latest first
     */
    record Opened(Read read, List<Version> all, Version version) {}

    Opened version(Actor actor, UUID id, String kind, int number) {
        Read read = read(actor, id, kind);
        List<Version> versions = versions(read);
        return opened(read, versions, version(versions, number));
    }

    Opened opened(Read read, List<Version> versions, Version version) {
        return new Opened(read.with(kinds.of(read.kind(), version)), versions, version);
    }

    /** One that the reader may read. */
    Version version(List<Version> versions, int number) {
        return versions.stream()
                .filter(one -> one.number() == number && one.may().read())
                .findFirst()
                .orElseThrow(DocumentReading::notThere);
    }

    /** A section of a version. */
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
