package org.reachable.pages.subject;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.KindsThatHold;
import org.reachable.access.Power;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Log;
import org.reachable.work.contributions.Contributions;
import org.springframework.stereotype.Component;

/** Pointers before content: for whom nothing ties to a child, a page that says whom to ask. */
@Component
class Pointers {

    private static final String ASKED = Power.ANSWER_ABOUT_RECORDS.duty();

    private final Relationships standings;
    private final ChildStories stories;
    private final Partnership partnership;
    private final Contributions contributions;
    private final KindsThatHold kinds;
    private final Chronology chronology;
    private final NoLongerHere gone;

    Pointers(
            Relationships standings,
            ChildStories stories,
            Partnership partnership,
            Contributions contributions,
            KindsThatHold kinds,
            Chronology chronology,
            NoLongerHere gone) {
        this.gone = gone;
        this.chronology = chronology;
        this.standings = standings;
        this.stories = stories;
        this.partnership = partnership;
        this.contributions = contributions;
        this.kinds = kinds;
    }

    /** Empty where the reader has a page of their own to read, or may not know of the child at all. */
    Optional<PointerPage> instead(Actor actor, PersonId child) {
        Relationship to = standings.of(actor, child);
        return to.isOnlyPointed() ? Optional.of(page(actor, child, to)) : Optional.empty();
    }

    private PointerPage page(Actor actor, PersonId child, Relationship to) {
        var ask = contributions.waysIn().stream()
                .flatMap(way -> way.whomToAsk(actor, child).stream())
                .findFirst()
                .orElseGet(() ->
                        partnership.whoIsOnDuty(ASKED, child, stories.now()).practitioner());
        return new PointerPage(
                stories.person(actor, child).name(),
                to == Relationship.LOCKED_POINTER,
                ask.inFull(),
                kinds(child),
                to == Relationship.LOCKED_POINTER ? List.of() : wrote(actor, child),
                contributions.waysIn().stream()
                        .flatMap(way -> way.waysIn(actor, child).stream())
                        .toList(),
                SubjectAddresses.child(child) + "/own-family",
                "/record?child=" + child);
    }

    /**
     * Somebody whose agency is not involved reads what they wrote, and what was answered to it; of what they wrote and is here no more, that
     * alone: where it was filed since, it is read.
     */
    private List<PointerPage.Wrote> wrote(Actor actor, PersonId child) {
        Log log = chronology.about(actor, child);
        return Stream.concat(
                        here(actor, log), gone.of(log, stories.now()).stream().map(this::gone))
                .toList();
    }

    private PointerPage.Wrote gone(TimelinePage.Gone gone) {
        return new PointerPage.Wrote(
                new Link(
                        "%s, %s".formatted(gone.what().text(), Dates.happened(gone.happened(), stories.now())),
                        gone.what().href()),
                "%s by %s: %s".formatted(gone.became(), gone.goneBy(), gone.because()));
    }

    private Stream<PointerPage.Wrote> here(Actor actor, Log log) {
        return NoLongerHere.stillHere(log).stream()
                .map(one -> new PointerPage.Wrote(
                        new Link(
                                "%s, %s, %s"
                                        .formatted(
                                                one.entry().type().name(),
                                                one.actor().equals(actor.code())
                                                        ? "yours"
                                                        : partnership.agencyName(
                                                                one.entry().whose()),
                                                Dates.happened(one.entry().occurredAt(), stories.now())),
                                SubjectAddresses.entry(one.id())),
                        one.entry().summary()));
    }

    /** In one sentence; empty where nothing may be said. */
    private String kinds(PersonId child) {
        List<String> named = kinds.of(child);
        if (named.isEmpty()) {
            return "";
        }
        return Capital.of(Words.list(named)) + (named.size() == 1 ? " holds something." : " hold something.");
    }
}
