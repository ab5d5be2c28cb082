package org.reachable.work.documents;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.engine.document.DocumentKind;
import org.reachable.platform.partnership.Partnership;
import org.reachable.work.actions.Actions;
import org.reachable.work.documents.DocumentPages.Read;
import org.springframework.stereotype.Component;

/** A version in words, with what whoever it names has said, and what is counted at its top. */
@Component
class Worded {

    private final Actions actions;
    private final NamedRows named;
    private final Partnership partnership;
    private final Clock clock;

    Worded(Actions actions, NamedRows named, Partnership partnership, Clock clock) {
        this.actions = actions;
        this.named = named;
        this.partnership = partnership;
        this.clock = clock;
    }

    InWords of(Read read, List<Part> parts) {
        return new InWords(read.kind(), read.name(), parts, partnership, clock.instant());
    }

    /** Of the version that stands, what is still to be done: the same number wherever it is said. */
    DocumentPage.Counted counted(Read read, List<Version> versions, Version version, List<Part> parts, InWords words) {
        boolean stands = versions.stream()
                .filter(Version::stands)
                .findFirst()
                .filter(one -> one.id().equals(version.id()))
                .isPresent();
        var open = stands && read.kind().acts() != null ? actions.counted(read.actor(), read.child()) : null;
        return open == null || open.all() == 0
                ? Rows.counted(read.kind(), parts, words).then(takenOn(read, version, parts))
                : Rows.counted(read.kind(), open);
    }

    /** Of a draft, how many of those that are aimed at what is counted somebody said they do. */
    private String takenOn(Read read, Version version, List<Part> parts) {
        DocumentKind kind = read.kind();
        if (kind.acts() == null || version.inForce() != null) {
            return "";
        }
        List<Part> aimed = ActionRows.aimed(kind, parts);
        return actions.takenOn(aimed.size(), saidYes(read).takenOn(aimed));
    }

    /** What of each row that somebody does a copy must not give out as a promise. */
    Map<UUID, String> soFar(Read read, List<Part> parts) {
        SaidYes said = saidYes(read);
        Map<UUID, String> soFar = new LinkedHashMap<>(said.soFar(read.kind(), parts));
        parts.stream()
                .map(Part::version)
                .distinct()
                .forEach(version -> soFar.putAll(SaidYes.soFarOfNamed(named.of(read.actor(), read.kind(), version))));
        return soFar;
    }

    private SaidYes saidYes(Read read) {
        return new SaidYes(partnership, clock.instant(), actions.about(read.actor(), read.child()));
    }

    /** With what whoever is named has said: of a draft, and of the version that stands. What a version before it was is over. */
    InWords of(Read read, List<Version> versions, Version version, List<Part> parts) {
        boolean isPast = versions.stream().anyMatch(one -> one.stands() && one.number() > version.number());
        if (isPast) {
            return of(read, parts);
        }
        SaidYes said = saidYes(read);
        Map<UUID, DocumentPage.Fact> facts = new LinkedHashMap<>(said.ofNamed(
                named.of(read.actor(), read.kind(), version.id()),
                whom -> actions.mayBeAsked(read.actor(), whom, read.child())));
        if (read.kind().acts() != null) {
            facts.putAll(said.of(read.kind(), parts));
        }
        return new InWords(read.kind(), read.name(), parts, partnership, clock.instant(), facts);
    }
}
