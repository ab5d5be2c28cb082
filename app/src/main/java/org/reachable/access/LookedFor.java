package org.reachable.access;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Ids;
import org.springframework.stereotype.Component;

/**
 * The words somebody looked for, kept in their session under a number: an address stands in the logs of servers, in
 * proxies and in a browser's list of pages, and a child's name is not to be read there.
 */
@Component
public class LookedFor {

    private static final String KEY = "looked-for";

    /** Of the last so many, so that the way back leads to what was found. */
    private static final int KEPT = 20;

    private static final int LONGEST = 200;

    private final Ids ids;

    LookedFor(Ids ids) {
        this.ids = ids;
    }

    /**
     * Words somebody looked for.
     *
     * @param id what an address says in their place
     */
    public record Words(String id, String text) {}

    /** What an address says in their place. */
    String keep(HttpSession session, String words) {
        String id = ids.next().toString();
        String kept = words.strip();
        var last = new ArrayDeque<>(all(session));
        last.addFirst(new String[] {id, kept.substring(0, Math.min(kept.length(), LONGEST))});
        while (last.size() > KEPT) {
            last.removeLast();
        }
        session.setAttribute(KEY, last.toArray(String[][]::new));
        return id;
    }

    /** Null where the address says nothing, or what this session does not know: another's link, or one long gone. */
    public @Nullable Words find(HttpSession session, @Nullable String id) {
        return all(session).stream()
                .filter(one -> one[0].equals(id) && !one[1].isEmpty())
                .findFirst()
                .map(one -> new Words(one[0], one[1]))
                .orElse(null);
    }

    private static List<String[]> all(HttpSession session) {
        String[][] kept = (String[][]) session.getAttribute(KEY);
        return kept == null ? List.of() : List.of(kept);
    }
}
