package org.reachable.pages.record;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.fold.ChildRead;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.BeforeSaving;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.record.Reach.Warning;
import org.reachable.pages.record.StartPage.Who;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Log;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.LastSeen;
import org.springframework.stereotype.Component;

/** What of the story is to be read before something is saved, as the policy says: as far as the writer may read it, and it stops nobody. */
@Component
class StoryWarnings {

    /** More than these are in the timeline. */
    private static final int MOST = 5;

    private final Policy policy;
    private final Partnership partnership;
    private final Relationships standings;
    private final LastSeen lastSeen;
    private final Clock clock;

    StoryWarnings(Policy policy, Partnership partnership, Relationships standings, LastSeen lastSeen, Clock clock) {
        this.policy = policy;
        this.partnership = partnership;
        this.standings = standings;
        this.lastSeen = lastSeen;
        this.clock = clock;
    }

    List<Warning> of(Actor actor, Who about, Entry written, Log log, ChildRead story) {
        return policy.pages().beforeSaving().stream()
                .filter(warning -> warning.isOf(written))
                .flatMap(warning -> one(warning, actor, about, written, log, story).stream())
                .toList();
    }

    private Optional<Warning> one(
            BeforeSaving warning, Actor actor, Who about, Entry written, Log log, ChildRead story) {
        List<Entry> found = story.topic(warning.topic()).stream()
                .filter(entry -> isWithin(warning, entry))
                .toList();
        return switch (warning.reads()) {
            case NEWEST ->
                found.isEmpty() ? Optional.empty() : Optional.of(newest(warning, about, log, found.getLast()));
            case NONE ->
                found.isEmpty()
                        ? Optional.of(new Warning(words(warning, about) + aPart(actor, about), List.of()))
                        : Optional.empty();
            case UNREAD -> unread(warning, actor, about, log, found);
            case ASKED -> asked(warning, about, story);
            case WORDS -> unsaid(warning, about, warning.unsaid(written));
        };
    }

    private static Optional<Warning> unsaid(BeforeSaving warning, Who about, List<String> words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning(
                        words(warning, about)
                                .replace(
                                        "{value}",
                                        words.stream()
                                                .map(word -> "“" + word + "”")
                                                .collect(Collectors.joining(", "))),
                        List.of()));
    }

    private boolean isWithin(BeforeSaving warning, Entry entry) {
        return warning.within() == null
                || !entry.occurredAt().isBefore(clock.instant().minus(Window.length(warning.within())));
    }

    private Warning newest(BeforeSaving warning, Who about, Log log, Entry entry) {
        String value = entry.attribute(policy.pages().topic(warning.topic()).key());
        return new Warning(
                words(warning, about)
                        .replace("{value}", value.equals("yes") ? "" : ": " + TokenNames.in(value, policy.vocabulary()))
                        .replace("{when}", Dates.happened(entry.occurredAt(), clock.instant())),
                links(log, Set.of(entry.id())));
    }

    private Optional<Warning> unread(BeforeSaving warning, Actor actor, Who about, Log log, List<Entry> found) {
        Set<EntryId> ids = found.stream().map(Entry::id).collect(Collectors.toSet());
        Set<EntryId> came = partnership
                .practitionerWhoIs(actor.code())
                .map(reader -> lastSeen.of(actor, reader, about.id().person(), log, List.of()).entries().stream()
                        .map(logged -> logged.entry().id())
                        .filter(ids::contains)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        return came.isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning(
                        words(warning, about).replace("{count}", Words.count(came.size(), "thing that", "things that")),
                        links(log, came)));
    }

    private static Optional<Warning> asked(BeforeSaving warning, Who about, ChildRead story) {
        long open = story.folded().findings().stream().filter(Finding::open).count();
        return open == 0
                ? Optional.empty()
                : Optional.of(new Warning(
                        words(warning, about)
                                .replace("{count}", Words.count((int) open, "thing is asked", "things are asked")),
                        List.of()));
    }

    private static String words(BeforeSaving warning, Who about) {
        return warning.says().replace("{child}", about.name());
    }

    private String aPart(Actor actor, Who about) {
        return standings.sight(actor, about.id().person()).follows() ? "" : " That is as far as you may read it.";
    }

    private List<Link> links(Log log, Set<EntryId> ids) {
        return log.logged().reversed().stream()
                .filter(logged -> ids.contains(logged.entry().id()))
                .limit(MOST)
                .map(this::link)
                .toList();
    }

    private Link link(LoggedEntry logged) {
        return new Link(
                "%s, %s, %s"
                        .formatted(
                                logged.entry().type().name(),
                                partnership.agencyName(logged.entry().agency()),
                                Dates.happened(logged.entry().occurredAt(), clock.instant())),
                SubjectAddresses.entry(logged.person(), logged.id()));
    }
}
