package org.reachable.pages.personaldetails;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.pages.personaldetails.DescriptionPage.Like;
import org.reachable.records.people.Found;
import org.reachable.records.people.People;
import org.reachable.work.choosing.ChildChoice;
import org.reachable.work.choosing.ChildChoices;
import org.springframework.stereotype.Component;

/** Looks for records that may be of the same child before another is begun: as the name sounds, is shortened, or by the day. */
@Component
class Doubles {

    private final People people;
    private final ChildChoices choices;

    Doubles(People people, ChildChoices choices) {
        this.people = people;
        this.choices = choices;
    }

    /** Each once, with all of them that fits, as far as the actor may know of them. */
    List<Like> of(Actor actor, String name, @Nullable LocalDate born) {
        Map<PersonId, Found> found = new LinkedHashMap<>();
        Stream.concat(
                        people.search(actor, name).stream(),
                        born == null ? Stream.of() : people.search(actor, born.toString()).stream())
                .forEach(one -> found.merge(one.id(), one, Doubles::both));
        return choices.of(actor, List.copyOf(found.values())).stream()
                .map(Doubles::like)
                .toList();
    }

    private static Found both(Found one, Found other) {
        return new Found(
                one.id(),
                one.reference(),
                one.name(),
                one.bornOn(),
                one.because().equals(other.because())
                        ? one.because()
                        : one.because() + " and " + other.because().toLowerCase(Locale.UK));
    }

    private static Like like(ChildChoice one) {
        return new Like(one.id().toString(), "/record?child=" + one.id(), one.name(), one.about(), one.because());
    }
}
