package org.reachable.work.attachments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Sha256;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.attachments.Attachment.File;
import org.reachable.work.attachments.Attachment.ForWhom;
import org.reachable.work.attachments.Attachment.Said;
import org.reachable.work.attachments.Attachment.State;
import org.springframework.stereotype.Component;

/** Keeps what is attached, and opens it. */
@Component
class Attachments {

    /** So many are attached to one version or entry; the database says the same. */
    static final int MOST = 20;

    private static final String DETAIL = "done";

    private final AttachmentStore store;
    private final Seal seal;
    private final Scanner scanner;
    private final Partnership partnership;
    private final Relationships relationships;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Attachments(
            AttachmentStore store,
            Seal seal,
            Scanner scanner,
            Partnership partnership,
            Relationships relationships,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.seal = seal;
        this.scanner = scanner;
        this.partnership = partnership;
        this.relationships = relationships;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is to be attached to what. */
    record New(
            AttachedTo.Kind kind,
            UUID of,
            String name,
            FileType type,
            ForWhom whom,
            @Nullable LocalDate until) {}

    /** Whether files are taken: for real not without a scanner. */
    boolean takes() {
        return scanner.isThere() || !scanner.isNeeded();
    }

    /** Whether what is taken is looked at. */
    boolean looksForViruses() {
        return scanner.isThere();
    }

    List<Attachment> attached(Actor actor, PersonId child, AttachedTo.Kind kind, Collection<UUID> to) {
        return store.attached(actor, child, kind, to);
    }

    /** Who may be named: whoever works closely with the child, but for the actor. */
    List<Practitioner> mayBeNamed(Actor actor, PersonId child) {
        List<Practitioner> all = partnership.practitioners();
        Set<UUID> close = relationships.close(all.stream().map(Practitioner::id).collect(Collectors.toSet()), child);
        return all.stream()
                .filter(one -> close.contains(one.id()) && !one.id().toString().equals(actor.code()))
                .toList();
    }

    /** Whether something more is attached to this: nobody finds a letter among hundreds. */
    boolean takesMore(AttachedTo.Kind kind, UUID of) {
        return store.many(kind, of) < MOST;
    }

    /** How it is kept; empty where the scanner found something harmful in it, and nothing is. */
    Optional<State> add(Actor actor, PersonId child, New what, byte[] content) {
        AuditContext.person(child);
        Optional<State> state = looked(content);
        if (state.isEmpty()) {
            AuditContext.detail(DETAIL, "refused: the scanner found something harmful in it");
            return state;
        }
        UUID id = ids.next();
        AuditContext.detail(DETAIL, "attached " + id);
        transactions.as(
                actor.code(),
                () -> store.add(
                        actor,
                        child,
                        what.kind(),
                        new Attachment(
                                id,
                                what.of(),
                                what.name(),
                                new File(what.type(), content.length, Sha256.hex(content)),
                                what.whom(),
                                what.until(),
                                state.get(),
                                new Said(actor.code(), actor.agency(), clock.instant(), null, true)),
                        seal.seal(id, content)));
        return state;
    }

    private Optional<State> looked(byte[] content) {
        if (!scanner.isThere()) {
            return Optional.of(State.UNTRIED);
        }
        return switch (scanner.look(content)) {
            case CLEAN -> Optional.of(State.CLEAN);
            case AWAY -> Optional.of(State.WAITING);
            case HARMFUL -> Optional.empty();
        };
    }

    /** Something that is opened. */
    record Opened(FileType type, byte[] content) {}

    /** What is in it; empty where there is none for the actor, or it is not to be opened. */
    Optional<Opened> open(Actor actor, PersonId child, UUID id) {
        return store.holder(actor, child, id)
                .flatMap(holder -> store.attached(actor, child, holder.kind(), List.of(holder.id())).stream()
                        .filter(one -> one.id().equals(id) && one.opens())
                        .findFirst()
                        .flatMap(one -> store.content(id).map(kept -> {
                            AuditContext.export("attachment");
                            AuditContext.detail(DETAIL, "did not open " + id);
                            byte[] content = checked(one, seal.open(id, kept));
                            AuditContext.detail(DETAIL, "opened " + id);
                            return new Opened(one.file().type(), content);
                        })));
    }

    /** What they take back, where that is theirs to do: what was attached by mistake, as to the wrong child. */
    Optional<Attachment> toTakeBack(Actor actor, PersonId child, UUID id) {
        return store.holder(actor, child, id)
                .flatMap(holder -> store.attached(actor, child, holder.kind(), List.of(holder.id())).stream()
                        .filter(one -> one.id().equals(id) && one.mayBeTakenBack())
                        .findFirst());
    }

    /** Nobody opens it from now on, and what is in it is erased within the minute. */
    void takeBack(Actor actor, PersonId child, Attachment it, String because) {
        AuditContext.person(child);
        AuditContext.detail(DETAIL, "took back " + it.id());
        transactions.as(actor.code(), () -> store.takeBack(it.id(), because));
    }

    private static byte[] checked(Attachment it, byte[] content) {
        if (!Sha256.hex(content).equals(it.file().sha256())) {
            throw new NotAsSealed(it.id(), "it is not what its row says was attached");
        }
        return content;
    }
}
