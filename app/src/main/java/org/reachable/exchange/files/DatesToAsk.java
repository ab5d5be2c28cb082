package org.reachable.exchange.files;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/**
 * Days in a file that can hardly be right: after today, though the entry says nothing of what is planned; before the child
 * was born; or written down after the file came, which can never be. Whoever sends it is asked about each, and what they do
 * not confirm is kept back. Of children of whom nothing is said, nothing is asked of their birth.
 */
@Component
class DatesToAsk {

    private final Vocabulary vocabulary;
    private final People people;
    private final Clock clock;

    DatesToAsk(Vocabulary vocabulary, People people, Clock clock) {
        this.vocabulary = vocabulary;
        this.people = people;
        this.clock = clock;
    }

    /**
     * One that is asked about.
     *
     * @param number the place of its entry among those of the files
     * @param column which date
     * @param value what it says
     * @param mayBeRight whether its sender may say that it is right; else it is kept back
     */
    record Asked(
            int number,
            FilesRead.Place place,
            String column,
            String value,
            String why,
            String mend,
            boolean mayBeRight) {}

    /** In the order of the files; an entry once, by the first of its dates. */
    List<Asked> of(Actor actor, FilesRead read) {
        Instant now = clock.instant();
        Map<String, LocalDate> born = born(actor, read);
        List<Asked> asked = new ArrayList<>();
        for (int number = 0; number < read.entries().size(); number++) {
            Entry entry = read.entries().get(number);
            Asked one = asked(number, read.places().get(number), entry, born.get(entry.child()), now);
            if (one != null) {
                asked.add(one);
            }
        }
        return asked;
    }

    private @Nullable Asked asked(
            int number, FilesRead.Place place, Entry entry, @Nullable LocalDate born, Instant now) {
        if (entry.recordedAt().isAfter(now)) {
            return new Asked(
                    number,
                    place,
                    "recorded_at",
                    Dates.full(entry.recordedAt()),
                    "Nobody has written it down yet: it lies after the file came",
                    "Write the day it was written down. Until then the row is kept back.",
                    false);
        }
        if (entry.occurredAt().isAfter(now) && vocabulary.has(Trait.WAS_SEEN, entry.type())) {
            return new Asked(
                    number,
                    place,
                    "occurred_at",
                    Dates.happened(entry.occurredAt()),
                    "It lies ahead, and “%s” is seen or told by somebody"
                            .formatted(entry.type().name()),
                    "Write the day it happened. Until then the row is kept back.",
                    false);
        }
        if (entry.occurredAt().isAfter(now) && !vocabulary.mayLieAhead(entry.type())) {
            return new Asked(
                    number,
                    place,
                    "occurred_at",
                    Dates.happened(entry.occurredAt()),
                    "It lies ahead, and “%s” says nothing of what is planned"
                            .formatted(entry.type().name()),
                    "Write the day it happened; or tick it, where it is right.",
                    true);
        }
        if (born != null && Dates.day(entry.occurredAt()).isBefore(born)) {
            return new Asked(
                    number,
                    place,
                    "occurred_at",
                    Dates.happened(entry.occurredAt()),
                    "It lies before the child was born, as their record has it",
                    "Check the day, the reference and the date of birth; or tick it, where it is right.",
                    true);
        }
        return null;
    }

    private Map<String, LocalDate> born(Actor actor, FilesRead read) {
        Map<String, PersonId> known =
                people.called(actor, read.told().stream().map(Entry::child).collect(Collectors.toSet()));
        Map<PersonId, LocalDate> days = people.bornOn(actor, known.values());
        Map<String, LocalDate> born = new HashMap<>();
        known.forEach((reference, person) -> {
            LocalDate day = days.get(person);
            if (day != null) {
                born.put(reference, day);
            }
        });
        return born;
    }
}
