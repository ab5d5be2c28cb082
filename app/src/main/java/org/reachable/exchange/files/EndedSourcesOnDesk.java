package org.reachable.exchange.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.records.sources.Source;
import org.reachable.records.sources.Sources;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** One person ends a source: whoever sent for it, and whoever looks after its owner’s people, reads so. */
@Component
class EndedSourcesOnDesk implements DeskSection {

    private static final Duration TOLD_FOR = Duration.ofDays(14);

    private final Sources sources;
    private final Clock clock;

    EndedSourcesOnDesk(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ended-sources";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        Instant now = clock.instant();
        return OnDesk.told(
                "Sources of your agency that were ended",
                sources.endedLately(actor, now.minus(TOLD_FOR)).stream()
                        .map(source -> row(source, now))
                        .toList());
    }

    private static Row row(Source source, Instant now) {
        Source.Ended ended = Objects.requireNonNull(source.ended());
        return Row.of(new Link(source.name(), "/import"))
                .withNote("Ended %s: %s Nothing more comes from it; what came stays."
                        .formatted(Dates.near(ended.at(), now), ended.because()));
    }
}
