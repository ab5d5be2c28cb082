package org.reachable.platform.forms;

import jakarta.servlet.http.HttpServletRequest;

/** What a form did when it was first sent. */
public final class FirstSent {

    private static final String NOTHING = FirstSent.class.getName();

    private FirstSent() {}

    /** It was answered by a question and nothing is kept of it: whoever sends it again is asked again. */
    public static void didNothing(HttpServletRequest request) {
        request.setAttribute(NOTHING, true);
    }

    static boolean hasDoneNothing(HttpServletRequest request) {
        return request.getAttribute(NOTHING) != null;
    }
}
