package org.reachable.platform.partnership;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.foundation.govuk.Words;
import org.springframework.stereotype.Component;

/** Puts the pages of who is on duty together. */
@Component
class OnDutyPages {

    static final String HREF = "/on-duty";

    static final String AREA = "area";
    private static final String EVERY_AREA = "";

    private static final List<Cell> HEAD = List.of(
            Cell.of("Answers as"),
            Cell.of("Ring"),
            Cell.of("Whoever it is now"),
            Cell.of("For"),
            Cell.of("When"),
            Cell.of("Then asked"));

    /** Of what somebody holds for good nobody said that they are there at this hour. */
    private static final String NO_HOURS = "Holds the role; no hours are written down";

    private static final Cell NOT_KNOWN = Cell.of("Not written down");

    private final RotaReading reading;
    private final RotaStore rota;
    private final NumbersToRing numbers;
    private final Partnership partnership;
    private final Policy policy;
    private final Clock clock;
    private final List<String> inDanger;

    OnDutyPages(
            RotaReading reading,
            RotaStore rota,
            NumbersToRing numbers,
            Partnership partnership,
            Policy policy,
            Clock clock) {
        this.numbers = numbers;
        this.reading = reading;
        this.rota = rota;
        this.partnership = partnership;
        this.policy = policy;
        this.clock = clock;
        List<Rule> danger = policy.rules().stream().filter(Rule::urgent).toList();
        this.inDanger = Stream.concat(
                        danger.stream()
                                .filter(rule -> rule.owner().equals(Rota.DUTY_MANAGER))
                                .map(Rule::owner),
                        danger.stream().flatMap(rule -> rule.copied().stream().limit(1)))
                .distinct()
                .toList();
    }

    /** @param asked the area to look at; every area where it is empty or nobody's, and the reader's own where it is null */
    OnDutyPage all(Practitioner reader, @Nullable String asked) {
        Instant now = clock.instant();
        List<HeldDuty> all = reading.held(now);
        List<String> areas = areas(all.stream());
        String wanted = asked == null
                ? areas(all.stream().filter(duty -> duty.holder().practitioner().equals(reader.id()))).stream()
                        .findFirst()
                        .orElse(EVERY_AREA)
                : asked;
        String area = areas.contains(wanted) ? wanted : EVERY_AREA;
        Map<String, List<HeldDuty>> byAgency = all.stream()
                .filter(duty -> area.equals(EVERY_AREA)
                        || duty.scope().kind() != Scope.Kind.AREA
                        || duty.scope().of().equals(area))
                .sorted(Comparator.comparing((HeldDuty duty) -> placeInDanger(duty.role()))
                        .thenComparing(duty -> policy.roleName(duty.role()))
                        .thenComparing(duty -> duty.scope().kind())
                        .thenComparing(duty -> duty.scope().of())
                        .thenComparing(HeldDuty::deputy))
                .collect(Collectors.groupingBy(duty -> duty.holder().agency(), TreeMap::new, Collectors.toList()));
        Map<UUID, Link> known = numbers.known(all.stream()
                .map(duty -> duty.holder().practitioner())
                .distinct()
                .toList());
        return new OnDutyPage(
                Dates.full(now),
                numbers.of(reader, List.of(), null),
                href(reader.id()),
                !rota.agenciesFor(reader.id(), Partnership.LOOK_AFTER_PEOPLE, reader.agency(), now)
                        .isEmpty(),
                partnership.answersAs(reader, Partnership.KEEPERS_OF_SOURCES),
                Field.of(AREA, "Area").withValue(area),
                areas.size() < 2
                        ? List.of()
                        : Stream.concat(
                                        Stream.of(Choice.of(EVERY_AREA, "Every area")),
                                        areas.stream().map(one -> Choice.of(one, one)))
                                .toList(),
                byAgency.entrySet().stream()
                        .sorted(Comparator.comparing(agency -> !agency.getKey().equals(reader.agencyName())))
                        .map(agency -> new Table(agency.getKey(), HEAD, rows(agency.getValue(), known, now), true))
                        .toList());
    }

    /** Whoever is asked about danger stands first, then whoever is told of it: they are rung at night. */
    private int placeInDanger(String role) {
        int place = inDanger.indexOf(role);
        return place < 0 ? inDanger.size() : place;
    }

    private static List<String> areas(Stream<HeldDuty> duties) {
        return duties.map(HeldDuty::scope)
                .filter(scope -> scope.kind() == Scope.Kind.AREA)
                .map(Scope::of)
                .distinct()
                .sorted()
                .toList();
    }

    private record Held(String role, Scope scope) {}

    private List<List<Cell>> rows(List<HeldDuty> duties, Map<UUID, Link> known, Instant now) {
        return duties.stream()
                .collect(Collectors.groupingBy(
                        duty -> new Held(duty.role(), duty.scope()), java.util.LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(held -> row(held, known, now))
                .toList();
    }

    private List<Cell> row(List<HeldDuty> held, Map<UUID, Link> known, Instant now) {
        HeldDuty first = held.getFirst();
        HeldDuty asked = held.stream()
                .filter(duty -> !duty.holder().isAway())
                .findFirst()
                .orElse(first);
        Instant awayUntil = first.holder().awayUntil();
        String away =
                awayUntil == null ? "" : " (%s is %s)".formatted(first.holder().name(), Away.words(awayUntil, now));
        List<String> next = held.stream()
                .filter(duty -> duty != asked && !duty.holder().isAway())
                .map(duty -> duty.holder().name())
                .toList();
        return List.of(
                Cell.of(policy.roleName(first.role())),
                Optional.ofNullable(known.get(asked.holder().practitioner()))
                        .map(number -> Cell.link(number.text(), number.href()))
                        .orElse(NOT_KNOWN),
                Cell.link(asked.holder().name() + away, href(asked.holder().practitioner())),
                Cell.of(beginning(whom(first.scope()))),
                Cell.of(hours(asked, now)),
                Cell.of(next.isEmpty() ? "Whoever the role falls to" : Words.list(next)));
    }

    DutiesPage of(Practitioner whose, DutiesPage.@Nullable Form form, @Nullable String notice) {
        Instant now = clock.instant();
        String href = href(whose.id());
        return new DutiesPage(
                href,
                whose.name(),
                "%s. Answers by name for %s."
                        .formatted(
                                whose.team() == null ? whose.agencyName() : whose.team() + ", " + whose.agencyName(),
                                Words.count(reading.children(whose.id(), now), "child", "children")),
                reading.of(whose.id(), now).stream()
                        .map(duty -> new DutiesPage.Duty(
                                words(duty),
                                when(duty, now),
                                form == null ? null : href + "/duties/" + duty.id() + "/ended"))
                        .toList(),
                reading.absences(whose.id(), now).stream()
                        .map(absence ->
                                "%s until %s".formatted(Dates.full(absence.from()), Dates.full(absence.until())))
                        .toList(),
                number(whose),
                form,
                notice);
    }

    /** On which number somebody is rung; null where none is known. */
    @Nullable
    Link number(Practitioner whose) {
        return numbers.known(List.of(whose.id())).get(whose.id());
    }

    private String words(HeldDuty duty) {
        String role = policy.roleName(duty.role()) + ", " + whom(duty.scope());
        return duty.deputy() == 0 ? role : role + " – asked where the one before is away";
    }

    /** From when until when: a turn has both, and what somebody holds for good has no hours that anybody wrote down. */
    private static String hours(HeldDuty duty, Instant now) {
        return duty.until() == null
                ? NO_HOURS
                : "From %s until %s".formatted(Dates.near(duty.from(), now), Dates.near(duty.until(), now));
    }

    private static String when(HeldDuty duty, Instant now) {
        if (duty.from().isAfter(now)) {
            return "From " + Dates.full(duty.from())
                    + (duty.until() == null ? ", without a last day" : ", until " + Dates.full(duty.until()));
        }
        return duty.until() == null ? NO_HOURS : "Now, until " + Dates.full(duty.until());
    }

    private static String beginning(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private String whom(Scope scope) {
        return switch (scope.kind()) {
            case CHILD -> "one child";
            case TEAM, SCHOOL, AREA -> scope.of();
            case AGENCY -> "what %s is asked".formatted(partnership.agencyName(scope.of()));
            case PARTNERSHIP -> "everybody";
        };
    }

    static String href(UUID practitioner) {
        return HREF + "/" + practitioner;
    }
}
