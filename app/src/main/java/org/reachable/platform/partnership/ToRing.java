package org.reachable.platform.partnership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/**
 * Whom one can ring.
 *
 * @param people each with their number, or with none
 * @param instead whom to ring where somebody's is not known, or they are away; null where everybody can be rung
 */
public record ToRing(List<One> people, @Nullable Instead instead) {

    /**
     * Somebody to ring.
     *
     * @param as what they are here: "Duty manager"
     * @param number what a phone rings; null where none is known
     * @param away until when they are away, in words; null where they are there
     */
    public record One(
            String name,
            String as,
            @Nullable Link number,
            @Nullable String away) {}

    /**
     * Whom to ring in their place.
     *
     * @param who in words
     * @param number what a phone rings; null where none is known there either
     */
    public record Instead(String who, @Nullable Link number) {}
}
