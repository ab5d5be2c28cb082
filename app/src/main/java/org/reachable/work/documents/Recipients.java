package org.reachable.work.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
                        .orElse(null),
                ""));
        List<OfFamily> adults =
                signIn.stream().filter(one -> !one.speaksAs().equals(CHILD)).toList();
        List<Relation> known = people.person(read.actor(), read.child()).stream()
                .map(Person::relations)
                .flatMap(List::stream)
                .map(Kept::what)
                .filter(one -> isGiven(read.kind(), one))
                .toList();
        adults.forEach(one -> all.addAll(signingIn(one, fitting(one, known))));
        known.stream()
                .filter(one -> adults.stream()
                        .map(adult -> fitting(adult, known))
                        .noneMatch(fitting -> names(fitting).size() == 1 && fitting.contains(one)))
                .map(one -> new Recipient("named-" + coded(one.otherName()), one.otherName(), one.relation(), null, ""))
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

    /** Somebody who signs in; once for each whom they may be, where two of that first name are known: which it is the writer says. */
    private static List<Recipient> signingIn(OfFamily adult, List<Relation> fitting) {
        String code = "member-" + adult.id();
        if (names(fitting).size() > 1) {
            return fitting.stream()
                    .map(one -> new Recipient(
                            code + "-" + coded(one.otherName()),
                            adult.name(),
                            one.relation(),
                            adult.id(),
                            one.otherName()))
                    .toList();
        }
        String relation =
                fitting.isEmpty() ? "of the family" : fitting.getFirst().relation();
        return List.of(new Recipient(code, adult.name(), relation, adult.id(), ""));
    }

    /** Who is called so in full, or else by their first name. */
    private static List<Relation> fitting(OfFamily adult, List<Relation> known) {
        List<Relation> inFull = known.stream()
                .filter(one ->
                        one.otherName().strip().equalsIgnoreCase(adult.name().strip()))
                .toList();
        return inFull.isEmpty()
                ? known.stream()
                        .filter(one -> Recipient.isFirstName(adult.name(), one.otherName()))
                        .toList()
                : inFull;
    }

    private static Set<String> names(List<Relation> relations) {
        return relations.stream()
                .map(one -> one.otherName().strip().toLowerCase(Locale.UK))
                .collect(Collectors.toSet());
    }

    private static UUID coded(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
