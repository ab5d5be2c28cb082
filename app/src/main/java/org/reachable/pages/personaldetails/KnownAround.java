package org.reachable.pages.personaldetails;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.platform.partnership.Allocated;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.Kept;
import org.reachable.records.people.Person;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.reachable.records.people.Relation.Trusted;
import org.springframework.stereotype.Component;

/** Who is known to be around a child, to choose whom the child trusts: who is who to them, and who was given their work here. */
@Component
class KnownAround {

    private final Partnership partnership;
    private final Clock clock;

    KnownAround(Partnership partnership, Clock clock) {
        this.partnership = partnership;
        this.clock = clock;
    }

    /** Each by the id of their row among the relations, or by who they are here. */
    List<Choice> of(Person person) {
        return Stream.concat(
                        relations(person)
                                .map(kept -> Choice.of(
                                        kept.id().toString(),
                                        kept.what().otherName() + ", "
                                                + kept.what().relation())),
                        allocated(person)
                                .map(one -> Choice.of(
                                        one.practitioner().id().toString(),
                                        one.practitioner().name() + ", " + as(one))))
                .toList();
    }

    /** The person who was chosen, and the row they stand in; null where they stand in none. */
    record Chosen(Relation relation, @Nullable UUID row) {}

    Optional<Chosen> chosen(Person person, String id) {
        return relations(person)
                .filter(kept -> kept.id().toString().equals(id))
                .map(kept -> new Chosen(kept.what(), kept.id()))
                .findFirst()
                .or(() -> allocated(person)
                        .filter(one -> one.practitioner().id().toString().equals(id))
                        .map(one -> new Chosen(relation(one), null))
                        .findFirst());
    }

    private static Relation relation(Allocated one) {
        return new Relation(
                null,
                one.practitioner().name(),
                as(one),
                ParentalResponsibility.NO,
                null,
                null,
                new Trusted("", "", null, null, one.practitioner().id()));
    }

    private static String as(Allocated one) {
        return one.as().toLowerCase(java.util.Locale.UK) + ", "
                + one.practitioner().agencyName();
    }

    private Stream<Kept<Relation>> relations(Person person) {
        LocalDate today = Dates.day(clock.instant());
        return person.relations().stream()
                .filter(kept -> kept.what().until() == null
                        || Objects.requireNonNull(kept.what().until()).isAfter(today));
    }

    /** One line for somebody who holds several duties; whoever is among the relations already stands there. */
    private Stream<Allocated> allocated(Person person) {
        List<UUID> among = relations(person)
                .map(kept -> kept.what().trusted())
                .filter(Objects::nonNull)
                .map(Trusted::practitioner)
                .filter(Objects::nonNull)
                .toList();
        List<Allocated> all = partnership.allocated(person.id(), clock.instant());
        return all.stream()
                .filter(one -> !among.contains(one.practitioner().id()))
                .filter(one -> all.stream()
                        .filter(other -> other.practitioner().equals(one.practitioner()))
                        .findFirst()
                        .filter(one::equals)
                        .isPresent());
    }
}
