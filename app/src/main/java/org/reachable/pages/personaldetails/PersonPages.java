package org.reachable.pages.personaldetails;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.access.Relationships;
import org.reachable.access.Relationships.Describing;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.personaldetails.PersonPage.Group;
import org.reachable.pages.personaldetails.PersonPage.Other;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.Description;
import org.reachable.records.people.Home;
import org.reachable.records.people.Identifier;
import org.reachable.records.people.Kept;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.reachable.records.people.PersonName;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Said;
import org.reachable.work.choosing.ChildChoices;
import org.springframework.stereotype.Component;

/** Draws who somebody is. */
@Component
class PersonPages {

    private final People people;
    private final ChildChoices choices;
    private final Partnership partnership;
    private final Relationships standings;

    PersonPages(People people, ChildChoices choices, Partnership partnership, Relationships standings) {
        this.standings = standings;
        this.choices = choices;
        this.people = people;
        this.partnership = partnership;
    }

    static String href(PersonId person) {
        return "/people/" + person;
    }

    PersonPage page(Actor actor, Person person, @Nullable String notice) {
        String href = href(person.id());
        Describing may = standings.describing(actor, person.id());
        return new PersonPage(
                href,
                SubjectAddresses.child(person.id()),
                person.name(),
                description(actor, person, may.anew() ? href : null),
                groups(person, href, may),
                Stream.concat(
                                people.persons(actor, person.sameAs()).stream()
                                        .map(other ->
                                                other(person, other.id(), other.name() + ": said to be the same")),
                                choices.of(actor, people.possibleDuplicates(actor, person.id())).stream()
                                        .map(found -> other(
                                                person,
                                                found.id(),
                                                "%s (%s): %s".formatted(found.name(), found.about(), found.because()))))
                        .toList(),
                person.identifiers().stream()
                        .map(Kept::what)
                        .flatMap(number -> number.warning().stream())
                        .findFirst()
                        .orElse(null),
                notice);
    }

    private static Other other(Person person, PersonId other, String words) {
        return new Other(words, href(person.id()) + "/same-as/" + other);
    }

    private List<SummaryRow> description(Actor actor, Person person, @Nullable String href) {
        var described = person.description();
        List<Said> said = people.said(actor, person.id());
        LocalDate born = described.bornOn();
        return List.of(
                row(
                        "Date of birth",
                        born(described) + by(said, Said.What.BORN, born == null ? "" : born.toString()),
                        href),
                row("Pronouns", described.pronouns(), href),
                row(
                        "What they like and want",
                        described.ownWords() + by(said, Said.What.OWN_WORDS, described.ownWords()),
                        href));
    }

    /** Who says so since when, and what was said before. */
    private String by(List<Said> all, Said.What what, String stands) {
        List<Said> said = all.stream().filter(one -> one.what() == what).toList();
        String before = said.stream()
                .filter(one -> !one.words().equals(stands))
                .findFirst()
                .map(one -> " · Before that: "
                        + (what == Said.What.BORN ? Dates.date(LocalDate.parse(one.words())) : "“" + one.words() + "”")
                        + by(one))
                .orElse("");
        return said.stream()
                        .filter(one -> one.words().equals(stands))
                        .findFirst()
                        .map(this::by)
                        .orElse("")
                + before;
    }

    private String by(Said said) {
        String who = partnership.whoSaid(said.actor(), said.agency(), said.source());
        boolean named = said.isOfAnother() && !said.actor().startsWith("job:");
        return " · written down by %s%s, %s"
                .formatted(who, named ? " (from " + said.source() + ")" : "", Dates.date(Dates.day(said.at())));
    }

    private static String born(Description described) {
        if (described.bornOn() != null) {
            return Dates.date(described.bornOn());
        }
        return described.noBirthDate().isEmpty() ? "" : "Not known: " + described.noBirthDate();
    }

    private static SummaryRow row(String key, String value, @Nullable String href) {
        String said = value.isBlank() ? "Not written down where you may see it" : value;
        return href == null
                ? SummaryRow.of(key, said)
                : SummaryRow.of(
                        key, said, new SummaryRow.Action("Change", key.toLowerCase(Locale.UK), href + "/description"));
    }

    private List<Group> groups(Person person, String href, Describing may) {
        return List.of(
                group(href, Part.NAMES, person.names(), PersonPages::name, may),
                group(href, Part.NUMBERS, person.identifiers(), PersonPages::number, may),
                group(href, Part.HOMES, person.homes(), PersonPages::home, may),
                group(href, Part.RELATIONS, person.relations(), PersonPages::relation, may),
                group(href, Part.TRUSTED, trusted(person), PersonPages::trusted, may));
    }

    private <T> Group group(String href, Part part, List<Kept<T>> rows, Function<T, String[]> words, Describing may) {
        String path = href + "/" + part.path();
        return new Group(
                part.title(),
                "Add " + part.one(),
                adds(part, may) ? path + "/new" : "",
                rows.stream()
                        .map(kept -> {
                            String[] said = words.apply(kept.what());
                            String value = said[1] + " · " + saidBy(kept);
                            return putsRight(part, kept.id(), may)
                                    ? SummaryRow.of(
                                            said[0],
                                            value,
                                            new SummaryRow.Action("Put right", said[0], path + "/" + kept.id()))
                                    : SummaryRow.of(said[0], value);
                        })
                        .toList());
    }

    /** Whether they add a row to this part: whom a child trusts nobody says who only receives children. */
    static boolean adds(Part part, Describing may) {
        return part == Part.TRUSTED ? may.whomTheyTrust() : may.anew();
    }

    /** Whether they put this row right: whom a child trusts is said by the same whoever wrote it. */
    static boolean putsRight(Part part, UUID row, Describing may) {
        return part == Part.TRUSTED ? may.whomTheyTrust() : may.puttingRight().contains(row);
    }

    /** Who says so, as whoever wrote it has it, never stands there without whose words that is. */
    private String saidBy(Kept<?> kept) {
        String by = partnership.agencyName(kept.agency());
        return kept.source().equals(Origin.OUR_OWN)
                ? "written here by " + by
                : "from %s, written down by %s".formatted(kept.source(), by);
    }

    static String[] name(PersonName name) {
        String kind = Part.NAME_KINDS.stream()
                .filter(choice -> choice.value().equals(name.kind().name()))
                .map(choice -> choice.text().toLowerCase(Locale.UK))
                .findFirst()
                .orElse("");
        return new String[] {name.name(), kind + span(name.from(), name.until())};
    }

    static String[] number(Identifier number) {
        return new String[] {
            number.kind().words(),
            number.value() + number.warning().map(why -> " (" + why + ")").orElse("")
        };
    }

    static String[] home(Home home) {
        String with = home.withWhom().isEmpty() ? "with whom is not known" : "with " + home.withWhom();
        return new String[] {home.place(), with + span(home.from(), home.until())};
    }

    static String[] relation(Relation relation) {
        String may = switch (relation.parentalResponsibility()) {
            case YES -> "has parental responsibility";
            case NO -> "has no parental responsibility";
            case NOT_KNOWN -> "parental responsibility not known";
        };
        return new String[] {
            relation.otherName(), relation.relation() + ", " + may + span(relation.from(), relation.until())
        };
    }

    /** Those of whom it was said that the child trusts them, or did. */
    private static List<Kept<Relation>> trusted(Person person) {
        return person.relations().stream()
                .filter(kept -> kept.what().trusted() != null)
                .toList();
    }

    private static String[] trusted(Relation relation) {
        Relation.Trusted trusted = Objects.requireNonNull(relation.trusted());
        return new String[] {
            relation.otherName(),
            relation.relation()
                    + (trusted.reached().isEmpty()
                            ? ", how they are reached is not written down"
                            : ", reached on " + trusted.reached())
                    + span(trusted.from(), trusted.until())
                    + (trusted.says().isEmpty() ? "" : ", as said by: " + trusted.says())
                    + (trusted.notByTheChild().isEmpty() ? "" : "; " + trusted.notByTheChild())
        };
    }

    private static String span(@Nullable LocalDate from, @Nullable LocalDate until) {
        return (from == null ? "" : ", since " + Dates.date(from))
                + (until == null ? "" : ", until " + Dates.date(until));
    }

    /** The row with this id, in words; empty where there is none, or a later one stands in its place. */
    static Optional<String> inWords(Person person, Part part, UUID row) {
        return switch (part) {
            case NAMES -> inWords(person.names(), row, PersonPages::name);
            case NUMBERS -> inWords(person.identifiers(), row, PersonPages::number);
            case HOMES -> inWords(person.homes(), row, PersonPages::home);
            case RELATIONS -> inWords(person.relations(), row, PersonPages::relation);
            case TRUSTED -> inWords(trusted(person), row, PersonPages::trusted);
        };
    }

    private static <T> Optional<String> inWords(List<Kept<T>> rows, UUID row, Function<T, String[]> words) {
        return find(rows, row).map(what -> String.join(": ", words.apply(what)));
    }

    static <T> Optional<T> find(List<Kept<T>> rows, UUID row) {
        return rows.stream()
                .filter(kept -> kept.id().equals(row))
                .map(Kept::what)
                .findFirst();
    }
}
