package org.reachable.pages.outage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;

/**
 * An agency's packs.
 *
 * @param agency whose they are
 * @param keepers who looks after them, in words
 * @param newest what the newest says of itself; null where there is none that may be used
 * @param packs each of them, the latest first
 * @param keeping what whoever keeps them sees beside; null for others
 * @param given the password just drawn, shown once; null else
 * @param notice what came of something done just now
 */
public record OutagePage(
        String agency,
        String keepers,
        @Nullable Row newest,
        List<Row> packs,
        @Nullable Keeping keeping,
        @Nullable String given,
        @Nullable String notice) {

    /**
     * What whoever keeps the packs sees beside.
     *
     * @param hasPassword since when there is one; null where none was drawn
     * @param every how often a pack is made by itself, in words
     * @param number what partners ring
     * @param fingerprint what whoever checks a pack compares
     */
    public record Keeping(@Nullable String hasPassword, String every, Field number, String fingerprint) {}

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
