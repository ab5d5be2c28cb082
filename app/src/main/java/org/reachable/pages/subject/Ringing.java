package org.reachable.pages.subject;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.policy.Access;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.platform.partnership.NumbersToRing.Named;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.ToRing;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** Whom one rings about a child: who leads, whoever is asked and whoever was told that they had not answered. */
@Component
public class Ringing {

    /** Each of them is on a page already; a list to ring that is longer is a list to search. */
    private static final int MOST = 6;

    private static final String LEADS = Access.shipped().duty("answer-to-families");

    private static final Comparator<Asked> LAST_FIRST =
            Comparator.comparing((Asked one) -> one.finding().steps().getFirst().raisedAt(), Comparator.reverseOrder());

    private final NumbersToRing numbers;
    private final Partnership partnership;
    private final Watch watch;

    Ringing(NumbersToRing numbers, Partnership partnership, Watch watch) {
        this.numbers = numbers;
        this.partnership = partnership;
        this.watch = watch;
    }

    /** @param asks what is open and the reader may know of: whoever was asked last is rung first */
    ToRing about(Practitioner reader, PersonId child, Collection<Asked> asks) {
        return about(reader, child, asks.stream().sorted(LAST_FIRST).flatMap(this::owner));
    }

    /** Of one thing that is asked. */
    public ToRing about(Practitioner reader, Asked asked) {
        return about(
                reader,
                asked.child(),
                Stream.concat(
                        owner(asked),
                        watch.chasing(asked.finding()).stream().map(told -> named(told.practitioner(), told.role()))));
    }

    private ToRing about(Practitioner reader, PersonId child, Stream<Named> asked) {
        Map<UUID, Named> each = Stream.concat(numbers.holding(LEADS, child).stream(), asked)
                .collect(Collectors.toMap(
                        Named::practitioner, Function.identity(), (first, _) -> first, LinkedHashMap::new));
        return numbers.of(reader, each.values().stream().limit(MOST).toList(), child);
    }

    private Stream<Named> owner(Asked asked) {
        return Stream.ofNullable(asked.ask())
                .map(ask -> named(ask.practitioner(), ask.came().role()));
    }

    private Named named(UUID practitioner, String role) {
        return new Named(practitioner, partnership.roleName(role));
    }
}
