package org.reachable.work.boards;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Power;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardKind.Filter;
import org.reachable.engine.board.BoardKind.Group;
import org.reachable.engine.board.BoardOfFiles;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Belongings;
import org.reachable.platform.partnership.Belongings.Belonging;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.OnBoard;
import org.reachable.watch.Standing;
import org.reachable.watch.WhoStands;
import org.reachable.watch.WhoStands.Found;
import org.springframework.stereotype.Component;

/** Who stands on a board for a reader, in its order and narrowed as they asked; and who came and went since a week before. */
@Component
class BoardMembers {

    /** Of a past day each story is read anew, so many times as many as of now are looked for at most: whoever asks waits for it. */
    private static final int TIMES_THEN = 5;

    private static final List<String> WORKERS = Power.WORK_WITH_A_CHILD.duties();

    private final WhoStands stands;
    private final BoardReading reading;
    private final Belongings belongings;
    private final Partnership partnership;
    private final Policy policy;
    private final Calendars calendars;

    BoardMembers(
            WhoStands stands,
            BoardReading reading,
            Belongings belongings,
            Partnership partnership,
            Policy policy,
            Calendars calendars) {
        this.stands = stands;
        this.reading = reading;
        this.belongings = belongings;
        this.partnership = partnership;
        this.policy = policy;
        this.calendars = calendars.withConvention(policy.convention());
    }

    /**
     * Who stands there.
     *
     * @param members in the board's order, narrowed as was asked
     * @param read what is known of them already; of now, nothing yet
     * @param choices by what it may be narrowed, each with what there is
     * @param came who of them did not stand there a week before
     * @param gone who stood there then and does not now
     * @param isPart whether more may stand there than were looked for
     * @param unread how many may have stood there on a past day, where they are too many to be read; then none of them is here
     */
    record Members(
            List<BoardMember> members,
            Map<PersonId, BoardRead> read,
            Map<Filter, SortedSet<String>> choices,
            Set<PersonId> came,
            List<PersonId> gone,
            boolean isPart,
            int unread) {

        long incomplete() {
            return members.stream().filter(BoardMember::isIncomplete).count();
        }
    }

    /** Whether it may lack children of whom the reader would find some there, until their stories are worked out. */
    boolean mayLack(Actor actor) {
        return stands.isAnyBeingWorkedOut(actor);
    }

    /** Who stands there; as of now at most so many, for nobody reads a list of a county. */
    Members of(Actor actor, Practitioner reader, BoardKind kind, BoardQuestion asked, Instant now, int most) {
        Instant at = asked.at(now);
        Map<PersonId, BoardRead> read = new HashMap<>();
        Found found = asked.isNow() ? stands.now(actor, kind, at, OnBoard.first(most)) : Found.none();
        Found chosen = found.isPart() && asked.isNarrowed()
                ? stands.now(actor, kind, at, asked.narrowed(reader, most))
                : found;
        List<PersonId> there = asked.isNow() ? List.of() : there(actor, kind, asked, at);
        if (most < Integer.MAX_VALUE && there.size() > most * TIMES_THEN) {
            return unread(kind, asked, there);
        }
        List<BoardMember> all = asked.isNow() ? now(kind, chosen, at) : then(actor, kind, there, at, read);
        Instant weekAgo = at.minus(BoardOfFiles.A_WEEK);
        Set<Standing> stood =
                asked.isNow() ? stands.then(actor, kind, weekAgo, at, chosen) : stands.then(actor, kind, weekAgo, at);
        Set<PersonId> before = stood.stream()
                .filter(standing -> isThere(kind, standing, weekAgo))
                .map(Standing::child)
                .collect(Collectors.toSet());
        Set<PersonId> here = all.stream().map(BoardMember::child).collect(Collectors.toSet());
        Set<PersonId> either = new HashSet<>(here);
        either.addAll(before);
        found.all().forEach(one -> either.add(one.child()));
        List<Belonging> belonging = belongings.of(either, at);
        Map<PersonId, List<Belonging>> belong = belonging.stream().collect(Collectors.groupingBy(Belonging::child));
        Map<UUID, String> agencies = agencies(all);
        Map<PersonId, UUID> workers = kind.group() == Group.WORKER
                ? belongings.holders(here, workers(kind), kind.from(), kind.duty(), at)
                : Map.of();
        partnership.readTogether(Set.copyOf(workers.values()));
        List<BoardMember> members = all.stream()
                .filter(member -> isAsked(member.child(), belong, asked))
                .filter(member -> asked.agency().isEmpty() || asked.agency().equals(agency(member, agencies)))
                .filter(member -> !asked.mine() || reader.id().equals(member.owner()))
                .map(member -> member.in(group(kind, member, agencies, workers)))
                .sorted(BoardMember.IN_ORDER)
                .toList();
        return new Members(
                members,
                read,
                found.isPart()
                        ? choices(kind, asked, belongings.answeredFor(), allAgencies())
                        : choices(kind, asked, scopes(belonging), agencies.values()),
                members.stream()
                        .map(BoardMember::child)
                        .filter(child -> !before.contains(child))
                        .collect(Collectors.toSet()),
                before.stream()
                        .filter(child -> !here.contains(child) && isAsked(child, belong, asked))
                        .toList(),
                chosen.isPart(),
                0);
    }

    private Members unread(BoardKind kind, BoardQuestion asked, List<PersonId> there) {
        return new Members(
                List.of(),
                Map.of(),
                choices(kind, asked, belongings.answeredFor(), List.of()),
                Set.of(),
                List.of(),
                true,
                there.size());
    }

    private List<BoardMember> now(BoardKind kind, Found found, Instant at) {
        return found.all().stream()
                .filter(standing -> isThere(kind, standing, at))
                .map(BoardMember::of)
                .toList();
    }

    /** All who may have stood there on a past day, of the part of the county that is asked for. */
    private List<PersonId> there(Actor actor, BoardKind kind, BoardQuestion asked, Instant at) {
        List<PersonId> there = stands.then(actor, kind, at, at).stream()
                .filter(standing -> isThere(kind, standing, at))
                .map(Standing::child)
                .toList();
        Map<PersonId, List<Belonging>> belong = asked.isNarrowed()
                ? belongings.of(there, at).stream().collect(Collectors.groupingBy(Belonging::child))
                : Map.of();
        return there.stream().filter(child -> isAsked(child, belong, asked)).toList();
    }

    /** Of a past day the stories say it; of whom the reader is shown a part, what was found then. */
    private List<BoardMember> then(
            Actor actor, BoardKind kind, List<PersonId> there, Instant at, Map<PersonId, BoardRead> read) {
        read.putAll(reading.read(actor, kind, there, at));
        return read.values().stream()
                .filter(one -> one.isListed() || !one.sight().whole())
                .map(BoardMember::of)
                .toList();
    }

    /** Whether it is so lately that they are out of it that they stand there still. */
    private boolean isThere(BoardKind kind, Standing standing, Instant at) {
        return standing.isIn()
                || standing.isAsked()
                || standing.ended() != null
                        && kind.lists().lately() != null
                        && at.isBefore(calendars.limit(
                                standing.ended(),
                                Objects.requireNonNull(kind.lists().lately())));
    }

    private static boolean isAsked(PersonId child, Map<PersonId, List<Belonging>> belong, BoardQuestion asked) {
        List<Belonging> theirs = belong.getOrDefault(child, List.of());
        return is(theirs, Scope.Kind.AREA, asked.area())
                && is(theirs, Scope.Kind.TEAM, asked.team())
                && is(theirs, Scope.Kind.SCHOOL, asked.school());
    }

    private static boolean is(List<Belonging> theirs, Scope.Kind kind, String called) {
        return called.isEmpty()
                || theirs.stream()
                        .anyMatch(one -> one.kind() == kind && one.called().equals(called));
    }

    private Map<UUID, String> agencies(List<BoardMember> all) {
        Set<UUID> owners = all.stream()
                .flatMap(member -> Stream.ofNullable(member.owner()))
                .collect(Collectors.toSet());
        partnership.readTogether(owners);
        return owners.stream()
                .flatMap(owner -> partnership.practitioner(owner).stream())
                .collect(Collectors.toMap(Practitioner::id, Practitioner::agencyName));
    }

    private List<String> allAgencies() {
        return partnership.agencies().stream().map(Agency::name).toList();
    }

    private static String agency(BoardMember member, Map<UUID, String> agencies) {
        return member.owner() == null ? "" : agencies.getOrDefault(member.owner(), "");
    }

    private static List<String> workers(BoardKind kind) {
        return kind.workers().isEmpty() ? WORKERS : kind.workers();
    }

    private String group(BoardKind kind, BoardMember member, Map<UUID, String> agencies, Map<PersonId, UUID> workers) {
        return switch (kind.group()) {
            case TIME -> "";
            case AGENCY ->
                Optional.of(agency(member, agencies))
                        .filter(name -> !name.isEmpty())
                        .orElse("Not with anybody by name");
            case WORKER ->
                Optional.ofNullable(workers.get(member.child()))
                        .map(partnership::who)
                        .orElse("Without a %s by name"
                                .formatted(Capital.none(
                                        policy.roleName(workers(kind).getFirst()))));
        };
    }

    private static Map<Filter, SortedSet<String>> choices(
            BoardKind kind, BoardQuestion asked, List<Scope> belong, Collection<String> agencies) {
        Map<Filter, SortedSet<String>> choices = new EnumMap<>(Filter.class);
        for (Filter filter : kind.filters()) {
            switch (filter) {
                case AREA -> choices.put(filter, called(belong, Scope.Kind.AREA));
                case TEAM -> choices.put(filter, called(belong, Scope.Kind.TEAM));
                case SCHOOL -> choices.put(filter, called(belong, Scope.Kind.SCHOOL));
                case AGENCY -> choices.put(filter, new TreeSet<>(agencies));
                case MINE -> choices.put(filter, new TreeSet<>(asked.isNow() ? Set.of("yes") : Set.of()));
            }
        }
        return choices;
    }

    private static List<Scope> scopes(List<Belonging> belonging) {
        return belonging.stream()
                .map(one -> new Scope(one.kind(), one.called()))
                .toList();
    }

    private static SortedSet<String> called(List<Scope> scopes, Scope.Kind kind) {
        return scopes.stream()
                .filter(one -> one.kind() == kind)
                .map(Scope::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
