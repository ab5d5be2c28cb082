package org.reachable.work.meetings;

import java.util.Map;

/** What a discussion decides, as its form says it. */
final class Decided {

    static final Map<String, String> ABOUT_TONIGHT = Map.of(
            "keeps_safe", "Siobhan Doyle stays until ten.",
            "tells_them", "Amina rings Dee tonight.",
            "s47", "yes",
            "reasons", "He was threatened with a knife.",
            "medical", "no");

    private Decided() {}
}
