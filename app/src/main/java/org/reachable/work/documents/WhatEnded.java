package org.reachable.work.documents;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reachable.engine.document.DocumentKind.Ends;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
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

    private final Chronology chronology;
    private final Actions actions;
    private final Partnership partnership;
    private final Clock clock;

    WhatEnded(Chronology chronology, Actions actions, Partnership partnership, Clock clock) {
        this.chronology = chronology;
        this.actions = actions;
        this.partnership = partnership;
        this.clock = clock;
    }

    /** When, and by whom, and what of it is still to do; empty where it stands. What came into force after that did not end. */
    Optional<String> told(Read read, Version version, List<Part> parts) {
        Ends ends = read.kind().ends();
        Version.InForce stands = version.inForce();
        if (ends == null || stands == null) {
            return Optional.empty();
        }
        String which = parts.stream()
                .filter(part -> part.section().equals(ends.section()))
                .map(part -> part.answer(ends.field()))
                .findFirst()
                .orElse("");
        return chronology.about(read.actor(), read.child().subject()).logged().stream()
                .filter(logged -> ends.isEndedBy(logged.entry().type().code(), which)
                        && logged.receivedAt().isAfter(stands.at())
                        && !Dates.day(logged.entry().occurredAt()).isBefore(Dates.day(stands.at())))
                .max(Comparator.comparing(logged -> logged.entry().occurredAt()))
                .map(logged -> told(read, logged));
    }

    private String told(Read read, LoggedEntry logged) {
        Counted open = actions.counted(read.actor(), read.child());
        return "It ended: %s, %s, written by %s.%s"
                .formatted(
                        logged.entry().type().name(),
                        Dates.happened(logged.entry().occurredAt(), clock.instant()),
                        partnership.whoWithin(logged.actor()),
                        open.all() == 0
                                ? ""
                                : " %s still to do: whoever does it says what comes of it."
                                        .formatted(Words.count(open.all(), "action is", "actions are")));
    }
}
