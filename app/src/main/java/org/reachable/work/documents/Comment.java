package org.reachable.work.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of one row.
 *
 * @param settled by whom, when and why it is settled; null where it stands
 * @param mine whether its reader may settle it
 */
record Comment(
        UUID id,
        UUID version,
        UUID line,
        Stance stance,
        String words,
        Version.Said said,
        @Nullable Settled settled,
        boolean mine) {

    /** What settled it. */
    record Settled(String because, Version.Said said) {}

    /** How somebody sees it. */
    enum Stance {
        AGREE("agree", "Agrees"),
        DIFFERENTLY("differently", "Sees it differently"),
        WRONG("wrong", "A fact is wrong");

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
    }

    /** Whether it stands against what is written. */
    boolean disagrees() {
        return settled == null && stance != Stance.AGREE;
    }
}
