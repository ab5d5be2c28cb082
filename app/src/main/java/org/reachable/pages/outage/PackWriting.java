package org.reachable.pages.outage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.reachable.access.Actor;
import org.reachable.access.AsSeen;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.pages.outage.PackPdf.Ring;
import org.reachable.pages.subject.OnPaper;
import org.reachable.pages.subject.OnPaper.Whom;
import org.reachable.pages.subject.PaperPages;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.WhoAnswers;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** Gathers what stands in a pack: of each child what anybody of the agency may read, and whom to ring. */
@Component
class PackWriting {

    static final int SHEETS = 24;

    private static final Comparator<Whom> BY_NAME =
            Comparator.comparing(Whom::name).thenComparing(Whom::reference);

    private final OutageStore store;
    private final AsSeen asSeen;
    private final PaperPages pages;
    private final People people;
    private final Partnership partnership;
    private final WhoAnswers whoAnswers;

    PackWriting(
            OutageStore store,
            AsSeen asSeen,
            PaperPages pages,
            People people,
            Partnership partnership,
            WhoAnswers whoAnswers) {
        this.store = store;
        this.asSeen = asSeen;
        this.pages = pages;
        this.people = people;
        this.partnership = partnership;
        this.whoAnswers = whoAnswers;
    }

    PackPdf of(Practitioner keeper, int number, Instant now, Instant expires) {
        List<OnPaper> children = children(keeper);
        String label = Pack.label(keeper.agency(), number);
        return new PackPdf(
                keeper.agencyName(),
                label,
                Dates.full(now),
                Dates.full(expires),
                keeper.name(),
                ring(),
                IntStream.range(0, children.size())
                        .mapToObj(place -> new PackPdf.Child("child-" + (place + 1), children.get(place)))
                        .toList(),
                IntStream.rangeClosed(1, SHEETS)
                        .mapToObj(place -> label + "-" + Sheet.number(place))
                        .toList());
    }

    private List<OnPaper> children(Practitioner keeper) {
        Actor actor = Actor.of(keeper);
        Set<PersonId> standing = new LinkedHashSet<>();
        store.children(keeper.agency()).forEach(child -> standing.add(people.standing(actor, child)));
        return standing.stream()
                .map(child -> asSeen.asOfTheirAgency(keeper, child, () -> pages.of(actor, child)))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(OnPaper::whom, BY_NAME))
                .toList();
    }

    /** Every agency that somebody answers for, or that said what to ring. */
    private List<Ring> ring() {
        Map<String, String> numbers = store.numbers();
        Map<String, List<String>> duties = whoAnswers.byAgency();
        var ring = new ArrayList<Ring>();
        for (Agency agency : partnership.agencies()) {
            String number = numbers.get(agency.code());
            List<String> onDuty = duties.getOrDefault(agency.name(), List.of());
            if (number != null || !onDuty.isEmpty()) {
                ring.add(new Ring(
                        agency.name(),
                        Objects.requireNonNullElse(number, "No number for a night was written down."),
                        onDuty));
            }
        }
        return ring;
    }
}
