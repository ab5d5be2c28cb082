package org.reachable.pages.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.pages.desk.ChangedWordsPage.Row;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.ChangedWords;
import org.reachable.records.chronology.ChangedWords.Changed;
import org.reachable.records.surroundings.SubjectLinks;
import org.springframework.stereotype.Component;

/** Puts into words what others did to words of the reader’s: for the desk, and for the page behind it. */
@Component
class ChangedWordsRows {

    private final ChangedWords changed;
    private final SubjectLinks links;
    private final Partnership partnership;
    private final Clock clock;

    ChangedWordsRows(ChangedWords changed, SubjectLinks links, Partnership partnership, Clock clock) {
        this.changed = changed;
        this.links = links;
        this.partnership = partnership;
        this.clock = clock;
    }

    List<Row> of(Actor actor) {
        List<Changed> unseen = changed.unseen(actor);
        Map<SubjectId, Link> named = links.known(
                actor,
                unseen.stream().map(one -> one.person().subject()).distinct().toList());
        return unseen.stream()
                .flatMap(one ->
                        Stream.ofNullable(named.get(one.person().subject())).map(whose -> row(one, whose)))
                .toList();
    }

    private Row row(Changed one, Link whose) {
        boolean child = SubjectAddresses.isOfAChild(whose.href());
        String entry = child ? "/timeline#entry-" + one.later() : "#timeline";
        boolean details = one.how() == ChangedWords.How.DETAILS_PUT_RIGHT;
        String detailsNow = child ? "/people/" + one.person() : whose.href();
        String now = details ? detailsNow : whose.href() + entry;
        return new Row(
                one.later().toString(),
                whose,
                "What you wrote %s, by %s, %s."
                        .formatted(done(one, child), who(one), Dates.near(one.at(), clock.instant())),
                one.readable() && one.how() != ChangedWords.How.REFILED ? new Link("See what stands now", now) : null);
    }

    private static String done(Changed one, boolean child) {
        return switch (one.how()) {
            case WITHDRAWN -> "was taken back";
            case REFILED -> "was filed with another record";
            case HANDLED_OTHERWISE -> "may be read by others than before";
            case PUT_RIGHT -> "was put right";
            case DETAILS_PUT_RIGHT ->
                child
                        ? "of who they are, where they live or who is around them was put right"
                        : "of what this is was put in other words";
        };
    }

    private String who(Changed one) {
        return partnership
                .practitionerWhoIs(one.actor())
                .map(by -> by.name() + ", " + by.agencyName())
                .orElse("somebody who does not work for an agency");
    }
}
