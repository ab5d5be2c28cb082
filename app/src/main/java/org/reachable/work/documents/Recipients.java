package org.reachable.work.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.engine.document.DocumentKind;
import org.reachable.foundation.govuk.Dates;
import org.reachable.platform.partnership.Accounts;
import org.reachable.platform.partnership.Accounts.OfFamily;
import org.reachable.records.people.Kept;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.reachable.work.documents.DocumentPages.Read;
import org.springframework.stereotype.Component;

/** Who of the family can be given a copy: the child, and the parents and carers whom the record knows. */
@Component
class Recipients {

    private static final String CHILD = "CHILD";

    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    Recipients(People people, Accounts accounts, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The child first. Whoever is written down and signs in here is one. Whom nothing of such a document is for, is none. */
    List<Recipient> of(Read read) {
        List<OfFamily> signIn = accounts.about(read.child()).stream()
                .filter(one -> !one.ended())
                .toList();
        List<Recipient> all = new ArrayList<>();
        all.add(new Recipient(
                "child",
                read.name(),
                "",
                signIn.stream()
                        .filter(one -> one.speaksAs().equals(CHILD))
                        .map(OfFamily::id)
                        .findFirst()
                        .orElse(null)));
        List<OfFamily> adults =
                signIn.stream().filter(one -> !one.speaksAs().equals(CHILD)).toList();
        List<Relation> known = people.person(read.actor(), read.child()).stream()
                .map(Person::relations)
                .flatMap(List::stream)
                .map(Kept::what)
                .filter(one -> isGiven(read.kind(), one))
                .toList();
        adults.forEach(one -> all.add(new Recipient("member-" + one.id(), one.name(), relation(one, known), one.id())));
        known.stream()
                .filter(one -> adults.stream().noneMatch(adult -> isOne(adult, one)))
                .map(one -> new Recipient(
                        "named-" + UUID.nameUUIDFromBytes(one.otherName().getBytes(StandardCharsets.UTF_8)),
                        one.otherName(),
                        one.relation(),
                        null))
                .forEach(all::add);
        return all.stream()
                .distinct()
                .filter(one -> CopyOffer.isAny(read.kind(), one))
                .toList();
    }

    Optional<Recipient> one(Read read, String code) {
        return of(read).stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private boolean isGiven(DocumentKind kind, Relation relation) {
        LocalDate today = Dates.day(clock.instant());
        boolean isOver = relation.until() != null && !relation.until().isAfter(today);
        return !isOver
                && !relation.otherName().isBlank()
                && !relation.relation().isBlank()
                && (relation.parentalResponsibility() == ParentalResponsibility.YES
                        || kind.givenTo().contains(relation.relation().strip().toLowerCase(Locale.UK)));
    }

    private static String relation(OfFamily adult, List<Relation> known) {
        return known.stream()
                .filter(one -> isOne(adult, one))
                .map(Relation::relation)
                .findFirst()
                .orElse("of the family");
    }

    /** “Dee” is “Dee Hartley”. */
    private static boolean isOne(OfFamily adult, Relation relation) {
        String name = relation.otherName().strip();
        return Stream.of(name, name.split("\\s+", 2)[0]).anyMatch(adult.name().strip()::equalsIgnoreCase);
    }
}
