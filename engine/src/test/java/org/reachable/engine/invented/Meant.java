package org.reachable.engine.invented;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.policy.SpellKind;

/** What a policy speaks of. Whatever a rule is made of is looked through, so that a new mechanism is looked through too. */
final class Meant {
    private Meant() {}

    /** Every kind of entry a rule asks for, whether to trigger, to answer or to count. */
    static List<Match.Alternative> by(Rule rule, Policy policy) {
        var result = new ArrayList<>(all(Match.Alternative.class, rule));
        for (SpellKind spell : policy.spells()) {
            boolean counted = rule.mechanism() instanceof Mechanism.Counter counter
                    && counter.spell().equals(spell.code());
            boolean asked = result.stream()
                    .anyMatch(each -> each.during().contains(spell.code())
                            || each.outside().contains(spell.code())
                            || each.opening().contains(spell.code()));
            if (counted || asked) {
                result.addAll(all(Match.Alternative.class, spell));
            }
        }
        return result;
    }

    /** Every part of that kind, however deep. */
    static <T> List<T> all(Class<T> kind, Object in) {
        var result = new ArrayList<T>();
        look(kind, in, result);
        return result;
    }

    private static <T> void look(Class<T> kind, Object at, List<T> result) {
        if (kind.isInstance(at)) {
            result.add(kind.cast(at));
        }
        switch (at) {
            case Record part -> {
                for (RecordComponent component : part.getClass().getRecordComponents()) {
                    Object value = value(component, part);
                    if (value != null) {
                        look(kind, value, result);
                    }
                }
            }
            case Iterable<?> several -> several.forEach(each -> look(kind, each, result));
            case Map<?, ?> named -> named.values().forEach(each -> look(kind, each, result));
            default -> {}
        }
    }

    private static @Nullable Object value(RecordComponent component, Record part) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(part);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
