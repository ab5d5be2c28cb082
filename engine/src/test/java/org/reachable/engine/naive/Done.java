package org.reachable.engine.naive;

import java.math.BigDecimal;
import java.util.function.Predicate;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;

/** How many of the things a trigger asked for are done. */
final class Done {
    private Done() {}

    /** How many of the trigger's things this entry says are done; one where it only names the trigger. */
    static BigDecimal by(Entry entry, String attribute, View view, Predicate<EntryId> isTheTrigger) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean named = false;
        for (String each : entry.attribute(attribute).split("[|,]", -1)) {
            int colon = each.lastIndexOf(':');
            String id = (colon < 0 ? each : each.substring(0, colon)).strip();
            if (!id.isEmpty()
                    && isTheTrigger.test(
                            view.standing(EntryId.reference(id, entry.id().source())))) {
                sum = sum.add(
                        colon < 0
                                ? BigDecimal.ONE
                                : oneUnlessTold(each.substring(colon + 1)).max(BigDecimal.ZERO));
                named = true;
            }
        }
        boolean namesIt =
                entry.references().answers().stream().map(view::standing).anyMatch(isTheTrigger);
        if (!named && namesIt) {
            return BigDecimal.ONE;
        }
        return sum;
    }

    /** A whole number; one where it is left blank or is none. */
    static BigDecimal oneUnlessTold(String written) {
        try {
            return new BigDecimal(Integer.parseInt(written.strip()));
        } catch (NumberFormatException blankOrNoNumber) {
            return BigDecimal.ONE;
        }
    }
}
