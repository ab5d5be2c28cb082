package org.reachable.foundation.govuk;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * That what came of something its reader saved is not found yet: the page may show all as it was before.
 *
 * @param again the same page, to look again
 */
public record BeingWorkedOut(String again) {

    private static final String KEY = BeingWorkedOut.class.getName();

    /** Tells the page that answers this request. */
    public static void tell(HttpServletRequest request) {
        String asked = request.getQueryString();
        request.setAttribute(KEY, new BeingWorkedOut(request.getRequestURI() + (asked == null ? "" : "?" + asked)));
    }

    static @Nullable BeingWorkedOut of(HttpServletRequest request) {
        return (BeingWorkedOut) request.getAttribute(KEY);
    }
}
