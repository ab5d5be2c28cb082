package org.reachable.pages.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.fold.Why;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.desk.Children.Named;
import org.reachable.pages.desk.NowPage.Added;
import org.reachable.pages.desk.NowPage.Alerts;
import org.reachable.pages.desk.NowPage.ForChild;
import org.reachable.pages.desk.NowPage.ForMe;
import org.reachable.pages.desk.NowPage.Moment;
import org.reachable.pages.desk.NowPage.OfOthers;
import org.reachable.pages.desk.NowPage.Section;
import org.reachable.pages.subject.AskClock;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Asked;
import org.reachable.watch.EscalatedAsk;
import org.reachable.watch.Watch;
import org.reachable.work.contributions.Contributions;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** Puts one practitioner's desk together from what the watch found. */
@Component
class Desk {

    static final String MOMENT = "moment";
    private static final int MOST_IN_FULL = 20;

    private static final Comparator<Asked> WORST_AND_LONGEST_LATE_FIRST = Worst.FIRST
            .thenComparing(Rows::due)
            .thenComparing(asked -> asked.finding().id());

    private final Watch watch;
    private final Children children;
    private final Rows rows;
    private final Happened happened;
    private final Offers offers;
    private final PlanUnchanged plans;
    private final NewsOnDesk news;
    private final Contributions contributions;
    private final DangerTold danger;
    private final Partnership partnership;
    private final Clock clock;

    Desk(
            Watch watch,
            Children children,
            Rows rows,
            Happened happened,
            Offers offers,
            PlanUnchanged plans,
            NewsOnDesk news,
            Contributions contributions,
            DangerTold danger,
            Partnership partnership,
            Clock clock) {
        this.partnership = partnership;
        this.danger = danger;
        this.watch = watch;
        this.children = children;
        this.rows = rows;
        this.happened = happened;
        this.offers = offers;
        this.plans = plans;
        this.news = news;
        this.contributions = contributions;
        this.clock = clock;
    }

    NowPage of(Actor actor, Practitioner reader, @Nullable Notice notice) {
        Instant now = clock.instant();
        Instant looked = watch.looks(actor, reader).orElse(null);
        List<Asked> all = watch.openFor(actor, reader);
        List<EscalatedAsk> toChase = watch.toChase(actor, reader).stream()
                .sorted(Comparator.comparing(EscalatedAsk::asked, Worst.FIRST))
                .toList();
        Map<Boolean, List<EscalatedAsk>> told =
                toChase.stream().collect(Collectors.partitioningBy(one -> DangerTold.isDanger(one, now)));
        Map<PersonId, Named> named = children.named(
                actor,
                Stream.concat(all.stream(), toChase.stream().map(EscalatedAsk::asked))
                        .map(Asked::child)
                        .collect(Collectors.toSet()),
                partnership.childrenOf(reader));
        Happened.Known known = happened.withEntries(actor, all, named);
        Mine mine = Mine.of(
                all,
                reader,
                asked -> named(named, asked)
                        .isOfNow(asked.finding().steps().getFirst().raisedAt()),
                now);
        List<Asked> alerts = mine.alerts(now);
        Map<Boolean, List<Asked>> byMoment = alerts.stream()
                .collect(Collectors.partitioningBy(
                        asked -> isMoment(asked, now) && !named(named, asked).isSoughtNow()));
        FirstChildren first = FirstChildren.of(byMoment.getOrDefault(false, List.of()), MOST_IN_FULL);
        Set<PersonId> inShort = first.others();
        Set<PersonId> mineNow = Stream.of(mine.own(), mine.offered())
                .flatMap(List::stream)
                .map(Asked::child)
                .filter(child -> !inShort.contains(child))
                .collect(Collectors.toSet());
        Map<PersonId, Named> followed = followed(named);
        List<Asked> open = watch.openAbout(actor, union(mineNow, followed.keySet()));
        Map<PersonId, List<Asked>> about = aboutEach(open, mineNow);
        return new NowPage(
                now,
                looked,
                notice,
                new ForMe(
                        danger.asked(reader, mine.danger(now), open, named, known, now),
                        rows.oneAnIncident(byMoment.getOrDefault(true, List.of()), known, now).stream()
                                .map(row -> new Moment(
                                        link(named, row.first()),
                                        named(named, row.first()).now(),
                                        row.row()))
                                .toList(),
                        offers.toReader(actor, mine.offered()),
                        forChildren(actor, first.asks(), named, known, about, now),
                        withOthers(named, Rows.firstOfEachIncident(first.more()), _ -> "It is yours", now)),
                new OfOthers(
                        danger.rows(reader, Objects.requireNonNull(told.get(true)), open, named, now),
                        told(Objects.requireNonNull(told.get(false)), named, one -> rows.chased(one, now), now),
                        unanswered(about, named, reader, toChase, now),
                        history(mine.history(), named, now),
                        withOthers(
                                named,
                                watch.waitingOnOthers(actor, reader),
                                asked -> "Offered to " + rows.offeredTo(asked) + ". Yours until they accept",
                                now),
                        withOthers(named, mine.coming(now), asked -> notLate(asked, known), now)),
                added(actor),
                news.of(actor, reader, followed, open, now),
                new Alerts(watch.askedThisWeek(reader), watch.usefulThisWeek(reader)));
    }

    /** What passed is told by what it was: its question asks only what would help now. Where no clock runs, nothing is said of one. */
    private static String notLate(Asked asked, Happened.Known known) {
        String yours = asked.finding().last().respondBy() == null
                ? "It is yours, and no clock runs"
                : "It is yours, and not late";
        return asked.finding().last().why() == Why.PASSED
                ? AskWords.because(asked.finding(), known.of(asked)) + " " + yours
                : yours;
    }

    private Added added(Actor actor) {
        Contributions.OnTheDesk added = contributions.onTheDesk();
        return new Added(
                sections(actor, added.first()), sections(actor, added.above()), sections(actor, added.below()));
    }

    private static List<Section> sections(Actor actor, List<DeskSection> sections) {
        return sections.stream()
                .map(section -> new Section(section.name(), section.onDesk(actor)))
                .filter(section -> !section.is().rows().isEmpty())
                .toList();
    }

    private List<ForChild> forChildren(
            Actor actor,
            List<Asked> alerts,
            Map<PersonId, Named> named,
            Happened.Known known,
            Map<PersonId, List<Asked>> about,
            Instant now) {
        Map<PersonId, List<Asked>> byChild =
                alerts.stream().collect(Collectors.groupingBy(Asked::child, LinkedHashMap::new, Collectors.toList()));
        return byChild.entrySet().stream()
                .map(entry -> {
                    Named child = Objects.requireNonNull(named.get(entry.getKey()));
                    return new ForChild(
                            child.link(),
                            child.now(),
                            child.about(),
                            plans.of(actor, entry.getKey(), about.getOrDefault(entry.getKey(), List.of())),
                            rows.oneAQuestion(entry.getValue(), known, now));
                })
                .toList();
    }

    private static Map<PersonId, Named> followed(Map<PersonId, Named> named) {
        return named.entrySet().stream()
                .filter(each -> each.getValue().isKnownChild())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<PersonId> union(Set<PersonId> one, Set<PersonId> other) {
        return Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Map<PersonId, List<Asked>> aboutEach(List<Asked> open, Set<PersonId> children) {
        Map<PersonId, List<Asked>> about = new HashMap<>();
        for (Asked asked : open) {
            asked.children().stream()
                    .filter(children::contains)
                    .forEach(child ->
                            about.computeIfAbsent(child, _ -> new ArrayList<>()).add(asked));
        }
        return about;
    }

    /** A question, owner and child at a time; each stays whose it is. */
    private static List<WithOthers> told(
            List<EscalatedAsk> told, Map<PersonId, Named> named, Function<EscalatedAsk, String> words, Instant now) {
        Map<Asked, EscalatedAsk> by = told.stream()
                .collect(Collectors.toMap(
                        EscalatedAsk::asked, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        return withOthers(
                named, List.copyOf(by.keySet()), asked -> words.apply(Objects.requireNonNull(by.get(asked))), now);
    }

    /** Late and another's to answer, about children this person answers for. */
    private List<WithOthers> unanswered(
            Map<PersonId, List<Asked>> about,
            Map<PersonId, Named> named,
            Practitioner reader,
            List<EscalatedAsk> toChase,
            Instant now) {
        Set<String> chased = toChase.stream().map(one -> one.chase().finding()).collect(Collectors.toSet());
        List<Asked> late = about.values().stream()
                .flatMap(List::stream)
                .filter(asked -> asked.ask() != null
                        && !asked.ask().came().quietly()
                        && named.containsKey(asked.child())
                        && !chased.contains(asked.finding().id())
                        && !asked.ask().practitioner().equals(reader.id()))
                .filter(asked -> AskClock.late(asked.finding(), now))
                .distinct()
                .sorted(WORST_AND_LONGEST_LATE_FIRST)
                .toList();
        rows.readOwners(late);
        return withOthers(named, late, rows::owner, now);
    }

    private static List<WithOthers> withOthers(
            Map<PersonId, Named> named, List<Asked> asks, Function<Asked, String> who, Instant now) {
        return Alike.among(asks, Function.identity()).stream()
                .map(alike -> new WithOthers(
                        link(named, alike.newest()),
                        alike.newest().finding().rule().ask(),
                        named(named, alike.newest()).with(who.apply(alike.newest())),
                        AskClock.left(alike.newest().finding(), now),
                        SubjectAddresses.ask(alike.newest().finding().id()),
                        Rows.earlier(alike.earlier().stream(), now)))
                .toList();
    }

    /** One row a child: the newest of each question, and how many more there are. */
    private static List<WithOthers> history(List<Asked> asked, Map<PersonId, Named> named, Instant now) {
        Map<PersonId, List<Asked>> byChild =
                asked.stream().collect(Collectors.groupingBy(Asked::child, LinkedHashMap::new, Collectors.toList()));
        return byChild.values().stream()
                .flatMap(of -> withOthers(named, List.of(of.getFirst()), _ -> stillOpen(named, of), now).stream())
                .toList();
    }

    private static String stillOpen(Map<PersonId, Named> named, List<Asked> of) {
        String whom = SubjectAddresses.isOfAChild(link(named, of.getFirst()).href()) ? " for this child" : "";
        return of.size() == 1
                ? "Is it still open?"
                : "Is it still open? And %d more like it%s".formatted(of.size() - 1, whom);
    }

    private static Link link(Map<PersonId, Named> named, Asked asked) {
        return named(named, asked).link();
    }

    private static Named named(Map<PersonId, Named> named, Asked asked) {
        return Objects.requireNonNull(named.get(asked.child()));
    }

    /** A moment passes: one that is over is late like anything else. */
    static boolean isMoment(Asked asked, Instant now) {
        return asked.finding().rule().family().equals(MOMENT) && !AskClock.late(asked.finding(), now);
    }
}
