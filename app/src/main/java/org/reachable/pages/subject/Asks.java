package org.reachable.pages.subject;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.subject.ChildPage.Open;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Ask;
import org.reachable.watch.Asked;
import org.reachable.watch.Going;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** What is asked about a child, of whom and by when. */
@Component
class Asks {

    private final Watch watch;
    private final Partnership partnership;
    private final Going going;

    Asks(Watch watch, Partnership partnership, Going going) {
        this.going = going;
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
                : partnership.whoWithin(asked.ask().practitioner());
    }

    /**
     * Danger first, that of these days before what is older; then what is soonest due; what has no clock comes after, the longest open first. Of those with one question and one owner
     * the newest stands for all: it is the one in which most can still be done.
     */
    List<Open> inOrder(List<Asked> open, Practitioner reader, Instant now) {
        partnership.readTogether(open.stream()
                .flatMap(asked -> Stream.ofNullable(asked.ask()))
                .map(Ask::practitioner)
                .collect(Collectors.toSet()));
        Map<String, String> owners = new HashMap<>();
        open.forEach(asked -> owners.computeIfAbsent(whose(asked), _ -> owner(asked)));
        Map<String, List<Asked>> alike = open.stream()
                .sorted(Comparator.comparing(Asks::raisedAt).reversed())
                .collect(Collectors.groupingBy(Asks::question));
        return alike.values().stream()
                .map(List::getFirst)
                .sorted(Comparator.comparing((Asked asked) -> Today.place(asked, now))
                        .thenComparing(
                                asked -> asked.finding().last().respondBy(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Asks::raisedAt))
                .map(asked -> open(
                        asked,
                        Objects.requireNonNull(owners.get(whose(asked))),
                        reader,
                        Objects.requireNonNull(alike.get(question(asked))),
                        now))
                .toList();
    }

    private static String question(Asked asked) {
        return asked.finding().rule().id() + " " + whose(asked);
    }

    private static String whose(Asked asked) {
        return asked.ask() == null
                ? asked.finding().last().owner()
                : asked.ask().practitioner().toString();
    }

    private static Instant raisedAt(Asked asked) {
        return asked.finding().steps().getFirst().raisedAt();
    }

    private Open open(Asked asked, String owner, Practitioner reader, List<Asked> alike, Instant now) {
        Finding finding = asked.finding();
        boolean yours = asked.ask() != null && asked.ask().practitioner().equals(reader.id());
        return new Open(
                finding.rule().ask(),
                owner,
                yours,
                AskClock.isDueToday(finding, now),
                AskClock.left(asked, now),
                SubjectAddresses.ask(finding.id()),
                Stream.of(going.missed(Actor.of(reader), asked), alike.size() == 1 ? "" : asked(alike, now))
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    private static String asked(List<Asked> alike, Instant now) {
        long late =
                alike.stream().filter(one -> AskClock.late(one.finding(), now)).count();
        return "Asked %d times and %s, first on %s"
                .formatted(
                        alike.size(),
                        late == 0
                                ? "none of them late"
                                : late == alike.size() ? "not answered" : late + " of them late and not answered",
                        Dates.date(Dates.day(raisedAt(alike.getLast())), now));
    }
}
