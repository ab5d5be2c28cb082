package org.reachable.engine.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;

/**
 * One dated line of a child's story as an agency wrote it. Never changed: a correction is another entry that names this
 * one.
 *
 * @param id source and the source's own id
 * @param child who the entry is about
 * @param occurredAt when it happened
 * @param recordedAt when it became known: written down by the agency, or, in a view as known to one agency, when that
 *     agency had it
 * @param agency the kind of agency that wrote it: what rules read
 * @param whose the code of the very agency in its partnership; empty where it has none, as in a file. No rule reads it
 * @param type what kind of thing it is
 * @param summary what happened, in the writer's words
 * @param location where, in words and tokens
 * @param otherPeople codes of others present; may hold hindsight
 * @param outcome the outcome's code, empty where none was given
 * @param outcomeWords the words after the outcome's code: the narrator's, they decide nothing
 * @param reached which other agencies really had it, and when
 * @param handling who may see it: a code, {@code open} where none was given
 * @param attributes what a form would have asked; a key that is absent was left blank
 * @param tokens every token of summary and location, each once
 * @param where the tokens of the location; where it names no place, those of places in the summary, too
 * @param references what the entry says of other entries
 */
public record Entry(
        EntryId id,
        String child,
        Instant occurredAt,
        Instant recordedAt,
        String agency,
        String whose,
        EntryType type,
        String summary,
        String location,
        List<String> otherPeople,
        String outcome,
        String outcomeWords,
        List<Reach> reached,
        String handling,
        Map<String, String> attributes,
        List<Token> tokens,
        List<Token> where,
        References references) {

    /** The one order in which entries are folded: as they became known; ties never depend on a file's order. */
    public static final Comparator<Entry> AS_KNOWN = AsKnown::compare;

    /**
     * What an entry says of other entries and findings. Which attribute carries which reference is the vocabulary's.
     *
     * @param answers the entries this one answers
     * @param answersFinding the id of the finding this one answers
     * @param corrects the entry this one puts right or takes back
     * @param duplicateOf the entry that tells of the same incident
     * @param unjudgedBy those that answer nothing it tells: whoever wrote them before this came in may not read it
     * @param withdraws true where {@code corrects} is taken back and nothing stands in its place
     * @param bearing how far it is believed of what waits for it
     * @param isAhead true where it was written down before it happened
     */
    public record References(
            List<EntryId> answers,
            @Nullable String answersFinding,
            @Nullable EntryId corrects,
            @Nullable EntryId duplicateOf,
            List<EntryId> unjudgedBy,
            boolean withdraws,
            Bearing bearing,
            boolean isAhead) {
        /** An entry that names no other. */
        public static final References NONE =
                new References(List.of(), null, null, null, List.of(), false, Bearing.SETTLES, false);

        /** Whether it may answer what was asked. */
        public boolean settles() {
            return bearing == Bearing.SETTLES && !isAhead;
        }

        /** Whether what it says is over is over, as it becomes known. */
        public boolean ends() {
            return isBelieved() && !isAhead;
        }

        /** Whether what it says is so, now or when it comes. */
        public boolean isBelieved() {
            return bearing != Bearing.REPORTS;
        }

        private References naming(UnaryOperator<EntryId> standing) {
            return new References(
                    answers.stream().map(standing).toList(),
                    answersFinding,
                    corrects == null ? null : standing.apply(corrects),
                    duplicateOf == null ? null : standing.apply(duplicateOf),
                    unjudgedBy.stream().map(standing).toList(),
                    withdraws,
                    bearing,
                    isAhead);
        }

        /** Whether it says of no entry and of no finding that it answers that. */
        public boolean namesNothing() {
            return answers.isEmpty() && answersFinding == null;
        }

        private References answeringAs(References as) {
            return new References(
                    as.answers, as.answersFinding, corrects, duplicateOf, unjudgedBy, withdraws, bearing, isAhead);
        }

        private References bearing(Bearing less) {
            return new References(answers, answersFinding, corrects, duplicateOf, unjudgedBy, withdraws, less, isAhead);
        }

        private References ahead(boolean ahead) {
            return new References(
                    answers, answersFinding, corrects, duplicateOf, unjudgedBy, withdraws, bearing, ahead);
        }

        private References correcting(@Nullable EntryId original) {
            return new References(
                    answers, answersFinding, original, duplicateOf, unjudgedBy, withdraws, bearing, isAhead);
        }
    }

    /** The value a form would have held, empty where it was left blank. */
    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** This entry as {@code agency} had it: from its own record, or from when it reached them; empty where it never did. */
    public Optional<Entry> asKnownTo(String viewer) {
        if (agency.equals(viewer)) {
            return Optional.of(this);
        }
        return reached.stream()
                .filter(reach -> reach.agency().equals(viewer))
                .map(Reach::at)
                .min(Comparator.naturalOrder())
                .map(this::knownAt);
    }

    /** The same entry, of this agency of its partnership. */
    public Entry of(String agencyInPartnership) {
        return copy(id, child, recordedAt, agencyInPartnership, attributes, references);
    }

    /** The same entry, known from another instant. */
    public Entry knownAt(Instant instant) {
        return copy(id, child, instant, references);
    }

    /** The same entry, saying this of one attribute. */
    public Entry saying(String key, String value) {
        var said = new TreeMap<>(attributes);
        said.put(key, value);
        return copy(id, child, recordedAt, whose, Map.copyOf(said), references);
    }

    /** The same entry, said to settle nothing. */
    public Entry settlingNothing() {
        return references.bearing == Bearing.SETTLES
                ? copy(id, child, recordedAt, references.bearing(Bearing.NOTED))
                : this;
    }

    /** The same entry, answering what another says that it answers. */
    public Entry answeringAs(Entry other) {
        return copy(id, child, recordedAt, references.answeringAs(other.references));
    }

    /** The same entry, said to end nothing either. */
    public Entry endingNothing() {
        return references.isBelieved() ? copy(id, child, recordedAt, references.bearing(Bearing.REPORTS)) : this;
    }

    /** This correction standing in the place, and under the identity, of the entry it puts right. */
    public Entry inPlaceOf(EntryId original, Instant knownSince) {
        return copy(original, child, knownSince, references);
    }

    /** Whether the child's story ends with it. */
    public boolean endsStory() {
        return type.endsStory() && references.ends();
    }

    /** From when on what it says is over or done is so: as an answer, and as the end of a state. */
    public Instant overAt() {
        return told(type.overAt()).orElse(occurredAt);
    }

    private Optional<Instant> told(String key) {
        String told = key.isEmpty() ? "" : attribute(key);
        try {
            return told.isEmpty() ? Optional.empty() : Optional.of(LondonTime.parse(told));
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    /**
     * The same entry as rules read it. Where it was written down before it happened it says what is planned. Where it tells when what
     * it begins was over, and that is still to come and nothing says that it is closed, it tells of no end.
     */
    public Entry asWritten() {
        boolean isAhead = occurredAt.isAfter(recordedAt) || overAt().isAfter(recordedAt);
        Entry result = isAhead ? copy(id, child, recordedAt, references.ahead(true)) : this;
        var end = type.ownEnd();
        return told(end.attribute()).filter(recordedAt::isBefore).isPresent()
                        && !end.closed().contains(outcome)
                ? result.saying(end.attribute(), "")
                : result;
    }

    /** The same entry once what it told ahead has come. */
    public Entry come() {
        return copy(id, child, recordedAt, references.ahead(false));
    }

    /** The same entry, naming others under the ids that stand now. */
    public Entry withReferences(UnaryOperator<EntryId> standing) {
        return references.answers.isEmpty() && references.duplicateOf == null && references.corrects == null
                ? this
                : copy(id, child, recordedAt, references.naming(standing));
    }

    /** What this correction leaves in the story of the child who is no longer meant: that the entry is taken back. */
    public Entry takingBack(EntryId original, String fromChild) {
        return copy(
                id,
                fromChild,
                recordedAt,
                new References(List.of(), null, original, null, List.of(), true, Bearing.SETTLES, false));
    }

    /** The same entry, said to put another right. */
    public Entry correcting(EntryId original) {
        return copy(id, child, recordedAt, references.correcting(original));
    }

    /** The same entry, said to put nothing right. */
    public Entry notACorrection() {
        return copy(id, child, recordedAt, references.correcting(null));
    }

    /** True where the two say the same: importing one after the other changes nothing. */
    public boolean saysTheSameAs(Entry other) {
        return correctingNothing().equals(other.correctingNothing());
    }

    private Entry correctingNothing() {
        return references.corrects == null ? this : notACorrection();
    }

    private Entry copy(EntryId newId, String newChild, Instant newRecordedAt, References newReferences) {
        return copy(newId, newChild, newRecordedAt, whose, attributes, newReferences);
    }

    private Entry copy(
            EntryId newId,
            String newChild,
            Instant newRecordedAt,
            String newWhose,
            Map<String, String> newAttributes,
            References newReferences) {
        return new Entry(
                newId,
                newChild,
                occurredAt,
                newRecordedAt,
                agency,
                newWhose,
                type,
                summary,
                location,
                otherPeople,
                outcome,
                outcomeWords,
                reached,
                handling,
                newAttributes,
                tokens,
                where,
                newReferences);
    }
}
