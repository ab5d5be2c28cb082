package org.reachable.watch;

import java.util.List;

/** Who was told of something because nobody had answered, and not the moment it was known. */
final class GoneUp {

    private GoneUp() {}

    static List<Escalation> of(Watch watch, Asked asked) {
        return watch.chasing(asked.finding()).stream()
                .filter(chase -> !chase.atOnce(asked.finding()))
                .toList();
    }
}
