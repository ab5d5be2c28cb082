package org.reachable.foundation.govuk;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * That a page is shown as somebody else would see it: nothing can be changed from it.
 *
 * @param words as whom: their agency, and what they are to the child
 * @param end where a form ends it
 * @param refused why it is not shown, or not done, while it lasts; null where it is
 */
public record AsSeen(String words, String end, @Nullable Refused refused) {

    private static final String KEY = AsSeen.class.getName();

    /** What whoever looks as others cannot have meanwhile. */
    public enum Refused {
        /** A form was sent. */
        SENT(
                "Nothing was sent",
                "No form about this child is sent while you look as others would. Go back to find what you typed; see it as"
                        + " yourself again, then send it."),
        /** Only they have such a page. */
        YOURS_ALONE(
                "Others do not see this page",
                "It is yours by name, so there is nothing to see as others would. Nothing of it is lost.");

        private final String title;
        private final String meaning;

        Refused(String title, String meaning) {
            this.title = title;
            this.meaning = meaning;
        }

        public String title() {
            return title;
        }

        public String meaning() {
            return meaning;
        }
    }

    /** Tells every page of this request. */
    public void tell(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    static @Nullable AsSeen of(HttpServletRequest request) {
        return (AsSeen) request.getAttribute(KEY);
    }
}
