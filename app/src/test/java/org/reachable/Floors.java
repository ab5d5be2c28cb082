package org.reachable;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The floors of the house. A room's place in the tree says its floor: it is the first part of its name, as {@code records} of
 * {@code records.chronology}. Calls go down, and along a floor only where an arrow is drawn here.
 */
final class Floors {

    static final List<String> FROM_THE_GROUND = List.of(
            "foundation",
            "platform",
            "access",
            "records",
            "watch",
            "work",
            "governance",
            "practice",
            "exchange",
            "pages",
            "demonstration");

    /** {@code "from -> to"}, each with a comment why. */
    private static final Set<String> SAME_FLOOR_ARROWS = Set.of(
            // That a form was sent again is said in its row.
            "platform.forms -> platform.audit",
            // A row says which practitioner looked, and for which agency.
            "platform.audit -> platform.partnership",
            // An entry is about a person, and keeps the record it was filed under when two turn out to be one.
            "records.chronology -> records.people",
            // Which agency is meant where a file says a kind is the register's.
            "records.chronology -> records.sources",
            // What an entry said is told by its rows, and put right by further ones.
            "records.corrections -> records.chronology",
            // An entry stands under a subject, and mentions others.
            "records.chronology -> records.subjects",
            // A place or a vehicle is a subject, and has its id.
            "records.surroundings -> records.subjects",
            // What stands around a child is tied to a person, and most ties are tokens in entries.
            "records.surroundings -> records.people",
            "records.surroundings -> records.chronology",
            // What is said of somebody has one shape, whichever room says it.
            "governance.restrictions -> governance.statements",
            "governance.emergencyaccess -> governance.statements",
            "governance.meetingaccess -> governance.statements",
            "governance.nondisclosure -> governance.statements",
            "governance.sanitised -> governance.statements",
            "governance.confidential -> governance.statements",
            "governance.retention -> governance.statements",
            // What somebody is told by name stands on their desk.
            "work.notifications -> work.contributions",
            // A document is reached from the child's page, and asked about on a desk.
            "work.documents -> work.contributions",
            // So is what somebody said they would do; a version that comes into force says what of it is new.
            "work.actions -> work.contributions",
            // A row of a board that is not whole is asked of a duty on its desk.
            "work.boards -> work.contributions",
            "work.documents -> work.actions",
            // What is attached to a version is drawn on its page.
            "work.documents -> work.attachments",
            // Under what is done for a recommendation stands how the figure went that would show it.
            "work.documents -> work.figures",
            // A sitting is reached from the child's page and its entry, and asked about on a desk.
            "work.meetings -> work.contributions",
            // What a meeting sets is set from its page, with whose it is.
            "work.meetings -> work.actions",
            // Where a child lives stands beside their name, on a list and where one is chosen.
            "work.boards -> work.homes",
            "work.choosing -> work.homes",
            // Figures stand in the main navigation.
            "work.figures -> work.contributions",
            // What is open about a place is told with the same clock, and leads to the child's page.
            "pages.thing -> pages.subject",
            // What changed for a child is told in the same words on a desk and on the child's page.
            "pages.desk -> pages.subject",
            // An entry is read on its own page as in the timeline.
            "pages.entry -> pages.subject",
            // A sample leads to each child's trail.
            "pages.inspection -> pages.subject",
            // A child on paper is the child's page, as an agency may read it.
            "pages.outage -> pages.subject",
            // A line of the slides is read as one of those whom one can be.
            "demonstration.visit -> demonstration",
            // What people write from the pages is told with the rest of the story, as one of those whom one can be.
            "demonstration.seeds -> demonstration",
            // What was written on a sheet of a pack is typed in as anything else, and may have been before.
            "pages.record -> pages.outage");

    /** The pages that join capabilities. They know none: each adds to them through {@code contributions}. */
    static final Set<String> JOINING = Set.of("pages.subject", "pages.desk");

    private Floors() {}

    /** Every arrow from a page that joins capabilities to one of them. */
    static List<String> capabilitiesJoined(ApplicationModules modules) {
        return modules.stream()
                .filter(module -> JOINING.contains(name(module)))
                .flatMap(module -> module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(Floors::name)
                        .filter(Floors::isCapability)
                        .map(capability -> name(module) + " -> " + capability))
                .toList();
    }

    /** Whether it helps somebody do something: none of the foundations, of what is on record, and of what joins. */
    static boolean isCapability(String module) {
        String floor = module.replaceFirst("\\..*", "");
        return FROM_THE_GROUND.indexOf(floor) > FROM_THE_GROUND.indexOf("work") && !JOINING.contains(module);
    }

    /** Every module that stands on no floor, and every arrow that does not go down. */
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

    /** The floor's number from the ground, or -1 where there is none of that name. */
    private static int floorOf(ApplicationModule module) {
        return FROM_THE_GROUND.indexOf(floorName(module));
    }

    static String floorName(ApplicationModule module) {
        return name(module).replaceFirst("\\..*", "");
    }

    static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
