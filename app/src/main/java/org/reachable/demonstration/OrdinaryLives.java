package org.reachable.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.NewEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Some thousands of invented children beside the story, so that a desk shows how quiet ordinary lives are. They come in
 * after the first page is served, some at a time; what becomes known of them later is handed in when it does.
 */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
public class OrdinaryLives {

    private static final Logger log = LoggerFactory.getLogger(OrdinaryLives.class);

    private static final int AT_A_TIME = 50;

    private final Alderbourne alderbourne;
    private final Chronology chronology;
    private final Imports imports;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Clock clock;
    private final int many;
    /** What is still to come; null until all children are there. */
    private volatile @Nullable Queue<NewEntry> untold;

    private volatile int there;
    private volatile boolean stopping;

    OrdinaryLives(
            Alderbourne alderbourne,
            Chronology chronology,
            Imports imports,
            Partnership partnership,
            Transactions transactions,
            Clock clock,
            @Value("${reachable.ordinary-lives}") int many) {
        this.alderbourne = alderbourne;
        this.chronology = chronology;
        this.imports = imports;
        this.partnership = partnership;
        this.transactions = transactions;
        this.clock = clock;
        this.many = many;
    }

    /** How many children are there of how many that will be. */
    public record Progress(int there, int many) {
        public boolean done() {
            return there >= many;
        }
    }

    public Progress progress() {
        return new Progress(there, many);
    }

    @EventListener(ApplicationReadyEvent.class)
    void comeIn() {
        if (many > 0) {
            Thread thread = new Thread(this::bringIn, "ordinary-lives");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    @EventListener
    void stop(ContextClosedEvent closed) {
        stopping = true;
    }

    private void bringIn() {
        Actor actor = Wealdshire.actor(partnership.id().orElseThrow());
        Optional<Instant> told = chronology.lastKnown(actor, Alderbourne.SOURCE);
        Instant asOf = told.orElseGet(clock::instant);
        List<NewEntry> toCome = new ArrayList<>();
        transactions.as(actor.code(), () -> alderbourne.prepareFor(many));
        for (int from = 0; from < many && !stopping; from += AT_A_TIME) {
            toCome.addAll(some(actor, from, Math.min(many, from + AT_A_TIME), asOf));
            there = Math.min(many, from + AT_A_TIME);
        }
        toCome.sort(Comparator.comparing(entry -> entry.written().recordedAt()));
        untold = new ArrayDeque<>(toCome);
        if (!stopping) {
            log.info("All {} children of Alderbourne are there.", many);
        }
    }

    /** Brings some in, unless they are there; what is still to come of them. */
    private List<NewEntry> some(Actor actor, int from, int to, Instant asOf) {
        return transactions.as(actor.code(), () -> {
            boolean new_ = !alderbourne.isThere(actor, from);
            List<NewEntry> all = IntStream.range(from, to)
                    .boxed()
                    .flatMap(number -> alderbourne.child(actor, number, asOf, new_).stream())
                    .toList();
            if (new_) {
                List<NewEntry> known = all.stream()
                        .filter(entry -> !entry.written().recordedAt().isAfter(asOf))
                        .toList();
                chronology.append(actor, batch(actor, known.size()), known);
            }
            return all.stream()
                    .filter(entry -> entry.written().recordedAt().isAfter(asOf))
                    .toList();
        });
    }

    private UUID batch(Actor actor, int rows) {
        return imports.all(actor).stream()
                .filter(batch -> batch.file().equals(Alderbourne.SOURCE))
                .findFirst()
                .map(batch -> batch.id())
                .orElseGet(() -> imports.begin(actor, Alderbourne.SOURCE, rows, 0));
    }

    /** Tells what has become known by now. */
    void tellUntilNow() {
        Queue<NewEntry> toCome = untold;
        if (toCome == null) {
            return;
        }
        Actor actor = Wealdshire.actor(partnership.id().orElseThrow());
        Instant now = clock.instant();
        while (!toCome.isEmpty() && !toCome.element().written().recordedAt().isAfter(now)) {
            List<NewEntry> known = new ArrayList<>();
            while (known.size() < AT_A_TIME
                    && !toCome.isEmpty()
                    && !toCome.element().written().recordedAt().isAfter(now)) {
                known.add(toCome.remove());
            }
            chronology.append(actor, null, known);
        }
    }
}
