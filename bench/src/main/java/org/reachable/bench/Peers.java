package org.reachable.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;

/**
 * Ten rules, found by everybody in the same events; told only where all found the same. Each is given as many events as it can
 * be asked about again and again in some minutes, and we are given the same.
 */
final class Peers implements Measure {
    private static final int SAMPLE = 50_000;
    private static final double NANOS = 1e9;

    private final String name;
    private final List<Against> against;

    /** One of them, how many times as long it should take at least, and about how many events it is asked at most. */
    private record Against(double goal, int most, Opening opening) {}

    /** Starts a peer. */
    private interface Opening {
        Peer open(Setting setting) throws Exception;
    }

    private Peers(String name, Against... against) {
        this.name = name;
        this.against = List.of(against);
    }

    static Peers databasesAndStreams() {
        return new Peers(
                "peers",
                new Against(10, 10_000_000, _ -> new DuckDb()),
                new Against(30, 2_000_000, _ -> new Postgres()),
                new Against(3, 1_000_000, setting -> new Flink(setting.checkout(), 1)));
    }

    static Peers ruleEngines() {
        return new Peers("drools", new Against(60, 1_000_000, _ -> new Drools()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        var figures = new ArrayList<Figure>();
        for (Against each : against) {
            figures.add(figure(each, setting));
        }
        return figures;
    }

    private static Figure figure(Against against, Setting setting) throws Exception {
        List<Event> events = events(setting, setting.sample() ? SAMPLE : against.most);
        var ours = new OurFold(setting.checkout(), Setting.calendars());
        ours.load(events);
        List<Detection> found = Detection.inOrder(ours.find());
        try (Peer peer = against.opening.open(setting)) {
            peer.load(events);
            same(found, Detection.inOrder(peer.find()), peer.name());
            var rounds = new Rounds()
                    .with(ours.name(), ours::find)
                    .with(peer.name(), peer::find)
                    .run(setting.rounds());
            return new Figure(
                    "Ten rules: how much longer " + peer.name() + " takes",
                    rounds.ratio(peer.name(), ours.name()),
                    "×",
                    Goal.atLeast(against.goal),
                    "%,.0f ns an entry against %,.0f; %,d events, the same %,d detections"
                            .formatted(
                                    rounds.median(peer.name()) / events.size() * NANOS,
                                    rounds.median(ours.name()) / events.size() * NANOS,
                                    events.size(),
                                    found.size()));
        }
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

    /** Of as many whole stories as hold no more, on one axis of time: when it became known. A child's events follow each other. */
    private static List<Event> events(Setting setting, int most) throws IOException {
        var reader = new ChronologyReader(setting.policy().vocabulary());
        var events = new ArrayList<Event>();
        int child = 0;
        for (Path file : setting.chronologies()) {
            for (List<Entry> story : stories(Setting.read(file, reader))) {
                if (events.size() + story.size() > most) {
                    return events;
                }
                for (Entry entry : story) {
                    events.add(event(events.size(), child, entry));
                }
                child++;
            }
        }
        return events;
    }

    private static Collection<List<Entry>> stories(List<Entry> entries) {
        var stories = new LinkedHashMap<String, List<Entry>>();
        entries.forEach(entry ->
                stories.computeIfAbsent(entry.child(), _ -> new ArrayList<>()).add(entry));
        stories.values().forEach(story -> story.sort(Entry.AS_KNOWN));
        return stories.values();
    }

    private static Event event(int number, int child, Entry entry) {
        return new Event(
                number,
                child,
                entry.recordedAt().getEpochSecond() / 60,
                entry.type().code(),
                entry.agency(),
                entry.outcome());
    }
}
