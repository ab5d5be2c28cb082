package org.reachable.work.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** The clocks that a kind of document tells of: which run for the child, whose they are, and what came of those that are over. */
@Component
class ClocksOfDocument {

    /** A rule says first what to do, and then how. */
    private static final Pattern AFTER_A_SENTENCE = Pattern.compile("(?<=[.?!])\\s");

    private final Watch watch;
    private final Partnership partnership;
    private final Policy policy;
    private final Clock clock;

    ClocksOfDocument(Watch watch, Partnership partnership, Policy policy, Clock clock) {
        this.watch = watch;
        this.partnership = partnership;
        this.policy = policy;
        this.clock = clock;
    }

    /** Those that the reader may read, the first begun first; null where the kind tells of none. */
    @Nullable
    List<DocumentPage.Clock> of(DocumentPages.Read read) {
        if (read.kind().clocks().isEmpty()) {
            return null;
        }
        Instant now = clock.instant();
        return watch.about(read.actor(), read.child()).stream()
                .filter(asked ->
                        read.kind().clocks().contains(asked.finding().rule().id()))
                .sorted(Comparator.comparing(
                        asked -> asked.finding().steps().getFirst().raisedAt()))
                .map(asked -> told(asked, now))
                .toList();
    }

    private DocumentPage.Clock told(Asked asked, Instant now) {
        Finding finding = asked.finding();
        Instant due = finding.last().respondBy();
        Closing closing = finding.last().closing();
        boolean isOver = closing != null || due != null && now.isAfter(due);
        String whose = asked.ask() == null
                ? policy.roleName(finding.last().owner())
                : partnership.who(asked.ask().practitioner());
        return new DocumentPage.Clock(
                new Link(AFTER_A_SENTENCE.split(finding.rule().ask())[0], SubjectAddresses.ask(finding.id())),
                closing != null
                        ? ended(closing)
                        : due == null
                                ? "No clock runs"
                                : TimeLeft.until(due, now).headline(),
                closing == null
                        ? isOver
                        : closing.how() == Closing.How.ANSWERED_LATE || closing.how() == Closing.How.PASSED,
                Stream.of(
                                due == null ? "" : (isOver ? "was due " : "by ") + Dates.by(due, now),
                                closing == null ? "" : "written down " + Dates.near(closing.at(), now),
                                whose)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    private static String ended(Closing closing) {
        if (!closing.so().isEmpty()) {
            return "Not asked any more: " + closing.so();
        }
        return switch (closing.how()) {
            case ANSWERED, IN_TIME_KNOWN_LATER -> "Done in time";
            case ANSWERED_LATE -> "Done late";
            case PASSED -> "Not done while it could be";
            case DECLINED -> "Offered, and declined";
            case WITHDRAWN, ENDED, OVERTAKEN -> "Not asked any more";
        };
    }
}
