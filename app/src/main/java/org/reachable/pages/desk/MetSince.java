package org.reachable.pages.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Log;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.Answers;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/**
 * Who was with the child since danger was told, as far as it ended nothing: whoever wrote that may know of none of it. Whoever is asked
 * reads it and judges; so nothing is among them that was before it was told, that nobody came of, or that is filed elsewhere by now.
 */
@Component
class MetSince {

    private final Chronology chronology;
    private final Vocabulary vocabulary;

    MetSince(Chronology chronology, Policy policy) {
        this.chronology = chronology;
        this.vocabulary = policy.vocabulary();
    }

    List<LoggedEntry> of(Actor actor, Asked asked) {
        Finding finding = asked.finding();
        if (!finding.open() || !finding.rule().urgent()) {
            return List.of();
        }
        Log log = chronology.about(actor, asked.child().subject());
        Optional<Entry> trigger = chronology.one(actor, finding.trigger()).map(LoggedEntry::entry);
        Instant told = trigger.map(MetSince::told).orElse(finding.last().raisedAt());
        Instant known = finding.steps().getFirst().raisedAt();
        return log.words(Instant.MAX).stream()
                .filter(log::standsHere)
                .filter(words -> !words.getFirst().entry().recordedAt().isBefore(known))
                .map(List::getLast)
                .filter(logged -> isTogether(logged.entry()))
                .filter(logged -> !logged.entry().occurredAt().isBefore(told))
                .filter(logged -> logged.entry().references().duplicateOf() == null)
                .filter(logged -> !Answers.isAbout(logged.entry(), finding.id()))
                .filter(logged -> Stream.of(logged.entry().id(), logged.named()).noneMatch(finding.behind()::contains))
                .toList();
    }

    /** Of what was told on a day, without a time, nobody knows when: what else was on that day may have been before. */
    private static Instant told(Entry trigger) {
        Instant at = trigger.occurredAt();
        Instant dayOver = Dates.isTimed(at)
                ? at
                : Dates.day(at).plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
        return dayOver.isAfter(trigger.recordedAt()) ? trigger.recordedAt() : dayOver;
    }

    private boolean isTogether(Entry entry) {
        return vocabulary.has(Trait.WITH_THE_CHILD, entry.type())
                && !vocabulary.has(Trait.FROM_AFAR, entry.type())
                && vocabulary.references().byOutcome().isTogether(entry.type(), entry.outcome(), entry::attribute);
    }
}
