package org.reachable.work.documents;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentKind.Ends;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.work.actions.Actions;
import org.reachable.work.actions.Counted;
import org.reachable.work.documents.DocumentPages.Read;
import org.springframework.stereotype.Component;

/** Whether a document that is in force has ended, as somebody wrote in the story of whom it is about. */
@Component
class WhatEnded {

    private final Documents documents;
    private final KeptKinds kinds;
    private final Chronology chronology;
    private final Actions actions;
    private final Partnership partnership;
    private final Clock clock;

    WhatEnded(
            Documents documents,
            KeptKinds kinds,
            Chronology chronology,
            Actions actions,
            Partnership partnership,
            Clock clock) {
        this.documents = documents;
        this.kinds = kinds;
        this.chronology = chronology;
        this.actions = actions;
        this.partnership = partnership;
        this.clock = clock;
    }

    /** When, and by whom, and what of it is still to do; empty where it stands. What came into force after that did not end. */
    Optional<String> told(Read read, Version version, List<Part> parts) {
        return ended(read.actor(), read.child(), read.kind(), version, parts).map(logged -> told(read, logged));
    }

    Optional<String> told(Read read, Version version) {
        return told(read, version, documents.standing(read.actor(), version));
    }

    /** The same of those of these rows that the version of a kind that stands holds, a sentence each; nothing where it has not ended. */
    Map<UUID, String> ofRows(Actor actor, PersonId child, DocumentKind now, Set<UUID> lines) {
        Optional<Version> stands = now.ends() == null
                ? Optional.empty()
                : documents.versions(actor, child, now).stream()
                        .filter(Version::stands)
                        .findFirst();
        return stands.map(version -> ofRows(actor, child, kinds.of(now, version), version, lines))
                .orElse(Map.of());
    }

    private Map<UUID, String> ofRows(Actor actor, PersonId child, DocumentKind kind, Version version, Set<UUID> lines) {
        List<Part> parts = documents.standing(actor, version);
        List<UUID> theirs =
                parts.stream().map(Part::line).filter(lines::contains).toList();
        return theirs.isEmpty()
                ? Map.of()
                : ended(actor, child, kind, version, parts)
                        .map(logged -> "%s ended: %s.".formatted(kind.title(), words(logged)))
                        .map(told -> theirs.stream().collect(Collectors.toMap(line -> line, _ -> told)))
                        .orElse(Map.of());
    }

    private Optional<LoggedEntry> ended(
            Actor actor, PersonId child, DocumentKind kind, Version version, List<Part> parts) {
        Ends ends = kind.ends();
        Version.InForce stands = version.inForce();
        if (ends == null || stands == null) {
            return Optional.empty();
        }
        String which = parts.stream()
                .filter(part -> part.section().equals(ends.section()))
                .map(part -> part.answer(ends.field()))
                .findFirst()
                .orElse("");
        return chronology.about(actor, child.subject()).logged().stream()
                .filter(logged -> logged.entry().references().isBelieved() // what only reports ends nothing
                        && ends.isEndedBy(logged.entry().type().code(), which)
                        && logged.receivedAt().isAfter(stands.at())
                        && !Dates.day(logged.entry().occurredAt()).isBefore(Dates.day(stands.at())))
                .max(Comparator.comparing(logged -> logged.entry().occurredAt()));
    }

    private String words(LoggedEntry logged) {
        return "%s, %s, written by %s"
                .formatted(
                        logged.entry().type().name(),
                        Dates.happened(logged.entry().occurredAt(), clock.instant()),
                        partnership.whoWithin(logged.actor()));
    }

    private String told(Read read, LoggedEntry logged) {
        Counted open = actions.counted(read.actor(), read.child());
        return "It ended: %s.%s"
                .formatted(
                        words(logged),
                        open.all() == 0
                                ? ""
                                : " %s still to do: whoever does it says what comes of it."
                                        .formatted(Words.count(open.all(), "action is", "actions are")));
    }
}
