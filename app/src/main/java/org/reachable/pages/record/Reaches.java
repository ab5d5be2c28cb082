package org.reachable.pages.record;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.ChildRead;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.pages.record.Reach.Asks;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Log;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.NewEntry;
import org.springframework.stereotype.Component;

/** Works out, before anything is saved, whom an entry reaches: the same fold that runs once it is there. */
@Component
class Reaches {

    /** Danger, and then by when; a sentence that is asked at several times stands at the first of them. */
    static final Comparator<Finding> SOONEST_FIRST = Comparator.comparing(
                    (Finding finding) -> !finding.rule().urgent())
            .thenComparing(finding -> finding.last().respondBy(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final Chronology chronology;
    private final Partnership partnership;
    private final Vocabulary vocabulary;
    private final Forms forms;
    private final ReportedOnly reported;
    private final Fold fold;
    private final Calendars calendars;
    private final WhoWasAsked whoWasAsked;
    private final EndsNothing ends;
    private final StoryWarnings storyWarnings;
    private final Relationships standings;
    private final Clock clock;

    Reaches(
            Chronology chronology,
            Partnership partnership,
            Vocabulary vocabulary,
            Forms forms,
            ReportedOnly reported,
            Fold fold,
            Calendars calendars,
            WhoWasAsked whoWasAsked,
            EndsNothing ends,
            StoryWarnings storyWarnings,
            Relationships standings,
            Clock clock) {
        this.ends = ends;
        this.storyWarnings = storyWarnings;
        this.standings = standings;
        this.whoWasAsked = whoWasAsked;
        this.chronology = chronology;
        this.partnership = partnership;
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.reported = reported;
        this.fold = fold;
        this.calendars = calendars;
        this.clock = clock;
    }

    Reach of(Actor actor, StartPage.Who about, NewEntry entry, List<Finding> ends) {
        Instant now = clock.instant();
        Log log = chronology.about(actor, entry.about());
        String reports = reported.of(actor, about, entry.written());
        Entry written = (reports == null ? entry.written() : reported.judged(entry.written())).in(vocabulary);
        List<Entry> after = new ArrayList<>(log.entries());
        after.add(written);
        ChildRead story = fold.read(log.child(), log.entries(), now);
        Map<String, Finding> before = open(story.folded().findings());
        List<Finding> folded = fold.child(log.child(), after, now).findings();
        Map<String, Finding> then = open(folded);
        List<Finding> because = then.values().stream()
                .filter(finding ->
                        !before.containsKey(finding.id()) || finding.joined().contains(written.id()))
                .toList();
        return new Reach(
                readers(
                        about,
                        written,
                        log,
                        because.stream()
                                .map(finding ->
                                        isAsked(finding, entry, written, now).agencyName())),
                List.copyOf(because.stream()
                        .sorted(SOONEST_FIRST)
                        .map(finding -> asks(finding, entry, written, now))
                        .collect(Collectors.toMap(
                                Asks::question, Function.identity(), (soonest, _) -> soonest, LinkedHashMap::new))
                        .values()),
                Stream.concat(because.stream(), ends.stream())
                        .filter(finding -> finding.rule().urgent())
                        .flatMap(finding -> finding.rule().copied().stream())
                        .distinct()
                        .map(role -> told(actor, role, entry, now))
                        .distinct()
                        .toList(),
                ends.stream()
                        .map(finding -> asks(finding, entry, written, now))
                        .distinct()
                        .toList(),
                new Reach.Settles(
                        before.values().stream()
                                .filter(finding -> !then.containsKey(finding.id())
                                        && ends.stream()
                                                .noneMatch(ended -> ended.id().equals(finding.id())))
                                .map(finding -> settled(finding, so(finding, folded), log))
                                .distinct()
                                .toList(),
                        written.endsStory()),
                reports,
                replyBy(written, written.recordedAt()),
                beforehand(actor, about, written, log, story));
    }

    /** Why nobody is asked any more where nobody answered; else empty. */
    private static String so(Finding finding, List<Finding> then) {
        return then.stream()
                .filter(same -> same.id().equals(finding.id()))
                .flatMap(same -> Stream.ofNullable(same.last().closing()))
                .map(Closing::so)
                .findFirst()
                .orElse("");
    }

    private static Reach.Settled settled(Finding finding, String so, Log log) {
        return new Reach.Settled(
                finding.rule().ask(),
                finding.rule().urgent()
                        ? log.entries().stream()
                                .filter(entry -> entry.id().equals(finding.trigger())
                                        || finding.joined().contains(entry.id()))
                                .map(Entry::summary)
                                .toList()
                        : List.of(),
                so);
    }

    /** Whoever puts something right has read it before. */
    private Reach.Beforehand beforehand(Actor actor, StartPage.Who about, Entry written, Log log, ChildRead story) {
        return written.references().corrects() == null
                ? new Reach.Beforehand(
                        ends.of(actor, about, written.type().code()),
                        about.isChild() ? storyWarnings.of(actor, about, written, log, story) : List.of())
                : new Reach.Beforehand(null, List.of());
    }

    /**
     * Who wrote of the child is told, and no more: of those each that reads it, and nobody who told something once.
     *
     * @param asked the agencies of whoever is asked because of it: they work with the child from then on
     */
    private String readers(StartPage.Who about, Entry written, Log log, Stream<String> asked) {
        String readers = about.handlings().stream()
                .filter(one -> one.code().equals(written.handling()))
                .map(about::readers)
                .findFirst()
                .orElseGet(() -> about.readers(Handling.RESTRICTED));
        if (!about.isChild()) {
            return readers;
        }
        List<String> because = asked.toList();
        Set<String> read = standings.agenciesThatRead(about.id().person(), !because.isEmpty());
        var agencies = Stream.concat(
                        log.entries().stream()
                                .filter(entry -> !vocabulary.people().contains(entry.agency()))
                                .map(Entry::whose)
                                .filter(read::contains)
                                .map(partnership::agencyName),
                        because.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return agencies.isEmpty() || !written.handling().equals(Handling.OPEN.code())
                ? readers
                : readers + " So far that is " + Words.list(List.copyOf(agencies)) + ".";
    }

    private Asks asks(Finding finding, NewEntry entry, Entry written, Instant now) {
        Instant due = finding.last().respondBy();
        Practitioner asked = isAsked(finding, entry, written, now);
        return new Asks(
                finding.rule().ask(),
                asked.name() + ", " + asked.agencyName()
                        + (finding.joined().contains(written.id()) ? ", is asked already: this is added" : ""),
                due == null ? "" : "by " + Dates.by(due, now));
    }

    private Practitioner isAsked(Finding finding, NewEntry entry, Entry written, Instant now) {
        List<String> agencies = finding.trigger().equals(written.id())
                ? partnership.agenciesMeant(
                        finding.rule().agenciesAsked(written), entry.about().person(), written.occurredAt())
                : List.of();
        return partnership
                .whoIsOnDuty(finding.last().owner(), entry.about().person(), agencies, now)
                .practitioner();
    }

    /** Whoever is on duty as one who is to know of danger, and whether they read the words. */
    private String told(Actor writer, String role, NewEntry entry, Instant now) {
        Practitioner whoever =
                partnership.whoIsOnDuty(role, entry.about().person(), now).practitioner();
        return "%s, %s%s"
                .formatted(
                        whoever.name(),
                        partnership.roleName(role),
                        WhoReads.isKeptFrom(
                                        whoever,
                                        writer.agency(),
                                        entry.written().handling())
                                ? ": not your words, only who to ring for them: you"
                                : "");
    }

    /** By when whoever told us hears from us; null where nobody told us anything. */
    private @Nullable String replyBy(Entry written, Instant now) {
        return forms.replies().isOwedFor(written.type())
                ? Dates.fullDay(Dates.day(calendars.limit(now, forms.replies().within())))
                : null;
    }

    /** Whom an entry reached that is saved. */
    DonePage.After after(Actor actor, Practitioner writer, SubjectId about, String entry) {
        Optional<LoggedEntry> saved = chronology.one(actor, EntryId.reference(entry, ""));
        return whoWasAsked.of(
                actor,
                writer,
                about,
                entry,
                saved.map(one -> replyBy(one.entry(), one.entry().recordedAt())).orElse(null),
                saved.map(one -> SubjectAddresses.entry(one.id())).orElse(null));
    }

    /** What kind of entry it is, by its code; empty where the writer may not read it. */
    String type(Actor actor, String entry) {
        return chronology
                .one(actor, EntryId.reference(entry, ""))
                .map(saved -> saved.entry().type().code())
                .orElse("");
    }

    private static Map<String, Finding> open(Collection<Finding> findings) {
        return findings.stream().filter(Finding::open).collect(Collectors.toMap(Finding::id, Function.identity()));
    }
}
