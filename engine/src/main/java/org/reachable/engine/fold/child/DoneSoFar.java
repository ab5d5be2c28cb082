package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Answered;
import org.reachable.engine.fold.Attributes;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Rule;

/** What was said so far to be done, of each entry that asked for something, in however many parts. */
final class DoneSoFar {
    private static final Comparator<Entry> AS_HAPPENED =
            Comparator.comparing(Entry::occurredAt).thenComparing(Entry.AS_KNOWN);

    private final Rule rule;
    /** By way of answering, what was said of each entry. */
    private final Map<Integer, Map<EntryId, List<Done>>> done = new HashMap<>(1);

    private int said;

    private record Done(Entry by, int amount) {}

    DoneSoFar(Rule rule) {
        this.rule = rule;
    }

    void note(Entry entry, Answer answer, int way, ChildMachine story) {
        amounts(entry, answer).forEach((named, amount) -> {
            said++;
            done.computeIfAbsent(way, _ -> new HashMap<>(2))
                    .computeIfAbsent(story.identity.getOrDefault(named, named), _ -> new ArrayList<>(1))
                    .add(new Done(entry, amount));
        });
    }

    /** How often something was said to be done. */
    int said() {
        return said;
    }

    /** Who said that all of the trigger's actions are done, and when the last of them was; empty until then. */
    Optional<Answered> of(Entry trigger, Instant since, int way, History history) {
        List<Done> said = doneOf(trigger, since, way, history);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        int asked =
                Attributes.number(trigger, rule.answers().get(way).quantity()).orElse(1);
        var by = new ArrayList<EntryId>(2);
        var counted = new HashSet<EntryId>(2);
        long sum = 0;
        for (Done each : said) {
            if (each.amount() > 0 && isToldAlready(each.by(), counted)) {
                continue;
            }
            by.add(each.by().id());
            sum += each.amount();
            if (sum >= asked && sum > 0) {
                return Optional.of(new Answered(List.copyOf(by), each.by().overAt()));
            }
        }
        return Optional.empty();
    }

    /** What a second record tells of is done once. */
    private static boolean isToldAlready(Entry by, Set<EntryId> counted) {
        EntryId first = by.references().duplicateOf();
        boolean isTold = counted.contains(by.id()) || (first != null && counted.contains(first));
        counted.add(by.id());
        if (first != null) {
            counted.add(first);
        }
        return isTold;
    }

    /** What was said of the trigger, or of another entry that tells of the same; mostly nothing. */
    private List<Done> doneOf(Entry trigger, Instant since, int way, History history) {
        var said = done.get(way);
        if (said == null) {
            return List.of();
        }
        @Nullable List<Done> result = null;
        for (EntryId id : history.tellingOfTheSameAs(trigger.id())) {
            for (Done each : said.getOrDefault(id, List.of())) {
                if (!each.by().id().equals(trigger.id()) && !each.by().overAt().isBefore(since)) {
                    result = result == null ? new ArrayList<>(2) : result;
                    result.add(each);
                }
            }
        }
        if (result == null) {
            return List.of();
        }
        result.sort(Comparator.comparing(Done::by, AS_HAPPENED));
        return result;
    }

    /** How much an entry says is done of each entry it names. */
    private static Map<EntryId, Integer> amounts(Entry entry, Answer answer) {
        List<String> told = Attributes.several(entry, answer.attribute());
        if (told.isEmpty() && entry.references().answers().isEmpty()) {
            return Map.of();
        }
        var result = new HashMap<EntryId, Integer>(2);
        for (String each : told) {
            int colon = each.lastIndexOf(':');
            String named = colon < 0 ? each : each.substring(0, colon).strip();
            result.merge(
                    EntryId.reference(named, entry.id().source()),
                    colon < 0 ? 1 : amount(each.substring(colon + 1)),
                    Integer::sum);
        }
        entry.references().answers().forEach(answered -> result.putIfAbsent(answered, 1));
        return result;
    }

    /** A number that cannot be read is as good as none: naming the entry counts one. */
    private static int amount(String written) {
        try {
            return Math.clamp(Integer.parseInt(written.strip()), 0, 1_000_000);
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }
}
