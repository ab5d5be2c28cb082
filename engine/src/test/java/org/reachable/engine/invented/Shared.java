package org.reachable.engine.invented;

import java.util.List;

/** Things and places that turn up in the stories of several children, as tokens in the words. */
final class Shared {
    private static final List<String> THINGS =
            List.of("[VEH:V%d]", "[ADDR:A%d]", "[PHONE:P%d]", "[PER:M%d]", "[PRO:SW%d]");

    private final Chance chance;
    private final int first;

    /** A few of each kind, numbered from {@code first}. */
    Shared(Chance chance, int first) {
        this.chance = chance;
        this.first = first;
    }

    /** A thing, or nothing. */
    String thing() {
        return chance.oneIn(2) ? "" : "Seen with " + chance.pick(THINGS).formatted(first + chance.between(0, 1)) + ".";
    }

    /** A place, or nothing. */
    String place() {
        return chance.oneIn(2) ? "" : "[LOC:L%d]".formatted(first + chance.between(0, 1));
    }
}
