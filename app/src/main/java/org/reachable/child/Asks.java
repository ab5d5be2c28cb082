package org.reachable.child;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.reachable.access.Actor;
import org.reachable.child.ChildPage.Open;
import org.reachable.engine.fold.Finding;
import org.reachable.kernel.PersonId;
import org.reachable.partnership.Partnership;
import org.reachable.partnership.Practitioner;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** What is asked about a child, of whom and by when. */
@Component
class Asks {

    private final Watch watch;
    private final Partnership partnership;

    Asks(Watch watch, Partnership partnership) {
        this.watch = watch;
        this.partnership = partnership;
    }

    List<Asked> about(Actor actor, PersonId child) {
        return watch.about(actor, child);
    }

    static List<Asked> open(List<Asked> all) {
        return all.stream().filter(asked -> asked.finding().open()).toList();
    }

    static List<Finding> findings(List<Asked> all) {
        return all.stream().map(Asked::finding).toList();
    }

    /** Whose it is, by name and agency. */
    String owner(Asked asked) {
        return asked.ask() == null
                ? "nobody yet: " + partnership.roleName(asked.finding().last().owner())
                : partnership
                        .practitioner(asked.ask().practitioner())
                        .map(one -> one.name() + ", " + one.agencyName())
                        .orElse("somebody who has left");
    }

    /** Soonest due first; what has no clock comes after, the longest open first. */
    List<Open> inOrder(List<Asked> open, Practitioner reader, Instant now) {
        return open.stream()
                .sorted(Comparator.comparing(
                                (Asked asked) -> asked.finding().last().respondBy(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(
                                asked -> asked.finding().steps().getFirst().raisedAt()))
                .map(asked -> open(asked, reader, now))
                .toList();
    }

    private Open open(Asked asked, Practitioner reader, Instant now) {
        Finding finding = asked.finding();
        boolean yours = asked.ask() != null && asked.ask().practitioner().equals(reader.id());
        return new Open(
                finding.rule().ask(),
                owner(asked),
                yours,
                AskClock.left(finding, now),
                ChildAddresses.ask(finding.id()));
    }
}
