package org.reachable.pages.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.access.LookedFor.Words;
import org.reachable.foundation.govuk.Link;
import org.reachable.records.people.Found;

/**
 * What was found.
 *
 * @param looked what was looked for; null where nothing was yet
 * @param people persons, the likeliest first
 * @param things vehicles, phones, places and adults, with everybody tied to each
 */
public record SearchPage(@Nullable Words looked, List<FoundPerson> people, List<FoundThing> things) {

    /**
     * A person who fits.
     *
     * @param about age, home, school, status and reference, as far as the reader may see them
     * @param because why they are here
     * @param maybeSame other records that may be of the same person
     */
    public record FoundPerson(
            String id, Link link, String about, String because, String record, List<Same> maybeSame) {}

    /** Another record that may be of the same person, why, and the way to compare the two. */
    public record Same(String name, String because, String compare) {}

    /** A thing that fits, and who is tied to it. */
    public record FoundThing(Link link, String token, String record, List<Tied> tied) {}

    /** Somebody tied to a thing. */
    public record Tied(Link child, String how) {}

    /** Whether others may fit who are not shown. */
    public boolean isAPart() {
        return people.size() >= Found.MOST
                || people.stream().anyMatch(person -> person.because().equals(Found.BY_SCHOOL));
    }

    public boolean nothing() {
        return people.isEmpty() && things.isEmpty();
    }
}
