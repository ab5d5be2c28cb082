package org.reachable.work.attachments;

import java.util.Optional;

/** What a file was found to be. */
enum Looked {

    /** What its kind may be. */
    RIGHT,

    /** Nothing that may be attached. */
    WRONG,

    /** Small as it comes, and more than any letter is once it is unpacked. */
    SWELLS;

    /** @param type what it is, where it is right */
    record As(Optional<FileType> type, Looked how) {}
}
