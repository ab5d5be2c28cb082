package org.reachable.engine.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
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
        Set<EntryId> incidents = new HashSet<>();
        Set<String> children = new HashSet<>();
        for (Entry entry : counted) {
            incidents.add(firstOfIncident(entry, counted).id());
            children.add(entry.child());
        }
        return incidents.size() >= hotspot.incidents() && children.size() >= hotspot.children();
    }

    private Entry firstOfIncident(Entry entry, List<Entry> counted) {
        for (Entry earlier : counted) {
            if (earlier.id().equals(entry.id())) {
                break;
            }
            boolean alike = earlier.type().code().equals(entry.type().code()) && View.withinTenMinutes(earlier, entry);
            if (alike || view.areJoined(earlier, entry)) {
                return firstOfIncident(earlier, counted);
            }
        }
        return entry;
    }
}
