package org.reachable.exchange.files;

/** A file as it was sent. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
record SentFile(String name, byte[] content) {}
