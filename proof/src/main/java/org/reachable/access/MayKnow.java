package org.reachable.access;

import static org.reachable.access.Relationship.AGENCY;
import static org.reachable.access.Relationship.BREAK_GLASS;
import static org.reachable.access.Relationship.EXCLUDED;
import static org.reachable.access.Relationship.INVOLVED;
import static org.reachable.access.Relationship.IN_MEETING;
import static org.reachable.access.Relationship.LOCKED;
import static org.reachable.access.Relationship.LOCKED_POINTER;
import static org.reachable.access.Relationship.NONE;
import static org.reachable.access.Relationship.OVERSIGHT;
import static org.reachable.access.Relationship.PARTNERSHIP;
import static org.reachable.access.Relationship.TEAM;
import static org.reachable.access.Relationship.THING;

import java.util.List;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.policy.Access;

/**
 * Who may know a word, said again here in the words of the policy and of the decisions, so that a page and the rule it is
 * built on cannot be wrong together.
 */
interface MayKnow {

    boolean may(Reader reader);

    /** Nobody at all, by any page: what the application keeps for itself. */
    static MayKnow nobody() {
        return _ -> false;
    }

    /** As an entry of this agency that is handled so. */
    static MayKnow entry(String agency, Handling handling) {
        return reader -> AccessPolicy.sees(reader.standing(), handling, reader.owns(agency), reader.investigates())
                && leaves(reader, handling);
    }

    /** As a description of a place or a car, or the name of an adult: it is of no one child. */
    static MayKnow thing(String agency, Handling handling) {
        return reader -> !reader.is(NONE)
                && AccessPolicy.sees(THING, handling, reader.owns(agency), reader.investigates())
                && leaves(reader, handling);
    }

    private static boolean leaves(Reader reader, Handling handling) {
        return !reader.isAPack() || AccessPolicy.LEAVES.contains(handling);
    }

    /** Whoever may know that there is such a child. */
    static MayKnow whoeverKnowsOfTheChild() {
        return reader -> !reader.is(EXCLUDED, LOCKED, NONE);
    }

    /** Whoever may know more than that, and whom to ask. */
    static MayKnow whoeverIsLetIn() {
        return reader -> !reader.is(EXCLUDED, LOCKED, LOCKED_POINTER, NONE);
    }

    /** Whoever reads anything of the record: they must know what not to tell. */
    static MayKnow whoeverReadsAnything() {
        return reader -> !reader.is(EXCLUDED, LOCKED, LOCKED_POINTER, NONE, PARTNERSHIP);
    }

    /** Whoever may know what is asked and found about the child. */
    static MayKnow whoeverFollows() {
        return reader -> reader.is(INVOLVED, TEAM, OVERSIGHT, BREAK_GLASS, IN_MEETING, AGENCY);
    }

    static MayKnow whoeverIsClose() {
        return reader -> reader.is(INVOLVED, TEAM, OVERSIGHT);
    }

    /** Those who work with the child, not those who look across. */
    static MayKnow whoeverIsInTheTeam() {
        return reader -> reader.is(INVOLVED, TEAM);
    }

    /** The few who lock records and keep people out of them, of those whose agency works with the child. */
    static MayKnow whoeverLimits() {
        return reader -> reader.answersAs(Action.LIMIT.duties())
                && reader.is(INVOLVED, TEAM, OVERSIGHT, IN_MEETING, AGENCY)
                && !reader.isAPack();
    }

    /** Who opened a record and why: those close to the child, and those who look after openings. */
    static MayKnow whoeverHearsOfOpenings() {
        return whoeverIsClose().or(whoeverOversees());
    }

    /** Who asked who looked: whoever looks after such requests, of those who may know of the child. */
    static MayKnow whoeverOversees() {
        return whoeverIsLetIn().and(reader -> reader.answersAs(Action.OVERSEE_OPENINGS.duties()));
    }

    /** The few who decide how long a record is kept. */
    static MayKnow whoeverKeeps() {
        return whoeverIsLetIn().and(reader -> reader.answersAs(Action.KEEP.duties()));
    }

    /** What a source is called, in the register of sources. */
    static MayKnow whoeverLooksAfterSources() {
        return reader -> reader.answersAs(Access.shipped().duties("look-after-sources"));
    }

    static MayKnow only(String... ids) {
        return reader -> List.of(ids).contains(reader.id());
    }

    default MayKnow and(MayKnow other) {
        return reader -> may(reader) && other.may(reader);
    }

    default MayKnow or(MayKnow other) {
        return reader -> may(reader) || other.may(reader);
    }
}
