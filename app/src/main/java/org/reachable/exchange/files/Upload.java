package org.reachable.exchange.files;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files somebody has sent to be brought in.
 *
 * @param called the source's name; empty for each file's own
 * @param registers references of children whose record is begun with it
 * @param keptBack places of entries whose days were not confirmed
 * @param said why it failed; empty where it did not
 * @param batch the import it became; null before that
 * @param files the names of the files
 */
public record Upload(
        UUID id,
        UUID practitioner,
        String called,
        State state,
        Set<String> registers,
        Set<Integer> keptBack,
        int rowsInAll,
        int rowsDone,
        String said,
        @Nullable UUID batch,
        List<String> files) {

    /** How far it has come. */
    public enum State {
        /** It can be looked at; nothing is kept yet. */
        READ,
        /** It is to be loaded, or is being loaded. */
        WAITING,
        LOADED,
        DROPPED,
        FAILED
    }

    String names() {
        return String.join(", ", files);
    }
}
