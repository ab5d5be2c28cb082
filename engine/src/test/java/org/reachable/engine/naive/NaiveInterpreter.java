package org.reachable.engine.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;

/** The specification, read slowly: what is shown by {@code until}, every step of every finding. */
public final class NaiveInterpreter {
    private static final Comparator<NaiveStep> IN_ORDER = Comparator.comparing(NaiveStep::raisedAt)
            .thenComparing(NaiveStep::rule)
            .thenComparing(NaiveStep::subject)
            .thenComparing(NaiveStep::trigger);

    private final Policy policy;
    private final Calendars calendars;

    /** What has been shown, by finding. Only ever added to. */
    private final Map<String, Shown> shown = new TreeMap<>();

    private record Shown(Finding finding, List<Finding.Event> events) {
        static final Comparator<Shown> AS_TOLD = Comparator.comparing(
                        (Shown each) -> each.events.getFirst().at())
                .thenComparing(each -> each.finding.trigger, Entry.AS_KNOWN);

        /** What is closed stays so from when it was closed; how it ended is told as it is known now. */
        void endedAs(Finding is) {
            if (events.getLast() instanceof Finding.Closing closing) {
                events.removeLast();
                events.add(new Finding.Closing(closing.at(), closing(standing(), is)));
            }
        }

        private Finding.Step standing() {
            return events.reversed().stream()
                    .filter(Finding.Step.class::isInstance)
                    .map(Finding.Step.class::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private NaiveInterpreter(Policy policy, Calendars calendars) {
        this.policy = policy;
        this.calendars = calendars.withConvention(policy.convention());
    }

    /** Every step shown by {@code until}, over all children and shared things, in the order shown. */
    public static List<NaiveStep> replay(List<Entry> entries, Policy policy, Calendars calendars, Instant until) {
        return told(entries, policy, calendars, until).steps();
    }

    /** The same, and whom each unanswered alert went up to by then. */
    public static Telling telling(List<Entry> entries, Policy policy, Calendars calendars, Instant until) {
        var told = told(entries, policy, calendars, until);
        return new Telling(told.steps(), told.escalations(until));
    }

    /** Every step, and each escalation as {@code drift A1 by lives/003: manager 2022-01-05T17:00:00Z}. */
    public record Telling(List<NaiveStep> steps, List<String> escalations) {}

    private static NaiveInterpreter told(List<Entry> entries, Policy policy, Calendars calendars, Instant until) {
        var interpreter = new NaiveInterpreter(policy, calendars);
        interpreter.tell(
                entries.stream()
                        .filter(entry -> !entry.recordedAt().isAfter(until))
                        .map(Entry::asWritten)
                        .sorted(Entry.AS_KNOWN)
                        .toList(),
                until.plusNanos(1));
        return interpreter;
    }

    /**
     * Goes through the entries as they became known. Where one changes what was told before, everything is told again
     * from the beginning, and the difference is shown at that instant.
     */
    private void tell(List<Entry> known, Instant end) {
        var told = new Told(List.of(), Map.of(), new Versions());
        Map<String, Finding> start = new LinkedHashMap<>();
        for (int next = 0; next < known.size(); next++) {
            Entry entry = known.get(next);
            var then = Told.of(known.subList(0, next + 1), policy.vocabulary().references());
            if (!then.onlyAdds(entry, told)) {
                Map<String, Finding> before = findings(told, entry.recordedAt());
                showWhatFollows(start, before);
                // What a further record contradicts is another first; then that record is one entry more.
                boolean contradicts = then.isOneMore(entry, told);
                start = findings(contradicts ? then.without(entry) : then, entry.recordedAt());
                showDifference(before, start, entry, told, contradicts);
            }
            told = then;
        }
        showWhatFollows(start, findings(told, end));
    }

    /** All findings from these entries alone, clocks before {@code end} ended. */
    private Map<String, Finding> findings(Told told, Instant end) {
        var view = new View(told, policy, calendars);
        var result = new LinkedHashMap<String, Finding>();
        for (Rule rule : policy.rules()) {
            for (Walk walk : Walks.of(rule, view)) {
                for (Finding finding : walk.until(end)) {
                    if (result.put(finding.key(), finding) != null) {
                        throw new IllegalStateException("Found twice: " + finding.key());
                    }
                }
            }
        }
        return result;
    }

    private void showWhatFollows(Map<String, Finding> start, Map<String, Finding> end) {
        start.keySet().forEach(key -> {
            if (!end.containsKey(key)) {
                throw new IllegalStateException("More entries made a finding disappear: " + key);
            }
        });
        end.forEach((key, finding) -> {
            List<Finding.Event> had = start.containsKey(key) ? start.get(key).events : List.of();
            if (!finding.events
                    .subList(0, Math.min(had.size(), finding.events.size()))
                    .equals(had)) {
                throw new IllegalStateException("More entries altered what was shown: " + key);
            }
            show(finding, finding.events.subList(had.size(), finding.events.size()));
        });
    }

    private void show(Finding finding, List<Finding.Event> events) {
        if (!events.isEmpty()) {
            shown.computeIfAbsent(finding.key(), key -> new Shown(finding, new ArrayList<>()))
                    .events()
                    .addAll(events);
        }
    }

    private void showDifference(
            Map<String, Finding> before, Map<String, Finding> after, Entry because, Told told, boolean contradicts) {
        Instant at = because.recordedAt();
        boolean isNewThere = !contradicts
                && told.entries().stream()
                        .noneMatch(had ->
                                had.child().equals(because.child()) && had.id().equals(told.root(because)));
        before.forEach((key, was) -> {
            if (was.open && !after.containsKey(key)) {
                show(was, List.of(new Finding.Closing(at, "withdrawn")));
            }
        });
        after.forEach((key, is) -> {
            Finding was = before.get(key);
            int had = was == null ? 0 : was.events.size();
            if (isNewThere && is.subject.equals(because.child()) && (was == null || goesOn(was, is))) {
                // Nothing of this child's story is put right: what comes to it is one entry more.
                show(is, is.events.subList(had, is.events.size()));
                return;
            }
            boolean wasOpen = was != null && was.open;
            boolean newGap = !shown.containsKey(key) && is.subject.startsWith(DeadlineWalk.FEED);
            boolean newlySo =
                    was == null || !wasOpen || !was.standing().isAsWas(is.standing()) || isToldOtherwise(was, is);
            if (newGap || (is.open && newlySo)) {
                show(is, List.of(is.standing().at(at)));
            } else if (was != null && wasOpen && !is.open) {
                show(is, List.of(new Finding.Closing(at, closing(was.standing(), is))));
            } else if (!is.open && shown.containsKey(key)) {
                Objects.requireNonNull(shown.get(key)).endedAs(is);
            }
        });
    }

    private static boolean isToldOtherwise(Finding was, Finding is) {
        return is.rule.urgent()
                && !(is.rule.mechanism() instanceof Mechanism.HeldElsewhere)
                && !was.trigger
                        .type()
                        .toldOf(was.trigger)
                        .equals(is.trigger.type().toldOf(is.trigger));
    }

    private static boolean goesOn(Finding was, Finding is) {
        return is.events.size() >= was.events.size()
                && is.events.subList(0, was.events.size()).equals(was.events);
    }

    /** An alert that turns out to have been met in time is withdrawn; a quiet finding was only answered. */
    private static String closing(Finding.Step was, Finding is) {
        String how = ((Finding.Closing) is.events.getLast()).how();
        boolean neverAlerted = is.events.stream()
                .noneMatch(event ->
                        event instanceof Finding.Step step && step.level().equals(Finding.ALERT));
        boolean isAnswered = how.equals("answered") || how.startsWith("answered:");
        return isAnswered && was.level().equals(Finding.ALERT) && neverAlerted
                ? how.replaceFirst("answered", "withdrawn")
                : how;
    }

    private List<NaiveStep> steps() {
        var result = new ArrayList<NaiveStep>();
        for (Shown each : shown.values()) {
            for (int i = 0; i < each.events().size() && !isToldAlready(each, i); i++) {
                if (each.events().get(i) instanceof Finding.Step step) {
                    result.add(step(each.finding(), step, firstClosing(each.events(), i)));
                }
            }
        }
        result.sort(IN_ORDER);
        return result;
    }

    private List<String> escalations(Instant until) {
        var result = new ArrayList<String>();
        for (Shown each : shown.values()) {
            Instant alerted = null;
            for (Finding.Event event : each.events()) {
                if (event instanceof Finding.Closing closing && alerted != null) {
                    result.addAll(wentUp(each.finding(), alerted, closing.at().minusNanos(1)));
                    alerted = null;
                } else if (event instanceof Finding.Step step
                        && step.level().equals(Finding.ALERT)
                        && alerted == null) {
                    alerted = step.at();
                }
            }
            if (alerted != null) {
                result.addAll(wentUp(each.finding(), alerted, until));
            }
        }
        return result;
    }

    private List<String> wentUp(Finding finding, Instant alerted, Instant last) {
        return finding.rule.escalation().stream()
                .filter(next -> !calendars.limit(alerted, next.after()).isAfter(last))
                .map(next -> "%s %s by %s: %s %s"
                        .formatted(
                                finding.rule.id(),
                                finding.subject,
                                finding.trigger.id(),
                                next.to(),
                                calendars.limit(alerted, next.after())))
                .toList();
    }

    /** A gap of a feed is told once for each rule: where it was missed first, whoever's clock that was. */
    private boolean isToldAlready(Shown gap, int event) {
        if (!gap.finding().subject.startsWith(DeadlineWalk.FEED)) {
            return false;
        }
        return event > 0
                || shown.values().stream()
                        .filter(other -> other.finding().subject.equals(gap.finding().subject))
                        .anyMatch(other -> Shown.AS_TOLD.compare(other, gap) < 0);
    }

    private static Finding.@Nullable Closing firstClosing(List<Finding.Event> events, int after) {
        for (Finding.Event event : events.subList(after, events.size())) {
            if (event instanceof Finding.Closing closing) {
                return closing;
            }
        }
        return null;
    }

    private static NaiveStep step(Finding finding, Finding.Step step, Finding.@Nullable Closing closing) {
        return new NaiveStep(
                finding.rule.id(),
                step.kind(),
                finding.subject,
                step.children(),
                finding.trigger.id().toString(),
                step.at(),
                step.level(),
                step.limit(),
                step.evidence(),
                closing == null ? null : closing.at(),
                closing == null ? "" : closing.how());
    }
}
