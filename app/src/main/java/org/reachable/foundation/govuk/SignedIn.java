package org.reachable.foundation.govuk;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who a page is for, as its header says it.
 *
 * @param name the person's own name
 * @param role what they do, and where: "Team manager, Wealdshire"
 * @param worksHere whether they work with children; a child or their family does not, and gets a way out instead
 * @param onlyReads whether they may change nothing: no form is offered to them
 * @param at when the page was made, in words: a sheet of paper says it; empty where that is not known
 */
public record SignedIn(String name, String role, boolean worksHere, boolean onlyReads, String at) {

    private static final String KEY = SignedIn.class.getName();

    /** Somebody who works here. */
    public SignedIn(String name, String role) {
        this(name, role, true, false, "");
    }

    /** A child or somebody of their family. */
    public static SignedIn toTell(String name, String at) {
        return new SignedIn(name, "", false, false, at);
    }

    /** Tells every page of this request. Whoever knows who is asking calls this; the layout only reads it. */
    public void tell(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    static @Nullable SignedIn of(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(KEY);
    }
}
