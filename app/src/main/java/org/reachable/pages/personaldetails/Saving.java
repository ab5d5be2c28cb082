package org.reachable.pages.personaldetails;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
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
    boolean save(Actor actor, PersonId person, Part part, @Nullable UUID replaces, PersonalDetailsForm sent) {
        Origin origin = origin(actor, sent);
        return switch (part) {
            case NAMES -> name(actor, origin, person, replaces, sent);
            case NUMBERS -> number(actor, origin, person, replaces, sent);
            case HOMES -> home(actor, origin, person, replaces, sent);
            case RELATIONS -> relation(actor, origin, person, replaces, sent);
        };
    }

    private boolean name(
            Actor actor, Origin origin, PersonId person, @Nullable UUID replaces, PersonalDetailsForm sent) {
        String name = sent.need("name", "Write the name");
        PersonName.Kind kind = sent.choice("kind", PersonName.Kind.class, "Choose who calls them that");
        LocalDate from = sent.day("from");
        LocalDate until = until(sent, from);
        if (!sent.isWhole() || kind == null) {
            return false;
        }
        people.name(actor, origin, person, new PersonName(name, kind, from, until), replaces);
        return true;
    }

    private boolean number(
            Actor actor, Origin origin, PersonId person, @Nullable UUID replaces, PersonalDetailsForm sent) {
        String value = sent.need("value", "Write the number");
        Identifier.Kind kind = sent.choice("kind", Identifier.Kind.class, "Choose whose number it is");
        if (!sent.isWhole() || kind == null) {
            return false;
        }
        people.identify(actor, origin, person, new Identifier(kind, value), replaces);
        return true;
    }

    private boolean home(
            Actor actor, Origin origin, PersonId person, @Nullable UUID replaces, PersonalDetailsForm sent) {
        String place = sent.need("place", "Write where it is");
        LocalDate from = sent.day("from");
        LocalDate until = until(sent, from);
        if (!sent.isWhole()) {
            return false;
        }
        people.house(actor, origin, person, new Home(place, sent.text("with"), from, until), replaces);
        return true;
    }

    private boolean relation(
            Actor actor, Origin origin, PersonId person, @Nullable UUID replaces, PersonalDetailsForm sent) {
        String other = sent.need("other", "Write what they are called");
        String relation = sent.need("relation", "Write who they are to the child");
        ParentalResponsibility may =
                sent.choice("kind", ParentalResponsibility.class, "Choose whether they have parental responsibility");
        LocalDate from = sent.day("from");
        LocalDate until = until(sent, from);
        if (!sent.isWhole() || may == null) {
            return false;
        }
        people.relate(actor, origin, person, new Relation(null, other, relation, may, from, until), replaces);
        return true;
    }

    private static @Nullable LocalDate until(PersonalDetailsForm sent, @Nullable LocalDate from) {
        LocalDate until = sent.day("until");
        if (from != null && until != null && until.isBefore(from)) {
            sent.errors().put("until", "The last day must not come before the first");
        }
        return until;
    }

    static Origin origin(Actor actor, PersonalDetailsForm sent) {
        Origin ours = Origin.of(actor);
        return sent.text("source").isEmpty() ? ours : ours.from(sent.text("source"));
    }
}
