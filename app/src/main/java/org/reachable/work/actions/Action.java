package org.reachable.work.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * Something that somebody said they would do for a child, or about a place, as the entries tell it that its reader may read.
 *
 * @param id the same of all that is said of it
 * @param what what is done, for which need, and what it is aimed at
 * @param set by whom, and when
 * @param stands whose it is, and until when
 * @param end how it ended; null while it is open
 * @param last what was said of it last: who writes further says that they read it
 * @param isOfAThing whether it is about what is no child, as a place
 */
public record Action(
        UUID id,
        PersonId child,
        What what,
        Said set,
        Stands stands,
        @Nullable End end,
        String last,
        boolean isOfAThing) {

    /** How a row calls somebody who works here; a job is called otherwise. */
    private static final Pattern A_PERSON = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * Whose it is, and until when.
     *
     * @param until null where nobody said
     * @param offer to whom it is offered; null where to nobody
     * @param refused who was offered it last and did not take it, and why; null where nobody was, or it was offered again
     * @param moved how often it had another day
     * @param asked when it was set for whose it is, and by whom
     * @param taken when whose it is said that they do it; null where they have not: what somebody set for another is not what that one said
     */
    public record Stands(
            Whose whose,
            @Nullable Until until,
            @Nullable Offer offer,
            @Nullable Offer refused,
            int moved,
            Said asked,
            @Nullable Said taken) {

        boolean said() {
            return taken != null;
        }
    }

    /**
     * @param aim a code of the policy; empty where nobody said
     * @param outside who does it that is none of us, and said yes; empty for nobody
     */
    public record What(String deed, String need, String aim, String outside) {}

    /**
     * Whose it is.
     *
     * @param owner null where nobody is named yet
     * @param office the agency whose people are asked, where nobody is
     */
    public record Whose(@Nullable UUID owner, String office) {}

    /**
     * By when.
     *
     * @param words as the entry has it: a day, or a day and time
     * @param pace how soon it must be, where it is no day; empty where it is
     */
    public record Until(String words, Instant at, String pace) {}

    /** Who said it, as rows call them, and when. */
    public record Said(String by, Instant at) {}

    /** To whom it is offered, and why. */
    public record Offer(UUID to, String because, Said said) {}

    /** @param words what came of it, or why it was not done */
    public record End(boolean done, String words, Said said) {}

    /** As somebody read it whose form says that this was said last. */
    Action asRead(String lastRead) {
        return new Action(id, child, what, set, stands, end, lastRead, isOfAThing);
    }

    public Whose whose() {
        return stands.whose();
    }

    public @Nullable Until until() {
        return stands.until();
    }

    public @Nullable Offer offer() {
        return stands.offer();
    }

    int moved() {
        return stands.moved();
    }

    public boolean isOpen() {
        return end == null;
    }

    boolean isDone() {
        return end != null && end.done();
    }

    /** Without a person, a day or an aim it is its setter's until it is whole. */
    public boolean isWhole() {
        return whose().owner() != null && until() != null && !what.aim().isEmpty();
    }

    boolean isSetBy(String actor) {
        return set.by().equals(actor);
    }

    boolean isOwnedBy(String actor) {
        return whose().owner() != null && actor.equals(String.valueOf(whose().owner()));
    }

    boolean isOfferedTo(String actor) {
        Offer offered = offer();
        return offered != null && offered.to().toString().equals(actor);
    }

    /** Whose it is; where it is nobody's, whoever set it. */
    Optional<UUID> withWhom() {
        return Optional.ofNullable(whose().owner())
                .or(() -> Optional.of(set.by())
                        .filter(A_PERSON.asMatchPredicate())
                        .map(UUID::fromString));
    }

    /** Whether somebody has said that they do it. */
    public boolean isTakenOn() {
        return whose().owner() != null && stands.said();
    }

    /** Whether it was set for somebody who has not said whether they do it. */
    boolean isAskedOf(String actor) {
        return isOpen() && isOwnedBy(actor) && !stands.said() && offer() == null;
    }

    /** How whoever was asked did not: of whom it was set for it is back with whoever set it. */
    String refusal() {
        return whose().owner() == null ? "cannot do it" : "did not take it over";
    }

    boolean isLate(Instant now) {
        Until by = until();
        return isOpen() && by != null && by.at().isBefore(now);
    }

    /** The day it is to be done by, where one is given. */
    public @Nullable LocalDate day() {
        Until by = until();
        return by == null || by.words().contains("T") ? null : LocalDate.parse(by.words());
    }
}
