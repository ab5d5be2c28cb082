package org.reachable.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.proof.Served;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;

/**
 * Many who write, answer and hand over at once, about few children, so that they come upon each other. What each was told
 * is noted, to be looked at afterwards.
 */
final class Racing {

    private static final int WORKERS = 16;

    /** So many children are written about at a time; each about so often, and then another. */
    private static final int AT_A_TIME = 12;

    private static final int EACH = 90;

    private static final List<String> PEOPLE = List.of("ayo", "bea", "chidi");

    /** Somebody was told that they moved an ask which stood at this version; whose it was from then on, where that changed. */
    record Moved(String finding, int version, @Nullable UUID to) {}

    private final Queue<Moved> moved = new ConcurrentLinkedQueue<>();
    private final Queue<String> written = new ConcurrentLinkedQueue<>();
    private final Map<Integer, PersonId> children = new ConcurrentHashMap<>();
    private final List<NewEntry> latest = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong done = new AtomicLong();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger cameSecond = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final Served served;
    private final RacingForms forms;
    private final Chronology chronology;
    private final People people;
    private final Answers answers;
    private final Watch watch;
    private final Clock clock;
    private final Testshire testshire;
    private final List<Practitioner> practitioners;
    private final Random seeds;
    private final boolean overHttp;

    Racing(Served served, Random seeds, boolean overHttp) {
        this.served = served;
        this.seeds = seeds;
        this.overHttp = overHttp;
        this.chronology = served.bean(Chronology.class);
        this.people = served.bean(People.class);
        this.answers = served.bean(Answers.class);
        this.watch = served.bean(Watch.class);
        this.clock = served.bean(Clock.class);
        this.testshire = served.testshire();
        this.practitioners = PEOPLE.stream().map(testshire::practitioner).toList();
        this.forms = new RacingForms(served.port(), this::child);
    }

    /** Does so many things, all of them in a hurry; fewer where it is over before. */
    void run(int operations, BooleanSupplier over) throws Exception {
        AtomicLong left = new AtomicLong(operations);
        try (var pool = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                Random random = new Random(seeds.nextLong());
                workers.add(pool.submit(() -> {
                    try (RacingForms.Window window = forms.window()) {
                        while (left.getAndDecrement() > 0 && !over.getAsBoolean()) {
                            something(random, window);
                            done.incrementAndGet();
                        }
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        }
    }

    private void something(Random random, RacingForms.Window window) {
        try {
            int dice = random.nextInt(100);
            if (overHttp && dice < 12) {
                window.something(random);
            } else if (dice < 60) {
                answer(random);
            } else if (dice < 75) {
                again(random);
            } else {
                write(random);
            }
        } catch (RuntimeException fault) {
            // Nothing was acknowledged, so nothing is owed; how often it happens is a figure.
            refused.incrementAndGet();
        }
    }

    private PersonId child(Random random) {
        int place = (int) (done.get() / EACH) + random.nextInt(AT_A_TIME);
        return children.computeIfAbsent(place, _ -> testshire.child());
    }

    private void write(Random random) {
        PersonId child = child(random);
        String type =
                List.of("missing-reported", "missing-returned", "police-arrest").get(random.nextInt(3));
        Actor actor = Actor.of(practitioners.getFirst());
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        var entry = new NewEntry(
                child,
                new WrittenEntry(
                        new EntryId("races", id),
                        people.reference(actor, child).orElseThrow(),
                        now.minusSeconds(random.nextInt(7_200)),
                        now,
                        type.equals("missing-reported") ? "placement" : "police",
                        type,
                        "Written in a hurry.",
                        "",
                        List.of(),
                        type.equals("police-arrest") ? "PENDING" : "",
                        "",
                        List.of(),
                        "open",
                        type.equals("police-arrest")
                                ? Map.of("arrest", id)
                                : Map.of("episode", Integer.toString(random.nextInt(3)))),
                List.of());
        latest.add(entry);
        chronology.append(actor, null, List.of(entry));
        written.add(id);
    }

    /** The same again, as a file that is sent twice, maybe while the first is still on its way. */
    private void again(Random random) {
        int many = latest.size();
        if (many == 0) {
            write(random);
            return;
        }
        NewEntry entry = latest.get(Math.max(0, many - 1 - random.nextInt(6)));
        chronology.append(Actor.of(practitioners.getFirst()), null, List.of(entry));
        sentAgain.incrementAndGet();
        written.add(entry.written().id().local());
    }

    private void answer(Random random) {
        PersonId child = child(random);
        Practitioner who = practitioners.get(random.nextInt(practitioners.size()));
        Actor actor = Actor.of(who);
        List<Ask> asks = watch.about(actor, child).stream()
                .map(Asked::ask)
                .filter(Objects::nonNull)
                .toList();
        if (asks.isEmpty()) {
            write(random);
            return;
        }
        Ask ask = asks.get(random.nextInt(asks.size()));
        Practitioner other = practitioners.get(random.nextInt(practitioners.size()));
        String finding = ask.finding();
        int version = ask.version();
        switch (random.nextInt(5)) {
            case 0 -> note(finding, version, who.id(), answers.take(actor, who, finding, version));
            case 1 -> note(finding, version, null, answers.done(actor, finding, version, "Something is different."));
            case 2 -> note(finding, version, null, answers.notNeeded(actor, finding, version, "It was over."));
            case 3 -> note(finding, version, null, answers.handOver(actor, other, finding, version, "They know them."));
            default -> {
                if (who.id().equals(ask.handedTo())) {
                    note(finding, version, who.id(), answers.accept(actor, who, finding, version));
                }
            }
        }
    }

    private void note(String finding, int version, @Nullable UUID to, Answered answered) {
        switch (answered) {
            case Answered.Kept _ -> moved.add(new Moved(finding, version, to));
            case Answered.ChangedMeanwhile _ -> cameSecond.incrementAndGet();
            case Answered.NotFound _ -> refused.incrementAndGet();
        }
    }

    /** Everything is folded; whoever was to hear of something has. */
    void settle() throws InterruptedException {
        FoldRunner folds = served.bean(FoldRunner.class);
        for (int time = 0; time < 1_200 && served.bean(StoryStore.class).waiting(clock.instant()) > 0; time++) {
            folds.sweep();
            Thread.sleep(ThreadLocalRandom.current().nextInt(20, 60));
        }
    }

    List<Moved> moved() {
        return List.copyOf(moved);
    }

    /** The numbers of entries of which somebody was told that they are there; the same one maybe often. */
    List<String> written() {
        return List.copyOf(written);
    }

    List<PersonId> children() {
        return List.copyOf(children.values());
    }

    RacingForms forms() {
        return forms;
    }

    long operations() {
        return done.get();
    }

    int refused() {
        return refused.get();
    }

    int cameSecond() {
        return cameSecond.get();
    }

    int sentAgain() {
        return sentAgain.get();
    }
}
