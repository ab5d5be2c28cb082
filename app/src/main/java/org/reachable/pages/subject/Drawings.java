package org.reachable.pages.subject;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Changed;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.timeline.Drawing;
import org.reachable.engine.timeline.Moment;
import org.reachable.engine.timeline.Shape;
import org.reachable.engine.timeline.Stretch;
import org.reachable.engine.timeline.Timeline;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
import org.reachable.platform.partnership.Partnership;
import org.springframework.stereotype.Component;

/** Draws a story: a lane an agency, our last decision as a line through all of them, and what is asked beneath. */
@Component
class Drawings {

    /** What fits a screen and is still a story. */
    private static final Duration LATELY = Duration.ofDays(100);

    /** More marks than this nobody tells apart, and a page of a thousand takes seconds. */
    private static final int MOST_DRAWN = 400;

    private final Policy policy;
    private final Partnership partnership;

    Drawings(Policy policy, Partnership partnership) {
        this.partnership = partnership;
        this.policy = policy;
    }

    /** The last months, with what is still unanswered. */
    Timeline lately(ChildStory story, List<Finding> findings) {
        Instant from = story.now().minus(LATELY);
        return of(
                story,
                story.entries().stream()
                        .filter(entry -> !entry.occurredAt().isBefore(from))
                        .toList(),
                findings.stream().filter(Finding::open).toList(),
                from,
                "Still unanswered",
                true);
    }

    /** Some entries and what is asked, from when the first of them that is drawn happened. */
    Timeline of(ChildStory story, List<Entry> entries, List<Finding> findings) {
        Instant first = newest(entries).stream()
                .map(Entry::occurredAt)
                .min(Comparator.naturalOrder())
                .orElse(story.now());
        return of(story, entries, findings, first, "What was asked", false);
    }

    /** Those that are drawn: what became known last. */
    private static List<Entry> newest(List<Entry> entries) {
        return entries.stream()
                .sorted(Entry.AS_KNOWN.reversed())
                .limit(MOST_DRAWN)
                .toList();
    }

    private Timeline of(
            ChildStory story,
            List<Entry> entries,
            List<Finding> findings,
            Instant from,
            String asked,
            boolean together) {
        var drawing = new Drawing(from, story.now());
        List<Changed> changed = story.state().changed();
        if (!changed.isEmpty()) {
            changed.getFirst().told().stream()
                    .map(told -> told.entry().occurredAt())
                    .filter(at -> !at.isBefore(from))
                    .forEach(drawing::line);
        }
        drawing.block("Written down by");
        List<Entry> drawn = newest(entries);
        drawEntries(drawing, drawn, new Shapes(story, findings));
        List<Finding> raised =
                findings.stream().filter(finding -> raised(finding) != null).toList();
        List<Finding> alerts = together ? raised : newestAsked(raised);
        if (!alerts.isEmpty()) {
            drawing.block(asked);
            drawAsked(drawing, alerts, together);
        }
        long open = alerts.stream().filter(Finding::open).count();
        return drawing.finished(
                "What agencies wrote about " + story.person().name()
                        + part(drawn.size(), entries.size(), "entries")
                        + part(alerts.size(), raised.size(), "questions"),
                "%s in a lane for each agency, and %s, each time counted; %s still open. The list tells the same."
                        .formatted(
                                Words.count(drawn.size(), "entry", "entries"),
                                Words.count(alerts.size(), "question that was asked", "questions that were asked"),
                                open == 1 ? "1 is" : open + " are"));
    }

    private static List<Finding> newestAsked(List<Finding> raised) {
        return raised.size() <= MOST_DRAWN
                ? raised
                : raised.stream()
                        .sorted(Comparator.comparing(
                                        (Finding finding) -> finding.last().raisedAt())
                                .reversed())
                        .limit(MOST_DRAWN)
                        .toList();
    }

    private static String part(int drawn, int all, String what) {
        return drawn == all ? "" : ", the newest %d of %,d %s".formatted(drawn, all, what);
    }

    private void drawEntries(Drawing drawing, List<Entry> entries, Shapes shapes) {
        for (String writer : Writers.of(entries, policy.vocabulary())) {
            List<Moment> moments = entries.stream()
                    .filter(entry -> entry.whose().equals(writer))
                    .map(entry -> new Moment(entry.occurredAt(), entry.recordedAt(), shapes.of(entry), says(entry)))
                    .toList();
            if (!moments.isEmpty()) {
                drawing.moments(partnership.agencyName(writer), moments);
            }
        }
    }

    private static String says(Entry entry) {
        boolean late = !Dates.day(entry.occurredAt()).equals(Dates.day(entry.recordedAt()));
        return Dates.happened(entry.occurredAt()) + ": " + entry.type().name()
                + (late ? ". Written down only on " + Dates.full(entry.recordedAt()) : "");
    }

    private void drawAsked(Drawing drawing, List<Finding> alerts, boolean together) {
        if (together) {
            drawLongest(drawing, alerts);
            return;
        }
        Map<String, List<Stretch>> lanes = new LinkedHashMap<>();
        for (Finding finding : alerts) {
            Step step = Objects.requireNonNull(raised(finding));
            Closing closing = finding.last().closing();
            lanes.computeIfAbsent(step.owner(), _ -> new ArrayList<>())
                    .add(new Stretch(
                            step.raisedAt(),
                            closing == null ? null : closing.at(),
                            Dates.full(step.raisedAt()) + ": " + finding.rule().ask()
                                    + (closing == null
                                            ? " Still open."
                                            : " Closed " + Dates.full(closing.at()) + ".")));
        }
        lanes.forEach((owner, stretches) -> drawing.stretches(policy.roleName(owner), stretches));
    }

    /** One bar an owner, from the longest open: how many there are is said. */
    private void drawLongest(Drawing drawing, List<Finding> open) {
        Map<String, List<Step>> byOwner = new LinkedHashMap<>();
        open.stream()
                .map(finding -> Objects.requireNonNull(raised(finding)))
                .sorted(Comparator.comparing(Step::raisedAt))
                .forEach(step -> byOwner.computeIfAbsent(step.owner(), _ -> new ArrayList<>())
                        .add(step));
        byOwner.forEach((owner, steps) -> drawing.stretches(
                "%s (%d)".formatted(policy.roleName(owner), steps.size()),
                List.of(new Stretch(
                        steps.getFirst().raisedAt(),
                        null,
                        "%s not answered, the longest asked on %s"
                                .formatted(
                                        Words.count(steps.size(), "thing"),
                                        Dates.full(steps.getFirst().raisedAt()))))));
    }

    /** The step with which it first interrupted somebody; null where it never did. */
    static @Nullable Step raised(Finding finding) {
        return finding.steps().stream()
                .filter(step -> step.level() == Level.ALERT)
                .findFirst()
                .orElse(null);
    }

    /** How each entry is drawn: what it did to our plan, or that something was asked because of it. */
    private static final class Shapes {

        private final Set<EntryId> changed = new HashSet<>();
        private final Set<EntryId> left = new HashSet<>();
        private final Set<EntryId> asked = new HashSet<>();

        Shapes(ChildStory story, List<Finding> findings) {
            List<Changed> lines = story.state().changed();
            if (!lines.isEmpty()) {
                lines.getFirst().told().forEach(told -> changed.add(told.entry().id()));
                lines.getFirst().unchanged().forEach(entry -> left.add(entry.id()));
            }
            story.read().topic(Topics.MET).forEach(entry -> left.add(entry.id()));
            findings.forEach(finding -> asked.add(finding.trigger()));
        }

        Shape of(Entry entry) {
            if (changed.contains(entry.id())) {
                return Shape.CHANGED;
            }
            if (left.contains(entry.id())) {
                return Shape.LEFT;
            }
            return asked.contains(entry.id()) ? Shape.ASKS : Shape.PLAIN;
        }
    }
}
