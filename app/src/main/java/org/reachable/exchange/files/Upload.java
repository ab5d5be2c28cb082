package org.reachable.exchange.files;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files somebody has sent to be brought in.
 *
 * @param practitioner who sent them
 * @param called the source's name; empty for each file's own
 * @param files the names of the files
 * @param state how far it has come
 * @param chosen what the sender said of it; nothing while it is looked at
 * @param loading how far its loading has come
 */
public record Upload(
        UUID id, UUID practitioner, String called, List<String> files, State state, Chosen chosen, Progress loading) {

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

    /**
     * What the sender said of it before it was loaded.
     *
     * @param registers references of children whose record is begun with it
     * @param keptBack places of entries whose days were not confirmed
     */
    public record Chosen(Set<String> registers, Set<Integer> keptBack) {}

    /**
     * How far its loading has come.
     *
     * @param rows how many entries there are to load
     * @param done how many of them were looked at
     * @param batch the import it became; null before that
     * @param said why it failed, or which rows were left out; empty where nothing is to be said
     */
    public record Progress(int rows, int done, @Nullable UUID batch, String said) {}

    String names() {
        return String.join(", ", files);
    }
}
