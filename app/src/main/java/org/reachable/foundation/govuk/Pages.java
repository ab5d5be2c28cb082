package org.reachable.foundation.govuk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The way through a list too long for one page.
 *
 * @param previous the page before, or null on the first
 * @param next the page after, or null on the last
 * @param items the numbers shown; one without a number stands for those left out
 */
public record Pages(@Nullable String previous, @Nullable String next, List<Item> items) {

    /**
     * One number.
     *
     * @param number which page, or null for those left out
     * @param href where it is
     * @param current whether it is this page
     */
    public record Item(@Nullable Integer number, @Nullable String href, boolean current) {}

    /** The first and last page, this one and its neighbours. */
    public static Pages of(int page, int pages, IntFunction<String> href) {
        List<Item> items = new ArrayList<>();
        int last = 0;
        for (int number : shown(page, pages)) {
            if (number > last + 1) {
                items.add(new Item(null, null, false));
            }
            items.add(new Item(number, href.apply(number), number == page));
            last = number;
        }
        return new Pages(page > 1 ? href.apply(page - 1) : null, page < pages ? href.apply(page + 1) : null, items);
    }

    private static int[] shown(int page, int pages) {
        return IntStream.rangeClosed(1, pages)
                .filter(number -> number == 1 || number == pages || Math.abs(number - page) <= 1)
                .toArray();
    }
}
