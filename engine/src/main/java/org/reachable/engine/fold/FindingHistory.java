package org.reachable.engine.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;

/**
 * What has been shown of a machine's findings. While nothing is corrected that is simply what the machine found. When
 * the past turns out otherwise, another machine takes over; what was shown stays, and the difference is added as steps at
 * that instant.
 */
public final class FindingHistory {
    private Machine machine;
    /** What was shown before the machine took over, by finding; empty until a first correction. */
    private final Map<String, Line> before = new LinkedHashMap<>(0);

    /** One finding as shown, and how many of the present machine's steps that already covers. */
    private static final class Line {
        final Ask ask;
        final List<Step> steps;
        int covered;
        boolean openInMachine;
        /** What it rests on now: more than its last step cites, where a further trigger was told without a step. */
        Set<EntryId> evidence;
        /** How danger is told now: whoever was asked reads other words once it is put right. */
        String told;

        Line(Ask ask, List<Step> steps) {
            this.ask = ask;
            this.steps = steps;
            this.evidence = ask.evidence;
            this.told = told(ask);
        }
    }

    public FindingHistory(Machine machine) {
        this.machine = machine;
    }

    Machine machine() {
        return machine;
    }

    /** Another machine, with the past put right, takes over at an instant, because of an entry. */
    public void takeOver(Machine corrected, Instant at, EntryId because) {
        var shown = lines(_ -> true);
        var present = new HashMap<String, Ask>();
        corrected.asks().forEach(ask -> present.put(ask.id, ask));
        before.clear();
        for (Line line : shown) {
            before.put(line.ask.id, reconciled(line, present.get(line.ask.id), at, because));
        }
        for (Ask ask : corrected.asks()) {
            if (!before.containsKey(ask.id)) {
                before.put(ask.id, newly(ask, at));
            }
        }
        machine = corrected;
    }

    private static Line reconciled(Line line, @Nullable Ask now, Instant at, EntryId because) {
        var steps = new ArrayList<>(line.steps);
        boolean open = !steps.isEmpty() && steps.getLast().open();
        if (now == null || now.steps.isEmpty()) {
            if (open) {
                closeAll(steps, new Closing(at, List.of(because), Closing.How.WITHDRAWN));
            }
        } else if (open && !now.open) {
            closeAll(steps, ending(steps.getLast(), now, at));
        } else if (!open && !now.open) {
            endOtherwise(steps, now, at);
        } else if (now.open && (!open || differs(line, now))) {
            steps.add(corrected(now, at));
        }
        return follow(new Line(line.ask, steps), now);
    }

    /** How a finding that the corrected machine has closed ended, for whoever was shown this step. */
    private static Closing ending(Step shown, Ask now, Instant at) {
        var closing = Objects.requireNonNull(now.steps.getLast().closing());
        boolean falseAlarm = shown.level() == Level.ALERT
                && closing.how() == Closing.How.ANSWERED
                && now.steps.stream().allMatch(step -> step.level() == Level.DUE);
        var how = falseAlarm ? Closing.How.IN_TIME_KNOWN_LATER : closing.how();
        return new Closing(at, closing.by(), how, closing.so());
    }

    /** What was closed stays closed from when it was; how it ended, and by what, are the corrected facts’ to say. */
    private static void endOtherwise(List<Step> steps, Ask now, Instant at) {
        if (!steps.isEmpty()) {
            Closing told = Objects.requireNonNull(steps.getLast().closing());
            Closing ended = told.endedAs(ending(steps.getLast(), now, at), at);
            steps.replaceAll(step -> told.equals(step.closing()) ? step.closed(ended) : step);
        }
    }

    private static Line newly(Ask ask, Instant at) {
        var steps = new ArrayList<Step>();
        if (ask.open && !ask.steps.isEmpty()) {
            steps.add(corrected(ask, at));
        }
        return follow(new Line(ask, steps), ask);
    }

    private static Line follow(Line line, @Nullable Ask present) {
        line.evidence = present == null ? line.evidence : Set.copyOf(present.evidence);
        line.told = present == null ? line.told : told(present);
        line.covered = present == null ? 0 : present.steps.size();
        line.openInMachine = present != null && present.open;
        return line;
    }

    private static Step corrected(Ask ask, Instant at) {
        return ask.steps.getLast().raisedInstead(at, Why.CORRECTED, List.copyOf(ask.evidence));
    }

    private static boolean differs(Line line, Ask ask) {
        Step shown = line.steps.getLast();
        Step now = ask.steps.getLast();
        return shown.level() != now.level()
                || !shown.kind().equals(now.kind())
                || !Objects.equals(shown.respondBy(), now.respondBy())
                || !shown.children().equals(now.children())
                || !isOfTheSameTier(shown, now)
                || !line.evidence.equals(ask.evidence)
                || !line.told.equals(told(ask));
    }

    private static String told(Ask ask) {
        Entry trigger = ask.triggerEntry;
        return trigger == null || !ask.rule.urgent() ? "" : trigger.type().toldOf(trigger);
    }

    /** Two tiers of a counter may bear one name. */
    private static boolean isOfTheSameTier(Step shown, Step now) {
        return Objects.equals(shown.facts().get("count"), now.facts().get("count"));
    }

    private static void closeAll(List<Step> steps, Closing closing) {
        steps.replaceAll(step -> step.open() ? step.closed(closing) : step);
    }

    /** Everything shown so far, in the order it was first raised. */
    public List<Finding> findings() {
        return findings(_ -> true);
    }

    /** What of it is open, and what has changed since anything was last asked for. */
    public List<Finding> openOrChanged() {
        return findings(ask -> ask.open || ask.changed);
    }

    private List<Finding> findings(Predicate<Ask> wanted) {
        var lines = lines(wanted);
        machine.asks().forEach(ask -> ask.changed = false);
        return lines.stream()
                .filter(line -> !line.steps.isEmpty())
                .map(line -> line.ask.toFinding(line.steps))
                .toList();
    }

    /** @param wanted of what the machine asks; what it asks no more was shown to its end */
    private List<Line> lines(Predicate<Ask> wanted) {
        var result = new ArrayList<Line>();
        if (before.isEmpty()) {
            machine.asks().stream().filter(wanted).forEach(ask -> result.add(new Line(ask, ask.steps)));
            return result;
        }
        var present = new HashMap<String, Ask>();
        machine.asks().forEach(ask -> present.put(ask.id, ask));
        for (Line line : before.values()) {
            Ask now = present.get(line.ask.id);
            if (wanted.test(now == null ? line.ask : now)) {
                result.add(upToDate(line, now));
            }
        }
        for (Ask ask : machine.asks()) {
            if (!before.containsKey(ask.id) && wanted.test(ask)) {
                result.add(new Line(ask, ask.steps));
            }
        }
        return result;
    }

    /** What was shown before the take-over, and what the machine, which may ask it again, adds. */
    private static Line upToDate(Line line, @Nullable Ask present) {
        if (present == null) {
            return line;
        }
        var steps = new ArrayList<>(line.steps);
        var later = present.steps.subList(line.covered, present.steps.size());
        if (line.openInMachine && !present.steps.isEmpty()) {
            // The last covered step tells how what was open at the take-over ended since.
            var closing = line.covered == 0
                    ? null
                    : present.steps.get(line.covered - 1).closing();
            if (closing != null) {
                closeAll(steps, closing);
            }
        }
        steps.addAll(later);
        var result = new Line(line.ask, steps);
        result.evidence = present.evidence;
        result.told = told(present);
        return result;
    }
}
