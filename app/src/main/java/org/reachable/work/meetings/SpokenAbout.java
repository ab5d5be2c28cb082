package org.reachable.work.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.Asked;
import org.reachable.watch.Awaited;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/**
 * What is open about a child that a sitting may have spoken about: what its page shows whoever writes it. It ends what they say was spoken
 * about, and nothing else: a worry that nobody in it had read is not answered because the child was met about for another reason.
 */
@Component
class SpokenAbout {

    private final Watch watch;
    private final Awaited awaited;
    private final Chronology chronology;
    private final Vocabulary vocabulary;

    SpokenAbout(Watch watch, Awaited awaited, Chronology chronology, Vocabulary vocabulary) {
        this.watch = watch;
        this.awaited = awaited;
        this.chronology = chronology;
        this.vocabulary = vocabulary;
    }

    /**
     * Something that was told, and is asked about.
     *
     * @param findings the ids of what is asked about it
     * @param asks what is asked, in the rules' words: of all that is asked about it, what a sitting of this kind answers
     * @param told what was told, as the reader reads it
     * @param urgent whether it is danger
     */
    record Open(List<String> findings, List<String> asks, Entry told, boolean urgent) {

        String id() {
            return findings.getFirst();
        }
    }

    /** Danger first, and of each what was told last: what the reader may not read is not shown, and not ended. */
    List<Open> open(Actor actor, PersonId child, MeetingKind kind) {
        EntryType type = vocabulary.type(kind.entry());
        Map<EntryId, List<Asked>> byTold = watch.about(actor, child).stream()
                .filter(one -> one.finding().open()
                        && awaited.isAnsweredBy(one.finding().rule(), type))
                .collect(
                        Collectors.groupingBy(one -> one.finding().trigger(), LinkedHashMap::new, Collectors.toList()));
        List<Open> open = new ArrayList<>();
        byTold.forEach((trigger, asked) -> chronology
                .stands(actor, trigger)
                .map(LoggedEntry::entry)
                .ifPresent(told -> open.add(new Open(
                        asked.stream().map(one -> one.finding().id()).sorted().toList(),
                        asked.stream()
                                .map(one -> one.finding().rule().ask())
                                .distinct()
                                .toList(),
                        told,
                        asked.stream().anyMatch(one -> one.finding().rule().urgent())))));
        open.sort(Comparator.comparing((Open one) -> !one.urgent())
                .thenComparing(one -> one.told().occurredAt(), Comparator.reverseOrder()));
        return open;
    }

    /** What of it was ticked, as entries that the sitting's own names. */
    static List<EntryId> ticked(List<Open> open, Collection<String> ticks) {
        Set<String> ids = Set.copyOf(ticks);
        return open.stream()
                .filter(one -> one.findings().stream().anyMatch(ids::contains))
                .map(one -> one.told().id())
                .toList();
    }
}
