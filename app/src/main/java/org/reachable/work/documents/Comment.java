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
        AGREE("agree", "Agrees", "I agree", "Yes, I do it"),
        DIFFERENTLY(
                "differently", "Sees it differently", "I see it differently", "No, I cannot, or it must be otherwise"),
        WRONG("wrong", "A fact is wrong", "A fact is wrong", "A fact is wrong");

        private final String code;
        private final String words;
        private final String asked;
        private final String askedOfThem;

        Stance(String code, String words, String asked, String askedOfThem) {
            this.askedOfThem = askedOfThem;
            this.code = code;
            this.words = words;
            this.asked = asked;
        }

        String code() {
            return code;
        }

        String words() {
            return words;
        }

        /** As whoever says it chooses it. */
        String asked() {
            return asked;
        }

        /** As whoever a row names chooses it. */
        String askedOfThem() {
            return askedOfThem;
        }
    }

    /** Whether it stands against what is written. */
    boolean disagrees() {
        return settled == null && stance != Stance.AGREE;
    }
}
