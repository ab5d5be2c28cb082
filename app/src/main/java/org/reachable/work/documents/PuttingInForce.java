package org.reachable.work.documents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.work.actions.ActionsOfDocuments;
import org.springframework.stereotype.Component;

/** A version becomes an entry once, when it comes into force, in that transaction; and so does what it says of actions. */
@Component
class PuttingInForce {

    private final Documents documents;
    private final DocumentWritingStore writing;
    private final Chronology chronology;
    private final ActionsOfDocuments actions;
    private final Forms forms;
    private final Transactions transactions;
    private final Clock clock;

    PuttingInForce(
            Documents documents,
            DocumentWritingStore writing,
            Chronology chronology,
            ActionsOfDocuments actions,
            Forms forms,
            Transactions transactions,
            Clock clock) {
        this.documents = documents;
        this.writing = writing;
        this.chronology = chronology;
        this.actions = actions;
        this.forms = forms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Puts a version in force.
     *
     * @param before the version that stood until now; empty for the first
     * @param changed what changed; it counts only where a row was added or altered
     * @param different what is different for the child now; empty where nothing is, null where it was not asked
     * @return false where somebody else did so meanwhile
     */
    boolean put(
            Actor actor,
            DocumentKind kind,
            Version version,
            Optional<Version> before,
            String changed,
            @Nullable String different) {
        AuditContext.person(version.child());
        AuditContext.detail("document", "put in force");
        return transactions.as(actor.code(), () -> {
            writing.takeTurn(version.child());
            actions.takeTurn(version.child());
            boolean stillMay = documents.versions(actor, version.child(), kind).stream()
                    .anyMatch(one -> one.id().equals(version.id()) && one.may().putInForce());
            if (!stillMay) {
                return false;
            }
            List<Part> parts = documents.standing(actor, version);
            if (!ActionRows.bare(kind, parts).isEmpty()) {
                return false;
            }
            boolean altered = altered(actor, kind, parts, before);
            EntryOfVersion said = EntryOfVersion.of(
                    kind,
                    forms,
                    parts,
                    before.isEmpty(),
                    before.isEmpty() ? saysWhoDoesWhat(kind, parts) : altered && !changed.isEmpty());
            EntryId id = new EntryId(Origin.OUR_OWN, version.id().toString());
            chronology.append(
                    actor,
                    null,
                    List.of(new NewEntry(
                            version.child(),
                            WrittenEntry.said(
                                    id,
                                    chronology
                                            .reference(actor, version.child().subject())
                                            .orElseThrow(),
                                    clock.instant(),
                                    actor.agencyKind(),
                                    said.type(),
                                    words(kind, version, altered ? changed : ""),
                                    Origin.of(actor).handling(),
                                    said.attributes()),
                            List.of())));
            writing.inForce(actor, version, id.toString(), different);
            actions.comeInForce(
                    actor,
                    version.child(),
                    "%s, version %d,".formatted(kind.title(), version.number()),
                    before.map(one -> ActionRows.of(kind, documents.standing(actor, one)))
                            .orElse(List.of()),
                    ActionRows.of(kind, parts));
            return true;
        });
    }

    /** Whether a row that counts was added or altered since the version before. */
    boolean altered(Actor actor, DocumentKind kind, List<Part> parts, Optional<Version> before) {
        DocumentKind.Changed changed = kind.changed();
        return before.filter(one -> changed != null
                        && Comparison.of(kind, documents.standing(actor, one), parts)
                                .altered(changed.section()))
                .isPresent();
    }

    /** Whether somebody does something by a day: a first version that says nothing of that changes nothing for the child. */
    static boolean saysWhoDoesWhat(DocumentKind kind, List<Part> parts) {
        return ActionRows.of(kind, parts).stream()
                .anyMatch(row -> row.ended() == null
                        && row.whose() != null
                        && !row.until().isEmpty());
    }

    private static String words(DocumentKind kind, Version version, String changed) {
        String told = "%s, version %d, is in force.".formatted(kind.title(), version.number());
        return changed.isEmpty() ? told : told + " " + changed;
    }
}
