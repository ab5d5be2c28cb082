package org.reachable.work.meetings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How an agency sees it. */
enum Stance {
    AGREES("agrees", "Agrees"),
    AGREES_IF("agrees-if", "Agrees, if …"),
    DIFFERENTLY("differently", "Sees it differently"),
    /** They spoke, and whoever wrote it down did not write what they say. They are asked whether it is so all the same. */
    SPOKE("spoke", "Spoke: what they say is not written down"),
    /** Of what somebody else wrote down of them: nobody spoke with them at all. */
    NO_PART("no-part", "Took no part: nobody spoke with us");

    private final String code;
    private final String words;

    Stance(String code, String words) {
        this.code = code;
        this.words = words;
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }

    /** What whoever writes a meeting down can have heard. */
    static List<Stance> heard() {
        return List.of(AGREES, AGREES_IF, DIFFERENTLY);
    }

    /** The one with this code; empty where there is none. */
    static Optional<Stance> typed(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    static Stance of(String code) {
        return typed(code).orElseThrow();
    }
}
