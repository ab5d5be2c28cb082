package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardKinds;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.OnBoard;
import org.reachable.watch.Standing;
import org.reachable.watch.Watch;
import org.reachable.watch.WhoStands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Found in the order of a board, children stand on it for each reader as where every finding is asked; and nobody else does. */
@ReachableTest
class BoardPlacesTest {

    private static final Duration A_WEEK = Duration.ofDays(7);

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Watch watch;

    @Autowired
    WhoStands stands;

    @Autowired
    BoardKinds kinds;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private final List<PersonId> children = new ArrayList<>();
    private final Map<String, Actor> readers = new LinkedHashMap<>();
    private String area = "";

    @BeforeEach
    void childrenOfWhomMuchIsTold() {
        area = testshire.unused("Area");
        List<Actor> team = house.team("social-care");
        readers.put("a worker", team.getFirst());
        readers.put("who shares their team", team.getLast());
        for (String reader : List.of("who answers for the area", "who looks across", "who is kept out of one")) {
            readers.put(reader, house.somebody("social-care"));
        }
        readers.put("somebody of an agency that wrote", house.somebody("school"));
        readers.put("a stranger", house.somebody("housing"));
        house.duty(reader("who answers for the area"), "service-manager", Scope.area(area));
        house.duty(reader("who looks across"), "missing-coordinator", Scope.partnership());
        house.duty(reader("who is kept out of one"), "panel-chair", Scope.partnership());
        for (int i = 0; i < 12; i++) {
            children.add(child(i));
        }
        house.keepOut(children.get(1), reader("who is kept out of one"), true);
        watch.catchUp();
    }

    /** Each of another mixture, so that each board has some and lacks some. */
    private PersonId child(int number) {
        PersonId child = house.child();
        Actor worker = reader("a worker");
        if (number % 3 == 0) {
            house.duty(worker, "lead-practitioner", Scope.child(child));
        }
        if (number % 2 == 0) {
            house.belongs(child, Scope.area(area));
        }
        write(number % 4 == 1, child, "police", 30, "missing-reported", Map.of("episode", "1"));
        write(number % 4 == 1, child, "police", 27, "missing-returned", Map.of("episode", "1"));
        write(number % 4 == 2, child, "police", 3, "missing-reported", Map.of("episode", "2"));
        write(number % 8 == 2, child, "police", 2, "missing-returned", Map.of("episode", "2"));
        write(number % 3 == 1, child, "school", 50, "school-roll-change", Map.of("roll", "off", "school", "Hill"));
        write(number % 6 == 1, child, "school", 5, "school-roll-change", Map.of("roll", "on", "school", "Hill"));
        write(number % 5 == 0, child, "police", 2, "police-custody-began", Map.of());
        write(number % 5 == 1, child, "health-ed", 9, "hospital-admission", Map.of());
        write(number % 4 != 3, child, "school", 20, "school-concern", Map.of());
        write(
                number % 2 == 1,
                child,
                "social-care",
                12,
                "action-set",
                Map.of(
                        "action",
                        UUID.randomUUID().toString(),
                        "action_what",
                        "Ring the landlord",
                        "aimed_at",
                        "source",
                        "done_by",
                        worker.code(),
                        "done_by_agency",
                        "social-care",
                        "due_by",
                        number % 4 == 1 ? "2022-06-10" : "2022-07-30"));
        write(number % 5 == 3, child, "social-care", 60, "serious-incident-notification", Map.of());
        write(number % 7 == 0, child, "social-care", 10, "plan-created", Map.of("trusted_adult", "PRO:MEN1"));
        write(number % 7 == 3, child, "social-care", 90, "plan-created", Map.of("trusted_adult", "none"));
        return child;
    }

    private void write(
            boolean is, PersonId child, String agency, int days, String type, Map<String, String> attributes) {
        if (is) {
            house.write(child, agency, "open", clock.instant().minus(Duration.ofDays(days)), type, attributes);
        }
    }

    /** Of what the mixture tells; a board more is asked of everybody, too, and may be empty. */
    private static final List<String> MIXED = List.of(
            "missing",
            "education",
            "held",
            "no-trusted-adult",
            "plans-unchanged",
            "actions-overdue",
            "came-up",
            "team");

    private Actor reader(String called) {
        return Objects.requireNonNull(readers.get(called));
    }

    @Test
    void whoStandsThereIsWhoStoodWhereEveryFindingIsAsked() {
        Map<String, Integer> many = new LinkedHashMap<>();
        each((called, actor, kind) -> {
            Set<Standing> all =
                    ours(stands.now(actor, kind, clock.instant(), OnBoard.all()).all());
            assertThat(all).as(kind.code() + " for " + called).isEqualTo(slowly(actor, kind));
            many.merge(kind.code(), all.size(), Integer::sum);
        });
        assertThat(MIXED)
                .as("what the mixture means is empty for nobody")
                .allSatisfy(board ->
                        assertThat(many.getOrDefault(board, 0)).as(board).isPositive());
    }

    @Test
    void whoWantsANextStepIsFoundAlone() {
        each((called, actor, kind) -> assertThat(ours(stands.now(actor, kind, clock.instant(), OnBoard.wanting(null))
                        .all()))
                .as(kind.code() + " for " + called)
                .isEqualTo(only(slowly(actor, kind), Standing::isIncomplete)));
    }

    @Test
    void whoStoodThereAWeekBeforeIsFoundOfThoseWhoStandThereAndWhoWent() {
        each((called, actor, kind) -> {
            Instant now = clock.instant();
            WhoStands.Found found = stands.now(actor, kind, now, OnBoard.all());
            assertThat(ids(ours(stands.then(actor, kind, now.minus(A_WEEK), now, found))))
                    .as(kind.code() + " for " + called)
                    .isEqualTo(ids(ours(stands.then(actor, kind, now.minus(A_WEEK), now))));
        });
    }

    @Test
    void ofAPartTheFirstAreFoundAndItIsSaidThatThereMayBeMore() {
        Actor actor = reader("who answers for the area");
        BoardKind team = kinds.kind("team").orElseThrow();
        transactions.as(actor.code(), () -> {
            List<Standing> all = stands.now(actor, team, clock.instant(), OnBoard.all()).all().stream()
                    .sorted(Comparator.comparing((Standing one) -> !one.isIncomplete())
                            .thenComparing(one -> !one.isIn())
                            .thenComparing(
                                    one -> one.next() == null
                                            ? null
                                            : one.next().respondBy(),
                                    Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(one -> one.next() == null
                                    ? one.began()
                                    : one.next().raisedAt())
                            .thenComparing(one -> one.child().toString()))
                    .toList();
            WhoStands.Found first = stands.now(actor, team, clock.instant(), OnBoard.first(2));
            assertThat(all).hasSizeGreaterThan(2);
            assertThat(first.isPart()).isTrue();
            assertThat(first.all())
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(all.subList(0, 2)).contains(one));
            assertThat(stands.now(actor, team, clock.instant(), OnBoard.first(100))
                            .isPart())
                    .isFalse();
        });
    }

    @Test
    void itIsNarrowedBeforeItEnds() {
        Actor actor = reader("who looks across");
        BoardKind team = kinds.kind("team").orElseThrow();
        transactions.as(actor.code(), () -> {
            Set<PersonId> there = ids(ours(
                    stands.now(actor, team, clock.instant(), new OnBoard(null, false, area, "", "", "", null, 1000))
                            .all()));
            assertThat(there)
                    .isNotEmpty()
                    .isEqualTo(ids(ours(stands.now(actor, team, clock.instant(), OnBoard.all())
                                    .all()))
                            .stream()
                            .filter(child -> children.indexOf(child) % 2 == 0)
                            .collect(Collectors.toSet()));
            assertThat(stands.now(
                                    actor,
                                    team,
                                    clock.instant(),
                                    new OnBoard(null, false, "Elsewhere", "", "", "", null, 1000))
                            .all())
                    .isEmpty();
        });
    }

    /** A board lists by it and does not read what is told. */
    @Test
    void whereAQuestionWentUpStandsBesideWhatIsToldOfIt() {
        var found = transactions.as(
                reader("who looks across").code(),
                () -> sql.sql("""
                        select went_up_to || went_up_at::text[] || went_up_of::text[] as beside, array(
                            select rung ->> 'to' from jsonb_array_elements(told -> 'escalated') rung) || array(
                            select (rung ->> 'at')::timestamptz::text from jsonb_array_elements(told -> 'escalated') rung) || array(
                            select (rung ->> 'since')::timestamptz::text from jsonb_array_elements(told -> 'escalated') rung) as told
                        from finding join finding_child about on about.partnership = finding.partnership and about.finding = finding.id
                        where person = any (:children::uuid[]) and told -> 'escalated' <> '[]'
                        """)
                        .params(Parameters.of("children", children).all())
                        .query((row, _) -> Map.entry(
                                List.of((Object[]) row.getArray("beside").getArray()),
                                List.of((Object[]) row.getArray("told").getArray())))
                        .list());
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.getKey()).isEqualTo(finding.getValue()));
    }

    private interface Look {
        void at(String called, Actor actor, BoardKind kind);
    }

    private void each(Look look) {
        readers.forEach((called, actor) ->
                transactions.as(actor.code(), () -> kinds.kinds().forEach(kind -> look.at(called, actor, kind))));
    }

    private Set<Standing> slowly(Actor actor, BoardKind kind) {
        return ours(new BoardsTheSlowWay(sql).now(actor, kind, clock.instant()));
    }

    /** Findings that other tests write by hand are in no fold. */
    private Set<Standing> ours(Iterable<Standing> all) {
        Set<Standing> ours = new HashSet<>();
        all.forEach(one -> {
            if (children.contains(one.child())) {
                ours.add(one);
            }
        });
        return ours;
    }

    private static Set<Standing> only(Set<Standing> all, Predicate<Standing> which) {
        return all.stream().filter(which).collect(Collectors.toSet());
    }

    private static Set<PersonId> ids(Set<Standing> all) {
        return all.stream().map(Standing::child).collect(Collectors.toSet());
    }
}
