package org.reachable.work.contributions;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;

/**
 * Keeps what somebody types into a form about a child until it is done what the form is for: through a network that is gone, a sign-in that
 * ended, another device. It is theirs alone. The one who keeps what is begun implements it; whoever has such a form asks it, shows {@code
 * contributions/kept} in the form, and says when it is done.
 */
public interface KeptForms {

    /** What is kept of the form at an address; it begins with nothing. Null where they only look as somebody else. */
    @Nullable
    KeptForm of(Actor writer, PersonId child, String address);

    /** It is done: nothing of it is kept any more. */
    void done(Actor writer, String address);

    /**
     * A form as it is kept.
     *
     * @param key what only the form holds: what is sent when nobody is signed in any more is kept by it
     * @param version rises with each change, so that two windows never overwrite each other
     * @param typed its fields as they were typed; empty where nothing was
     * @param since when that was, in words; empty where nothing was typed
     */
    record KeptForm(UUID id, UUID key, int version, Map<String, String> typed, String since) {

        /** Where the script keeps what is typed. */
        public String href() {
            return "/kept/" + id;
        }

        public boolean isTyped() {
            return !typed.isEmpty();
        }
    }

    /** What was typed; empty where nothing is kept. */
    static Map<String, String> typed(@Nullable KeptForm kept) {
        return kept == null ? Map.of() : kept.typed();
    }
}
