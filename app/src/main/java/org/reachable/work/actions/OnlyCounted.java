package org.reachable.work.actions;

import java.time.Clock;
import java.util.List;
import org.reachable.access.Actor;
import org.reachable.engine.action.ActionWords;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** What was set by its number alone, as at a meeting that named nobody: it is to be done, and stands in no list of whose it is. */
@Component
class OnlyCounted {

    private final ActionWords words;
    private final Watch watch;
    private final Chronology chronology;
    private final Clock clock;

    OnlyCounted(ActionWords words, Watch watch, Chronology chronology, Clock clock) {
        this.words = words;
        this.watch = watch;
        this.chronology = chronology;
        this.clock = clock;
    }

    /** Where each was set, the latest first, with the way to what is asked about it. */
    List<Link> about(Actor actor, PersonId child) {
        return watch.about(actor, child).stream()
                .map(Asked::finding)
                .filter(finding -> finding.open()
                        && words.onlyCounted().contains(finding.rule().id()))
                .toList()
                .reversed()
                .stream()
                .map(finding -> new Link(set(actor, finding), SubjectAddresses.ask(finding.id())))
                .toList();
    }

    private String set(Actor actor, Finding finding) {
        return chronology
                .stands(actor, finding.trigger())
                .map(LoggedEntry::entry)
                .map(this::when)
                .orElse(finding.rule().ask());
    }

    private String when(Entry entry) {
        return "%s, %s".formatted(entry.type().name(), Dates.happened(entry.occurredAt(), clock.instant()));
    }
}
