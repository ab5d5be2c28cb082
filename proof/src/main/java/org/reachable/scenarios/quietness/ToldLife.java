package org.reachable.scenarios.quietness;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.scenarios.lives.ChronologyFile;
import org.reachable.scenarios.lives.Life;
import org.reachable.scenarios.lives.Period;

/**
 * An ordinary invented life with moments planted in its quiet stretches, where nothing else explains an alert and nothing
 * that was done for another reason answers it.
 *
 * @param child how entries name the child
 * @param entries all of them, as they became known
 * @param labels what was planted
 */
record ToldLife(String child, List<Entry> entries, List<Label> labels) {

    /** Days around a planted moment in which nothing else happens or is written down. */
    private static final Duration QUIET = Duration.ofDays(10);

    /** Days between planted moments: reports of four weeks with no return between them are one absence, and are asked of once. */
    private static final Duration APART = Duration.ofDays(30);

    private static final int TRIES = 12;

    /** A planted moment: which, and when it is known. */
    record Label(Planted kind, EntryId entry, Instant known) {

        Instant until() {
            return known.plus(kind.within());
        }
    }

    /** Somebody who says what is planted next. */
    @FunctionalInterface
    interface Next {
        Planted next();
    }

    /** As many as its stretches hold, and no more than this. */
    static ToldLife of(Life life, Period period, Vocabulary vocabulary, int most, Next kinds, Random random) {
        String child = life.child().reference();
        List<Entry> entries = new ArrayList<>(read(life, vocabulary));
        Instant end = entries.stream()
                .filter(entry -> entry.type().endsStory())
                .map(Entry::occurredAt)
                .min(Comparator.naturalOrder())
                .orElse(LondonTime.at(period.to().atStartOfDay()))
                .minus(QUIET);
        Instant begin = LondonTime.at(period.from().atStartOfDay()).plus(QUIET);
        List<Label> labels = new ArrayList<>();
        for (int tries = 0; tries < TRIES && labels.size() < most && end.isAfter(begin); tries++) {
            Instant at = begin.plusSeconds(
                    random.nextLong(Duration.between(begin, end).toSeconds()));
            if (entries.stream().noneMatch(entry -> isNear(entry, at))
                    && labels.stream().noneMatch(label -> isWithin(APART, label.known(), at))) {
                Planted kind = kinds.next();
                String number = child + "-" + labels.size();
                List<Entry> story = kind.story().told(child, number, at).stream()
                        .map(entry -> entry.in(vocabulary))
                        .toList();
                if (story.stream().anyMatch(entry -> entry.type().endsStory())) {
                    // Nothing else is asked for the child after it.
                    if (labels.stream().anyMatch(label -> label.known().isAfter(at))) {
                        continue;
                    }
                    end = at.minus(APART);
                }
                entries.addAll(story);
                labels.add(new Label(kind, story.getLast().id(), at));
            }
        }
        entries.sort(Entry.AS_KNOWN);
        return new ToldLife(child, entries, labels);
    }

    private static boolean isNear(Entry entry, Instant at) {
        return Stream.of(entry.occurredAt(), entry.recordedAt()).anyMatch(one -> isWithin(QUIET, one, at));
    }

    private static boolean isWithin(Duration span, Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(span) < 0;
    }

    /** Through the file format, as a partnership would send it. */
    private static List<Entry> read(Life life, Vocabulary vocabulary) {
        var text = new StringWriter();
        try (var file = new ChronologyFile(text)) {
            file.write(life);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        String child = life.child().reference();
        return new ChronologyReader(vocabulary)
                .readAll(new CsvTable(child, new StringReader(text.toString())), "county")
                .entries();
    }
}
