package org.reachable.pages.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.replay.Happening;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.pages.desk.Children.Named;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.Asked;
import org.reachable.watch.Escalation;
import org.reachable.watch.Going;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** What happened behind asks, and to whom, as a reader may know it. */
@Component
class Happened {

    private final Chronology chronology;
    private final Children children;
    private final FirstTold first;
    private final Going going;
    private final Watch watch;

    Happened(Chronology chronology, Children children, FirstTold first, Going going, Watch watch) {
        this.first = first;
        this.watch = watch;
        this.going = going;
        this.chronology = chronology;
        this.children = children;
    }

    Happening behind(Actor actor, Asked asked) {
        return behind(actor, List.of(asked), Map.of(asked.child(), children.named(actor, asked.child())))
                .of(asked);
    }

    /** Of all of them at once: a desk has many. */
    Known behind(Actor actor, Collection<Asked> asks, Map<PersonId, Named> named) {
        var entries = chronology.standing(
                actor,
                asks.stream().map(asked -> asked.finding().trigger()).distinct().toList());
        var known = new HashMap<String, Happening>();
        var before = new HashMap<String, String>();
        for (Asked asked : asks) {
            LoggedEntry trigger = entries.get(asked.finding().trigger());
            known.put(
                    asked.finding().id(),
                    new Happening(whom(named.get(asked.child())), trigger == null ? null : trigger.entry()));
            if (trigger != null) {
                before.put(asked.finding().id(), first.words(actor, trigger.entry()));
            }
        }
        return new Known(known, before, Map.of(), Map.of(), Map.of(), named);
    }

    /** The same, and how many entries behind each the reader may read: as many as its page shows them. */
    Known withEntries(Actor actor, Collection<Asked> asks, Map<PersonId, Named> named) {
        var seen = chronology.seen(
                actor,
                asks.stream()
                        .flatMap(asked -> asked.finding().behind().stream())
                        .collect(Collectors.toSet()));
        var behind = new HashMap<String, String>();
        for (Asked asked : asks) {
            int read = (int)
                    asked.finding().behind().stream().filter(seen::contains).count();
            Named child = Objects.requireNonNull(named.get(asked.child()));
            behind.put(asked.finding().id(), AskWords.entriesBehind(read, child.sight()));
        }
        Known known = behind(actor, asks, named);
        return new Known(
                known.byFinding(),
                known.first(),
                behind,
                asks.stream()
                        .collect(Collectors.toMap(
                                asked -> asked.finding().id(), asked -> going.missed(actor, asked), (one, _) -> one)),
                watch.chasing(asks.stream().map(Asked::finding).toList()),
                named);
    }

    private static String whom(@Nullable Named child) {
        return child == null || child.link().text().equals(Children.NAMELESS)
                ? ""
                : child.link().text();
    }

    /**
     * What is known of each.
     *
     * @param byFinding what happened, by the finding's id
     * @param first what had been told first, where it is that our answer did not help; empty where it is not, or the reader may not read it
     * @param entries how many entries are behind it, in words
     * @param missed that nobody came to a child who could be reached, in words; empty where that is not so
     * @param chased who was told of it until now
     * @param named whom it is about
     */
    record Known(
            Map<String, Happening> byFinding,
            Map<String, String> first,
            Map<String, String> entries,
            Map<String, String> missed,
            Map<String, List<Escalation>> chased,
            Map<PersonId, Named> named) {

        /** What was told, in its words: these, or of a child who is sought what was told of that, and since. */
        String told(Asked asked, String words) {
            String all = FirstTold.both(first.getOrDefault(asked.finding().id(), ""), words);
            Named child = named.get(asked.child());
            return child == null ? all : child.told(asked.finding(), all);
        }

        List<Escalation> chasing(Asked asked) {
            return chased.getOrDefault(asked.finding().id(), List.of());
        }

        String missed(Asked asked) {
            return missed.getOrDefault(asked.finding().id(), "");
        }

        String entriesBehind(Asked asked) {
            return Objects.requireNonNull(entries.get(asked.finding().id()));
        }

        Happening of(Asked asked) {
            return Objects.requireNonNullElse(byFinding.get(asked.finding().id()), Happening.UNTOLD);
        }
    }
}
