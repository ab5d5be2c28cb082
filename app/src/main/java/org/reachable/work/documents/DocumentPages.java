package org.reachable.work.documents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentKind;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.work.attachments.AttachedTo.Kind;
import org.reachable.work.attachments.AttachmentPages;
import org.reachable.work.documents.DocumentPage.Fact;
import org.reachable.work.documents.DocumentPage.Section;
import org.reachable.work.documents.DocumentReading.Opened;
import org.springframework.stereotype.Component;

/** Puts the pages of documents together. */
@Component
class DocumentPages {

    private final Documents documents;
    private final KeptKinds kinds;
    private final Worded worded;
    private final Partnership partnership;
    private final SaidElsewhere elsewhere;
    private final CopyPages copies;
    private final AttachmentPages attachments;
    private final ClocksOfDocument clocks;
    private final FiguresUnderRows figures;
    private final WhatStands stands;
    private final WhatEnded whatEnded;

    DocumentPages(
            Documents documents,
            KeptKinds kinds,
            Worded worded,
            Partnership partnership,
            SaidElsewhere elsewhere,
            CopyPages copies,
            AttachmentPages attachments,
            ClocksOfDocument clocks,
            FiguresUnderRows figures,
            WhatStands stands,
            WhatEnded whatEnded) {
        this.kinds = kinds;
        this.whatEnded = whatEnded;
        this.stands = stands;
        this.clocks = clocks;
        this.figures = figures;
        this.elsewhere = elsewhere;
        this.copies = copies;
        this.attachments = attachments;
        this.documents = documents;
        this.worded = worded;
        this.partnership = partnership;
    }

    /** Whose document of which kind is read, by whom. */
    record Read(Actor actor, PersonId child, String name, DocumentKind kind) {

        Read with(DocumentKind other) {
            return new Read(actor, child, name, other);
        }

        String href() {
            return DocumentPages.href(child, kind);
        }

        /** The way back to whom, or what, it is about. */
        Link page() {
            return new Link(
                    name, kind.isOfAChild() ? SubjectAddresses.child(child) : SubjectAddresses.thing(child.subject()));
        }

        String href(Version version) {
            return href() + "/" + version.number();
        }
    }

    static String href(PersonId subject, DocumentKind kind) {
        String page = "documents/" + kind.code();
        return kind.isOfAChild()
                ? SubjectAddresses.child(subject, page)
                : SubjectAddresses.thing(subject.subject(), page);
    }

    InWords words(Read read, List<Part> parts) {
        return worded.of(read, parts);
    }

    /** With what whoever is named in it has said. */
    InWords words(Opened of, List<Part> parts) {
        return worded.of(of.read(), of.all(), of.version(), parts);
    }

    NoDocumentPage none(Read read, List<Version> versions) {
        InWords words = words(read, List.of());
        String told = versions.isEmpty()
                ? "Nobody has written one that you may see."
                : "%s began it, %s, and has not shared it yet."
                        .formatted(
                                Rows.capital(words.who(versions.getFirst().begun())),
                                words.when(versions.getFirst().begun().at()));
        return new NoDocumentPage(
                read.page(),
                read.kind().title(),
                told,
                documents.mayBegin(read.actor(), read.child(), read.kind()) ? read.href() : null,
                elsewhere.of(read, versions));
    }

    DocumentPage page(Opened of, SentForm sent, @Nullable String notice) {
        Read read = of.read();
        List<Version> versions = of.all();
        Version version = of.version();
        List<Part> parts = documents.standing(read.actor(), version);
        List<Comment> comments = documents.comments(read.actor(), version);
        InWords words = words(of, parts);
        Optional<Version> before = before(versions, version);
        Optional<String> ended =
                after(versions, version).isPresent() ? Optional.empty() : whatEnded.told(read, version, parts);
        return new DocumentPage(
                new DocumentPage.Head(
                        read.page(),
                        read.kind().title(),
                        told(versions, version, ended, words),
                        kinds.told(read.kind(), version, before.orElse(null)),
                        WhatIsDifferent.of(read, versions, version),
                        copies.warning(read, parts),
                        clocks.of(read),
                        notice),
                worded.counted(read, versions, version, parts, words),
                sections(read, version, false, parts, comments, words),
                sections(read, version, true, parts, comments, words),
                new DocumentPage.Ways(
                        read.href(version),
                        version.may().share() ? read.href(version) + "/shared" : null,
                        version.stands() && documents.mayBegin(read.actor(), read.child(), read.kind())
                                ? read.href()
                                : null,
                        version.may().putInForce() ? read.href(version) + "/in-force" : null,
                        before.isPresent() ? read.href(version) + "/compared" : null,
                        version.stands() ? Handout.links(read.kind(), read.href(version)) : List.of()),
                voices(read, versions, version, parts, comments, sent),
                versions.stream()
                        .map(one -> other(read, versions, one, version, ended.isPresent(), words))
                        .toList(),
                elsewhere.of(read, versions));
    }

    private List<Section> sections(
            Read read, Version version, boolean aside, List<Part> parts, List<Comment> comments, InWords words) {
        return read.kind().sections().stream()
                .filter(section -> section.aside() == aside)
                .map(section ->
                        figures.in(read.kind(), Rows.section(read, version, section, parts, comments, words), parts))
                .toList();
    }

    /** The one before it that stands. */
    static Optional<Version> before(List<Version> versions, Version version) {
        return versions.stream()
                .filter(one -> one.stands() && one.number() < version.number())
                .findFirst();
    }

    /** The one that stands in its place; empty where it is in force itself, or never was. */
    static Optional<Version> after(List<Version> versions, Version version) {
        return versions.stream()
                .filter(one -> version.stands() && one.stands() && one.number() > version.number())
                .findFirst();
    }

    /** @param ended that it ended; empty where it stands */
    static String told(List<Version> versions, Version version, Optional<String> ended, InWords words) {
        Optional<Version> after = after(versions, version);
        if (after.isPresent()) {
            return "Version %d, no longer in force: version %d stands in its place"
                    .formatted(version.number(), after.get().number());
        }
        if (version.inForce() != null && ended.isPresent()) {
            return "Version %d, no longer in force. It came into force %s. %s"
                    .formatted(version.number(), words.when(version.inForce().at()), ended.get());
        }
        if (version.inForce() != null) {
            return "Version %d, in force since %s"
                    .formatted(version.number(), words.when(version.inForce().at()));
        }
        return version.sharedAt() == null
                ? "Draft of version %d · only you read it until you share it".formatted(version.number())
                : "Draft of version %d · shared %s · not in force yet"
                        .formatted(version.number(), words.when(version.sharedAt()));
    }

    private static DocumentPage.Of other(
            Read read, List<Version> versions, Version one, Version shown, boolean ended, InWords words) {
        String told = one.inForce() != null
                ? (after(versions, one).isEmpty() && !(ended && one.equals(shown))
                                ? "in force since "
                                : "came into force, and is no longer in force, ")
                        + words.when(one.inForce().at())
                : one.may().read() ? "a draft" : "begun by %s, not shared yet".formatted(words.who(one.begun()));
        return new DocumentPage.Of(
                "Version " + one.number(),
                one.may().read() && one.number() != shown.number() ? read.href(one) : null,
                told);
    }

    private DocumentPage.Voices voices(
            Read read,
            List<Version> versions,
            Version version,
            List<Part> parts,
            List<Comment> comments,
            SentForm sent) {
        List<Position> positions = documents.positions(read.actor(), version);
        List<Fact> said = positions.stream()
                .map(one -> new Fact(
                        partnership.agencyName(one.said().agency()),
                        WhatStands.said(version, one),
                        one.stance() == Position.Stance.DIFFERENTLY))
                .toList();
        long stand = comments.stream().filter(Comment::disagrees).count();
        return new DocumentPage.Voices(
                said,
                stand == 0 ? "" : Words.count((int) stand, "disagreement stands", "disagreements stand"),
                ofGone(read, version, parts, comments),
                version.sharedAt() == null ? "" : String.join(", ", stands.notYet(version, parts, positions)),
                version.may().position() ? form(read, version, sent, positions) : null,
                read.kind().isOfAChild()
                        ? attachments.attached(
                                read.actor(), read.child(), Kind.VERSION, AttachedToVersions.upTo(versions, version))
                        : null,
                copies.family(read, version));
    }

    /** What was said of a row stays, though the row was taken out, and is settled where it stands. */
    private List<DocumentPage.Gone> ofGone(Read read, Version version, List<Part> parts, List<Comment> comments) {
        InWords words = words(read, parts);
        Set<UUID> lines = parts.stream().map(Part::line).collect(Collectors.toSet());
        return comments.stream()
                .filter(one -> !lines.contains(one.line()))
                .map(one -> new DocumentPage.Gone(
                        documents
                                .taken(read.actor(), version, one.line())
                                .map(part -> words.title(part.section(), part))
                                .orElse("A row"),
                        Rows.said(version, one, words),
                        version.may().say() && one.mine() && one.settled() == null
                                ? read.href(version) + "/said/" + one.line()
                                : null))
                .toList();
    }

    private DocumentPage.PositionForm form(Read read, Version version, SentForm sent, List<Position> positions) {
        return new DocumentPage.PositionForm(
                read.href(version) + "/position",
                WhatStands.stands(read, positions),
                sent.field(
                        "stance",
                        "Does %s agree?"
                                .formatted(partnership.agencyName(read.actor().agency())),
                        null),
                sent.field("words", "If what, or what is seen differently?", "Leave it blank if you agree."),
                List.of(
                        Choice.of("AGREES", "It agrees"),
                        Choice.of("AGREES_IF", "It agrees, if …"),
                        Choice.of("DIFFERENTLY", "It sees it differently")));
    }
}
