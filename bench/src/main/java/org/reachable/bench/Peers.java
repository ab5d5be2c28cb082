package org.reachable.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.reachable.engine.entry.Entry;

/** Ten rules, found by everybody in the same events; told only where all found the same. */
final class Peers implements Measure {
    private static final int EVENTS = 1_000_000;
    private static final int SAMPLE = 50_000;
    /** So slow that more would take hours. */
    private static final int FOR_DROOLS = 20_000;

    private static final double NANOS = 1e9;

    private final String name;
    private final int most;
    private final List<Against> against;

    /** One of them, and how many times as long it should take at least. */
    private record Against(double goal, Opening opening) {}

    /** Starts a peer. */
    private interface Opening {
        Peer open(Setting setting) throws Exception;
    }

    private Peers(String name, int most, Against... against) {
        this.name = name;
        this.most = most;
        this.against = List.of(against);
    }

    static Peers databasesAndStreams() {
        return new Peers(
                "peers",
                EVENTS,
                new Against(10, _ -> new DuckDb()),
                new Against(30, _ -> new Postgres()),
                new Against(3, setting -> new Flink(setting.checkout(), 1)));
    }

    static Peers ruleEngines() {
        return new Peers("drools", FOR_DROOLS, new Against(60, _ -> new Drools()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        List<Event> all = events(setting.entries(setting.sample() ? SAMPLE : most));
        List<Event> events = all.size() > most ? whole(all.subList(0, most)) : all;
        var ours = new OurFold(setting.checkout(), Setting.calendars());
        ours.load(events);
        List<Detection> found = Detection.inOrder(ours.find());
        var rounds = new Rounds().with(ours.name(), ours::find);
        var goals = new LinkedHashMap<Peer, Double>();
        try {
            for (Against each : against) {
                Peer peer = each.opening.open(setting);
                goals.put(peer, each.goal);
                peer.load(events);
                same(found, Detection.inOrder(peer.find()), peer.name());
                rounds.with(peer.name(), peer::find);
            }
            rounds.run(setting.rounds());
        } finally {
            for (Peer peer : goals.keySet()) {
                peer.close();
            }
        }
        double one = rounds.median(ours.name()) / events.size() * NANOS;
        return goals.entrySet().stream()
                .map(each -> new Figure(
                        "Ten rules: how much longer " + each.getKey().name() + " takes",
                        rounds.ratio(each.getKey().name(), ours.name()),
                        "×",
                        Goal.atLeast(each.getValue()),
                        "%,.0f ns an entry against %,.0f; %,d events, the same %,d detections"
                                .formatted(
                                        rounds.median(each.getKey().name()) / events.size() * NANOS,
                                        one,
                                        events.size(),
                                        found.size())))
                .toList();
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
    static List<Event> events(List<Entry> entries) {
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
