package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Answered;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Rule;

/**
 * What was said so far that may answer a trigger not yet known: an interview may be written down before the return. Kept
 * by what it will be asked for, so that a long story costs no more than a short one.
 */
final class AnswersSoFar {
    private static final Comparator<Entry> AS_HAPPENED =
            Comparator.comparing(Entry::overAt).thenComparing(Entry.AS_KNOWN);

    private static final Optional<Answered> NOBODY = Optional.empty();

    private final Rule rule;
    private final Map<String, List<Entry>> byKey = new HashMap<>(2);
    private final Map<Integer, Window> recent = new HashMap<>(1);
    /** By way of answering, what tells not which of several it answers, and the trigger that it answered. */
    private final Map<Integer, Map<EntryId, EntryId>> spent = new HashMap<>(0);

    private final DoneSoFar done;

    AnswersSoFar(Rule rule) {
        this.rule = rule;
        this.done = new DoneSoFar(rule);
    }

    void note(Entry entry, ChildMachine story) {
        if (!entry.references().settles()) {
            return;
        }
        for (int way = 0; way < rule.answers().size(); way++) {
            Answer answer = rule.answers().get(way);
            if (answer.isForGood() && isKept(answer) && story.matching.matches(answer.by(), entry)) {
                note(entry, answer, way, story);
            }
        }
    }

    /** True where an entry may answer one of several without telling which, and has answered none. */
    boolean mayBeOf(Entry entry, int way) {
        Answer answer = rule.answers().get(way);
        return Fitting.namesNothing(entry)
                && (answer.link() == Answer.Link.OLDEST || (answer.link() == Answer.Link.SAME && answer.orBlank()))
                && !spent.getOrDefault(way, Map.of()).containsKey(entry.id());
    }

    /** Neither says that the entry is of something else than the trigger. */
    boolean tellsNotOtherwise(Entry entry, Entry trigger, int way, ChildMachine story) {
        Key key = rule.answers().get(way).same();
        if (key == null || (!Keys.tells(key, entry) && !Keys.readsTheLocation(key))) {
            return true;
        }
        boolean triggerTells = story.history.alsoTelling(trigger, key).anyMatch(told -> Keys.tells(key, told));
        return !triggerTells && !(Keys.tells(key, entry) && isOfOneOfThem(entry, key, story));
    }

    /** Of what it says to be of, there is a finding: it is of no other. */
    private boolean isOfOneOfThem(Entry entry, Key key, ChildMachine story) {
        return story.asks().stream()
                .filter(ask -> ask.rule == rule && story.history.isAnother(entry, ask.trigger()))
                .flatMap(ask -> story.history.alsoTelling(ask.trigger(), key))
                .anyMatch(told -> story.history.haveTheSame(key, entry, told));
    }

    /** @param on the trigger that it answers, or itself where it told which and answers no other */
    void spend(Entry entry, EntryId on, int way) {
        spent.computeIfAbsent(way, _ -> new HashMap<>(2)).put(entry.id(), on);
    }

    DoneSoFar done() {
        return done;
    }

    /** True where an answer may be known before its trigger, and nothing else remembers it. */
    private static boolean isKept(Answer answer) {
        return switch (answer.link()) {
            case SAME, AFTER, OLDEST, COMPLETES -> true;
            case NAMES, REACHED -> false;
        };
    }

    void note(Entry entry, Answer answer, int way, ChildMachine story) {
        if (answer.isByName() && !Fitting.namesNothing(entry)) {
            return;
        }
        switch (answer.link()) {
            case SAME -> {
                if (answer.same() != null && Keys.tells(answer.same(), entry)) {
                    byKey.computeIfAbsent(way + "=" + Keys.of(answer.same(), entry), _ -> new ArrayList<>(1))
                            .add(entry);
                }
                if (answer.orBlank()) {
                    recent.computeIfAbsent(way, _ -> new Window(Entry::overAt)).add(entry);
                }
            }
            case AFTER, OLDEST ->
                recent.computeIfAbsent(way, _ -> new Window(Entry::overAt)).add(entry);
            case COMPLETES -> done.note(entry, answer, way, story);
            case NAMES, REACHED -> {}
        }
    }

    /**
     * The first answers that were known before their trigger.
     *
     * @param happened when what the trigger tells of happened
     */
    Map<String, Answered> to(Entry trigger, Instant happened, ChildMachine story) {
        return to(trigger, happened, story, () -> story.history.answering(trigger.id()).stream());
    }

    /** The first answers known so far to what was asked before, and is now asked of all that happened. */
    Map<String, Answered> again(Ask ask, Fitting fitting, ChildMachine story) {
        return to(
                ask.trigger(),
                ask.happened,
                story,
                () -> story.history.namingSince(earliest(ask, story)).stream()
                        .filter(entry -> fitting.namedWhatWasCited(entry, ask)));
    }

    private Instant earliest(Ask ask, ChildMachine story) {
        return rule.answers().stream()
                .map(answer -> Fitting.since(answer, ask.happened, story.calendars))
                .min(Comparator.naturalOrder())
                .orElse(ask.happened);
    }

    private Map<String, Answered> to(
            Entry trigger, Instant happened, ChildMachine story, Supplier<Stream<Entry>> naming) {
        var parts = new HashMap<String, Answered>(2);
        for (int way = 0; way < rule.answers().size(); way++) {
            String part = rule.answers().get(way).part();
            if (!rule.answers().get(way).isForGood()) {
                continue;
            }
            to(trigger, happened, way, story, naming)
                    .ifPresent(answered -> parts.merge(part, answered, Answered::earlier));
        }
        return parts;
    }

    private Optional<Answered> to(
            Entry trigger, Instant happened, int way, ChildMachine story, Supplier<Stream<Entry>> naming) {
        Answer answer = rule.answers().get(way);
        Instant since = Fitting.since(answer, happened, story.calendars);
        var named = answer.isByName()
                ? first(since(since, fitting(naming.get(), answer, trigger, story)), trigger, answer)
                : NOBODY;
        if (named.isPresent()) {
            return named;
        }
        var ofIncident = answer.link() == Answer.Link.SAME
                ? first(
                        another(since(since, namingItsIncident(answer, trigger, story)), trigger, story),
                        trigger,
                        answer)
                : NOBODY;
        if (ofIncident.isPresent()) {
            return ofIncident;
        }
        return switch (answer.link()) {
            case SAME ->
                first(
                                another(since(since, same(trigger, answer, way, story)), trigger, story)
                                        .filter(entry -> !new Fitting(story)
                                                .isOfAnEarlierOne(rule, answer, entry, trigger, happened)),
                                trigger,
                                answer)
                        .or(() -> ofTheFirst(trigger, since, way, story));
            case AFTER -> first(another(recent(since, answer, trigger, way, story), trigger, story), trigger, answer);
            case OLDEST -> ofTheFirst(trigger, since, way, story);
            case COMPLETES -> done.of(trigger, since, way, story.history);
            case NAMES, REACHED -> NOBODY;
        };
    }

    /** What was known before a further record said by which other number it goes. */
    Optional<Answered> ofTheSame(Ask ask, int way, ChildMachine story) {
        Answer answer = rule.answers().get(way);
        var fitting = new Fitting(story);
        return first(
                another(
                                Stream.concat(
                                        same(ask.trigger(), answer, way, story),
                                        namingItsIncident(answer, ask.trigger(), story)),
                                ask.trigger(),
                                story)
                        .filter(entry -> fitting.cameAfter(answer, entry, ask)),
                ask.trigger(),
                answer);
    }

    private static Optional<Answered> first(Stream<Entry> answering, Entry trigger, Answer way) {
        return answering
                .filter(entry -> !entry.id().equals(trigger.id()))
                .min(AS_HAPPENED)
                .map(entry -> Answered.by(entry, way));
    }

    /** A second record of what happened tells nothing new: it does not answer the first. */
    private static Stream<Entry> another(Stream<Entry> answering, Entry trigger, ChildMachine story) {
        return answering.filter(entry -> story.history.isAnother(entry, trigger));
    }

    private Stream<Entry> fitting(Stream<Entry> naming, Answer answer, Entry trigger, ChildMachine story) {
        var fitting = new Fitting(story);
        return naming.filter(entry -> entry.references().settles()
                && story.versions.couldRead(rule, entry, trigger)
                && story.matching.matches(answer.by(), entry)
                && story.history.isJudged(entry, trigger)
                && !fitting.saysAnother(answer, entry, trigger));
    }

    private Stream<Entry> same(Entry trigger, Answer answer, int way, ChildMachine story) {
        Key key = answer.same();
        return key == null
                ? Stream.empty()
                : story.history
                        .alsoTelling(trigger, key)
                        .filter(told -> Keys.tells(key, told))
                        .flatMap(told -> byKey.getOrDefault(way + "=" + Keys.of(key, told), List.of()).stream()
                                .filter(entry -> story.history.haveTheSame(key, entry, told)));
    }

    /** What names the incident that it hangs on, and says that it is of the same. */
    private Stream<Entry> namingItsIncident(Answer answer, Entry trigger, ChildMachine story) {
        var fitting = new Fitting(story);
        return fitting(story.history.answering(story.history.group(trigger)).stream(), answer, trigger, story)
                .filter(entry -> fitting.namesItsIncident(answer, entry, trigger));
    }

    private static Stream<Entry> since(Instant since, Stream<Entry> answering) {
        return answering.filter(entry -> !entry.overAt().isBefore(since));
    }

    private Stream<Entry> recent(Instant since, Answer answer, Entry trigger, int way, ChildMachine story) {
        var window = recent.get(way);
        return window == null
                ? Stream.empty()
                : window.since(since).stream()
                        .filter(entry -> answer.within() == null
                                || !entry.overAt()
                                        .isAfter(story.calendars.limit(trigger.occurredAt(), answer.within())));
    }

    /** The first that tells not which of several it answers, and has answered no other. */
    private Optional<Answered> ofTheFirst(Entry trigger, Instant since, int way, ChildMachine story) {
        var window = recent.get(way);
        if (window == null) {
            return Optional.empty();
        }
        Answer answer = rule.answers().get(way);
        var fitting = new Fitting(story);
        var answered = spent.getOrDefault(way, Map.of());
        var found = another(window.since(since).stream(), trigger, story)
                .filter(entry -> !entry.id().equals(trigger.id())
                        && trigger.id().equals(answered.getOrDefault(entry.id(), trigger.id()))
                        && tellsNotOtherwise(entry, trigger, way, story)
                        && !fitting.saysAnother(answer, entry, trigger))
                .min(AS_HAPPENED);
        found.ifPresent(entry -> spend(entry, trigger.id(), way));
        return found.map(entry -> Answered.by(entry, answer));
    }
}
