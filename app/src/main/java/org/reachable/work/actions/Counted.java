package org.reachable.work.actions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reachable.engine.action.ActionWords;

/**
 * How many open actions are aimed at the source of harm.
 *
 * @param count of those that are
 * @param all of all
 * @param words both, in words
 * @param byAim of each aim, in words, how many; last those of which nobody said
 */
public record Counted(long count, int all, String words, Map<String, Long> byAim) {

    static final String NOT_SAID = "Not said";

    static Counted of(ActionWords actions, List<Action> open) {
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
                actions.counted()
                        .replace("{count}", String.valueOf(aimed))
                        .replace("{all}", String.valueOf(open.size())),
                byAim);
    }

    private static long with(List<Action> actions, String aim) {
        return actions.stream().filter(one -> one.what().aim().equals(aim)).count();
    }
}
