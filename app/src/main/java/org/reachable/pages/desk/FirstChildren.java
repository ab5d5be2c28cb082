package org.reachable.pages.desk;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.watch.Asked;

/**
 * Asks about the children that stand first in a list, and about the others: a desk that has to be scrolled through for
 * minutes is read by nobody.
 *
 * @param asks about the first, in their order
 * @param more about the others, in their order
 */
record FirstChildren(List<Asked> asks, List<Asked> more) {

    static FirstChildren of(List<Asked> all, int children) {
        Set<PersonId> first =
                all.stream().map(Asked::child).distinct().limit(children).collect(Collectors.toSet());
        Predicate<Asked> isFirst = asked -> first.contains(asked.child());
        return new FirstChildren(
                all.stream().filter(isFirst).toList(),
                all.stream().filter(isFirst.negate()).toList());
    }

    Set<PersonId> others() {
        return more.stream().map(Asked::child).collect(Collectors.toSet());
    }
}
