package org.reachable.access;

import static org.reachable.access.Relationship.AGENCY;
import static org.reachable.access.Relationship.BREAK_GLASS;
import static org.reachable.access.Relationship.INVOLVED;
import static org.reachable.access.Relationship.IN_MEETING;
import static org.reachable.access.Relationship.OVERSIGHT;
import static org.reachable.access.Relationship.OWN_RECORD;
import static org.reachable.access.Relationship.PARTNERSHIP;
import static org.reachable.access.Relationship.TEAM;
import static org.reachable.access.Relationship.THING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.entry.Handling;

/**
 * Who may see which entry: the one place that says so. The function both walls ask is written from it, and so is the page
 * that shows it to everybody. Whoever wrote an entry keeps seeing it, save about their own family.
 */
public final class AccessPolicy {

    /** Duties whose holders look across agencies, while work for a child is open. */
    public static final List<String> LOOK_ACROSS = List.of(
            "duty-manager",
            "service-manager",
            "front-door-manager",
            "missing-coordinator",
            "panel-chair",
            "meeting-chair",
            "conference-chair",
            "independent-reviewing-officer",
            "director-of-childrens-services",
            "safeguarding-partners-lead",
            "auditor");

    /** Kinds of agencies whose people look at how children were helped, and change nothing: they can send no form. */
    public static final List<String> ONLY_READ = List.of("inspectorate");

    /** Duties whose holders look after what was opened with a reason and nobody reviewed in time. */
    public static final List<String> OVERSEE_OPENINGS =
            List.of("safeguarding-partners-lead", "data-protection-officer");

    /** Duties whose holders may lock a child's record, and keep somebody out of it. */
    public static final List<String> LIMIT =
            List.of("agency-safeguarding-lead", "safeguarding-partners-lead", "service-manager");

    /** Duties whose holders look at a child's pages as somebody else would see them: they see to it that others see what they should. */
    public static final List<String> LOOK_AS =
            Stream.concat(LIMIT.stream(), LOOK_ACROSS.stream()).distinct().toList();

    /** What whom they look as may be to the child. */
    public static final List<Relationship> LOOK_AS_WHAT =
            List.of(INVOLVED, TEAM, OVERSIGHT, BREAK_GLASS, IN_MEETING, AGENCY, OWN_RECORD, PARTNERSHIP);

    /** Duties whose holders see the schedule of what is sensitive in a record that they are close to: for whoever must disclose. */
    public static final List<String> DISCLOSE = List.of(
            "agency-safeguarding-lead",
            "safeguarding-partners-lead",
            "service-manager",
            "data-protection-officer",
            "officer-in-case",
            "police-exploitation-sergeant");

    /** Duties whose holders decide how long a record is kept: what holds it, and, two of them together, that it is erased. */
    public static final List<String> KEEP =
            List.of("data-protection-officer", "safeguarding-partners-lead", "service-manager");

    /** Duties whose holders look after what their agency opens when the servers are down. */
    public static final List<String> KEEP_PACKS = List.of("agency-safeguarding-lead");

    /** How an entry must be handled to stand in a file that everybody of an agency can open. */
    static final Set<Handling> LEAVES = EnumSet.of(Handling.OPEN, Handling.NEED_TO_KNOW, Handling.THIRD_PARTY);

    private static final Set<Relationship> MAY_OPEN = EnumSet.of(PARTNERSHIP, OWN_RECORD, AGENCY, IN_MEETING);

    private AccessPolicy() {}

    /**
     * One line of the matrix.
     *
     * @param own whether the reader's agency wrote the entry
     * @param investigator whether the reader's agency investigates crime
     */
    public record Cell(Relationship relationship, Handling handling, boolean own, boolean investigator) {

        public boolean sees() {
            return AccessPolicy.sees(relationship, handling, own, investigator);
        }

        /** As the database's function is asked. */
        String key() {
            return "%s|%s|%s|%s".formatted(relationship, handling.code(), own, investigator);
        }
    }

    /** Whether somebody who is this to the child sees an entry that is handled so. */
    public static boolean sees(Relationship to, Handling handling, boolean own, boolean investigator) {
        if (!to.knowsOf()) {
            return false;
        }
        boolean closeOrWithReason = to.isClose() || to == BREAK_GLASS;
        return switch (handling) {
            case OPEN -> own || to.follows() || to == THING;
            // Whoever plans together plans with what agencies keep to those who do; of others the plan does not speak.
            case NEED_TO_KNOW -> own || closeOrWithReason || to == IN_MEETING;
            case THIRD_PARTY -> own || closeOrWithReason;
            // A child who spoke in a custody suite or after a night missing did not speak to an investigation.
            case OWN_CONFIDENCE -> !investigator && (own || to.isClose());
            case INTELLIGENCE -> own || (investigator && to.isClose());
            case RESTRICTED -> own && (to.isClose() || to == THING);
        };
    }

    /** Whether somebody who is this to the child may open the record with a reason, for some hours. */
    public static boolean mayOpen(Relationship to) {
        return MAY_OPEN.contains(to);
    }

    /** Every line there is. */
    public static List<Cell> cells() {
        return Arrays.stream(Relationship.values())
                .flatMap(to -> Arrays.stream(Handling.values())
                        .flatMap(handling -> Stream.of(true, false)
                                .flatMap(own -> Stream.of(true, false)
                                        .map(investigator -> new Cell(to, handling, own, investigator)))))
                .toList();
    }

    /** The functions the database asks. A handling that is not known here is the strictest: whoever wrote it meant something. */
    static String sql() {
        String allowed =
                cells().stream().filter(Cell::sees).map(Cell::key).collect(Collectors.joining("', '", "'", "'"));
        String known =
                Arrays.stream(Handling.values()).map(Handling::code).collect(Collectors.joining("', '", "'", "'"));
        return """
            create or replace function roles_that_look_across() returns text[] language sql immutable
              return array[%s]::text[];
            create or replace function roles_that_oversee_openings() returns text[] language sql immutable
              return array[%s]::text[];
            create or replace function roles_that_limit() returns text[] language sql immutable
              return array[%s]::text[];
            create or replace function roles_that_look_as() returns text[] language sql immutable
              return array[%s]::text[];
            create or replace function roles_that_disclose() returns text[] language sql immutable
              return array[%s]::text[];
            create or replace function roles_that_keep() returns text[] language sql immutable
              return array[%s]::text[];
            create or replace function roles_that_keep_packs() returns text[] language sql immutable
              return array[%s]::text[];
            create or replace function leaves_in_a_pack(handling text) returns boolean language sql immutable
              return handling = any (array[%s]::text[]);
            create or replace function may_open_with_a_reason(relationship text) returns boolean language sql immutable
              return relationship = any (array[%s]::text[]);
            create or replace function knows_of(relationship text) returns boolean language sql immutable
              return relationship = any (array[%s]::text[]);
            create or replace function follows(relationship text) returns boolean language sql immutable
              return relationship = any (array[%s]::text[]);
            create or replace function close_to_the_work(relationship text) returns boolean language sql immutable
              return relationship = any (array[%s]::text[]);
            create or replace function policy_allows(relationship text, handling text, own boolean,
                investigator boolean) returns boolean language sql immutable
              return (relationship || '|'
                  || case when handling = any (array[%s]::text[]) then handling else '%s' end || '|' || own::text || '|' || investigator::text)
                = any (array[%s]::text[]);
            """.formatted(
                        quoted(LOOK_ACROSS),
                        quoted(OVERSEE_OPENINGS),
                        quoted(LIMIT),
                        quoted(LOOK_AS),
                        quoted(DISCLOSE),
                        quoted(KEEP),
                        quoted(KEEP_PACKS),
                        LEAVES.stream().map(Handling::code).collect(Collectors.joining("', '", "'", "'")),
                        which(AccessPolicy::mayOpen),
                        which(Relationship::knowsOf),
                        which(Relationship::follows),
                        which(Relationship::isClose),
                        known,
                        Handling.RESTRICTED.code(),
                        allowed);
    }

    private static String which(Predicate<Relationship> are) {
        return quoted(
                Arrays.stream(Relationship.values()).filter(are).map(Enum::name).toList());
    }

    private static String quoted(List<String> roles) {
        return roles.stream().collect(Collectors.joining("', '", "'", "'"));
    }
}
