package org.reachable.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Finding;
import org.reachable.records.chronology.Chronology;
import org.springframework.stereotype.Component;

/**
 * A finding is composed from all entries, and its words can tell of one that is kept from the reader. Where all it rests on
 * is kept from them, the words are left out here, before any page has them; not from whoever must answer, or was told
 * because nobody did. To whom it is only offered it is not theirs.
 */
@Component
class FindingRedaction {

    private final Chronology chronology;
    private final EscalationStore chases;

    FindingRedaction(Chronology chronology, EscalationStore chases) {
        this.chronology = chronology;
        this.chases = chases;
    }

    List<Finding> to(Actor reader, List<Finding> found, Map<String, Ask> asks) {
        Set<EntryId> seen = new HashSet<>(
                chronology.seen(reader, found.stream().map(Finding::trigger).collect(Collectors.toSet())));
        Predicate<Finding> kept =
                finding -> restsOn(finding).noneMatch(seen::contains) && !isAsked(reader, asks.get(finding.id()));
        // One entry is enough, and mostly it is the first.
        seen.addAll(chronology.seen(
                reader,
                found.stream().filter(kept).flatMap(FindingRedaction::restsOn).collect(Collectors.toSet())));
        List<String> hidden = found.stream().filter(kept).map(Finding::id).toList();
        if (hidden.isEmpty()) {
            return found;
        }
        Set<String> told = chases.of(hidden).stream()
                .filter(chase -> chase.practitioner().toString().equals(reader.code()))
                .map(Escalation::finding)
                .collect(Collectors.toSet());
        return found.stream()
                .map(finding -> kept.test(finding) && !told.contains(finding.id()) ? finding.untold() : finding)
                .toList();
    }

    private static Stream<EntryId> restsOn(Finding finding) {
        return Stream.concat(
                Stream.concat(Stream.of(finding.trigger()), finding.joined().stream()),
                finding.steps().stream().flatMap(step -> step.evidence().stream()));
    }

    private static boolean isAsked(Actor reader, @Nullable Ask ask) {
        return ask != null && ask.practitioner().toString().equals(reader.code());
    }
}
