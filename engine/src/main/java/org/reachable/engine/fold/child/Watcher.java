package org.reachable.engine.fold.child;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Answered;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Rule;

/** One rule at work in one child's story: what raises it, what answers it. */
abstract class Watcher {
    /** In the order they are tried; who is named is told of it apart. */
    private static final List<Answer.Link> LINKS = Arrays.stream(Answer.Link.values())
            .filter(link -> link != Answer.Link.NAMES)
            .toList();

    private static final Comparator<Ask> AS_HAPPENED =
            Comparator.comparing((Ask ask) -> ask.trigger().occurredAt()).thenComparing(Ask::trigger, Entry.AS_KNOWN);

    final Rule rule;
    final ChildMachine story;
    private final List<Ask> open = new ArrayList<>(1);
    final AnswersSoFar answersSoFar;
    final Fitting fitting;
    final Coming coming;
    private boolean over;
    /** The incidents that an entry told of which the rule means. */
    private final Set<EntryId> incidents = new HashSet<>(2);
    /** How many asks were raised, or asked again. */
    private int asked;
    /** By way of answering, how much there was to go by when all that is open was last looked at. */
    private final Map<Integer, Long> lookedAt = new HashMap<>(0);

    Watcher(Rule rule, ChildMachine story) {
        this.rule = rule;
        this.story = story;
        this.answersSoFar = new AnswersSoFar(rule);
        this.fitting = new Fitting(story);
        this.coming = new Coming(this);
    }

    /** Shows the rule an entry: first as an answer to what is open, then for itself. */
    final void accept(Entry entry) {
        before(entry);
        answersSoFar.note(entry, story);
        List<Ask> were = List.copyOf(open);
        LINKS.forEach(link -> offer(entry, link, were));
        coming.look(entry);
        look(entry);
    }

    /** What is over when this entry becomes known, whatever it says. */
    void before(Entry entry) {}

    /** What the mechanism does with an entry. */
    abstract void look(Entry entry);

    /** When the ask was answered, and by what; how it closes is the mechanism's to say. */
    Closing.How how(Ask ask, Instant happened) {
        return Closing.How.ANSWERED;
    }

    /** Tries an entry as an answer to every open ask, by one kind of link. */
    final void offer(Entry entry, Answer.Link link) {
        offer(entry, link, List.copyOf(open));
    }

    /** @param were what was open as the entry became known: by one row it answers one, by another no other */
    private void offer(Entry entry, Answer.Link link, List<Ask> were) {
        if (were.isEmpty()) {
            return;
        }
        for (int way = 0; way < rule.answers().size(); way++) {
            Answer answer = rule.answers().get(way);
            if (answer.isForGood()
                    && (link == Answer.Link.NAMES ? answer.isByName() : answer.link() == link)
                    && (link == Answer.Link.COMPLETES ? isMoreToGoBy(way) : mayAnswer(answer, entry))) {
                boolean answered = false;
                for (Ask ask : were) {
                    if (!entry.id().equals(ask.trigger().id()) && (ask.open || link == Answer.Link.SAME)) {
                        var by = answered(ask, entry, way, link);
                        answered |= by.isPresent();
                        if (ask.open) {
                            take(ask, answer.part(), by, entry.recordedAt());
                        }
                    }
                }
                if (answersSoFar.mayBeOf(entry, way)) {
                    if (answered) {
                        answersSoFar.spend(entry, entry.id(), way);
                    } else {
                        offerToTheOldest(entry, answer, way, were);
                    }
                }
            }
        }
    }

    final boolean mayAnswer(Answer answer, Entry entry) {
        return entry.references().settles() && story.matching.matches(answer.by(), entry);
    }

    /** What tells not which of several it answers answers the oldest of them alone. */
    private void offerToTheOldest(Entry entry, Answer answer, int way, List<Ask> were) {
        were.stream()
                .filter(ask -> !entry.id().equals(ask.trigger().id())
                        && answersSoFar.tellsNotOtherwise(entry, ask.trigger(), way, story)
                        && fitting.cameAfter(answer, entry, ask)
                        && story.history.isAnother(entry, ask.trigger()))
                .min(AS_HAPPENED)
                .ifPresent(ask -> {
                    answersSoFar.spend(entry, ask.trigger().id(), way);
                    if (ask.open) {
                        take(ask, answer.part(), Optional.of(Answered.by(entry, answer)), entry.recordedAt());
                    }
                });
    }

    /** What is done is said of each action by name: until more is said, or asked, nothing that is open is completed. */
    private boolean isMoreToGoBy(int way) {
        long now = (long) asked + answersSoFar.done().said() + story.history.joined();
        Long before = lookedAt.put(way, now);
        return before == null || before != now;
    }

    private Optional<Answered> answered(Ask ask, Entry entry, int way, Answer.Link link) {
        if (link == Answer.Link.COMPLETES) {
            Instant since = fitting.since(rule.answers().get(way), ask.happened);
            return answersSoFar.done().of(ask.trigger(), since, way, story.history);
        }
        return fitting.answers(ask, entry, rule.answers().get(way), link)
                ? Optional.of(Answered.by(entry, rule.answers().get(way)))
                : Optional.empty();
    }

    final void take(Ask ask, String part, Optional<Answered> answered, Instant known) {
        if (answered.isPresent()) {
            ask.answeredParts.merge(part, answered.get(), Answered::earlier);
            Answered.of(rule, ask.answeredParts).ifPresent(all -> close(ask, all, known));
        }
    }

    /** An entry names the finding itself, as if it named its trigger. */
    void answered(Ask ask, Entry entry) {
        for (Answer answer : rule.answers()) {
            if (ask.open
                    && answer.isByName()
                    && answer.isForGood()
                    && story.matching.matches(answer.by(), entry)
                    && fitting.cameAfter(answer, entry, ask)) {
                take(ask, answer.part(), Optional.of(Answered.by(entry, answer)), entry.recordedAt());
            }
        }
    }

    final void close(Ask ask, Answered all, Instant known) {
        ask.answeredAt = all.happened();
        end(ask, new Closing(known, all.by(), how(ask, all.happened()), all.ends()));
    }

    final void end(Ask ask, Closing closing) {
        ask.close(closing);
        open.remove(ask);
    }

    /** Nothing is asked for the child any more: what is open ends, and no clock of this rule rings. */
    final void storyEnded(Entry by) {
        over = true;
        for (Ask ask : List.copyOf(open)) {
            end(ask, new Closing(by.recordedAt(), List.of(by.id()), Closing.How.ENDED));
        }
    }

    /** Sets a clock, which rings only while the child's story goes on. */
    void at(Instant instant, Timers.Alarm alarm) {
        story.timers.set(instant, new Timers.Alarm() {
            @Override
            public void ring(Instant ringing) {
                coming.come(ringing);
                if (alarm.matters()) {
                    alarm.ring(ringing);
                }
            }

            @Override
            public boolean matters() {
                return !over && alarm.matters();
            }
        });
    }

    /** The answer to a trigger that was known before it. */
    final Optional<Answered> alreadyAnswered(Entry trigger) {
        return Answered.of(rule, known(trigger, happened(trigger)));
    }

    /** When what this entry tells of happened: an answer cannot have come before. */
    Instant happened(Entry trigger) {
        return trigger.occurredAt();
    }

    /**
     * True where this entry, one the rule means, may raise it: it is in force, and none it means was known of the incident.
     */
    final boolean mayRaise(Entry entry) {
        return incidents.add(story.history.canonical(entry.id())) && inForce(rule, entry);
    }

    static boolean inForce(Rule rule, Entry entry) {
        if (rule.effectiveFrom() == null && rule.effectiveTo() == null) {
            return true;
        }
        LocalDate date = LondonTime.dateOf(entry.recordedAt());
        return (rule.effectiveFrom() == null || !date.isBefore(rule.effectiveFrom()))
                && (rule.effectiveTo() == null || date.isBefore(rule.effectiveTo()));
    }

    /** More of what is asked about happened: what answered a part of it before then does no more. */
    final void alsoHappened(Ask ask, Entry entry) {
        ask.joined(entry);
        Instant happened = happened(entry);
        if (happened.isAfter(ask.happened)) {
            ask.alsoHappened(happened);
            ask.answeredParts.clear();
            ask.answeredParts.putAll(known(ask));
        }
    }

    /** What answers a new finding as far as it is known, where so much of it happened by then. */
    final Map<String, Answered> known(Entry trigger, Instant happened) {
        return answersSoFar.to(trigger, happened, story);
    }

    /** What answers an ask with all that happened, as far as it is known. */
    final Map<String, Answered> known(Ask ask) {
        return answersSoFar.again(ask, fitting, story);
    }

    /** A new finding with this trigger, without a step yet. */
    final Ask ask(Entry trigger) {
        var ask = new Ask(rule, story.child, trigger, group(trigger), List.of(story.child));
        ask.happened = happened(trigger);
        story.add(ask);
        open.add(ask);
        asked++;
        return ask;
    }

    /** The incident that a new finding with this trigger hangs on. */
    EntryId group(Entry trigger) {
        return story.history.group(trigger);
    }

    /** As {@link #ask(Entry)}, citing what made the alternative hold. */
    final Ask ask(Entry trigger, Match.Alternative alternative) {
        var ask = ask(trigger);
        ask.evidence.addAll(story.matching.grounds(alternative, trigger));
        ask.answeredParts.putAll(answersSoFar.to(trigger, ask.happened, story));
        return ask;
    }

    /** Rests an ask on one entry more, and on what made the alternative hold. */
    final void cite(Ask ask, Entry entry, Match.Alternative alternative) {
        ask.evidence.add(entry.id());
        ask.evidence.addAll(story.matching.grounds(alternative, entry));
        ask.cited(entry);
    }

    /** An ask that was closed is asked again. */
    final void reopened(Ask ask) {
        asked++;
        if (!open.contains(ask)) {
            open.add(ask);
        }
    }

    final List<Ask> open() {
        return open;
    }

    /** The open ask whose trigger happened within the span of this entry, if the mechanism joins incidents. */
    final @Nullable Ask ofOneIncident(Entry entry, @Nullable Span within, Predicate<Ask> mayBe) {
        return within == null ? null : OneIncident.of(entry, within, open, mayBe, story.calendars);
    }

    static Instant min(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
