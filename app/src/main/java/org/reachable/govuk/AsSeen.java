package org.reachable.govuk;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * That a page is shown as somebody else would see it: nothing can be changed from it.
 *
 * @param words as whom: their agency, and what they are to the child
 * @param end where a form ends it
 */
public record AsSeen(String words, String end) {

    private static final String KEY = AsSeen.class.getName();

    /** Tells every page of this request. */
    public void tell(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    static @Nullable AsSeen of(HttpServletRequest request) {
        return (AsSeen) request.getAttribute(KEY);
    }
}
