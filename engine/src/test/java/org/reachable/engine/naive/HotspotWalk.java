package org.reachable.engine.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism.Hotspot;
import org.reachable.engine.policy.Rule;

final class HotspotWalk extends PatternWalk {
    private final Hotspot hotspot;
    private final Token place;

    HotspotWalk(Rule rule, View all, Hotspot hotspot, Token place) {
        super(rule, all, place);
        this.hotspot = hotspot;
        this.place = place;
    }

    @Override
    Match counts() {
        return hotspot.counted();
    }

    /** The first entry of each incident in each child's record: the same incident in two records names two children. */
    @Override
    List<Entry> counted(int known, Instant end) {
        var result = new ArrayList<Entry>();
        for (Entry entry : view.entries.subList(0, known)) {
            if (isTold(entry)
                    && !view.isOf(place, entry)
                    && entry.where().contains(place)
                    && view.matches(hotspot.counted(), entry)
                    && isFirstOfItsIncidentHere(entry, known)
                    && Elapsed.inWindow(entry.occurredAt(), end, hotspot.within())) {
                result.add(entry);
            }
        }
        return result;
    }

    /** The place is still there, whoever was hurt at it. */
    @Override
    void storyEnded(Entry ending) {}

    private boolean isFirstOfItsIncidentHere(Entry entry, int known) {
        return view.entries.subList(0, known).stream()
                .filter(other -> other.child().equals(entry.child())
                        && other.where().contains(place)
                        && view.matches(hotspot.counted(), other)
                        && view.incident(other).equals(view.incident(entry)))
                .findFirst()
                .filter(entry::equals)
                .isPresent();
    }

    @Override
    boolean holds(List<Entry> counted) {
        Set<String> children = counted.stream().map(Entry::child).collect(Collectors.toSet());
        return incidents(counted).size() >= hotspot.incidents() && children.size() >= hotspot.children();
    }

    /** An incident is told by the one of its entries that happened first: a third record is of it where it is close to that one. */
    private List<Entry> incidents(List<Entry> counted) {
        var first = new ArrayList<Entry>();
        counted.stream()
                .sorted(Comparator.comparing(Entry::occurredAt))
                .filter(entry -> first.stream().noneMatch(earlier -> isOfOneIncident(earlier, entry)))
                .forEach(first::add);
        return first;
    }

    private boolean isOfOneIncident(Entry earlier, Entry entry) {
        boolean alike = earlier.type().code().equals(entry.type().code()) && View.withinTenMinutes(earlier, entry);
        return alike || view.areJoined(earlier, entry);
    }
}
