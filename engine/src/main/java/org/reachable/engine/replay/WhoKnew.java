package org.reachable.engine.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;

/**
 * Which agency had what, and since when: by its own record, or because an entry reached it. It tells what entries say of
 * themselves and reads no words, so a thing that was described without its token is not found here.
 *
 * @param agencies the agencies that had any of it, in the order of the vocabulary
 * @param things each shared thing, in the order it was first on anybody's record
 * @param pieces each entry behind an alert, in the order it became known
 * @param reach how many entries are not known to have reached another agency
 */
public record WhoKnew(List<String> agencies, List<Thing> things, List<Piece> pieces, Reach reach) {

    /**
     * A thing in one or several children's stories.
     *
     * @param token the thing
     * @param entries the entries that hold it
     * @param had which agency had any of them, and since when
     * @param couldHaveMet when a second piece by another writer, or about another child, was on anybody's record
     * @param met when one agency had two such pieces
     */
    public record Thing(
            Token token,
            List<EntryId> entries,
            Map<String, Instant> had,
            @Nullable Instant couldHaveMet,
            @Nullable Instant met) {}

    /**
     * An entry behind an alert.
     *
     * @param entry the entry
     * @param had which agency had it, and since when
     */
    public record Piece(Entry entry, Map<String, Instant> had) {}

    /**
     * How far entries went. An entry that names nobody it reached is not known to have reached anyone; it does not say
     * that nobody was told.
     *
     * @param entries how many there are
     * @param nobody those not known to have reached anyone
     * @param peopleOnly those known to have reached people and no agency
     */
    public record Reach(long entries, long nobody, long peopleOnly) {}

    /** What the entries of a replay tell; other children's count where they hold a thing of the children told about. */
    public static WhoKnew of(Replay replay) {
        var vocabulary = replay.policy().vocabulary();
        Set<String> children = replay.entries().stream().map(Entry::child).collect(Collectors.toSet());
        List<Entry> standing = replay.folded().children().values().stream()
                .flatMap(state -> state.entries().stream())
                .sorted(Entry.AS_KNOWN)
                .toList();
        List<Entry> own = standing.stream()
                .filter(entry -> children.contains(entry.child()))
                .toList();
        return of(vocabulary, own, standing, replay.folded().findings());
    }

    /**
     * The same of what was folded before.
     *
     * @param own the entries that stand in the stories told about
     * @param all those, and the entries of other children's stories that hold a thing of theirs
     * @param findings what was found about the children told about
     */
    public static WhoKnew of(Vocabulary vocabulary, List<Entry> own, List<Entry> all, List<Finding> findings) {
        List<Entry> standing = all.stream().sorted(Entry.AS_KNOWN).toList();
        var holders = new Holders(vocabulary);
        List<Thing> things = things(standing, own, holders, vocabulary);
        Set<EntryId> cited = citedByAlerts(findings);
        List<Piece> pieces = own.stream()
                .filter(entry -> cited.contains(entry.id()))
                .map(entry -> new Piece(entry, holders.of(entry)))
                .toList();
        return new WhoKnew(columns(things, pieces, vocabulary), things, pieces, reach(own, vocabulary));
    }

    private static List<Thing> things(List<Entry> standing, List<Entry> own, Holders holders, Vocabulary vocabulary) {
        Set<Token> wanted = own.stream()
                .flatMap(entry -> entry.tokens().stream())
                .filter(vocabulary::isShared)
                .collect(Collectors.toSet());
        var pieces = new TreeMap<Token, List<Entry>>();
        for (Entry entry : standing) {
            entry.tokens().stream()
                    .filter(wanted::contains)
                    .forEach(token -> pieces.computeIfAbsent(token, _ -> new ArrayList<>())
                            .add(entry));
        }
        return pieces.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getValue().getFirst().recordedAt()))
                .map(each -> thing(each.getKey(), each.getValue(), holders))
                .toList();
    }

    private static Thing thing(Token token, List<Entry> pieces, Holders holders) {
        var onRecord = new Meeting();
        var atAgency = new TreeMap<String, Meeting>();
        for (Entry piece : pieces) {
            onRecord.add(piece, piece.recordedAt());
            holders.of(piece)
                    .forEach((agency, since) ->
                            atAgency.computeIfAbsent(agency, _ -> new Meeting()).add(piece, since));
        }
        return new Thing(
                token,
                pieces.stream().map(Entry::id).toList(),
                holders.of(pieces),
                onRecord.at(),
                atAgency.values().stream()
                        .map(Meeting::at)
                        .filter(java.util.Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static Set<EntryId> citedByAlerts(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.steps().stream())
                .filter(step -> step.level() == Level.ALERT)
                .flatMap(step -> step.evidence().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> columns(List<Thing> things, List<Piece> pieces, Vocabulary vocabulary) {
        var found = new HashSet<String>();
        things.forEach(thing -> found.addAll(thing.had().keySet()));
        pieces.forEach(piece -> found.addAll(piece.had().keySet()));
        var ordered = new LinkedHashSet<>(vocabulary.agencies().keySet());
        ordered.retainAll(found);
        found.stream().sorted().forEach(ordered::add);
        return List.copyOf(ordered);
    }

    private static Reach reach(List<Entry> entries, Vocabulary vocabulary) {
        long nobody =
                entries.stream().filter(entry -> entry.reached().isEmpty()).count();
        long peopleOnly = entries.stream()
                .filter(entry -> !entry.reached().isEmpty()
                        && entry.reached().stream()
                                .allMatch(reach -> vocabulary.people().contains(reach.agency())))
                .count();
        return new Reach(entries.size(), nobody, peopleOnly);
    }
}
