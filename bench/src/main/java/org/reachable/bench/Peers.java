package org.reachable.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reachable.engine.entry.Entry;

/** Ten rules, found by everybody in the same events; told only where all found the same. */
final class Peers implements Measure {
    private static final int EVENTS = 1_000_000;
    private static final int SAMPLE = 100_000;
    private static final int FOR_DROOLS = 20_000;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        List<Event> events = events(setting.entries(setting.sample() ? SAMPLE : EVENTS));
        var figures = new ArrayList<>(compared(
                setting,
                events,
                Map.of("DuckDB", 10.0, "PostgreSQL", 30.0, "Flink with our fold", 3.0),
                new DuckDb(),
                new Postgres(),
                new Flink(setting.checkout(), 1)));
        int last = Math.min(FOR_DROOLS, events.size());
        figures.addAll(compared(setting, whole(events.subList(0, last)), Map.of("Drools", 60.0), new Drools()));
        return figures;
    }

    private static List<Figure> compared(
            Setting setting, List<Event> events, Map<String, Double> goals, Peer... peers) throws Exception {
        var ours = new OurFold(setting.checkout(), Setting.calendars());
        ours.load(events);
        List<Detection> found = Detection.inOrder(ours.find());
        var rounds = new Rounds().with(ours.name(), ours::find);
        for (Peer peer : peers) {
            peer.load(events);
            same(found, Detection.inOrder(peer.find()), peer.name());
            rounds.with(peer.name(), peer::find);
        }
        rounds.run(setting.rounds());
        var figures = new ArrayList<Figure>();
        double one = rounds.median(ours.name()) / events.size() * NANOS;
        for (Peer peer : peers) {
            figures.add(new Figure(
                    "Ten rules: how much longer " + peer.name() + " takes",
                    rounds.ratio(peer.name(), ours.name()),
                    "×",
                    Goal.atLeast(goals.getOrDefault(peer.name(), 1.0)),
                    "%,.0f ns an entry against %,.0f; %,d events, the same %,d detections"
                            .formatted(
                                    rounds.median(peer.name()) / events.size() * NANOS,
                                    one,
                                    events.size(),
                                    found.size())));
            peer.close();
        }
        return figures;
    }

    private static void same(List<Detection> ours, List<Detection> theirs, String whose) {
        if (!ours.equals(theirs)) {
            var missing = new ArrayList<>(ours);
            theirs.forEach(missing::remove);
            var more = new ArrayList<>(theirs);
            ours.forEach(more::remove);
            throw new IllegalStateException("%s found %d, we %d. Only we: %s. Only they: %s."
                    .formatted(
                            whose,
                            theirs.size(),
                            ours.size(),
                            missing.stream().limit(5).toList(),
                            more.stream().limit(5).toList()));
        }
    }

    /** Without the child at the end, whose events may have been cut. */
    private static List<Event> whole(List<Event> events) {
        int child = events.getLast().child();
        return events.stream().filter(event -> event.child() != child).toList();
    }

    /** On one axis of time: when it became known. A child's events follow each other. */
    private static List<Event> events(List<Entry> entries) {
        var stories = new LinkedHashMap<String, List<Entry>>();
        entries.forEach(entry ->
                stories.computeIfAbsent(entry.child(), _ -> new ArrayList<>()).add(entry));
        var numbers = new HashMap<String, Integer>();
        var events = new ArrayList<Event>(entries.size());
        stories.forEach((child, story) -> story.stream()
                .sorted(Entry.AS_KNOWN)
                .forEach(entry -> events.add(new Event(
                        events.size(),
                        numbers.computeIfAbsent(child, _ -> numbers.size()),
                        entry.recordedAt().getEpochSecond() / 60,
                        entry.type().code(),
                        entry.agency(),
                        entry.outcome()))));
        return events;
    }
}
