package org.reachable.records.surroundings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.PersonId;

/** A tie on its way in; the thing is made where it is new. */
public record NewTie(
        Token thing,
        PersonId person,
        String how,
        Instant seenAt,
        Tie.Strength strength,
        @Nullable String entry) {}
