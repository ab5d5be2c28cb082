package org.reachable.work.documents;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.engine.document.DocumentField;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentSection;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.OfferedKinds;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.work.actions.Action;
import org.reachable.work.actions.Actions;
import org.springframework.stereotype.Component;

/** Begins documents, and keeps what is written in them and said of them. */
@Component
class Documents {

    private final DocumentStore store;
    private final DocumentWritingStore writing;
    private final KeptKinds kinds;
    private final Relationships relationships;
    private final Actions actions;
    private final OfferedKinds offered;
    private final Vocabulary vocabulary;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Documents(
            DocumentStore store,
            DocumentWritingStore writing,
            KeptKinds kinds,
            Relationships relationships,
            Actions actions,
            OfferedKinds offered,
            Vocabulary vocabulary,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.writing = writing;
        this.kinds = kinds;
        this.relationships = relationships;
        this.actions = actions;
        this.offered = offered;
        this.vocabulary = vocabulary;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of saving a row. */
    sealed interface Saved {

        record Kept(UUID line) implements Saved {}

        /** Somebody was quicker: what stands now. */
        record Other(Part stands) implements Saved {}
    }

    List<Version> versions(Actor actor, PersonId child, DocumentKind kind) {
        return store.versions(actor, child, kind.code());
    }

    /** What stands in a version: of each row the last words, without those that were taken out. */
    List<Part> standing(Actor actor, Version version) {
        return standing(store.parts(actor, version.id()));
    }

    /** What a row that was taken out said last. */
    Optional<Part> taken(Actor actor, Version version, UUID line) {
        return store.lastSaid(actor, version, line);
    }

    private static List<Part> standing(List<Part> all) {
        Set<UUID> replaced =
                all.stream().map(Part::replaces).filter(Objects::nonNull).collect(Collectors.toSet());
        return all.stream()
                .filter(part -> !part.gone() && !replaced.contains(part.id()))
                .toList();
    }

    /** Whether they begin the next version now: nobody does while another is a draft. */
    boolean mayBegin(Actor actor, PersonId child, DocumentKind kind) {
        if (!kinds.isAsked(kind)) {
            return false;
        }
        List<Version> versions = versions(actor, child, kind);
        if (!versions.isEmpty()) {
            Version last = versions.getFirst();
            return store.mayBegin(actor, last.document(), last.number() + 1);
        }
        return mayAnswerFor(actor, child)
                && writing.mayBegin(actor, child, kind.code())
                && offered.mayWrite(vocabulary.type(kind.first()), actor.agencyKind(), vocabulary)
                && store.documents(actor, child, kind.code()).isEmpty();
    }

    private boolean mayAnswerFor(Actor actor, PersonId child) {
        Relationship to = relationships.of(actor, child);
        return to == Relationship.THING || org.reachable.access.Action.ANSWER_FOR_DOCUMENTS.isFor(to);
    }

    /** Begins the next version with what the last one says, but for what was over in it, and with what became of its actions; what somebody has begun is gone on with. */
    int begin(Actor actor, PersonId child, DocumentKind kind) {
        AuditContext.person(child);
        return transactions.as(actor.code(), () -> {
            writing.takeTurn(child);
            List<Version> versions = versions(actor, child, kind);
            if (versions.isEmpty()) {
                UUID document = writing.begin(actor, child, kind.code());
                writing.version(actor, new Version.Of(document, child, kinds.asks(kind)), 1);
                return 1;
            }
            Version last = versions.getFirst();
            int number = last.number() + 1;
            if (!last.stands() && !store.mayBegin(actor, last.document(), number)) {
                return last.number();
            }
            UUID next = writing.version(actor, new Version.Of(last.document(), last.child(), kinds.asks(kind)), number);
            versions.stream().filter(Version::stands).findFirst().ifPresent(stood -> carry(actor, kind, stood, next));
            return number;
        });
    }

    /** What is asked no more is not carried on: it stays in the version in which it was said. */
    private void carry(Actor actor, DocumentKind kind, Version stood, UUID next) {
        List<Action> became = actions.about(actor, stood.child());
        for (Part part : standing(actor, stood)) {
            DocumentSection section = kind.section(part.section()).orElse(null);
            if (section != null && !Comparison.isOver(kind, section, part)) {
                Part begins = ActionRows.next(kind, part, became);
                Map<String, String> content = new LinkedHashMap<>(begins.content());
                content.keySet().removeIf(field -> section.field(field).isEmpty());
                if (!content.isEmpty()) {
                    writing.part(
                            actor,
                            stood.child(),
                            new Part(
                                    ids.next(),
                                    next,
                                    part.place(),
                                    content,
                                    begins.whom(),
                                    false,
                                    null,
                                    stood.begun()));
                }
            }
        }
    }

    /**
     * Keeps a row.
     *
     * @param line null for a new one
     * @param seen the words in whose place it stands; null for a new one
     * @param gone whether it is taken out
     */
    Saved save(
            Actor actor,
            Version version,
            DocumentSection section,
            @Nullable UUID line,
            @Nullable UUID seen,
            Map<String, String> content,
            boolean gone) {
        AuditContext.person(version.child());
        return transactions.as(actor.code(), () -> {
            writing.takeTurn(version.child());
            List<Part> all = store.parts(actor, version.id());
            Optional<Part> stands = standing(all).stream()
                    .filter(part -> section.hasRows()
                            ? part.line().equals(line)
                            : part.section().equals(section.code()))
                    .findFirst();
            if (stands.isPresent() && !stands.get().id().equals(seen)) {
                return new Saved.Other(stands.get());
            }
            UUID kept = stands.map(Part::line).orElseGet(ids::next);
            writing.part(
                    actor,
                    version.child(),
                    new Part(
                            ids.next(),
                            version.id(),
                            stands.map(Part::place).orElse(new Part.Place(section.code(), kept, all.size())),
                            content,
                            person(section, content),
                            gone,
                            stands.map(Part::id).orElse(null),
                            new Version.Said(actor.code(), actor.agency(), clock.instant())));
            return new Saved.Kept(kept);
        });
    }

    private static @Nullable UUID person(DocumentSection section, Map<String, String> content) {
        return section.fields().stream()
                .filter(field -> field.kind() == DocumentField.Kind.PERSON
                        && field.beside().isEmpty()
                        && content.containsKey(field.code()))
                .map(field -> UUID.fromString(content.get(field.code())))
                .findFirst()
                .orElse(null);
    }

    /** Whether the next version began with this row: what came of it is asked. */
    boolean isOfEarlier(Actor actor, Version version, UUID line) {
        return store.isOfEarlier(actor, version.id(), line);
    }

    void share(Actor actor, Version version) {
        AuditContext.person(version.child());
        AuditContext.detail("document", "shared");
        transactions.as(actor.code(), () -> {
            writing.takeTurn(version.child());
            writing.share(actor, version);
        });
    }

    List<Comment> comments(Actor actor, Version version) {
        return store.comments(actor, version.id());
    }

    void comment(Actor actor, Version version, UUID line, Comment.Stance stance, String words) {
        AuditContext.person(version.child());
        transactions.as(actor.code(), () -> {
            writing.takeTurn(version.child());
            writing.comment(actor, version, line, stance, words);
        });
    }

    void settle(Actor actor, Version version, Comment comment, String because) {
        AuditContext.person(version.child());
        transactions.as(actor.code(), () -> writing.settle(comment, because));
    }

    List<Position> positions(Actor actor, Version version) {
        return store.positions(actor, version.id());
    }

    void position(Actor actor, Version version, Position.Stance stance, String words) {
        AuditContext.person(version.child());
        transactions.as(actor.code(), () -> {
            writing.takeTurn(version.child());
            writing.position(actor, version, stance, words);
        });
    }
}
