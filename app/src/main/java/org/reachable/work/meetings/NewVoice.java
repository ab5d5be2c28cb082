package org.reachable.work.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who spoke for an agency, or could not be reached, as it is written down.
 *
 * @param stance null where nobody has asked them
 * @param words what it depends on, or what is seen differently
 */
record NewVoice(
        String line,
        @Nullable UUID whom,
        String named,
        How how,
        String tried,
        String knows,
        @Nullable Stance stance,
        String words) {}
