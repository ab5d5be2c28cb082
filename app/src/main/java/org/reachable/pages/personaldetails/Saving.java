package org.reachable.pages.personaldetails;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.people.Home;
import org.reachable.records.people.Identifier;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.springframework.stereotype.Component;

/** Keeps a row of who somebody is, with whoever says so. */
@Component
class Saving {

    private final People people;

    Saving(People people) {
        this.people = people;
    }

    /** False where something is wrong with what was typed: the errors are in it. */
    boolean save(Actor actor, PersonId person, Part part, @Nullable UUID replaces, SentForm sent) {
        Origin origin = origin(actor, sent);
        return switch (part) {
            case NAMES -> name(actor, origin, person, replaces, sent);
            case NUMBERS -> number(actor, origin, person, replaces, sent);
            case HOMES -> home(actor, origin, person, replaces, sent);
            case RELATIONS -> relation(actor, origin, person, replaces, sent);
        };
    }

    private boolean name(Actor actor, Origin origin, PersonId person, @Nullable UUID replaces, SentForm sent) {
        String name = sent.need("name", "Write the name");
        Optional<PersonName.Kind> kind = sent.one("kind", PersonName.Kind.class, "Choose who calls them that");
        LocalDate from = day(sent, "from");
        LocalDate until = until(sent, from);
        if (!sent.isWhole()) {
            return false;
        }
        people.name(actor, origin, person, new PersonName(name, kind.orElseThrow(), from, until), replaces);
        return true;
    }

    private boolean number(Actor actor, Origin origin, PersonId person, @Nullable UUID replaces, SentForm sent) {
        String value = sent.need("value", "Write the number");
        Optional<Identifier.Kind> kind = sent.one("kind", Identifier.Kind.class, "Choose whose number it is");
        if (!sent.isWhole()) {
            return false;
        }
        people.identify(actor, origin, person, new Identifier(kind.orElseThrow(), value), replaces);
        return true;
    }

    private boolean home(Actor actor, Origin origin, PersonId person, @Nullable UUID replaces, SentForm sent) {
        String place = sent.need("place", "Write where it is");
        LocalDate from = day(sent, "from");
        LocalDate until = until(sent, from);
        if (!sent.isWhole()) {
            return false;
        }
        people.house(actor, origin, person, new Home(place, sent.text("with"), from, until), replaces);
        return true;
    }

    private boolean relation(Actor actor, Origin origin, PersonId person, @Nullable UUID replaces, SentForm sent) {
        String other = sent.need("other", "Write what they are called");
        String relation = sent.need("relation", "Write who they are to the child");
        Optional<ParentalResponsibility> may =
                sent.one("kind", ParentalResponsibility.class, "Choose whether they have parental responsibility");
        LocalDate from = day(sent, "from");
        LocalDate until = until(sent, from);
        if (!sent.isWhole()) {
            return false;
        }
        people.relate(
                actor, origin, person, new Relation(null, other, relation, may.orElseThrow(), from, until), replaces);
        return true;
    }

    private static @Nullable LocalDate until(SentForm sent, @Nullable LocalDate from) {
        LocalDate until = day(sent, "until");
        if (from != null && until != null && until.isBefore(from)) {
            sent.wrong("until", "The last day must not come before the first");
        }
        return until;
    }

    /** A day, or null where it was left blank. */
    static @Nullable LocalDate day(SentForm sent, String name) {
        return sent.dayOrNone(name, LocalDate.MIN, "Write a day as 14 2 2007, or leave it blank")
                .orElse(null);
    }

    static Origin origin(Actor actor, SentForm sent) {
        Origin ours = Origin.of(actor);
        return sent.text("source").isEmpty() ? ours : ours.from(sent.text("source"));
    }
}
