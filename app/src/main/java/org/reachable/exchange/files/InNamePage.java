package org.reachable.exchange.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/**
 * What somebody brought in in another agency's name.
 *
 * @param what how much, and in which file
 * @param byWhom who brought it in, and when
 * @param notListed how many more there are, and why they do not stand here; empty where these are all
 * @param href where it is said that somebody looked, below this address
 * @param agency in whose name it is, as the form says it
 */
public record InNamePage(String what, String byWhom, List<Row> rows, String notListed, String href, String agency) {

    /**
     * One entry.
     *
     * @param entry what kind of thing it is, and its page
     * @param about whom or what it is about, and the way there; null where the reader may not know
     * @param happened when it happened, in words
     * @param words what is written in it: nobody says of a kind and a day whether it is so
     */
    public record Row(Link entry, @Nullable Link about, String happened, String words) {}
}
