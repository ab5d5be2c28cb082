package org.reachable.exchange.files;

/** A file as it was sent. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
record SentFile(String name, byte[] content) {

    /** The name without its folder, as browsers of long ago still send it; one that climbs is left as it is, to be refused. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return name.contains("..") ? name : last.isBlank() ? "file.csv" : last;
    }
}
