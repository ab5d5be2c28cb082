package org.reachable.pages.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.pages.outage.PaperSheets;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.WrittenOnPaper;
import org.reachable.records.corrections.Writers;
import org.springframework.stereotype.Component;

/** Looks, before something from paper is saved, whether somebody typed it in already. Nothing is refused: people decide. */
@Component
class PaperCheck {

    /** What happened within so long of it may be the same. */
    private static final Duration NEAR = Duration.ofHours(3);

    private static final int MOST = 8;

    private final Chronology chronology;
    private final PaperSheets sheets;
    private final Writers writers;
    private final Clock clock;

    PaperCheck(Chronology chronology, PaperSheets sheets, Writers writers, Clock clock) {
        this.chronology = chronology;
        this.sheets = sheets;
        this.writers = writers;
        this.clock = clock;
    }

    /** Empty where it was not written on paper. */
    Optional<CheckPage.Paper> of(Actor actor, SubjectId about, WrittenEntry entry) {
        return WrittenOnPaper.of(entry.attributes())
                .map(paper -> new CheckPage.Paper(
                        clocks(entry.recordedAt()),
                        sheets.typedIn(actor, paper.sheet()).orElse(""),
                        alike(actor, about, entry, paper.sheet())));
    }

    private String clocks(Instant writtenAt) {
        return "Every clock counts from %s, when it was written on paper: %s ago. Who is asked is asked now."
                .formatted(Dates.full(writtenAt), Words.span(Duration.between(writtenAt, clock.instant())));
    }

    private List<Link> alike(Actor actor, SubjectId about, WrittenEntry entry, String sheet) {
        return chronology.about(actor, about).logged().stream()
                .filter(logged -> isAlike(logged.entry(), entry, sheet))
                .sorted(Comparator.comparing(
                        logged -> Duration.between(logged.entry().occurredAt(), entry.occurredAt())
                                .abs()))
                .limit(MOST)
                .map(logged -> link(about, logged))
                .toList();
    }

    private static boolean isAlike(Entry there, WrittenEntry entry, String sheet) {
        return Duration.between(there.occurredAt(), entry.occurredAt()).abs().compareTo(NEAR) <= 0
                || WrittenOnPaper.of(there)
                        .filter(paper -> paper.sheet().equals(sheet))
                        .isPresent();
    }

    private Link link(SubjectId about, LoggedEntry logged) {
        Entry entry = logged.entry();
        String sheet = WrittenOnPaper.of(entry)
                .map(paper -> ", from sheet " + paper.sheet())
                .orElse("");
        return new Link(
                "%s, %s, written by %s%s"
                        .formatted(
                                entry.type().name(),
                                Dates.happened(entry.occurredAt(), clock.instant()),
                                writers.of(logged),
                                sheet),
                SubjectAddresses.entry(about.person(), logged.id()));
    }
}
