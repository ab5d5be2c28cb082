package org.reachable.engine.fold;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Rule;

/**
 * What was said so far that may answer a trigger not yet known: an interview may be written down before the return. Kept
 * by what it will be asked for, so that a long story costs no more than a short one.
 */
final class AnswersSoFar {
    private final Rule rule;
    private final Map<String, Entry> firstByKey = new HashMap<>(2);
    private final Map<Integer, Deque<Entry>> recent = new HashMap<>(1);
    private final Map<EntryId, List<Done>> done = new HashMap<>(1);

    private record Done(EntryId by, int amount) {}

    AnswersSoFar(Rule rule) {
        this.rule = rule;
    }

    void note(Entry entry, Matching matching) {
        for (int i = 0; i < rule.answers().size(); i++) {
            Answer answer = rule.answers().get(i);
            if (!entry.references().settles() || !matching.matches(answer.by(), entry)) {
                continue;
            }
            if (answer.link() == Answer.Link.SAME && answer.same() != null && Keys.tells(answer.same(), entry)) {
                firstByKey.putIfAbsent(i + "=" + Keys.of(answer.same(), entry), entry);
            } else if (answer.reachingBack() != null) {
                recent.computeIfAbsent(i, _ -> new ArrayDeque<>()).addLast(entry);
            }
        }
    }

    @Nullable
    Entry to(Entry trigger, ChildMachine story) {
        for (int i = 0; i < rule.answers().size(); i++) {
            Answer answer = rule.answers().get(i);
            var found = switch (answer.link()) {
                case NAMES -> naming(trigger, answer, story);
                case SAME -> same(trigger, answer, i);
                case AFTER -> reachingBack(trigger, answer, i, story);
                case LATER, COMPLETES, REACHED -> null;
            };
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Entry naming(Entry trigger, Answer answer, ChildMachine story) {
        return story.history.answering(trigger.id()).stream()
                .filter(entry -> entry.references().settles() && story.matching.matches(answer.by(), entry))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Entry same(Entry trigger, Answer answer, int index) {
        if (answer.same() == null || !Keys.tells(answer.same(), trigger)) {
            return null;
        }
        var found = firstByKey.get(index + "=" + Keys.of(answer.same(), trigger));
        return found == null || found.id().equals(trigger.id()) ? null : found;
    }

    private @Nullable Entry reachingBack(Entry trigger, Answer answer, int index, ChildMachine story) {
        Span span = answer.reachingBack();
        var entries = recent.get(index);
        if (span == null || entries == null) {
            return null;
        }
        while (!entries.isEmpty() && tooOld(entries.peekFirst(), trigger, span, story)) {
            entries.removeFirst();
        }
        return entries.stream()
                .filter(entry -> !entry.id().equals(trigger.id()) && !tooOld(entry, trigger, span, story))
                .findFirst()
                .orElse(null);
    }

    private static boolean tooOld(Entry entry, Entry trigger, Span span, ChildMachine story) {
        Instant last = story.calendars.limit(entry.occurredAt(), span);
        return last.isBefore(trigger.occurredAt());
    }

    /** Adds what an entry says is done of the trigger's actions; true once that is all of them. */
    boolean completes(Answer answer, Ask ask, Entry entry, History history) {
        int amount = amountDone(answer, ask, entry, history);
        if (amount == 0) {
            return false;
        }
        var all = done.computeIfAbsent(ask.trigger().id(), _ -> new ArrayList<>(2));
        all.add(new Done(entry.id(), amount));
        if (!ask.answeredBy.contains(entry.id())) {
            ask.answeredBy.add(entry.id());
        }
        int sum = all.stream().collect(Collectors.summingInt(Done::amount));
        return sum >= Attributes.number(ask.trigger(), answer.quantity()).orElse(1);
    }

    private static int amountDone(Answer answer, Ask ask, Entry entry, History history) {
        int amount = 0;
        boolean said = false;
        for (String each : Attributes.several(entry, answer.attribute())) {
            int colon = each.lastIndexOf(':');
            String named = colon < 0 ? each : each.substring(0, colon);
            EntryId id = EntryId.reference(named, entry.id().source());
            if (history.canonical(id).equals(history.canonical(ask.trigger().id()))) {
                said = true;
                amount += colon < 0 ? 1 : parse(each.substring(colon + 1));
            }
        }
        var names = entry.references().answers();
        return said
                        || names == null
                        || !history.canonical(names)
                                .equals(history.canonical(ask.trigger().id()))
                ? amount
                : 1;
    }

    private static int parse(String number) {
        try {
            return Integer.parseInt(number.strip());
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }
}
