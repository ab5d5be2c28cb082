package org.reachable.engine.naive;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Mechanism.KnownPlace;
import org.reachable.engine.policy.Rule;

final class KnownPlaceWalk extends Walk {
    private final KnownPlace place;

    KnownPlaceWalk(Rule rule, View story, KnownPlace place) {
        super(rule, story, null);
        this.place = place;
    }

    @Override
    void entry(Entry entry) {
        if (!triggers(place.chosen(), entry)) {
            return;
        }
        Entry earlier = firstAt(places(entry), entry);
        if (earlier != null) {
            var finding = find(entry);
            finding.cite(evidence(place.chosen(), entry), known);
            finding.cite(evidence(place.earlier(), earlier), known);
            if (isAnsweredAlready(finding)) {
                findings.remove(finding);
            } else {
                alert(finding, null, Set.of(entry.child()));
            }
        }
    }

    private Set<Token> places(Entry entry) {
        var places = new HashSet<>(entry.where());
        for (String near : entry.attribute(place.near()).split("\\|", -1)) {
            places.add(Token.of(near.strip().replace("[", "").replace("]", "")));
        }
        places.removeIf(token -> !place.kinds().contains(token.kind()));
        return places;
    }

    private @Nullable Entry firstAt(Set<Token> places, Entry chosen) {
        for (Entry earlier : view.entries.subList(0, view.place(chosen))) {
            if (view.matches(place.earlier(), earlier)
                    && earlier.where().stream().anyMatch(places::contains)) {
                return earlier;
            }
        }
        return null;
    }
}
