package org.reachable.engine.entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An entry as it was written, wherever it is kept: a row of a file, a form, a database. Only what somebody said is in it;
 * what follows from the words (tokens, references, the type's meaning) is read {@link #in} a vocabulary.
 *
 * @param id source and the source's own id
 * @param child who the entry is about
 * @param occurredAt when it happened
 * @param recordedAt when it became known
 * @param agency the kind of agency that wrote it
 * @param type the code of the kind of thing it is
 * @param summary what happened, in the writer's words
 * @param location where, in words and tokens
 * @param otherPeople codes of others present
 * @param outcome the outcome's code, empty where none was given
 * @param outcomeWords the words after the outcome's code
 * @param reached which other agencies really had it, and when
 * @param handling who may see it: a code
 * @param attributes what a form would have asked; a key that is absent was left blank
 */
public record WrittenEntry(
        EntryId id,
        String child,
        Instant occurredAt,
        Instant recordedAt,
        String agency,
        String type,
        String summary,
        String location,
        List<String> otherPeople,
        String outcome,
        String outcomeWords,
        List<Reach> reached,
        String handling,
        Map<String, String> attributes) {

    /** What was written of an entry that has been read. */
    public static WrittenEntry of(Entry entry) {
        return new WrittenEntry(
                entry.id(),
                entry.child(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.agency(),
                entry.type().code(),
                entry.summary(),
                entry.location(),
                entry.otherPeople(),
                entry.outcome(),
                entry.outcomeWords(),
                entry.reached(),
                entry.handling(),
                entry.attributes());
    }

    /** Words that somebody says here and now: they happened when they were written, and nobody else has had them yet. */
    public static WrittenEntry said(
            EntryId id,
            String child,
            Instant now,
            String agency,
            String type,
            String words,
            String handling,
            Map<String, String> attributes) {
        return new WrittenEntry(
                id, child, now, now, agency, type, words, "", List.of(), "", "", List.of(), handling, attributes);
    }

    /** What happened, written down anew: under another id, and where it is filed elsewhere by another reference. */
    public WrittenEntry again(EntryId anew, String childNow, Instant now) {
        return new WrittenEntry(
                anew,
                childNow,
                occurredAt,
                now,
                agency,
                type,
                summary,
                location,
                otherPeople,
                outcome,
                outcomeWords,
                reached,
                handling,
                attributes);
    }

    /** The same, told as this type and in these words. */
    public WrittenEntry telling(String typeNow, String words) {
        return new WrittenEntry(
                id,
                child,
                occurredAt,
                recordedAt,
                agency,
                typeNow,
                words,
                location,
                otherPeople,
                outcome,
                outcomeWords,
                reached,
                handling,
                attributes);
    }

    /** The same, as if nobody had written anything in these attributes. */
    public WrittenEntry without(Set<String> unwritten) {
        var rest = new HashMap<>(attributes);
        rest.keySet().removeAll(unwritten);
        return withAttributes(rest);
    }

    /** The same, saying this too. */
    public WrittenEntry with(String attribute, String value) {
        var more = new HashMap<>(attributes);
        more.put(attribute, value);
        return withAttributes(more);
    }

    /** The same, saying these of what a form asks, and nothing else. */
    public WrittenEntry saying(Map<String, String> said) {
        return withAttributes(Map.copyOf(said));
    }

    private WrittenEntry withAttributes(Map<String, String> said) {
        return new WrittenEntry(
                id,
                child,
                occurredAt,
                recordedAt,
                agency,
                type,
                summary,
                location,
                otherPeople,
                outcome,
                outcomeWords,
                reached,
                handling,
                Map.copyOf(said));
    }

    /** The entry in the words of this vocabulary; what it does not know is kept. */
    public Entry in(Vocabulary vocabulary) {
        var meaning = vocabulary.type(type);
        return new Entry(
                id,
                child,
                occurredAt,
                recordedAt,
                agency,
                "",
                meaning,
                summary,
                location,
                otherPeople,
                outcome,
                outcomeWords,
                reached,
                handling,
                attributes,
                Token.in(summary + "\n" + location),
                where(vocabulary),
                new ReferenceReader(vocabulary.references()).read(id, meaning, outcome, attributes));
    }

    /** What its location names; where that names no place, the places of its words, too. */
    private List<Token> where(Vocabulary vocabulary) {
        List<Token> there = Token.in(location);
        return there.stream().anyMatch(vocabulary::isPlace)
                ? there
                : Stream.concat(there.stream(), Token.in(summary).stream().filter(vocabulary::isPlace))
                        .distinct()
                        .toList();
    }
}
