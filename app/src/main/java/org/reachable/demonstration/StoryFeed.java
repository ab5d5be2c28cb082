package org.reachable.demonstration;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.Mention;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Hands in the story's entries when they become known, and none before. An entry that was there once is not told again,
 * even where somebody undid its import.
 */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class StoryFeed {

    private final Chronology chronology;
    private final Imports imports;
    private final People people;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Clock clock;
    private final Story story;
    /** What is still to come; null before the first look at what was told. */
    private @Nullable Queue<Entry> untold;

    StoryFeed(
            Chronology chronology,
            Imports imports,
            People people,
            Partnership partnership,
            Vocabulary vocabulary,
            Transactions transactions,
            Clock clock) {
        this.chronology = chronology;
        this.imports = imports;
        this.people = people;
        this.partnership = partnership;
        this.transactions = transactions;
        this.clock = clock;
        this.story = Story.read(vocabulary);
    }

    /** Tells what has become known by now; how many entries that were. */
    synchronized int tellUntilNow() {
        Optional<UUID> here = partnership.id();
        if (here.isEmpty()) {
            return 0;
        }
        Actor actor = Wealdshire.actor(here.get());
        Queue<Entry> toCome = untold(actor);
        List<Entry> known = new ArrayList<>();
        while (!toCome.isEmpty() && !toCome.element().recordedAt().isAfter(clock.instant())) {
            known.add(toCome.remove());
        }
        if (!known.isEmpty()) {
            tell(actor, known);
        }
        return known.size();
    }

    private Queue<Entry> untold(Actor actor) {
        Queue<Entry> toCome = untold;
        if (toCome == null) {
            toCome = new ArrayDeque<>(story.entries().stream()
                    .filter(entry -> chronology.one(actor, entry.id()).isEmpty())
                    .toList());
            untold = toCome;
        }
        return toCome;
    }

    private void tell(Actor actor, List<Entry> known) {
        transactions.as(actor.code(), () -> {
            UUID batch = imports.begin(actor, "The story of the demonstration", known.size(), 0);
            chronology.append(
                    actor,
                    batch,
                    known.stream().map(entry -> newEntry(actor, entry)).toList());
        });
    }

    private NewEntry newEntry(Actor actor, Entry entry) {
        PersonId about = people.called(actor, entry.child())
                .orElseThrow(() -> new IllegalStateException("Nobody in Wealdshire is called " + entry.child()));
        List<Mention> others = entry.otherPeople().stream()
                .flatMap(name ->
                        people.called(actor, name).stream().map(person -> new Mention(person, Mention.Part.PRESENT)))
                .toList();
        return new NewEntry(about, WrittenEntry.of(entry), others);
    }
}
