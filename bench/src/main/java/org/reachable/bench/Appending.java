package org.reachable.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How many entries a second are kept where several people save at once: an entry takes its place in the log under one lock,
 * which it holds until its transaction has ended, its row of the audit with it.
 */
final class Appending implements Measure {
    private static final List<Integer> AT_ONCE = List.of(1, 4, 16);
    private static final int ENTRIES = 120;
    private static final int SAMPLE = 16;

    @Override
    public String name() {
        return "append";
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        int children = setting.children(1_000);
        int each = setting.sample() ? SAMPLE : ENTRIES;
        try (var demonstration = new Demonstration(setting.checkout(), children)) {
            demonstration.untilFolded();
            Queue<Recording> forms = forms(demonstration, each * AT_ONCE.size());
            var figures = new ArrayList<Figure>();
            for (int writers : AT_ONCE) {
                long before = demonstration.entries();
                var waits = new ConcurrentLinkedQueue<Double>();
                double seconds = keep(taken(forms, each), writers, waits);
                long kept = demonstration.entries() - before;
                Waits waited = Waits.of(waits);
                figures.add(new Figure(
                        "Entries kept a second by %d who save at once".formatted(writers),
                        kept / seconds,
                        "a second",
                        Goal.NONE,
                        "%d kept of %d; half within %.0f ms, 95 of 100 within %.0f; %,d children"
                                .formatted(kept, waited.many(), waited.within(50), waited.within(95), children)));
            }
            return figures;
        }
    }

    /** Forms filled in and looked at, ready to be kept: each of another child, so that no two are of one story. */
    private static Queue<Recording> forms(Demonstration demonstration, int many) throws Exception {
        var forms = new ArrayDeque<Recording>();
        var children = new HashSet<String>();
        for (Visits who : Visits.ofEverybody(demonstration)) {
            for (String child : who.children()) {
                if (forms.size() < many && children.add(child)) {
                    forms.add(Recording.ofAReturn(who.visitor(), child, "08:30", "Came home by themselves."));
                }
            }
        }
        return forms;
    }

    private static List<Recording> taken(Queue<Recording> forms, int many) {
        var taken = new ArrayList<Recording>();
        while (taken.size() < many && !forms.isEmpty()) {
            taken.add(forms.remove());
        }
        return taken;
    }

    /** The seconds until all were kept; how long each of them took is added to the waits. */
    private static double keep(List<Recording> forms, int writers, Collection<Double> waits) throws Exception {
        try (var people = Executors.newFixedThreadPool(writers)) {
            List<Callable<Double>> saves = forms.stream()
                    .<Callable<Double>>map(form -> () -> {
                        long began = System.nanoTime();
                        form.keep();
                        return (System.nanoTime() - began) / 1e9;
                    })
                    .toList();
            long began = System.nanoTime();
            for (Future<Double> save : people.invokeAll(saves)) {
                waits.add(save.get());
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }
}
