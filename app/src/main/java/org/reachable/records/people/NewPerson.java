package org.reachable.records.people;

/**
 * Somebody comes into the record.
 *
 * @param reference the code that files use for them; unique in the partnership
 */
public record NewPerson(String reference, Description description) {

    /** All that a file says is a reference. */
    public static NewPerson called(String reference) {
        return new NewPerson(reference, Description.NONE);
    }

    /** The same, and why no more is known of them. */
    public static NewPerson called(String reference, String noBirthDate) {
        return new NewPerson(reference, new Description(null, noBirthDate, "", ""));
    }
}
