package org.reachable.engine.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which outcomes say that something was done, decided, held or told. What was passed on, accepted, asked for or commissioned is
 * still to come, and no list of what was not done ever names all of it.
 *
 * @param codes of the outcome
 * @param said attributes which, with one of these values, say that it was, whatever came of it then
 * @param classes of the types that must say so
 * @param types that these codes are enough for, whatever their classes ask
 */
public record Done(Set<String> codes, Map<String, Set<String>> said, Set<String> classes, Set<String> types) {

    /** Whether what says this of itself was done: left blank, nothing says that it was not. */
    static boolean by(List<Done> each, EntryType type, String outcome, UnaryOperator<String> attribute) {
        return outcome.isEmpty()
                || each.stream().anyMatch(of -> of.types().contains(type.code()) && of.holds(outcome, attribute))
                || each.stream()
                        .filter(of -> type.classes().stream().anyMatch(of.classes()::contains))
                        .allMatch(of -> of.holds(outcome, attribute));
    }

    private boolean holds(String outcome, UnaryOperator<String> attribute) {
        return codes.contains(outcome)
                || said.entrySet().stream()
                        .anyMatch(key -> key.getValue()
                                .contains(attribute.apply(key.getKey()).toLowerCase(Locale.ROOT)));
    }
}
