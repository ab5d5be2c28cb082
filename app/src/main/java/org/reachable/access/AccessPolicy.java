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
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.policy.Access;

/**
 * Who may see which entry, and, in {@link Action}, who may do what: the one place that says so. The functions both walls ask are
 * written from it, and so is the page that shows it to everybody. Which kinds of agencies investigate, and which duties are held, is
 * practice: policy/access.yaml says it. Whoever wrote an entry keeps seeing it, save about their own family.
 */
public final class AccessPolicy {

    /** What they whom somebody looks as may be to the child. */
    public static final List<Relationship> LOOK_AS_WHAT =
            List.of(INVOLVED, TEAM, OVERSIGHT, BREAK_GLASS, IN_MEETING, AGENCY, OWN_RECORD, PARTNERSHIP);

    /** How an entry must be handled to stand in a file that everybody of an agency can open. */
    static final Set<Handling> LEAVES = EnumSet.of(Handling.OPEN, Handling.NEED_TO_KNOW, Handling.THIRD_PARTY);

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

    /** Whether people of this kind of agency look at how children were helped, and change nothing: they can send no form. */
    public static boolean onlyReads(String agencyKind) {
        return Access.shipped().kinds("only-read").contains(agencyKind);
    }

    /** Whether people of this kind of agency investigate crime. */
    public static boolean investigates(String agencyKind) {
        return investigators().contains(agencyKind);
    }

    static List<String> investigators() {
        return Access.shipped().kinds("investigate");
    }

    /** Whether somebody who is this to the child sees an entry that is handled so. */
    public static boolean sees(Relationship to, Handling handling, boolean own, boolean investigator) {
        if (!to.isLetIn() || to == PARTNERSHIP) {
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
        String actions = Arrays.stream(Action.values()).map(Action::sql).collect(Collectors.joining());
        return actions
                + Power.sql()
                + periods()
                + """
            create or replace function leaves_in_a_pack(handling text) returns boolean language sql immutable
              return handling = any (array[%s]::text[]);
            create or replace function knows_of(relationship text) returns boolean language sql immutable
              return relationship = any (array[%s]::text[]);
            create or replace function let_in(relationship text) returns boolean language sql immutable
              return relationship = any (array[%s]::text[]);
            create or replace function follows(relationship text) returns boolean language sql immutable
              return relationship = any (array[%s]::text[]);
            create or replace function writes_together(relationship text) returns boolean language sql immutable
              return relationship = any (array[%s]::text[]);
            create or replace function close_to_the_work(relationship text) returns boolean language sql immutable
              return relationship = any (array[%s]::text[]);
            create or replace function kinds_that_investigate() returns text[] language sql immutable
              return array['%s']::text[];
            create or replace function investigates(kind text) returns boolean language sql immutable
              return kind = any (kinds_that_investigate());
            create or replace function only_reads(kind text) returns boolean language sql immutable
              return kind = any (array['%s']::text[]);
            create or replace function policy_allows(relationship text, handling text, own boolean,
                investigator boolean) returns boolean language sql immutable
              return (relationship || '|'
                  || case when handling = any (array[%s]::text[]) then handling else '%s' end || '|' || own::text || '|' || investigator::text)
                = any (array[%s]::text[]);
            """.formatted(
                                LEAVES.stream().map(Handling::code).collect(Collectors.joining("', '", "'", "'")),
                                which(Relationship::knowsOf),
                                which(Relationship::isLetIn),
                                which(Relationship::follows),
                                which(Relationship::writesTogether),
                                which(Relationship::isClose),
                                String.join("', '", investigators()),
                                String.join("', '", Access.shipped().kinds("only-read")),
                                known,
                                Handling.RESTRICTED.code(),
                                allowed);
    }

    /** For how long somebody is something to a child, each as its function is called. */
    static Map<String, Integer> periodsByFunction() {
        return Access.shipped().periods().entrySet().stream()
                .collect(Collectors.toMap(
                        period -> "period_that_" + period.getKey().replace('-', '_'), Map.Entry::getValue));
    }

    private static String periods() {
        return periodsByFunction().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(period -> """
                    create or replace function %s() returns interval language sql immutable
                      return interval '%d days';
                    """.formatted(period.getKey(), period.getValue()))
                .collect(Collectors.joining());
    }

    private static String which(Predicate<Relationship> are) {
        return Arrays.stream(Relationship.values())
                .filter(are)
                .map(Enum::name)
                .collect(Collectors.joining("', '", "'", "'"));
    }
}
