package org.reachable.work.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.documents.DocumentPages.Read;
import org.springframework.stereotype.Component;

/** Puts together what one of the family is given of a version in force, and keeps that they were given it. */
@Component
class Copies {

    private final CopyStore store;
    private final DocumentWritingStore writing;
    private final Documents documents;
    private final KeptBack kept;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Clock clock;
    private final Worded worded;

    Copies(
            CopyStore store,
            DocumentWritingStore writing,
            Documents documents,
            KeptBack kept,
            Partnership partnership,
            Transactions transactions,
            Clock clock,
            Worded worded) {
        this.worded = worded;
        this.store = store;
        this.writing = writing;
        this.documents = documents;
        this.kept = kept;
        this.partnership = partnership;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The version that stands in the place of one; empty where it is in force itself. What is no longer in force is given to nobody. */
    Optional<Version> inItsPlace(Read read, Version version) {
        return DocumentPages.after(documents.versions(read.actor(), read.child(), read.kind()), version);
    }

    /** Whether the reader puts one together of this version: it stands, they answer for it, and something of such a document is for the family. */
    boolean mayMake(Read read, Version version) {
        return version.stands() && CopyOffer.isAny(read.kind()) && store.mayMake(read.actor(), version);
    }

    List<Copy> of(Read read) {
        return store.copies(read.actor(), read.child(), read.kind().code());
    }

    /** What of a version this one can be given. */
    CopyOffer offer(Read read, Version version, Recipient to) {
        List<Part> parts = documents.standing(read.actor(), version);
        return CopyOffer.of(
                read.kind(),
                to,
                parts,
                new InWords(read.kind(), read.name(), parts, partnership, clock.instant()),
                new CopyOffer.Against(
                        kept.of(read),
                        worded.soFar(read, parts),
                        partnership.practitioners().stream()
                                .collect(Collectors.toMap(Practitioner::id, Function.identity()))));
    }

    /** Why it is neither printed nor given any more, where something was withheld since it was made; empty where it may be. */
    String whyNot(Read read, Copy copy) {
        List<String> whom = store.toldTooMuch(read.child(), copy);
        return whom.isEmpty()
                ? ""
                : "It says what must not be told to %s. It is neither printed nor given any more: put together another, which leaves that out."
                        .formatted(Words.list(whom));
    }

    /** Whom what stands in a version must not be told, for whoever reads it to say nothing of it to them; empty where there is nobody. */
    String warning(Read read, List<Part> parts) {
        List<String> whom = store.toldTooMuch(
                read.child(),
                parts.stream().flatMap(part -> part.content().values().stream()).collect(Collectors.joining("\n")));
        return whom.isEmpty() ? "" : "What stands here says what must not be told to %s.".formatted(Words.list(whom));
    }

    UUID make(Read read, Version version, Recipient to, CopyWords words) {
        Actor actor = read.actor();
        note(read, "put together for one of the family");
        return transactions.as(actor.code(), () -> writing.copy(actor, version, to, words));
    }

    CopyWords words(Read read, Version version, CopyOffer offer, Set<UUID> lines) {
        return offer.words(
                read.kind(),
                version,
                version.inForce() == null ? null : version.inForce().at(),
                lines);
    }

    void give(Read read, Copy copy, Copy.Way way, LocalDate on) {
        Actor actor = read.actor();
        note(read, "given to one of the family");
        transactions.as(actor.code(), () -> writing.given(actor, read.child(), copy.id(), way, on));
    }

    private static void note(Read read, String what) {
        AuditContext.person(read.child());
        AuditContext.detail("copy of a document", what);
    }
}
