package org.reachable.foundation.govuk;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * That these pages are for trying out, said at the top of each.
 *
 * @param today the day it is in the demonstration, in words, where that is not today
 */
public record Demonstration(@Nullable String today) {

    private static final String KEY = Demonstration.class.getName();

    /** Tells every page of this request. */
    public void tell(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    static @Nullable Demonstration of(HttpServletRequest request) {
        return (Demonstration) request.getAttribute(KEY);
    }
}
