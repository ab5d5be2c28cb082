package org.reachable.bench;

import java.util.List;

/** Somebody who finds what the ten rules find. */
interface Peer extends AutoCloseable {
    String name();

    /** Takes the events in, in whatever shape it likes best; not timed. */
    void load(List<Event> events) throws Exception;

    /** Finds everything, afresh. */
    List<Detection> find() throws Exception;

    @Override
    default void close() throws Exception {}
}
