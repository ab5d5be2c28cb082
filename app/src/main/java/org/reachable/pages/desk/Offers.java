package org.reachable.pages.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.desk.Children.Named;
import org.reachable.pages.desk.NowPage.OfferedToReader;
import org.reachable.platform.partnership.Partnership;
import org.reachable.watch.Asked;
import org.reachable.watch.Offer;
import org.reachable.watch.Offered;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** What others would hand over, in the words of the desk and of the page of one ask. */
@Component
class Offers {

    private final Watch watch;
    private final Children children;
    private final Rows rows;
    private final Partnership partnership;
    private final Clock clock;

    Offers(Watch watch, Children children, Rows rows, Partnership partnership, Clock clock) {
        this.watch = watch;
        this.children = children;
        this.rows = rows;
        this.partnership = partnership;
        this.clock = clock;
    }

    /** @param readable what the reader may read of what is theirs, or offered to them */
    List<OfferedToReader> toReader(Actor actor, List<Asked> readable) {
        Map<String, Asked> read = readable.stream()
                .collect(Collectors.toMap(asked -> asked.finding().id(), Function.identity()));
        List<Offer> offers = watch.offeredTo(actor);
        Map<PersonId, Named> named =
                children.named(actor, offers.stream().map(Offer::child).collect(Collectors.toSet()));
        return offers.stream()
                .flatMap(offer -> Optional.ofNullable(named.get(offer.child()))
                        .map(child -> new OfferedToReader(child.link(), toAnswer(offer, read.get(offer.finding()))))
                        .stream())
                .toList();
    }

    /** The one of this ask that waits for the reader; null where none does. */
    @Nullable
    OfferToAnswer toReader(Actor actor, Asked asked) {
        return watch.offeredTo(actor).stream()
                .filter(offer -> offer.finding().equals(asked.finding().id()))
                .findFirst()
                .map(offer -> toAnswer(offer, asked))
                .orElse(null);
    }

    /** To whom it was offered, who did, and what they said to it. */
    List<SummaryRow> facts(Actor actor, Asked asked) {
        Instant now = clock.instant();
        return watch.offersOf(actor, asked.finding().id()).stream()
                .limit(1)
                .map(offered -> SummaryRow.of("Offered to", inWords(asked, offered, now)))
                .toList();
    }

    private String inWords(Asked asked, Offered offered, Instant now) {
        String first = "%s, by %s, %s: “%s”"
                .formatted(
                        rows.name(offered.to()), who(offered.by()), Dates.near(offered.at(), now), offered.because());
        if (offered.declined() != null) {
            String why = offered.declinedBecause().isEmpty() ? "" : ": “" + offered.declinedBecause() + "”";
            return "%s Declined %s%s".formatted(first, Dates.near(offered.declined(), now), why);
        }
        boolean waits = asked.ask() != null && offered.to().equals(asked.ask().handedTo());
        return waits ? first + " They have not accepted yet" : first;
    }

    private OfferToAnswer toAnswer(Offer offer, @Nullable Asked readable) {
        return new OfferToAnswer(
                SubjectAddresses.ask(offer.finding()),
                offer.version(),
                readable == null ? Rule.UNTOLD : readable.finding().rule().ask(),
                readable != null,
                who(offer.by()),
                offer.because());
    }

    private String who(String row) {
        return partnership.who(row);
    }
}
