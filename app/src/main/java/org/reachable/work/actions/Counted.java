package org.reachable.work.actions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reachable.engine.action.ActionWords;

/**
 * How many actions that are still to do are aimed at the source of harm, and how many that were are done.
 *
 * @param count of those that are
 * @param all of all still to do
 * @param done of those that are done
 * @param words all three, in words
 * @param byAim of each aim, in words, how many; last those of which nobody said
 */
public record Counted(long count, int all, long done, String words, Map<String, Long> byAim) {

    static final String NOT_SAID = "Not said";

    static Counted of(ActionWords actions, List<Action> all) {
        List<Action> open = all.stream().filter(Action::isOpen).toList();
        long done = with(all.stream().filter(Action::isDone).toList(), actions.source());
        Map<String, Long> byAim = new LinkedHashMap<>();
        actions.aims().forEach((code, words) -> byAim.put(words, with(open, code)));
        long aimed = with(open, actions.source());
        long unsaid = open.size()
                - new ArrayList<>(byAim.values())
                        .stream().mapToLong(Long::longValue).sum();
        if (unsaid > 0) {
            byAim.put(NOT_SAID, unsaid);
        }
        return new Counted(
                aimed,
                open.size(),
                done,
                actions.counted()
                                .replace("{count}", String.valueOf(aimed))
                                .replace("{all}", String.valueOf(open.size()))
                        + (done == 0 ? "" : " " + actions.countedDone().replace("{done}", String.valueOf(done))),
                byAim);
    }

    /** Whether nothing is aimed there, neither done nor to do. */
    public boolean isNone() {
        return count == 0 && done == 0 && all > 0;
    }

    private static long with(List<Action> actions, String aim) {
        return actions.stream().filter(one -> one.what().aim().equals(aim)).count();
    }
}
