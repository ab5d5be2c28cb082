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
import org.reachable.engine.policy.Access;

/**
 * What not everybody may do: the duties of which somebody must hold one, as policy/access.yaml has them, and what they must
 * be to the child. Part of {@link AccessPolicy}: the database is told it from here, and so is the page that shows it to everybody.
 */
public enum Action {
    LOOK_ACROSS("Look across agencies"),
    OPEN("Open a record with a reason", EnumSet.of(PARTNERSHIP, OWN_RECORD, AGENCY, IN_MEETING)),
    REVIEW_OPENINGS("Review that a record was opened", those(Relationship::isLetIn)),
    OVERSEE_OPENINGS("Look after openings, and requests, that nobody answered in time", those(Relationship::isLetIn)),
    ASK_IN("Ask somebody into a meeting about the child", those(Relationship::isClose)),
    WITHHOLD("Say what one adult is not told", those(Relationship::isClose)),
    /** Whoever is in a meeting may find that somebody else there is family: it must not wait until the meeting is over. */
    LIMIT("Keep somebody out of a record", EnumSet.of(INVOLVED, TEAM, OVERSIGHT, IN_MEETING, AGENCY)),
    HEAR_OF_LIMITS("Hear that somebody of their agency is kept out of a record"),
    /** Whoever began a document may, too, while they are close to the work: what stands in it is told to the child. */
    ANSWER_FOR_DOCUMENTS("Share a document about a child, and put it in force", those(Relationship::isClose)),
    LOCK("Lock a record", those(Relationship::isClose)),
    LOOK_AS("Look at a child’s pages as others see them", those(Relationship::isClose)),
    DISCLOSE("See the list of what is sensitive in a record", those(Relationship::isClose)),
    KEEP("Decide how long a record is kept, and that it is erased", those(Relationship::isLetIn)),
    ANSWER_WHO_LOOKED("Answer a family who asks who looked", those(Relationship::isLetIn)),
    /** Of whoever holds none of these two, and of whatever child is not their agency's, somebody close says first whether it is involved. */
    RECEIVE("Bring their agency in at once by what they write about a child whom nobody there knew"),
    BRING_IN(
            "Bring their agency in at once by what they write about a child who is in their care or belongs to their agency"),
    SAY_INVOLVED("Say whether an agency is involved with a child", those(Relationship::isClose)),
    CONFIRM_KNOWN("Confirm that their agency knows a child of whom a file says so"),
    PUT_RIGHT("Put right or take back what a colleague wrote here"),
    KEEP_PACKS("Look after what their agency opens when the servers are down"),
    LOOK_AFTER_PEOPLE("Look after the accounts of their agency"),
    /** It takes two of them to let a source in. */
    LOOK_AFTER_SOURCES("Look after the register of sources"),
    TAKE_IN("Read what was sent in without an account, and say of which child it is"),
    PLAN_DUTIES("Change who is on duty");

    /** What is shown of a row about the child, of which is_shown() asks itself whether they are let in. */
    private static final Set<String> TOLD_OF_A_ROW = Set.of("REVIEW_OPENINGS", "OVERSEE_OPENINGS");

    /** What anybody may who is that to the child, whatever they answer for. */
    private static final Set<String> WITHOUT_A_DUTY = Set.of("OPEN", "ASK_IN", "WITHHOLD", "SAY_INVOLVED");

    /**
     * Of what somebody may be for it, what lets them do it to people of their own agency alone: whoever wrote a line about a child does not
     * shut the record to those who work with them.
     */
    private static final Map<String, Set<Relationship>> TO_THEIR_OWN = Map.of("LIMIT", EnumSet.of(AGENCY));

    private final String words;
    private final Set<Relationship> ties;

    Action(String words) {
        this(words, EnumSet.noneOf(Relationship.class));
    }

    Action(String words, Set<Relationship> ties) {
        this.words = words;
        this.ties = ties;
    }

    public String words() {
        return words;
    }

    /** The duties of which one must be held, whom to ask first in front; none where anybody may. */
    public List<String> duties() {
        return WITHOUT_A_DUTY.contains(name()) ? List.of() : Access.shipped().duties(code());
    }

    /** As access.yaml calls it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What somebody must be to the child; empty where it is not about one child. */
    public Set<Relationship> ties() {
        return Collections.unmodifiableSet(ties);
    }

    /** Of those, which let it be done to people of one's own agency alone. */
    public Set<Relationship> toTheirOwn() {
        return Collections.unmodifiableSet(TO_THEIR_OWN.getOrDefault(name(), Set.of()));
    }

    /** Whether what somebody is to the child is enough; which duty they hold is asked as well. */
    public boolean isFor(Relationship to) {
        return ties.contains(to);
    }

    /** What each of the database's functions about it answers; there is none of what is not asked for. */
    Map<String, List<String>> lists() {
        String name = name().toLowerCase(Locale.ROOT);
        var lists = new LinkedHashMap<String, List<String>>();
        lists.put("roles_that_" + name, duties());
        lists.put("ties_that_" + name, ties.stream().map(Enum::name).toList());
        lists.put(
                "ties_that_%s_their_own".formatted(name),
                toTheirOwn().stream().map(Enum::name).toList());
        if (TOLD_OF_A_ROW.contains(name())) {
            lists.remove("ties_that_" + name);
        }
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

    /** Of what somebody can be to a child; a thing is none. */
    private static Set<Relationship> those(Predicate<Relationship> are) {
        return Arrays.stream(Relationship.values())
                .filter(to -> to != Relationship.THING)
                .filter(are)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relationship.class)));
    }
}
