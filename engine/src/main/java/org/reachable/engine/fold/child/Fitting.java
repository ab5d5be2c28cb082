package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.List;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.KeepsOpen;
import org.reachable.engine.entry.Token;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Attributes;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Rule;

/** Whether an entry that a row of answers means is of the same thing as an ask, and came after it. */
final class Fitting {
    private final ChildMachine story;

    Fitting(ChildMachine story) {
        this.story = story;
    }

    /** By one kind of link; what tells not which of several it answers is for whoever knows all that is open. */
    boolean answers(Ask ask, Entry entry, Answer answer, Answer.Link link) {
        boolean ofTheSame = switch (link) {
            case NAMES -> names(entry, ask) && story.history.isJudged(entry, ask.trigger());
            case SAME ->
                (namesNothing(entry) || namesItsIncident(answer, entry, ask.trigger()))
                        && sameAs(answer, entry, ask.trigger())
                        && isAnother(entry, ask);
            case AFTER -> namesNothing(entry) && isSoonEnough(answer, entry, ask.trigger()) && isAnother(entry, ask);
            case OLDEST, COMPLETES, REACHED -> false;
        };
        return ofTheSame && cameAfter(answer, entry, ask);
    }

    /**
     * What is read from words where it is left blank is of nothing else where it is said, whatever it names; what names nothing and stands at
     * another place is of that.
     */
    boolean saysAnother(Answer answer, Entry entry, Entry trigger) {
        if (!(answer.same() instanceof Key.Attribute key)) {
            return false;
        }
        if (!key.orPlaces().isEmpty()) {
            return namesNothing(entry) && isElsewhere(key, entry, trigger);
        }
        return key.orLocation()
                && !entry.attribute(key.name()).isEmpty()
                && story.history.alsoTelling(trigger).anyMatch(told -> Keys.tells(key, told))
                && !(sameAs(answer, entry, trigger) && othersSayTheSame(answer, key, entry, trigger));
    }

    /** Where another record of the same thing says another value, who reads both is not told of this one. */
    private boolean othersSayTheSame(Answer answer, Key.Attribute key, Entry entry, Entry trigger) {
        return Attributes.several(entry, KeepsOpen.besides(key.name())).stream()
                .allMatch(other -> sameAs(answer, entry.saying(key.name(), other), trigger));
    }

    private boolean isElsewhere(Key.Attribute key, Entry entry, Entry trigger) {
        List<Token> there = Places.named(key, entry);
        return !there.isEmpty()
                && story.history
                        .alsoTelling(trigger)
                        .noneMatch(told -> Places.named(key, told).stream().anyMatch(there::contains));
    }

    /** What came before its trigger is of the one that came before it, where that has the same. */
    boolean isOfAnEarlierOne(Rule rule, Answer answer, Entry entry, Entry trigger, Instant happened) {
        return answer.reachingBack() != null
                && answer.link() == Answer.Link.SAME
                && namesNothing(entry)
                && entry.overAt().isBefore(happened)
                && story.asks().stream()
                        .filter(ask -> ask.rule == rule
                                && ask.trigger().occurredAt().isBefore(trigger.occurredAt())
                                && isAnother(entry, ask))
                        .anyMatch(ask -> sameAs(answer, entry, ask.trigger()) && cameAfter(answer, entry, ask));
    }

    /** An answer happened when, or after, what it answers did; whichever was written down first. */
    boolean cameAfter(Answer answer, Entry entry, Ask ask) {
        return !entry.overAt().isBefore(since(answer, ask.happened))
                && !saysAnother(answer, entry, ask.trigger())
                && !isOfAnEarlierOne(ask.rule, answer, entry, ask.trigger(), ask.happened);
    }

    /** From when on an answer may have happened to what happened then. */
    Instant since(Answer answer, Instant happened) {
        return since(answer, happened, story.calendars);
    }

    static Instant since(Answer answer, Instant happened, Calendars calendars) {
        return answer.reachingBack() == null ? happened : calendars.reachingBack(happened, answer.reachingBack());
    }

    /** What names an entry or a finding answers what cites that one, or that finding, and nothing else. */
    static boolean namesNothing(Entry entry) {
        return entry.references().namesNothing();
    }

    /** It names the incident that the trigger hangs on, by whose key it is of the same: the report of an absence, and not the return. */
    boolean namesItsIncident(Answer answer, Entry entry, Entry trigger) {
        var named = entry.references().answers();
        if (named.isEmpty()
                || !(answer.same() instanceof Key.Attribute key)
                || !story.policy().incidentKeys().containsKey(key.name())
                || !sameAs(answer, entry, trigger)) {
            return false;
        }
        EntryId group = story.history.canonical(story.history.group(trigger));
        return named.stream().map(story.history::canonical).allMatch(group::equals);
    }

    /** A second record of what happened tells nothing new: it does not answer the first. */
    private boolean isAnother(Entry entry, Ask ask) {
        return story.history.isAnother(entry, ask.trigger());
    }

    private boolean names(Entry entry, Ask ask) {
        return story.versions.couldRead(ask.rule, entry, ask.trigger())
                && entry.references().answers().stream().anyMatch(named -> cites(ask, named));
    }

    private boolean cites(Ask ask, EntryId named) {
        EntryId first = story.history.canonical(named);
        return ask.everCited()
                .anyMatch(cited ->
                        cited.equals(named) || story.history.canonical(cited).equals(first));
    }

    /** As by name, of an entry that may have been known before: it names what was cited by then. */
    boolean namedWhatWasCited(Entry entry, Ask ask) {
        return entry.references().answers().stream()
                .map(story.history::canonical)
                .anyMatch(named -> ask.everCited()
                        .anyMatch(cited ->
                                story.history.canonical(cited).equals(named) && ask.isCitedBefore(cited, entry)));
    }

    private boolean isSoonEnough(Answer answer, Entry entry, Entry trigger) {
        return answer.within() == null
                || !entry.overAt().isAfter(story.calendars.limit(trigger.occurredAt(), answer.within()));
    }

    /** True where it has the value of the trigger, or of another entry that tells of the same. */
    private boolean sameAs(Answer answer, Entry entry, Entry trigger) {
        var key = answer.same();
        return key != null
                && story.history
                        .alsoTelling(trigger, key)
                        .anyMatch(told -> story.history.haveTheSame(key, entry, told));
    }
}
