package org.reachable.engine.naive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Mechanism.Comparison;
import org.reachable.engine.policy.Rule;

final class ComparisonWalk extends Walk {
    private final Comparison comparison;
    private final Token place;

    /** Two children's entries of one incident: one had a response and the other has none. */
    private record Unequal(Entry responded, Entry without) {}

    ComparisonWalk(Rule rule, View all, Comparison comparison, Token place) {
        super(rule, all, place);
        this.comparison = comparison;
        this.place = place;
    }

    @Override
    void entry(Entry news) {
        for (Entry response : List.copyOf(knownEntries())) {
            if (view.matches(comparison.response(), response) && inForce(response)) {
                judge(response);
            }
        }
    }

    private void judge(Entry response) {
        List<Unequal> unequal = unequal(response);
        Finding finding = findingOf(response);
        if (unequal.isEmpty()) {
            if (finding != null && finding.open) {
                finding.close(now, "ended");
            }
        } else if (finding == null) {
            tell(find(response), unequal);
        } else if (!finding.standing().children().containsAll(children(unequal))) {
            tell(finding, unequal);
        }
    }

    private void tell(Finding finding, List<Unequal> unequal) {
        Set<EntryId> cited = new LinkedHashSet<>(evidence(comparison.response(), finding.trigger));
        for (Unequal pair : unequal) {
            cited.addAll(evidence(comparison.incident(), pair.responded));
            cited.addAll(evidence(comparison.incident(), pair.without));
        }
        finding.citeOnly(cited);
        onlyLaterAnswers(finding);
        alert(finding, null, children(unequal));
    }

    private static Set<String> children(List<Unequal> unequal) {
        var children = new LinkedHashSet<String>();
        for (Unequal pair : unequal) {
            children.add(pair.responded.child());
            children.add(pair.without.child());
        }
        return children;
    }

    private List<Unequal> unequal(Entry response) {
        var result = new ArrayList<Unequal>();
        for (Entry responded : incidents()) {
            if (response.equals(firstResponse(responded))) {
                for (Entry other : incidents()) {
                    if (!other.child().equals(responded.child())
                            && Elapsed.near(other.occurredAt(), responded.occurredAt(), comparison.together())
                            && firstResponse(other) == null) {
                        result.add(new Unequal(responded, other));
                    }
                }
            }
        }
        return result;
    }

    private List<Entry> incidents() {
        return knownEntries().stream()
                .filter(entry -> entry.where().contains(place)
                        && view.matches(comparison.incident(), entry)
                        && !view.repeats(comparison.incident(), entry))
                .toList();
    }

    private @Nullable Entry firstResponse(Entry incident) {
        for (Entry entry : knownEntries()) {
            if (view.matches(comparison.response(), entry)
                    && childrenOf(entry).contains(incident.child())
                    && Elapsed.follows(incident.occurredAt(), entry.occurredAt(), comparison.within())) {
                return entry;
            }
        }
        return null;
    }

    private Set<String> childrenOf(Entry response) {
        String named = comparison.named().isEmpty() ? "" : response.attribute(comparison.named());
        if (named.isEmpty()) {
            return Set.of(response.child());
        }
        return List.of(named.split("[|,]")).stream().map(String::strip).collect(Collectors.toSet());
    }

    private @Nullable Finding findingOf(Entry response) {
        return findings.stream()
                .filter(finding -> finding.trigger.id().equals(response.id()))
                .findFirst()
                .orElse(null);
    }
}
