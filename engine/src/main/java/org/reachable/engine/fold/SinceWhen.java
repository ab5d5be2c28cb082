package org.reachable.engine.fold;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.words.Capital;

/**
 * Since when a state is so, and how that is said. Somebody who rings in the morning tells of a child who was last seen at night: the child is
 * gone since then, and not since the morning. Where nobody wrote it down, what is said is counted from the report, and says so. Clocks are none of this.
 *
 * @param spell the state, from what tells of it
 * @param says how it is said; null where the state began when the entry says it did
 * @param before since when it was so before anybody told of it; null where nobody wrote that down
 */
public record SinceWhen(
        Spell spell, Pages.@Nullable Since says, @Nullable Instant before) {

    /** Of a kind of state, by the entries that a reader has. */
    public static SinceWhen of(Pages pages, String kind, Spell spell, Collection<Entry> entries) {
        return pages.toldLate(kind)
                .map(says -> new SinceWhen(
                        spell,
                        says,
                        spell.toldByEnd() ? null : before(says, spell, entries).orElse(null)))
                .orElseGet(() -> new SinceWhen(spell, null, null));
    }

    /** What told of it first says it; where that left it blank, whoever wrote of it while it was so. */
    private static Optional<Instant> before(Pages.Since says, Spell spell, Collection<Entry> entries) {
        Stream<Entry> meanwhile = entries.stream()
                .filter(entry -> spell.openAt(entry.occurredAt()))
                .sorted(Comparator.comparing(Entry::occurredAt).reversed());
        return Stream.concat(Stream.of(spell.opener()), meanwhile)
                .flatMap(entry -> Attributes.instant(entry, says.from()).stream())
                .filter(seen -> !seen.isAfter(spell.openedAt()))
                .findFirst();
    }

    /** The state as long as it is: what is counted of it is counted from here. */
    public Spell counted() {
        return before == null ? spell : spell.from(before);
    }

    /** "last seen yesterday at 6pm, reported today at 11:20am", "since the report, today at 7am"; "since 6 June" of all else. */
    public String inWords(Function<Instant, String> when) {
        if (says == null) {
            return "since " + when.apply(spell.openedAt());
        }
        String told = when.apply(spell.openedAt());
        if (before == null) {
            return says.sinceTold() + ", " + told;
        }
        String seen = Capital.none(says.says()) + " " + when.apply(before);
        return before.equals(spell.openedAt()) ? seen : seen + ", " + says.told() + " " + told;
    }

    /** The same behind what the state is called: "Missing, last seen …", "Missing since the report, …". */
    public String after(String name, Function<Instant, String> when) {
        return name + (before == null ? " " : ", ") + inWords(when);
    }
}
