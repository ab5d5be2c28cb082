package org.reachable.records.sources;

import java.util.List;

/**
 * A source to be registered, as {@link Source} says of each.
 *
 * @param owner the code of the agency whose it is
 */
public record NewSource(
        String code,
        String name,
        String owner,
        List<String> types,
        List<Source.Words> words,
        List<Source.Sender> senders) {}
