package org.reachable.access;

import static org.reachable.access.Relationship.AGENCY;
import static org.reachable.access.Relationship.INVOLVED;
import static org.reachable.access.Relationship.IN_MEETING;
import static org.reachable.access.Relationship.OVERSIGHT;
import static org.reachable.access.Relationship.OWN_RECORD;
import static org.reachable.access.Relationship.PARTNERSHIP;
import static org.reachable.access.Relationship.TEAM;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.platform.partnership.Partnership;

/**
 * What not everybody may do: the duties of which somebody must hold one, and what they must be to the child. Part of {@link
 * AccessPolicy}: the database is told it from here, and so is the page that shows it to everybody.
 */
public enum Action {
    LOOK_ACROSS(
            "Look across agencies",
            heldBy(
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
                    "auditor")),
    OPEN("Open a record with a reason", heldBy(), EnumSet.of(PARTNERSHIP, OWN_RECORD, AGENCY, IN_MEETING)),
    /** The safeguarding lead of whoever opened it is asked first: who knows the work, and is not of the child's. */
    REVIEW_OPENINGS(
            "Review that a record was opened",
            heldBy(
                    "agency-safeguarding-lead",
                    "data-protection-officer",
                    "safeguarding-partners-lead",
                    "duty-manager",
                    "service-manager",
                    "front-door-manager"),
            those(Relationship::isLetIn)),
    OVERSEE_OPENINGS(
            "Look after openings, and requests, that nobody answered in time",
            heldBy("safeguarding-partners-lead", "data-protection-officer"),
            those(Relationship::isLetIn)),
    ASK_IN("Ask somebody into a meeting about the child", heldBy(), those(Relationship::isClose)),
    WITHHOLD("Say what one adult is not told", heldBy(), those(Relationship::isClose)),
    /** Whoever is in a meeting may find that somebody else there is family: it must not wait until the meeting is over. */
    LIMIT(
            "Keep somebody out of a record",
            heldBy("agency-safeguarding-lead", "safeguarding-partners-lead", "service-manager"),
            EnumSet.of(INVOLVED, TEAM, OVERSIGHT, IN_MEETING, AGENCY)),
    LOCK("Lock a record", LIMIT.duties, those(Relationship::isClose)),
    LOOK_AS(
            "Look at a child’s pages as others see them",
            Stream.concat(LIMIT.duties.stream(), LOOK_ACROSS.duties.stream())
                    .distinct()
                    .toList(),
            those(Relationship::isClose)),
    DISCLOSE(
            "See the list of what is sensitive in a record",
            heldBy(
                    "agency-safeguarding-lead",
                    "safeguarding-partners-lead",
                    "service-manager",
                    "data-protection-officer",
                    "officer-in-case",
                    "police-exploitation-sergeant"),
            those(Relationship::isClose)),
    /** It takes two of them to erase a record. */
    KEEP(
            "Decide how long a record is kept, and that it is erased",
            heldBy("data-protection-officer", "safeguarding-partners-lead", "service-manager"),
            those(Relationship::isLetIn)),
    /** Whoever answers requests for records is asked first; where they may not know of the child, whoever answers for them. */
    ANSWER_WHO_LOOKED(
            "Answer a family who asks who looked",
            heldBy("data-protection-officer", "safeguarding-partners-lead", "service-manager", "duty-manager"),
            those(Relationship::isLetIn)),
    KEEP_PACKS("Look after what their agency opens when the servers are down", heldBy("agency-safeguarding-lead")),
    LOOK_AFTER_PEOPLE("Look after the accounts of their agency", List.of(Partnership.LOOKS_AFTER_PEOPLE)),
    PLAN_DUTIES("Change who is on duty", Partnership.PLANNERS);

    private final String words;
    private final List<String> duties;
    private final Set<Relationship> ties;

    Action(String words, List<String> duties) {
        this(words, duties, EnumSet.noneOf(Relationship.class));
    }

    Action(String words, List<String> duties, Set<Relationship> ties) {
        this.words = words;
        this.duties = duties;
        this.ties = ties;
    }

    public String words() {
        return words;
    }

    /** The duties of which one must be held, whom to ask first in front; none where anybody may. */
    public List<String> duties() {
        return duties;
    }

    /** What somebody must be to the child; empty where it is not about one child. */
    public Set<Relationship> ties() {
        return Collections.unmodifiableSet(ties);
    }

    /** Whether what somebody is to the child is enough; which duty they hold is asked as well. */
    public boolean isFor(Relationship to) {
        return ties.contains(to);
    }

    /** What each of the database's functions about it answers; there is none of what is not asked for. */
    Map<String, List<String>> lists() {
        String name = name().toLowerCase(Locale.ROOT);
        var lists = new LinkedHashMap<String, List<String>>();
        lists.put("roles_that_" + name, duties);
        lists.put("ties_that_" + name, ties.stream().map(Enum::name).toList());
        lists.values().removeIf(List::isEmpty);
        return lists;
    }

    /** Those functions. */
    String sql() {
        return lists().entrySet().stream()
                .map(list -> """
                    create or replace function %s() returns text[] language sql immutable
                      return array['%s']::text[];
                    """.formatted(list.getKey(), String.join("', '", list.getValue())))
                .collect(Collectors.joining());
    }

    private static List<String> heldBy(String... duties) {
        return List.of(duties);
    }

    /** Of what somebody can be to a child; a thing is none. */
    private static Set<Relationship> those(Predicate<Relationship> are) {
        return Arrays.stream(Relationship.values())
                .filter(to -> to != Relationship.THING)
                .filter(are)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relationship.class)));
    }
}
