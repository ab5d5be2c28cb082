package org.reachable.engine.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Mechanism.Comparison;
import org.reachable.engine.policy.Rule;

final class ComparisonWalk extends Walk {
    private final Comparison comparison;
    private final Token place;

    ComparisonWalk(Rule rule, View all, Comparison comparison, Token place) {
        super(rule, all, place);
        this.comparison = comparison;
        this.place = place;
    }

    @Override
    void entry(Entry news) {
        for (Entry without : incidents()) {
            Finding finding = findingOf(without);
            if (firstResponse(without) != null) {
                if (finding != null && finding.open) {
                    finding.close(now, "answered");
                }
            } else if (finding == null) {
                compare(without);
            }
        }
    }

    /** Raises where another child in the same incident had a response. */
    private void compare(Entry without) {
        for (Entry other : incidents()) {
            Entry response = firstResponse(other);
            if (response != null
                    && !other.child().equals(without.child())
                    && Elapsed.near(other.occurredAt(), without.occurredAt(), comparison.together())) {
                var finding = find(without);
                finding.cite(List.of(without.id(), other.id(), response.id()), known);
                onlyLaterAnswers(finding);
                alert(finding, null, Set.of(without.child(), other.child()));
                return;
            }
        }
    }

    /** The first entry of each child's incident that stands here. */
    private List<Entry> incidents() {
        var result = new ArrayList<Entry>();
        for (Entry entry : knownEntries()) {
            if (entry.where().contains(place)
                    && view.matches(comparison.incident(), entry)
                    && result.stream()
                            .noneMatch(had -> had.child().equals(entry.child())
                                    && view.incident(had).equals(view.incident(entry)))) {
                result.add(entry);
            }
        }
        return result;
    }

    private @Nullable Entry firstResponse(Entry incident) {
        for (Entry entry : knownEntries()) {
            if (!entry.id().equals(incident.id())
                    && view.matches(comparison.response(), entry)
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

    private @Nullable Finding findingOf(Entry without) {
        return findings.stream()
                .filter(finding -> finding.trigger.id().equals(without.id()))
                .findFirst()
                .orElse(null);
    }
}
