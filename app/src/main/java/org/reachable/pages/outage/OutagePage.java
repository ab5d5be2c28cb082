package org.reachable.pages.outage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;

/**
 * An agency's packs.
 *
 * @param agency whose they are
 * @param keeps whether the reader looks after them
 * @param keepers who does, in words
 * @param newest what the newest says of itself; null where there is none that may be used
 * @param packs each of them, the latest first
 * @param hasPassword whether one was drawn, and since when
 * @param given the password just drawn, shown once; null else
 * @param number what partners ring
 * @param fingerprint what whoever checks a pack compares
 * @param every how often one is made by itself, in words
 * @param notice what came of something done just now
 */
public record OutagePage(
        String agency,
        boolean keeps,
        String keepers,
        @Nullable Row newest,
        List<Row> packs,
        @Nullable String hasPassword,
        @Nullable String given,
        Field number,
        String fingerprint,
        String every,
        @Nullable String notice) {

    /**
     * One pack.
     *
     * @param made when, by whom and of how many children
     * @param until until when it may be used, or since when it is deleted
     * @param file where it can be taken; null where it cannot be, or not by the reader
     * @param sheets the way to its sheets, with how many wait
     */
    public record Row(
            String label,
            String made,
            String until,
            @Nullable String file,
            Link sheets) {}
}
