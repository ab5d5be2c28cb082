package org.reachable.engine.naive;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Bearing;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;

/**
 * One list of entries, in the order they became known, and the questions rules ask of it: of all children, or of one
 * child. Answers that never change for a list are remembered, for speed alone.
 */
final class View {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration TWELVE_HOURS = Duration.ofHours(12);

    final List<Entry> entries;
    /** Every instant at which an entry became known. */
    final SortedSet<Instant> moments = new TreeSet<>();

    final Policy policy;
    final Calendars calendars;
    private final Map<EntryId, EntryId> roots;
    final Versions versions;
    private final boolean ofOneChild;
    private final Map<EntryId, Integer> places = new HashMap<>();
    /** Where each child's story ended, of those that did. */
    private final Map<String, Integer> ends = new HashMap<>();

    private final Map<String, View> children = new HashMap<>();
    private final Map<Set<String>, View> byKinds = new HashMap<>();
    private final IdentityHashMap<Match, Map<EntryId, Optional<Set<EntryId>>>> remembered = new IdentityHashMap<>();
    private final Map<EntryId, Entry> firstOfIncident = new HashMap<>();

    View(Told told, Policy policy, Calendars calendars) {
        this(told.entries(), told.roots(), told.versions(), policy, calendars, false);
    }

    private View(
            List<Entry> entries,
            Map<EntryId, EntryId> roots,
            Versions versions,
            Policy policy,
            Calendars calendars,
            boolean ofOneChild) {
        this.entries = entries;
        this.roots = roots;
        this.versions = versions;
        this.policy = policy;
        this.calendars = calendars;
        this.ofOneChild = ofOneChild;
        for (Entry entry : entries) {
            places.put(entry.id(), places.size());
            moments.add(entry.recordedAt());
            if (entry.endsStory()) {
                ends.putIfAbsent(entry.child(), place(entry));
            }
        }
    }

    /** The stories of these kinds of subjects alone: a rule reads those that it is about. */
    View about(Set<String> kinds) {
        return byKinds.computeIfAbsent(
                kinds, of -> only(entry -> of.contains(policy.vocabulary().kindOf(entry.child()))));
    }

    /** The same, and the thing's own story, where it has one. */
    View aboutWith(Set<String> kinds, Token thing) {
        return entries.stream().noneMatch(entry -> isOf(thing, entry))
                ? about(kinds)
                : only(entry ->
                        isOf(thing, entry) || kinds.contains(policy.vocabulary().kindOf(entry.child())));
    }

    private View only(Predicate<Entry> those) {
        return new View(entries.stream().filter(those).toList(), roots, versions, policy, calendars, ofOneChild);
    }

    /** In a thing's own story what names something answers nothing that is asked at the thing. */
    boolean settles(Entry entry, @Nullable Token thing) {
        var names = entry.references();
        return names.settles() && (names.namesNothing() || thing == null || !isOf(thing, entry));
    }

    /** True where it stands in the thing's own story. */
    boolean isOf(Token thing, Entry entry) {
        return entry.child().equals(thing.toString())
                && !policy.vocabulary().kindOf(entry.child()).equals(Vocabulary.CHILD);
    }

    /** One child's story. */
    View of(String child) {
        if (ofOneChild) {
            return this;
        }
        return children.computeIfAbsent(
                child,
                code -> new View(
                        entries.stream()
                                .filter(entry -> entry.child().equals(code))
                                .toList(),
                        roots,
                        versions,
                        policy,
                        calendars,
                        true));
    }

    int place(Entry entry) {
        return Objects.requireNonNull(places.get(entry.id()));
    }

    @Nullable
    Entry entry(EntryId id) {
        Integer own = places.get(id);
        Integer place = own == null ? places.get(standing(id)) : own;
        return place == null ? null : entries.get(place);
    }

    /** The id an entry stands under, whichever of its ids is cited. */
    EntryId standing(EntryId id) {
        return roots.getOrDefault(id, id);
    }

    boolean matches(Match match, Entry entry) {
        return evidence(match, entry) != null;
    }

    /** Whether an entry ends what this would end. */
    boolean ends(Match match, Entry entry) {
        return entry.references().bearing() != Bearing.REPORTS
                && !entry.references().isAhead()
                && matches(match, entry);
    }

    /** Whether an entry that was written down ahead ends it when it comes. */
    boolean willEnd(Match match, Entry entry) {
        return entry.references().bearing() != Bearing.REPORTS
                && entry.references().isAhead()
                && !policy.vocabulary().mayLieAhead(entry.type())
                && matches(match, entry);
    }

    /** What the match cites, the entry first; null where it does not match. As known when the entry became known. */
    @Nullable
    Set<EntryId> evidence(Match match, Entry entry) {
        if (!ofOneChild) {
            return of(entry.child()).evidence(match, entry);
        }
        var known = remembered.computeIfAbsent(match, unseen -> new HashMap<>());
        var found = known.get(entry.id());
        if (found == null) {
            found = Optional.ofNullable(new Conditions(this).evidence(match, entry));
            known.put(entry.id(), found);
        }
        return found.orElse(null);
    }

    /** An incident counts once: true where an entry known earlier tells of it and matches too. */
    boolean repeats(Match match, Entry entry) {
        var story = of(entry.child());
        var incident = story.incident(entry);
        for (Entry earlier : story.entries.subList(0, story.place(entry))) {
            if (story.incident(earlier).id().equals(incident.id()) && story.matches(match, earlier)) {
                return true;
            }
        }
        return false;
    }

    /** True for the first known entry that ends the child's story. */
    boolean endsStory(Entry entry) {
        return entry.endsStory() && !isAfterTheEnd(entry);
    }

    /** True where an entry known earlier ended the child's story. */
    boolean isAfterTheEnd(Entry entry) {
        Integer end = ends.get(entry.child());
        return end != null && place(entry) > end;
    }

    /** The first known entry of the incident this entry tells of. */
    Entry incident(Entry entry) {
        if (!ofOneChild) {
            return of(entry.child()).incident(entry);
        }
        Entry known = firstOfIncident.get(entry.id());
        if (known == null) {
            known = findIncident(entry);
            firstOfIncident.put(entry.id(), known);
        }
        return known;
    }

    private Entry findIncident(Entry entry) {
        for (Entry earlier : entries.subList(0, place(entry))) {
            if (isDuplicate(earlier, entry) || repeatTheSame(earlier, entry) || looksTheSame(earlier, entry)) {
                return incident(earlier);
            }
        }
        return entry;
    }

    /** True where one of the two is said to be a duplicate of the other. */
    private boolean isDuplicate(Entry one, Entry other) {
        return duplicates(one, other) || duplicates(other, one);
    }

    private boolean duplicates(Entry one, Entry other) {
        EntryId named = one.references().duplicateOf();
        return named != null && named.equals(other.id());
    }

    private static boolean repeatTheSame(Entry one, Entry other) {
        EntryId named = one.references().duplicateOf();
        return named != null && named.equals(other.references().duplicateOf());
    }

    /** True where the records of two children say that they tell of one incident. */
    boolean areJoined(Entry one, Entry other) {
        EntryId ofOne = named(one);
        EntryId ofOther = named(other);
        return ofOne.equals(ofOther) || ofOne.equals(other.id()) || ofOther.equals(one.id());
    }

    /** The first entry of its incident or, where that one repeats an entry the child's story has not got, that entry. */
    private EntryId named(Entry entry) {
        var story = of(entry.child());
        Entry first = story.incident(entry);
        EntryId named = first.references().duplicateOf();
        boolean isOurs = story.entries.subList(0, story.place(entry) + 1).stream()
                .anyMatch(known -> known.id().equals(named));
        return named == null || isOurs ? first.id() : named;
    }

    private boolean looksTheSame(Entry one, Entry other) {
        if (!one.type().code().equals(other.type().code())) {
            return false;
        }
        for (var incident : policy.incidentKeys().entrySet()) {
            String value = one.attribute(incident.getKey());
            boolean tellsOfOne = incident.getValue().contains(one.type().code());
            if (tellsOfOne
                    && !value.isEmpty()
                    && value.equals(other.attribute(incident.getKey()))
                    && areTwoAgencies(one, other)
                    && Elapsed.near(one.occurredAt(), other.occurredAt(), TWELVE_HOURS)
                    && entries.subList(0, place(other)).stream()
                            .noneMatch(each -> Incidents.isToldBy(this, other.agency(), each, one))
                    && !areParted(one, other)) {
                return true;
            }
        }
        boolean nowhere = one.where().isEmpty() && other.where().isEmpty() && areTwoAgencies(one, other);
        return (shareAPlace(one, other) || nowhere)
                && withinTenMinutes(one, other)
                && !Incidents.areToldApart(policy, one, other);
    }

    boolean areParted(Entry earlierKnown, Entry laterKnown) {
        return Parted.are(this, earlierKnown, laterKnown);
    }

    /** What a child says and what their mother does are never one. */
    private boolean areTwoAgencies(Entry one, Entry other) {
        var people = policy.vocabulary().people();
        return !one.agency().equals(other.agency())
                && !people.contains(one.agency())
                && !people.contains(other.agency());
    }

    static boolean shareAPlace(Entry one, Entry other) {
        for (Token token : one.where()) {
            if (other.where().contains(token)) {
                return true;
            }
        }
        return false;
    }

    static boolean withinTenMinutes(Entry one, Entry other) {
        return Elapsed.near(one.occurredAt(), other.occurredAt(), TEN_MINUTES);
    }
}
