package org.reachable.work.meetings;

import java.util.Arrays;
import java.util.Optional;

/** How an agency sees it. */
enum Stance {
    AGREES("agrees", "Agrees"),
    AGREES_IF("agrees-if", "Agrees, if …"),
    DIFFERENTLY("differently", "Sees it differently");

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

    /** The one with this code; empty where there is none. */
    static Optional<Stance> typed(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    static Stance of(String code) {
        return typed(code).orElseThrow();
    }
}
