package org.reachable.engine.naive;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.KeepsOpen;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Key;

/**
 * What would answer and is of another: it says of which place it is, or it came before its trigger and is of the one that came before it.
 */
record OfAnother(View view, List<Finding> findings) {

    /** It happened at or after what it answers, save a reach-back, and is of no other. */
    boolean cameAfter(Answer way, Entry entry, Finding finding) {
        return !saysAnother(way, entry, finding)
                && (!entry.overAt().isBefore(finding.happened)
                        || (Elapsed.reachesBack(way, entry, finding.happened, view.calendars)
                                && !isOfAnEarlierOne(way, entry, finding)));
    }

    private boolean saysAnother(Answer way, Entry entry, Finding finding) {
        Key key = way.same();
        if (!(key instanceof Key.Attribute(String name, boolean orLocation, Set<String> kinds))) {
            return false;
        }
        if (!kinds.isEmpty()) {
            return entry.references().answers().isEmpty()
                    && entry.references().answersFinding() == null
                    && !places(name, kinds, entry).isEmpty()
                    && mates(finding).stream()
                            .allMatch(mate ->
                                    Collections.disjoint(places(name, kinds, mate), places(name, kinds, entry)));
        }
        return orLocation
                && Keyed.isSaid(key, entry)
                && tells(key, finding)
                && !everySaidIsTheSame(key, name, entry, finding);
    }

    private boolean everySaidIsTheSame(Key key, String name, Entry entry, Finding finding) {
        return hasTheSame(key, entry, finding)
                && Stream.of(entry.attribute(KeepsOpen.besides(name)).split("\\|", -1))
                        .filter(other -> !other.isBlank())
                        .allMatch(other -> hasTheSame(key, entry.saying(name, other), finding));
    }

    /** Where it is, and what it says it is near. */
    private static Set<Token> places(String near, Set<String> kinds, Entry entry) {
        return Stream.concat(
                        entry.where().stream(),
                        Stream.of(entry.attribute(near).split("\\|", -1))
                                .map(each -> Token.of(each.replaceAll("[\\[\\]\\s]", ""))))
                .filter(token -> kinds.contains(token.kind()))
                .collect(Collectors.toSet());
    }

    /** Only what names nothing: what names its trigger is of that. */
    private boolean isOfAnEarlierOne(Answer way, Entry entry, Finding finding) {
        Key key = way.same();
        return key != null
                && way.link() == Answer.Link.SAME
                && entry.references().answers().isEmpty()
                && entry.references().answersFinding() == null
                && findings.stream()
                        .filter(other -> other.trigger.occurredAt().isBefore(finding.trigger.occurredAt())
                                && !view.incident(other.trigger)
                                        .id()
                                        .equals(view.incident(entry).id()))
                        .anyMatch(other -> hasTheSame(key, entry, other)
                                && (!entry.overAt().isBefore(other.happened)
                                        || (Elapsed.reachesBack(way, entry, other.happened, view.calendars)
                                                && !isOfAnEarlierOne(way, entry, other))));
    }

    private boolean tells(Key key, Finding finding) {
        return mates(finding).stream().anyMatch(mate -> Keyed.tells(key, mate));
    }

    private boolean hasTheSame(Key key, Entry entry, Finding finding) {
        return Keyed.tells(key, entry)
                && mates(finding).stream()
                        .anyMatch(mate -> Keyed.tells(key, mate)
                                && Keyed.by(key, mate).equals(Keyed.by(key, entry))
                                && !mate.id().equals(entry.id()));
    }

    /** What tells of the incident of its trigger. */
    private List<Entry> mates(Finding finding) {
        return view.entries.stream()
                .filter(entry -> entry.child().equals(finding.trigger.child())
                        && view.incident(entry)
                                .id()
                                .equals(view.incident(finding.trigger).id()))
                .toList();
    }
}
