package org.reachable.engine.fold.child;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Token;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Attributes;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Why;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** A place is chosen where, or near where, something already happened to the child. */
final class KnownPlaceWatcher extends Watcher {
    private final Mechanism.KnownPlace known;
    private final Map<Token, Entry> happenedAt = new HashMap<>(2);

    KnownPlaceWatcher(Rule rule, Mechanism.KnownPlace known, ChildMachine story) {
        super(rule, story);
        this.known = known;
    }

    @Override
    void look(Entry entry) {
        if (story.matching.matches(known.chosen(), entry) && mayRaise(entry)) {
            chosen(entry).stream()
                    .filter(happenedAt::containsKey)
                    .min(Comparator.comparing(happenedAt::get, Entry.AS_KNOWN))
                    .filter(_ -> alreadyAnswered(entry).isEmpty())
                    .ifPresent(place -> raise(entry, place));
        }
        if (story.matching.matches(known.earlier(), entry)) {
            entry.where().stream()
                    .filter(token -> known.kinds().contains(token.kind()))
                    .forEach(token -> happenedAt.putIfAbsent(token, entry));
        }
    }

    private void raise(Entry entry, Token place) {
        var ask = ask(entry);
        ask.evidence.add(Objects.requireNonNull(happenedAt.get(place)).id());
        ask.step(entry.recordedAt(), Level.ALERT, Why.RAISED, Ask.facts("place", place.toString()));
    }

    private Set<Token> chosen(Entry entry) {
        var result = new LinkedHashSet<Token>(2);
        for (String near : Attributes.several(entry, known.near())) {
            result.add(Token.of(near));
        }
        entry.where().stream()
                .filter(token -> known.kinds().contains(token.kind()))
                .forEach(result::add);
        return result;
    }
}
