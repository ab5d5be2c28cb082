package org.reachable.practice.voice;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.practice.voice.Voices.Ring;

/** What was typed so far. */
record Typed(
        @Nullable UUID sent,
        String kind,
        String words,
        Haste haste,
        Ring ring,
        String readers,
        Set<String> people,
        String back) {

    static final Typed NOTHING = new Typed(null, "", "", Haste.NOT_SAID, Ring.NONE, "", Set.of(), "");

    /** Where they write back about something they told. */
    static Typed back(String report) {
        return new Typed(null, "", "", Haste.NOT_SAID, Ring.NONE, "", Set.of(), report);
    }

    /**
     * Whether it can wait.
     *
     * @param urgent whether somebody could be hurt before tomorrow, as it was chosen
     * @param askedAgain what was typed says danger, and they were asked again
     */
    record Haste(String urgent, boolean askedAgain) {

        static final Haste NOT_SAID = new Haste("", false);
    }
}
