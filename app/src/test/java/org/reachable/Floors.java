package org.reachable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The floors of the house: calls go down, and along a floor only where an arrow is drawn here. */
final class Floors {

    private static final Map<Integer, Set<String>> FLOORS = Map.of(
            5,
                    Set.of(
                            "child",
                            "demonstration",
                            "desk",
                            "exchange",
                            "figures",
                            "help",
                            "inspection",
                            "outage",
                            "particulars",
                            "record",
                            "search"),
            4,
                    Set.of(
                            "accounts",
                            "confidence",
                            "frontdoor",
                            "intelligence",
                            "limits",
                            "opening",
                            "retention",
                            "assessments",
                            "plans",
                            "missing",
                            "education",
                            "exploitation",
                            "meetings",
                            "disagreements",
                            "reviews",
                            "voice",
                            "wholooked",
                            "withheld"),
            3, Set.of("watch"),
            2, Set.of("chronology", "surroundings", "people"),
            1, Set.of("access", "audit", "operating", "partnership", "resending", "tryout"),
            0, Set.of("kernel", "govuk", "paper", "policy"));

    /** {@code "from -> to"}, each with a comment why. */
    private static final Set<String> SAME_FLOOR_ARROWS = Set.of(
            // Whoever signs in is one of the partnership's practitioners.
            "access -> partnership",
            // Every request goes through the audit, whatever else is decided about it.
            "access -> audit",
            // That a form was sent again is said in its row.
            "resending -> audit",
            // A row says which practitioner looked, and for which agency.
            "audit -> partnership",
            // The first page lists the people whom a demonstration lets one sign in as.
            "desk -> demonstration",
            // What changed for a child is told in the same words on a desk and on the child's page.
            "desk -> child",
            // A sample leads to each child's trail, and hands out the same tables and chronology.
            "inspection -> child",
            "inspection -> exchange",
            // A child on paper is the child's page, as an agency may read it.
            "outage -> child",
            // What was written on a sheet of a pack is typed in as anything else, and may have been before.
            "record -> outage",
            // A reply must not tell an adult of the family what is kept from them.
            "frontdoor -> withheld",
            // An entry is about a person, and keeps the record it was filed under when two turn out to be one.
            "chronology -> people",
            // What stands around a child is tied to a person, and most ties are tokens in entries.
            "surroundings -> people",
            "surroundings -> chronology");

    private Floors() {}

    /** Every module that has no floor, and every arrow that does not go down. */
    static List<String> violations(ApplicationModules modules) {
        return modules.stream().flatMap(module -> violations(module, modules)).toList();
    }

    private static Stream<String> violations(ApplicationModule module, ApplicationModules modules) {
        int floor = floorOf(module);
        if (floor < 0) {
            return Stream.of(name(module) + " has no floor");
        }
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .filter(target -> floorOf(target) >= floor)
                .map(target -> name(module) + " -> " + name(target))
                .filter(arrow -> !SAME_FLOOR_ARROWS.contains(arrow));
    }

    private static int floorOf(ApplicationModule module) {
        return FLOORS.entrySet().stream()
                .filter(floor -> floor.getValue().contains(name(module)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
