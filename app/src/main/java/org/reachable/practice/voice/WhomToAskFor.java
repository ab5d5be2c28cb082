package org.reachable.practice.voice;

import java.util.List;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.WhomTheyName;

/**
 * Whom a page says they can ask for: nobody whom they wrote that they do not want, until they write that they do; and not whom they wrote
 * of last, unless they asked for them.
 */
final class WhomToAskFor {

    private WhomToAskFor() {}

    /**
     * @param leading who answers to them as a rule
     * @param answering who does, where they do not want that person
     */
    static ToldPage.Whom of(Practitioner leading, Practitioner answering, Practitioner onDuty, List<String> inOrder) {
        boolean other = !answering.id().equals(leading.id());
        if (other && !answering.id().equals(onDuty.id())
                || !other && !isOnlyNamed(leading, inOrder) && !WhomTheyName.refuses(leading, inOrder)) {
            return new ToldPage.Whom(answering.inFull(), false);
        }
        return new ToldPage.Whom(
                onDuty.id().equals(leading.id()) || isOnlyNamed(onDuty, inOrder) ? "" : onDuty.inFull(), true);
    }

    /** Whether they wrote of them last, and did not ask for them. */
    private static boolean isOnlyNamed(Practitioner one, List<String> inOrder) {
        return !inOrder.isEmpty()
                && WhomTheyName.names(one, inOrder.getLast())
                && !WhomTheyName.wants(one, List.of(inOrder.getLast()));
    }
}
