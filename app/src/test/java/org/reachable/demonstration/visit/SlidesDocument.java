package org.reachable.demonstration.visit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.reachable.demonstration.visit.Slide.Line;
import org.reachable.demonstration.visit.Slide.State;

/** The slides as {@code docs/slides.md}: the same file as the page, for whoever reads the repository. */
final class SlidesDocument {

    private SlidesDocument() {}

    static String of(List<Slide> slides) {
        List<Line> lines =
                slides.stream().flatMap(slide -> slide.lines().stream()).toList();
        return """
                # The slides, line by line

                Written by `SlidesTest` from `stories/slides.yaml`: change that, not this page. `./reachable demo` shows the same at
                `/slides`, where a press signs you in as the person and leads there.

                Reachable was made after a review of the death of a child. These are %d lines of its slides in their own words.
                They tell of a real child; ours is another, and invented.

                %s
                %s""".formatted(
                        lines.size(),
                        Arrays.stream(State.values())
                                .map(state -> "- **%d %s**: %s%n"
                                        .formatted(
                                                lines.stream()
                                                        .filter(line -> line.state() == state)
                                                        .count(),
                                                state.written(),
                                                state.means()))
                                .collect(Collectors.joining()),
                        slides.stream().map(SlidesDocument::section).collect(Collectors.joining()));
    }

    private static String section(Slide slide) {
        return """

                ## %s

                Slide %s

                | its words | here | as | state | missing | test |
                |---|---|---|---|---|---|
                %s""".formatted(
                        slide.heading(),
                        slide.number(),
                        slide.lines().stream().map(SlidesDocument::row).collect(Collectors.joining()));
    }

    private static String row(Line line) {
        return "| %s | %s | %s | %s | %s | %s |%n"
                .formatted(line.says(), line.screen(), line.as(), line.state().written(), line.missing(), line.test());
    }
}
