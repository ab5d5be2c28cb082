package org.reachable.engine.telling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Changed;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.replay.Happenings;
import org.reachable.engine.replay.Sentence;
import org.reachable.engine.timeline.Drawing;
import org.reachable.engine.timeline.Moment;
import org.reachable.engine.timeline.Shape;
import org.reachable.engine.timeline.Stretch;
import org.reachable.engine.timeline.Timeline;

/** Draws a child's story: what changed, what each agency wrote, and what was asked of whom until it was answered. */
final class TimelineTeller {
    private final Policy policy;
    private final EntryTeller entries;
    private final Happenings happenings;
    private final Instant end;

    TimelineTeller(Policy policy, EntryTeller entries, Happenings happenings, Instant end) {
        this.policy = policy;
        this.entries = entries;
        this.happenings = happenings;
        this.end = end;
    }

    Timeline timeline(String child, List<Entry> known, List<Finding> about, List<Changed> changed) {
        List<Finding> alerts = about.stream().filter(FindingTeller::isAlert).toList();
        Instant first = known.stream()
                .map(Entry::occurredAt)
                .min(Comparator.naturalOrder())
                .orElse(end);
        var drawing = new Drawing(first, end);
        drawChanges(drawing, changed);
        drawEntries(drawing, known, about);
        drawAlerts(drawing, alerts);
        long open = alerts.stream().filter(Finding::open).count();
        return drawing.finished(
                "Timeline of " + child,
                "What changed, %s in a lane for each agency, and %s in a lane for each role that was asked; %d of them are still open. The lists below tell the same."
                        .formatted(
                                Words.count(known.size(), "entry", "entries"),
                                Words.count(alerts.size(), "alert", "alerts"),
                                open));
    }

    private void drawChanges(Drawing drawing, List<Changed> changed) {
        drawing.block("What changed");
        for (Changed line : changed) {
            boolean decided = line == changed.getFirst();
            var moments = new ArrayList<Moment>();
            line.told().forEach(told -> moments.add(moment(told.entry(), decided ? Shape.CHANGED : shape(told))));
            line.unchanged().forEach(entry -> moments.add(moment(entry, Shape.LEFT)));
            drawing.moments(line.title(), moments);
            if (decided) {
                line.told().forEach(told -> drawing.line(told.entry().occurredAt()));
            }
        }
    }

    private static Shape shape(Changed.Told told) {
        return switch (told.direction()) {
            case "better" -> Shape.BETTER;
            case "worse" -> Shape.WORSE;
            default -> Shape.PLAIN;
        };
    }

    private void drawEntries(Drawing drawing, List<Entry> known, List<Finding> about) {
        drawing.block("Written down");
        Set<EntryId> asks = new HashSet<>();
        Set<EntryId> answers = new HashSet<>();
        for (Finding finding : about) {
            asks.add(finding.trigger());
            finding.steps().forEach(step -> {
                Closing closing = step.closing();
                answers.addAll(closing == null ? List.of() : closing.by());
            });
        }
        var writers = new LinkedHashSet<>(policy.vocabulary().agencies().keySet());
        known.forEach(entry -> writers.add(entry.agency()));
        for (String writer : writers) {
            List<Moment> moments = known.stream()
                    .filter(entry -> entry.agency().equals(writer))
                    .map(entry -> moment(
                            entry,
                            asks.contains(entry.id())
                                    ? Shape.ASKS
                                    : answers.contains(entry.id()) ? Shape.ANSWERS : Shape.PLAIN))
                    .toList();
            if (!moments.isEmpty()) {
                drawing.moments(policy.vocabulary().agencyName(writer), moments);
            }
        }
    }

    private Moment moment(Entry entry, Shape shape) {
        long late = Words.daysBetween(entry.occurredAt(), entry.recordedAt());
        EntryRef ref = entries.ref(entry.id());
        return new Moment(
                entry.occurredAt(),
                entry.recordedAt(),
                shape,
                Words.date(entry.occurredAt()) + ": " + ref.says() + " (" + ref.name() + ")"
                        + (late > 0 ? ", known " + Words.count(late, "day", "days") + " later" : ""));
    }

    private void drawAlerts(Drawing drawing, List<Finding> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        drawing.block("Who was asked");
        Map<String, List<Stretch>> lanes = new LinkedHashMap<>();
        for (Finding finding : alerts) {
            var shown = FindingTeller.shown(finding);
            Closing closing = finding.last().closing();
            lanes.computeIfAbsent(shown.owner(), _ -> new ArrayList<>())
                    .add(new Stretch(
                            shown.raisedAt(),
                            closing == null ? null : closing.at(),
                            Words.date(shown.raisedAt()) + ": "
                                    + Sentence.plain(finding.rule(), shown, happenings.of(finding, shown)) + " "
                                    + (closing == null
                                            ? "Still open."
                                            : Words.date(closing.at()) + ": "
                                                    + happenings.ending(finding, finding.last()) + ".")));
        }
        lanes.forEach((owner, stretches) -> drawing.stretches(policy.roleName(owner), stretches));
    }
}
