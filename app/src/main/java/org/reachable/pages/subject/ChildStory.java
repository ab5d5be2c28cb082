package org.reachable.pages.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Sight;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.ChildRead;
import org.reachable.engine.fold.ChildState;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Figure;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.fold.Step;
import org.reachable.engine.replay.Happening;
import org.reachable.engine.replay.Sentence;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.records.chronology.Log;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.people.Person;
import org.reachable.work.contributions.SubjectRecord;

/**
 * One child's story as a reader may read it at an instant.
 *
 * @param person the child
 * @param log what the reader may read of the child's entries
 * @param read what those known by then come to
 * @param now the instant
 * @param rows the rows of the log that stand for an entry, the newest first
 * @param sight how much of the record the reader may be shown
 */
record ChildStory(Person person, Log log, ChildRead read, Instant now, Map<EntryId, List<UUID>> rows, Sight sight) {

    static ChildStory of(Person person, Log log, ChildRead read, Instant now, Sight sight) {
        Map<EntryId, EntryId> corrected = new HashMap<>();
        Map<EntryId, List<UUID>> rows = new HashMap<>();
        for (LoggedEntry logged : log.logged()) {
            EntryId corrects = logged.entry().references().corrects();
            EntryId named = corrects == null ? logged.entry().id() : corrects;
            EntryId standing = corrected.getOrDefault(named, named);
            corrected.put(logged.entry().id(), standing);
            rows.computeIfAbsent(standing, _ -> new ArrayList<>(1)).addFirst(logged.id());
        }
        return new ChildStory(person, log, read, now, rows, sight);
    }

    PersonId id() {
        return person.id();
    }

    String href() {
        return SubjectAddresses.child(id());
    }

    Pronouns pronouns() {
        return Pronouns.of(person.description().pronouns(), person.name());
    }

    /** Words that say that there is none of something, as the reader is told them. */
    String say(String words) {
        return sight.say(words);
    }

    /** That nothing is asked; to whoever is never told what is asked, that. */
    String noneAsked(String words) {
        return sight.follows() ? say(words) : "You are not shown what is asked.";
    }

    ChildState state() {
        return read.folded().state();
    }

    /** What stands, in the order it became known. */
    List<Entry> entries() {
        return state().entries();
    }

    /** The same, for whatever capabilities add to a page about the child. */
    SubjectRecord subject() {
        return new SubjectRecord(id(), entries());
    }

    /** That the child died, where they did: nothing is chased any more, and their page says so first. */
    Optional<Entry> died() {
        return entries().stream().filter(entry -> entry.endsStory()).min(Comparator.comparing(Entry::occurredAt));
    }

    /** What happened behind a finding, by what the child is called; nothing of an entry that the reader may not see. */
    Happening happening(Finding finding) {
        return new Happening(
                person.name(),
                entries().stream()
                        .filter(entry -> entry.id().equals(finding.trigger()))
                        .findFirst()
                        .orElse(null));
    }

    /** How a finding ended, in words: with care, where it was because the child died. */
    String ending(Finding finding, Vocabulary vocabulary) {
        return endedByDeath(finding.last())
                ? "ended: the child has died"
                : Sentence.ending(finding.rule(), finding.last()) + byWhom(finding.last(), vocabulary);
    }

    /** By whose words it was answered: that may be another agency than was asked, which then did not do it. */
    private String byWhom(Step last, Vocabulary vocabulary) {
        Closing closing = last.closing();
        if (closing == null || !closing.answered()) {
            return "";
        }
        List<String> agencies = entries().stream()
                .filter(entry -> closing.by().contains(entry.id()))
                .map(entry -> vocabulary.agencyName(entry.agency()))
                .distinct()
                .toList();
        return agencies.isEmpty() ? "" : ", by what %s wrote".formatted(Words.list(agencies));
    }

    /** Whether a step ended because the child died. */
    boolean endedByDeath(Step last) {
        Closing closing = last.closing();
        return closing != null
                && died().filter(entry -> closing.by().contains(entry.id())).isPresent();
    }

    /** Where a spell of this kind is open now; the one that began first. */
    Optional<Spell> open(String spell) {
        return state().spells().getOrDefault(spell, List.of()).stream()
                .filter(each -> each.openAt(now))
                .findFirst();
    }

    /** A figure of the case summary; 0 where there is none. */
    long figure(String name) {
        return state().figures().stream()
                .filter(figure -> figure.name().equals(name))
                .map(Figure::value)
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    /** The newest of some entries by when they happened. */
    static Optional<Entry> newest(List<Entry> entries) {
        return entries.stream().max(Comparator.comparing(Entry::occurredAt));
    }

    /** The way to an entry in the timeline. */
    String href(Entry entry) {
        List<UUID> logged = rows.getOrDefault(entry.id(), List.of());
        return logged.isEmpty() ? href() + "/timeline" : SubjectAddresses.entry(id(), logged.getFirst());
    }

    /** "Placement ended, 31 May", and the way there. */
    Link link(Entry entry) {
        return new Link(entry.type().name() + ", " + Dates.date(Dates.day(entry.occurredAt()), now), href(entry));
    }
}
