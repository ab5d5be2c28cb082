package org.reachable.work.attachments;

import java.util.UUID;

/** What is kept is not what was sealed here: somebody changed it past our pages, a disk did, or the key is another. */
final class NotAsSealed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String told;

    NotAsSealed(UUID attachment, String how) {
        super("Attachment %s does not open: %s".formatted(attachment, how));
        this.told = "Attachment %s does not open: %s".formatted(attachment, how);
    }

    /** For whoever operates this: an id and words of ours, and nothing that anybody wrote. */
    String told() {
        return told;
    }
}
