package org.reachable.engine.fold;

import java.util.List;
import java.util.Map;
import org.reachable.engine.entry.Entry;

/**
 * How a child's story stands at an instant, beside its findings.
 *
 * @param child the child
 * @param entries what stands, corrections in place, in the order it became known
 * @param spells the spells of each kind, in the order they began
 * @param figures the figures of a case summary
 * @param changed the lines of what changed
 */
public record ChildState(
        String child,
        List<Entry> entries,
        Map<String, List<Spell>> spells,
        List<Figure> figures,
        List<Changed> changed) {}
