package org.reachable.engine.telling;

import java.util.List;
import org.reachable.engine.fold.Figure;
import org.reachable.engine.timeline.Timeline;

/**
 * One child's part of what is told.
 *
 * @param child the child, as the files name them
 * @param anchor where on the page it stands
 * @param period which days it covers
 * @param changed the lines of what changed
 * @param figures the figures of a case summary
 * @param timeline the same facts as a picture
 * @param months what was known, found and answered, month by month
 * @param incidents what was found, one row an incident
 */
public record Chapter(
        String child,
        String anchor,
        String period,
        List<ChangeLine> changed,
        List<Figure> figures,
        Timeline timeline,
        List<Month> months,
        List<Incident> incidents) {

    /** What nobody has answered. */
    public List<OpenAsk> open() {
        return OpenAsk.of(findings());
    }

    /** How much was asked, and how much of it is still open, in words. */
    public String asked() {
        long open = findings().stream().filter(ToldFinding::open).count();
        return "%s about %s; %d still open."
                .formatted(
                        Words.count(findings().size(), "ask", "asks"),
                        Words.count(incidents.size(), "incident", "incidents"),
                        open);
    }

    private List<ToldFinding> findings() {
        return incidents.stream()
                .flatMap(incident -> incident.findings().stream())
                .toList();
    }
}
