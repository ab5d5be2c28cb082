package org.reachable.engine.entry;

/**
 * Names one entry for ever: the source that sent it and the source's own id. Written {@code source/local}.
 *
 * @param source the sending system or file, for example {@code chronology}
 * @param local the id that is unique in that source, for example {@code EV001}
 */
public record EntryId(String source, String local) implements Comparable<EntryId> {

    /** Reads a reference as written in a file: {@code local} stays inside {@code source}, {@code other/local} crosses. */
    public static EntryId reference(String written, String source) {
        int slash = written.indexOf('/');
        return slash < 0
                ? new EntryId(source, written)
                : new EntryId(written.substring(0, slash), written.substring(slash + 1));
    }

    @Override
    public int compareTo(EntryId other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : local.compareTo(other.local);
    }

    @Override
    public String toString() {
        return source + "/" + local;
    }
}
