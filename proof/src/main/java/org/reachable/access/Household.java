package org.reachable.access;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.proof.Served;

/** A child of whom three agencies wrote with every handling, and readers who are tied to them somehow. */
record Household(Served served) {

    static final String[] AGENCIES = {"police", "school", "social-care"};

    /** Of agencies that wrote and of one that did not. */
    static final String[] READERS = {"social-care", "police", "school", "housing"};

    House house() {
        return served.bean(House.class);
    }

    PersonId child() {
        return house().child(AGENCIES);
    }

    Relationship standing(Actor reader, PersonId child) {
        return served.bean(Relationships.class).of(reader, child);
    }

    Visitor visitor(Actor who) {
        return served.visitor(served.testshire().signInName(who));
    }

    /** Every address about one child that answers a GET, this child in it. */
    Stream<String> pagesAbout(PersonId child) {
        return addressesAbout(child, "GET");
    }

    Stream<String> addressesAbout(PersonId child, String method) {
        return served.bean(org.reachable.Routes.class).aboutPeople(method).stream()
                .map(pattern -> pattern.replaceFirst("\\{[^}]+}", child.toString())
                        .replaceAll(
                                "\\{[^}]+}",
                                UUID.nameUUIDFromBytes(new byte[] {1}).toString()));
    }

    static Map<String, String> nothing() {
        return Map.of();
    }
}
