package org.reachable.pages.personaldetails;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.Home;
import org.reachable.records.people.Identifier;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.reachable.records.people.PersonName;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.springframework.stereotype.Component;

/** Keeps a row of who somebody is, with whoever says so. */
@Component
class Saving {

    private static final int MOST_REACHED = 200;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** In years: what a court says of a child may hold until they are an adult, and nothing of them longer than that. */
    private static final int FURTHEST = 20;

    private final People people;
    private final KnownAround known;
    private final Partnership partnership;
    private final Clock clock;

    Saving(People people, KnownAround known, Partnership partnership, Clock clock) {
        this.partnership = partnership;
        this.clock = clock;
        this.people = people;
        this.known = known;
    }

    private LocalDate today() {
        return Dates.day(clock.instant());
    }

    /** False where something is wrong with what was typed: the errors are in it. */
    boolean save(Actor actor, PersonId person, Part part, @Nullable UUID replaces, SentForm sent) {
        Origin origin = origin(actor, sent);
        return switch (part) {
            case NAMES -> name(actor, origin, person, replaces, sent);
            case NUMBERS -> number(actor, origin, person, replaces, sent);
            case HOMES -> home(actor, origin, person, replaces, sent);
            case RELATIONS -> relation(actor, origin, person, replaces, sent);
            case TRUSTED -> trusted(actor, person, replaces, sent);
        };
    }

    private boolean name(Actor actor, Origin origin, PersonId person, @Nullable UUID replaces, SentForm sent) {
        String name = sent.need("name", "Write the name");
        Optional<PersonName.Kind> kind = sent.one("kind", PersonName.Kind.class, "Choose who calls them that");
        LocalDate from = day(sent, "from", today());
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
        LocalDate from = day(sent, "from", today());
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
        LocalDate from = day(sent, "from", today());
        LocalDate until = until(sent, from);
        if (!sent.isWhole()) {
            return false;
        }
        var trusted = replaces == null
                ? null
                : found(actor, person)
                        .flatMap(who -> PersonPages.find(who.relations(), replaces))
                        .map(Relation::trusted)
                        .orElse(null);
        people.relate(
                actor,
                origin,
                person,
                new Relation(null, other, relation, may.orElseThrow(), from, until, trusted),
                replaces);
        return true;
    }

    private Optional<Person> found(Actor actor, PersonId person) {
        return people.person(actor, person);
    }

    /** Whom the child trusts is somebody known already: their row says so from then on. */
    private boolean trusted(Actor actor, PersonId person, @Nullable UUID replaces, SentForm sent) {
        String whom = replaces == null ? sent.text("kind") : replaces.toString();
        Optional<KnownAround.Chosen> chosen = found(actor, person).flatMap(who -> known.chosen(who, whom));
        if (chosen.isEmpty()) {
            sent.wrong("kind", "Choose who it is");
        }
        String reached = sent.limit("reached", MOST_REACHED);
        LocalDate from = day(sent, "from", today());
        LocalDate until = until(sent, from);
        boolean self = chosen.filter(one -> isWhoeverWrites(actor, one)).isPresent();
        String asked = sent.text("asked");
        if (self && !Set.of(PartForms.YES, PartForms.NO).contains(asked)) {
            sent.wrong("asked", "You name yourself: say whether the child was asked, and names you");
        }
        if (self
                && asked.equals(PartForms.YES)
                && (sent.text("source").isBlank() || EmptyWords.are(sent.text("source")))) {
            sent.wrong("source", "Write when the child was asked, and what they said");
        }
        if (!sent.isWhole()) {
            return false;
        }
        KnownAround.Chosen one = chosen.orElseThrow();
        var before = one.relation().trusted();
        people.relate(
                actor,
                Origin.of(actor),
                person,
                one.relation()
                        .with(new Relation.Trusted(
                                reached,
                                sent.text("source"),
                                from,
                                until,
                                self ? UUID.fromString(actor.code()) : before == null ? null : before.practitioner(),
                                asked.equals(PartForms.YES)
                                        ? Boolean.TRUE
                                        : asked.equals(PartForms.NO) ? Boolean.FALSE : null,
                                self)),
                one.row());
        return true;
    }

    /** By who they are here, or by their name among those who are something to the child. */
    private boolean isWhoeverWrites(Actor actor, KnownAround.Chosen one) {
        Relation.Trusted trusted = one.relation().trusted();
        UUID here = trusted == null ? null : trusted.practitioner();
        return partnership
                .practitionerWhoIs(actor.code())
                .filter(me -> here == null
                        ? me.name().equalsIgnoreCase(one.relation().otherName().strip())
                        : here.equals(me.id()))
                .isPresent();
    }

    private @Nullable LocalDate until(SentForm sent, @Nullable LocalDate from) {
        LocalDate until = day(sent, "until", today());
        if (from != null && until != null && until.isBefore(from)) {
            sent.wrong("until", "The last day must not come before the first");
        }
        return until;
    }

    /** A day, or null where it was left blank. */
    static @Nullable LocalDate day(SentForm sent, String name, LocalDate today) {
        return sent.dayOrNone(
                        name,
                        EARLIEST,
                        today.plusYears(FURTHEST),
                        "Write a day since 1900 and no more than %d years ahead, as 14 2 2007, or leave it blank"
                                .formatted(FURTHEST))
                .orElse(null);
    }

    static Origin origin(Actor actor, SentForm sent) {
        Origin ours = Origin.of(actor);
        return sent.text("source").isEmpty() ? ours : ours.from(sent.text("source"));
    }
}
