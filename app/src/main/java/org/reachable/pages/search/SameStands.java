package org.reachable.pages.search;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.pages.search.SamePage.Line;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.CountsAsTheSame;
import org.reachable.records.people.Person;
import org.reachable.records.people.SaidTheSame;
import org.reachable.records.people.TwoRecords;
import org.springframework.stereotype.Component;

/** In words, where it stands with two records. Why somebody said so is for whoever may say it, too. */
@Component
class SameStands {

    private final TwoRecords two;
    private final Partnership partnership;
    private final Clock clock;

    SameStands(TwoRecords two, Partnership partnership, Clock clock) {
        this.two = two;
        this.partnership = partnership;
        this.clock = clock;
    }

    List<Line> of(Actor actor, Person one, Person other, boolean linked, boolean maySay, List<SaidTheSame> waiting) {
        List<SaidTheSame> open =
                waiting.stream().filter(word -> word.linked() != linked).toList();
        Stream<Line> said = two.counts(actor, one.id(), other.id()).stream()
                .filter(counts -> counts.linked() == linked)
                .map(counts -> counted(counts, maySay));
        List<Line> lines = Stream.concat(
                        said, open.stream().map(word -> waits(actor, word, maySay, kept(word, one, other))))
                .toList();
        if (!lines.isEmpty()) {
            return lines;
        }
        return List.of(new Line(
                linked
                        ? "They are joined through another record of the child."
                        : "Nobody has said that they are one child.",
                null,
                null));
    }

    private Line counted(CountsAsTheSame counts, boolean maySay) {
        String what = counts.linked() ? "Joined by %s, %s." : "Said to be two children by %s, %s.";
        String first = counts.first();
        String by = first == null
                ? partnership.whoWithin(counts.by())
                : partnership.whoWithin(first) + ", and " + partnership.whoWithin(counts.by());
        return new Line(what.formatted(by, near(counts.at())), maySay ? reasons(counts) : null, null);
    }

    private static String reasons(CountsAsTheSame counts) {
        return counts.first() == null ? counts.because() : counts.firstBecause() + "” and “" + counts.because();
    }

    private Line waits(Actor actor, SaidTheSame word, boolean maySay, String kept) {
        boolean own = word.by().equals(actor.code());
        String said = word.linked()
                ? "%s said %s that they are one child, and that the reference of %s stands. It waits for a second person: nothing is joined before."
                : "%s said %s that they are two children after all. It waits for a second person: nothing is parted before.";
        String missing = maySay && !own && !word.mayAgree()
                ? " Somebody who works with the child has to be one of the two, and you are not: ask them to look."
                : "";
        return new Line(
                (word.linked()
                                ? said.formatted(who(word, own), near(word.at()), kept)
                                : said.formatted(who(word, own), near(word.at())))
                        + missing,
                maySay ? word.because() : null,
                own ? word.id().toString() : null);
    }

    private String who(SaidTheSame word, boolean own) {
        return own ? "You" : partnership.who(word.by()) + ",";
    }

    private static String kept(SaidTheSame word, Person one, Person other) {
        return (word.kept().equals(one.id()) ? one : other).name();
    }

    private String near(Instant at) {
        return Dates.near(at, clock.instant());
    }
}
