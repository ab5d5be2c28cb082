package org.reachable.engine.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;

/**
 * How the kinds of entry are offered to whoever writes one down.
 *
 * @param groups the headings, in their order; the last takes what no other does
 * @param writesFor who else writes down what a kind of agency does that has nobody at a screen
 * @param alsoCalled what else people call a type, by its code
 * @param outcomes what can have come of which
 * @param fromAge what happens to no child who is younger
 */
public record OfferedKinds(
        List<Group> groups,
        Map<String, Set<String>> writesFor,
        Map<String, List<String>> alsoCalled,
        List<Outcomes> outcomes,
        List<FromAge> fromAge) {

    /**
     * What happens to no child who is younger.
     *
     * @param types codes of types
     * @param age in whole years
     * @param says that it does not, in a sentence without its stop
     * @param instead codes of types that say what happens to them
     */
    public record FromAge(Set<String> types, int age, String says, Set<String> instead) {}

    /** Why one of this type does not happen to a child of this age, and what is written down instead; nothing where it may. */
    public Optional<FromAge> tooYoung(String type, long age) {
        return fromAge.stream()
                .filter(one -> one.types().contains(type) && age < one.age())
                .findFirst();
    }

    /**
     * What can have come of some.
     *
     * @param types codes of types
     * @param classes classes of the vocabulary whose types it is of
     * @param of codes of outcomes
     * @param only whether nothing that is said of their classes holds for these types
     */
    public record Outcomes(Set<String> types, Set<String> classes, Set<String> of, boolean only) {

        boolean isOf(EntryType type) {
            return types.contains(type.code()) || !Collections.disjoint(classes, type.classes());
        }
    }

    /** The codes of what can have come of one of this type, in their order. */
    public Set<String> outcomesOf(EntryType type) {
        List<Outcomes> all = outcomes.stream().filter(one -> one.isOf(type)).toList();
        boolean only = all.stream().anyMatch(Outcomes::only);
        return all.stream()
                .filter(one -> one.only() || !only)
                .flatMap(one -> one.of().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * A heading.
     *
     * @param name as people read it
     * @param types codes of types that stand under it
     * @param classes classes of the vocabulary whose types do
     * @param writtenBy kinds of agencies: what they alone write does
     * @param rest whether it takes all that no other heading does
     */
    public record Group(String name, Set<String> types, Set<String> classes, Set<String> writtenBy, boolean rest) {

        boolean takes(EntryType type) {
            return rest
                    || types.contains(type.code())
                    || !Collections.disjoint(classes, type.classes())
                    || writtenBy.containsAll(type.agencies())
                            && !type.agencies().isEmpty();
        }
    }

    /** Whether somebody of this kind of agency writes it down: what people told, anybody does. */
    public boolean mayWrite(EntryType type, String agencyKind, Vocabulary vocabulary) {
        return type.agencies().stream()
                .anyMatch(writes -> writes.equals(agencyKind)
                        || vocabulary.people().contains(writes)
                        || writesFor.getOrDefault(writes, Set.of()).contains(agencyKind));
    }

    /** These types under their headings, by name; a heading without any is left out. */
    public Map<String, List<EntryType>> grouped(Stream<EntryType> types) {
        Map<String, List<EntryType>> all = new LinkedHashMap<>();
        groups.forEach(group -> all.put(group.name(), List.of()));
        types.sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .forEach(type -> all.merge(
                        of(type),
                        List.of(type),
                        (before, one) ->
                                Stream.concat(before.stream(), one.stream()).toList()));
        all.values().removeIf(List::isEmpty);
        return all;
    }

    /** The heading under which it stands. */
    public String of(EntryType type) {
        return groups.stream()
                .filter(group -> group.takes(type))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Whether each of these words begins one by which the type, or its heading, is known. */
    public boolean fits(EntryType type, String words) {
        List<String> known = Stream.concat(
                        Stream.of(type.name(), of(type)), alsoCalled.getOrDefault(type.code(), List.of()).stream())
                .flatMap(OfferedKinds::words)
                .toList();
        return words(words).allMatch(word -> known.stream().anyMatch(one -> one.startsWith(word)));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.UK).replaceAll("[’']", "").split("[^\\p{L}\\p{N}&]+"))
                .filter(word -> !word.isEmpty());
    }
}
