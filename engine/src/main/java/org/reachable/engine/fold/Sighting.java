package org.reachable.engine.fold;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;

/**
 * The little that the second stage sees of a child's entry: that a shared thing stands in it, when, and what the rule
 * that looks for it needs.
 *
 * @param rule the rule it is for
 * @param token the shared thing
 * @param role what the entry is to the rule
 * @param child whose story it stands in; of a response, whom it is for
 * @param entry the entry
 * @param type its type
 * @param occurredAt when it happened
 * @param recordedAt when it became known
 * @param where the tokens of its location
 * @param incident the first known entry of the incident it tells of, or, where it answers by name, that is answered
 * @param names the entry it answers, or the incident or sign it responds to; null for none
 */
public record Sighting(
        String rule,
        Token token,
        Role role,
        String child,
        EntryId entry,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        List<Token> where,
        EntryId incident,
        @Nullable EntryId names) {

    /** What an entry is to a rule that looks across children. */
    public enum Role {
        /** It tells that the place is the child's own, as their family's. */
        THEIRS,
        /** It is counted. */
        COUNTED,
        /** What stands in it may stand in another child's story. */
        SIGN,
        /** It is a response to an incident. */
        RESPONSE,
        /** It may answer, because it stands after. */
        ANSWER,
        /** It may answer what it names. */
        NAMED_ANSWER,
        /** It ends the child's story. */
        ENDED
    }

    /** In place of a token: an answer by name is told wherever the entry it names was sighted. */
    public static final Token WHEREVER = new Token("", "");

    private static final Duration ONE_INCIDENT = Duration.ofMinutes(10);

    /** The order in which the second stage takes sightings in: as they became known. */
    public static final Comparator<Sighting> AS_KNOWN = Comparator.comparing(Sighting::recordedAt)
            .thenComparing(Sighting::occurredAt)
            .thenComparing(Sighting::entry)
            .thenComparing(Sighting::child)
            .thenComparing(Sighting::role)
            .thenComparing(sighting -> String.valueOf(sighting.names()));

    /** True where two sightings tell of one incident: joined by their records, or alike and within ten minutes. */
    public boolean sameIncidentAs(Sighting other) {
        if (areJoined(other)) {
            return true;
        }
        return isTogetherWith(other) && (type.equals(other.type) || !Collections.disjoint(where, other.where));
    }

    private boolean areJoined(Sighting other) {
        return incident.equals(other.incident) || incident.equals(other.entry) || entry.equals(other.incident);
    }

    /** True where the two happened within the minutes in which alike records tell of one incident. */
    public boolean isTogetherWith(Sighting other) {
        return Duration.between(occurredAt, other.occurredAt).abs().compareTo(ONE_INCIDENT) <= 0;
    }
}
