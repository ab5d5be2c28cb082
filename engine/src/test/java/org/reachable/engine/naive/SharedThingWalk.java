package org.reachable.engine.naive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Mechanism.SharedThing;
import org.reachable.engine.policy.Rule;

final class SharedThingWalk extends Walk {
    private final SharedThing shared;
    private final Token thing;
    private final Map<String, Entry> linkedLast = new LinkedHashMap<>();

    SharedThingWalk(Rule rule, View all, SharedThing shared, Token thing) {
        super(rule, all, thing);
        this.shared = shared;
        this.thing = thing;
    }

    @Override
    void entry(Entry entry) {
        if (!inForce(entry) || !counted().contains(entry)) {
            return;
        }
        Map<String, Entry> latest = latestOfEachChild(entry);
        if (latest.size() < shared.children()) {
            return;
        }
        Finding finding = findings.isEmpty() ? null : findings.getFirst();
        if (finding == null) {
            tell(find(entry), entry, latest);
        } else if (!finding.open || !childrenSoFar(finding).containsAll(latest.keySet())) {
            tell(finding, entry, latest);
        }
    }

    /** About every child so far, citing of each the entry that linked it last. */
    private void tell(Finding finding, Entry entry, Map<String, Entry> latest) {
        finding.alsoHappened(entry.occurredAt());
        linkedLast.putAll(latest);
        Set<EntryId> cited = new LinkedHashSet<>();
        linkedLast.values().forEach(each -> cited.addAll(evidence(shared.counted(), each)));
        finding.citeOnly(cited, known);
        onlyLaterAnswers(finding);
        String level = shared.asQuestion() ? Finding.DUE : Finding.ALERT;
        finding.step(now, rule.kind(), level, null, linkedLast.keySet(), "");
    }

    /** The completing entry, and of each other child the latest known in another incident and near enough in time. */
    private Map<String, Entry> latestOfEachChild(Entry completing) {
        var result = new LinkedHashMap<String, Entry>();
        for (Entry other : counted()) {
            if (!other.child().equals(completing.child())
                    && Elapsed.near(other.occurredAt(), completing.occurredAt(), shared.within())
                    && (shared.asQuestion() || !isOneIncident(other, completing))) {
                result.put(other.child(), other);
            }
        }
        result.put(completing.child(), completing);
        return result;
    }

    private List<Entry> counted() {
        var result = new ArrayList<Entry>();
        for (Entry entry : knownEntries()) {
            if (isTold(entry)
                    && !view.isOf(thing, entry)
                    && entry.tokens().contains(thing)
                    && view.matches(shared.counted(), entry)
                    && result.stream().noneMatch(had -> view.incident(had).equals(view.incident(entry)))) {
                result.add(entry);
            }
        }
        return result;
    }

    /** The thing is still there, whoever it was near. */
    @Override
    void storyEnded(Entry ending) {}

    private boolean isOneIncident(Entry one, Entry other) {
        boolean alike = one.type().code().equals(other.type().code()) || View.shareAPlace(one, other);
        return (shared.together() != null && Elapsed.near(one.occurredAt(), other.occurredAt(), shared.together()))
                || view.areJoined(one, other)
                || (alike && View.withinTenMinutes(one, other));
    }

    private static Set<String> childrenSoFar(Finding finding) {
        var result = new HashSet<String>();
        for (Finding.Event event : finding.events) {
            if (event instanceof Finding.Step step) {
                result.addAll(step.children());
            }
        }
        return result;
    }
}
