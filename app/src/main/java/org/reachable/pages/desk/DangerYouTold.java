package org.reachable.pages.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.records.surroundings.SubjectLinks;
import org.reachable.watch.OnWhatWasTold;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** Danger that the reader told of, while it is asked about: whether somebody is on it. */
@Component
class DangerYouTold implements DeskSection {

    static final String NAME = "danger-you-told";

    private final OnWhatWasTold told;
    private final SubjectLinks links;

    DangerYouTold(OnWhatWasTold told, SubjectLinks links) {
        this.told = told;
        this.links = links;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        List<OnWhatWasTold.Told> all = told.all(actor);
        Map<SubjectId, Link> named = links.known(
                actor, all.stream().map(one -> one.child().subject()).distinct().toList());
        return OnDesk.told(
                "Danger that you told of",
                all.stream()
                        .flatMap(one ->
                                child(named, one).map(child -> Row.of(child).withWords(one.words())))
                        .toList());
    }

    /** Of a child whom the writer may not know any more nothing is said; that it was filed under one they never knew, with the way to their words. */
    private static Stream<Link> child(Map<SubjectId, Link> named, OnWhatWasTold.Told one) {
        Link known = named.get(one.child().subject());
        return known == null && one.moved()
                ? Stream.of(new Link("A child whose record you may not open", SubjectAddresses.entry(one.row())))
                : Stream.ofNullable(known);
    }
}
