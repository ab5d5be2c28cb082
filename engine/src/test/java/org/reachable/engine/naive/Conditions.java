package org.reachable.engine.naive;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Bearing;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.SpellKind;
import org.reachable.engine.policy.Values;

/** "Conditions", over one child's story. */
final class Conditions {
    private final View story;

    Conditions(View story) {
        this.story = story;
    }

    /** What the first alternative that holds cites; null where none holds. */
    @Nullable
    Set<EntryId> evidence(Match match, Entry entry) {
        for (Match.Alternative alternative : match.anyOf()) {
            Set<EntryId> cited = evidence(alternative, entry);
            if (cited != null) {
                return cited;
            }
        }
        return null;
    }

    private @Nullable Set<EntryId> evidence(Match.Alternative asked, Entry entry) {
        if (!saysItself(asked, entry)
                || inOneOf(asked.outside(), entry) != null
                || !opensOneOf(asked.opening(), entry)) {
            return null;
        }
        var cited = new LinkedHashSet<EntryId>();
        cited.add(entry.id());
        if (!asked.during().isEmpty()) {
            Spell open = inOneOf(asked.during(), entry);
            if (open == null) {
                return null;
            }
            cited.add(open.opener().id());
        }
        if (asked.precededBy() != null) {
            Set<EntryId> earlier = firstEarlier(asked.precededBy(), entry);
            if (earlier == null) {
                return null;
            }
            cited.addAll(earlier);
        }
        if (asked.knownToken()) {
            Entry earlier = firstWithItsToken(asked, entry);
            if (earlier == null) {
                return null;
            }
            cited.add(earlier.id());
        }
        return cited;
    }

    static boolean saysItself(Match.Alternative asked, Entry entry) {
        return isOneOf(asked.types(), entry.type().code())
                && (asked.classes().isEmpty() || entry.type().classes().stream().anyMatch(asked.classes()::contains))
                && isOneOf(asked.agencies(), entry.agency())
                && isOneOf(asked.outcomes(), entry.outcome())
                && (!asked.believed() || entry.references().bearing() != Bearing.REPORTS)
                && (!asked.reported() || entry.references().bearing() == Bearing.REPORTS)
                && !(asked.happened() && entry.references().isAhead())
                && !asked.notOutcomes().contains(entry.outcome())
                && hasAll(asked.with(), entry)
                && hasNone(asked.without(), entry)
                && reachesAll(asked.atLeast(), entry)
                && coversAll(asked.covers(), entry)
                && asked.shortOf().entrySet().stream()
                        .allMatch(each -> isLess(
                                number(entry.attribute(each.getKey())), number(entry.attribute(each.getValue()))))
                && asked.below().entrySet().stream()
                        .allMatch(each ->
                                isLess(number(entry.attribute(each.getKey())), BigDecimal.valueOf(each.getValue())));
    }

    private static boolean isOneOf(Set<String> accepted, String value) {
        return accepted.isEmpty() || accepted.contains(value);
    }

    private static boolean hasAll(Map<String, Values> with, Entry entry) {
        return with.entrySet().stream().allMatch(each -> each.getValue().accept(entry.attribute(each.getKey())));
    }

    private static boolean hasNone(Map<String, Values> without, Entry entry) {
        return without.entrySet().stream().noneMatch(each -> each.getValue().accept(entry.attribute(each.getKey())));
    }

    private static boolean reachesAll(Map<String, Integer> atLeast, Entry entry) {
        return atLeast.entrySet().stream().allMatch(each -> {
            String written = entry.attribute(each.getKey());
            BigDecimal number = number(written.contains("/") ? written.replaceFirst(".*/", "") : written);
            return number != null && number.compareTo(BigDecimal.valueOf(each.getValue())) >= 0;
        });
    }

    private static boolean coversAll(Map<String, String> covers, Entry entry) {
        return covers.entrySet().stream().allMatch(each -> {
            BigDecimal first = number(entry.attribute(each.getKey()));
            BigDecimal second = number(entry.attribute(each.getValue()));
            return first != null && second != null && first.compareTo(second) >= 0;
        });
    }

    private static boolean isLess(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) < 0;
    }

    /** What stands before a word, if one does: {@code 6 days} is six. */
    static @Nullable BigDecimal number(String written) {
        String bare = written.strip().replaceFirst("(?U)[\\p{L} ]+$", "");
        return bare.matches("[+-]?[0-9]+([.][0-9]+)?") ? new BigDecimal(bare) : null;
    }

    private @Nullable Spell inOneOf(Set<String> codes, Entry entry) {
        int known = story.place(entry) + 1;
        for (SpellKind kind : story.policy.spells()) {
            if (codes.contains(kind.code())) {
                for (Spell spell : Spell.all(kind, story, known)) {
                    if (spell.isOpenAt(entry.occurredAt())) {
                        return spell;
                    }
                }
            }
        }
        return null;
    }

    private boolean opensOneOf(Set<String> codes, Entry entry) {
        return opensOneOf(codes, entry, story.place(entry) + 1);
    }

    private boolean opensOneOf(Set<String> codes, Entry entry, int known) {
        return codes.isEmpty()
                || story.policy.spells().stream()
                        .filter(kind -> codes.contains(kind.code()))
                        .flatMap(kind -> Spell.all(kind, story, known).stream())
                        .anyMatch(spell -> spell.opener().id().equals(entry.id()));
    }

    /** Whether the first alternative that holds asks for no spell that the entry opened, or for one that it opens by now. */
    boolean stillOpens(Match match, Entry entry, int known) {
        return match.anyOf().stream()
                        .allMatch(alternative -> alternative.opening().isEmpty())
                || match.anyOf().stream()
                        .filter(alternative -> evidence(alternative, entry) != null)
                        .findFirst()
                        .map(alternative -> opensOneOf(alternative.opening(), entry, known))
                        .orElse(false);
    }

    private @Nullable Set<EntryId> firstEarlier(Match match, Entry entry) {
        for (Entry earlier : earlierThan(entry)) {
            Set<EntryId> cited = story.evidence(match, earlier);
            if (cited != null) {
                return cited;
            }
        }
        return null;
    }

    private @Nullable Entry firstWithItsToken(Match.Alternative asked, Entry entry) {
        for (Entry earlier : earlierThan(entry)) {
            for (Token token : earlier.tokens()) {
                if (story.policy.vocabulary().isShared(token)
                        && story.policy.vocabulary().makesKnown(earlier.type())
                        && entry.tokens().contains(token)
                        && !isTheirs(asked.butFor(), token, entry)) {
                    return earlier;
                }
            }
        }
        return null;
    }

    private boolean isTheirs(@Nullable Match theirs, Token token, Entry entry) {
        return theirs != null
                && story.policy.vocabulary().isPlace(token)
                && story.entries.subList(0, story.place(entry) + 1).stream()
                        .anyMatch(each -> each.where().contains(token) && story.matches(theirs, each));
    }

    private List<Entry> earlierThan(Entry entry) {
        return story.entries.subList(0, story.place(entry));
    }
}
