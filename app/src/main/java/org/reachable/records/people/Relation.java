package org.reachable.records.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * Who somebody is to a person.
 *
 * @param other their own record, where they have one
 * @param otherName what they are called
 * @param relation what they are to the person: mother, brother, foster carer
 * @param trusted that the child trusts them; null where nobody says so
 */
public record Relation(
        @Nullable PersonId other,
        String otherName,
        String relation,
        ParentalResponsibility parentalResponsibility,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Trusted trusted) {

    /** Somebody of whom nobody says that the child trusts them. */
    public Relation(
            @Nullable PersonId other,
            String otherName,
            String relation,
            ParentalResponsibility parentalResponsibility,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        this(other, otherName, relation, parentalResponsibility, from, until, null);
    }

    /** Whether they may decide for the child. What nobody asked is not known, and not no. */
    public enum ParentalResponsibility {
        YES,
        NO,
        NOT_KNOWN
    }

    /**
     * That a child trusts somebody.
     *
     * @param reached how they are reached; empty where nobody wrote it down
     * @param says who says so; empty where whoever wrote it knows it
     * @param practitioner who they are here, where they work here
     * @param asked whether the child was asked, and names them; null where nobody said
     * @param byThemselves whether they wrote it themselves
     */
    public record Trusted(
            String reached,
            String says,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID practitioner,
            @Nullable Boolean asked,
            boolean byThemselves) {

        /** By somebody else, who did not say whether the child was asked. */
        public Trusted(
                String reached,
                String says,
                @Nullable LocalDate from,
                @Nullable LocalDate until,
                @Nullable UUID practitioner) {
            this(reached, says, from, until, practitioner, null, false);
        }

        /**
         * What whoever reads their name must know: it is not the child who says so. Empty where it is, or somebody else knows it. Nobody's
         * word that a child trusts them is more than theirs, whatever they write that the child said.
         */
        public String notByTheChild() {
            if (Boolean.FALSE.equals(asked)) {
                return byThemselves ? "named by themselves; the child was not asked" : "the child was not asked";
            }
            if (!byThemselves) {
                return "";
            }
            return asked == null
                    ? "named by themselves; whether the child was asked is not written down"
                    : "named by themselves, and by nobody else; ask the child";
        }
    }

    /** Whether the child trusts them on a day, as it is written down. */
    public boolean isTrustedOn(LocalDate day) {
        return trusted != null
                && isSo(day, until)
                && isSo(day, trusted.until())
                && (trusted.from() == null || !trusted.from().isAfter(day));
    }

    private static boolean isSo(LocalDate day, @Nullable LocalDate end) {
        return end == null || end.isAfter(day);
    }

    /** The same person, with whether the child trusts them. */
    public Relation with(@Nullable Trusted said) {
        return new Relation(other, otherName, relation, parentalResponsibility, from, until, said);
    }
}
