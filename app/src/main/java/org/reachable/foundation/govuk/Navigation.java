package org.reachable.foundation.govuk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The primary navigation, in its order: only what there is a page for, and this reader. */
public record Navigation(List<Item> items) {

    private static final String KEY = Navigation.class.getName();

    /** Where nobody is signed in. */
    static final Navigation NONE = new Navigation(List.of());

    /**
     * One entry.
     *
     * @param section the name of the section whose pages are in it
     * @param isForWriting whether it is left out for whoever may change nothing
     */
    public record Item(String section, String words, String href, boolean isForWriting) {

        /** Whether a page of that section, if it has one, is in it. */
        public boolean holds(@Nullable Section current) {
            return current != null && section.equals(current.name());
        }
    }

    /** Tells every page of this request. */
    public void tell(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    static Navigation of(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof Navigation told ? told : NONE;
    }
}
