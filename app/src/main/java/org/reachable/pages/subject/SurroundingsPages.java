package org.reachable.pages.subject;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.pages.subject.SurroundingsPage.Kind;
import org.reachable.pages.subject.SurroundingsPage.TieLine;
import org.reachable.records.people.Home;
import org.reachable.records.people.Kept;
import org.reachable.records.people.Relation;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.records.surroundings.Thing;
import org.reachable.records.surroundings.Tie;
import org.springframework.stereotype.Component;

/** Puts what stands around a child together. Another child in whose story a thing stands is counted and never named. */
@Component
class SurroundingsPages {

    private static final int MOST_TIES = 5;

    private final Surroundings surroundings;
    private final Policy policy;
    private final ChildPages pages;
    private final HomeNow homes;

    SurroundingsPages(Surroundings surroundings, Policy policy, ChildPages pages, HomeNow homes) {
        this.homes = homes;
        this.surroundings = surroundings;
        this.policy = policy;
        this.pages = pages;
    }

    SurroundingsPage page(Actor actor, ChildStory story) {
        Map<String, Map<Thing, List<Tie>>> byKind = surroundings.around(actor, story.id()).stream()
                .filter(tie -> !tie.seenAt().isAfter(story.now()))
                .collect(Collectors.groupingBy(
                        tie -> tie.thing().kind(),
                        LinkedHashMap::new,
                        Collectors.groupingBy(Tie::thing, LinkedHashMap::new, Collectors.toList())));
        Map<String, Entry> entries = story.entries().stream()
                .collect(Collectors.toMap(entry -> entry.id().toString(), Function.identity(), (one, _) -> one));
        return new SurroundingsPage(
                pages.header(actor, story),
                family(story),
                story.person().homes().stream()
                        .map(Kept::what)
                        .map(SurroundingsPages::home)
                        .toList(),
                byKind.entrySet().stream()
                        .map(kind -> new Kind(
                                kind.getKey(),
                                kind.getValue().entrySet().stream()
                                        .map(each -> thing(actor, story, entries, each.getKey(), each.getValue()))
                                        .toList()))
                        .toList());
    }

    /** Who of the family, and who else, is written down. */
    static List<SummaryRow> family(ChildStory story) {
        return story.person().relations().stream()
                .map(Kept::what)
                .map(SurroundingsPages::relation)
                .toList();
    }

    private static SummaryRow relation(Relation relation) {
        String responsibility = switch (relation.parentalResponsibility()) {
            case YES -> "has parental responsibility";
            case NO -> "no parental responsibility";
            case NOT_KNOWN -> "whether they have parental responsibility is not known";
        };
        return SummaryRow.of(relation.otherName(), relation.relation() + ", " + responsibility);
    }

    private static SummaryRow home(Home home) {
        String from = home.from() == null ? "since when is not known" : "from " + Dates.date(home.from());
        String until = home.until() == null ? "" : " until " + Dates.date(home.until());
        return SummaryRow.of(
                home.place(),
                (home.withWhom().isEmpty() ? "" : "With " + Capital.none(home.withWhom()) + ", ") + from + until);
    }

    private SurroundingsPage.Thing thing(
            Actor actor, ChildStory story, Map<String, Entry> entries, Thing thing, List<Tie> ties) {
        return new SurroundingsPage.Thing(
                new Link(thing.name(), "/subjects/" + thing.id()),
                elsewhere(actor, story, thing),
                ties.stream()
                        .limit(MOST_TIES)
                        .map(tie -> line(
                                story, tie, Optional.ofNullable(tie.entry()).map(entries::get)))
                        .toList(),
                ties.size() > MOST_TIES ? "and " + (ties.size() - MOST_TIES) + " earlier" : "");
    }

    private String elsewhere(Actor actor, ChildStory story, Thing thing) {
        long others = surroundings.tiedTo(actor, thing.token()).stream()
                .map(Tie::person)
                .distinct()
                .filter(person ->
                        !person.equals(story.id()) && !story.person().sameAs().contains(person))
                .count();
        return others == 0
                ? ""
                : others == 1
                        ? "Also in another child’s story"
                        : "Also in the stories of " + others + " other children";
    }

    private TieLine line(ChildStory story, Tie tie, Optional<Entry> entry) {
        String says = entry.map(Entry::whose).map(homes::whom).orElseGet(() -> homes.whom(tie.source()));
        return new TieLine(
                new Link(
                        Capital.of(tie.how()) + ", " + Dates.date(Dates.day(tie.seenAt()), story.now()),
                        entry.map(story::href).orElse(story.href() + "/timeline")),
                switch (tie.strength()) {
                            case SAID -> "Said by ";
                            case SEEN -> "Seen by ";
                            case CONFIRMED -> "Confirmed by ";
                        }
                        + says);
    }
}
