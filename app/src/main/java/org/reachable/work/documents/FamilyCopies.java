package org.reachable.work.documents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.platform.partnership.FamilyMember;
import org.springframework.stereotype.Component;

/** The door for a child and their family: the copies that they were given on their own page. */
@Component
public class FamilyCopies {

    /** Where one is read. */
    static final String HREF = "/told/copies/";

    private final CopyStore store;
    private final CopyPages pages;
    private final Clock clock;

    FamilyCopies(CopyStore store, CopyPages pages, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    /** What they were given, the latest first, each with the day since which they have it. */
    public List<Link> of(FamilyMember reader) {
        return store.of(reader).stream()
                .map(one -> new Link(
                        "%s, given to you %s by %s"
                                .formatted(
                                        one.words().title(),
                                        Dates.date(one.on(), clock.instant()),
                                        pages.who(one.by())),
                        HREF + one.id()))
                .toList();
    }

    Optional<CopyRead> one(FamilyMember reader, UUID copy) {
        return store.of(reader).stream()
                .filter(one -> one.id().equals(copy))
                .findFirst()
                .map(one -> new CopyRead(reader.name(), pages.who(one.by()), Dates.fullDay(one.on()), one.words()));
    }
}
