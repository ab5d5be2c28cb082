package org.reachable.platform.partnership;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.ReadOnce;
import org.springframework.stereotype.Component;

/**
 * The door to the numbers of people on duty, for pages that name somebody. Whoever works here may ring whoever else does; what nobody of
 * them may read, the database keeps back, and it is then said to be not known.
 */
@Component
public class NumbersToRing {

    private final NumberStore numbers;
    private final RotaReading rotas;
    private final Rota rota;
    private final PartnershipStore people;
    private final Policy policy;
    private final Clock clock;

    NumbersToRing(
            NumberStore numbers, RotaReading rotas, Rota rota, PartnershipStore people, Policy policy, Clock clock) {
        this.numbers = numbers;
        this.rotas = rotas;
        this.rota = rota;
        this.people = people;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Somebody a page names.
     *
     * @param as what they are there, in words
     */
    public record Named(UUID practitioner, String as) {}

    /** What a phone rings for a number that somebody typed; empty where it is none. */
    public static Optional<Link> typed(String number) {
        return NumberToRing.typed(number).map(NumberToRing::link);
    }

    /** Whoever holds this role for the child now, or whom it falls to; empty where it falls through to the duty manager. */
    public Optional<Named> holding(String role, PersonId child) {
        Instant now = clock.instant();
        UUID whoever =
                rota.whoIsOnDuty(role, child, List.of(), now).practitioner().id();
        return whoever.equals(dutyManager(child, now))
                ? Optional.empty()
                : Optional.of(new Named(whoever, policy.roleName(role)));
    }

    /** Whoever holds this role for this child, and for nobody else's sake; empty where nobody does. */
    public Optional<Named> holdingForThem(String role, PersonId child) {
        return rota.holdingForThem(role, child, clock.instant())
                .map(whoever -> new Named(whoever, policy.roleName(role)));
    }

    /** Who answers when nobody else does. */
    public Named dutyManager(PersonId child) {
        return new Named(dutyManager(child, clock.instant()), policy.roleName(Rota.DUTY_MANAGER));
    }

    /**
     * How these are rung, in their order and without the reader; last whoever answers when nobody else does.
     *
     * @param child whom it is about: somebody who is kept out of their record is not rung about them; null where it is about no child
     */
    public ToRing of(Practitioner reader, Collection<Named> named, @Nullable PersonId child) {
        return of(reader, named, child, false);
    }

    /** The same of danger, with what the rota knows of their hours: a number at night is not taken for somebody who is awake. */
    public ToRing withHours(Practitioner reader, Collection<Named> named, @Nullable PersonId child) {
        return of(reader, named, child, true);
    }

    private ToRing of(Practitioner reader, Collection<Named> named, @Nullable PersonId child, boolean hours) {
        Instant now = clock.instant();
        UUID last = dutyManager(child, now);
        Map<UUID, String> whom = Stream.concat(
                        named.stream(), Stream.of(new Named(last, policy.roleName(Rota.DUTY_MANAGER))))
                .filter(one -> !one.practitioner().equals(reader.id()))
                .collect(Collectors.toMap(Named::practitioner, Named::as, (first, _) -> first, LinkedHashMap::new));
        // Whoever answers for all that nobody holds is asked as many things, and is one.
        whom.replaceAll((who, as) -> who.equals(last) ? policy.roleName(Rota.DUTY_MANAGER) : as);
        Map<UUID, NumberToRing> known = numbers.of(Stream.concat(whom.keySet().stream(), Stream.of(last))
                .distinct()
                .toList());
        people.readTogether(whom.keySet());
        Map<UUID, Instant> away = rotas.awayUntil(whom.keySet(), now);
        Map<UUID, Instant> turns = hours ? rotas.turnsUntil(whom.keySet(), now) : Map.of();
        List<ToRing.One> all = whom.entrySet().stream()
                .flatMap(one -> people.practitioner(one.getKey()).stream()
                        .map(who -> new ToRing.One(
                                who.name(),
                                one.getValue() + (hours ? hours(turns.get(who.id()), now) : ""),
                                link(known.get(who.id())),
                                away(away.get(who.id()), now))))
                .toList();
        boolean everybodyCanBe = all.stream().allMatch(one -> one.number() != null && one.away() == null);
        return new ToRing(all, everybodyCanBe || last.equals(reader.id()) ? null : instead(last, known));
    }

    /** The same of everybody on a rota: only those whose number is known. */
    Map<UUID, Link> known(Collection<UUID> practitioners) {
        return numbers.of(practitioners).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().link()));
    }

    private UUID dutyManager(@Nullable PersonId child, Instant now) {
        return ReadOnce.of(
                new DutyManagerFor(child),
                () -> rota.whoIsOnDuty(Rota.DUTY_MANAGER, child, List.of(), now)
                        .practitioner()
                        .id());
    }

    private record DutyManagerFor(@Nullable PersonId child) {}

    private ToRing.Instead instead(UUID last, Map<UUID, NumberToRing> known) {
        return new ToRing.Instead(
                people.practitioner(last).map(Practitioner::name).orElse(Practitioner.LEFT)
                        + ", "
                        + policy.roleName(Rota.DUTY_MANAGER).toLowerCase(Locale.UK),
                link(known.get(last)));
    }

    private static String hours(@Nullable Instant until, Instant now) {
        return until == null ? "; no hours are written down" : ", on duty until " + Dates.near(until, now);
    }

    private static @Nullable String away(@Nullable Instant until, Instant now) {
        return until == null ? null : Away.words(until, now);
    }

    private static @Nullable Link link(@Nullable NumberToRing number) {
        return number == null ? null : number.link();
    }
}
