package org.reachable.work.attachments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is attached.
 *
 * @param of the version or entry that it is attached to
 * @param name what it is, in the words of whoever attached it
 * @param until the last day on which it is opened; null where that is as long as the record is kept
 */
record Attachment(
        UUID id,
        UUID of,
        String name,
        File file,
        ForWhom whom,
        @Nullable LocalDate until,
        State state,
        Said said) {

    /** What it is for a machine. */
    record File(FileType type, int bytes, String sha256) {}

    /**
     * Who opens it.
     *
     * @param named whose it is besides, where it is for a few
     */
    record ForWhom(OpenTo to, List<UUID> named) {

        ForWhom {
            named = List.copyOf(named);
        }
    }

    /**
     * Who attached it, and when.
     *
     * @param takenBack by whom it was taken back; null where it was not
     * @param theirs whether the reader takes back what was attached by mistake
     */
    record Said(
            String by, String agency, Instant at, @Nullable TakenBack takenBack, boolean theirs) {}

    /** That it was attached by mistake, in the words of whoever took it back. */
    record TakenBack(String because, String by, Instant at) {}

    enum OpenTo {
        ALL,
        AGENCY,
        NAMED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum State {
        /** A scanner found nothing in it. */
        CLEAN,

        /** No scanner looked, and none ever will: for trying out only. */
        UNTRIED,

        /** It waits for a scanner that was away. */
        WAITING,

        /** A scanner found something in it, later; what was in it is erased. */
        HARMFUL,

        /** What was in it is erased: its time is over. */
        OVER,

        /** What it was attached to was taken back, or is filed under somebody else; what is in it is erased. */
        GONE,

        /** It was attached by mistake; what was in it is erased. */
        TAKEN_BACK
    }

    /** Whether the reader takes it back: what was attached by mistake, as to the wrong child. */
    boolean mayBeTakenBack() {
        return said.theirs() && state != State.TAKEN_BACK;
    }

    /** Whether the reader opens it now. */
    boolean opens() {
        return state == State.CLEAN || state == State.UNTRIED;
    }
}
