package org.reachable.practice.goodpractice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * Something that helped a child.
 *
 * @param words what was done
 * @param difference what is different for the child because of it
 * @param whom whose work it was; null where nobody is named
 * @param by who wrote it down, as rows call them
 */
record GoodPractice(
        PersonId child,
        String words,
        String difference,
        @Nullable UUID whom,
        String by,
        Instant at) {}
