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
 * @param taken of those that are, how many somebody said they do
 * @param done of those that are done
 * @param words all three, in words
 * @param byAim of each aim, in words, how many; last those of which nobody said
 */
public record Counted(long count, int all, long taken, long done, String words, Map<String, Long> byAim) {

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
        long taken = with(open.stream().filter(Action::isTakenOn).toList(), actions.source());
        return new Counted(
                aimed,
                open.size(),
                taken,
                done,
                actions.counted()
                                .replace("{count}", String.valueOf(aimed))
                                .replace("{all}", String.valueOf(open.size()))
                        + takenOn(actions, aimed, taken)
                        + (done == 0 ? "" : " " + actions.countedDone().replace("{done}", String.valueOf(done))),
                byAim);
    }

    /** What is set for somebody who has not said that they do it is said beside the number: nobody works on it yet. */
    public static String takenOn(ActionWords actions, long aimed, long taken) {
        return taken == aimed
                ? ""
                : " "
                        + actions.countedTaken()
                                .replace("{count}", String.valueOf(aimed))
                                .replace("{taken}", String.valueOf(taken));
    }

    /** Whether nobody has said that they do anything that is aimed there, and nothing was done. */
    public boolean isNone() {
        return taken == 0 && done == 0 && all > 0;
    }

    private static long with(List<Action> actions, String aim) {
        return actions.stream().filter(one -> one.what().aim().equals(aim)).count();
    }
}
