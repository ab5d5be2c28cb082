package org.reachable.engine.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
            if (finding != null && finding.open && firstResponse(without) != null) {
                finding.close(now, wasDoneBefore(finding, without) ? "withdrawn" : "answered");
            }
        }
    }

    /** The response had been made when it was told that there was none. */
    private boolean wasDoneBefore(Finding finding, Entry without) {
        return Objects.requireNonNull(firstResponse(without))
                .occurredAt()
                .isBefore(finding.events.getFirst().at());
    }

    @Override
    void together() {
        for (Entry without : incidents()) {
            if (findingOf(without) == null && firstResponse(without) == null && goesOn(without.child())) {
                compare(without);
            }
        }
    }

    /** The one without a response can have none any more. */
    @Override
    void storyEnded(Entry ending) {
        findings.stream()
                .filter(finding -> finding.open && finding.trigger.child().equals(ending.child()))
                .forEach(finding -> finding.close(now, "ended"));
    }

    private boolean goesOn(String child) {
        return rule.afterTheEnd()
                || knownEntries().stream().noneMatch(entry -> entry.child().equals(child) && view.endsStory(entry));
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
            if (isTold(entry)
                    && isPlaced(entry)
                    && view.matches(comparison.incident(), entry)
                    && result.stream()
                            .noneMatch(had -> had.child().equals(entry.child())
                                    && view.incident(had).equals(view.incident(entry)))) {
                result.add(entry);
            }
        }
        return result;
    }

    /** A thing places it wherever it stands, a place in its location alone. */
    private boolean isPlaced(Entry entry) {
        return comparison.things().contains(place.kind())
                ? entry.tokens().contains(place)
                : entry.where().contains(place);
    }

    private @Nullable Entry firstResponse(Entry incident) {
        for (Entry entry : knownEntries()) {
            if (isTold(entry)
                    && entry.references().ends()
                    && view.matches(comparison.response(), entry)
                    && respondsTo(incident, entry)) {
                return entry;
            }
        }
        return null;
    }

    /** To the child's own incident; one that names the child, also to that of a child it was together with. */
    private boolean respondsTo(Entry incident, Entry response) {
        if (!isFor(incident.child(), response)) {
            return false;
        }
        return incidents().stream()
                .filter(other -> other.child().equals(response.child()))
                .filter(other -> other.id().equals(incident.id())
                        || (!other.child().equals(incident.child())
                                && Elapsed.near(other.occurredAt(), incident.occurredAt(), comparison.together())))
                .anyMatch(other -> !response.id().equals(other.id())
                        && Elapsed.follows(other.occurredAt(), response.occurredAt(), comparison.within()));
    }

    private boolean isFor(String child, Entry response) {
        String named = comparison.named().isEmpty() ? "" : response.attribute(comparison.named());
        return named.isEmpty()
                ? response.child().equals(child)
                : Stream.of(named.split("[|,]")).map(String::strip).anyMatch(child::equals);
    }

    private @Nullable Finding findingOf(Entry without) {
        return findings.stream()
                .filter(finding -> finding.trigger.id().equals(without.id()))
                .findFirst()
                .orElse(null);
    }
}
