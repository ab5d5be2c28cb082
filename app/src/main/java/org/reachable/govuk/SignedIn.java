package org.reachable.govuk;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who a page is for, as its header says it.
 *
 * @param name the person's own name
 * @param role what they do, and where: "Team manager, Wealdshire"
 */
public record SignedIn(String name, String role) {

    private static final String KEY = SignedIn.class.getName();

    /** Tells every page of this request. Whoever knows who is asking calls this; the layout only reads it. */
    public void tell(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    static @Nullable SignedIn of(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(KEY);
    }
}
