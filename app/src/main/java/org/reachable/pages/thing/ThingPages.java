package org.reachable.pages.thing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.SubjectKind;
import org.reachable.engine.entry.SubjectKind.GoesBy;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.audit.Look;
import org.reachable.platform.audit.Looks;
import org.reachable.platform.partnership.OnDuty;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Log;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.people.People;
import org.reachable.records.subjects.Subject;
import org.reachable.records.subjects.Subjects;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.records.surroundings.Thing;
import org.reachable.records.surroundings.Tie;
import org.reachable.work.contributions.Contributions;
import org.reachable.work.contributions.SubjectPart.Drawn;
import org.reachable.work.contributions.SubjectPart.Page;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/**
 * Puts together what a reader may know of a place, a vehicle, an adult of concern. A child is named to whoever reads an entry or a
 * tie that names them; else counted, where even that tells nothing.
 */
@Component
class ThingPages {

    /** Of its own story, and of others’. */
    static final int MOST_LINES = 100;

    private static final int MOST_LOOKS = 50;

    private final Subjects subjects;
    private final Surroundings surroundings;
    private final Chronology chronology;
    private final People people;
    private final OpenHere openHere;
    private final ThingTimeline timeline;
    private final Contributions contributions;
    private final Partnership partnership;
    private final Looks looks;
    private final Evidence evidence;
    private final Fold fold;
    private final Policy policy;
    private final Clock clock;

    ThingPages(
            Subjects subjects,
            Surroundings surroundings,
            Chronology chronology,
            People people,
            OpenHere openHere,
            ThingTimeline timeline,
            Contributions contributions,
            Partnership partnership,
            Looks looks,
            Evidence evidence,
            Fold fold,
            Policy policy,
            Clock clock) {
        this.subjects = subjects;
        this.surroundings = surroundings;
        this.chronology = chronology;
        this.people = people;
        this.openHere = openHere;
        this.timeline = timeline;
        this.contributions = contributions;
        this.partnership = partnership;
        this.looks = looks;
        this.evidence = evidence;
        this.fold = fold;
        this.policy = policy;
        this.clock = clock;
    }

    /** Empty where there is no such subject, it is a child, or nothing that names it is for the reader. */
    Optional<ThingPage> page(Actor actor, Practitioner reader, SubjectId id, @Nullable UUID kept) {
        AuditContext.subject(id);
        return subjects.one(actor, id)
                .flatMap(subject -> Optional.ofNullable(policy.vocabulary()
                                .subjectKinds()
                                .get(subject.name().kind()))
                        .flatMap(kind -> page(actor, reader, subject, kind, kept)));
    }

    private Optional<ThingPage> page(
            Actor actor, Practitioner reader, Subject subject, SubjectKind kind, @Nullable UUID kept) {
        Instant now = clock.instant();
        Token token = subject.token();
        Optional<Thing> thing = surroundings.thing(actor, token);
        Log log = chronology.about(actor, subject.id());
        List<Entry> own = fold.child(log.child(), log.entries(), now).state().entries();
        List<LoggedEntry> mentions = chronology.mentions(actor, subject.id(), MOST_LINES);
        if (thing.isEmpty() && own.isEmpty() && mentions.isEmpty()) {
            return Optional.empty();
        }
        List<Tie> ties = surroundings.tiedTo(actor, token);
        Set<PersonId> shown = Stream.concat(
                        ties.stream().map(Tie::person),
                        mentions.stream().filter(timeline::isOfAChild).map(LoggedEntry::person))
                .collect(Collectors.toSet());
        Map<PersonId, String> names = people.names(actor, shown);
        ThingTimeline.SpokenOf spokenOf = timeline.spokenOf(actor, own);
        OnDuty answers = partnership.whoIsOnDuty(kind.answeredFor(), null, now);
        String name = Objects.requireNonNull(
                        surroundings.named(actor, List.of(subject.id())).get(subject.id()))
                .name();
        return Optional.of(new ThingPage(
                new ThingPage.Is(
                        name,
                        kind.name() + ", written as " + token,
                        it(kind),
                        facts(kind, thing, answers, own, mentions, ties, now),
                        new Link(
                                "Record something about this " + kind.name().toLowerCase(Locale.ROOT),
                                "/record?subject=" + subject.id()),
                        contributions.links().stream()
                                .flatMap(link -> link.linksOfThing(actor, subject.id()).stream())
                                .toList()),
                contributions
                        .parts(
                                Page.OF_A_THING,
                                actor,
                                new SubjectRecord(subject.id().person(), own))
                        .stream()
                        .map(Drawn::fragment)
                        .toList(),
                kind.parts().stream()
                        .map(part -> part.name().toLowerCase(Locale.ROOT))
                        .toList(),
                new ThingPage.Children(
                        children(
                                kind,
                                names.size(),
                                spokenOf.children().size(),
                                chronology.childrenNotShown(actor, subject.id()),
                                answers.practitioner().inFull()),
                        evidence.of(ties, mentions, names, now)),
                openHere.all(actor, token, now),
                new ThingPage.Timeline(
                        timeline.lines(own, log.logged(), mentions, names, spokenOf),
                        own.size() + mentions.size() > MOST_LINES || mentions.size() == MOST_LINES
                                ? "Older ones are not shown."
                                : ""),
                new ThingPage.Seen(
                        seenBy(kind),
                        answers.practitioner().id().equals(reader.id()) ? looked(subject.id(), now) : null),
                kept == null ? null : openHere.kept(actor, subject, kept, now).orElse(null)));
    }

    private List<SummaryRow> facts(
            SubjectKind kind,
            Optional<Thing> thing,
            OnDuty answers,
            List<Entry> own,
            List<LoggedEntry> mentions,
            List<Tie> ties,
            Instant now) {
        var rows = new ArrayList<SummaryRow>();
        thing.map(Thing::words)
                .filter(words -> kind.goesBy() == GoesBy.CODE && !words.isEmpty())
                .ifPresent(words -> rows.add(SummaryRow.of("Described as", words)));
        Stream.of(
                        own.stream().map(Entry::occurredAt),
                        mentions.stream().map(mention -> mention.entry().occurredAt()),
                        ties.stream().map(Tie::seenAt))
                .flatMap(times -> times)
                .filter(at -> !at.isAfter(now))
                .max(Comparator.naturalOrder())
                .ifPresent(last -> rows.add(SummaryRow.of(
                        "Last mentioned, where you may see it",
                        Dates.date(Dates.day(last)) + ", " + Evidence.ago(last, now))));
        rows.add(SummaryRow.of(
                "Who answers for " + it(kind),
                "%s, %s (%s)"
                        .formatted(
                                answers.practitioner().name(),
                                answers.practitioner().agencyName(),
                                policy.roleName(kind.answeredFor()))));
        return rows;
    }

    /**
     * How many children are tied to it, of whom the reader sees some. Of the others a number could be watched to grow.
     *
     * @param spokenOf how many children the reader may know of stand in what is written about it
     * @param notShown 0 for none, 1 for fewer than five, else to the nearest five
     */
    static String children(SubjectKind kind, int shown, int spokenOf, int notShown, String ask) {
        String it = "this " + kind.name().toLowerCase(Locale.ROOT);
        if (shown + notShown == 0) {
            return (spokenOf == 0 ? "" : "What is written about it speaks of " + Words.count(spokenOf, "child") + ". ")
                    + "No child’s record that you may read names " + it + ".";
        }
        String seen = shown == 0 ? "" : "%s tied to %s.".formatted(Words.count(shown, "child is", "children are"), it);
        if (notShown == 0) {
            return seen;
        }
        String others = notShown == 1 ? "Other children" : "About %d other children".formatted(notShown);
        return "%s %s are tied to it that you do not see. Ask %s."
                .formatted(seen, others, ask)
                .strip();
    }

    /** An adult is no thing. */
    private static String it(SubjectKind kind) {
        return kind.goesBy() == GoesBy.CODE ? "them" : "it";
    }

    private static List<String> seenBy(SubjectKind kind) {
        String whom = "this " + kind.name().toLowerCase(Locale.ROOT);
        String it = it(kind);
        return List.of(
                "Everybody who works for an agency of the partnership may know that %s is written down, and who answers for %s."
                        .formatted(whom, it),
                "What is written about %s in %s own story is seen as it is handled: what is open by everybody, what is restricted by the agency that wrote it."
                        .formatted(it, it.equals("it") ? "its" : "their"),
                "What is written about a child is seen by whoever may see it in the child’s story, and by nobody through this page. What a child said in confidence is never here.",
                "A child is named to whoever may read an entry that ties the child to %s. Others read a number, or nothing."
                        .formatted(it));
    }

    private @Nullable Table looked(SubjectId id, Instant now) {
        List<Look> all = looks.at(List.of(id.person()), MOST_LOOKS);
        return all.isEmpty()
                ? null
                : new Table(
                        "Who looked, the latest first",
                        List.of(Cell.of("Who"), Cell.of("Day"), Cell.of("How often")),
                        all.stream()
                                .map(look -> List.of(
                                        Cell.of(partnership
                                                        .practitioner(look.practitioner())
                                                        .map(Practitioner::name)
                                                        .orElse(Practitioner.LEFT)
                                                + ", " + partnership.agencyName(look.agency())),
                                        Cell.of(Dates.near(look.day(), now)),
                                        Cell.of(Words.count(look.times(), "time"))))
                                .toList(),
                        true);
    }
}
